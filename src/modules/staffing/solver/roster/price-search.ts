import type { Highs } from 'highs';
import type { Rng } from '#kernel/rng.ts';
import type { CompiledRoster } from '../../domain/roster/compile-roster.ts';
import type { RosterPlan } from '../../domain/roster/roster-plan.ts';
import type { ScheduleFinder } from '../../domain/roster/schedule-finder.ts';
import type { BranchSearch } from './branch-search.ts';
import { createBranchSearch } from './branch-search.ts';
import { columnsOfPlan, createColumnPool } from './column-pool.ts';
import { dive } from './dive.ts';
import type { ColumnSearch, PricesMemory } from './generate-columns.ts';
import { createPricingScratch, generateColumns, priceSchedule } from './generate-columns.ts';
import type { MasterProgram } from './master-program.ts';
import { createMaster } from './master-program.ts';
import type { Neighbourhood } from './neighbourhoods.ts';
import { createNeighbourhoods } from './neighbourhoods.ts';
import { costOfColumns } from './relaxed-shares.ts';
import type { ScheduleColumn } from './schedule-column.ts';

/** The search by prices: bound, dives from the relaxation, and exact neighbourhoods of the best roster. */
export interface PriceSearch {
  readonly bound: number;
  /** The relaxation is solved: `bound` is its own. */
  readonly relaxed: boolean;
  /** One unit of work; gives a roster that is better than `best`, if it found one. */
  step(best: RosterPlan): RosterPlan | undefined;
}

const ROUNDS_PER_STEP = 6;
const DIVE_NOISE = 0.3;
/** Whole dives after the relaxation before neighbourhoods take turns with them, and the share of dives then. */
const FIRST_DIVES = 4;
const DIVE_SHARE = 0.1;
/** Share of steps that branch over the whole problem, where little is left to gain and where much is. */
const NARROW_GAP = 0.02;
const NARROW_SHARE = 0.4;
const WIDE_SHARE = 0.05;
const NODES_PER_STEP = 10;
/** Schedules in the program of the branches, per person, before it is begun anew with the best of them. */
const MOST_COLUMNS_PER_PERSON = 300;

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
  let tree: BranchSearch | undefined;
  let whole: MasterProgram | undefined;

  const start = (best: RosterPlan) => {
    started = true;
    master.add(columnsOfPlan(roster, best, people));
    const half = Float64Array.from(roster.lines.under, (price) => price / 2);
    for (const person of people) {
      const priced = priceSchedule(search, person, half, scratch);
      if (priced?.column) master.add([priced.column]);
    }
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
  /** The least cost that is not worth finding. */
  const cutOffAt = (cost: number) => cost - (roster.wholePrices ? 1 - 1e-4 : 1e-4);

  const explore = (best: RosterPlan, around: Neighbourhood, noise: number): RosterPlan | undefined => {
    const free = around.people;
    const present = columnsOfPlan(roster, best, people);
    const isFree = new Set(free);
    const fixed = new Int32Array(roster.lines.count);
    for (const column of present) {
      if (isFree.has(column.person)) continue;
      for (const line of column.lines) fixed[line] = (fixed[line] as number) + 1;
    }
    const mine = present.filter((column) => isFree.has(column.person));
    const now = costOfColumns(roster, mine, fixed);
    const small = createMaster(highs, roster, free, fixed, shouldStop);
    try {
      for (const person of free) small.restrict(person, around.closed?.get(person));
      small.add(mine);
      small.add(pool.fitting(free, around.closed, memory.steady));
      const cutOff = cutOffAt(now);
      const proven: PricesMemory = { bound: Number.NEGATIVE_INFINITY, steady: memory.steady };
      const parts = { closed: around.closed, cutOff, gap: 0.3, memory: proven };
      const { solution } = generateColumns(search, small, scratch, parts);
      if (!solution || proven.bound >= cutOff) {
        around.tell('closed');
        return undefined;
      }
      let found = dive(search, small, scratch, solution, { closed: around.closed, cutOff, random, noise });
      const branches = createBranchSearch(search, scratch, proven, around.closed);
      found = branches.run(small, around.nodes, cutOffAt, found ? costOfColumns(roster, found, fixed) : now) ?? found;
      pool.add(small.columns);
      const cost = found ? costOfColumns(roster, found, fixed) : Number.POSITIVE_INFINITY;
      const isBetter = cost < now - 1e-6;
      around.tell(isBetter ? 'better' : branches.bound === Number.POSITIVE_INFINITY ? 'closed' : 'open');
      return found && isBetter ? planOf(found, best, best.cost + cost - now) : undefined;
    } finally {
      small.dispose();
    }
  };
  /** Branches over the whole problem; when nothing is open any more, the best roster is proven. */
  const branch = (best: RosterPlan): RosterPlan | undefined => {
    tree ??= createBranchSearch(search, scratch, { ...memory }, undefined);
    if (whole && whole.columns.length > MOST_COLUMNS_PER_PERSON * people.length) {
      pool.add(whole.columns);
      whole.dispose();
      whole = undefined;
    }
    if (!whole) {
      whole = createMaster(highs, roster, people, undefined, shouldStop);
      whole.add(columnsOfPlan(roster, best, people));
      whole.add(pool.fitting(people, undefined, memory.steady));
    }
    const found = tree.run(whole, NODES_PER_STEP, cutOffAt, best.cost);
    const cost = found ? costOfColumns(roster, found, undefined) : best.cost;
    memory.bound = Math.max(memory.bound, Math.min(tree.bound, cost));
    return found && cost < best.cost - 1e-6 ? planOf(found, best, cost) : undefined;
  };

  return {
    get bound() {
      return roster.wholePrices ? Math.ceil(memory.bound - 1e-5) : memory.bound;
    },
    get relaxed() {
      return converged;
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
        else master.add(columnsOfPlan(roster, best, people));
        return undefined;
      }
      if (dives < FIRST_DIVES || random.next() < DIVE_SHARE) {
        return explore(
          best,
          { people, closed: undefined, nodes: 0, tell: () => undefined },
          dives++ === 0 ? 0 : DIVE_NOISE,
        );
      }
      const share = best.cost - memory.bound <= NARROW_GAP * Math.abs(best.cost) ? NARROW_SHARE : WIDE_SHARE;
      if (random.next() < share) return branch(best);
      return explore(best, neighbourhoods.next(best), DIVE_NOISE);
    },
  };
}
