import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';

/** Days without a shift in a unit after which somebody is new there again. */
export const DAYS_TO_BE_NEW = 28;

/** Some shifts of a person in a unit where they are new; one reception goes with it. */
export interface Stay {
  readonly personId: string;
  readonly unitId: string;
  readonly firstDate: PlainDate;
  readonly rows: readonly RosterRow[];
}

/**
 * Who comes to a unit that is not their own on some days `[from, to)`: people placed there beyond the ordinary roster (extra or
 * overtime), who have no ordinary shift there and have not been there for four weeks. `homeOf` gives null for the pool, undefined for
 * people unknown.
 */
export function findStays(
  rosterOf: ReadonlyMap<string, readonly RosterRow[]>,
  homeOf: (personId: string) => string | null | undefined,
  days: { readonly from: PlainDate; readonly to: PlainDate },
): Stay[] {
  const stays: Stay[] = [];
  for (const [personId, rows] of rosterOf) {
    const home = homeOf(personId);
    if (home === undefined) continue;
    const foreign = rows.filter((row) => row.unitId !== home && row.kind !== 'on_call');
    for (const [unitId, there] of Map.groupBy(foreign, (row) => row.unitId)) {
      for (const group of inStays(there)) {
        const [first] = group;
        const isNew = group.every((row) => row.kind !== 'normal');
        const isNow = group.some((row) => days.from <= row.date && row.date < days.to);
        if (first && isNew && isNow) stays.push({ personId, unitId, firstDate: first.date, rows: group });
      }
    }
  }
  return stays.sort((a, b) =>
    a.firstDate === b.firstDate ? (a.personId < b.personId ? -1 : 1) : a.firstDate < b.firstDate ? -1 : 1,
  );
}

/** Shifts with less than four weeks between them belong together. */
function inStays(rows: readonly RosterRow[]): RosterRow[][] {
  const groups: RosterRow[][] = [];
  for (const row of rows.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const current = groups.at(-1);
    const last = current?.at(-1);
    if (current && last && daysBetween(last.date, row.date) < DAYS_TO_BE_NEW) current.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Whether something recorded under a first day belongs to a stay; an earlier shift added later moves its first day. */
export function belongsTo(stay: Pick<Stay, 'firstDate'>, firstDate: PlainDate): boolean {
  return addDays(stay.firstDate, -DAYS_TO_BE_NEW) < firstDate && firstDate < addDays(stay.firstDate, DAYS_TO_BE_NEW);
}
