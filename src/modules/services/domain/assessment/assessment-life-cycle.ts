/** What may be done with an assessment in each state. A signed one is never written in again: it is ended, or renewed by a new one. */
export const ASSESSMENT_LIFE_CYCLE = {
  draft: ['answer', 'sign', 'discard'],
  prepared: ['answer', 'sign', 'discard'],
  signed: ['end', 'undo-end', 'renew', 'notify'],
  discarded: [],
} as const satisfies Record<string, readonly string[]>;

export type AssessmentState = keyof typeof ASSESSMENT_LIFE_CYCLE;
export type AssessmentVerb = (typeof ASSESSMENT_LIFE_CYCLE)[AssessmentState][number];

/** Whether a state allows something. */
export function mayDo(state: AssessmentState, verb: AssessmentVerb): boolean {
  const verbs: readonly string[] = ASSESSMENT_LIFE_CYCLE[state];
  return verbs.includes(verb);
}
