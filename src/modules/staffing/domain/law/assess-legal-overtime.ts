import type { Finding } from '#kernel/finding.ts';
import { addDays, plainDateAt } from '#kernel/plain-date.ts';
import { sevenDateWindows } from '../working-time/assess-week-hours.ts';
import type { DatedRule } from '../working-time/dated-rule.ts';
import { exceeds, lastToStart } from '../working-time/judgement.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import { legalOvertime, overtimeOfWindow } from './legal-overtime.ts';
import type { PersonWork } from './person-work.ts';
import { earlierWithin, rollingWindows, worstPerWeek } from './rolling-windows.ts';

const WEEKS = { fourWeeks: 4, eightWeeks: 8, halfYear: 26, year: 52 } as const;

/** Spans over which overtime is added up; all but eight weeks, which tell the pace, have a limit of their own. */
export type OvertimeSpan = 'sevenDays' | keyof typeof WEEKS;

/** Overtime found in one window. */
export interface FoundOvertime {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly found: number;
  readonly shifts: readonly WorkShift[];
}

/** Overtime in every window of a span that may hold most, in order of time. */
export function overtimeWindows(work: PersonWork, span: OvertimeSpan): FoundOvertime[] {
  const { earlier } = work;
  if (work.work.every(({ kind }) => kind === 'normal') && earlier.hours.size === 0) return [];
  const overtime = legalOvertime(work);
  const within = (firstDay: number, lastDay: number): number => {
    let sum = 0;
    for (const [day, hours] of overtime.byDay) if (firstDay <= day && day <= lastDay) sum += hours;
    return sum;
  };
  if (span === 'sevenDays') {
    return sevenDateWindows(work.work).flatMap((shifts) => {
      const lastDay = shifts.at(-1)?.day;
      if (lastDay === undefined) return [];
      const found = Math.max(within(lastDay - 6, lastDay), overtimeOfWindow(work, shifts, overtime));
      return [{ firstDay: lastDay - 6, lastDay, found, shifts }];
    });
  }
  return rollingWindows(work, WEEKS[span]).map((window) => {
    const own = window.shifts.length > 0 ? within(window.firstDay, window.lastDay) : 0;
    return { ...window, found: own + earlierWithin(window, earlier.hours, earlier.firstWeek) };
  });
}

/**
 * Windows with more overtime than a limit: seven dates each, of longer spans the worst of each week. `windowFrom` in the facts
 * is the first day of the window. Source: rules/working-time-law.ts (aml. § 10-6 (4), (5), (6)).
 */
export function assessOvertimeSpan(work: PersonWork, span: OvertimeSpan, limit: DatedRule): Finding[] {
  const over = overtimeWindows(work, span).flatMap((window) => {
    const at = lastToStart(window.shifts);
    const rule = work
      .judgedOn(window.shifts)
      .map(limit)
      .find(({ value }) => exceeds(window.found, value));
    return at && rule ? [{ ...window, at, rule }] : [];
  });
  return (span === 'sevenDays' ? over : worstPerWeek(over)).map(({ at, rule, found, firstDay }): Finding => {
    const { personId, unitId, date, shift } = at;
    const windowFrom = span === 'sevenDays' ? addDays(date, -6) : plainDateAt(firstDay);
    const facts = { foundHours: found, limitHours: rule.value, window: span, windowFrom };
    return { code: 'overtime', level: 'breach', personId, unitId, date, shift, facts, source: rule.source };
  });
}
