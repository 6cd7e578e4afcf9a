import type { MilpBuilder, MilpEntry } from './milp-model.ts';
import type { PersonModel, Slot } from './milp-person.ts';
import type { ReplanProblem } from './problem.ts';
import { firstStartAfter, lastEndBefore, longestRestInWeek, restWindowsOf } from './rules-of-rest.ts';

const TOLERANCE = 1e-6;

/** One place at a time, daily rest, length of a duty, weekly rest. */
export function addRest(problem: ReplanProblem, builder: MilpBuilder, person: PersonModel): void {
  addConflicts(problem, builder, person);
  addGapsToStanding(problem, builder, person);
  addShortPublishedGaps(problem, builder, person);
  addDuties(problem, builder, person);
  addWeeklyRest(problem, builder, person);
}

const sumOf = (slots: readonly Slot[], coefficient = 1): MilpEntry[] =>
  slots.flatMap((slot) => slot.entries(coefficient));

/** Slots that begin where another ends and are over when a third begins: given with them, they close the gap. */
function fillersBetween(slots: readonly Slot[], end: number, begin: number): Slot[] {
  return slots.filter((slot) => slot.from === end && slot.to <= begin && slot.to > slot.from);
}

/** Overlaps, and gaps shorter than the daily rest that no shift closes. */
function addConflicts(problem: ReplanProblem, builder: MilpBuilder, person: PersonModel): void {
  const { slots } = person;
  const clash = slots.map(() => new Set<number>());
  slots.forEach((a, i) => {
    for (let j = i + 1; j < slots.length; j++) {
      const b = slots[j] as Slot;
      const gap = b.from - a.to;
      if (gap >= 0) {
        const rest = Math.max(
          problem.limits.dailyRest[a.offset] as number,
          problem.limits.dailyRest[b.offset] as number,
        );
        if (gap === 0 || gap >= rest - TOLERANCE) continue;
        if (lastEndBefore(problem, person.person, [], b.from) > a.to) continue;
        const fillers = fillersBetween(slots, a.to, b.from);
        if (fillers.length > 0) {
          builder.row([...a.entries(1), ...b.entries(1), ...sumOf(fillers, -1)], '<=', 1);
          continue;
        }
      }
      clash[i]?.add(j);
      clash[j]?.add(i);
    }
  });
  for (const clique of coverByCliques(clash)) builder.row(sumOf(clique.map((index) => slots[index] as Slot)), '<=', 1);
}

/** Groups of mutually clashing slots that hold every clash at least once. */
function coverByCliques(clash: readonly ReadonlySet<number>[]): number[][] {
  const covered = new Set<number>();
  const key = (a: number, b: number) => Math.min(a, b) * clash.length + Math.max(a, b);
  const cliques: number[][] = [];
  clash.forEach((others, a) => {
    for (const b of others) {
      if (b < a || covered.has(key(a, b))) continue;
      const clique = [a, b];
      for (const c of others) {
        if (c !== b && clique.every((member) => member === c || clash[member]?.has(c)) && !clique.includes(c))
          clique.push(c);
      }
      for (const x of clique) for (const y of clique) if (x < y) covered.add(key(x, y));
      cliques.push(clique);
    }
  });
  return cliques;
}

/**
 * A shift too near a published one needs another that closes the gap; so does one that touches a published duty which is too near the
 * next published one, since they become one duty.
 */
function addGapsToStanding(problem: ReplanProblem, builder: MilpBuilder, person: PersonModel): void {
  for (const slot of person.slots) {
    const rest = (problem.limits.dailyRest[slot.offset] as number) - TOLERANCE;
    const end = lastEndBefore(problem, person.person, [], slot.from);
    if (slot.from - end > 0 && slot.from - end < rest) {
      builder.row([...slot.entries(1), ...sumOf(fillersBetween(person.slots, end, slot.from), -1)], '<=', 0);
    }
    const begin = firstStartAfter(problem, person.person, [], slot.to);
    if (begin - slot.to > 0 && begin - slot.to < rest) {
      builder.row([...slot.entries(1), ...sumOf(fillersBetween(person.slots, slot.to, begin), -1)], '<=', 0);
    }
  }
}

function addShortPublishedGaps(problem: ReplanProblem, builder: MilpBuilder, person: PersonModel): void {
  const duties = standingDuties(problem, person.person);
  duties.forEach((duty, index) => {
    const next = duties[index + 1];
    if (!next) return;
    const fillers = fillersBetween(person.slots, duty.to, next.from);
    for (const slot of person.slots) {
      const isShort = next.from - duty.to < (problem.limits.dailyRest[slot.offset] as number) - TOLERANCE;
      if (isShort && (slot.to === duty.from || slot.from === next.to)) {
        builder.row([...slot.entries(1), ...sumOf(fillers, -1)], '<=', 0);
      }
    }
  });
}

interface Link {
  readonly from: number;
  readonly to: number;
  readonly slot?: Slot | undefined;
}

/** Shifts that touch one another and come to more than a duty may last are not all given. */
function addDuties(problem: ReplanProblem, builder: MilpBuilder, person: PersonModel): void {
  const links: Link[] = [
    ...standingDuties(problem, person.person),
    ...person.slots.map((slot) => ({ from: slot.from, to: slot.to, slot })),
  ];
  const byStart = Map.groupBy(links, (link) => link.from);
  const extend = (chain: readonly Link[]): void => {
    const slots = chain.flatMap((link) => link.slot ?? []);
    const limit = Math.min(...slots.map((slot) => problem.limits.duty[slot.offset] as number));
    const last = chain.at(-1) as Link;
    if (last.to - (chain[0] as Link).from > limit + TOLERANCE) {
      builder.row(sumOf(slots), '<=', slots.length - 1);
      return;
    }
    for (const next of byStart.get(last.to) ?? []) if (next.to > next.from) extend([...chain, next]);
  };
  for (const link of links) {
    if ((byStart.get(link.to) ?? []).some((next) => next !== link && (link.slot ?? next.slot))) extend([link]);
  }
}

/** Published shifts of a person, those that touch or overlap put together. */
function standingDuties(problem: ReplanProblem, person: number): Link[] {
  const { standing } = problem;
  const duties: { from: number; to: number }[] = [];
  const end = standing.start[person + 1] as number;
  for (let i = standing.start[person] as number; i < end; i++) {
    const from = standing.from[i] as number;
    const to = standing.to[i] as number;
    const last = duties.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else duties.push({ from, to });
  }
  return duties;
}

/** Each seven days that the given shifts could leave without weekly rest get a choice of where the rest lies. */
function addWeeklyRest(problem: ReplanProblem, builder: MilpBuilder, person: PersonModel): void {
  const windows = new Set<number>();
  for (const slot of person.slots) {
    const { first, last } = restWindowsOf(problem, slot.row);
    for (let day = first; day <= last; day++) windows.add(day);
  }
  const rowsOfSlots = person.slots.map((slot) => slot.row);
  for (const day of [...windows].sort((a, b) => a - b)) {
    const inside = person.slots.filter((slot) => {
      const { first, last } = restWindowsOf(problem, slot.row);
      return day >= first && day <= last;
    });
    const limitOf = (slot: Slot) => problem.limits.weeklyRest[slot.offset] as number;
    const longest = Math.max(...inside.map(limitOf));
    if (longestRestInWeek(problem, person.person, rowsOfSlots, day) >= longest - TOLERANCE) continue;
    for (const [limit, ofLimit] of Map.groupBy(inside, limitOf)) {
      const starts = restStarts(problem, person, inside, day, limit);
      const places = starts.map((_, index) => builder.variable(`r${person.person}_${day}_${limit}_${index}`, 0));
      builder.row(
        places.map((place) => [place, 1]),
        '<=',
        1,
      );
      const leavingFree = (slot: Slot): MilpEntry[] =>
        places
          .filter(
            (_, index) =>
              slot.to <= (starts[index] as number) || slot.from >= (starts[index] as number) + limit - TOLERANCE,
          )
          .map((place) => [place, -1]);
      for (const slot of inside) {
        if (ofLimit.includes(slot)) builder.row([...slot.entries(1), ...leavingFree(slot)], '<=', 0);
        else
          for (const own of ofLimit)
            builder.row([...own.entries(1), ...slot.entries(1), ...leavingFree(slot)], '<=', 1);
      }
    }
  }
}

/** Where a rest of the given length may begin in the seven days: at their start or the end of a shift, free of published duty. */
function restStarts(
  problem: ReplanProblem,
  person: PersonModel,
  inside: readonly Slot[],
  day: number,
  limit: number,
): number[] {
  const { standing, midnights, firstMidnightDay } = problem;
  const from = midnights[day - firstMidnightDay] as number;
  const to = midnights[day + 7 - firstMidnightDay] as number;
  const starts = new Set([from, ...inside.map((slot) => slot.to)]);
  const first = standing.start[person.person] as number;
  const end = standing.start[person.person + 1] as number;
  for (let i = first; i < end; i++) starts.add(standing.to[i] as number);
  return [...starts].filter((start) => {
    if (start < from || start + limit > to + TOLERANCE) return false;
    for (let i = first; i < end; i++) {
      if ((standing.from[i] as number) < start + limit - TOLERANCE && (standing.to[i] as number) > start) return false;
    }
    return true;
  });
}
