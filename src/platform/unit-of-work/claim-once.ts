import type { Instant } from '#kernel/instant.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import { DoneBefore } from '#platform/errors/done-before.ts';

/**
 * Claims the key of a change in the transaction that makes it: the key stands if and only if the change does. Throws
 * `DoneBefore` when it was made already; a change being made at the same moment is waited for. A route that takes such
 * keys does all it does in one unit of work, for each of them claims.
 */
export async function claimOnce(trx: TenantTransaction, actor: Actor, now: Instant): Promise<void> {
  const { accountId, onceKey } = actor;
  if (!onceKey || accountId === undefined) return;
  const claimed = await trx
    .insertInto('sentWrite')
    .values({ tenantId: trx.tenantId, accountId, onceKey, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('sentWrite.onceKey')
    .executeTakeFirst();
  if (!claimed) throw new DoneBefore(onceKey);
}
