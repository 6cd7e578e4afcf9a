import type { RelaxedSolution } from './relaxation.ts';
import type { Bounds, SearchNode } from './search-node.ts';
import type { NodeParts } from './solve-node.ts';

const FRACTION = 1e-5;

/** How far a number is from the whole numbers around it: 0 … 0.5. */
function fraction(value: number): number {
  return Math.abs(value - Math.round(value));
}

/** Parts a node on how many holes of a kind there are in all; undefined where those are whole numbers. */
export function branchOnTotals(
  parts: NodeParts,
  node: SearchNode,
  solution: RelaxedSolution,
  bound: number,
): SearchNode[] | undefined {
  for (let t = 0; t < parts.totals.length; t++) {
    const sum = (parts.totals[t] ?? []).reduce((total, hole) => total + (solution.holes[hole] as number), 0);
    if (fraction(sum) <= 10 * FRACTION) continue;
    const [least, most] = node.totals.get(t) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return halves(node.totals, t, [least, most], sum).map((totals) => ({ ...node, bound, totals }));
  }
  return undefined;
}

/** Parts a node on whether a person's unit away from home is one that the relaxed plan gives by half. */
export function branchOnUnit(
  parts: NodeParts,
  node: SearchNode,
  solution: RelaxedSolution,
  bound: number,
): SearchNode[] | undefined {
  const { pairs, rows, people } = parts.problem;
  const shares = new Map<string, { person: number; unit: number; share: number }>();
  for (const { set, value } of solution.used) {
    const home = people.home[set.person];
    const unit = set.pairs
      .map((pair) => rows.unit[pairs.row[pair] as number] as number)
      .find((other) => other !== home);
    if (unit === undefined) continue;
    const key = `${set.person} ${unit}`;
    shares.set(key, { person: set.person, unit, share: (shares.get(key)?.share ?? 0) + value });
  }
  let best: { person: number; unit: number; share: number } | undefined;
  for (const candidate of shares.values()) {
    if (fraction(candidate.share) > Math.max(FRACTION, best ? fraction(best.share) : 0)) best = candidate;
  }
  if (!best) return undefined;
  const there = new Set(node.forbidden);
  const elsewhere = new Set(node.forbidden);
  const end = pairs.personStart[best.person + 1] as number;
  for (let pair = pairs.personStart[best.person] as number; pair < end; pair++) {
    const unit = rows.unit[pairs.row[pair] as number];
    if (unit === best.unit) elsewhere.add(pair);
    else if (unit !== people.home[best.person]) there.add(pair);
  }
  if (there.size === node.forbidden.size || elsewhere.size === node.forbidden.size) return undefined;
  return [
    { ...node, bound, forbidden: there },
    { ...node, bound, forbidden: elsewhere },
  ];
}

/** Parts a node on how many holes of a kind one row has; undefined where those are whole numbers. */
export function branchOnHole(
  parts: NodeParts,
  node: SearchNode,
  solution: RelaxedSolution,
  bound: number,
): SearchNode[] | undefined {
  let best = -1;
  let bestScore = 0;
  parts.holes.forEach((hole, index) => {
    const away = fraction(solution.holes[index] as number);
    if (away <= FRACTION || away * hole.cost <= bestScore) return;
    best = index;
    bestScore = away * hole.cost;
  });
  if (best < 0) return undefined;
  const bounds = node.holes.get(best) ?? [0, parts.holes[best]?.most ?? 0];
  return halves(node.holes, best, bounds, solution.holes[best] as number).map((holes) => ({ ...node, bound, holes }));
}

/** Parts a node on whether a person gets a shift that the relaxed plan gives by half; undefined where it gives all shifts wholly. */
export function branchOnPair(
  parts: NodeParts,
  node: SearchNode,
  solution: RelaxedSolution,
  bound: number,
): SearchNode[] | undefined {
  const shares = new Map<number, number>();
  for (const { set, value } of solution.used) {
    for (const pair of set.pairs) shares.set(pair, (shares.get(pair) ?? 0) + value);
  }
  let best = -1;
  let bestAway = FRACTION;
  for (const [pair, share] of shares) {
    if (fraction(share) <= bestAway) continue;
    best = pair;
    bestAway = fraction(share);
  }
  if (best < 0) return undefined;
  const person = parts.problem.pairs.person[best] as number;
  return [
    { ...node, bound, forced: new Map(node.forced).set(person, [...(node.forced.get(person) ?? []), best]) },
    { ...node, bound, forbidden: new Set(node.forbidden).add(best) },
  ];
}

function halves(of: ReadonlyMap<number, Bounds>, key: number, bounds: Bounds, value: number): Map<number, Bounds>[] {
  const down = Math.floor(value);
  return [new Map(of).set(key, [bounds[0], down]), new Map(of).set(key, [down + 1, bounds[1]])];
}
