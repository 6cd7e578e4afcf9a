import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';

/** What is asked of a building, in the order of a walk through it. */
export const SUITABILITY_QUESTIONS = [
  'own_entrance',
  'single_rooms',
  'own_bathrooms',
  'partition',
  'isolation_room',
  'ventilation',
  'changing_room',
  'break_rooms',
  'visiting_room',
  'equipment_store',
  'outdoor_area',
  'other_premises',
] as const;
export type SuitabilityQuestion = (typeof SUITABILITY_QUESTIONS)[number];

/** Without these nobody can be kept apart; which they are is assumed, no source ranks them. */
export const ESSENTIAL_QUESTIONS: readonly SuitabilityQuestion[] = [
  'own_entrance',
  'single_rooms',
  'partition',
  'changing_room',
];

export const SUITABILITY_ANSWERS = ['yes', 'partly', 'no', 'not_relevant'] as const;
export type SuitabilityAnswer = (typeof SUITABILITY_ANSWERS)[number];

/** Answers by question; a question without one is not known. */
export type SuitabilityAnswers = {
  readonly [question in SuitabilityQuestion]?: { readonly answer: SuitabilityAnswer; readonly note: string };
};

export const SUITABILITY_VERDICTS = ['suited', 'with_measures', 'unsuited', 'unknown'] as const;
export type SuitabilityVerdict = (typeof SUITABILITY_VERDICTS)[number];

/** An assessment is to be made again after a year: buildings and their use change. */
const GOOD_FOR_DAYS = 365;

/**
 * What the answers come to, in words and never a sum: unsuited where an essential question is answered no, with measures where
 * anything is no or partly, unknown where an essential one has no answer.
 */
export function suitabilityOf(answers: SuitabilityAnswers): SuitabilityVerdict {
  const given = (question: SuitabilityQuestion) => answers[question]?.answer;
  if (ESSENTIAL_QUESTIONS.some((question) => given(question) === 'no')) return 'unsuited';
  if (ESSENTIAL_QUESTIONS.some((question) => given(question) === undefined)) return 'unknown';
  const lacks = SUITABILITY_QUESTIONS.some((question) => given(question) === 'no' || given(question) === 'partly');
  return lacks ? 'with_measures' : 'suited';
}

/** Whether an assessment is too old to trust. */
export function isAssessmentStale(assessedOn: PlainDate, today: PlainDate): boolean {
  return addDays(assessedOn, GOOD_FOR_DAYS) <= today;
}

export const IMPROVEMENT_STATES = ['proposed', 'approved', 'declined', 'done'] as const;
export type ImprovementState = (typeof IMPROVEMENT_STATES)[number];

/** What counts of an improvement for sums and deadlines. */
export interface ImprovementFacts {
  readonly state: ImprovementState;
  readonly cost: number | null;
  readonly dueOn: PlainDate | null;
}

/** Kroner of what is proposed, approved and done; how many have no cost yet; what was declined costs nothing. */
export interface ImprovementCosts {
  readonly proposed: number;
  readonly approved: number;
  readonly done: number;
  readonly withoutCost: number;
}

/** Sums the costs of improvements by how far they are. */
export function sumImprovements(improvements: readonly ImprovementFacts[]): ImprovementCosts {
  const sum = (state: ImprovementState) =>
    improvements.reduce((kroner, one) => kroner + (one.state === state ? (one.cost ?? 0) : 0), 0);
  return {
    proposed: sum('proposed'),
    approved: sum('approved'),
    done: sum('done'),
    withoutCost: improvements.filter(
      ({ state, cost }) => cost === null && (state === 'proposed' || state === 'approved'),
    ).length,
  };
}

/** Whether something approved should have been done; the deadline is its last day. */
export function isImprovementOverdue({ state, dueOn }: ImprovementFacts, today: PlainDate): boolean {
  return state === 'approved' && dueOn !== null && dueOn < today;
}
