import type { Highs } from 'highs';
import type { Rng } from '#kernel/rng.ts';
import type { CompiledRoster } from '../../domain/roster/compile-roster.ts';
import { coverPrice } from '../../domain/roster/cover-state.ts';
import type { RosterPlan } from '../../domain/roster/roster-plan.ts';
import type { ScheduleFinder } from '../../domain/roster/schedule-finder.ts';
import { columnsOfPlan, createColumnPool } from './column-pool.ts';
import { dive } from './dive.ts';
import type { ColumnSearch, PricesMemory } from './generate-columns.ts';
import { createPricingScratch, generateColumns, priceSchedule } from './generate-columns.ts';
import { createMaster } from './master-program.ts';
import type { Neighbourhood } from './neighbourhoods.ts';
import { createNeighbourhoods } from './neighbourhoods.ts';
import type { ScheduleColumn } from './schedule-column.ts';

/** The search by prices: bound, dives from the relaxation, and exact neighbourhoods of the best roster. */
export interface PriceSearch {
  readonly bound: number;
  /** One unit of work; gives a roster that is better than `best`, if it found one. */
  step(best: RosterPlan): RosterPlan | undefined;
}

const ROUNDS_PER_STEP = 6;
const ROUNDS_IN_DIVE = 8;
const DIVE_NOISE = 0.3;
/** Whole dives after the relaxation before neighbourhoods take turns with them, and the share of dives then. */
const FIRST_DIVES = 4;
const DIVE_SHARE = 0.1;

export function createPriceSearch(
  highs: Highs,
  roster: CompiledRoster,
  finders: readonly ScheduleFinder[],
  random: Rng,
  shouldStop: () => boolean,
): PriceSearch {
  const search: ColumnSearch = { roster, finders, shouldStop };
  const scratch = createPricingScratch(roster);
  const people = finders.flatMap((finder, person) => (finder.feasible ? [person] : []));
  const master = createMaster(highs, roster, people, undefined, shouldStop);
  const memory: PricesMemory = { bound: Number.NEGATIVE_INFINITY, steady: undefined };
  const pool = createColumnPool();
  const neighbourhoods = createNeighbourhoods(roster, people, random);
  let converged = false;
  let dives = 0;
  let started = false;

  const start = (best: RosterPlan) => {
    started = true;
    master.add(columnsOfPlan(roster, best, people, priceOfOwn));
    const half = Float64Array.from(roster.lines.under, (price) => price / 2);
    for (const person of people) {
      const priced = priceSchedule(search, person, half, scratch);
      if (priced) master.add([priced.column]);
    }
  };
  /** Own prices and soft limits of a schedule, by pricing it with every other choice closed. */
  const priceOfOwn = (person: number, choice: Uint8Array): number => {
    const settled = Int16Array.from(choice);
    const priced = priceSchedule(search, person, new Float64Array(roster.lines.count), scratch, settled);
    return priced?.column.cost ?? Number.POSITIVE_INFINITY;
  };
  const planOf = (columns: readonly ScheduleColumn[], base: RosterPlan, baseCost: number): RosterPlan => {
    const choice = Uint8Array.from(base.choice);
    const role = Uint8Array.from(base.role);
    for (const column of columns) {
      choice.set(column.choice, column.person * roster.days);
      role.set(column.role, column.person * roster.days);
    }
    return { choice, role, cost: baseCost };
  };
  const costOf = (columns: readonly ScheduleColumn[], fixed: Int32Array | undefined): number => {
    const count = fixed ? Int32Array.from(fixed) : new Int32Array(roster.lines.count);
    let cost = 0;
    for (const column of columns) {
      cost += column.cost;
      for (const line of column.lines) count[line] = (count[line] as number) + 1;
    }
    return Math.round((cost + coverPrice(roster, count)) * 1e6) / 1e6;
  };
  /** The least cost that is not worth finding. */
  const cutOffAt = (cost: number) => cost - (roster.wholePrices ? 1 - 1e-4 : 1e-4);

  const explore = (best: RosterPlan, around: Neighbourhood, noise: number): RosterPlan | undefined => {
    const free = around.people;
    const present = columnsOfPlan(roster, best, people, priceOfOwn);
    const isFree = new Set(free);
    const fixed = new Int32Array(roster.lines.count);
    for (const column of present) {
      if (isFree.has(column.person)) continue;
      for (const line of column.lines) fixed[line] = (fixed[line] as number) + 1;
    }
    const mine = present.filter((column) => isFree.has(column.person));
    const now = costOf(mine, fixed);
    const small = createMaster(highs, roster, free, fixed, shouldStop);
    try {
      small.add(mine);
      small.add(pool.fitting(free, around.settled, memory.steady));
      const options = { cutOff: cutOffAt(now), ...(around.settled ? { settled: around.settled } : {}) };
      const root = generateColumns(search, small, scratch, { ...options, gap: 0.3 });
      if (!root.solution || root.bound >= options.cutOff) {
        around.tell('closed');
        return undefined;
      }
      const found = dive(search, small, scratch, root.solution, {
        ...options,
        random,
        noise,
        roundsPerStep: ROUNDS_IN_DIVE,
      });
      pool.add(small.columns);
      const cost = found ? costOf(found, fixed) : Number.POSITIVE_INFINITY;
      const isBetter = found !== undefined && cost < now - 1e-6;
      around.tell(isBetter ? 'better' : 'open');
      return isBetter ? planOf(found, best, best.cost + cost - now) : undefined;
    } finally {
      small.dispose();
    }
  };

  return {
    get bound() {
      return roster.wholePrices ? Math.ceil(memory.bound - 1e-5) : memory.bound;
    },
    step: (best) => {
      if (!started) start(best);
      if (!converged) {
        const generated = generateColumns(search, master, scratch, {
          mostRounds: ROUNDS_PER_STEP,
          memory,
          gap: 1e-4,
        });
        converged = generated.converged;
        if (converged) pool.add(master.columns);
        else master.add(columnsOfPlan(roster, best, people, priceOfOwn));
        return undefined;
      }
      if (dives < FIRST_DIVES || random.next() < DIVE_SHARE) {
        return explore(best, { people, settled: undefined, tell: () => undefined }, dives++ === 0 ? 0 : DIVE_NOISE);
      }
      return explore(best, neighbourhoods.next(best), DIVE_NOISE);
    },
  };
}
