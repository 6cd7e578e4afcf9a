import type { CompiledRoster } from '../../domain/roster/compile-roster.ts';
import type { ScheduleFinder } from '../../domain/roster/schedule-finder.ts';
import type { MasterPrices, MasterProgram, MasterSolution } from './master-program.ts';
import type { ScheduleColumn } from './schedule-column.ts';
import { scheduleColumn } from './schedule-column.ts';

/** Share of the prices that proved most which goes into the next ones. */
const STEADY_SHARE = 0.7;
const WORTH_ADDING = 1e-6;

export interface ColumnSearch {
  readonly roster: CompiledRoster;
  readonly finders: readonly ScheduleFinder[];
  readonly shouldStop: () => boolean;
}

export interface GeneratedColumns {
  /** Proven lower bound of the program's rosters, whole people. */
  readonly bound: number;
  /** The last relaxation; undefined where stopped before the first. */
  readonly solution: MasterSolution | undefined;
  /** No schedule improves the relaxation any more. */
  readonly converged: boolean;
}

/** A person's cheapest schedule at prices of the demand lines, and its price. */
export function priceSchedule(
  search: ColumnSearch,
  person: number,
  lines: Float64Array,
  scratch: PricingScratch,
  closed?: Uint8Array,
  worthBelow?: number,
): { value: number; column: ScheduleColumn | undefined } | undefined {
  const { roster, finders } = search;
  const { days, choices } = roster;
  const { prices, roles } = scratch;
  const own = roster.ownPrice[person] as Float64Array;
  const bases = roster.cellBase[person] as Int32Array;
  for (let day = 0; day < days; day++) {
    prices[day * choices] = own[day * choices] as number;
    for (let choice = 1; choice < choices; choice++) {
      const at = day * choices + choice;
      prices[at] = own[at] as number;
      if (prices[at] === Number.POSITIVE_INFINITY) continue;
      let best = Number.POSITIVE_INFINITY;
      for (let place = 0; place < bases.length; place++) {
        const cell = (bases[place] as number) + day * roster.shifts + choice - 1;
        let price = 0;
        for (let i = roster.cellStart[cell] as number; i < (roster.cellStart[cell + 1] as number); i++) {
          price -= lines[roster.cellLines[i] as number] as number;
        }
        if (price < best) {
          best = price;
          roles[at] = place;
        }
      }
      prices[at] = (own[at] as number) + best;
    }
  }
  if (closed) {
    for (let at = 0; at < closed.length; at++) if (closed[at] === 1) prices[at] = Number.POSITIVE_INFINITY;
  }
  const schedule = new Uint8Array(days);
  const value = (finders[person] as ScheduleFinder).cheapest(prices, schedule, worthBelow);
  if (value === Number.POSITIVE_INFINITY) return undefined;
  if (worthBelow !== undefined && !(value < worthBelow)) return { value, column: undefined };
  const role = new Uint8Array(days);
  let cost = value;
  for (let day = 0; day < days; day++) {
    const at = day * choices + (schedule[day] as number);
    role[day] = schedule[day] === 0 ? 0 : (roles[at] as number);
    cost += (own[at] as number) - (prices[at] as number);
  }
  return { value, column: scheduleColumn(roster, person, schedule, role, Math.round(cost * 1e6) / 1e6) };
}

/** People without an entry may take any choice. */
export type ClosedChoices = ReadonlyMap<number, Uint8Array>;

export interface PricingScratch {
  readonly prices: Float64Array;
  readonly roles: Uint8Array;
}

export function createPricingScratch(roster: CompiledRoster): PricingScratch {
  const size = roster.days * roster.choices;
  return { prices: new Float64Array(size), roles: new Uint8Array(size) };
}

export interface GenerateOptions {
  /** Choices that a person may not take, by `day × choices + choice`. */
  readonly closed?: ClosedChoices;
  /** Ends as soon as the relaxation is this near to its bound and the cut-off is out of the bound's reach. */
  readonly gap?: number;
  readonly mostRounds?: number;
  /** A bound at or above this ends the search: nothing better is to be had. */
  readonly cutOff?: number;
  /** What earlier rounds of the same program proved, to go on from. */
  readonly memory?: PricesMemory;
}

/** The best bound proven so far and the prices of the lines that proved it. */
export interface PricesMemory {
  bound: number;
  steady: Float64Array | undefined;
}

/**
 * Solves the relaxation of a program: solve over the known schedules, price every person's cheapest schedule, add, until none
 * improves it. Between the prices that proved most and the program's own a mixture is tried first, since the latter swing widely.
 */
export function generateColumns(
  search: ColumnSearch,
  master: MasterProgram,
  scratch: PricingScratch,
  options: GenerateOptions = {},
): GeneratedColumns {
  const { gap = WORTH_ADDING * 10, mostRounds = Number.POSITIVE_INFINITY } = options;
  const cutOff = options.cutOff ?? Number.POSITIVE_INFINITY;
  const memory = options.memory ?? { bound: Number.NEGATIVE_INFINITY, steady: undefined };
  let solution: MasterSolution | undefined;
  const priceAll = (lines: Float64Array, people: MasterPrices['people'], isOwn: boolean) => {
    let proven = master.worthOfLines(lines);
    const found: ScheduleColumn[] = [];
    for (let place = 0; place < master.people.length; place++) {
      const person = master.people[place] as number;
      if (search.shouldStop()) return undefined;
      // At the program's own prices a schedule is wanted only if it improves it; at mixed ones any may.
      const worth = isOwn ? (people[place] as number) - WORTH_ADDING : Number.POSITIVE_INFINITY;
      const priced = priceSchedule(search, person, lines, scratch, options.closed?.get(person), worth);
      if (!priced) return { proven: Number.POSITIVE_INFINITY, found: [] };
      proven += priced.value;
      if (priced.column) found.push(priced.column);
    }
    return { proven, found };
  };
  for (let round = 0; round < mostRounds; round++) {
    const solved = master.solve();
    if (!solved) break;
    solution = solved;
    let mixed: Float64Array | undefined;
    if (memory.steady && solved.objective - memory.bound > 1e-4 * Math.abs(solved.objective)) {
      const before = memory.steady;
      mixed = solved.prices.lines.map(
        (price, line) => STEADY_SHARE * (before[line] as number) + (1 - STEADY_SHARE) * price,
      );
    }
    let added = 0;
    for (const lines of mixed ? [mixed, solved.prices.lines] : [solved.prices.lines]) {
      const priced = priceAll(lines, solved.prices.people, lines !== mixed);
      if (!priced) return { bound: memory.bound, solution, converged: false };
      if (priced.proven > memory.bound) {
        memory.bound = priced.proven;
        memory.steady = lines;
      }
      added = master.add(priced.found);
      if (memory.bound >= cutOff) return { bound: memory.bound, solution, converged: false };
      if (added > 0) break;
    }
    if (added === 0 || (solved.objective < cutOff && solved.objective - memory.bound <= gap)) {
      return { bound: memory.bound, solution, converged: true };
    }
  }
  return { bound: memory.bound, solution, converged: false };
}
