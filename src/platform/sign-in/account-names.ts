import { sql } from 'kysely';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** The names of some accounts; ids that are null (the program itself) or gone are left out. */
export async function readAccountNames(
  trx: TenantTransaction,
  accountIds: readonly (number | null)[],
): Promise<ReadonlyMap<number, string>> {
  const ids = accountIds.filter((id) => id !== null);
  const rows = await trx
    .selectFrom('account')
    .select(['account.accountId', 'account.name'])
    .where(sql<boolean>`account.account_id = ANY(${ids}::integer[])`)
    .execute();
  return new Map(rows.map((row) => [row.accountId, row.name]));
}
