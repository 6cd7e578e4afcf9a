import type { RosterCalendar } from '../rosters/roster-calendar.ts';

/** Away on the days `[from, to)` of the calendar; `to` may lie behind its end. */
export interface AwayDays {
  readonly from: number;
  readonly to: number;
}

function midnightOf(calendar: RosterCalendar, day: number): number {
  const last = calendar.midnight.length - 1;
  if (day < 0) return Number.NEGATIVE_INFINITY;
  return day > last ? Number.POSITIVE_INFINITY : (calendar.midnight[day] ?? 0);
}

/** Whether a shift that begins on `day` has any minute in the days away. */
export function isLost(calendar: RosterCalendar, away: AwayDays, day: number, shift: number): boolean {
  const start = calendar.start[shift]?.[day] ?? 0;
  const end = calendar.end[shift]?.[day] ?? 0;
  return start < midnightOf(calendar, away.to) && end > midnightOf(calendar, away.from);
}
