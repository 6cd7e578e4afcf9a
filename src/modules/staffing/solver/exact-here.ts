import type { ReplanProblem } from '../domain/replan/problem.ts';
import type { ExactOutcome } from './exact/exact-search.ts';
import { searchExactly } from './exact/exact-search.ts';
import { loadHighs } from './exact/load-highs.ts';

/** A problem with up to this many pairs is solved on the spot: a thread of its own would take longer to start. */
export const PAIRS_SOLVED_HERE = 250;

/** Runs the exact search in the calling thread; for small problems. */
export async function searchExactlyHere(
  problem: ReplanProblem,
  start: readonly number[],
  mostNodes: number | undefined,
  shouldStop: () => boolean,
): Promise<ExactOutcome> {
  const highs = await loadHighs();
  return searchExactly(highs, problem, start, {
    onPlan: () => undefined,
    onBound: () => undefined,
    shouldStop,
    mostNodes,
  });
}
