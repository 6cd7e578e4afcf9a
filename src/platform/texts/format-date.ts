import type { PlainDate } from '#kernel/plain-date.ts';
import { isoWeekOf, weekdayOf } from '#kernel/plain-date.ts';
import type { Locale } from './locale.ts';

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const shortWeekdays: Readonly<Record<Locale, readonly string[]>> = {
  nb: ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø'],
  nn: ['må', 'ty', 'on', 'to', 'fr', 'la', 'sø'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};

const norwegianMonths = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const months: Readonly<Record<Locale, readonly string[]>> = {
  nb: norwegianMonths,
  nn: norwegianMonths,
  en: 'January February March April May June July August September October November December'.split(' '),
};

const weekWords: Readonly<Record<Locale, string>> = { nb: 'uke', nn: 'veke', en: 'week' };

/**
 * How a day is written (examples in nb):
 * `weekday` mandag · `short` ma 23. · `day` 23. november · `dayShort` 23. nov. · `long` mandag 23. november ·
 * `full` mandag 23. november 2026 · `numbers` 23.11.
 */
export type DayStyle = 'weekday' | 'short' | 'day' | 'dayShort' | 'long' | 'full' | 'numbers';

const yearOf = (date: PlainDate) => Number(date.slice(0, 4));
const monthOf = (date: PlainDate) => Number(date.slice(5, 7));
const dayOf = (date: PlainDate) => Number(date.slice(8, 10));

/** A day as `23.11.2026`, the same in every language so that it can be typed back. */
export function formatDate(date: PlainDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** A day in words, in the style asked for. */
export function formatDay(date: PlainDate, locale: Locale, style: DayStyle = 'long'): string {
  const weekday = weekdays[locale][weekdayOf(date) - 1] ?? '';
  const day = locale === 'en' ? `${dayOf(date)}` : `${dayOf(date)}.`;
  const month = months[locale][monthOf(date) - 1] ?? '';
  const dayMonth = `${day} ${month}`;
  switch (style) {
    case 'weekday':
      return weekday;
    case 'short':
      return `${formatWeekday(date, locale)} ${day}`;
    case 'day':
      return dayMonth;
    case 'dayShort':
      return `${day} ${shortMonth(month, locale)}`;
    case 'long':
      return `${weekday} ${dayMonth}`;
    case 'full':
      return `${weekday} ${dayMonth} ${yearOf(date)}`;
    case 'numbers':
      return `${dayOf(date)}.${monthOf(date)}.`;
  }
}

/** Months of up to four letters stand whole, as Norwegian spelling has it: «3. mai», «3. des.». */
function shortMonth(month: string, locale: Locale): string {
  if (month.length <= 4) return month;
  return locale === 'en' ? month.slice(0, 3) : `${month.slice(0, 3)}.`;
}

/** The weekday in two letters, for the head of a roster. */
export function formatWeekday(date: PlainDate, locale: Locale): string {
  return shortWeekdays[locale][weekdayOf(date) - 1] ?? '';
}

/** A stretch of days, both inclusive: «23. november – 6. desember», «3.–9. november». */
export function formatDays(first: PlainDate, last: PlainDate, locale: Locale): string {
  if (first === last) return formatDay(first, locale, 'day');
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  if (!sameMonth) return `${formatDay(first, locale, 'day')} – ${formatDay(last, locale, 'day')}`;
  return `${dayOf(first)}${locale === 'en' ? '' : '.'}–${formatDay(last, locale, 'day')}`;
}

/** The ISO week of a day: «uke 48». */
export function formatWeek(date: PlainDate, locale: Locale): string {
  return `${weekWords[locale]} ${Number(isoWeekOf(date).slice(6))}`;
}

/** A day as a person types it (23.11.2026, 23.11.26, 23.11, 23/11, 2311, 2026-11-23), or undefined. */
export function parseTypedDate(text: string, today: PlainDate): PlainDate | undefined {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return existingDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts =
    /^(\d{1,2})[.\-/ ]+(\d{1,2})(?:[.\-/ ]+(\d{2}|\d{4})?)?$/.exec(typed) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(typed);
  if (!parts) return undefined;
  const year = parts[3] === undefined ? nearestYear(Number(parts[2]), today) : fullYear(Number(parts[3]));
  return existingDay(year, Number(parts[2]), Number(parts[1]));
}

function existingDay(year: number, month: number, day: number): PlainDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (date.toISOString().slice(0, 10) as PlainDate) : undefined;
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** Without a year a typed day means the one within about half a year of today: 3.1. in November is next year. */
function nearestYear(month: number, today: PlainDate): number {
  const distance = month - monthOf(today);
  if (distance <= -6) return yearOf(today) + 1;
  return distance > 6 ? yearOf(today) - 1 : yearOf(today);
}
