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

/** Whole days since 1970-01-01. */
export function dayNumberOf(date: PlainDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
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
