import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** First half of the advisory lock's key; the tenant is the second. */
const IMPORT_LOCK = 1_126;

/** Holds imports of the tenant to this transaction until it ends; refuses `organisation.import.running` where another holds them. */
export async function lockImports(trx: TenantTransaction): Promise<void> {
  const { rows } = await sql<{ mine: boolean }>`
    SELECT pg_try_advisory_xact_lock(${IMPORT_LOCK}::int, ${trx.tenantId}::int) AS mine`.execute(trx);
  if (!rows[0]?.mine) refuse('organisation.import.running');
}
