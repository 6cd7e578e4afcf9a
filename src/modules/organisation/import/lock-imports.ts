import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** First half of the advisory lock's key; the tenant is the second. */
const IMPORT_LOCK = 1_126;

/**
 * Plans for large comparisons. The tables' statistics may be older than the last import, so nested loops over them could take
 * minutes; the price put on them would set off a compiler that takes longer than the query.
 */
async function planForBulk(trx: TenantTransaction): Promise<void> {
  await sql`SELECT set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`.execute(trx);
}

/** Holds imports of the tenant to this transaction until it ends; refuses `organisation.import.running` where another holds them. */
export async function lockImports(trx: TenantTransaction): Promise<void> {
  const { rows } = await sql<{ mine: boolean }>`
    SELECT pg_try_advisory_xact_lock(${IMPORT_LOCK}::int, ${trx.tenantId}::int) AS mine`.execute(trx);
  if (!rows[0]?.mine) refuse('organisation.import.running');
  await planForBulk(trx);
}
