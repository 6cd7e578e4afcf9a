import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';

/** A municipality as it would be with some units closed to people of other sites. */
export interface OneSiteVariant {
  readonly municipality: Municipality;
  /** Rostered shifts of the period that nobody could stand for: their people would have to choose one site. */
  readonly lifted: readonly RosterRow[];
  /** People who have an outside employer besides a closed unit: the municipality cannot decide that for them. */
  readonly withEmployer: readonly string[];
}

/**
 * The municipality on the days `from … from + days − 1` with units closed to work across sites. Own staff keep to the site of
 * their home unit, others to the site where they have most shifts in the period; their shifts in and around a closed unit at
 * other sites are lifted. Outside employers are told of, and lift nothing.
 */
export function applyOneSiteRule(
  municipality: Municipality,
  closedUnits: ReadonlySet<string>,
  from: PlainDate,
  days: number,
): OneSiteVariant {
  const to = addDays(from, days);
  const siteOf = new Map(municipality.units.map((unit) => [unit.unitId, unit.siteId]));
  const homeOf = new Map(municipality.staff.map((row) => [row.staffId, row.homeUnitId]));
  const inPeriod = Map.groupBy(
    municipality.roster.filter((row) => from <= row.date && row.date < to),
    (row) => row.staffId,
  );
  const lifted = [...inPeriod].flatMap(([personId, rows]) => {
    const sites = new Set(rows.map((row) => siteOf.get(row.unitId)));
    if (sites.size < 2 || !rows.some((row) => closedUnits.has(row.unitId))) return [];
    const home = homeOf.get(personId);
    const keep = home === undefined ? busiestSite(rows, siteOf) : siteOf.get(home);
    const closedElsewhere = (row: RosterRow) => closedUnits.has(row.unitId) && siteOf.get(row.unitId) !== keep;
    const keepsClosed = rows.some((row) => closedUnits.has(row.unitId) && siteOf.get(row.unitId) === keep);
    return rows.filter((row) => closedElsewhere(row) || (keepsClosed && siteOf.get(row.unitId) !== keep));
  });
  const gone = new Set(lifted);
  const closed = [...closedUnits].map((unitId) => ({ unitId, from, to, status: 'no_cross_site' as const }));
  const inClosed = new Set(
    municipality.roster
      .filter((row) => closedUnits.has(row.unitId) && from <= row.date && row.date < to)
      .map((row) => row.staffId),
  );
  return {
    municipality: {
      ...municipality,
      roster: municipality.roster.filter((row) => !gone.has(row)),
      unitStatus: [
        ...municipality.unitStatus.filter((row) => row.status !== 'no_cross_site' || !closedUnits.has(row.unitId)),
        ...closed,
      ],
    },
    lifted,
    withEmployer: [
      ...new Set(
        municipality.workplaces
          .filter((row) => !siteOf.has(row.workplace) && inClosed.has(row.staffId))
          .map((row) => row.staffId),
      ),
    ],
  };
}

function busiestSite(rows: readonly RosterRow[], siteOf: ReadonlyMap<string, string>): string | undefined {
  const counts = [...Map.groupBy(rows, (row) => siteOf.get(row.unitId) ?? '')].map(([site, list]) => ({
    site,
    shifts: list.length,
  }));
  return counts.toSorted((a, b) => b.shifts - a.shifts || (a.site < b.site ? -1 : 1))[0]?.site;
}
