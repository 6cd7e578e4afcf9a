import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import type { Session } from '#platform/web-client/session.ts';

const DAY_MS = 86_400_000;

/** The moment it is on the server: as it says, or else this clock moved to the session's day. */
export function serverNow(session: Session, here: Date): Instant {
  if (session.now) return session.now;
  const days = daysBetween(osloDayAndTime(instantOf(here)).date, session.today);
  return instantOf(new Date(here.getTime() + days * DAY_MS));
}
