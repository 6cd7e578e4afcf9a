import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { norwegianHolidays } from './norwegian-holidays.ts';

describe('Norske helligdager', () => {
  it.each([
    ['skjærtorsdag 2026', '2026-04-02', true],
    ['langfredag 2026', '2026-04-03', true],
    ['påskeaften 2026 er ingen helligdag', '2026-04-04', false],
    ['1. mai', '2026-05-01', true],
    ['Kristi himmelfartsdag 2026', '2026-05-14', true],
    ['17. mai', '2026-05-17', true],
    ['andre pinsedag 2026', '2026-05-25', true],
    ['julaften er ingen helligdag', '2026-12-24', false],
    ['andre juledag', '2026-12-26', true],
    ['første nyttårsdag i neste år', '2027-01-01', true],
  ])('%s', (_, day, holiday) => {
    const days = norwegianHolidays(plainDate('2026-01-01'), plainDate('2027-01-31'));
    expect(days.has(plainDate(day))).toBe(holiday);
  });
});
