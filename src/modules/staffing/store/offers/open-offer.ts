import type { Facts } from '#kernel/finding.ts';
import type { Instant } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Offer, OfferAction } from '../../domain/offers/offer.ts';
import { mayDo, offerStateOf } from '../../domain/offers/offer.ts';
import { getOffer } from './offer-rows.ts';

/** Permission to ask people and to choose among them, in a shift's unit. */
export const SEND = 'staffing.offer.send';

/**
 * An offer to do something with, held to the end of the transaction. Refuses `staffing.offer.changed-meanwhile` (who) when another
 * coordinator has changed it since, and `staffing.offer.not-now` when its state does not allow it.
 */
export async function openOffer(work: Work, offerId: number, action: OfferAction, revision: number): Promise<Offer> {
  const { trx } = work;
  const held = await trx
    .selectFrom('shiftOffer')
    .select('shiftOffer.offerId')
    .where('shiftOffer.tenantId', '=', trx.tenantId)
    .where('shiftOffer.offerId', '=', offerId)
    .forUpdate()
    .executeTakeFirst();
  if (!held) throw new NotYours(`offer ${offerId}`);
  const offer = await getOffer(trx, offerId);
  for (const { unitId } of offer.rows) work.access.demand(work.actor, SEND, unitId);
  if (offer.revision !== revision) refuse('staffing.offer.changed-meanwhile', await lastChange(work, offerId));
  const state = offerStateOf(offer, work.now);
  if (!mayDo(state, action)) refuse('staffing.offer.not-now', { state, action });
  return offer;
}

async function lastChange(work: Work, offerId: number): Promise<Facts> {
  const last = await work.trx
    .selectFrom('auditEvent')
    .select(['auditEvent.accountId', 'auditEvent.at'])
    .where('auditEvent.tenantId', '=', work.trx.tenantId)
    .where('auditEvent.subjectKind', '=', 'offer')
    .where('auditEvent.subjectId', '=', String(offerId))
    .where('auditEvent.action', '<>', 'staffing.offer.answered')
    .orderBy('auditEvent.auditId', 'desc')
    .limit(1)
    .executeTakeFirst();
  const accountId = last?.accountId ?? null;
  const names = accountId === null ? new Map<number, string>() : await readAccountNames(work.trx, [accountId]);
  return { by: names.get(accountId ?? 0) ?? '', at: last?.at ?? '' };
}

/** Counts a coordinator's change of an offer and writes it into the audit trail; gives the new revision. */
export async function raiseOfferRevision(work: Work, offer: Offer, action: string, facts: Facts = {}): Promise<number> {
  const { trx } = work;
  const revision = offer.revision + 1;
  await trx
    .updateTable('shiftOffer')
    .set({ revision })
    .where('shiftOffer.tenantId', '=', trx.tenantId)
    .where('shiftOffer.offerId', '=', offer.offerId)
    .execute();
  await work.audit({ action, subjectKind: 'offer', subjectId: String(offer.offerId), facts });
  work.announce('offer');
  return revision;
}

/** Refuses a deadline that has passed, or that comes after every shift has begun. */
export function assertDeadline(
  work: Pick<Work, 'now'>,
  deadline: Instant,
  rows: readonly { readonly startsAt: Instant }[],
): void {
  if (deadline <= work.now || rows.every((row) => row.startsAt <= deadline)) {
    refuse('staffing.offer.deadline', { deadline });
  }
}
