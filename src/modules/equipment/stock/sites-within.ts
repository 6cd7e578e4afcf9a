import type { UnitInTree } from '#modules/organisation/index.ts';
import type { Scope } from '#platform/access/actor.ts';
import { reaches } from '#platform/access/actor.ts';

/**
 * The sites of the units within a place (undefined: the whole municipality) that a scope reaches; undefined: every site, those
 * without units included.
 */
export function sitesWithin(
  units: readonly UnitInTree[],
  place: string | undefined,
  scope: Scope,
): ReadonlySet<string> | undefined {
  if (scope === 'everywhere' && place === undefined) return undefined;
  return new Set(
    units
      .filter((unit) => place === undefined || unit.unitId === place || unit.path.includes(place))
      .filter((unit) => reaches(scope, unit.unitId))
      .map((unit) => unit.siteId),
  );
}
