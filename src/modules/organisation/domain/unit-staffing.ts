import type { PlainDate } from '#kernel/plain-date.ts';
import { daysFrom } from '#kernel/plain-date.ts';
import type { DemandRow, RosterRow } from './municipality.ts';

/** Published shifts of a unit on one day against what it needs, counted as shifts whatever the competence. */
export interface StaffedDay {
  readonly date: PlainDate;
  readonly planned: number;
  readonly normal: number;
  readonly minimum: number;
}

/**
 * Each day's published shifts against the demand, for one unit's rows. On-call rows are no duty and do not count. Who of them
 * is away is not known here: that is what the staff map shows.
 */
export function staffedDaysOf(
  roster: readonly Pick<RosterRow, 'date' | 'kind'>[],
  demand: readonly Pick<DemandRow, 'date' | 'normal' | 'minimum'>[],
  from: PlainDate,
  days: number,
): StaffedDay[] {
  const planned = new Map<PlainDate, number>();
  for (const row of roster) if (row.kind !== 'on_call') planned.set(row.date, (planned.get(row.date) ?? 0) + 1);
  const needs = Map.groupBy(demand, (row) => row.date);
  return daysFrom(from, days).map((date) => {
    const rows = needs.get(date) ?? [];
    return {
      date,
      planned: planned.get(date) ?? 0,
      normal: rows.reduce((sum, row) => sum + row.normal, 0),
      minimum: rows.reduce((sum, row) => sum + row.minimum, 0),
    };
  });
}
