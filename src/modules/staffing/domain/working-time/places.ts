import { contains } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Municipality, UnitStatus, UnitStatusKind } from '#modules/organisation/domain/municipality.ts';

/** Where units lie, and what holds for them on a day. */
export interface Places {
  /** The unit's site; undefined where no unit has that id. */
  siteOf(unitId: string): string | undefined;
  hasStatus(unitId: string, date: PlainDate, status: UnitStatusKind): boolean;
}

/** The places of a municipality. */
export function placesOf(municipality: Municipality): Places {
  const sites = new Map(municipality.units.map((unit) => [unit.unitId, unit.siteId]));
  const statuses = new Map<string, UnitStatus[]>();
  for (const row of municipality.unitStatus) statuses.set(row.unitId, [...(statuses.get(row.unitId) ?? []), row]);
  return {
    siteOf: (unitId) => sites.get(unitId),
    hasStatus: (unitId, date, status) =>
      (statuses.get(unitId) ?? []).some((row) => row.status === status && contains<string>(row, date)),
  };
}
