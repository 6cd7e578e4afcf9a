import type { Work } from '#platform/unit-of-work/work.ts';
import type { Unit } from '../domain/municipality.ts';
import { readSites } from './read-sites.ts';
import { readUnits } from './read-units.ts';

/** A unit in the tree: how deep it lies, the name of its site, and the units above it, the nearest last. */
export interface UnitInTree extends Unit {
  readonly depth: number;
  readonly siteName: string;
  readonly path: readonly string[];
}

/** All units, each after the one above it, siblings in the order of their names. */
export async function readUnitTree(work: Pick<Work, 'trx'>): Promise<UnitInTree[]> {
  const [units, sites] = [await readUnits(work), await readSites(work)];
  const siteNames = new Map(sites.map((site) => [site.siteId, site.name]));
  const known = new Set(units.map((unit) => unit.unitId));
  const children = Map.groupBy(units, (unit) =>
    unit.parentId !== undefined && known.has(unit.parentId) ? unit.parentId : '',
  );
  const tree: UnitInTree[] = [];
  const walk = (parentId: string, path: readonly string[]): void => {
    for (const unit of children.get(parentId) ?? []) {
      tree.push({ ...unit, depth: path.length, siteName: siteNames.get(unit.siteId) ?? '', path });
      walk(unit.unitId, [...path, unit.unitId]);
    }
  };
  walk('', []);
  return tree;
}
