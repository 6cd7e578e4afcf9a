const ISO_WEEK = /^(\d{4})-W(\d{2})$/;
const DAY_MS = 86_400_000;

/** Number of the Monday-to-Sunday week in which a day (since 1970-01-01, a Thursday) lies; consecutive weeks differ by 1. */
export function weekNumberOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** First day, a Monday, of a week. */
export function firstDayOfWeek(week: number): number {
  return week * 7 - 3;
}

/** The number of a week written `2026-W47`, or undefined where the text names none. */
export function parseWeekNumber(isoWeek: string): number | undefined {
  const match = ISO_WEEK.exec(isoWeek);
  if (!match) return undefined;
  const fourthOfJanuary = Date.UTC(Number(match[1]), 0, 4) / DAY_MS;
  return weekNumberOf(fourthOfJanuary) + Number(match[2]) - 1;
}
