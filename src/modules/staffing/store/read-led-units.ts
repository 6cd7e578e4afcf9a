import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** Units that somebody leads; '' where somebody leads the whole municipality. */
export async function readLedUnits(trx: TenantTransaction): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('roleGrant')
    .select('roleGrant.unitId')
    .distinct()
    .where('roleGrant.tenantId', '=', trx.tenantId)
    .where('roleGrant.role', '=', 'unit_leader')
    .execute();
  return new Set(rows.map((row) => row.unitId));
}
