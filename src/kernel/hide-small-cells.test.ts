import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideSmallCells } from './hide-small-cells.ts';

const show = (counts: readonly number[]) => {
  const { rows, total } = hideSmallCells(counts);
  return [...rows, total].map((cell) => (cell.hidden ? '–' : String(cell.n))).join(' ');
};

describe('små tall skjules (sektorene, så summen)', () => {
  const cases: readonly [string, number[], string][] = [
    ['ingen små', [12, 7, 0], '12 7 0 19'],
    ['ingen i det hele tatt', [0, 0], '0 0 0'],
    ['ett lite: ett til må skjules, ellers gir summen det', [12, 3, 7], '12 – – 22'],
    ['to små er nok', [12, 3, 2], '12 – – 17'],
    ['to små som bare kan være 1 og 1: én til', [12, 1, 1], '– – – 14'],
    ['to små som bare kan være 4 og 4: én til', [4, 4, 20], '– – – 28'],
    ['summen er liten', [1, 2, 0], '– – 0 –'],
    ['bare én sektor', [3], '– –'],
    ['ett lite blant nuller: summen er lik det', [0, 3], '0 – –'],
  ];
  test.each(cases)('%s', (_, counts, expected) => {
    expect(show(counts)).toBe(expected);
  });

  test('ingen vises mellom 1 og 4, og ingen skjult kan regnes ut av summen', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { minLength: 1, maxLength: 6 }), (counts) => {
        const { rows, total } = hideSmallCells(counts);
        for (const cell of [...rows, total]) {
          if (!cell.hidden) expect(cell.n === 0 || (cell.n ?? 0) >= 5).toBe(true);
          else expect(cell.n).toBeNull();
        }
        const hidden = rows.flatMap((cell, index) => (cell.hidden ? [counts[index] ?? 0] : []));
        if (total.hidden || hidden.length === 0) return;
        const known = hidden.reduce((a, b) => a + b, 0);
        const small = hidden.filter((n) => n > 0 && n < 5);
        // Whoever knows the sum of the hidden ones finds another set of counts that gives it, for each small one.
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        if (small.length === hidden.length) {
          expect(known).toBeGreaterThan(hidden.length);
          expect(known).toBeLessThan(hidden.length * 4);
        }
      }),
    );
  });
});
