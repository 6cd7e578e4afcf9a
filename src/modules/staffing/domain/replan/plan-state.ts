import { holeCost } from './assignment-price.ts';
import type { ReplanProblem } from './problem.ts';
import type { SetOracle } from './set-oracle.ts';
import { withoutPair, withPair } from './set-oracle.ts';

/** A legal plan under construction; every step keeps it legal. `total` is its cost. */
export interface PlanState {
  readonly total: number;
  given(person: number): readonly number[];
  /** People given to a row so far. */
  filled(row: number): number;
  /** Change of the total by adding a pair; Infinity where the rules or a full row forbid it. */
  addDelta(pair: number): number;
  add(pair: number): void;
  /** Change of the total by taking a pair out; Infinity where a pin or a rule (a gap left open) forbids it. */
  removeDelta(pair: number): number;
  remove(pair: number): void;
  /** Change of the total by giving a person another set; Infinity where that is not allowed. */
  replaceDelta(person: number, set: readonly number[]): number;
  replace(person: number, set: readonly number[]): void;
  /** Pairs of the plan, ascending. */
  pairs(): number[];
}

/** Starts a plan from pairs that are legal together (the pins, or an earlier plan). */
export function createPlanState(problem: ReplanProblem, oracle: SetOracle, start: readonly number[]): PlanState {
  const { pairs, people, rows } = problem;
  const sets: (readonly number[])[] = new Array(people.count).fill([]);
  const costs = new Float64Array(people.count);
  const filled = new Int32Array(rows.count);
  const pinsOf = new Map<number, (readonly number[])[]>();
  for (const group of problem.pinGroups) {
    const groups = pinsOf.get(group.person);
    if (groups) groups.push(group.pairs);
    else pinsOf.set(group.person, [group.pairs]);
  }
  let total = 0;
  for (let row = 0; row < rows.count; row++) total += holeCost(problem, row, 0);

  const keepsPins = (person: number, set: readonly number[]): boolean => {
    const groups = pinsOf.get(person);
    return groups === undefined || groups.every((group) => group.some((pair) => set.includes(pair)));
  };
  /** Change by giving or taking a pair: its row, and the place that a shift is moved out of. */
  const pairDelta = (pair: number, change: number): number => {
    const also = pairs.also[pair] as number;
    const delta = rowDelta(pairs.row[pair] as number, change);
    return also < 0 ? delta : delta + rowDelta(also, change);
  };
  const rowDelta = (row: number, change: number): number => {
    const now = filled[row] as number;
    if (now + change > (rows.missing[row] as number)) return Number.POSITIVE_INFINITY;
    return holeCost(problem, row, now + change) - holeCost(problem, row, now);
  };

  const replaceDelta = (person: number, set: readonly number[]): number => {
    if (!keepsPins(person, set)) return Number.POSITIVE_INFINITY;
    const old = sets[person] as readonly number[];
    let delta = oracle.cost(person, set) - (costs[person] as number);
    for (const pair of set) if (!old.includes(pair)) delta += pairDelta(pair, 1);
    for (const pair of old) if (!set.includes(pair)) delta += pairDelta(pair, -1);
    return delta;
  };

  const replace = (person: number, set: readonly number[]): void => {
    const old = sets[person] as readonly number[];
    for (const pair of old) changePair(pair, -1);
    for (const pair of set) changePair(pair, 1);
    const cost = oracle.cost(person, set);
    total += cost - (costs[person] as number);
    costs[person] = cost;
    sets[person] = set;
  };
  const changePair = (pair: number, by: number): void => {
    change(pairs.row[pair] as number, by);
    if ((pairs.also[pair] as number) >= 0) change(pairs.also[pair] as number, by);
  };
  const change = (row: number, by: number): void => {
    const now = filled[row] as number;
    total += holeCost(problem, row, now + by) - holeCost(problem, row, now);
    filled[row] = now + by;
  };

  for (const pair of start) {
    const person = pairs.person[pair] as number;
    sets[person] = withPair(sets[person] as readonly number[], pair);
    changePair(pair, 1);
  }
  for (let person = 0; person < people.count; person++) {
    costs[person] = oracle.cost(person, sets[person] as readonly number[]);
    total += costs[person] as number;
  }

  const personOf = (pair: number) => pairs.person[pair] as number;
  const given = (person: number) => sets[person] as readonly number[];
  return {
    get total() {
      return total;
    },
    given,
    filled: (row) => filled[row] as number,
    addDelta: (pair) => {
      const gain = pairDelta(pair, 1);
      if (gain === Number.POSITIVE_INFINITY) return gain;
      const person = personOf(pair);
      const set = given(person);
      if (set.includes(pair)) return Number.POSITIVE_INFINITY;
      return gain + oracle.cost(person, withPair(set, pair)) - (costs[person] as number);
    },
    add: (pair) => replace(personOf(pair), withPair(given(personOf(pair)), pair)),
    removeDelta: (pair) => replaceDelta(personOf(pair), withoutPair(given(personOf(pair)), pair)),
    remove: (pair) => replace(personOf(pair), withoutPair(given(personOf(pair)), pair)),
    replaceDelta,
    replace,
    pairs: () => sets.flat().sort((a, b) => a - b),
  };
}
