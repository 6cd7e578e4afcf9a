import type { LawBook } from './index-law.ts';
import type { ReplanWorld } from './problem.ts';
import type { NumberOn } from './rules-of-law.ts';
import { firstDayOfWeek, weekNumberOf } from './week-number.ts';

/** A shift as the law's rules see it: published, or given (`row` ≥ 0). */
export interface LawShift {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
  readonly day: number;
  /** Ordinary hours: published as normal, or given in the place of such a shift. */
  readonly ordinary: boolean;
}

/** Published work of somebody, summed up once. */
export interface WorkOfPerson {
  readonly shifts: readonly LawShift[];
  /** 1 for Sundays and holidays with work. */
  readonly worked: Uint8Array;
  /** Minutes of ordinary hours on the days `[from, to)`. */
  ordinary(from: number, to: number): number;
  /** Minutes of all work on the days `[from, to)`, those of whole weeks worked before the roster told in. */
  total(from: number, to: number): number;
}

/** What a rule of the law is asked: the person (without a shift given up), whose work it is, and what is given. */
export interface LawQuestion {
  readonly world: ReplanWorld;
  readonly law: LawBook;
  readonly on: NumberOn;
  readonly person: number;
  readonly owner: number;
  readonly given: readonly number[];
  readonly workOf: (person: number) => WorkOfPerson;
}

/** A given row as a shift. */
export function shiftOfRow({ rows }: ReplanWorld, row: number, ordinary: boolean): LawShift {
  return {
    from: rows.from[row] as number,
    to: rows.to[row] as number,
    minutes: rows.minutes[row] as number,
    day: rows.day[row] as number,
    ordinary,
  };
}

/** Published and given shifts in order of start. */
export function shiftsWithGiven({ world, person, owner, given, workOf }: LawQuestion): LawShift[] {
  const added = given.map((row) => shiftOfRow(world, row, person !== owner));
  return [...workOf(person).shifts, ...added].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Numbers of the Sundays and holidays that some minutes lie in. */
export function stretchesIn({ stretches }: LawBook, from: number, to: number): number[] {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < stretches.length && (stretches[i]?.from ?? to) < to; i++) found.push(i);
  return found;
}

/** Everybody's published work, each summed up when first asked for. */
export function createWorkOfPeople(world: ReplanWorld): (person: number) => WorkOfPerson {
  const known: (WorkOfPerson | undefined)[] = [];
  return (person) => {
    const found = known[person] ?? sumUp(world, person);
    known[person] = found;
    return found;
  };
}

function sumUp(world: ReplanWorld, person: number): WorkOfPerson {
  const { standing, people, law } = world;
  const { firstKnownDay, lastKnownDay } = standing;
  const owner = person < people.count ? person : (world.moves[person - people.count]?.person ?? person);
  const before = law?.worked.get(owner);
  const worked = new Uint8Array(law?.stretches.length ?? 0);
  const sums = new Float64Array(lastKnownDay - firstKnownDay + 2);
  const all = new Float64Array(sums.length);
  const shifts: LawShift[] = [];
  const end = standing.start[person + 1] as number;
  for (let i = standing.start[person] as number; i < end; i++) {
    const shift: LawShift = {
      from: standing.from[i] as number,
      to: standing.to[i] as number,
      minutes: standing.minutes[i] as number,
      day: standing.day[i] as number,
      ordinary: standing.normal[i] === 1,
    };
    shifts.push(shift);
    const at = shift.day - firstKnownDay + 1;
    all[at] = (all[at] as number) + shift.minutes;
    if (shift.ordinary) sums[at] = (sums[at] as number) + shift.minutes;
    if (law) for (const stretch of stretchesIn(law, shift.from, shift.to)) worked[stretch] = 1;
  }
  for (let i = 1; i < sums.length; i++) {
    sums[i] = (sums[i] as number) + (sums[i - 1] as number);
    all[i] = (all[i] as number) + (all[i - 1] as number);
  }
  const at = (day: number) => Math.min(sums.length - 1, Math.max(0, day - firstKnownDay));
  const between = (list: Float64Array, from: number, to: number) =>
    (list[at(to)] as number) - (list[at(from)] as number);
  const firstWeek = weekNumberOf(firstKnownDay);
  return {
    shifts,
    worked,
    ordinary: (from, to) => between(sums, from, to),
    total: (from, to) => {
      let minutes = between(all, from, to);
      if (before === undefined) return minutes;
      for (const [week, worked] of before) {
        const monday = firstDayOfWeek(week);
        if (week < firstWeek && monday >= from && monday + 7 <= to) minutes += worked;
      }
      return minutes;
    },
  };
}
