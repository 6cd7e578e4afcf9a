import type { PlainDate } from '#kernel/plain-date.ts';
import type { RosterRow, ShiftType } from '#modules/organisation/domain/municipality.ts';
import { createTimesOf } from '../times-of-shift.ts';

/** A duty in minutes since 1970 UTC. */
export interface TimedDuty {
  readonly date: PlainDate;
  readonly from: number;
  readonly to: number;
}

/** The published duties of a person in order of start, on call included: it blocks what overlaps it. */
export function timedDuties(
  roster: readonly RosterRow[],
  timesOf: ReturnType<typeof createTimesOf>,
  first: PlainDate,
  last: PlainDate,
): TimedDuty[] {
  return roster
    .filter((row) => first <= row.date && row.date <= last)
    .map((row) => ({ date: row.date, from: timesOf(row).from, to: timesOf(row).to }))
    .sort((a, b) => a.from - b.from);
}

/** Whether a shift keeps a rest of so many minutes to the duties before and after it. */
export function keepsRest(duties: readonly TimedDuty[], from: number, to: number, restMinutes: number): boolean {
  return duties.every((duty) => duty.to + restMinutes <= from || to + restMinutes <= duty.from);
}

/** Shift types that people are moved to: those in use that are not passive, soonest first. */
export function usableShifts(shifts: readonly ShiftType[], inUse: ReadonlySet<string>): ShiftType[] {
  return shifts.filter((type) => inUse.has(type.shift) && !type.passive).sort((a, b) => a.startMinute - b.startMinute);
}
