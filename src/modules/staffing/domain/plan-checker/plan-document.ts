import type { Finding } from '#kernel/finding.ts';
import type { ReplanChoices } from '../replan/choices.ts';

/** One row that lacks people, as a plan names it; docs/contracts names the fields. */
export interface PlanHole {
  readonly unitId: string;
  readonly date: string;
  readonly shift: string;
  readonly competence: string;
  readonly missing: number;
  readonly belowMinimum: number;
}

/** A shift that a plan gives. `competence` is the row's. */
export interface PlanShift {
  readonly personId: string;
  readonly date: string;
  readonly shift: string;
  readonly unitId: string;
  readonly competence: string;
  readonly source: string;
  readonly cost: number;
  /** The published shift that is given up for it. */
  readonly insteadOf?:
    | { readonly unitId: string; readonly date: string; readonly shift: string; readonly leaves?: string | undefined }
    | undefined;
}

/** A hole that the plan leaves, with how many people each rule kept from it. */
export interface PlanUncovered extends PlanHole {
  readonly reasons: readonly { readonly code: string; readonly people: number }[];
}

/** What the checker reads of a plan: the figures and lists that follow from the municipality and the assignments. */
export interface PlanDocument {
  readonly municipality: string;
  readonly from: string;
  readonly days: number;
  readonly status: string;
  readonly cost: number;
  readonly bound: number | null;
  readonly open: readonly PlanHole[];
  readonly assignments: readonly PlanShift[];
  readonly uncovered: readonly PlanUncovered[];
  readonly findings: readonly Finding[];
  /** What was opened for beyond model v1. */
  readonly choices?: ReplanChoices | undefined;
}
