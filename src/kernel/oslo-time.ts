import type { PlainDate } from './plain-date.ts';
import { dayNumberOf, plainDate, plainDateAt } from './plain-date.ts';

const ZONE = 'Europe/Oslo';
const DAY_MINUTES = 1440;
const offsets = new Map<number, { readonly start: number; readonly end: number }>();

/** Minutes that Norwegian civil time is ahead of UTC at the start and at the end of a day. */
function offsetsOf(day: number): { readonly start: number; readonly end: number } {
  const known = offsets.get(day);
  if (known) return known;
  const date = Temporal.PlainDate.from(plainDateAt(day));
  const at = (d: Temporal.PlainDate) => d.toZonedDateTime(ZONE).offsetNanoseconds / 60e9;
  const found = { start: at(date), end: at(date.add({ days: 1 })) };
  offsets.set(day, found);
  return found;
}

/**
 * Minutes since 1970-01-01T00:00Z at a wall-clock time in Norway (Europe/Oslo, clock changes included).
 * `minuteOfDay` may pass 1440 and then lies on a following day. A time skipped in spring is moved forward;
 * a time that comes twice in autumn means the first.
 */
export function osloEpochMinutes(date: PlainDate, minuteOfDay: number): number {
  const day = dayNumberOf(date) + Math.floor(minuteOfDay / DAY_MINUTES);
  const minute = ((minuteOfDay % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const offset = offsetsOf(day);
  if (offset.start === offset.end) return day * DAY_MINUTES + minute - offset.start;
  const wall = Temporal.PlainDateTime.from(plainDateAt(day)).add({ minutes: minute });
  return wall.toZonedDateTime(ZONE).epochMilliseconds / 60_000;
}

/** The Norwegian calendar day in which a moment (minutes since 1970 UTC) lies. */
export function osloDateAt(epochMinutes: number): PlainDate {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epochMinutes * 60_000).toZonedDateTimeISO(ZONE);
  return plainDate(zoned.toPlainDate().toString());
}
