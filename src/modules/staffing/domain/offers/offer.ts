import type { Instant } from '#kernel/instant.ts';
import type { RowKey } from '../replan/plan.ts';

/** `first-come`: each yes is given the shift at once · `best-fit`: yeses are collected until the deadline, then the best fit is chosen. */
export const OFFER_MODES = ['first-come', 'best-fit'] as const;
export type OfferMode = (typeof OFFER_MODES)[number];

/** Who chooses among the yeses of a best-fit offer when its deadline has passed: a person, or the ranking. */
export const OFFER_DECIDERS = ['person', 'rule'] as const;
export type OfferDecider = (typeof OFFER_DECIDERS)[number];

export const OFFER_ANSWERS = ['yes', 'no', 'call'] as const;
export type OfferAnswer = (typeof OFFER_ANSWERS)[number];

/** How an answer came: by the personal link, by the person signed in, or recorded by a coordinator who rang. */
export const ANSWER_WAYS = ['link', 'page', 'recorded'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/**
 * What became of a yes to one shift: `waiting` for the choice, `booked`, `covered` before it came, `not-possible` by a rule, taken
 * back by a coordinator (`undone`) or by the person (`withdrawn`).
 */
export const ROW_ANSWER_STATES = ['waiting', 'booked', 'covered', 'not-possible', 'undone', 'withdrawn'] as const;
export type RowAnswerState = (typeof ROW_ANSWER_STATES)[number];

/** A shift that is asked about; `places` were missing when it was asked. */
export interface OfferedShift extends RowKey {
  readonly rowNo: number;
  readonly places: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** When it was found covered otherwise, or over. */
  readonly closedAt: Instant | null;
}

/** Somebody who is asked, for the shifts that they could take when they were asked. */
export interface AskedPerson {
  readonly personId: string;
  readonly rowNos: readonly number[];
  readonly askedAt: Instant;
  readonly remindedAt: Instant | null;
  readonly reminders: number;
  readonly seenAt: Instant | null;
  readonly answer: OfferAnswer | null;
  readonly reason: string;
  readonly answeredAt: Instant | null;
  readonly via: AnswerWay | null;
}

export interface RowAnswer {
  readonly personId: string;
  readonly rowNo: number;
  readonly state: RowAnswerState;
  /** The rule in the way, where the shift could not be given. */
  readonly code: string | null;
  /** How a booked shift stands in the roster. */
  readonly kind: 'extra' | 'overtime' | null;
  readonly changedAt: Instant;
}

export interface Offer {
  readonly offerId: number;
  readonly mode: OfferMode;
  readonly decidedBy: OfferDecider;
  readonly deadline: Instant;
  readonly note: string;
  readonly revision: number;
  readonly createdAt: Instant;
  readonly createdBy: number | null;
  readonly withdrawnAt: Instant | null;
  readonly rows: readonly OfferedShift[];
  readonly people: readonly AskedPerson[];
  readonly answers: readonly RowAnswer[];
}

/**
 * `open` to answers · `choosing`: the deadline has passed and somebody waits for a choice · `filled`: nothing is left to give ·
 * `expired`: the deadline passed with shifts left · `withdrawn` by a coordinator.
 */
export const OFFER_STATES = ['open', 'choosing', 'filled', 'expired', 'withdrawn'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

export type OfferAction = 'answer' | 'record' | 'remind' | 'extend' | 'widen' | 'withdraw' | 'choose' | 'undo';

/** What may be done with an offer in each state; server and page read the same table. */
export const OFFER_ACTIONS = {
  open: ['answer', 'record', 'remind', 'extend', 'widen', 'withdraw', 'choose', 'undo'],
  choosing: ['record', 'extend', 'widen', 'withdraw', 'choose', 'undo'],
  filled: ['undo'],
  expired: ['record', 'extend', 'widen', 'withdraw', 'undo'],
  withdrawn: ['undo'],
} as const satisfies Record<OfferState, readonly OfferAction[]>;

/** Whether something may be done with an offer in a state. */
export function mayDo(state: OfferState, action: OfferAction): boolean {
  return (OFFER_ACTIONS[state] as readonly OfferAction[]).includes(action);
}

/** How many of a shift's places are given. */
export function bookedOn(offer: Pick<Offer, 'answers'>, rowNo: number): number {
  return offer.answers.filter((one) => one.rowNo === rowNo && one.state === 'booked').length;
}

/** Whether a shift has places left to give: not closed, not begun, and fewer given than were missing. */
export function isRowOpen(offer: Pick<Offer, 'answers'>, row: OfferedShift, now: Instant): boolean {
  return row.closedAt === null && row.startsAt > now && bookedOn(offer, row.rowNo) < row.places;
}

/** Whether nothing is missing on a shift any more, be it from here or otherwise. */
function isSettled(offer: Pick<Offer, 'answers'>, row: OfferedShift): boolean {
  return row.closedAt !== null || bookedOn(offer, row.rowNo) >= row.places;
}

/** The state of an offer; it follows from what is recorded and the clock. */
export function offerStateOf(
  offer: Pick<Offer, 'withdrawnAt' | 'rows' | 'answers' | 'deadline'>,
  now: Instant,
): OfferState {
  if (offer.withdrawnAt !== null) return 'withdrawn';
  const open = offer.rows.filter((row) => isRowOpen(offer, row, now));
  if (open.length === 0) return offer.rows.some((row) => isSettled(offer, row)) ? 'filled' : 'expired';
  if (now < offer.deadline) return 'open';
  const isWaiting = offer.answers.some((one) => one.state === 'waiting' && open.some((row) => row.rowNo === one.rowNo));
  return isWaiting ? 'choosing' : 'expired';
}

/** What one person's line says: whether they have the shift, what they said, or that they have seen it. */
export type PersonState = 'booked' | 'yes' | 'no' | 'call' | 'seen' | 'asked';

/** How far one person has come. */
export function personStateOf(offer: Pick<Offer, 'answers'>, person: AskedPerson): PersonState {
  const isBooked = offer.answers.some((one) => one.personId === person.personId && one.state === 'booked');
  if (isBooked) return 'booked';
  return person.answer ?? (person.seenAt === null ? 'asked' : 'seen');
}
