import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloDateAt, osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';

const MINUTE_MS = 60_000;

/** The Norwegian day in which a moment lies. */
export function dayOf(at: Instant): PlainDate {
  return osloDateAt(Date.parse(at) / MINUTE_MS);
}

/** The first moment of a Norwegian day. */
export function startOfDay(date: PlainDate): Instant {
  return instantOf(new Date(osloEpochMinutes(date, 0) * MINUTE_MS));
}

/** A moment some elapsed hours later or, negative, earlier; clock changes do not stretch them. */
export function addHours(at: Instant, hours: number): Instant {
  return instantOf(new Date(Date.parse(at) + hours * 60 * MINUTE_MS));
}

/** The first day that is free as a whole, where somebody is free from a moment on. */
export function firstWholeDay(at: Instant): PlainDate {
  const day = dayOf(at);
  return startOfDay(day) === at ? day : addDays(day, 1);
}

/** The same day of the month some months later; the month's last where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return plainDate(Temporal.PlainDate.from(date).add({ months }).toString());
}

/** First day free after `days` whole days, where `dayZero` is not counted: day 10 is still in it. */
export function dayAfter(dayZero: PlainDate, days: number): PlainDate {
  return addDays(dayZero, days + 1);
}
