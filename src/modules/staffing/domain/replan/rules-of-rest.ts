import { limitsOf } from './limits-of.ts';
import type { ReplanWorld } from './problem.ts';

/** Where durations are compared: free of the noise that hours with decimals bring. */
const TOLERANCE = 1e-6;

/** End of the last duty that is over when `from` comes; -Infinity where there is none. */
export function lastEndBefore(world: ReplanWorld, person: number, given: readonly number[], from: number): number {
  const { standing, rows } = world;
  let last = Number.NEGATIVE_INFINITY;
  const end = standing.start[person + 1] as number;
  for (let i = standing.start[person] as number; i < end; i++) {
    const to = standing.to[i] as number;
    if (to <= from && to > last) last = to;
  }
  for (const row of given) {
    const to = rows.to[row] as number;
    if (to <= from && to > last && (rows.from[row] as number) < from) last = to;
  }
  return last;
}

/** Start of the first duty after `to`; Infinity where there is none. */
export function firstStartAfter(world: ReplanWorld, person: number, given: readonly number[], to: number): number {
  const { standing, rows } = world;
  let first = Number.POSITIVE_INFINITY;
  const end = standing.start[person + 1] as number;
  for (let i = standing.start[person] as number; i < end; i++) {
    const from = standing.from[i] as number;
    if (from >= to && from < first) first = from;
  }
  for (const row of given) {
    const from = rows.from[row] as number;
    if (from >= to && from < first && (rows.to[row] as number) > to) first = from;
  }
  return first;
}

/** The duty that a row's shift is part of: published and given shifts that touch are one. */
export function dutyAround(
  world: ReplanWorld,
  person: number,
  given: readonly number[],
  row: number,
): { from: number; to: number } {
  const { standing, rows } = world;
  let from = rows.from[row] as number;
  let to = rows.to[row] as number;
  const first = standing.start[person] as number;
  const end = standing.start[person + 1] as number;
  for (let grown = true; grown; ) {
    grown = false;
    for (let i = first; i < end; i++) {
      const otherFrom = standing.from[i] as number;
      const otherTo = standing.to[i] as number;
      if (otherTo < from || otherFrom > to || (otherFrom >= from && otherTo <= to)) continue;
      from = Math.min(from, otherFrom);
      to = Math.max(to, otherTo);
      grown = true;
    }
    for (const other of given) {
      const otherFrom = rows.from[other] as number;
      const otherTo = rows.to[other] as number;
      if (otherTo < from || otherFrom > to || (otherFrom >= from && otherTo <= to)) continue;
      from = Math.min(from, otherFrom);
      to = Math.max(to, otherTo);
      grown = true;
    }
  }
  return { from, to };
}

/** At least the daily rest before and after every duty that a given shift is part of. */
export function keepsDailyRest(world: ReplanWorld, person: number, given: readonly number[]): boolean {
  const limits = limitsOf(world, person).dailyRest;
  for (const row of given) {
    const limit = (limits[world.rows.offset[row] as number] as number) - TOLERANCE;
    const duty = dutyAround(world, person, given, row);
    if (duty.from - lastEndBefore(world, person, given, duty.from) < limit) return false;
    if (firstStartAfter(world, person, given, duty.to) - duty.to < limit) return false;
  }
  return true;
}

/** Every duty with a given shift lasts no longer than allowed. */
export function keepsDutyLength(world: ReplanWorld, person: number, given: readonly number[]): boolean {
  const limits = limitsOf(world, person).duty;
  for (const row of given) {
    const limit = (limits[world.rows.offset[row] as number] as number) + TOLERANCE;
    const duty = dutyAround(world, person, given, row);
    const minutes = duty.to - duty.from;
    if (minutes > limit && !isLongRotation(world, person, given, duty)) return false;
  }
  return true;
}

/** Whether a duty too long by itself is one that the choice of long rotations opens for: short enough for it, all in one unit. */
function isLongRotation(
  world: ReplanWorld,
  person: number,
  given: readonly number[],
  duty: { from: number; to: number },
): boolean {
  const choice = world.choices.longRotations;
  if (!choice || duty.to - duty.from > choice.hours * 60 + TOLERANCE) return false;
  const { standing, rows } = world;
  const units = new Set<number>();
  for (const row of given) {
    if ((rows.from[row] as number) < duty.to && duty.from < (rows.to[row] as number))
      units.add(rows.unit[row] as number);
  }
  const end = standing.start[person + 1] as number;
  for (let i = standing.start[person] as number; i < end; i++) {
    if ((standing.from[i] as number) < duty.to && duty.from < (standing.to[i] as number))
      units.add(standing.unit[i] as number);
  }
  return units.size === 1;
}

/** Longest stretch in minutes without duty in the seven days from `day` on; `given` in order of start. */
export function longestRestInWeek(world: ReplanWorld, person: number, given: readonly number[], day: number): number {
  const { standing, rows, midnights, firstMidnightDay } = world;
  const windowFrom = midnights[day - firstMidnightDay] as number;
  const windowTo = midnights[day + 7 - firstMidnightDay] as number;
  let free = windowFrom;
  let longest = 0;
  let i = standing.start[person] as number;
  const end = standing.start[person + 1] as number;
  let g = 0;
  while (true) {
    const standingFrom = i < end ? (standing.from[i] as number) : Number.POSITIVE_INFINITY;
    const row = given[g];
    const givenFrom = row === undefined ? Number.POSITIVE_INFINITY : (rows.from[row] as number);
    const from = Math.min(standingFrom, givenFrom);
    if (from >= windowTo) break;
    let to: number;
    if (standingFrom <= givenFrom) {
      to = standing.to[i] as number;
      i++;
    } else {
      to = rows.to[row as number] as number;
      g++;
    }
    if (from - free > longest) longest = from - free;
    if (to > free) free = to;
  }
  return Math.max(longest, windowTo - free);
}

/** The seven-day windows inside the known roster that a row's shift overlaps, by first day: `[first, last]`. */
export function restWindowsOf(world: ReplanWorld, row: number): { first: number; last: number } {
  const { standing, rows, midnights, firstMidnightDay } = world;
  let last = rows.day[row] as number;
  while ((midnights[last + 1 - firstMidnightDay] as number) < (rows.to[row] as number)) last++;
  return {
    first: Math.max((rows.day[row] as number) - 6, standing.firstKnownDay),
    last: Math.min(last, standing.lastKnownDay - 6),
  };
}

/** Every seven-day window that a given shift overlaps holds one stretch of weekly rest; `given` in order of start. */
export function keepsWeeklyRest(world: ReplanWorld, person: number, given: readonly number[]): boolean {
  const limits = limitsOf(world, person).weeklyRest;
  for (const row of given) {
    const limit = (limits[world.rows.offset[row] as number] as number) - TOLERANCE;
    const windows = restWindowsOf(world, row);
    for (let day = windows.first; day <= windows.last; day++) {
      if (longestRestInWeek(world, person, given, day) < limit) return false;
    }
  }
  return true;
}
