import type { Instant } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

export type OfferState = 'proposed' | 'offered' | 'accepted' | 'declined';

/** A full post offered to somebody, and how far it has come. */
export interface StoredOffer {
  readonly personId: string;
  readonly unitId: string;
  readonly state: OfferState;
  readonly changedAt: Instant;
  readonly changedByName: string | null;
  readonly revision: number;
}

/** Full posts offered, by person. */
export async function readFullPostOffers({ trx }: Pick<Work, 'trx'>): Promise<ReadonlyMap<string, StoredOffer>> {
  const rows = await trx
    .selectFrom('fullPostOffer')
    .leftJoin('account', 'account.accountId', 'fullPostOffer.changedBy')
    .select(['fullPostOffer.personId', 'fullPostOffer.unitId', 'fullPostOffer.state', 'fullPostOffer.changedAt'])
    .select(['fullPostOffer.revision', 'account.name as changedByName'])
    .where('fullPostOffer.tenantId', '=', trx.tenantId)
    .execute();
  return new Map(rows.map((row) => [row.personId, { ...row, state: row.state as OfferState }]));
}

/** What is offered: a full post in the home unit, and how many links it would remove. */
export interface OfferTarget {
  readonly personId: string;
  readonly unitId: string;
  readonly linksRemoved: number;
}

/**
 * Moves an offer to a state, begins it, or (state null) takes it away. `revision` is what the user saw, null for none; refuses
 * `staffing.cross-site.changed-meanwhile`. The post itself is changed where posts are kept, by whoever signs for it.
 */
export async function setFullPostOffer(
  work: Work,
  target: OfferTarget,
  state: OfferState | null,
  revision: number | null,
): Promise<void> {
  const { trx } = work;
  work.access.demand(work.actor, 'staffing.cross-site.offer', target.unitId);
  const present = (await readFullPostOffers(work)).get(target.personId);
  if ((present?.revision ?? null) !== revision) refuse('staffing.cross-site.changed-meanwhile');
  if (state === null && !present) throw new NotYours('offer');
  if (state === null) {
    await trx
      .deleteFrom('fullPostOffer')
      .where('fullPostOffer.tenantId', '=', trx.tenantId)
      .where('fullPostOffer.personId', '=', target.personId)
      .execute();
  } else {
    const { personId, unitId, linksRemoved } = target;
    const changed = { state, changedAt: work.now, changedBy: work.actor.accountId ?? null };
    await trx
      .insertInto('fullPostOffer')
      .values({ tenantId: trx.tenantId, personId, unitId, linksRemoved, toPct: 100, ...changed })
      .onConflict((conflict) => conflict.columns(['tenantId', 'personId']).doUpdateSet(changed))
      .execute();
  }
  await work.audit({
    action: `staffing.full-post.${state ?? 'removed'}`,
    subjectKind: 'person',
    subjectId: target.personId,
    unitId: target.unitId,
    facts: { linksRemoved: target.linksRemoved },
  });
  work.announce('cross-site');
}
