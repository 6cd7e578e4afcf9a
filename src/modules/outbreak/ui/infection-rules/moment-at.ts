import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';

const MINUTE_MS = 60_000;

/** The moment of a Norwegian day and clock time («16.00», «16:00», «16»); undefined where it is no time. Works without Temporal. */
export function momentAt(date: PlainDate, clock: string): Instant | undefined {
  const match = /^\s*(\d{1,2})(?:[.:](\d{2}))?\s*$/.exec(clock);
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2] ?? 0);
  if (!match || hour > 23 || minute > 59) return undefined;
  const wanted = `${date} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const utc = Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * MINUTE_MS;
  // Summer time first: of an hour that comes twice in autumn it is the first.
  const found = [120, 60]
    .map((ahead) => instantOf(new Date(utc - ahead * MINUTE_MS)))
    .find((at) => {
      const said = osloDayAndTime(at);
      return `${said.date} ${said.time}` === wanted;
    });
  return found ?? instantOf(new Date(utc - 60 * MINUTE_MS));
}
