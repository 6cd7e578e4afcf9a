import type { Instant } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { withdrawDrafts } from '#modules/messages/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { readStaffingPicture } from '../read-staffing-picture.ts';
import { askedPeople } from './ask-people.ts';
import { draftAsking, OFFER_CAUSE } from './offer-drafts.ts';
import { getOffer } from './offer-rows.ts';
import { assertDeadline, openOffer, raiseOfferRevision } from './open-offer.ts';
import { periodOfOffers } from './period-of-offers.ts';

/** Moves the deadline; refuses `staffing.offer.deadline` unless it lies ahead and before the last shift begins. */
export async function extendOffer(work: Work, offerId: number, revision: number, deadline: Instant): Promise<number> {
  const offer = await openOffer(work, offerId, 'extend', revision);
  assertDeadline(work, deadline, offer.rows);
  await work.trx
    .updateTable('shiftOffer')
    .set({ deadline })
    .where('shiftOffer.tenantId', '=', work.trx.tenantId)
    .where('shiftOffer.offerId', '=', offerId)
    .execute();
  return raiseOfferRevision(work, offer, 'staffing.offer.extended', { from: offer.deadline, to: deadline });
}

/** Asks more people about the same shifts. */
export async function widenOffer(
  work: Work,
  offerId: number,
  revision: number,
  people: readonly string[],
): Promise<number> {
  const seen = await getOffer(work.trx, offerId);
  const { picture } = await readStaffingPicture(work, periodOfOffers(work, seen.rows));
  const offer = await openOffer(work, offerId, 'widen', revision);
  const fresh = people.filter((personId) => !offer.people.some((one) => one.personId === personId));
  const asked = await askedPeople(work, picture, offer, fresh);
  await draftAsking(work, picture.base, offer, asked, false);
  return raiseOfferRevision(work, offer, 'staffing.offer.widened', { people: asked.map((one) => one.personId) });
}

/** Prepares the question once more for those who have not answered, of some people or (undefined) all. */
export async function remindPeople(
  work: Work,
  offerId: number,
  revision: number,
  people: readonly string[] | undefined,
): Promise<number> {
  const { trx, now } = work;
  const seen = await getOffer(trx, offerId);
  const { picture } = await readStaffingPicture(work, periodOfOffers(work, seen.rows));
  const offer = await openOffer(work, offerId, 'remind', revision);
  const silent = offer.people.filter((one) => one.answer === null && (people?.includes(one.personId) ?? true));
  if (silent.length === 0) refuse('staffing.offer.all-answered');
  await trx
    .updateTable('shiftOfferPerson')
    .set((eb) => ({ remindedAt: now, reminders: eb('shiftOfferPerson.reminders', '+', 1) }))
    .where('shiftOfferPerson.tenantId', '=', trx.tenantId)
    .where('shiftOfferPerson.offerId', '=', offerId)
    .where(
      'shiftOfferPerson.personId',
      'in',
      silent.map((one) => one.personId),
    )
    .execute();
  await draftAsking(work, picture.base, offer, silent, true);
  return raiseOfferRevision(work, offer, 'staffing.offer.reminded', { people: silent.map((one) => one.personId) });
}

/** Stops asking. Shifts already given stay given. */
export async function withdrawOffer(work: Work, offerId: number, revision: number): Promise<number> {
  const offer = await openOffer(work, offerId, 'withdraw', revision);
  await work.trx
    .updateTable('shiftOffer')
    .set({ withdrawnAt: work.now, withdrawnBy: work.actor.accountId ?? null })
    .where('shiftOffer.tenantId', '=', work.trx.tenantId)
    .where('shiftOffer.offerId', '=', offerId)
    .execute();
  await withdrawDrafts(work, OFFER_CAUSE, String(offerId));
  return raiseOfferRevision(work, offer, 'staffing.offer.withdrawn');
}
