import type { Finding } from '#kernel/finding.ts';
import type { DatedRule } from './dated-rule.ts';
import type { JudgedOn } from './judgement.ts';
import { exceeds, lastToStart, lowestOn, onCompletingShift } from './judgement.ts';
import type { WorkShift } from './work-shift.ts';

const WINDOW_DAYS = 7;

/**
 * The shifts of each seven consecutive dates that end on a date with work, in order. Any other seven dates hold a part of
 * one of these, so a limit that no such window passes holds in all.
 */
export function sevenDateWindows(work: readonly WorkShift[]): WorkShift[][] {
  const lastOfDate = work.filter((shift, index) => work[index + 1]?.day !== shift.day);
  return lastOfDate.map(({ day }) => work.filter((shift) => day - WINDOW_DAYS < shift.day && shift.day <= day));
}

/** Hours of some shifts. */
export function sumHours(shifts: readonly WorkShift[]): number {
  return shifts.reduce((sum, shift) => sum + shift.hours, 0);
}

/**
 * Seven consecutive dates with more work than a week may hold; dates without known work count as free. One person's work
 * in order; hours without breaks. Source: rules/working-time.ts (aml. § 10-6 (8); local agreements override).
 */
export function assessWeekHours(
  work: readonly WorkShift[],
  weekHours: DatedRule,
  judgedOn: JudgedOn = onCompletingShift,
): Finding[] {
  return sevenDateWindows(work).flatMap((window): Finding[] => {
    const rule = lowestOn(weekHours, judgedOn(window));
    const foundHours = sumHours(window);
    const last = lastToStart(window);
    if (rule === undefined || last === undefined || !exceeds(foundHours, rule.value)) return [];
    const { personId, unitId, date, shift } = last;
    const facts = { foundHours, limitHours: rule.value };
    return [{ code: 'hours-week', level: 'breach', personId, unitId, date, shift, facts, source: rule.source }];
  });
}
