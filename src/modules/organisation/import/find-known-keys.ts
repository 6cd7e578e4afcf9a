import { sql } from 'kysely';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { KnownKeys } from '../domain/folder/read-tables.ts';
import type { ImportPart } from './import-part.ts';

/** What the rows of a partial folder may refer to: the keys that the database already has, per table of the folder. */
export async function findKnownKeys({ trx }: Pick<Work, 'trx'>, parts: readonly ImportPart[]): Promise<KnownKeys> {
  const known: Record<string, ReadonlySet<string>> = {};
  for (const table of parts.flatMap((part) => part.tables)) {
    const [key, second] = table.columns.filter((column) => column.key);
    if (!key || second) continue;
    const { rows } = await sql<{ id: string }>`
      SELECT ${sql.raw(`t.${key.name}`)} AS id FROM ${sql.raw(table.table)} t
      WHERE t.tenant_id = ${trx.tenantId} AND ${sql.raw(table.knownWhere ?? 'true')}`.execute(trx);
    known[table.from] = new Set(rows.map((row) => row.id));
  }
  return known;
}
