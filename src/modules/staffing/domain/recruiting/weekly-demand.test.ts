import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { weeklyDemand } from './weekly-demand.ts';

const monday = plainDate('2026-11-23');
const row = (offset: number, normal = 1, shift = 'D') => ({
  unitId: 'aasheim-1',
  date: addDays(monday, offset),
  shift,
  competence: 'nurse',
  normal,
  minimum: 0,
});
const hoursOf = (shift: string) => (shift === 'N' ? 9.5 : 7);

describe('timer det er behov for, uke for uke', () => {
  test('kjente uker er summen, senere uker som snittet av de kjente', () => {
    const { rows, knownWeeks } = weeklyDemand([row(0), row(6, 2), row(7), row(13)], monday, 4, hoursOf);
    expect(knownWeeks).toBe(2);
    expect(rows).toEqual([{ unitId: 'aasheim-1', competence: 'nurse', hours: [21, 14, 17.5, 17.5] }]);
  });
  test('en halv uke til slutt er ikke kjent', () => {
    expect(weeklyDemand([row(0), row(6), row(9)], monday, 2, hoursOf).rows[0]?.hours).toEqual([14, 14]);
  });
  test('bare de fire siste ukene gjelder framover', () => {
    const weeks = [10, 1, 1, 1, 1].map((normal, week) => row(week * 7 + 6, normal));
    expect(weeklyDemand(weeks, monday, 6, hoursOf).rows[0]?.hours.at(-1)).toBe(7);
  });
  test('vaktens egen lengde teller', () => {
    expect(weeklyDemand([row(6, 1, 'N')], monday, 1, hoursOf).rows[0]?.hours).toEqual([9.5]);
  });
  test('uten behov er det ingen kjente uker', () => {
    expect(weeklyDemand([], monday, 3, hoursOf)).toEqual({ rows: [], knownWeeks: 0 });
  });
});
