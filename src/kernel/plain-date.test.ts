import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayNumberOf,
  daysBetween,
  isoWeekOf,
  parsePlainDate,
  plainDate,
  plainDateAt,
  weekdayOf,
} from './plain-date.ts';

describe('kalenderdager', () => {
  test.each([
    ['mandag', '2026-11-23', 1, '2026-W48'],
    ['søndag', '2026-11-29', 7, '2026-W48'],
    ['nyttårsdag i gammelt års uke', '2027-01-01', 5, '2026-W53'],
    ['siste dag i året, i nytt års uke', '2024-12-31', 2, '2025-W01'],
    ['skuddårsdag', '2028-02-29', 2, '2028-W09'],
  ])('%s', (_, date, weekday, week) => {
    expect([weekdayOf(plainDate(date)), isoWeekOf(plainDate(date))]).toEqual([weekday, week]);
  });

  test.each(['2026-11-31', '2026-02-29', '23.11.2026', '2026-1-1', ''])('«%s» er ingen dag', (text) => {
    expect(parsePlainDate(text)).toBeUndefined();
  });

  test('adding and subtracting days is its own inverse, and text order is time order', () => {
    const day = fc.integer({ min: -20_000, max: 60_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (number, step) => {
        const date = plainDateAt(number);
        expect(dayNumberOf(date)).toBe(number);
        expect(daysBetween(date, addDays(date, step))).toBe(step);
        expect(Math.sign(step)).toBe(addDays(date, step) > date ? 1 : addDays(date, step) < date ? -1 : 0);
      }),
    );
  });
});
