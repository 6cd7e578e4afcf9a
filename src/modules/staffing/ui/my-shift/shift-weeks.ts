import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, weekdayOf } from '#kernel/plain-date.ts';
import type { MyShift } from '../../contract.ts';

/** A week, named by its Monday, and the shifts that begin in it. */
export interface ShiftWeek {
  readonly monday: PlainDate;
  readonly shifts: readonly MyShift[];
}

const mondayOf = (date: PlainDate) => addDays(date, 1 - weekdayOf(date));

/** Shifts that have not ended; a copy from yesterday, or a page left open, may hold some that have. */
export function findStandingShifts(shifts: readonly MyShift[], now: Instant): readonly MyShift[] {
  return shifts.filter((shift) => shift.endsAt > now);
}

/** The shift to go to next: not one while away, and no waiting at home. */
export function findNextShift(standing: readonly MyShift[]): MyShift | undefined {
  return standing.find((shift) => !shift.away && shift.kind !== 'on_call');
}

/** Shifts by week, from the first one's week to the last one's, empty weeks between included. */
export function groupByWeek(shifts: readonly MyShift[]): readonly ShiftWeek[] {
  const mondays = shifts.map((shift) => mondayOf(shift.date)).toSorted();
  const [first, last] = [mondays[0], mondays.at(-1)];
  if (first === undefined || last === undefined) return [];
  const weeks: ShiftWeek[] = [];
  for (let monday = first; monday <= last; monday = addDays(monday, 7)) {
    weeks.push({ monday, shifts: shifts.filter((shift) => mondayOf(shift.date) === monday) });
  }
  return weeks;
}
