import type { Rng } from '#kernel/rng.ts';
import type { CompiledRoster } from './compile-roster.ts';
import type { CoverState } from './cover-state.ts';
import { countPerson, coverPrice, emptyCover, pricesFor } from './cover-state.ts';
import type { ScheduleFinder } from './schedule-finder.ts';

/** A roster being improved: some people's schedules are torn up and each is rebuilt by the exact search of one person. */
export interface LocalSearch {
  readonly state: CoverState;
  /** Price of the roster now, hard violations of cover at their price included. */
  readonly cost: number;
  /** Best roster so far. */
  readonly best: { readonly choice: Uint8Array; readonly role: Uint8Array; readonly cost: number };
  /** One step at a temperature; true where it gave a new best. */
  step(temperature: number): boolean;
  /** Goes on from another roster. */
  adopt(choice: Uint8Array, role: Uint8Array): void;
  /** The first legal roster: everybody in turn. People without any legal schedule stay off. */
  construct(): void;
}

const MOST_FREED = 5;
const MOST_FREED_IN_WINDOW = 10;
/** Share of steps that free more people, but only in a few days. */
const WINDOW_SHARE = 0.3;
/** Widths of the noise on prices, in units of the typical price of one person missing. */
const NOISE = [0, 0.02, 0.1, 0.4, 1];

export function createLocalSearch(
  roster: CompiledRoster,
  finders: readonly ScheduleFinder[],
  random: Rng,
): LocalSearch {
  const { days, choices, people } = roster;
  const state = emptyCover(roster);
  const prices = new Float64Array(days * choices);
  const roles = new Uint8Array(days * choices);
  const schedule = new Uint8Array(days);
  /** Own prices and soft limits of each person's present schedule. */
  const personal = new Float64Array(people);
  const able = finders.flatMap((finder, person) => (finder.feasible ? [person] : []));
  const typical = typicalPrice(roster);
  const best = {
    choice: new Uint8Array(state.choice.length),
    role: new Uint8Array(state.role.length),
    cost: Number.POSITIVE_INFINITY,
  };
  const savedChoice = new Uint8Array(state.choice.length);
  const savedRole = new Uint8Array(state.role.length);
  const savedCount = new Int32Array(state.count.length);
  let cost = Number.POSITIVE_INFINITY;

  const recount = () => {
    state.count.fill(0);
    for (let person = 0; person < people; person++) countPerson(roster, state, person, 1);
  };
  /** Rebuilds the schedule of a person who is not counted, and counts them; only days of the window may change. */
  const rebuild = (person: number, noise: number, from: number, to: number): void => {
    pricesFor(roster, state.count, person, prices, roles);
    const first = person * days;
    for (let day = 0; day < days; day++) {
      const isOpen = day >= from && day < to;
      for (let choice = 0; choice < choices; choice++) {
        const at = day * choices + choice;
        if (!isOpen) {
          if (choice !== (state.choice[first + day] as number)) prices[at] = Number.POSITIVE_INFINITY;
        } else if (noise > 0 && choice > 0) {
          prices[at] = (prices[at] as number) + (random.next() - 0.5) * noise;
        }
      }
    }
    const value = (finders[person] as ScheduleFinder).cheapest(prices, schedule);
    if (value === Number.POSITIVE_INFINITY) {
      countPerson(roster, state, person, 1);
      return;
    }
    const own = roster.ownPrice[person] as Float64Array;
    let price = value;
    for (let day = 0; day < days; day++) {
      const choice = schedule[day] as number;
      const at = day * choices + choice;
      price += (own[at] as number) - (prices[at] as number);
      state.choice[first + day] = choice;
      state.role[first + day] = roles[at] as number;
    }
    personal[person] = Math.round(price * 1e6) / 1e6;
    countPerson(roster, state, person, 1);
  };
  const improve = (group: readonly number[]) => {
    for (const person of group) {
      countPerson(roster, state, person, -1);
      rebuild(person, 0, 0, days);
    }
  };
  const priceNow = () => coverPrice(roster, state.count) + personal.reduce((sum, price) => sum + price, 0);
  const keepIfBest = (): boolean => {
    if (cost >= best.cost - 1e-6) return false;
    best.cost = cost;
    best.choice.set(state.choice);
    best.role.set(state.role);
    return true;
  };

  return {
    state,
    get cost() {
      return cost;
    },
    best,
    construct: () => {
      state.choice.fill(0);
      state.role.fill(0);
      personal.fill(0);
      recount();
      for (const person of random.shuffle(able)) rebuild(person, 0, 0, days);
      cost = priceNow();
      keepIfBest();
    },
    adopt: (choice, role) => {
      state.choice.set(choice);
      state.role.set(role);
      recount();
      for (const person of able) {
        countPerson(roster, state, person, -1);
        rebuild(person, 0, 0, 0);
      }
      cost = priceNow();
      keepIfBest();
    },
    step: (temperature) => {
      if (able.length === 0) return false;
      savedChoice.set(state.choice);
      savedRole.set(state.role);
      savedCount.set(state.count);
      const inWindow = random.next() < WINDOW_SHARE;
      const most = Math.min(able.length, inWindow ? MOST_FREED_IN_WINDOW : MOST_FREED);
      const freed = pickSome(random, able, 1 + random.int(most));
      const savedPersonal = freed.map((person) => personal[person] as number);
      const width = inWindow ? 4 + random.int(Math.max(1, Math.min(days, 18) - 4)) : days;
      const from = inWindow ? random.int(Math.max(1, days - width + 1)) : 0;
      const noise = random.pick(NOISE) * typical;
      for (const person of freed) countPerson(roster, state, person, -1);
      for (const person of freed) rebuild(person, noise, from, from + width);
      improve(freed);
      const price = priceNow();
      if (price <= cost - temperature * Math.log(1 - random.next())) {
        cost = price;
        return keepIfBest();
      }
      state.choice.set(savedChoice);
      state.role.set(savedRole);
      state.count.set(savedCount);
      freed.forEach((person, index) => {
        personal[person] = savedPersonal[index] as number;
      });
      return false;
    },
  };
}

function pickSome(random: Rng, items: readonly number[], count: number): number[] {
  const picked = new Set<number>();
  while (picked.size < Math.min(count, items.length)) picked.add(random.pick(items));
  return [...picked];
}

/** The price that a person missing has most often. */
export function typicalPrice({ lines }: CompiledRoster): number {
  const sorted = [...lines.under].sort((a, b) => a - b);
  return Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1);
}
