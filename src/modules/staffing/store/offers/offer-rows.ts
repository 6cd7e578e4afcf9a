import { sql } from 'kysely';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { AskedPerson, Offer, OfferedShift, RowAnswer } from '../../domain/offers/offer.ts';

/**
 * Some offers with their shifts, people and answers, newest first. With `onlyPerson` of the people that one, and of the answers theirs and
 * those that hold a place, wait for one or have given one back: enough for the offer's state, and quick when hundreds answer at once.
 */
export async function readOffers(
  trx: TenantTransaction,
  offerIds: readonly number[],
  onlyPerson?: string,
): Promise<Offer[]> {
  if (offerIds.length === 0) return [];
  const { tenantId } = trx;
  const ids = [...offerIds];
  const offers = await trx
    .selectFrom('shiftOffer')
    .select(['offerId', 'mode', 'decidedBy', 'deadline', 'note', 'revision', 'createdAt', 'createdBy', 'withdrawnAt'])
    .where('shiftOffer.tenantId', '=', tenantId)
    .where('shiftOffer.offerId', 'in', ids)
    .orderBy('shiftOffer.createdAt', 'desc')
    .orderBy('shiftOffer.offerId', 'desc')
    .execute();
  const rows = await trx
    .selectFrom('shiftOfferRow')
    .select(['offerId', 'rowNo', 'unitId', 'date', 'shift', 'competence', 'places', 'startsAt', 'endsAt', 'closedAt'])
    .where('shiftOfferRow.tenantId', '=', tenantId)
    .where('shiftOfferRow.offerId', 'in', ids)
    .orderBy('shiftOfferRow.rowNo')
    .execute();
  const people = await trx
    .selectFrom('shiftOfferPerson')
    .select([
      'offerId',
      'personId',
      'rowNos',
      'askedAt',
      'remindedAt',
      'reminders',
      'seenAt',
      'answer',
      'reason',
      'answeredAt',
      'via',
    ])
    .where('shiftOfferPerson.tenantId', '=', tenantId)
    .where('shiftOfferPerson.offerId', 'in', ids)
    .$if(onlyPerson !== undefined, (query) => query.where('shiftOfferPerson.personId', '=', onlyPerson as string))
    .orderBy(sql`shift_offer_person.person_id COLLATE "C"`)
    .execute();
  const answers = await trx
    .selectFrom('shiftOfferAnswer')
    .select(['offerId', 'personId', 'rowNo', 'state', 'code', 'kind', 'changedAt'])
    .where('shiftOfferAnswer.tenantId', '=', tenantId)
    .where('shiftOfferAnswer.offerId', 'in', ids)
    .$if(onlyPerson !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('shiftOfferAnswer.personId', '=', onlyPerson as string),
          eb('shiftOfferAnswer.state', 'in', ['booked', 'waiting', 'withdrawn']),
        ]),
      ),
    )
    .orderBy('shiftOfferAnswer.changedAt')
    .execute();
  const [rowsOf, peopleOf, answersOf] = [rows, people, answers].map((list) =>
    Map.groupBy<number, { readonly offerId: number }>(list, (one) => one.offerId),
  );
  return offers.map((offer) => ({
    ...offer,
    mode: offer.mode as Offer['mode'],
    decidedBy: offer.decidedBy as Offer['decidedBy'],
    rows: (rowsOf?.get(offer.offerId) ?? []) as unknown as OfferedShift[],
    people: (peopleOf?.get(offer.offerId) ?? []) as unknown as AskedPerson[],
    answers: (answersOf?.get(offer.offerId) ?? []) as unknown as RowAnswer[],
  }));
}

/** One offer (with `onlyPerson` as one person's answer needs it); throws `NotYours` where there is none. */
export async function getOffer(trx: TenantTransaction, offerId: number, onlyPerson?: string): Promise<Offer> {
  const [offer] = await readOffers(trx, [offerId], onlyPerson);
  if (!offer) throw new NotYours(`offer ${offerId}`);
  return offer;
}
