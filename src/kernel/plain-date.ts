/** A calendar day `YYYY-MM-DD`, without time or zone. Strings of this type sort by time. */
export type PlainDate = string & { readonly __plainDate: never };

const DAY_MS = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day named by an ISO text, or undefined where the text is not a day that exists (2026-11-31). */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(ms).toISOString().slice(0, 10) === text ? (text as PlainDate) : undefined;
}

/** The day named by an ISO text; throws where it does not exist. For literals and data already checked. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date) throw new RangeError(`not a calendar day: ${text}`);
  return date;
}

/** Whole days since 1970-01-01. Counted from the digits: rosters and stock ask for millions of these. */
export function dayNumberOf(date: PlainDate): number {
  const month = digits(date, 5, 2);
  // Years begin in March here, so that the leap day comes last and months before it have the same lengths in all years.
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(date, 8, 2) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - DAYS_TO_1970;
}

/** Days from 1 March of year 0 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;
const ZERO = 48;

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}

/** The day that lies `dayNumber` whole days after 1970-01-01. */
export function plainDateAt(dayNumber: number): PlainDate {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}

/** The day `days` after (or, negative, before) a day. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDateAt(dayNumberOf(date) + days);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: PlainDate): number {
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** ISO week as `2026-W47`. */
export function isoWeekOf(date: PlainDate): string {
  const thursday = dayNumberOf(date) - weekdayOf(date) + 4;
  const year = Number(plainDateAt(thursday).slice(0, 4));
  const firstDay = Date.UTC(year, 0, 1) / DAY_MS;
  return `${year}-W${String(Math.floor((thursday - firstDay) / 7) + 1).padStart(2, '0')}`;
}

/** The days `from`, `from + 1`, … , `count` of them. */
export function daysFrom(from: PlainDate, count: number): PlainDate[] {
  const first = dayNumberOf(from);
  return Array.from({ length: count }, (_, index) => plainDateAt(first + index));
}
