import type { PlainDate } from '#kernel/plain-date.ts';
import type { DatedRule, RuleValue } from './dated-rule.ts';
import type { WorkShift } from './work-shift.ts';

/**
 * On which days the parameters that judge some shifts are looked up. No day: those shifts are not judged together.
 * This is what tells the published roster (every shift counts) from a plan (only what it adds counts).
 */
export type JudgedOn = (shifts: readonly WorkShift[]) => readonly PlainDate[];

/** The published roster: the shift that completes the set, which is the last to start. */
export const onCompletingShift: JudgedOn = (shifts) => {
  const last = lastToStart(shifts);
  return last ? [last.date] : [];
};

/** A plan: each shift that the plan gives; a set without one is the published roster's own affair. */
export const onAssignedShifts: JudgedOn = (shifts) =>
  shifts.filter((shift) => shift.kind === 'assigned').map((shift) => shift.date);

/** The shift of a set that starts last. */
export function lastToStart(shifts: readonly WorkShift[]): WorkShift | undefined {
  let last: WorkShift | undefined;
  for (const shift of shifts) if (last === undefined || shift.start >= last.start) last = shift;
  return last;
}

/** Of the values on several days the one that allows least, for a parameter that is an upper limit. */
export function lowestOn(rule: DatedRule, days: readonly PlainDate[]): RuleValue | undefined {
  return days
    .map(rule)
    .reduce<RuleValue | undefined>((low, at) => (low && low.value <= at.value ? low : at), undefined);
}

/** Of the values on several days the one that asks most, for a parameter that is a lower limit. */
export function highestOn(rule: DatedRule, days: readonly PlainDate[]): RuleValue | undefined {
  return days
    .map(rule)
    .reduce<RuleValue | undefined>((top, at) => (top && top.value >= at.value ? top : at), undefined);
}

/** Whether hours pass a limit by more than the rounding of sums of thirds and sixths of an hour. */
export function exceeds(foundHours: number, limitHours: number): boolean {
  return foundHours > limitHours + 1e-9;
}
