import type { Finding } from '#kernel/finding.ts';
import { weekIndexOf } from '../working-time/assess-overtime.ts';
import { weekNameOf } from '../working-time/earlier-overtime.ts';
import { exceeds } from '../working-time/judgement.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import type { PersonWork } from './person-work.ts';
import { judgedShift, lawFinding } from './person-work.ts';

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
 * The weekly total: 48 hours as an average of eight weeks, and never more than 69 in one; ISO weeks. Weeks before the roster
 * come from the hours worked, unknown weeks count as none.
 * Source: rules/working-time-law.ts (aml. § 10-6 (8)).
 */
export function assessTotalWeeks(work: PersonWork): Finding[] {
  const weeks = weeklyTotals(work);
  return weeks.flatMap(({ week, hours, shifts }): Finding[] => {
    const at = judgedShift(shifts, work.judgedOn);
    if (at === undefined) return [];
    const findings: Finding[] = [];
    const single = work.limits.rule('totalAnyWeekHours')(at.date);
    if (exceeds(hours, single.value)) {
      findings.push(lawFinding('staffing.law.total-week', 'breach', at, single, { foundHours: hours }));
    }
    const limit = work.limits.rule('totalWeekHours')(at.date);
    const span = work.limits.rule('totalAverageWeeks')(at.date).value;
    const inSpan = weeks.filter((one) => week - span < one.week && one.week <= week);
    const total = inSpan.reduce((sum, one) => sum + one.hours, 0);
    if (exceeds(total / span, limit.value)) {
      const facts = { foundHours: total / span, weeks: span };
      findings.push(lawFinding('staffing.law.total-average', 'breach', at, limit, facts));
    }
    return findings;
  });
}

/** Hours and shifts of one ISO week, numbered as `weekIndexOf` does. */
export interface WeekTotal {
  readonly week: number;
  readonly hours: number;
  readonly shifts: readonly WorkShift[];
}

/** Hours of each ISO week with work: the roster's from its first week on, those worked before it. */
export function weeklyTotals({ work, known, worked }: PersonWork): WeekTotal[] {
  const firstWeek = weekIndexOf(known.firstDay);
  const byWeek = Map.groupBy(work, (shift) => weekIndexOf(shift.day));
  const totals: WeekTotal[] = [];
  if (worked.length > 0) {
    const names = new Map(worked.map((row) => [row.week, row.hours]));
    for (let week = firstWeek - 52; week < firstWeek; week++) {
      const hours = names.get(weekNameOf(week));
      if (hours !== undefined) totals.push({ week, hours, shifts: [] });
    }
  }
  for (const [week, shifts] of byWeek) {
    if (week >= firstWeek) totals.push({ week, hours: shifts.reduce((sum, one) => sum + one.hours, 0), shifts });
  }
  return totals.sort((a, b) => a.week - b.week);
}
