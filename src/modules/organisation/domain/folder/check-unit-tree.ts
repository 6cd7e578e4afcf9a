import type { FolderFault } from './folder-fault.ts';
import { folderFault } from './folder-fault.ts';
import { placeOf } from './read-table.ts';
import type { ReadTables } from './read-tables.ts';

/** Units that belong to themselves through their parents; each circle is named once, at its first row. */
export function checkUnitTree(tables: ReadTables): FolderFault[] {
  const { units } = tables;
  if (!units) return [];
  const parentOf = new Map(units.rows.map((unit) => [unit.unitId, unit.parentId]));
  const done = new Set<string>();
  const faults: FolderFault[] = [];
  for (const [index, unit] of units.rows.entries()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | undefined = unit.unitId;
    while (at !== undefined && !done.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = parentOf.get(at);
    }
    if (at !== undefined && onPath.has(at)) {
      const circle = [...path.slice(path.indexOf(at)), at];
      const row = units.rows.findIndex((one) => circle.includes(one.unitId));
      faults.push(
        folderFault(placeOf(units, row < 0 ? index : row, 'parent_id'), 'unit-cycle', {
          units: circle,
        }),
      );
    }
    for (const id of path) done.add(id);
  }
  return faults;
}
