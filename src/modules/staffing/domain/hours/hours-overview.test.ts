import { describe, expect, it } from 'vitest';
import { dayNumberOf, plainDate } from '#kernel/plain-date.ts';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';
import { lawCalendar } from '../law/law-calendar.ts';
import { hoursOverview } from './hours-overview.ts';

const days = { from: plainDate('2026-11-09'), to: plainDate('2026-11-23') };
const calendar = lawCalendar(dayNumberOf(days.from), dayNumberOf(days.to), new Set());

describe('aml. § 10-7 Oversikt over hvor mye den enkelte har arbeidet', () => {
  const shifts = writtenShifts(
    '08.11 07:30–15:00',
    '09.11 07:30–15:00',
    '10.11 14:45–22:15 ekstra',
    '11.11 15:00–19:00 overtid',
    '12.11 16:00–22:00 beredskap',
    '15.11 07:30–15:00',
    '20.11 22:00–07:30',
  );
  it.each<[string, number, Record<string, number | string>]>([
    [
      'uke 46: ordinært, ekstra, overtid, beredskap, søndag',
      0,
      { week: '2026-W46', ordinary: 15, extra: 7.5, overtime: 4, onCall: 6, sunday: 7.5 },
    ],
    ['uke 47: en natt, 8 av timene er natt', 1, { week: '2026-W47', ordinary: 9.5, night: 8 }],
  ])('%s', (_, week, expected) => {
    expect(hoursOverview('P1', shifts, [], days, calendar).weeks[week]).toMatchObject(expected);
  });

  it('registrerte timer går foran turnusen i summen', () => {
    const worked = [{ staffId: 'P1', week: '2026-W46', hours: 30, overtimeHours: 5 }];
    const { worked: sum, overtime } = hoursOverview('P1', shifts, worked, days, calendar);
    expect([sum, overtime]).toEqual([39.5, 5]);
  });

  it('uker uten arbeid og dager utenfor perioden er ikke med', () => {
    expect(hoursOverview('P1', shifts, [], days, calendar).weeks.map(({ week }) => week)).toEqual([
      '2026-W46',
      '2026-W47',
    ]);
  });
});
