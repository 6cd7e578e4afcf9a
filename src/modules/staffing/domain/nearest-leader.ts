/** A unit-leader role somebody holds; unitId undefined for the whole municipality. */
export interface LeaderGrant {
  readonly role: string;
  readonly unitId: string | undefined;
}

/** Stands for the whole municipality among units that are led. */
export const WHOLE_MUNICIPALITY = '';

/** The nearest unit that has a leader, from a unit upwards; undefined where nobody leads any of them. */
export function findNearestLed(
  unitId: string,
  path: readonly string[],
  ledUnits: ReadonlySet<string>,
): string | undefined {
  return [unitId, ...path.toReversed(), WHOLE_MUNICIPALITY].find((unit) => ledUnits.has(unit));
}

/** Whether somebody with these roles is the nearest leader of the people of a unit. */
export function isNearestLeader(
  grants: readonly LeaderGrant[],
  unitId: string,
  path: readonly string[],
  ledUnits: ReadonlySet<string>,
): boolean {
  const nearest = findNearestLed(unitId, path, ledUnits);
  return (
    nearest !== undefined &&
    grants.some((grant) => grant.role === 'unit_leader' && (grant.unitId ?? WHOLE_MUNICIPALITY) === nearest)
  );
}
