import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { PatternRow } from '../contract.ts';
import { changedRows, countOf, isDayWrong, linesOf, rowsOf } from './demand-grid.ts';

test.each([
  ['', 0],
  [' 3 ', 3],
  ['12', 12],
  ['-1', undefined],
  ['2,5', undefined],
  ['mange', undefined],
])('«%s» er %s folk', (typed, count) => {
  expect(countOf(typed)).toBe(count);
});

test.each([
  ['2', '1', false],
  ['2', '', false],
  ['1', '2', true],
  ['', '1', true],
  ['x', '', true],
])('normalt «%s» og minimum «%s» er galt: %s', (normal, minimum, expected) => {
  expect(isDayWrong({ normal, minimum })).toBe(expected);
});

const patterns = fc.uniqueArray(
  fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    shift: fc.constantFrom('D', 'A', 'N'),
    competence: fc.constantFrom('nurse', 'assistant'),
    normal: fc.integer({ min: 1, max: 9 }),
    minimum: fc.constant(1),
  }),
  { selector: (row: PatternRow) => `${row.weekday}${row.shift}${row.competence}` },
);

it('mønsteret er det samme etter å ha stått i rutenettet, vaktene i vanlig rekkefølge', () => {
  fc.assert(
    fc.property(patterns, (rows) => {
      const lines = linesOf(rows, ['D', 'A', 'N']);
      expect(changedRows(rows, rowsOf(lines))).toBe(0);
      const shifts = lines.map((line) => 'DAN'.indexOf(line.shift));
      expect(shifts).toEqual([...shifts].sort());
    }),
  );
});

it('teller hvor mange felt som er endret, også nye og fjernede', () => {
  const monday = { weekday: 1, shift: 'D', competence: 'nurse', normal: 2, minimum: 1 };
  expect(changedRows([monday], [{ ...monday, normal: 3 }])).toBe(1);
  expect(changedRows([monday], [{ ...monday, weekday: 2 }])).toBe(2);
});
