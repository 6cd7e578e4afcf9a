import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { RowKey } from '../replan/plan.ts';

/** States of a call upon an agreement and what may be done in each; server and page read the same table. */
export const CALL_LIFE_CYCLE = {
  requested: ['answer', 'withdraw'],
  answered: ['answer', 'take-back-answer', 'arrive', 'withdraw'],
  arrived: ['return', 'take-back-arrival'],
  returned: ['take-back-return'],
  withdrawn: ['renew'],
} as const satisfies Record<string, readonly string[]>;

export type CallState = keyof typeof CALL_LIFE_CYCLE;
export type CallAction = (typeof CALL_LIFE_CYCLE)[CallState][number];

export const CALL_ANSWERS = ['yes', 'partly', 'no'] as const;
export type CallAnswer = (typeof CALL_ANSWERS)[number];

/** Somebody who is sent; only these names cross from one municipality to the other. */
export interface SentPerson {
  readonly name: string;
  readonly competence: string;
  readonly phone?: string | undefined;
}

/** What the other side has said. */
export interface CallReply {
  readonly answer: CallAnswer;
  /** People they can send. */
  readonly people: number;
  readonly note: string;
  readonly named: readonly SentPerson[];
  readonly answeredAt: Instant;
  readonly answeredBy: string;
}

/** What is asked for: so many people of a competence on the days `[from, to)`, for these shifts. */
export interface CallWish {
  readonly competence: string;
  readonly people: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly needs: readonly RowKey[];
  readonly answerBy: Instant | null;
  readonly message: string;
}

/** A call as it stands in our own books, with the other side's own reply where it is on the same installation. */
export interface CallFacts {
  readonly state: CallState;
  readonly shared: boolean;
  readonly reply: CallReply | null;
  readonly partnerReply: CallReply | null;
}

/**
 * The call as it is now: while we wait, a partner's own reply is the reply. What arrived stands by the reply that it arrived
 * on, whatever the partner writes later.
 */
export function presentCall({ state, shared, reply, partnerReply }: CallFacts): {
  readonly state: CallState;
  readonly reply: CallReply | null;
} {
  const waits = state === 'requested' || state === 'answered';
  if (!shared || !waits) return { state, reply };
  return partnerReply === null ? { state: 'requested', reply: null } : { state: 'answered', reply: partnerReply };
}

/** What may be done with a call now. A partner on the installation answers for itself; nobody arrives after a no. */
export function actionsOf(facts: CallFacts): CallAction[] {
  const { state, reply } = presentCall(facts);
  return CALL_LIFE_CYCLE[state].filter((action) => {
    if (action === 'answer' || action === 'take-back-answer') return !facts.shared;
    if (action === 'arrive') return reply !== null && reply.answer !== 'no';
    return true;
  });
}

/** Whether an answer fits its number of people: none for a no, all for a yes, fewer but some for partly. */
export function isConsistentReply(wanted: number, answer: CallAnswer, people: number): boolean {
  if (answer === 'no') return people === 0;
  return answer === 'yes' ? people >= wanted : people > 0 && people < wanted;
}
