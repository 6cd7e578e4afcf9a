import { refuse } from '#kernel/refusal.ts';
import { withdrawDrafts } from '#modules/messages/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AnswerWay, AskedPerson, Offer, OfferAnswer, OfferedShift } from '../../domain/offers/offer.ts';
import { isRowOpen, mayDo, offerStateOf } from '../../domain/offers/offer.ts';
import { lockPublishing } from '../publish-plan.ts';
import type { RowOutcome } from './book-row.ts';
import { bookRow, closeRow, holdPerson, judgeRow, setRowAnswers } from './book-row.ts';
import { OFFER_CAUSE } from './offer-drafts.ts';
import { sayWhy } from './offer-log.ts';
import { getOffer } from './offer-rows.ts';

/** One person's answer. `rowNos`: the shifts that they could take; read for a yes only. */
export interface GivenAnswer {
  readonly offerId: number;
  readonly personId: string;
  readonly answer: OfferAnswer;
  readonly rowNos: readonly number[];
  readonly reason: string;
  readonly via: AnswerWay;
}

/**
 * Takes a person's answer. A yes is judged at this moment: in a first-come offer the shift is theirs at once if it still is free and
 * lawful, in a best-fit offer it waits for the choice. Answering again changes the answer; answering the same again changes nothing.
 */
export async function answerOffer(work: Work, given: GivenAnswer): Promise<readonly RowOutcome[]> {
  const seen = await getOffer(work.trx, given.offerId, given.personId);
  const person = personOf(seen, given.personId);
  const action = given.via === 'recorded' ? 'record' : 'answer';
  if (given.answer !== 'yes') {
    if (isBooked(seen, given.personId)) refuse('staffing.offer.already-booked');
    await noteAnswer(work, given);
    await dropWaiting(work, given);
    return [];
  }
  const rowNos = given.rowNos.filter((rowNo) => person.rowNos.includes(rowNo));
  if (rowNos.length === 0) refuse('staffing.offer.no-shift');
  const state = offerStateOf(seen, work.now);
  if (state === 'withdrawn') refuse('staffing.offer.withdrawn');
  if (state !== 'filled' && !mayDo(state, action)) refuse('staffing.offer.over', { deadline: seen.deadline });
  // A filled offer is nothing to wait for, unless the person has a place in it and answers again.
  const outcomes =
    state === 'filled' && !isBooked(seen, given.personId)
      ? await tellCovered(work, given, rowNos)
      : seen.mode === 'first-come'
        ? await takeAtOnce(work, given, rowNos)
        : await waitForChoice(work, seen, given, rowNos);
  await noteAnswer(work, given);
  return outcomes;
}

async function tellCovered(work: Work, given: GivenAnswer, rowNos: readonly number[]): Promise<RowOutcome[]> {
  const outcomes = rowNos.map((rowNo): RowOutcome => ({ rowNo, state: 'covered', code: null, kind: null }));
  await setRowAnswers(work, given.offerId, given.personId, outcomes);
  return outcomes;
}

/** The shifts in order of start, each judged with the ones before it given. */
async function takeAtOnce(work: Work, given: GivenAnswer, rowNos: readonly number[]): Promise<RowOutcome[]> {
  await lockPublishing(work.trx);
  await holdPerson(work, given.personId);
  const offer = await getOffer(work.trx, given.offerId, given.personId);
  if (offer.withdrawnAt !== null) refuse('staffing.offer.withdrawn');
  const outcomes: RowOutcome[] = [];
  for (const row of inOrderOfStart(offer, rowNos)) {
    outcomes.push(await bookRow(work, offer, row, given.personId, sayWhy(`offer-log.why.${given.via}`, given.offerId)));
  }
  await setRowAnswers(work, given.offerId, given.personId, outcomes);
  if (offerStateOf(offer, work.now) !== 'filled') await endWhenFilled(work, given.offerId);
  return outcomes;
}

async function waitForChoice(
  work: Work,
  offer: Offer,
  given: GivenAnswer,
  rowNos: readonly number[],
): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  for (const row of inOrderOfStart(offer, rowNos)) {
    outcomes.push(await judgeWaiting(work, offer, row, given.personId));
  }
  await setRowAnswers(work, offer.offerId, given.personId, outcomes);
  return outcomes;
}

async function judgeWaiting(work: Work, offer: Offer, row: OfferedShift, personId: string): Promise<RowOutcome> {
  const { rowNo } = row;
  const own = offer.answers.find((one) => one.personId === personId && one.rowNo === rowNo);
  if (own?.state === 'booked') return { rowNo, state: 'booked', code: null, kind: own.kind };
  if (!isRowOpen(offer, row, work.now)) return { rowNo, state: 'covered', code: null, kind: null };
  const judged = await judgeRow(work, row, personId);
  if (judged.covered) {
    await closeRow(work, offer.offerId, rowNo);
    return { rowNo, state: 'covered', code: null, kind: null };
  }
  return { rowNo, state: judged.code === null ? 'waiting' : 'not-possible', code: judged.code, kind: null };
}

function inOrderOfStart(offer: Offer, rowNos: readonly number[]): OfferedShift[] {
  return offer.rows
    .filter((row) => rowNos.includes(row.rowNo))
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.rowNo - b.rowNo));
}

function personOf(offer: Offer, personId: string): AskedPerson {
  const person = offer.people.find((one) => one.personId === personId);
  if (!person) throw new NotYours(`offer ${offer.offerId}`);
  return person;
}

function isBooked(offer: Offer, personId: string): boolean {
  return offer.answers.some((one) => one.personId === personId && one.state === 'booked');
}

async function noteAnswer(work: Work, { offerId, personId, answer, reason, via }: GivenAnswer): Promise<void> {
  const { trx, now, actor } = work;
  await trx
    .updateTable('shiftOfferPerson')
    .set((eb) => ({
      answer,
      reason,
      via,
      answeredAt: now,
      recordedBy: via === 'recorded' ? (actor.accountId ?? null) : null,
      seenAt: eb.fn.coalesce('shiftOfferPerson.seenAt', eb.val(now)),
    }))
    .where('shiftOfferPerson.tenantId', '=', trx.tenantId)
    .where('shiftOfferPerson.offerId', '=', offerId)
    .where('shiftOfferPerson.personId', '=', personId)
    .execute();
  await work.audit({
    action: 'staffing.offer.answered',
    subjectKind: 'offer',
    subjectId: String(offerId),
    facts: { personId, answer, via },
  });
  work.announce('offer');
}

/** A no, or «call me», takes a yes back that waits for the choice. */
async function dropWaiting(work: Work, { offerId, personId }: GivenAnswer): Promise<void> {
  await work.trx
    .deleteFrom('shiftOfferAnswer')
    .where('shiftOfferAnswer.tenantId', '=', work.trx.tenantId)
    .where('shiftOfferAnswer.offerId', '=', offerId)
    .where('shiftOfferAnswer.personId', '=', personId)
    .where('shiftOfferAnswer.state', 'in', ['waiting', 'covered', 'not-possible'])
    .execute();
}

/** When nothing is left to give, the drafts to the others are taken back; their links tell them so. */
export async function endWhenFilled(work: Work, offerId: number): Promise<void> {
  const offer = await getOffer(work.trx, offerId, '');
  if (offerStateOf(offer, work.now) === 'filled') await withdrawDrafts(work, OFFER_CAUSE, String(offerId));
}

/** Notes that a person has opened what they are asked. */
export async function noteSeen(work: Work, offerId: number, personId: string): Promise<void> {
  const { trx, now } = work;
  const seen = await trx
    .updateTable('shiftOfferPerson')
    .set({ seenAt: now })
    .where('shiftOfferPerson.tenantId', '=', trx.tenantId)
    .where('shiftOfferPerson.offerId', '=', offerId)
    .where('shiftOfferPerson.personId', '=', personId)
    .where('shiftOfferPerson.seenAt', 'is', null)
    .returning('shiftOfferPerson.personId')
    .executeTakeFirst();
  if (seen) work.announce('offer');
}
