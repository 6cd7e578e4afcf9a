import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDateAt } from '#kernel/plain-date.ts';
import { exceeds } from '../working-time/judgement.ts';
import type { Duty, WorkShift } from '../working-time/work-shift.ts';
import { ordinaryHours } from './ordinary-hours.ts';
import type { PersonWork } from './person-work.ts';
import { judgedShift, lawFinding, valueOn } from './person-work.ts';

const DAY_HOURS = 24;

/** Hours of a duty at night; two-shift work between 6 and midnight has at most three and counts all the same. */
export function nightHoursOf(work: PersonWork, duty: Pick<Duty, 'start' | 'end'>, date: PlainDate): number {
  const from = valueOn(work, 'nightStartHour', date, 21);
  const to = valueOn(work, 'nightEndHour', date, 6);
  return work.calendar.nightHours({ start: duty.start, end: duty.end }, from, to);
}

/** Duties with more than three hours at night. */
export function nightDuties(work: PersonWork): Duty[] {
  return work.duties.filter((duty) => {
    const [first] = duty.shifts;
    if (first === undefined) return false;
    return exceeds(nightHoursOf(work, duty, first.date), valueOn(work, 'nightMoreThanHours', first.date, 3));
  });
}

/** What somebody who regularly works at night may do of ordinary hours in the weeks that the average is taken over. */
export function nightLimitHours({ limits }: Pick<PersonWork, 'limits'>, date: PlainDate): number {
  const weeks = limits.rule('nightAverageWeeks')(date).value;
  const perDay = limits.rule('nightAverageDayHours')(date).value;
  const rest = limits.lawRule('weeklyRestHours')(date).value;
  return ((weeks * (7 * DAY_HOURS - rest)) / DAY_HOURS) * perDay;
}

/**
 * People who regularly work more than three hours at night: ordinary hours of four weeks over eight per 24 hours, when the
 * least weekly rest is left out of the 24 hours. Regularly is read as at least one such duty a week on average.
 * Source: rules/working-time-law.ts (aml. § 10-11 (6)).
 */
export function assessNightAverage(work: PersonWork): Finding[] {
  const nights = nightDuties(work);
  const [anyNight] = nights;
  if (anyNight === undefined) return [];
  let worst: { at: WorkShift; foundHours: number; limitHours: number; nights: number; from: PlainDate } | undefined;
  const first = anyNight.shifts[0]?.date;
  if (first === undefined) return [];
  const days = work.limits.rule('nightAverageWeeks')(first).value * 7;
  const regular = work.limits.rule('nightRegularDuties')(first).value;
  const ends = new Set(work.work.flatMap(({ day }) => [day, day + days - 1]));
  for (const end of ends) {
    if (end - days + 1 < work.known.firstDay || end > work.known.lastDay) continue;
    const inside = ({ day }: WorkShift): boolean => end - days < day && day <= end;
    const count = nights.filter(({ shifts }) => shifts[0] !== undefined && inside(shifts[0])).length;
    if (count < regular) continue;
    const shifts = work.work.filter((shift) => shift.kind === 'normal' && inside(shift));
    const foundHours = shifts.reduce((sum, shift) => sum + ordinaryHours(work, shift), 0);
    const limitHours = nightLimitHours(work, plainDateAt(end));
    if (!exceeds(foundHours, limitHours) || (worst && foundHours <= worst.foundHours)) continue;
    const at = judgedShift(shifts, work.judgedOn);
    if (at) worst = { at, foundHours, limitHours, nights: count, from: plainDateAt(end - days + 1) };
  }
  if (worst === undefined) return [];
  const { at, foundHours, limitHours, from } = worst;
  const limit = { ...work.limits.rule('nightAverageDayHours')(at.date), value: limitHours };
  return [
    lawFinding('staffing.law.night-average', 'breach', at, limit, {
      foundHours,
      nights: worst.nights,
      windowFrom: from,
    }),
  ];
}

/**
 * Duties with more than three hours at night that last longer than eight hours where the work is a particular strain.
 * Source: rules/working-time-law.ts (aml. § 10-11 (7)).
 */
export function assessNightStrain(work: PersonWork): Finding[] {
  if (!work.terms.heavyStrain) return [];
  return nightDuties(work).flatMap((duty): Finding[] => {
    const at = judgedShift(duty.shifts, work.judgedOn);
    if (at === undefined) return [];
    const foundHours = duty.shifts.reduce((sum, shift) => sum + shift.hours, 0);
    const limit = work.limits.rule('nightStrainDayHours')(at.date);
    return exceeds(foundHours, limit.value)
      ? [lawFinding('staffing.law.night-strain', 'breach', at, limit, { foundHours })]
      : [];
  });
}
