import type { Instant } from '#kernel/instant.ts';
import { problemOf } from '#platform/web-client/api-error.ts';

/** Somebody else changed the plan while it was open here: who, when, and what became of it. */
export interface PlanConflict {
  readonly by: string;
  readonly at: Instant | undefined;
  readonly state: string;
}

/** The conflict in a refused request; undefined where it was refused for something else. */
export function conflictOf(error: unknown): PlanConflict | undefined {
  const problem = problemOf(error);
  if (problem.kind !== 'refused' || problem.code !== 'staffing.plan.changed-meanwhile') return undefined;
  const { by, at, state } = problem.facts;
  return {
    by: typeof by === 'string' ? by : '',
    at: typeof at === 'string' && at !== '' ? (at as Instant) : undefined,
    state: typeof state === 'string' ? state : '',
  };
}
