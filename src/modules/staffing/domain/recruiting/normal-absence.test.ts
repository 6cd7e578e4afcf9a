import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { ABSENCE_WITHOUT_HISTORY, assessNormalAbsence, daysCovered } from './normal-absence.ts';

const today = plainDate('2026-11-23');
const people = new Set(['A', 'B', 'C', 'D']);
const day = (offset: number) => addDays(today, offset);

describe('normalt fravær', () => {
  test.each([
    ['ingen borte på 20 dager', [], 0],
    ['én av fire borte hele tiden', [{ personId: 'A', from: day(-100), to: null }], 0.25],
    ['én borte i fem av tjue dager', [{ personId: 'B', from: day(-10), to: day(-5) }], 5 / 80],
    [
      'to fravær oppå hverandre teller én gang',
      [
        { personId: 'B', from: day(-10), to: day(-5) },
        { personId: 'B', from: day(-8), to: day(-4) },
      ],
      6 / 80,
    ],
    ['en vikar er ikke ansatt', [{ personId: 'X', from: day(-10), to: null }], 0],
    ['fravær fram i tid er ikke historie', [{ personId: 'A', from: day(3), to: null }], 0],
  ])('%s', (_, away, share) => {
    expect(assessNormalAbsence({ today, firstRosterDay: day(-20), people, away }).share).toBeCloseTo(share, 10);
  });

  test.each([
    ['uten turnus bakover', undefined],
    ['med bare en uke bakover', day(-7)],
  ])('%s er andelen en forutsetning', (_, firstRosterDay) => {
    const found = assessNormalAbsence({ today, firstRosterDay, people, away: [] });
    expect(found).toEqual({ share: ABSENCE_WITHOUT_HISTORY, from: null, days: 0 });
  });

  test('dekkede dager er de samme som å telle dag for dag', () => {
    const stretch = fc
      .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 20 }), fc.boolean())
      .map(([from, days, open]) => ({ from: day(from), to: open ? null : day(from + days) }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), (stretches) => {
        const counted = Array.from({ length: 20 }, (_, index) => day(index - 10)).filter((date) =>
          stretches.some(({ from, to }) => from <= date && (to === null || date < to)),
        ).length;
        expect(daysCovered(stretches, day(-10), day(10))).toBe(counted);
      }),
    );
  });
});
