import { expect, it } from 'vitest';
import type { ImportFault } from '../../contract/imports.ts';
import type { FileChoice } from './mapping-choices.ts';
import { unknownWords } from './unknown-words.ts';

const choice: FileChoice = {
  file: 'Turnus.csv',
  from: 'Turnus',
  table: 'roster',
  columns: { staff_id: 'Ansattnr', shift: 'Vaktkode', kind: 'Slag' },
  guesses: {},
  lastDayColumns: [],
  dateFormat: '',
  coversUnits: false,
  rest: {},
};
const fault = (column: string, value: string, code: string, file = 'Turnus.csv'): ImportFault => ({
  file,
  column,
  value,
  code,
  expected: '',
});

it('hvert ukjent ord én gang, aldri nummeret til en person, og bare fra filer som leses', () => {
  const faults = [
    fault('Vaktkode', 'Dag', 'unknown-reference'),
    fault('Vaktkode', 'Dag', 'unknown-reference'),
    fault('Slag', 'fri', 'bad-choice'),
    fault('Ansattnr', 'P99', 'unknown-reference'),
    fault('Dato', '2026-02-30', 'bad-day'),
    fault('Vaktkode', 'Natt', 'unknown-reference', 'annet.csv'),
  ];
  expect(unknownWords(faults, [choice]).map((word) => [word.column, word.value])).toEqual([
    ['shift', 'Dag'],
    ['kind', 'fri'],
  ]);
});
