import type { Finding } from '#kernel/finding.ts';
import { plainDateAt } from '#kernel/plain-date.ts';
import { weekIndexOf } from '../working-time/assess-overtime.ts';
import { sumHours } from '../working-time/assess-week-hours.ts';
import { weekNameOf } from '../working-time/earlier-overtime.ts';
import { exceeds, lastToStart } from '../working-time/judgement.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import type { PersonWork } from './person-work.ts';
import { judgedShift, lawFinding } from './person-work.ts';
import type { RollingWindow } from './rolling-windows.ts';
import { earlierWithin, rollingWindows, worstPerWeek } from './rolling-windows.ts';

const DAY_MINUTES = 1440;

/**
 * More work than allowed in some 24 hours that hold more than one duty; a single long duty is judged apart. Breaks count as
 * taken evenly. Source: rules/working-time-law.ts (aml. § 10-6 (8), (9)).
 */
export function assessTotalDay(work: PersonWork): Finding[] {
  const { work: shifts } = work;
  return shifts.flatMap((first, index): Finding[] => {
    const until = first.start + DAY_MINUTES;
    const inside: WorkShift[] = [];
    let foundHours = 0;
    let duties = 1;
    let end = first.end;
    for (let next = index; next < shifts.length; next++) {
      const shift = shifts[next];
      if (shift === undefined || shift.start >= until) break;
      if (shift.start > end) duties++;
      end = Math.max(end, shift.end);
      const shared = Math.min(shift.end, until) - shift.start;
      foundHours += (shift.hours * shared) / Math.max(1, shift.end - shift.start);
      inside.push(shift);
    }
    if (duties === 1) return [];
    const at = judgedShift(inside, work.judgedOn);
    if (at === undefined) return [];
    const limit = work.limits.rule('totalDayHours')(at.date);
    return exceeds(foundHours, limit.value)
      ? [lawFinding('staffing.law.total-day', 'breach', at, limit, { foundHours })]
      : [];
  });
}

/**
 * The weekly total: 48 hours as an average of any eight weeks in a row, and never more than 69 in any seven dates; each told at
 * its worst once a week. Weeks before the roster come from the hours worked, unknown weeks count as none.
 * Source: rules/working-time-law.ts (aml. § 10-6 (8)).
 */
export function assessTotalWeeks(work: PersonWork): Finding[] {
  const last = lastToStart(work.work);
  if (last === undefined) return [];
  const span = work.limits.rule('totalAverageWeeks')(last.date).value;
  return [
    ...over(work, totalWindows(work, 1), 'totalAnyWeekHours').map(({ at, found, limit, firstDay }) =>
      lawFinding('staffing.law.total-week', 'breach', at, limit, {
        foundHours: found,
        windowFrom: plainDateAt(firstDay),
      }),
    ),
    ...over(work, totalWindows(work, span), 'totalWeekHours').map(({ at, found, limit, firstDay }) =>
      lawFinding('staffing.law.total-average', 'breach', at, limit, {
        foundHours: found,
        weeks: span,
        windowFrom: plainDateAt(firstDay),
      }),
    ),
  ];
}

interface WindowTotal extends RollingWindow {
  /** Hours per week. */
  readonly found: number;
}

/** Hours per week in every run of so many weeks that may hold most. */
export function totalWindows(work: PersonWork, weeks: number): WindowTotal[] {
  const firstWeek = weekIndexOf(work.known.firstDay);
  const earlier = earlierTotals(work);
  return rollingWindows(work, weeks).map((window) => ({
    ...window,
    found: (sumHours(window.shifts) + earlierWithin(window, earlier, firstWeek)) / weeks,
  }));
}

function over(work: PersonWork, windows: readonly WindowTotal[], parameter: 'totalAnyWeekHours' | 'totalWeekHours') {
  const found = windows.flatMap((window) => {
    const at = judgedShift(window.shifts, work.judgedOn);
    if (at === undefined) return [];
    const limit = work.limits.rule(parameter)(at.date);
    return exceeds(window.found, limit.value) ? [{ ...window, at, limit }] : [];
  });
  return worstPerWeek(found);
}

/** Hours of ISO weeks before the roster as they are registered, numbered as `weekIndexOf` does. */
function earlierTotals({ known, worked }: PersonWork): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  if (worked.length === 0) return totals;
  const firstWeek = weekIndexOf(known.firstDay);
  const names = new Map(worked.map((row) => [row.week, row.hours]));
  for (let week = firstWeek - 52; week < firstWeek; week++) {
    const hours = names.get(weekNameOf(week));
    if (hours !== undefined) totals.set(week, hours);
  }
  return totals;
}
