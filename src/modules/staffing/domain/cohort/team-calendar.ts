import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween, daysFrom, weekdayOf } from '#kernel/plain-date.ts';
import type { DemandRow, ShiftType } from '#modules/organisation/domain/municipality.ts';
import type { Period } from '../staffing-base.ts';
import { createTimesOf } from '../times-of-shift.ts';

/**
 * How teams take turns. Whole days: `week` 7 on, 7 off · `four-four` · `two-two-three` (two teams). Parts of the day: `by-shift`, days in
 * one week and evenings and nights in the next.
 */
export const TEAM_PATTERNS = ['week', 'four-four', 'two-two-three', 'by-shift'] as const;
export type TeamPattern = (typeof TEAM_PATTERNS)[number];

/** Which team (0, 1, …) has each shift of each day. */
export interface TeamCalendar {
  readonly pattern: TeamPattern;
  readonly teams: number;
  readonly days: readonly { readonly date: PlainDate; readonly teamOf: Readonly<Record<string, number>> }[];
}

/** A fortnight of two teams: two days, two days, a week-end of three, then the other way round. */
const TWO_TWO_THREE = [0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1];

/** Lays the pattern over a period; turns are counted from the Monday on or before its first day. */
export function teamCalendar(
  pattern: TeamPattern,
  teams: number,
  period: Period,
  shifts: readonly ShiftType[],
  demand: readonly DemandRow[],
): TeamCalendar {
  const monday = addDays(period.from, 1 - weekdayOf(period.from));
  const groupOf = pattern === 'by-shift' ? partsOfDay(shifts, demand, teams) : undefined;
  return {
    pattern,
    teams,
    days: daysFrom(period.from, period.days).map((date) => {
      const day = daysBetween(monday, date);
      const week = Math.floor(day / 7);
      const teamOfShift = (shift: string) =>
        groupOf ? ((groupOf.get(shift) ?? 0) + week) % teams : turnOf(pattern, teams, day);
      return { date, teamOf: Object.fromEntries(shifts.map(({ shift }) => [shift, teamOfShift(shift)])) };
    }),
  };
}

function turnOf(pattern: TeamPattern, teams: number, day: number): number {
  if (pattern === 'week') return Math.floor(day / 7) % teams;
  if (pattern === 'four-four') return Math.floor(day / 4) % teams;
  return TWO_TWO_THREE[day % TWO_TWO_THREE.length] ?? 0;
}

/** Cuts the day's shifts, in order of start, into one stretch per team with as equal a load of demanded hours as can be. */
function partsOfDay(
  shifts: readonly ShiftType[],
  demand: readonly DemandRow[],
  teams: number,
): ReadonlyMap<string, number> {
  const order = [...shifts].sort((a, b) => a.startMinute - b.startMinute);
  const hoursOf = new Map(order.map(({ shift }) => [shift, 0]));
  const lengthOf = createTimesOf(shifts);
  for (const row of demand)
    hoursOf.set(row.shift, (hoursOf.get(row.shift) ?? 0) + (row.normal * lengthOf(row).minutes) / 60);
  const total = [...hoursOf.values()].reduce((a, b) => a + b, 0);
  const groups = new Map<string, number>();
  let before = 0;
  for (const { shift } of order) {
    const own = hoursOf.get(shift) ?? 0;
    const middle = before + own / 2;
    groups.set(shift, Math.min(teams - 1, Math.floor((middle / Math.max(total, 1)) * teams)));
    before += own;
  }
  return groups;
}

/** The team that has a shift of a day; undefined outside the calendar. */
export function teamAt(calendar: TeamCalendar, date: PlainDate, shift: string): number | undefined {
  const first = calendar.days[0]?.date;
  return first === undefined ? undefined : calendar.days[daysBetween(first, date)]?.teamOf[shift];
}
