import type { Rng } from '#kernel/rng.ts';
import type { ClosedChoices, ColumnSearch, PricingScratch } from './generate-columns.ts';
import { generateColumns } from './generate-columns.ts';
import type { MasterProgram, MasterSolution } from './master-program.ts';
import type { ChoiceShare } from './relaxed-shares.ts';
import { NONE, sharesOf, WHOLE, wholeRoster } from './relaxed-shares.ts';
import type { ScheduleColumn } from './schedule-column.ts';
import { settle } from './schedule-column.ts';

/** Share of the people for whom a dive settles one more choice in each round. */
const SETTLED_PER_ROUND = 0.25;
const ROUNDS_PER_STEP = 8;
const NEAR_ENOUGH = 0.3;

export interface DiveOptions {
  /** Nothing at this cost or above is worth finding. */
  readonly cutOff: number;
  readonly random: Rng;
  /** How much chance is in the order of settling; 0: none. */
  readonly noise: number;
  readonly closed: ClosedChoices | undefined;
}

/**
 * From a relaxed solution to a roster: settle what it settles, then the choices nearest to whole, at most one more per person and
 * round, price new schedules, and so on until every person has one schedule. Undefined where the bound passes the cut-off first.
 * Leaves the program with the restrictions it came with.
 */
export function dive(
  search: ColumnSearch,
  master: MasterProgram,
  scratch: PricingScratch,
  start: MasterSolution,
  options: DiveOptions,
): readonly ScheduleColumn[] | undefined {
  const { days, choices } = search.roster;
  const before = (person: number) => options.closed?.get(person);
  const closed = new Map<number, Uint8Array>(
    master.people.map((person) => [person, Uint8Array.from(before(person) ?? new Uint8Array(days * choices))]),
  );
  const done = (result: readonly ScheduleColumn[] | undefined) => {
    for (const person of master.people) master.restrict(person, before(person));
    return result;
  };
  let solution = start;
  for (;;) {
    const whole = wholeRoster(search.roster, master, solution);
    if (whole) return done(whole.cost < options.cutOff ? whole.columns : undefined);
    const candidates: ChoiceShare[] = [];
    for (const [person, share] of sharesOf(master, solution, days * choices)) {
      const mine = Uint8Array.from(closed.get(person) as Uint8Array);
      closed.set(person, mine);
      const nearest = settleWhole(share, mine, choices, () => options.noise * options.random.next());
      if (nearest) candidates.push({ ...nearest, person });
    }
    if (candidates.length === 0) return done(undefined);
    candidates.sort((a, b) => b.share - a.share);
    const count = Math.max(1, Math.ceil(candidates.length * SETTLED_PER_ROUND));
    for (const { person, day, choice } of candidates.slice(0, count)) {
      settle(closed.get(person) as Uint8Array, choices, day, choice);
    }
    for (const [person, mine] of closed) master.restrict(person, mine);
    const next = generateColumns(search, master, scratch, {
      closed,
      gap: NEAR_ENOUGH,
      mostRounds: ROUNDS_PER_STEP,
      cutOff: options.cutOff,
    });
    if (!next.solution || next.bound >= options.cutOff || search.shouldStop()) return done(undefined);
    solution = next.solution;
  }
}

/** Settles a person's days that are whole; gives the choice nearest to whole of the others. */
function settleWhole(
  share: Float64Array,
  mine: Uint8Array,
  choices: number,
  noise: () => number,
): Omit<ChoiceShare, 'person'> | undefined {
  let nearest: Omit<ChoiceShare, 'person'> | undefined;
  for (let at = 0; at < share.length; at++) {
    const value = share[at] as number;
    const day = Math.floor(at / choices);
    const choice = at - day * choices;
    if (value >= WHOLE) settle(mine, choices, day, choice);
    else if (value > NONE) {
      const score = value + noise();
      if (!nearest || score > nearest.share) nearest = { day, choice, share: score };
    }
  }
  return nearest;
}
