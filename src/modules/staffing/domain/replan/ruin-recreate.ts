import { rng } from '#kernel/rng.ts';
import { holeCost } from './assignment-price.ts';
import { cheapestPair, fillWhatPays } from './greedy.ts';
import { createPlanState } from './plan-state.ts';
import type { SetPricer, SetPrices } from './price-sets.ts';
import { NO_FILTER } from './price-sets.ts';
import type { ReplanProblem } from './problem.ts';
import type { SetOracle } from './set-oracle.ts';

/** Improves a plan round by round; the same seed and number of rounds give the same plan. */
export interface Improver {
  readonly best: { readonly pairs: readonly number[]; readonly cost: number };
  readonly rounds: number;
  run(rounds: number): void;
  /** Goes on from a legal plan found elsewhere. */
  adopt(pairs: readonly number[]): void;
}

/** A full row is worth so little to a person that nobody takes it. */
const FULL = -1e9;
const FEWEST_RUINED = 2;
const MOST_RUINED = 12;
const HOTTEST = 10;
const COOLEST = 0.2;
const ROUNDS_OF_A_COOLING = 4000;
const CHANCE_OF_HOLE = 0.6;
const NOISE_OF_WORTH = 3;

/**
 * Ruin and recreate: takes the shifts of a few people who could stand in for one another, then lets each in turn have the set of
 * shifts that lowers the cost most, and fills what others may fill. Worse plans are accepted by chance, ever less often, and the
 * cooling begins anew.
 */
export function createImprover(
  problem: ReplanProblem,
  oracle: SetOracle,
  pricer: SetPricer,
  start: readonly number[],
  seed: number,
): Improver {
  const { pairs, rows } = problem;
  const random = rng(seed);
  let state = createPlanState(problem, oracle, start);
  fillWhatPays(problem, state);
  let best = { pairs: state.pairs(), cost: state.total };
  let rounds = 0;
  const fillable = Array.from({ length: rows.count }, (_, row) => row).filter(
    (row) => pairs.rowStart[row] !== pairs.rowStart[row + 1],
  );
  const worth = new Float64Array(rows.count);
  const prices: SetPrices = {
    rows: worth,
    penalties: new Float64Array(0),
    cutsOfRow: new Map(),
    cutsOfPerson: new Map(),
  };
  const undo = new Map<number, readonly number[]>();
  const replace = (person: number, set: readonly number[]) => {
    if (!undo.has(person)) undo.set(person, state.given(person));
    state.replace(person, set);
  };

  const round = (): void => {
    const before = state.total;
    undo.clear();
    const people = peopleAround(pickRow());
    const touched = new Set<number>();
    for (const person of people) {
      for (const pair of state.given(person)) touched.add(pairs.row[pair] as number);
      const kept = pricer.mustWork(person, NO_FILTER) ? state.given(person) : [];
      if (kept.length === 0) replace(person, kept);
    }
    for (const person of random.shuffle(people)) giveBestSet(person);
    for (const person of people) {
      const end = pairs.personStart[person + 1] as number;
      for (let pair = pairs.personStart[person] as number; pair < end; pair++) touched.add(pairs.row[pair] as number);
    }
    for (const row of touched) fillRow(row);
    const cooling = (rounds % ROUNDS_OF_A_COOLING) / ROUNDS_OF_A_COOLING;
    const heat = HOTTEST * (COOLEST / HOTTEST) ** cooling;
    if (state.total - before > -heat * Math.log(1 - random.next())) {
      for (const [person, set] of undo) state.replace(person, set);
    } else if (state.total < best.cost - 1e-9) {
      best = { pairs: state.pairs(), cost: state.total };
    }
  };

  const pickRow = (): number => {
    const row = random.pick(fillable);
    if (random.next() > CHANCE_OF_HOLE) return row;
    for (let attempt = 0; attempt < 30; attempt++) {
      const other = random.pick(fillable);
      if (state.filled(other) < (rows.missing[other] as number)) return other;
    }
    return row;
  };

  /** A few people who may take a row, and people who may take what those have, further and further. */
  const peopleAround = (row: number): number[] => {
    const size = FEWEST_RUINED + random.int(MOST_RUINED - FEWEST_RUINED + 1);
    const found = new Set<number>();
    let at = row;
    for (let attempt = 0; found.size < size && attempt < 4 * size; attempt++) {
      const first = pairs.rowStart[at] as number;
      const count = (pairs.rowStart[at + 1] as number) - first;
      const person = pairs.person[pairs.ofRow[first + random.int(count)] as number] as number;
      found.add(person);
      const given = state.given(person);
      const personFirst = pairs.personStart[person] as number;
      const next =
        given.length > 0 && random.next() < 0.7
          ? random.pick(given)
          : personFirst + random.int((pairs.personStart[person + 1] as number) - personFirst);
      at = random.next() < 0.2 ? row : (pairs.row[next] as number);
    }
    return [...found];
  };

  const giveBestSet = (person: number): void => {
    const set = state.given(person);
    for (let pair = pairs.personStart[person] as number; pair < (pairs.personStart[person + 1] as number); pair++) {
      const row = pairs.row[pair] as number;
      const filled = state.filled(row) - (set.includes(pair) ? 1 : 0);
      worth[row] =
        filled >= (rows.missing[row] as number)
          ? FULL
          : holeCost(problem, row, filled) - holeCost(problem, row, filled + 1) + random.next() * NOISE_OF_WORTH;
      const also = pairs.also[pair] as number;
      if (also >= 0) worth[also] = state.filled(also) - (set.includes(pair) ? 1 : 0) >= 1 ? FULL : 0;
    }
    const cheapest = pricer.cheapest(person, prices, NO_FILTER);
    if (cheapest.reduced < Number.POSITIVE_INFINITY) replace(person, cheapest.pairs);
  };

  const fillRow = (row: number): void => {
    while (state.filled(row) < (rows.missing[row] as number)) {
      const pair = cheapestPair(problem, state, row);
      if (pair === undefined) return;
      const person = pairs.person[pair] as number;
      if (!undo.has(person)) undo.set(person, state.given(person));
      state.add(pair);
    }
  };

  const adopt = (found: readonly number[]): void => {
    state = createPlanState(problem, oracle, found);
    fillWhatPays(problem, state);
    if (state.total < best.cost) best = { pairs: state.pairs(), cost: state.total };
  };

  return {
    adopt,
    get best() {
      return best;
    },
    get rounds() {
      return rounds;
    },
    run: (count) => {
      if (fillable.length === 0) return;
      for (let i = 0; i < count; i++) {
        round();
        rounds++;
      }
    },
  };
}
