import type { ColumnMapping } from '../domain/folder/column-mapping.ts';
import { foldHeader } from '../domain/folder/fold-header.ts';
import { MUNICIPALITY_TABLES, TABLE_NAMES } from '../domain/folder/municipality-tables.ts';
import type { TableName } from '../domain/folder/table-spec.ts';

/**
 * The tables that a file or sheet of this name holds: those whose mapping names it, else the one whose name or alias it
 * is. One export may hold several tables under a mapping.
 */
export function findTables(name: string, mapping: ColumnMapping | undefined): TableName[] {
  const folded = foldHeader(name);
  const mapped = TABLE_NAMES.filter((table) => foldHeader(mapping?.tables[table]?.from ?? '') === folded);
  if (mapped.length > 0) return mapped;
  const free = TABLE_NAMES.filter((table) => mapping?.tables[table]?.from === undefined);
  const exact = free.find((table) => foldHeader(MUNICIPALITY_TABLES[table].file) === folded);
  const alias = free.find((table) => MUNICIPALITY_TABLES[table].aliases.some((one) => foldHeader(one) === folded));
  const found = exact ?? alias;
  return found ? [found] : [];
}

/** Whether a mapping says that a file or sheet of this name is not to be read. */
export function isSkipped(name: string, mapping: ColumnMapping | undefined): boolean {
  return mapping?.skip?.some((one) => foldHeader(one) === foldHeader(name)) ?? false;
}
