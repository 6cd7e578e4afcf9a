import type { OpenShiftsReply } from '../../contract.ts';

/** What the first line says of the open shifts. */
export interface OpenShiftsAnswer {
  readonly units: number;
  /** The unit with most people missing below the minimum; undefined where none is below. */
  readonly worst: { readonly unitId: string; readonly unitName: string; readonly belowMinimum: number } | undefined;
}

/** Reads the open shifts for the sentence on top: how many units, which is worst. */
export function openShiftsAnswer({ rows }: Pick<OpenShiftsReply, 'rows'>): OpenShiftsAnswer {
  const units = [...Map.groupBy(rows, (row) => row.unitId)].map(([unitId, inUnit]) => ({
    unitId,
    unitName: inUnit[0]?.unitName ?? unitId,
    belowMinimum: inUnit.reduce((sum, row) => sum + row.belowMinimum, 0),
  }));
  return {
    units: units.length,
    worst: units
      .filter((unit) => unit.belowMinimum > 0)
      .reduce<(typeof units)[number] | undefined>(
        (worst, unit) => (worst === undefined || unit.belowMinimum > worst.belowMinimum ? unit : worst),
        undefined,
      ),
  };
}
