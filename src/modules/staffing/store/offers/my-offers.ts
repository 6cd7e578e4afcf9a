import { instantOf } from '#kernel/instant.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MyOffer, MyOffersReply } from '../../contract.ts';
import type { Offer } from '../../domain/offers/offer.ts';
import { getOfferRule } from '../../rules/offer-rules.ts';
import { viewMyOffer } from '../../views/offers/view-offer.ts';
import { noteSeen } from './answer-offer.ts';
import { getOffer, readOffers } from './offer-rows.ts';

/** Hours that a question that is over stays with its person. */
const HOURS_KEPT = 24;

/** What the actor is asked, and what came of it, until the shifts begin; opening the list is seeing them. */
export async function readMyOffers(work: Work): Promise<MyOffersReply> {
  const { trx, actor } = work;
  const { personId } = actor;
  if (personId === undefined) return { offers: [] };
  const after = instantOf(new Date(Date.parse(work.now) - HOURS_KEPT * 3_600_000));
  const rows = await trx
    .selectFrom('shiftOfferPerson')
    .innerJoin('shiftOffer', (join) =>
      join
        .onRef('shiftOffer.tenantId', '=', 'shiftOfferPerson.tenantId')
        .onRef('shiftOffer.offerId', '=', 'shiftOfferPerson.offerId'),
    )
    .innerJoin('shiftOfferRow', (join) =>
      join
        .onRef('shiftOfferRow.tenantId', '=', 'shiftOfferPerson.tenantId')
        .onRef('shiftOfferRow.offerId', '=', 'shiftOfferPerson.offerId'),
    )
    .select('shiftOfferPerson.offerId')
    .distinct()
    .where('shiftOfferPerson.tenantId', '=', trx.tenantId)
    .where('shiftOfferPerson.personId', '=', personId)
    .where('shiftOfferRow.startsAt', '>', work.now)
    .where('shiftOffer.deadline', '>', after)
    .execute();
  const offers = await readOffers(
    trx,
    rows.map((row) => row.offerId),
  );
  const places = await readPlaces(work);
  const seen = offers.map((offer) => viewFor(work, offer, personId, places));
  for (const { offerId } of offers) await noteSeen(work, offerId, personId);
  return { offers: seen };
}

/** One question to one person; seeing it is noted. */
export async function readMyOffer(work: Work, offerId: number, personId: string): Promise<MyOffer> {
  const offer = await getOffer(work.trx, offerId);
  const view = viewFor(work, offer, personId, await readPlaces(work));
  await noteSeen(work, offerId, personId);
  return view;
}

type Places = Parameters<typeof viewMyOffer>[2];

async function readPlaces(work: Work): Promise<Places> {
  return { unitOf: new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit])) };
}

function viewFor(work: Work, offer: Offer, personId: string, places: Places): MyOffer {
  const person = offer.people.find((one) => one.personId === personId);
  if (!person) throw new NotYours(`offer ${offer.offerId}`);
  const { withdrawHours } = getOfferRule(work.clock.today());
  return viewMyOffer(offer, person, places, work.now, withdrawHours);
}
