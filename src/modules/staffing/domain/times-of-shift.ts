import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { dayNumberOf } from '#kernel/plain-date.ts';
import type { ShiftType } from '#modules/organisation/domain/municipality.ts';
import type { ShiftTimes } from './replan/shift-times.ts';
import { createShiftTimes } from './replan/shift-times.ts';

/** Looks up when a shift on a date lies, by its name; throws for a shift that is not defined. */
export function createTimesOf(
  shifts: readonly ShiftType[],
): (at: { readonly date: PlainDate; readonly shift: string }) => ShiftTimes {
  const timesOf = createShiftTimes(shifts);
  const indexOf = new Map(shifts.map((type, index) => [type.shift, index]));
  return ({ date, shift }) => {
    const index = indexOf.get(shift);
    if (index === undefined) throw new RangeError(`no shift ${shift}`);
    return timesOf(index, dayNumberOf(date));
  };
}

/** Whether a shift has ended. */
export function isOver(times: ShiftTimes, now: Instant): boolean {
  return times.to <= Date.parse(now) / 60_000;
}
