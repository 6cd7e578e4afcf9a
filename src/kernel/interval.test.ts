import { describe, expect, test } from 'vitest';
import { contains, overlaps } from './interval.ts';

describe('halvåpne perioder', () => {
  test.each([
    ['møtes kant i kant', { from: 1, to: 3 }, { from: 3, to: 5 }, false],
    ['deler én dag', { from: 1, to: 4 }, { from: 3, to: 5 }, true],
    ['uten slutt', { from: 1 }, { from: 9, to: 10 }, true],
    ['slutter før den uten slutt', { from: 1, to: 5 }, { from: 5 }, false],
  ])('%s', (_, a, b, expected) => {
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([expected, expected]);
  });

  test('starten er med, slutten ikke', () => {
    const period = { from: '2026-11-23', to: '2026-12-03' };
    expect([contains(period, '2026-11-23'), contains(period, '2026-12-02'), contains(period, '2026-12-03')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
