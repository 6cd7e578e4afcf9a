import { describe, expect, it } from 'vitest';
import { folderTables, inspectFiles } from '../../import/inspect-files.ts';
import type { FileChoice } from './mapping-choices.ts';
import { choicesFrom, mappingFrom, missingColumns, withColumn, withTable, withWords } from './mapping-choices.ts';

const tables = folderTables();
const inspect = (files: Readonly<Record<string, string>>) =>
  inspectFiles(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
const first = (choices: readonly FileChoice[]): FileChoice => {
  const [choice] = choices;
  if (!choice) throw new Error('no choice');
  return choice;
};
const TURNUS = { 'Turnus.csv': 'Ansattnr;Dato;Vaktkoden;Enhet;Merknad\nP1;23.11.2026;D;U1;x\n' };

describe('valgene for en fil', () => {
  it('begynner med det som ble kjent igjen, og sier hva som er gjettet', async () => {
    const choice = first(choicesFrom(await inspect(TURNUS)));
    expect(choice.columns).toEqual({ staff_id: 'Ansattnr', date: 'Dato', shift: 'Vaktkoden', unit_id: 'Enhet' });
    expect(Object.keys(choice.guesses)).toEqual(['shift']);
    expect(missingColumns(choice, tables)).toEqual([]);
  });

  it('en overskrift fyller én kolonne', async () => {
    const choice = withColumn(first(choicesFrom(await inspect(TURNUS))), 'kind', 'Vaktkoden');
    expect(choice.columns).toEqual({ staff_id: 'Ansattnr', date: 'Dato', unit_id: 'Enhet', kind: 'Vaktkoden' });
    expect(missingColumns(choice, tables)).toEqual(['shift']);
  });

  it('to filer er ikke den samme tabellen', async () => {
    const files = await inspect({
      'roster.csv': 'staff_id,date,shift,unit_id\n',
      'turnus.csv': 'Ansattnr,Dato,Vakt,Enhet\n',
    });
    expect(choicesFrom(files).map((choice) => choice.table)).toEqual(['roster', '']);
    expect(withTable(choicesFrom(files), files, 'turnus', 'roster').map((choice) => choice.table)).toEqual([
      '',
      'roster',
    ]);
  });

  it('blir til en mapping, og mappingen til de samme valgene', async () => {
    const files = await inspect({ ...TURNUS, 'notat.csv': 'a,b\n1,2\n' });
    const choices = choicesFrom(files).map((choice) =>
      choice.from === 'Turnus'
        ? withWords({ ...choice, coversUnits: true, guesses: {} }, 'shift', { Dag: 'D' })
        : choice,
    );
    const mapping = mappingFrom(choices, tables);
    expect(mapping).toEqual({
      skip: ['notat'],
      tables: {
        roster: {
          from: 'Turnus',
          columns: { staff_id: 'Ansattnr', date: 'Dato', shift: 'Vaktkoden', unit_id: 'Enhet' },
          ignore: ['kind'],
          covers: 'units',
          valueMaps: { shift: { Dag: 'D' } },
        },
      },
    });
    expect(choicesFrom(files, mapping)).toEqual(choices);
  });
});
