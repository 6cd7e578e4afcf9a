import type { Instant } from '#kernel/instant.ts';
import { minutesBetween } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import { formatDate, formatDay } from './format-date.ts';
import type { Locale } from './locale.ts';

const osloClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const words: Readonly<Record<Locale, { yesterday: string; tomorrow: string; missing: string }>> = {
  nb: { yesterday: 'i går', tomorrow: 'i morgen', missing: 'mangler' },
  nn: { yesterday: 'i går', tomorrow: 'i morgon', missing: 'manglar' },
  en: { yesterday: 'yesterday', tomorrow: 'tomorrow', missing: 'missing' },
};

const FRESH_MINUTES = 120;
const HALF_OLD_DAYS = 1;
const OLD_DAYS = 7;

/** How old a figure is: 0 now, 1 hours, 2 days, 3 missing or too old to lean on. */
export type AgeLevel = 0 | 1 | 2 | 3;

/** An age as the dot shows it and as the words say it. */
export interface AgeText {
  readonly level: AgeLevel;
  readonly text: string;
}

/** The Norwegian calendar day and clock time (`06:31`) of a moment. */
export function osloDayAndTime(at: Instant): { readonly date: PlainDate; readonly time: string } {
  const text = osloClock.format(new Date(at));
  return { date: text.slice(0, 10) as PlainDate, time: text.slice(11, 16) };
}

/** The clock time of a moment in Norway: «06:31». */
export function formatTime(at: Instant): string {
  return osloDayAndTime(at).time;
}

/** A moment in full: «23.11.2026 06:31». */
export function formatMoment(at: Instant): string {
  const { date, time } = osloDayAndTime(at);
  return `${formatDate(date)} ${time}`;
}

/** A moment as one says it today: «06:31», «i går 18:10», «i morgen 02:16», «lørdag 21.11.», «9.11.», «9.11.2025». */
export function formatWhen(at: Instant, now: Instant, locale: Locale): string {
  const then = osloDayAndTime(at);
  const days = daysBetween(then.date, osloDayAndTime(now).date);
  if (days === 0) return then.time;
  if (days === -1) return `${words[locale].tomorrow} ${then.time}`;
  if (days === 1) return `${words[locale].yesterday} ${then.time}`;
  if (Math.abs(days) < OLD_DAYS)
    return `${formatDay(then.date, locale, 'weekday')} ${formatDay(then.date, locale, 'numbers')}`;
  const sameYear = then.date.slice(0, 4) === now.slice(0, 4);
  return sameYear ? formatDay(then.date, locale, 'numbers') : formatDate(then.date);
}

/** How old a figure is, for the age dot: full within two hours, then half to the end of the next day, then a ring. */
export function formatAge(at: Instant | undefined, now: Instant, locale: Locale): AgeText {
  if (at === undefined) return { level: 3, text: words[locale].missing };
  const days = daysBetween(osloDayAndTime(at).date, osloDayAndTime(now).date);
  const text = formatWhen(at, now, locale);
  if (minutesBetween(at, now) < FRESH_MINUTES) return { level: 0, text };
  if (days <= HALF_OLD_DAYS) return { level: 1, text };
  return { level: days < OLD_DAYS ? 2 : 3, text };
}
