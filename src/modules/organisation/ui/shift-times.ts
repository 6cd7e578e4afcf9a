import type { ShiftTone } from '#platform/ui-kit/roster-row.ts';

const MINUTES_PER_HOUR = 60;
const EVENING_FROM = 13 * MINUTES_PER_HOUR;
const NIGHT_FROM = 20 * MINUTES_PER_HOUR;
const MORNING_FROM = 5 * MINUTES_PER_HOUR;

/** A minute after midnight as `07:30`. */
export function clockText(minute: number): string {
  const hours = Math.floor(minute / MINUTES_PER_HOUR) % 24;
  return `${String(hours).padStart(2, '0')}:${String(minute % MINUTES_PER_HOUR).padStart(2, '0')}`;
}

/** The minute after midnight of a typed time (`7.30`, `0730`, `07:30`), or undefined where it is none. */
export function parseClock(typed: string): number | undefined {
  const match = /^\s*(\d{1,2})[:.]?(\d{2})?\s*$/.exec(typed);
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  return hours < 24 && minutes < MINUTES_PER_HOUR ? hours * MINUTES_PER_HOUR + minutes : undefined;
}

/** The part of the day a shift begins in; gives its shade and its word. */
export function toneAt(startMinute: number): ShiftTone {
  if (startMinute >= NIGHT_FROM || startMinute < MORNING_FROM) return 'night';
  return startMinute >= EVENING_FROM ? 'evening' : 'day';
}
