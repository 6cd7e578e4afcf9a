import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Name of the page under which a look at the picture is kept. */
const PAGE = 'situation';

/** When the actor last said to have seen the picture; undefined: never. */
export async function findLastLook(work: Work): Promise<Instant | undefined> {
  const { accountId } = work.actor;
  if (accountId === undefined) return undefined;
  const row = await work.trx
    .selectFrom('pageVisit')
    .select('pageVisit.seenAt')
    .where('pageVisit.tenantId', '=', work.trx.tenantId)
    .where('pageVisit.accountId', '=', accountId)
    .where('pageVisit.page', '=', PAGE)
    .executeTakeFirst();
  return row?.seenAt;
}

/** Keeps that the actor has seen everything up to a moment; never later than now, and never back in time. */
export async function recordLook(work: Work, seenAt: Instant): Promise<void> {
  const { accountId } = work.actor;
  if (accountId === undefined) return;
  await work.trx
    .insertInto('pageVisit')
    .values({ tenantId: work.trx.tenantId, accountId, page: PAGE, seenAt: seenAt < work.now ? seenAt : work.now })
    .onConflict((conflict) =>
      conflict
        .constraint('page_visit_pk')
        .doUpdateSet({ seenAt: sql<Instant>`greatest(page_visit.seen_at, excluded.seen_at)` }),
    )
    .execute();
}
