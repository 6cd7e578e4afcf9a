import { weekdayOf } from '#kernel/plain-date.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import { NIGHT } from '../../rules/replan-prices.ts';
import { createTimesOf } from '../times-of-shift.ts';
import type { CohortUnit } from './cohort-unit.ts';
import { isAwayOn } from './presence.ts';

const SATURDAY = 6;

/** What a roster gives one person. */
export interface PersonLoad {
  readonly personId: string;
  readonly hours: number;
  readonly shifts: number;
  readonly nights: number;
  /** Shifts that begin on a Saturday or Sunday. */
  readonly weekendShifts: number;
}

/** What a roster gives each person of a unit there; shifts lost to absence count nowhere. In the order of the unit's people. */
export function personLoads(unit: CohortUnit, rows: readonly RosterRow[]): PersonLoad[] {
  const timesOf = createTimesOf(unit.allShifts);
  const rowsOf = Map.groupBy(rows, (row) => row.staffId);
  return unit.people.map(({ personId, away }) => {
    const load = { personId, hours: 0, shifts: 0, nights: 0, weekendShifts: 0 };
    for (const row of rowsOf.get(personId) ?? []) {
      if (row.kind === 'on_call' || isAwayOn(away, row.date)) continue;
      const times = timesOf(row);
      load.hours += times.minutes / 60;
      load.shifts++;
      if (times.night > NIGHT.overMinutes) load.nights++;
      if (weekdayOf(row.date) >= SATURDAY) load.weekendShifts++;
    }
    return load;
  });
}

/** Standard deviation of a count over people; 0 where all have the same. */
export function spreadOf(counts: readonly number[]): number {
  if (counts.length === 0) return 0;
  const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
  return Math.sqrt(counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / counts.length);
}
