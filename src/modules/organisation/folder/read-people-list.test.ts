import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readPeopleList } from './read-people-list.ts';

const read = (name: string, text: string) => readPeopleList({ name, bytes: new TextEncoder().encode(text) });

describe('en liste over folk', () => {
  test('bare navn, uten overskrift', async () => {
    const { rows, faults } = await read('borte.csv', 'Fjellrype, Kari\n\nGråtrost Signe\n');
    expect(rows.map((row) => [row.line, row.person])).toEqual([
      [1, 'Fjellrype  Kari'],
      [3, 'Gråtrost Signe'],
    ]);
    expect(faults).toEqual([]);
  });

  test('med overskrift på norsk: siste dag blir dagen etter, slaget kjennes', async () => {
    const text = 'Navn;Fra og med;Til og med;Årsak\nFjellrype, Kari;23.11.2026;02.12.2026;Egenmelding\n';
    const { rows } = await read('fravær.csv', text);
    expect(rows).toEqual([{ line: 2, person: 'Fjellrype, Kari', kind: 'sick', from: '2026-11-23', to: '2026-12-03' }]);
  });

  test('ansattnummer går foran navn, og en dag som ikke finnes er en feil', async () => {
    const { rows, faults } = await read('f.csv', 'staff_id;navn;from\n1001;Kari;31.11.2026\n');
    expect(rows.map((row) => [row.person, row.from])).toEqual([['1001', undefined]]);
    expect(faults).toMatchObject([{ file: 'f.csv', row: 2, column: 'from', value: '31.11.2026' }]);
  });

  test('regneark', async () => {
    const sheet = [['Ansatt', 'Fra'].map((value) => ({ value })), [{ value: '1001' }, { value: '2026-11-23' }]];
    const stream = await writeExcelFile(sheet as never).toBuffer();
    const { rows } = await readPeopleList({ name: 'f.xlsx', bytes: new Uint8Array(stream) });
    expect(rows).toMatchObject([{ line: 2, person: '1001', from: '2026-11-23' }]);
  });

  test('et bilde er ingen liste', async () => {
    expect((await read('bilde.png', 'x')).faults).toHaveLength(1);
  });
});
