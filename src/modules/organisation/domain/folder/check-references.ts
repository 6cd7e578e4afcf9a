import type { FolderFault } from './folder-fault.ts';
import { folderFault } from './folder-fault.ts';
import { MUNICIPALITY_TABLES, TABLE_NAMES } from './municipality-tables.ts';
import type { ReadTable } from './read-table.ts';
import { placeOf } from './read-table.ts';
import type { KnownKeys, ReadTables } from './read-tables.ts';
import { keyColumnOf } from './read-tables.ts';
import type { TableName } from './table-spec.ts';

function idsOf(name: TableName, tables: ReadTables, known: KnownKeys): ReadonlySet<string> | undefined {
  const table = tables[name] as ReadTable | undefined;
  const more = known[name];
  if (!table) return more;
  const field = table.spec.columns.find((column) => (column.name as string) === keyColumnOf(table))?.field as string;
  const ids = new Set<string>(more);
  for (const row of table.rows as readonly Readonly<Record<string, unknown>>[]) {
    const id = row[field];
    if (typeof id === 'string') ids.add(id);
  }
  return ids;
}

/**
 * References that lead nowhere. Where the table referred to is missing as a whole, one fault says so instead of one per
 * row; a required table that is missing is the caller's to report.
 */
export function checkReferences(tables: ReadTables, known: KnownKeys = {}): FolderFault[] {
  const faults: FolderFault[] = [];
  const missing = new Set<TableName>();
  for (const name of TABLE_NAMES) {
    const table = tables[name] as ReadTable | undefined;
    if (!table) continue;
    for (const column of table.spec.columns) {
      const targets = (column as { refersTo?: readonly TableName[] }).refersTo;
      if (!targets || !table.columns.has(column.name)) continue;
      const present = targets.filter((target) => tables[target] || known[target]);
      const rows = table.rows as readonly Readonly<Record<string, unknown>>[];
      if (present.length === 0) {
        const [target] = targets;
        const used = rows.some((row) => asList(row[column.field]).length > 0);
        if (!target || !used || missing.has(target) || MUNICIPALITY_TABLES[target].required) continue;
        missing.add(target);
        const file = `${MUNICIPALITY_TABLES[target].file}.csv`;
        faults.push(folderFault({ file }, 'missing-file', { file, neededBy: table.file }));
        continue;
      }
      const sets = present.flatMap((target) => idsOf(target, tables, known) ?? []);
      const [only] = sets;
      for (const [index, row] of rows.entries()) {
        const cell = row[column.field];
        if (sets.length === 1 && typeof cell === 'string' && only?.has(cell)) continue;
        for (const id of asList(cell)) {
          if (sets.some((ids) => ids.has(id))) continue;
          const place = placeOf(table, index, column.name);
          faults.push(folderFault({ ...place, value: id }, 'unknown-reference', factsOf(present, tables)));
        }
      }
    }
  }
  return faults;
}

function asList(cell: unknown): readonly string[] {
  return Array.isArray(cell) ? cell : typeof cell === 'string' ? [cell] : [];
}

function factsOf(targets: readonly TableName[], tables: ReadTables) {
  const files = targets.map((target) => tables[target]?.file ?? `${MUNICIPALITY_TABLES[target].file}.csv`);
  const columns = targets.map((target) => MUNICIPALITY_TABLES[target].key[0] ?? '');
  return { column: columns.join(' or '), files: files.join(' or ') };
}
