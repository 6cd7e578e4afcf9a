import { sql } from 'kysely';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { ImportPart } from './import-part.ts';

/** Every row of the parts' tables and the settings, in a fixed order, without the counter of changes; for tests of "as before". */
export async function tableImages(
  trx: TenantTransaction,
  parts: readonly ImportPart[],
): Promise<Record<string, string[]>> {
  const tables = new Set(['municipality_setting', ...parts.flatMap((part) => part.tables.map((table) => table.table))]);
  const images: Record<string, string[]> = {};
  for (const table of tables) {
    const { rows } = await sql<{ image: string }>`
      SELECT (to_jsonb(t) - 'revision')::text AS image FROM ${sql.raw(table)} t ORDER BY 1`.execute(trx);
    images[table] = rows.map((row) => row.image);
  }
  return images;
}
