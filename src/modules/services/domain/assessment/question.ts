import type { PlainDate } from '#kernel/plain-date.ts';
import type { VisitImportance } from '../visit.ts';
import type { AssessedAction } from './assessed-action.ts';

/** What was answered to one question: a choice, words, a day; which of them depends on the question. */
export interface Answer {
  readonly choice?: string | undefined;
  readonly text?: string | undefined;
  readonly day?: PlainDate | undefined;
  /** The words are still a template's: nobody has made them true for the person. */
  readonly untouched?: boolean | undefined;
}

/** What a question must know of the case to judge its answer. */
export interface AssessedCase {
  readonly importance: VisitImportance;
  readonly actions: readonly AssessedAction[];
  readonly validFrom: PlainDate;
  /** The longest that an assessment of this importance may hold, in days. */
  readonly longestDays: number;
}

/** One question of the assessment. Its words are texts under `question.<id>.…`. */
export interface Question {
  readonly id: string;
  readonly ask: 'text' | 'choice' | 'day';
  /** The choices in their order; their words are `question.<id>.<choice>`. */
  readonly choices?: readonly string[];
  /** Whether a template may give words to start from. Never for risk and the person's own view. */
  readonly template: boolean;
  /** The fault of an answer as a code, or undefined where it will do. */
  fault(answer: Answer | undefined, about: AssessedCase): QuestionFault | undefined;
}

/** Why an answer will not do. */
export type QuestionFault =
  | 'missing'
  | 'too-short'
  | 'untouched'
  | 'words-needed'
  | 'unknown-choice'
  | 'risk-too-high'
  | 'nobody-agreed'
  | 'day-before-start'
  | 'day-too-late';

/** Whether words say something: at least so many signs, blanks aside. */
export function says(text: string | undefined, signs: number): boolean {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim().length >= signs;
}
