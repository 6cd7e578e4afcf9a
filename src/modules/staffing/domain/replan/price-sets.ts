import { leastStepPrice } from './assignment-price.ts';
import type { LegalPairs, ReplanProblem } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';
import type { SetOracle } from './set-oracle.ts';
import { createWorthTable } from './worth-table.ts';

/** A set of shifts that one person may be given together, as pairs in order of start. */
export interface PricedSet {
  readonly person: number;
  readonly pairs: readonly number[];
  readonly cost: number;
  /** Cost less what its rows are worth, penalties of cuts added. */
  readonly reduced: number;
}

/** A person's cheapest set; `floor` is proven for every set of the person and equals `reduced` unless the search was cut short. */
export interface CheapestSet extends PricedSet {
  readonly floor: number;
}

/**
 * What a relaxation of the plan says shifts are worth: a price per row, and penalties of cuts. A cut is a set of rows and people; a
 * person's set of shifts pays the penalty once for every two members it has in the cut.
 */
export interface SetPrices {
  readonly rows: Float64Array;
  readonly penalties: Float64Array;
  /** Cuts that a row, and that a person, is a member of. */
  readonly cutsOfRow: ReadonlyMap<number, readonly number[]>;
  readonly cutsOfPerson: ReadonlyMap<number, readonly number[]>;
}

/** What a branch of the search asks: pairs that are out, and pairs that a person must have. */
export interface SetFilter {
  readonly forbidden: ReadonlySet<number>;
  readonly forced: ReadonlyMap<number, readonly number[]>;
}

export const NO_FILTER: SetFilter = { forbidden: new Set(), forced: new Map() };

/**
 * Finds a person's sets of shifts by reduced cost. What it finds proves the bound of the whole search, so no set that could be the
 * cheapest is left out.
 */
export interface SetPricer {
  /** The cheapest set; the empty one (reduced 0) where none is better, with Infinity where the person must work and cannot. */
  cheapest(person: number, prices: SetPrices, filter: SetFilter): CheapestSet;
  /** Every set but the empty one with at most `most` reduced cost; undefined where there are more than `limit`. */
  within(person: number, prices: SetPrices, filter: SetFilter, most: number, limit: number): PricedSet[] | undefined;
  /** Whether a pin or the filter asks that the person gets a shift. */
  mustWork(person: number, filter: SetFilter): boolean;
  /** Whether a set is allowed by pins and filter; the rules aside. */
  allows(person: number, set: readonly number[], filter: SetFilter): boolean;
}

/** People with more pairs than this are searched one unit at a time, since nobody works in two foreign units. */
const WIDE = 10;
const NOISE = 1e-9;
const NONE: readonly number[] = [];
/** Sets looked at for one person before the search is cut short. */
const MOST_LOOKS = 20_000;

export function createSetPricer(problem: ReplanProblem, engine: RuleEngine, oracle: SetOracle): SetPricer {
  const { pairs, people, rows, prices: policy } = problem;
  const pinsOf = Map.groupBy(problem.pinGroups, (group) => group.person);
  const overtimeDiscount = Math.max(0, -policy.overtime);
  const stepsRise = policy.extraStep >= 0;
  const groupsOf: (number[][] | undefined)[] = new Array(people.count);
  const fillersOf: (boolean | undefined)[] = new Array(people.count);
  const mostOf = Int32Array.from({ length: people.count }, (_, person) => {
    const end = pairs.personStart[person + 1] as number;
    let most = 0;
    // A shift in the place of another may be given to people who may have no extra ones.
    for (let pair = pairs.personStart[person] as number; pair < end; pair++)
      if ((pairs.actor[pair] as number) >= 0) most = 1;
    if (pairs.personStart[person] === end) return 0;
    for (let offset = 0; offset < problem.days; offset++) most = Math.max(most, engine.book.maxExtra(person, offset));
    return most;
  });

  const groupsFor = (person: number): number[][] => {
    const groups = groupsOf[person] ?? groupByForeignUnit(problem, person);
    groupsOf[person] = groups;
    return groups;
  };
  const hasFillers = (person: number): boolean => {
    const known = fillersOf[person] ?? someShiftsTouch(problem, person);
    fillersOf[person] = known;
    return known;
  };
  const allows = (person: number, set: readonly number[], filter: SetFilter): boolean =>
    (pinsOf.get(person)?.every((group) => group.pairs.some((pair) => set.includes(pair))) ?? true) &&
    (filter.forced.get(person)?.every((pair) => set.includes(pair)) ?? true);

  /**
   * Walks the legal sets of a group in order of start, leaving out branches that cannot come to at most `limit()`. Gives the least
   * reduced cost that a branch left out for want of patience could have.
   */
  const walk = (
    person: number,
    group: readonly number[],
    prices: SetPrices,
    filter: SetFilter,
    skipPoor: boolean,
    limit: () => number,
    visit: (set: readonly number[], cost: number, reduced: number) => void,
    looks: { left: number },
  ): number => {
    const filler = hasFillers(person);
    const most = Math.min(mostOf[person] as number, group.length);
    if (most === 0) return Number.POSITIVE_INFINITY;
    const needed = neededPairs(person, filter);
    const keepAll = filler || !skipPoor || !stepsRise;
    const stepPrice = (k: number) => leastStepPrice(problem, person, k);
    const leastGain = stepPrice(1);
    const candidates: number[] = [];
    for (const pair of group) {
      const isPoor = !keepAll && gainOf(pair, prices) <= leastGain && !needed.includes(pair);
      if (!isPoor && !filter.forbidden.has(pair)) candidates.push(pair);
    }
    if (candidates.length === 0) return Number.POSITIVE_INFINITY;
    const gains = new Float64Array(candidates.length);
    const from = new Float64Array(candidates.length);
    const to = new Float64Array(candidates.length);
    for (let i = 0; i < candidates.length; i++) {
      const pair = candidates[i] as number;
      const row = pairs.row[pair] as number;
      gains[i] = gainOf(pair, prices);
      from[i] = rows.from[row] as number;
      to[i] = rows.to[row] as number;
    }
    const table = createWorthTable({
      gains,
      from,
      to,
      rest: filler ? -handOver : leastRest,
      most,
      stepPrice: (k) => (stepsRise ? stepPrice(k) : stepPrice(most)),
    });
    const look = (set: readonly number[], value: number): boolean => {
      const cost = oracle.cost(person, set);
      if (cost === Number.POSITIVE_INFINITY) return false;
      let reduced = cost - value;
      if (reduced <= limit()) reduced += penaltyOf(person, set, pairs, prices);
      if (reduced <= limit() && allows(person, set, filter)) visit(set, cost, reduced);
      return true;
    };
    if (skipPoor) {
      const likely = table.bestPlaces().map((place) => candidates[place] as number);
      if (likely.length > 0) look(likely, valueOf(likely, prices));
    }
    let floor = Number.POSITIVE_INFINITY;
    const set: number[] = [];
    const descend = (from: number, worth: number, value: number): void => {
      for (let i = from; i < candidates.length; i++) {
        const possible = -worth - table.further(i, set.length);
        if (possible > limit()) return;
        if (looks.left-- <= 0) {
          floor = Math.min(floor, possible);
          return;
        }
        const pair = candidates[i] as number;
        set.push(pair);
        const nextValue = value + priceOf(pair, prices);
        const legal = look(set, nextValue);
        if (set.length < most && (legal || (filler && oracle.mayBeCompleted(person, set)))) {
          descend(table.next[i] as number, worth + (gains[i] as number) - stepPrice(set.length), nextValue);
        }
        set.pop();
      }
    };
    descend(0, 0, 0);
    return floor;
  };
  const gainOf = (pair: number, prices: SetPrices) =>
    priceOf(pair, prices) - (pairs.base[pair] as number) + overtimeDiscount;
  /** What a pair is worth: its row, and the place that a shift is moved out of. */
  const priceOf = (pair: number, prices: SetPrices) => {
    const also = pairs.also[pair] as number;
    const price = prices.rows[pairs.row[pair] as number] as number;
    return also < 0 ? price : price + (prices.rows[also] as number);
  };
  const neededPairs = (person: number, filter: SetFilter): readonly number[] => {
    const pins = pinsOf.get(person);
    const forced = filter.forced.get(person);
    if (!pins && !forced) return NONE;
    return [...(pins ?? []).flatMap((pin) => pin.pairs), ...(forced ?? [])];
  };
  /** The most that any set of a group can be worth: its best gains, rest left out of account. */
  const roughWorth = (person: number, group: readonly number[], prices: SetPrices): number => {
    const most = Math.min(mostOf[person] as number, group.length);
    const best = new Float64Array(most);
    for (const pair of group) {
      const gain = gainOf(pair, prices);
      if (most === 0 || gain <= (best[most - 1] as number)) continue;
      let at = most - 1;
      for (; at > 0 && (best[at - 1] as number) < gain; at--) best[at] = best[at - 1] as number;
      best[at] = gain;
    }
    let worth = 0;
    for (let k = 0; k < most; k++)
      worth += Math.max(0, (best[k] as number) - leastStepPrice(problem, person, stepsRise ? k + 1 : most));
    return worth;
  };
  const leastRest = Math.min(
    ...problem.limits.dailyRest,
    ...[...problem.personLimits.values()].flatMap((limits) => [...limits.dailyRest]),
  );
  const handOver = problem.choices.longRotations?.overlapMinutes ?? 0;
  const valueOf = (set: readonly number[], prices: SetPrices) =>
    set.reduce((sum, pair) => sum + priceOf(pair, prices), 0);

  const mustWork = (person: number, filter: SetFilter) => !allows(person, [], filter);
  return {
    allows,
    mustWork,
    cheapest: (person, prices, filter) => {
      let best: PricedSet = {
        person,
        pairs: [],
        cost: 0,
        reduced: mustWork(person, filter) ? Number.POSITIVE_INFINITY : 0,
      };
      let floor = Number.POSITIVE_INFINITY;
      const looks = { left: MOST_LOOKS };
      const limit = () => best.reduced - NOISE;
      const keep = (set: readonly number[], cost: number, reduced: number) => {
        best = { person, pairs: [...set], cost, reduced };
      };
      const groups = groupsFor(person).map((group) => ({ group, worth: roughWorth(person, group, prices) }));
      if (groups.length > 1) groups.sort((a, b) => b.worth - a.worth);
      for (const { group, worth } of groups) {
        if (-worth > limit()) break;
        floor = Math.min(floor, walk(person, group, prices, filter, true, limit, keep, looks));
      }
      return { ...best, floor: Math.min(floor, best.reduced) };
    },
    within: (person, prices, filter, most, limit) => {
      const found: PricedSet[] = [];
      const atHome = (pair: number) => rows.unit[pairs.row[pair] as number] === people.home[person];
      const looks = { left: Math.max(MOST_LOOKS, 4 * limit) };
      const enough = () => (found.length > limit ? Number.NEGATIVE_INFINITY : most);
      groupsFor(person).forEach((group, index) => {
        const keep = (set: readonly number[], cost: number, reduced: number) => {
          if (index === 0 || !set.every(atHome)) found.push({ person, pairs: [...set], cost, reduced });
        };
        walk(person, group, prices, filter, false, enough, keep, looks);
      });
      return found.length > limit || looks.left <= 0 ? undefined : found;
    },
  };
}

/** What a set pays for its members in cuts. */
function penaltyOf(person: number, set: readonly number[], pairs: LegalPairs, prices: SetPrices): number {
  if (prices.penalties.length === 0) return 0;
  const members = new Map<number, number>();
  let sum = 0;
  const count = (cuts: readonly number[] | undefined) => {
    for (const cut of cuts ?? []) {
      const now = (members.get(cut) ?? 0) + 1;
      members.set(cut, now);
      if (now % 2 === 0) sum += prices.penalties[cut] as number;
    }
  };
  for (const pair of set) {
    count(prices.cutsOfRow.get(pairs.row[pair] as number));
    if ((pairs.also[pair] as number) >= 0) count(prices.cutsOfRow.get(pairs.also[pair] as number));
  }
  count(prices.cutsOfPerson.get(person));
  return sum;
}

/** Pairs that can be in one set together: those at home and those of one foreign unit. */
function groupByForeignUnit(problem: ReplanProblem, person: number): number[][] {
  const { pairs, rows, people } = problem;
  const first = pairs.personStart[person] as number;
  const all = Array.from({ length: (pairs.personStart[person + 1] as number) - first }, (_, i) => first + i);
  if (all.length <= WIDE) return [all];
  const unitOf = (pair: number) => rows.unit[pairs.row[pair] as number] as number;
  const atHome = all.filter((pair) => unitOf(pair) === people.home[person]);
  const away = Map.groupBy(
    all.filter((pair) => unitOf(pair) !== people.home[person]),
    unitOf,
  );
  if (away.size <= 1) return [all];
  return [...away.values()].map((foreign) => [...atHome, ...foreign].sort((a, b) => a - b));
}

/** Whether a shift of the person may close a gap: two of them touch, or one is legal only with another beside it. */
function someShiftsTouch(problem: ReplanProblem, person: number): boolean {
  const { pairs, rows } = problem;
  const start = pairs.personStart[person] as number;
  const end = pairs.personStart[person + 1] as number;
  const handOver = problem.choices.longRotations?.overlapMinutes ?? 0;
  const ends = new Set<number>();
  for (let pair = start; pair < end; pair++) ends.add(rows.to[pairs.row[pair] as number] as number);
  const meets = (from: number) =>
    handOver === 0 ? ends.has(from) : [...ends].some((to) => to >= from && to - from <= handOver);
  for (let pair = start; pair < end; pair++) {
    if (pairs.needsFiller[pair] === 1 || meets(rows.from[pairs.row[pair] as number] as number)) return true;
  }
  return false;
}
