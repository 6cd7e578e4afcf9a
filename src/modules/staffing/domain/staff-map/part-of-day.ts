const NIGHT_FROM_MINUTE = 20 * 60;
const MORNING_FROM_MINUTE = 5 * 60;
const EVENING_FROM_MINUTE = 13 * 60;

/** The part of the day that a shift begins in. */
export function partOfDay(startMinute: number): 'day' | 'evening' | 'night' {
  if (startMinute >= NIGHT_FROM_MINUTE || startMinute < MORNING_FROM_MINUTE) return 'night';
  return startMinute >= EVENING_FROM_MINUTE ? 'evening' : 'day';
}
