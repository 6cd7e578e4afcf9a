import { sql } from 'kysely';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** A foreign key of another table, column by column. */
interface ForeignKey {
  readonly table: string;
  readonly columns: readonly string[];
  readonly targets: readonly string[];
  /** Whether the referring table's rows say which import added them. */
  readonly imported: boolean;
}

/**
 * Rows that refer to rows which an import added to a table, and were not added by that import themselves: the first table
 * that has such rows, and how many. Removing what they refer to would take them along or fail.
 */
export async function findReferencesTo(
  trx: TenantTransaction,
  table: string,
  importId: number,
): Promise<{ readonly table: string; readonly count: number } | undefined> {
  for (const key of await foreignKeysTo(trx, table)) {
    const same = sql.raw(key.columns.map((column, at) => `r.${column} = t.${key.targets[at]}`).join(' AND '));
    const others = key.imported ? sql`AND r.import_id IS DISTINCT FROM ${importId}` : sql``;
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int AS count FROM ${sql.raw(table)} t JOIN ${sql.raw(key.table)} r ON ${same}
      WHERE t.tenant_id = ${trx.tenantId} AND t.import_id = ${importId} ${others}`.execute(trx);
    const count = rows[0]?.count ?? 0;
    if (count > 0) return { table: key.table, count };
  }
  return undefined;
}

/** Read from the catalogue, so that a table added later is never forgotten. Health data stays out: it hangs on availability. */
async function foreignKeysTo(trx: TenantTransaction, table: string): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    SELECT c.conrelid::regclass::text AS table,
      ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k(num, at)
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num ORDER BY k.at) AS columns,
      ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY k(num, at)
        JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.num ORDER BY k.at) AS targets,
      EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attname = 'import_id') AS imported
    FROM pg_constraint c
    WHERE c.contype = 'f' AND c.confrelid = ${table}::regclass AND has_table_privilege(c.conrelid, 'SELECT')`.execute(
    trx,
  );
  return rows;
}
