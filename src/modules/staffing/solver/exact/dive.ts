import type { Relaxation, SetColumn } from './relaxation.ts';
import type { SearchNode } from './search-node.ts';
import type { NodeParts } from './solve-node.ts';
import { solveNode } from './solve-node.ts';

/** A set with at least this share is given at once; of the others the largest, so many of them. */
const ALL_BUT_GIVEN = 0.9;
const SHARE_GIVEN_PER_STEP = 0.15;
const WHOLE = 1 - 1e-6;

/**
 * Turns a relaxed plan into a plan: gives the sets that it uses most, prices anew what the others may have, and so on until nothing is
 * shared. Gives undefined where it was stopped on the way.
 */
export function dive(parts: NodeParts, relaxation: Relaxation, start: SearchNode): readonly SetColumn[] | undefined {
  const { pairs, rows } = parts.problem;
  const given = new Map<number, SetColumn>();
  const filled = new Map<number, number>();
  const forced = new Map(start.forced);
  const forbidden = new Set(start.forbidden);
  const give = (set: SetColumn): boolean => {
    const ofSet = set.pairs.map((pair) => pairs.row[pair] as number);
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
    const { solution } = solveNode(parts, relaxation, node, Number.POSITIVE_INFINITY);
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
