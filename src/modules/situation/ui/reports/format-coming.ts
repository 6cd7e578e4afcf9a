import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import type { Locale } from '#platform/texts/locale.ts';

/** A moment to come: «14:00» today, else with its day, «ti 24. 06:00». */
export function formatComing(at: Instant, today: PlainDate, locale: Locale): string {
  const { date, time } = osloDayAndTime(at);
  return date === today ? time : `${formatDay(date, locale, 'short')} ${time}`;
}
