import type { SetPricer } from '../../domain/replan/price-sets.ts';
import type { ReplanProblem } from '../../domain/replan/problem.ts';
import type { HoleColumn } from './hole-columns.ts';
import type { Relaxation, RelaxedSolution, SetColumn } from './relaxation.ts';
import type { SearchNode } from './search-node.ts';

/** A reduced cost nearer to zero than this does not make a set worth adding. */
const WORTH_ADDING = 1e-6;
/** How much of the steadiest prices goes into the mixture, and how wide the gap is while they are mixed at all. */
const STEADY_SHARE = 0.6;
const STEADY_GAP_SHARE = 0.001;
/** People priced between two looks at whether to stop. */
const PEOPLE_BETWEEN_LOOKS = 64;
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
  /** What the solution's own prices prove; not above `bound`, which may come from earlier prices. */
  readonly ownBound: number;
  /** Least reduced cost of each person under the solution's prices, in the order of `people`. */
  readonly cheapest: Float64Array;
}

/**
 * Solves the relaxation of a node: the program over the known sets, then every person's cheapest set under its prices, until no set
 * improves it. The bound does not rest on the program's own result but on its prices alone: with any prices, what the rows are worth
 * plus each person's cheapest reduced cost is a lower bound.
 */
export function solveNode(
  parts: NodeParts,
  relaxation: Relaxation,
  node: SearchNode,
  cutOff: number,
  onBound: (bound: number) => void = () => undefined,
): SolvedNode {
  relaxation.enter(node, (set) => isAllowed(parts, set, node));
  const cheapest = new Float64Array(parts.people.length);
  let bound = node.bound;
  let ownBound = Number.NEGATIVE_INFINITY;
  let steady: PricesOfAll | undefined;
  let steadyBound = Number.NEGATIVE_INFINITY;
  /** Bound that prices prove, and the cheapest sets under them; undefined where stopped. */
  const priceAll = (prices: PricesOfAll): { proven: number; found: SetColumn[] } | undefined => {
    const found: SetColumn[] = [];
    let people = 0;
    for (let slot = 0; slot < parts.people.length; slot++) {
      if (slot % PEOPLE_BETWEEN_LOOKS === 0 && parts.shouldStop()) return undefined;
      const set = parts.pricer.cheapest(parts.people[slot] as number, prices.prices, node);
      cheapest[slot] = set.floor;
      people += set.floor;
      if (set.pairs.length > 0) found.push(set);
    }
    const proven = people + worthOfRows(parts, relaxation, prices, node) - ROUNDING;
    bound = Math.max(bound, proven);
    onBound(bound);
    if (proven > steadyBound) {
      steadyBound = proven;
      steady = prices;
    }
    return { proven, found };
  };
  while (!parts.shouldStop()) {
    const solution = relaxation.solve();
    if (!solution) break;
    if (steady && solution.objective - steadyBound > STEADY_GAP_SHARE * Math.abs(solution.objective)) {
      const priced = priceAll(mixPrices(steady, solution));
      if (!priced) break;
      if (bound > cutOff) return { bound, ownBound, solution: undefined, cheapest };
      if (relaxation.addSets(priced.found) > 0) continue;
    }
    const priced = priceAll(solution);
    if (!priced) break;
    ownBound = priced.proven;
    if (bound > cutOff) return { bound, ownBound, solution: undefined, cheapest };
    const isEnd = solution.objective - ownBound <= WORTH_ADDING * 10 || relaxation.addSets(priced.found) === 0;
    if (isEnd) return { bound, ownBound, solution, cheapest };
  }
  return { bound, ownBound, solution: undefined, cheapest };
}

type PricesOfAll = Pick<RelaxedSolution, 'prices' | 'totalPrices'>;

/** Prices between those that proved most and the program's own, which swing widely while few sets are known. */
function mixPrices(steady: PricesOfAll, now: PricesOfAll): PricesOfAll {
  const mix = (a: Float64Array, b: Float64Array) =>
    b.map((price, index) => STEADY_SHARE * (a[index] ?? 0) + (1 - STEADY_SHARE) * price);
  return {
    prices: {
      ...now.prices,
      rows: mix(steady.prices.rows, now.prices.rows),
      penalties: mix(steady.prices.penalties, now.prices.penalties),
    },
    totalPrices: mix(steady.totalPrices, now.totalPrices),
  };
}

/** Whether a set may be used in a node. */
export function isAllowed(parts: NodeParts, set: SetColumn, node: SearchNode): boolean {
  return !set.pairs.some((pair) => node.forbidden.has(pair)) && parts.pricer.allows(set.person, set.pairs, node);
}

/** What all places are worth at the prices, holes left where they are cheaper, bounds of totals and cuts taken into account. */
function worthOfRows(parts: NodeParts, relaxation: Relaxation, solution: PricesOfAll, node: SearchNode): number {
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
