/** How a call ended. */
export const CALL_OUTCOMES = ['reached', 'no_answer', 'later', 'escalated', 'wrong_number'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Where a contact stands in the list of calls. */
export type CallState = 'waiting' | 'later' | 'escalated' | 'reached' | 'unreachable';

/** Tries without an answer after which the caller is not sent again; a tracer takes over. */
export const MOST_TRIES = 4;

/** Minutes until somebody who did not answer comes up again. */
export const TRY_AGAIN_MINUTES = 90;

/** Minutes for which whoever calls has a contact alone. */
export const CLAIM_MINUTES = 20;

/** What becomes of a contact after a call; `tries` counts this one. */
export function callStateAfter(outcome: CallOutcome, tries: number): CallState {
  const after = {
    reached: 'reached',
    no_answer: tries >= MOST_TRIES ? 'unreachable' : 'later',
    later: 'later',
    escalated: 'escalated',
    wrong_number: 'unreachable',
  } as const satisfies Record<CallOutcome, CallState>;
  return after[outcome];
}
