import { weekIndexOf } from '../working-time/assess-overtime.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import type { PersonWork } from './person-work.ts';

/** Some weeks in a row, day by day: its first and last day (whole days since 1970) and the shifts that start within. */
export interface RollingWindow {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly shifts: readonly WorkShift[];
}

/**
 * Every run of so many weeks that may hold most work: those that end on a date with work and those that end with a week, since
 * hours worked before the roster are known by whole ISO weeks. Shifts of the roster's first, partly known week are left to those.
 */
export function rollingWindows({ work, known }: PersonWork, weeks: number): RollingWindow[] {
  const rosterFrom = firstDayOfWeek(weekIndexOf(known.firstDay));
  const shifts = work.filter(({ day }) => day >= rosterFrom);
  const ends = new Set<number>();
  for (const { day } of shifts) ends.add(day).add(firstDayOfWeek(weekIndexOf(day)) + 6);
  return [...ends]
    .sort((a, b) => a - b)
    .map((lastDay) => {
      const firstDay = lastDay - weeks * 7 + 1;
      return { firstDay, lastDay, shifts: shifts.filter(({ day }) => firstDay <= day && day <= lastDay) };
    });
}

/** What is known by week from before the roster, as far as whole weeks lie within the window. */
export function earlierWithin(
  { firstDay, lastDay }: RollingWindow,
  hours: ReadonlyMap<number, number>,
  beforeWeek: number,
): number {
  let sum = 0;
  for (const [week, value] of hours) {
    const monday = firstDayOfWeek(week);
    if (week < beforeWeek && firstDay <= monday && monday + 6 <= lastDay) sum += value;
  }
  return sum;
}

/** Monday of an ISO week as `weekIndexOf` numbers it, in whole days since 1970. */
function firstDayOfWeek(week: number): number {
  return week * 7 - 3;
}

/** Of what is found in windows the worst of each ISO week, of equals the last, so that one long stretch is told once a week. */
export function worstPerWeek<T extends { readonly lastDay: number; readonly found: number }>(found: readonly T[]): T[] {
  const worst = new Map<number, T>();
  for (const one of found) {
    const week = weekIndexOf(one.lastDay);
    const known = worst.get(week);
    if (known === undefined || one.found > known.found - 1e-9) worst.set(week, one);
  }
  return [...worst.values()];
}
