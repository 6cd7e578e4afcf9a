import type { PlanState } from './plan-state.ts';
import type { ReplanProblem } from './problem.ts';

/**
 * Fills the open rows one place at a time, the hardest first: the fewest people per place, then the dearest hole. Each place goes to
 * the person who makes the plan cheapest; among equals to the one with the fewest other possibilities.
 */
export function fillGreedily(problem: ReplanProblem, state: PlanState): void {
  const { rows, pairs } = problem;
  const people = (row: number) => (pairs.rowStart[row + 1] as number) - (pairs.rowStart[row] as number);
  const hardness = Float64Array.from(
    { length: rows.count },
    (_, row) => people(row) / Math.max(1, rows.missing[row] as number),
  );
  const order = Array.from({ length: rows.count }, (_, row) => row).filter((row) => people(row) > 0);
  const price = (row: number) => (rows.weight[row] as number) * ((rows.belowMinimum[row] as number) > 0 ? 2 : 1);
  order.sort((a, b) => (hardness[a] as number) - (hardness[b] as number) || price(b) - price(a) || a - b);
  for (const row of order) {
    while (state.filled(row) < (rows.missing[row] as number)) {
      const pair = cheapestPair(problem, state, row);
      if (pair === undefined) break;
      state.add(pair);
    }
  }
  fillWhatPays(problem, state);
}

/** The pair of a row that lowers the total most, or undefined where none lowers it. */
export function cheapestPair(problem: ReplanProblem, state: PlanState, row: number): number | undefined {
  const { pairs } = problem;
  let best: number | undefined;
  let bestDelta = -1e-9;
  let bestFreedom = 0;
  const end = pairs.rowStart[row + 1] as number;
  for (let i = pairs.rowStart[row] as number; i < end; i++) {
    const pair = pairs.ofRow[i] as number;
    const delta = state.addDelta(pair);
    if (delta > bestDelta) continue;
    const person = pairs.person[pair] as number;
    const freedom = (pairs.personStart[person + 1] as number) - (pairs.personStart[person] as number);
    if (delta < bestDelta || best === undefined || freedom < bestFreedom) {
      best = pair;
      bestDelta = delta;
      bestFreedom = freedom;
    }
  }
  return best;
}

/** Adds pairs as long as one lowers the total, so that no hole is left that somebody may take at a lower total cost. */
export function fillWhatPays(problem: ReplanProblem, state: PlanState): void {
  for (let improved = true; improved; ) {
    improved = false;
    for (let row = 0; row < problem.rows.count; row++) {
      while (state.filled(row) < (problem.rows.missing[row] as number)) {
        const pair = cheapestPair(problem, state, row);
        if (pair === undefined) break;
        state.add(pair);
        improved = true;
      }
    }
  }
}
