import { NotYours } from '#platform/errors/not-yours.ts';
import { issueLink } from '#platform/links/personal-links.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { getOffer } from './offer-rows.ts';
import { SEND } from './open-offer.ts';

/** Purpose of links that answer an offer; their subject is its number. */
export const OFFER_LINK = 'staffing.offer';

/** Makes a person's link for an offer anew, so that it can be shown or sent; it works until the last shift has ended. */
export async function issueOfferLink(
  work: Work,
  offerId: number,
  personId: string,
): Promise<{ readonly path: string; readonly expiresAt: ReturnType<typeof lastEnd> }> {
  const offer = await getOffer(work.trx, offerId);
  for (const { unitId } of offer.rows) work.access.demand(work.actor, SEND, unitId);
  if (!offer.people.some((one) => one.personId === personId)) throw new NotYours(`offer ${offerId}`);
  const expiresAt = lastEnd(offer);
  const token = await issueLink(work, { purpose: OFFER_LINK, subject: String(offerId), personId, expiresAt });
  return { path: `/svar/${token}`, expiresAt };
}

function lastEnd(offer: Awaited<ReturnType<typeof getOffer>>) {
  const [first, ...rest] = offer.rows.map((row) => row.endsAt);
  if (!first) throw new RangeError(`offer ${offer.offerId} has no shifts`);
  return rest.reduce((last, one) => (one > last ? one : last), first);
}
