import type { PlainDate } from '#kernel/plain-date.ts';
import type { DemandRow, ShiftType } from '#modules/organisation/domain/municipality.ts';
import { createTimesOf } from '../times-of-shift.ts';
import type { Presence } from './presence.ts';
import type { TeamCalendar } from './team-calendar.ts';
import { teamAt } from './team-calendar.ts';

/**
 * What keeps two teams apart: from the last of one to the first of the other at least so many minutes (a gap for cleaning).
 * Negative: they may overlap by so much, because they hand over without meeting (by phone, by separate doors).
 */
export interface SeparationRule {
  readonly leastGapMinutes: number;
}

/** Two people of different teams in the unit closer in time than the rule allows. */
export interface TeamMeeting {
  readonly first: Presence;
  readonly second: Presence;
  /** Minutes from the end of one to the start of the other; negative: together for so long. */
  readonly gapMinutes: number;
}

/** Minutes from the end of the earlier stretch to the start of the later one; negative where they overlap. */
export function gapBetween(
  a: { readonly from: number; readonly to: number },
  b: { readonly from: number; readonly to: number },
): number {
  return Math.max(a.from, b.from) - Math.min(a.to, b.to);
}

/** Every two presences of different teams that lie closer than the rule allows. `presence` by start. */
export function findTeamMeetings(
  presence: readonly Presence[],
  teamOf: ReadonlyMap<string, number>,
  rule: SeparationRule,
): TeamMeeting[] {
  const meetings: TeamMeeting[] = [];
  const reach = Math.max(0, rule.leastGapMinutes);
  for (const [index, first] of presence.entries()) {
    for (let next = index + 1; next < presence.length; next++) {
      const second = presence[next];
      if (!second || second.from >= first.to + reach) break;
      if (teamOf.get(first.personId) === teamOf.get(second.personId)) continue;
      const gapMinutes = gapBetween(first, second);
      if (gapMinutes < rule.leastGapMinutes) meetings.push({ first, second, gapMinutes });
    }
  }
  return meetings;
}

/** Two shifts that a calendar gives to different teams although they lie too close. */
export interface CalendarClash {
  readonly date: PlainDate;
  readonly shift: string;
  readonly nextDate: PlainDate;
  readonly nextShift: string;
  readonly gapMinutes: number;
}

/** What stands in the way of a calendar before anybody is placed in it: shifts that lie closer than the rule lets teams change. */
export function findCalendarClashes(
  calendar: TeamCalendar,
  shifts: readonly ShiftType[],
  demand: readonly DemandRow[],
  rule: SeparationRule,
): CalendarClash[] {
  const timesOf = createTimesOf(shifts);
  const slots = new Map(
    demand
      .filter((row) => row.normal > 0)
      .map((row) => [`${row.date} ${row.shift}`, { date: row.date, shift: row.shift, ...timesOf(row) }]),
  );
  const order = [...slots.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  const clashes: CalendarClash[] = [];
  for (const [index, slot] of order.entries()) {
    for (let at = index + 1; at < order.length; at++) {
      const next = order[at];
      if (!next || next.from >= slot.to + Math.max(0, rule.leastGapMinutes)) break;
      if (teamAt(calendar, slot.date, slot.shift) === teamAt(calendar, next.date, next.shift)) continue;
      const gapMinutes = gapBetween(slot, next);
      if (gapMinutes < rule.leastGapMinutes)
        clashes.push({ date: slot.date, shift: slot.shift, nextDate: next.date, nextShift: next.shift, gapMinutes });
    }
  }
  return clashes;
}
