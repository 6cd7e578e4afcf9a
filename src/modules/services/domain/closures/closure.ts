import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';

export const CLOSURE_STATES = ['planned', 'decided', 'reopened', 'dropped'] as const;
export type ClosureState = (typeof CLOSURE_STATES)[number];

/** What somebody close to the person, or the person, said on the telephone. */
export const CLOSURE_CALL_OUTCOMES = ['manages', 'needs_offer', 'no_answer', 'call_back'] as const;
export type ClosureCallOutcome = (typeof CLOSURE_CALL_OUTCOMES)[number];

export type ClosureCallState = 'waiting' | 'later' | 'reached' | 'unreachable';

/** What a person may be offered in place of what is closed. */
export const REPLACEMENT_KINDS = ['home_visit', 'phone', 'group', 'other_place'] as const;
export type ReplacementKind = (typeof REPLACEMENT_KINDS)[number];

/** How something worked, as three faces. */
export const WORKED = ['well', 'partly', 'badly'] as const;
export type Worked = (typeof WORKED)[number];

/** Minutes for which a caller holds a person, and calls without an answer after which somebody must go there. */
export const CALL_HELD_MINUTES = 20;
export const MOST_UNANSWERED = 3;

/** How it stands with a person's call after an outcome; `unanswered` counts this one too. */
export function callStateAfter(outcome: ClosureCallOutcome, unanswered: number): ClosureCallState {
  if (outcome === 'manages' || outcome === 'needs_offer') return 'reached';
  return outcome === 'no_answer' && unanswered >= MOST_UNANSWERED ? 'unreachable' : 'later';
}

/** When an offer is to be looked at again: a week after one that worked, two days after one that did not. */
export function nextFollowUp(worked: Worked, today: PlainDate): PlainDate {
  return addDays(today, worked === 'well' ? 7 : worked === 'partly' ? 4 : 2);
}

/** A closure that is decided and holds on a day. */
export function isClosedOn(
  closure: { readonly state: ClosureState; readonly from: PlainDate; readonly to: PlainDate | null },
  day: PlainDate,
): boolean {
  return closure.state === 'decided' && closure.from <= day && (closure.to === null || day < closure.to);
}
