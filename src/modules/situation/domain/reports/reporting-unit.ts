/** What tells whether a unit reports: its place in the tree. */
interface Placed {
  readonly unitId: string;
  readonly parentId?: string | undefined;
}

/** The units that report: those with nothing below them. A sector is the sum of its units and does not report itself. */
export function reportingUnits<U extends Placed>(units: readonly U[]): U[] {
  const parents = new Set(units.flatMap((unit) => unit.parentId ?? []));
  return units.filter((unit) => !parents.has(unit.unitId));
}
