import type { Rng } from '#kernel/rng.ts';
import { fitsSettled } from './column-pool.ts';
import type { ColumnSearch, PricingScratch } from './generate-columns.ts';
import { FREE, generateColumns } from './generate-columns.ts';
import type { MasterProgram, MasterSolution } from './master-program.ts';
import type { ScheduleColumn } from './schedule-column.ts';

/** A choice of a person on a day with a share from here on counts as whole. */
const WHOLE = 1 - 1e-6;
/** Share of the people for whom a dive settles one more choice in each round. */
const SETTLED_PER_ROUND = 0.25;

export interface DiveOptions {
  /** Nothing at this cost or above is worth finding. */
  readonly cutOff: number;
  readonly random: Rng;
  /** How much chance is in the order of settling; 0: none. */
  readonly noise: number;
  readonly roundsPerStep: number;
  /** Choices that are settled from the start. */
  readonly settled?: ReadonlyMap<number, Int16Array>;
}

/**
 * From a relaxed solution to a roster: settle what it settles, then the choices nearest to whole, at most one more per person and
 * round, price new schedules, and so on until every person has one schedule. Undefined where the bound passes the cut-off first.
 * Leaves the program without restrictions.
 */
export function dive(
  search: ColumnSearch,
  master: MasterProgram,
  scratch: PricingScratch,
  start: MasterSolution,
  options: DiveOptions,
): ScheduleColumn[] | undefined {
  const { days, choices } = search.roster;
  const settledBefore = (person: number) =>
    Int16Array.from(options.settled?.get(person) ?? new Int16Array(days).fill(FREE));
  const settled = new Map(master.people.map((person) => [person, settledBefore(person)]));
  const done = (result: ScheduleColumn[] | undefined) => {
    for (const person of master.people) master.restrict(person, undefined);
    return result;
  };
  let solution = start;
  for (;;) {
    const whole = wholeColumns(master, solution);
    if (whole) return done(solution.objective < options.cutOff ? whole : undefined);
    const shares = sharesOf(master, solution, days * choices);
    const candidates: { person: number; day: number; choice: number; share: number }[] = [];
    for (const [person, share] of shares) {
      const mine = settled.get(person) as Int16Array;
      let best: (typeof candidates)[number] | undefined;
      for (let day = 0; day < days; day++) {
        if (mine[day] !== FREE) continue;
        for (let choice = 0; choice < choices; choice++) {
          const value = share[day * choices + choice] as number;
          if (value >= WHOLE) mine[day] = choice;
          else if (value > 1e-6) {
            const score = value + (options.noise > 0 ? options.noise * options.random.next() : 0);
            if (!best || score > best.share) best = { person, day, choice, share: score };
          }
        }
      }
      if (best) candidates.push(best);
    }
    candidates.sort((a, b) => b.share - a.share);
    const count = Math.max(1, Math.ceil(candidates.length * SETTLED_PER_ROUND));
    for (const { person, day, choice } of candidates.slice(0, count)) {
      (settled.get(person) as Int16Array)[day] = choice;
    }
    for (const [person, mine] of settled) master.restrict(person, (column) => fitsSettled(column, mine));
    const next = generateColumns(search, master, scratch, {
      settled,
      gap: 0.3,
      mostRounds: options.roundsPerStep,
      cutOff: options.cutOff,
    });
    if (!next.solution || next.bound >= options.cutOff || search.shouldStop()) return done(undefined);
    solution = next.solution;
  }
}

function wholeColumns(master: MasterProgram, solution: MasterSolution): ScheduleColumn[] | undefined {
  const chosen = master.columns.filter((_, index) => (solution.values[index] as number) >= WHOLE);
  return chosen.length === master.people.length ? chosen : undefined;
}

function sharesOf(master: MasterProgram, solution: MasterSolution, size: number): Map<number, Float64Array> {
  const shares = new Map(master.people.map((person) => [person, new Float64Array(size)]));
  master.columns.forEach((column, index) => {
    const value = solution.values[index] as number;
    if (value <= 1e-9) return;
    const share = shares.get(column.person) as Float64Array;
    const choices = size / column.choice.length;
    column.choice.forEach((choice, day) => {
      share[day * choices + choice] = (share[day * choices + choice] as number) + value;
    });
  });
  return shares;
}
