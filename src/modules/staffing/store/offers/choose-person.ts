import { refuse } from '#kernel/refusal.ts';
import { raiseTask, recordDecision } from '#modules/log/index.ts';
import { removeRosterShift } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Offer, OfferedShift, RowAnswer } from '../../domain/offers/offer.ts';
import { getOfferRule } from '../../rules/offer-rules.ts';
import { lockPublishing } from '../publish-plan.ts';
import { readSlotPicture } from '../read-slot-picture.ts';
import { endWhenFilled } from './answer-offer.ts';
import type { RowOutcome } from './book-row.ts';
import { bookRow, givenBackSubject, holdPerson, setRowAnswers } from './book-row.ts';
import { tellUndone } from './offer-drafts.ts';
import { sayShift, sayWhy } from './offer-log.ts';
import { getOffer } from './offer-rows.ts';
import { openOffer, raiseOfferRevision } from './open-offer.ts';

/** One person on one shift of an offer. */
export interface ChosenPlace {
  readonly offerId: number;
  readonly rowNo: number;
  readonly personId: string;
}

/**
 * Gives a shift to one of those who answered yes. Judged again at this moment; refused `staffing.offer.cannot-give` with the rule in
 * the way, or `staffing.offer.covered`.
 */
export async function choosePerson(work: Work, place: ChosenPlace, revision: number): Promise<number> {
  await lockPublishing(work.trx);
  const offer = await openOffer(work, place.offerId, 'choose', revision);
  const { row } = placeOf(offer, place);
  const person = offer.people.find((one) => one.personId === place.personId);
  if (person?.answer !== 'yes') refuse('staffing.offer.no-yes');
  const outcome = await give(work, offer, row, place.personId, sayWhy('offer-log.why.chosen', offer.offerId));
  if (outcome.state === 'covered') refuse('staffing.offer.covered');
  if (outcome.state !== 'booked') refuse('staffing.offer.cannot-give', { rule: outcome.code ?? '' });
  return raiseOfferRevision(work, offer, 'staffing.offer.chosen', { personId: place.personId, rowNo: place.rowNo });
}

/** Gives a shift under the lock of publishing, and ends the asking when nothing is left. */
export async function give(
  work: Work,
  offer: Offer,
  row: OfferedShift,
  personId: string,
  why: string,
): Promise<RowOutcome> {
  await holdPerson(work, personId);
  const outcome = await bookRow(work, offer, row, personId, why);
  await setRowAnswers(work, offer.offerId, personId, [outcome]);
  await endWhenFilled(work, offer.offerId);
  return outcome;
}

/** Takes a given shift back again, before it begins; the person is told by a draft, and the shift is open again. */
export async function undoBooking(work: Work, place: ChosenPlace, revision: number, why: string): Promise<number> {
  await lockPublishing(work.trx);
  const offer = await openOffer(work, place.offerId, 'undo', revision);
  await takeBack(work, offer, place, 'undone', why);
  return raiseOfferRevision(work, offer, 'staffing.offer.undone', { personId: place.personId, rowNo: place.rowNo });
}

/**
 * A person gives a shift back that they have said yes to. Refuses `staffing.offer.too-late` nearer to the shift than the rule allows
 * (hours); a task tells the coordinator that it is open again.
 */
export async function giveBack(work: Work, place: ChosenPlace): Promise<void> {
  await lockPublishing(work.trx);
  const offer = await getOffer(work.trx, place.offerId);
  const { row, answer } = placeOf(offer, place);
  if (!answer || answer.state !== 'booked') throw new NotYours('booked shift');
  const { withdrawHours, source } = getOfferRule(work.clock.today());
  if (Date.parse(row.startsAt) - Date.parse(work.now) < withdrawHours * 3_600_000) {
    refuse('staffing.offer.too-late', { hours: withdrawHours }, source);
  }
  await takeBack(work, offer, place, 'withdrawn', sayWhy('offer-log.why.given-back', offer.offerId));
  await raiseTask(work, {
    kind: 'staffing.offer-given-back',
    subjectId: givenBackSubject(offer.offerId, place),
    unitId: row.unitId,
    role: 'staffing_coordinator',
    facts: { date: row.date, shift: row.shift, offerId: offer.offerId },
    dueAt: row.startsAt,
  });
}

async function takeBack(
  work: Work,
  offer: Offer,
  place: ChosenPlace,
  state: 'undone' | 'withdrawn',
  why: string,
): Promise<void> {
  const { row, answer } = placeOf(offer, place);
  const { personId, rowNo } = place;
  if (answer?.state !== 'booked') refuse('staffing.offer.not-booked');
  if (row.startsAt <= work.now) refuse('staffing.offer.begun');
  await holdPerson(work, personId);
  const picture = await readSlotPicture(work, row, personId);
  const { unitId, date, shift } = row;
  if (!(await removeRosterShift(work, { personId, date, shift, unitId }))) refuse('staffing.offer.roster-changed');
  await setRowAnswers(work, offer.offerId, personId, [{ rowNo, state, code: null, kind: null }]);
  const action = state === 'undone' ? 'staffing.offer.undone' : 'staffing.offer.given-back';
  await work.audit({
    action,
    subjectKind: 'offer',
    subjectId: String(offer.offerId),
    unitId,
    facts: { personId, date, shift },
  });
  await tellUndone(work, offer.offerId, row, personId, picture.base, state === 'withdrawn');
  await recordDecision(work, {
    kind: action,
    unitId,
    subjectKind: 'offer',
    subjectId: String(offer.offerId),
    title: sayShift(state === 'undone' ? 'offer-log.undone' : 'offer-log.given-back', picture.base, row, personId),
    why,
    known: [],
    facts: { personId, date, shift, unitId },
  });
}

function placeOf(
  offer: Offer,
  { rowNo, personId }: ChosenPlace,
): { readonly row: OfferedShift; readonly answer: RowAnswer | undefined } {
  const row = offer.rows.find((one) => one.rowNo === rowNo);
  if (!row) throw new NotYours(`shift ${rowNo} of offer ${offer.offerId}`);
  return { row, answer: offer.answers.find((one) => one.rowNo === rowNo && one.personId === personId) };
}
