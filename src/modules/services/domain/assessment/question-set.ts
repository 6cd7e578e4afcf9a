import type { Answer, AssessedCase, Question, QuestionFault } from './question.ts';
import { alternatives } from './questions/alternatives.ts';
import { asked } from './questions/asked.ts';
import { ground } from './questions/ground.ts';
import { need } from './questions/need.ts';
import { ownView } from './questions/own-view.ts';
import { relatives } from './questions/relatives.ts';
import { risk } from './questions/risk.ts';
import { validUntil } from './questions/valid-until.ts';

/** The questions of each version; an assessment is judged by the version it was begun with. New questions are a new version. */
const QUESTION_SETS: ReadonlyMap<number, readonly Question[]> = new Map([
  [1, [need, risk, alternatives, asked, ownView, relatives, ground, validUntil]],
]);

/** The version that new assessments are begun with. */
export const NEWEST_QUESTION_SET = 1;

/** The questions of a version, in the order in which they are asked. */
export function questionsOf(version: number): readonly Question[] {
  const questions = QUESTION_SETS.get(version);
  if (!questions) throw new Error(`no question set ${version}`);
  return questions;
}

/** A question whose answer will not do, and why. */
export interface FaultyAnswer {
  readonly question: string;
  readonly fault: QuestionFault;
}

/** The questions that stand between an assessment and a signature, in their order; none: it may be signed. */
export function assessAnswers(
  version: number,
  answers: ReadonlyMap<string, Answer>,
  about: AssessedCase,
): readonly FaultyAnswer[] {
  return questionsOf(version).flatMap((question) => {
    const fault = question.fault(answers.get(question.id), about);
    return fault === undefined ? [] : [{ question: question.id, fault }];
  });
}
