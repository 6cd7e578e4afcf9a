import type { UnitPicture } from '../contract.ts';
import { slotDueAt } from '../domain/reports/report-slot.ts';
import type { ModelUnit } from '../store/picture/read-situation-model.ts';

/** A unit as the picture shows it. `nameOf` gives the names of units above it. */
export function unitView(unit: ModelUnit, nameOf: (unitId: string) => string): UnitPicture {
  const { staffing, latest, standing } = unit;
  const sectorId = unit.path[0] ?? null;
  const counting = standing.missing ?? standing.current;
  return {
    unitId: unit.unitId,
    name: unit.name,
    kind: unit.kind,
    siteName: unit.siteName,
    sectorId,
    sectorName: sectorId === null ? null : nameOf(sectorId),
    level: unit.level,
    reasons: [...unit.reasons],
    strip: [...(staffing?.days ?? [])],
    holes: staffing?.holes ?? 0,
    holesNext24Hours: staffing?.holesNext24Hours ?? 0,
    belowMinimum: staffing?.belowMinimum ?? 0,
    nextHole: staffing?.nextHole ?? null,
    awayNow: staffing?.awayNow ?? 0,
    beds: latest?.beds ?? null,
    occupiedBeds: latest?.occupiedBeds ?? null,
    infected: latest?.infected ?? null,
    serviceStatus: latest?.serviceStatus ?? null,
    staffingRating: latest?.staffingRating ?? null,
    qualityRating: latest?.qualityRating ?? null,
    outbreak: unit.outbreak,
    report: {
      state: standing.state,
      reportedAt: latest?.reportedAt ?? null,
      dueAt: counting ? slotDueAt(counting) : null,
      nextDueAt: standing.next ? slotDueAt(standing.next) : null,
    },
  };
}
