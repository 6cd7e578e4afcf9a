import type { PlanHole } from '../../contract.ts';

type HoleReasonView = PlanHole['reasons'][number];

/** Everyone tried on a hole: how many there are, how many have the competence, and what stops each of those. */
export interface TriedPeople {
  readonly everyone: number;
  readonly withCompetence: number;
  /** Reasons that stop people who have the competence, most people first. */
  readonly reasons: readonly HoleReasonView[];
  readonly otherCompetence: number;
}

/** Reads a hole's reasons, which count everyone exactly once. */
export function triedPeople(reasons: readonly HoleReasonView[]): TriedPeople {
  const everyone = reasons.reduce((sum, reason) => sum + reason.people, 0);
  const otherCompetence = reasons
    .filter((reason) => reason.code === 'competence')
    .reduce((sum, reason) => sum + reason.people, 0);
  return {
    everyone,
    withCompetence: everyone - otherCompetence,
    reasons: reasons
      .filter((reason) => reason.code !== 'competence' && reason.people > 0)
      .toSorted((a, b) => b.people - a.people),
    otherCompetence,
  };
}

/** Reasons that a leader can do something about today, easiest first. */
export const HELPFUL_REASONS = ['refused', 'cost', 'consent', 'training', 'outbreak-in', 'max-extra'] as const;
export type HelpfulReason = (typeof HELPFUL_REASONS)[number];

/** Whether a reason is one that a leader can do something about. */
export function isHelpful(code: string): code is HelpfulReason {
  return (HELPFUL_REASONS as readonly string[]).includes(code);
}
