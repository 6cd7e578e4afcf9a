import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { PatternNeed } from './week-pattern.ts';
import { demandOfPattern, weekPatternOf } from './week-pattern.ts';

const monday = plainDate('2026-11-23');
const nurse = { shift: 'D', competence: 'nurse', normal: 2, minimum: 1 };

describe('ukemønster for behov', () => {
  it('er uken som gjentar seg, og nevner dagene som er annerledes', () => {
    const demand = [0, 7, 14].map((offset) => ({ date: addDays(monday, offset), ...nurse }));
    const holiday = { date: addDays(monday, 14), ...nurse, normal: 1 };
    expect(weekPatternOf([demand[0]!, demand[1]!, holiday], monday, 21)).toEqual({
      rows: [{ weekday: 1, ...nurse }],
      exceptions: [addDays(monday, 14)],
      unset: [],
    });
  });

  it('nevner for seg dagene der ingenting er satt', () => {
    expect(weekPatternOf([{ date: monday, ...nurse }], monday, 14)).toMatchObject({
      exceptions: [],
      unset: [addDays(monday, 7)],
    });
  });

  it('uten behov er tomt', () => {
    expect(weekPatternOf([], monday, 14)).toEqual({ rows: [], exceptions: [], unset: [] });
  });

  it('en vakt der ingen trengs, blir ingen rad', () => {
    expect(demandOfPattern([{ weekday: 1, ...nurse, normal: 0, minimum: 0 }], monday, 7)).toEqual([]);
  });
});

const patterns = fc.uniqueArray(
  fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    shift: fc.constantFrom('D', 'A', 'N'),
    competence: fc.constantFrom('nurse', 'assistant'),
    normal: fc.integer({ min: 1, max: 9 }),
    minimum: fc.constant(0),
  }),
  { selector: (row: PatternNeed) => `${row.weekday}${row.shift}${row.competence}`, minLength: 1 },
);

it('a pattern laid out over whole weeks is read back as itself, without exceptions', () => {
  const inOrder = (rows: readonly PatternNeed[]) =>
    rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  fc.assert(
    fc.property(patterns, fc.integer({ min: 1, max: 6 }), (rows, weeks) => {
      const read = weekPatternOf(demandOfPattern(rows, monday, 7 * weeks), monday, 7 * weeks);
      expect(inOrder(read.rows)).toEqual(inOrder(rows));
      expect([read.exceptions, read.unset]).toEqual([[], []]);
    }),
  );
});
