import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { DB } from './row-types.ts';

/** An open transaction that sees the rows of one tenant only. */
export type TenantTransaction = Transaction<DB> & { readonly tenantId: number };

/** `health` may also read and write causes of absence; whoever asks for it logs the look. */
export type TransactionRole = 'app' | 'health';

/**
 * Runs work in one transaction as the app role, bound to a tenant by row-level security. Everything is undone when the work
 * throws. Use only the transaction given, never the outer connection: the embedded database has one.
 */
export async function inTenant<T>(
  database: Database,
  tenantId: number,
  work: (trx: TenantTransaction) => Promise<T>,
  role: TransactionRole = 'app',
): Promise<T> {
  return database.kysely.transaction().execute(async (trx) => {
    await sql`SELECT set_config('beredt.tenant_id', ${String(tenantId)}, true),
      set_config('role', ${role === 'health' ? 'beredt_health' : 'beredt_app'}, true)`.execute(trx);
    return work(Object.assign(trx, { tenantId }));
  });
}

/** Takes the health role for one piece of work inside an open transaction, and gives it back. */
export async function withHealthRole<T>(trx: TenantTransaction, work: () => Promise<T>): Promise<T> {
  await sql`SELECT set_config('role', 'beredt_health', true)`.execute(trx);
  const result = await work();
  await sql`SELECT set_config('role', 'beredt_app', true)`.execute(trx);
  return result;
}
