import { readStaffCounts, readUnitTree } from '#modules/organisation/index.ts';
import { readResidents } from '#modules/services/index.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SpreadPlaces } from '../../contract/spread.ts';

/** Places that the reader may simulate, with the people of each and of all below it. */
export async function readSpreadPlaces(work: Work): Promise<SpreadPlaces> {
  const tree = await readUnitTree(work);
  const scope = work.access.scopeOf(work.actor, 'simulation.spread.run');
  const residents = Map.groupBy(
    await readResidents(work, { unitIds: tree.map(({ unitId }) => unitId) }),
    ({ unitId }) => unitId,
  );
  const staff = await readStaffCounts(work);
  const within = (unitId: string) => tree.filter((unit) => unit.unitId === unitId || unit.path.includes(unitId));
  const sum = (unitId: string, of: (id: string) => number) =>
    within(unitId).reduce((all, unit) => all + of(unit.unitId), 0);
  return {
    everywhere: scope === 'everywhere',
    places: tree
      .filter(({ unitId }) => reaches(scope, unitId))
      .map(({ unitId, name, path }) => ({
        unitId,
        name,
        depth: path.length,
        path: [...path],
        residents: sum(unitId, (id) => residents.get(id)?.length ?? 0),
        staff: sum(unitId, (id) => staff.get(id) ?? 0),
      })),
  };
}
