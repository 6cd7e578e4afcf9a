import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumberOf, isoWeekOf, plainDate, plainDateAt } from '#kernel/plain-date.ts';
import { firstDayOfWeek, parseWeekNumber, weekNumberOf } from './week-number.ts';

describe('uker som tall', () => {
  it.each([
    ['2026-W01', '2025-12-29'],
    ['2026-W47', '2026-11-16'],
    ['2020-W53', '2020-12-28'],
    ['2021-W01', '2021-01-04'],
  ])('uke %s begynner %s', (week, monday) => {
    const number = parseWeekNumber(week);
    expect(number).toBe(weekNumberOf(dayNumberOf(plainDate(monday))));
    expect(plainDateAt(firstDayOfWeek(number as number))).toBe(monday);
  });

  it('er den uka dagen har i kalenderen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        expect(parseWeekNumber(isoWeekOf(plainDateAt(day)))).toBe(weekNumberOf(day));
      }),
    );
  });

  it('det som ikke er en uke, er ikke en uke', () => {
    expect(parseWeekNumber('2026-47')).toBeUndefined();
  });
});
