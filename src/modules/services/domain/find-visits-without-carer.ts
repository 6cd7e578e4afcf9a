import { contains } from '#kernel/interval.ts';
import type { AwayInterval, PlannedVisit, VisitImportance } from './visit.ts';
import { IMPORTANCE_ORDER } from './visit.ts';

/** Visits of one importance, by day, time and id. */
export interface VisitGroup<V extends PlannedVisit = PlannedVisit> {
  readonly importance: VisitImportance;
  readonly visits: readonly V[];
}

/**
 * The visits whose planned carer is away on their day, in the three groups of importance, heaviest first (also when empty).
 * Visits without a planned carer are not among them: nobody has fallen out. Nothing is dropped or moved here.
 */
export function findVisitsWithoutCarer<V extends PlannedVisit>(
  visits: readonly V[],
  away: readonly AwayInterval[],
): VisitGroup<V>[] {
  const awayOf = Map.groupBy(away, (interval) => interval.personId);
  const open = visits.filter(
    ({ plannedCarer, date }) =>
      plannedCarer !== undefined && (awayOf.get(plannedCarer) ?? []).some((interval) => contains(interval, date)),
  );
  return IMPORTANCE_ORDER.map((importance) => ({
    importance,
    visits: open.filter((visit) => visit.importance === importance).sort(bySchedule),
  }));
}

function bySchedule(a: PlannedVisit, b: PlannedVisit): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.startMinute - b.startMinute || (a.visitId < b.visitId ? -1 : 1);
}
