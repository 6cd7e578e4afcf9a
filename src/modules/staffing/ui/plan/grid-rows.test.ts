import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { PlanGridReply } from '../../contract.ts';
import type { GridWords } from './grid-rows.ts';
import { gridRows, readRowId, shortUnit } from './grid-rows.ts';
import { sampleShifts } from './sample-plan.ts';

type Person = PlanGridReply['units'][number]['people'][number];

const days = [plainDate('2026-11-23'), plainDate('2026-11-24')];
const words: GridWords = {
  part: (shift) => ({ D: 'dag', A: 'aften', N: 'natt' })[shift] ?? shift,
  competence: (id) => id,
  source: (source) => source,
  fromUnit: (unit) => `fra ${unit}`,
  away: (people) => `${people} borte`,
  refused: (shift) => `${shift} avvist`,
  need: (competence, part) => `${competence}, ${part}`,
};
const person = (change: Partial<Person>): Person => ({
  personId: 'kari',
  name: 'Gråtrost, Kari',
  competence: 'nurse',
  source: 'own',
  fromUnitName: null,
  awayUntil: null,
  cells: [{}, {}],
  ...change,
});
const unit = (people: readonly Person[]): PlanGridReply['units'][number] => ({
  unitId: 'asheim-2',
  name: 'Åsheim 2',
  rows: [{ competence: 'nurse', shift: 'N', missingBefore: [1, 2], missingAfter: [0, 1] }],
  people: [...people],
  awayPeople: 9,
});
const rowsOf = (people: readonly Person[], personIds: readonly string[] = []) =>
  gridRows([unit(people)], sampleShifts, days, words, {
    unitId: 'asheim-2',
    date: plainDate('2026-11-23'),
    shift: 'N',
    competence: 'nurse',
    personIds,
  });
const duty = (state: 'stands' | 'proposed' | 'refused' | 'published', shift = 'N') => ({
  duties: [{ shift, unitId: 'asheim-2', state }],
});

describe('turnus med forslag', () => {
  it('enheten, så behovet med hull dekket og igjen, så folkene', () => {
    expect(rowsOf([person({})]).map((row) => [row.kind, row.name, row.note])).toEqual([
      ['group', 'Åsheim 2', '9 borte'],
      ['need', 'nurse, natt', undefined],
      ['person', 'Gråtrost, Kari', undefined],
    ]);
    expect(rowsOf([])[1]?.cells).toEqual([{ kind: 'covered' }, { kind: 'gap', count: 1, chosen: false }]);
  });

  it.each([
    ['står som før: grå', person({ cells: [duty('stands', 'D'), {}] }), { letter: 'D', kept: true, change: undefined }],
    ['foreslått til en av våre', person({ cells: [duty('proposed'), {}] }), { letter: 'N', change: 'proposed' }],
    ['flyttes hit', person({ fromUnitName: 'Åsheim 1', cells: [duty('proposed'), {}] }), { change: 'moved' }],
    ['fra poolen', person({ source: 'pool', cells: [duty('proposed'), {}] }), { change: 'moved' }],
    ['avvist: et kryss som sies', person({ cells: [duty('refused'), {}] }), { letter: '✕', name: 'natt avvist' }],
    [
      'publisert: ikke lenger grå eller stiplet',
      person({ cells: [duty('published'), {}] }),
      { kept: false, change: undefined },
    ],
  ] as const)('%s', (_, who, expected) => {
    expect(rowsOf([who])[2]?.cells?.[0]).toMatchObject({ kind: 'shift', ...expected });
  });

  it('borte vises som borte, men en vakt som er foreslått samme dag, vises', () => {
    const until = plainDate('2026-11-25');
    const away = person({ awayUntil: until, cells: [{ away: true }, { away: true, ...duty('proposed', 'D') }] });
    const [, , row] = rowsOf([away]);
    expect(row?.cells?.[0]).toEqual({ kind: 'away', until });
    expect(row?.cells?.[1]).toMatchObject({ kind: 'shift', change: 'proposed' });
  });

  it('bare den valgte vakten er valgt', () => {
    const [, , row] = rowsOf([person({ cells: [duty('proposed'), duty('proposed')] })], ['kari']);
    expect(row?.cells?.map((cell) => cell.kind === 'shift' && cell.chosen)).toEqual([true, false]);
  });

  it('raden kan leses tilbake til hvem eller hvilket behov den er', () => {
    const ids = rowsOf([person({})]).map((row) => readRowId(row.id));
    expect(ids).toEqual([
      undefined,
      { kind: 'need', unitId: 'asheim-2', shift: 'N', competence: 'nurse' },
      { kind: 'person', unitId: 'asheim-2', personId: 'kari' },
    ]);
  });

  it.each([
    ['Åsheim 2', 'Å2'],
    ['Hjemmetjenesten Nord', 'Nord'],
    ['Kvartsveien', 'Kvart.'],
    ['Åsheim korttid', 'kortt.'],
  ])('%s som %s', (name, short) => {
    expect(shortUnit(name)).toBe(short);
  });
});
