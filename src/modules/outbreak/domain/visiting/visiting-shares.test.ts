import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { LimitStretch } from './visiting-shares.ts';
import { SHARE_LEVELS, shareOfPeriod } from './visiting-shares.ts';

const march = { from: plainDate('2020-03-01'), to: plainDate('2020-03-11') };
const limit = (unitId: string, level: LimitStretch['level'], from: number, to: number, overdue?: number) => ({
  unitId,
  level,
  from: addDays(march.from, from),
  to: addDays(march.from, to),
  overdueFrom: overdue === undefined ? undefined : addDays(march.from, overdue),
});

describe('hvor mye besøk var begrenset', () => {
  test('to avdelinger i ti dager: den ene stengt i fem, begrenset i tre; den andre fri', () => {
    const share = shareOfPeriod(march, ['a', 'b'], [limit('a', 'closed', 2, 7), limit('a', 'limited', 7, 20, 9)]);
    expect(share.days).toEqual({ open: 12, advice: 0, limited: 3, closed: 5 });
    expect(share).toMatchObject({ unitDays: 20, limitedDays: 8, limitedInTime: 7 });
  });

  test('der to gjelder samtidig, teller den strengeste', () => {
    const both = [limit('a', 'closed', 0, 4), limit('a', 'advice', 0, 10)];
    expect(shareOfPeriod(march, ['a'], both).days).toEqual({ open: 0, advice: 6, limited: 0, closed: 4 });
    expect(shareOfPeriod(march, ['a'], both.toReversed())).toEqual(shareOfPeriod(march, ['a'], both));
  });

  const someLimits = fc.array(
    fc.record({
      unitId: fc.constantFrom('a', 'b', 'c'),
      level: fc.constantFrom(...SHARE_LEVELS.slice(1)) as fc.Arbitrary<LimitStretch['level']>,
      from: fc.integer({ min: -5, max: 12 }),
      length: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 6 },
  );

  test('alle enhetsdøgn telles én gang, og en begrensning til gjør aldri flere døgn frie', () => {
    fc.assert(
      fc.property(someLimits, (wishes) => {
        const limits = wishes.map(({ unitId, level, from, length }) => limit(unitId, level, from, from + length));
        const whole = shareOfPeriod(march, ['a', 'b', 'c'], limits);
        expect(Object.values(whole.days).reduce((sum, days) => sum + days, 0)).toBe(whole.unitDays);
        const fewer = shareOfPeriod(march, ['a', 'b', 'c'], limits.slice(1));
        expect(whole.days.open).toBeLessThanOrEqual(fewer.days.open);
      }),
    );
  });
});
