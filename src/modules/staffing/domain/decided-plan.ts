import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { PlanDecision } from '#modules/organisation/domain/municipality.ts';
import type { Assignment, Plan, RowKey } from './replan/plan.ts';

/** A person's word on a proposed shift; an absent field means any. */
export interface DecidedWord {
  readonly decisionId: number;
  readonly personId: string;
  readonly unitId: string | undefined;
  readonly date: PlainDate | undefined;
  readonly shift: string | undefined;
  readonly competence: string | undefined;
  readonly decision: 'accept' | 'refuse' | 'pin';
  readonly decidedAt: Instant;
  readonly decidedBy: number | null;
}

/** Whether a word is about a person on a row. */
export function isAbout(word: Omit<PlanDecision, 'decision'>, at: RowKey & { readonly personId: string }): boolean {
  return (
    word.personId === at.personId &&
    (word.unitId === undefined || word.unitId === at.unitId) &&
    (word.date === undefined || word.date === at.date) &&
    (word.shift === undefined || word.shift === at.shift) &&
    (word.competence === undefined || word.competence === at.competence)
  );
}

/** A proposed shift and the last word on it. */
export interface DecidedAssignment {
  readonly assignment: Assignment;
  readonly word: DecidedWord | undefined;
}

/** The proposal with the last word on each shift; words are in the order in which they were given. */
export function decideAssignments(plan: Plan, words: readonly DecidedWord[]): DecidedAssignment[] {
  const byPerson = Map.groupBy(words, (word) => word.personId);
  return plan.assignments.map((assignment) => ({
    assignment,
    word: byPerson.get(assignment.personId)?.findLast((word) => isAbout(word, assignment)),
  }));
}

/** What publishing takes: every proposed shift that nobody has refused. */
export function chosenAssignments(plan: Plan, words: readonly DecidedWord[]): Assignment[] {
  return decideAssignments(plan, words)
    .filter(({ word }) => word?.decision !== 'refuse')
    .map(({ assignment }) => assignment);
}

/**
 * What a new search must respect: pins and refusals as they were given, and accepted shifts, which are to stay. Of words on
 * the same thing the last holds.
 */
export function decisionsForSearch(words: readonly DecidedWord[]): PlanDecision[] {
  return lastWords(words).map(({ personId, unitId, date, shift, competence, decision }) => ({
    personId,
    unitId,
    date,
    shift,
    competence,
    decision: decision === 'refuse' ? 'refuse' : 'pin',
  }));
}

/** Pinned people and rows that the proposal does not have: they come with the next search. */
export function pinsNotInPlan(plan: Plan, words: readonly DecidedWord[]): DecidedWord[] {
  return lastWords(words).filter(
    (word) => word.decision === 'pin' && !plan.assignments.some((assignment) => isAbout(word, assignment)),
  );
}

/** Of words on the same thing the last. */
function lastWords(words: readonly DecidedWord[]): DecidedWord[] {
  const last = new Map(
    words.map((word) => [[word.personId, word.unitId, word.date, word.shift, word.competence].join('\n'), word]),
  );
  return [...last.values()];
}
