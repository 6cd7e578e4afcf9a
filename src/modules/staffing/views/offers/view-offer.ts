import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import type { Contact } from '#modules/organisation/index.ts';
import type { MyOffer, OfferCounts, OfferPerson, OfferShift, OfferSummary, RowAnswerView } from '../../contract.ts';
import type { AskedPerson, Offer, OfferedShift } from '../../domain/offers/offer.ts';
import { bookedOn, isRowOpen, mayDo, offerStateOf, personStateOf } from '../../domain/offers/offer.ts';
import type { CandidateRanking } from '../../domain/replan/plan.ts';
import type { StaffingBase } from '../../domain/staffing-base.ts';
import { nameOfUnit } from '../../domain/staffing-base.ts';

/** Where units are. */
type Places = Pick<StaffingBase, 'unitOf'>;

/** A shift that is asked about, with its place in words. */
export function viewOfferedShift({ closedAt: _, ...row }: OfferedShift, { unitOf }: Places) {
  const unit = unitOf.get(row.unitId);
  return { ...row, unitName: unit?.name ?? '', siteName: unit?.siteName ?? '' };
}

/** An offer in the list. */
export function viewOfferSummary(
  offer: Offer,
  base: StaffingBase,
  names: ReadonlyMap<number | null, string>,
  now: Instant,
): OfferSummary {
  const { offerId, mode, decidedBy, deadline, createdAt, createdBy, revision } = offer;
  const counts: Record<keyof OfferCounts, number> = { booked: 0, yes: 0, no: 0, call: 0, seen: 0, asked: 0 };
  for (const person of offer.people) counts[personStateOf(offer, person)]++;
  return {
    offerId,
    state: offerStateOf(offer, now),
    mode,
    decidedBy,
    deadline,
    createdAt,
    createdByName: names.get(createdBy) ?? '',
    revision,
    rows: offer.rows.map((row): OfferShift => {
      const booked = bookedOn(offer, row.rowNo);
      const left = isRowOpen(offer, row, now) ? row.places - booked : 0;
      return { ...viewOfferedShift(row, base), booked, left, closed: row.closedAt !== null };
    }),
    counts,
  };
}

/** One person of an offer, with where they stand for each open shift. */
export function viewAskedPerson(
  offer: Offer,
  person: AskedPerson,
  base: StaffingBase,
  rankings: ReadonlyMap<number, CandidateRanking>,
  contact: Contact | undefined,
): OfferPerson {
  const { personId } = person;
  const card = base.people.get(personId);
  return {
    personId,
    name: card?.name ?? contact?.name ?? personId,
    source: card?.source ?? 'own',
    competence: card?.competence ?? '',
    homeUnitName: nameOfUnit(base, card?.homeUnitId ?? null),
    phone: contact?.phone ?? null,
    state: personStateOf(offer, person),
    rowNos: [...person.rowNos],
    askedAt: person.askedAt,
    remindedAt: person.remindedAt,
    seenAt: person.seenAt,
    answeredAt: person.answeredAt,
    via: person.via,
    reason: person.reason,
    answers: offer.answers.filter((one) => one.personId === personId).map(viewRowAnswer),
    fit: [...rankings]
      .filter(([rowNo]) => person.rowNos.includes(rowNo))
      .map(([rowNo, { candidates, excluded }]) => {
        const index = candidates.findIndex((one) => one.personId === personId);
        const found = candidates[index];
        const code = excluded.find((one) => one.personIds.includes(personId))?.code ?? null;
        return {
          rowNo,
          rank: found ? index + 1 : null,
          addedCost: found?.addedCost ?? 0,
          terms: [...(found?.terms ?? [])],
          code: found ? null : code,
        };
      }),
  };
}

function viewRowAnswer({ rowNo, state, code, kind }: RowAnswerView): RowAnswerView {
  return { rowNo, state, code, kind };
}

/** The question as the one who is asked sees it. `withdrawHours`: until when before a shift it may be given back. */
export function viewMyOffer(
  offer: Offer,
  person: AskedPerson,
  places: Places,
  now: Instant,
  withdrawHours: number,
): MyOffer {
  const { offerId, mode, deadline, note } = offer;
  const state = offerStateOf(offer, now);
  return {
    offerId,
    state,
    mode,
    deadline,
    note,
    answer: person.answer,
    rows: offer.rows
      .filter((row) => person.rowNos.includes(row.rowNo))
      .map((row) => {
        const own = offer.answers.find((one) => one.personId === person.personId && one.rowNo === row.rowNo);
        const until = instantOf(new Date(Date.parse(row.startsAt) - withdrawHours * 3_600_000));
        return {
          ...viewOfferedShift(row, places),
          isOpen: mayDo(state, 'answer') && isRowOpen(offer, row, now),
          answer: own ? viewRowAnswer(own) : null,
          giveBackUntil: own?.state === 'booked' && now <= until ? until : null,
        };
      }),
  };
}
