import type { ReadTable } from './read-table.ts';
import type { TableName, TableRows } from './table-spec.ts';

/** The tables that a folder has, read but not yet checked against each other. */
export type ReadTables = { readonly [name in TableName]?: ReadTable<TableRows[name]> };

/** Keys that rows may refer to beyond those in the folder, such as what the database already has; per table. */
export type KnownKeys = { readonly [name in TableName]?: ReadonlySet<string> };

/** The column that names a row of a table, for references to it. */
export function keyColumnOf(table: ReadTable): string {
  return table.spec.key[0] ?? '';
}
