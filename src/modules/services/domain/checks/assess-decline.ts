import type { PlainDate } from '#kernel/plain-date.ts';
import { DECLINE_RULES } from '../../rules/checks/decline-rule.ts';
import type { NeedsAnswers, NeedsQuestion } from './needs-question.ts';
import { NEEDS_QUESTIONS } from './needs-question.ts';

/** One question on which a person is worse than before; `usual` is the median of the person's own earlier answers. */
export interface WorseOn {
  readonly question: NeedsQuestion;
  readonly usual: number | null;
  readonly now: number;
}

/** Why a check is seen as decline: much worse on one thing, a little worse on many, or something serious whatever came before. */
export type DeclineGround = 'much' | 'many' | 'serious';

/** A person is worse than before; the questions that say so. */
export interface Decline {
  readonly grounds: readonly DeclineGround[];
  readonly worse: readonly WorseOn[];
  /** Earlier checks that the person was seen against. */
  readonly against: number;
  readonly source: string;
}

/** The middle answer; of two in the middle the better one, so that a person is not taken to have been worse than they were. */
export function usualStep(steps: readonly number[]): number | null {
  const sorted = steps.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/**
 * Whether a check shows that a person is worse than in their own earlier checks (newest first); undefined where it does not.
 * Questions that were not asked say nothing.
 */
export function assessDecline(
  answers: NeedsAnswers,
  earlier: readonly NeedsAnswers[],
  day: PlainDate,
): Decline | undefined {
  const rule = DECLINE_RULES.findLast((one) => one.from <= day);
  if (!rule) return undefined;
  const seen = earlier.slice(0, rule.earlierChecks);
  const compared = NEEDS_QUESTIONS.flatMap((question): WorseOn[] => {
    const now = answers[question];
    if (now === undefined) return [];
    return [{ question, now, usual: usualStep(seen.flatMap((one) => one[question] ?? [])) }];
  });
  const stepsDown = ({ usual, now }: WorseOn) => (usual === null ? 0 : now - usual);
  const much = compared.filter((one) => stepsDown(one) >= rule.stepsOnOne);
  const little = compared.filter((one) => stepsDown(one) >= 1);
  const serious = compared.filter((one) => one.now >= rule.alwaysStep && one.usual !== one.now);
  const grounds: DeclineGround[] = [];
  if (serious.length > 0) grounds.push('serious');
  if (much.length > 0) grounds.push('much');
  if (little.length >= rule.questionsOneStep) grounds.push('many');
  if (grounds.length === 0) return undefined;
  const named = new Set([...serious, ...much, ...(grounds.includes('many') ? little : [])]);
  return { grounds, worse: compared.filter((one) => named.has(one)), against: seen.length, source: rule.source };
}
