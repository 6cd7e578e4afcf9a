import type { OpenShift, OpenShiftsReply } from '../../contract.ts';

/** What the first line says of the open shifts. */
export interface OpenShiftsAnswer {
  readonly units: number;
  /** The unit with most people missing below the minimum; undefined where none is below. */
  readonly worst: { readonly unitId: string; readonly unitName: string; readonly belowMinimum: number } | undefined;
  /** The first shift below the minimum. */
  readonly next: OpenShift | undefined;
}

/** Reads the open shifts for the sentence on top: how many units, which is worst, what comes first. */
export function openShiftsAnswer({ rows, shifts }: Pick<OpenShiftsReply, 'rows' | 'shifts'>): OpenShiftsAnswer {
  const units = [...Map.groupBy(rows, (row) => row.unitId)].map(([unitId, inUnit]) => ({
    unitId,
    unitName: inUnit[0]?.unitName ?? unitId,
    belowMinimum: inUnit.reduce((sum, row) => sum + row.belowMinimum, 0),
  }));
  const startOf = new Map(shifts.map((type) => [type.shift, type.startMinute]));
  const clock = (row: OpenShift) => `${row.date} ${String(startOf.get(row.shift) ?? 0).padStart(4, '0')}`;
  const below = rows.filter((row) => row.belowMinimum > 0);
  return {
    units: units.length,
    worst: units
      .filter((unit) => unit.belowMinimum > 0)
      .reduce<(typeof units)[number] | undefined>(
        (worst, unit) => (worst === undefined || unit.belowMinimum > worst.belowMinimum ? unit : worst),
        undefined,
      ),
    next: below.reduce<OpenShift | undefined>(
      (first, row) => (first === undefined || clock(row) < clock(first) ? row : first),
      undefined,
    ),
  };
}
