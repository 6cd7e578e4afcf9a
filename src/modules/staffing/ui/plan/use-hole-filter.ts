import { useMemo } from 'react';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import type { PlaceRow } from '#platform/web-client/place-tree.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { Hole, HoleFilter, UnitHoles } from './plan-holes.ts';
import { HOLE_FILTERS, holesByUnit, isHole } from './plan-holes.ts';

export interface FilteredHoles {
  readonly units: readonly UnitHoles[];
  /** Every unit with holes, in the order of the unfiltered list. */
  readonly unitOrder: readonly string[];
  /** In the order of the list. */
  readonly holes: readonly Hole[];
  readonly filters: readonly string[];
  readonly toggle: (filter: HoleFilter) => void;
  readonly clear: () => void;
  /** Units of the chosen place; undefined where the whole municipality is looked at. */
  readonly unitIds: ReadonlySet<string> | undefined;
  readonly placeName: string | undefined;
}

/** Holes that the place and the filters in the address bar leave. */
export function useHoleFilter(holes: readonly Hole[]): FilteredHoles {
  const place = usePlace();
  const [filters, toggle] = useSearchList('filter');
  const [, setFilters] = useSearchParam('filter');
  const unitIds = useMemo(
    () => (place.id === undefined ? undefined : unitsUnder(place.rows, place.id)),
    [place.id, place.rows],
  );
  const units = useMemo(() => {
    const wanted = HOLE_FILTERS.filter((filter) => filters.includes(filter));
    return holesByUnit(
      holes.filter((hole) => (unitIds?.has(hole.unitId) ?? true) && wanted.every((filter) => isHole(hole, filter))),
    );
  }, [holes, unitIds, filters]);
  const unitOrder = useMemo(() => holesByUnit(holes).map((unit) => unit.unitId), [holes]);
  const inOrder = useMemo(() => units.flatMap((unit) => unit.holes), [units]);
  return {
    units,
    unitOrder,
    holes: inOrder,
    filters,
    toggle,
    clear: () => setFilters(undefined),
    unitIds,
    placeName: place.id === undefined ? undefined : place.name,
  };
}

/** A place and everything below it. */
function unitsUnder(rows: readonly PlaceRow[], id: string): ReadonlySet<string> {
  const under = new Set([id]);
  // Parents stand before their children.
  for (const row of rows) if (row.parentId !== null && under.has(row.parentId)) under.add(row.id);
  return under;
}
