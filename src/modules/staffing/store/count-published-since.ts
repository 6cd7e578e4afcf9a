import type { Instant } from '#kernel/instant.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** How many plans that are published now were published after a moment. */
export async function countPublishedSince(trx: TenantTransaction, since: Instant): Promise<number> {
  const row = await trx
    .selectFrom('plan')
    .select((eb) => eb.fn.countAll<number>().as('plans'))
    .where('plan.tenantId', '=', trx.tenantId)
    .where('plan.state', '=', 'published')
    .where('plan.publishedAt', '>=', since)
    .executeTakeFirst();
  return row?.plans ?? 0;
}
