import type { Instant } from '#kernel/instant.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** How many plans and unit rosters that are published now were published after a moment. */
export async function countPublishedSince(trx: TenantTransaction, since: Instant): Promise<number> {
  const plans = await trx
    .selectFrom('plan')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('plan.tenantId', '=', trx.tenantId)
    .where('plan.state', '=', 'published')
    .where('plan.publishedAt', '>=', since)
    .executeTakeFirst();
  const rosters = await trx
    .selectFrom('unitRoster')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('unitRoster.tenantId', '=', trx.tenantId)
    .where('unitRoster.state', '=', 'published')
    .where('unitRoster.publishedAt', '>=', since)
    .executeTakeFirst();
  return (plans?.count ?? 0) + (rosters?.count ?? 0);
}
