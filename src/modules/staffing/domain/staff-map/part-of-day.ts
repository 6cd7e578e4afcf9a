import type { ShiftType } from '#modules/organisation/domain/municipality.ts';

const NIGHT_FROM_MINUTE = 20 * 60;
const MORNING_FROM_MINUTE = 5 * 60;
const EVENING_FROM_MINUTE = 13 * 60;

/** The part of the day that a shift begins in. */
export function partOfDay(startMinute: number): 'day' | 'evening' | 'night' {
  if (startMinute >= NIGHT_FROM_MINUTE || startMinute < MORNING_FROM_MINUTE) return 'night';
  return startMinute >= EVENING_FROM_MINUTE ? 'evening' : 'day';
}

/** Shift types with the part of the day they lie in. */
export function describeShiftTypes(shifts: readonly ShiftType[]) {
  return shifts.map(({ shift, startMinute, endMinute }) => ({
    shift,
    startMinute,
    endMinute,
    part: partOfDay(startMinute),
  }));
}
