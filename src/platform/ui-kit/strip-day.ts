import type { PlainDate } from '#kernel/plain-date.ts';

/** One day of a strip: what stands against what must stand and what normally stands, in shifts (or people, or hours). */
export interface StripDay {
  readonly date: PlainDate;
  readonly value: number;
  readonly minimum: number;
  /** The strip's full height is the largest normal or value of its days. */
  readonly normal: number;
}

/** How a day stands: under the minimum, exactly on it with less than normal, or fine. */
export type StripState = 'under' | 'at' | 'fine';

/** How one day stands against its minimum. */
export function stripStateOf(day: StripDay): StripState {
  if (day.value < day.minimum) return 'under';
  return day.value === day.minimum && day.value < day.normal ? 'at' : 'fine';
}

/** What the strip's full height stands for; never 0. */
export function stripScaleOf(days: readonly StripDay[]): number {
  return Math.max(1, ...days.map((day) => Math.max(day.value, day.normal, day.minimum)));
}
