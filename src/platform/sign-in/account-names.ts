import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** Names of accounts; null stands for the program itself and is left out. */
export async function readAccountNames(
  trx: TenantTransaction,
  accountIds: Iterable<number | null>,
): Promise<ReadonlyMap<number | null, string>> {
  const ids = [...new Set(accountIds)].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('account')
    .select(['account.accountId', 'account.name'])
    .where('account.accountId', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.accountId, row.name]));
}
