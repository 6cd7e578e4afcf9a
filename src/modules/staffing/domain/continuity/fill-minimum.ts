import { cheapestPair } from '../replan/greedy.ts';
import type { PlanState } from '../replan/plan-state.ts';
import type { ReplanProblem } from '../replan/problem.ts';

/**
 * Fills places below the minimum before any other, the hardest rows first: the greedy step alone would spend people on places above
 * the minimum of one row before the minimum of the next.
 */
export function fillMinimum(problem: ReplanProblem, state: PlanState): void {
  const { rows, pairs } = problem;
  const hardness = (row: number) =>
    ((pairs.rowStart[row + 1] as number) - (pairs.rowStart[row] as number)) / (rows.belowMinimum[row] as number);
  const short: number[] = [];
  for (let row = 0; row < rows.count; row++) if ((rows.belowMinimum[row] as number) > 0) short.push(row);
  short.sort((a, b) => hardness(a) - hardness(b) || (rows.weight[b] as number) - (rows.weight[a] as number) || a - b);
  for (const row of short) {
    while (state.filled(row) < (rows.belowMinimum[row] as number)) {
      const pair = cheapestPair(problem, state, row);
      if (pair === undefined) break;
      state.add(pair);
    }
  }
}
