import type { SetPricer } from '../../domain/replan/price-sets.ts';
import type { ReplanProblem } from '../../domain/replan/problem.ts';
import type { HoleColumn } from './hole-columns.ts';
import type { Relaxation, RelaxedSolution, SetColumn } from './relaxation.ts';
import type { SearchNode } from './search-node.ts';

/** A reduced cost nearer to zero than this does not make a set worth adding. */
const WORTH_ADDING = 1e-6;
/** What a bound is taken down by for the rounding of sums. */
const ROUNDING = 1e-6;

export interface NodeParts {
  readonly problem: ReplanProblem;
  readonly pricer: SetPricer;
  readonly people: readonly number[];
  readonly holes: readonly HoleColumn[];
  readonly totals: readonly (readonly number[])[];
  readonly shouldStop: () => boolean;
}

export interface SolvedNode {
  /** Proven lower bound of every plan in the node; Infinity where it has none. */
  readonly bound: number;
  /** The relaxed plan; undefined where the bound already passes the cut-off or the search was stopped. */
  readonly solution: RelaxedSolution | undefined;
  /** Least reduced cost of each person under the solution's prices, in the order of `people`. */
  readonly cheapest: Float64Array;
}

/**
 * Solves the relaxation of a node: the program over the known sets, then every person's cheapest set under its prices, until no set
 * improves it. The bound does not rest on the program's own result but on its prices alone: with any prices, what the rows are worth
 * plus each person's cheapest reduced cost is a lower bound.
 */
export function solveNode(parts: NodeParts, relaxation: Relaxation, node: SearchNode, cutOff: number): SolvedNode {
  relaxation.enter(node, (set) => isAllowed(parts, set, node));
  const cheapest = new Float64Array(parts.people.length);
  let bound = node.bound;
  while (!parts.shouldStop()) {
    const solution = relaxation.solve();
    if (!solution) break;
    const found: SetColumn[] = [];
    let people = 0;
    parts.people.forEach((person, slot) => {
      const set = parts.pricer.cheapest(person, solution.prices, node);
      cheapest[slot] = set.reduced;
      people += set.reduced;
      if (set.pairs.length > 0) found.push(set);
    });
    bound = Math.max(bound, people + worthOfRows(parts, relaxation, solution, node) - ROUNDING);
    if (bound > cutOff) return { bound, solution: undefined, cheapest };
    const gap = solution.objective - bound;
    if (gap <= WORTH_ADDING * 10 || relaxation.addSets(found) === 0) return { bound, solution, cheapest };
  }
  return { bound, solution: undefined, cheapest };
}

/** Whether a set may be used in a node. */
export function isAllowed(parts: NodeParts, set: SetColumn, node: SearchNode): boolean {
  return !set.pairs.some((pair) => node.forbidden.has(pair)) && parts.pricer.allows(set.person, set.pairs, node);
}

/** What all places are worth at the prices, holes left where they are cheaper, bounds of totals and cuts taken into account. */
function worthOfRows(parts: NodeParts, relaxation: Relaxation, solution: RelaxedSolution, node: SearchNode): number {
  const { rows } = parts.problem;
  const { prices, totalPrices } = solution;
  let worth = 0;
  for (let row = 0; row < rows.count; row++) worth += (prices.rows[row] as number) * (rows.missing[row] as number);
  relaxation.cuts.forEach((cut, index) => {
    worth -= (prices.penalties[index] as number) * cut.limit;
  });
  const priceOfHole = Float64Array.from(parts.holes, (hole) => hole.cost - (prices.rows[hole.row] as number));
  parts.totals.forEach((total, t) => {
    const bounds = node.totals.get(t);
    const price = totalPrices[t] as number;
    const at = price > 0 ? bounds?.[0] : bounds?.[1];
    if (at === undefined || !Number.isFinite(at)) return;
    worth += price * at;
    for (const hole of total) priceOfHole[hole] = (priceOfHole[hole] as number) - price;
  });
  parts.holes.forEach((hole, index) => {
    const [least, most] = node.holes.get(index) ?? [0, hole.most];
    const price = priceOfHole[index] as number;
    worth += price * (price > 0 ? least : most);
  });
  return worth;
}
