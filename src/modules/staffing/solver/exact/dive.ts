import { rowsOfPair } from '../../domain/replan/legal-pairs.ts';
import type { Relaxation, RelaxedSolution, SetColumn } from './relaxation.ts';
import type { SearchNode } from './search-node.ts';
import type { NodeParts } from './solve-node.ts';
import { isAllowed } from './solve-node.ts';

/** A set with at least this share is given at once; of the others the largest, so many of them. */
const ALL_BUT_GIVEN = 0.9;
const SHARE_GIVEN_PER_STEP = 0.15;
const WHOLE = 1 - 1e-6;
/** Rounds of new sets between two steps at most, and the share of the price below which a round was the last. */
const MOST_ROUNDS = 8;
const LEAST_OF_PRICE = 0.0005;

/**
 * Turns a relaxed plan into a plan: gives the sets that it uses most, prices anew what the others may have, and so on until nothing is
 * shared. It proves nothing, so it need not price to the end. Gives undefined where it was stopped on the way.
 */
export function dive(parts: NodeParts, relaxation: Relaxation, start: SearchNode): readonly SetColumn[] | undefined {
  const { pairs, rows } = parts.problem;
  const given = new Map<number, SetColumn>();
  const filled = new Map<number, number>();
  const forced = new Map(start.forced);
  const forbidden = new Set(start.forbidden);
  const give = (set: SetColumn): boolean => {
    const ofSet = set.pairs.flatMap((pair) => rowsOfPair(pairs, pair));
    if (ofSet.some((row) => (filled.get(row) ?? 0) >= (rows.missing[row] as number))) return false;
    for (const row of ofSet) filled.set(row, (filled.get(row) ?? 0) + 1);
    given.set(set.person, set);
    forced.set(set.person, set.pairs);
    for (
      let pair = pairs.personStart[set.person] as number;
      pair < (pairs.personStart[set.person + 1] as number);
      pair++
    ) {
      if (!set.pairs.includes(pair)) forbidden.add(pair);
    }
    return true;
  };
  while (!parts.shouldStop()) {
    const node: SearchNode = {
      ...start,
      bound: Number.NEGATIVE_INFINITY,
      forced: new Map(forced),
      forbidden: new Set(forbidden),
    };
    const solution = solveRoughly(parts, relaxation, node, given);
    if (!solution) return undefined;
    if (solution.used.every(({ value }) => value > WHOLE)) return solution.used.map(({ set }) => set);
    const open = solution.used.filter(({ set }) => !given.has(set.person)).sort((a, b) => b.value - a.value);
    const shared = open.filter(({ value }) => value <= WHOLE).length;
    let left = Math.max(1, Math.floor(shared * SHARE_GIVEN_PER_STEP));
    const before = given.size;
    for (const { set, value } of open) {
      if (given.has(set.person) || (value < ALL_BUT_GIVEN && left <= 0)) continue;
      if (give(set) && value < ALL_BUT_GIVEN) left--;
    }
    if (given.size === before) return undefined;
  }
  return undefined;
}

/** The relaxed plan of a node, with new sets for those who have none given until these improve little. */
function solveRoughly(
  parts: NodeParts,
  relaxation: Relaxation,
  node: SearchNode,
  given: ReadonlyMap<number, SetColumn>,
): RelaxedSolution | undefined {
  relaxation.enter(node, (set) => isAllowed(parts, set, node));
  let solution = relaxation.solve();
  for (let round = 0; round < MOST_ROUNDS && solution && !parts.shouldStop(); round++) {
    const found: SetColumn[] = [];
    let promise = 0;
    for (const person of parts.people) {
      if (given.has(person)) continue;
      const set = parts.pricer.cheapest(person, solution.prices, node);
      if (set.pairs.length === 0) continue;
      found.push(set);
      promise -= set.floor;
    }
    if (relaxation.addSets(found) === 0) break;
    solution = relaxation.solve();
    if (solution && promise < LEAST_OF_PRICE * Math.abs(solution.objective)) break;
  }
  return solution;
}
