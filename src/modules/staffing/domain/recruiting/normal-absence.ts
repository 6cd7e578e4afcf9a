import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import type { Away } from '../availability.ts';

/** Days of history that the normal absence is taken from at most, and days it takes at least. */
const MOST_DAYS = 364;
const FEWEST_DAYS = 14;

/** What the normal absence is where there is no history of one's own. */
export const ABSENCE_WITHOUT_HISTORY = 0.08;

/** The share of employed person-days away, and the days it was counted on; no days: no history, and the share is assumed. */
export interface NormalAbsence {
  readonly share: number;
  readonly from: PlainDate | null;
  readonly days: number;
}

/** Counts away days among the employed from the first day of the known roster to yesterday, a year at most. */
export function assessNormalAbsence(given: {
  readonly today: PlainDate;
  readonly firstRosterDay: PlainDate | undefined;
  readonly people: ReadonlySet<string>;
  readonly away: readonly Away[];
}): NormalAbsence {
  const { today, firstRosterDay, people, away } = given;
  const none = { share: ABSENCE_WITHOUT_HISTORY, from: null, days: 0 };
  if (firstRosterDay === undefined || people.size === 0) return none;
  const earliest = addDays(today, -MOST_DAYS);
  const from = firstRosterDay > earliest ? firstRosterDay : earliest;
  const days = daysBetween(from, today);
  if (days < FEWEST_DAYS) return none;
  const stretches = Map.groupBy(
    away.filter(({ personId }) => people.has(personId)),
    ({ personId }) => personId,
  );
  let awayDays = 0;
  for (const own of stretches.values()) awayDays += daysCovered(own, from, today);
  return { share: awayDays / (people.size * days), from, days };
}

/** Days of `[from, to)` in at least one of the stretches. */
export function daysCovered(
  stretches: readonly { readonly from: PlainDate; readonly to: PlainDate | null }[],
  from: PlainDate,
  to: PlainDate,
): number {
  let [covered, reached] = [0, from];
  for (const one of stretches.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = one.from > reached ? one.from : reached;
    const end = one.to === null || one.to > to ? to : one.to;
    if (end <= start) continue;
    covered += daysBetween(start, end);
    reached = end;
  }
  return covered;
}
