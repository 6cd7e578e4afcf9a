import type { HoursBook } from './hours-book.ts';
import { limitsOf } from './limits-of.ts';
import type { ReplanWorld } from './problem.ts';
import { firstDayOfWeek, weekNumberOf } from './week-number.ts';

const TOLERANCE = 1e-6;

/** Minutes of the given shifts that start on the seven dates from `day` on. */
export function givenMinutes(world: ReplanWorld, given: readonly number[], day: number): number {
  let minutes = 0;
  for (const row of given) {
    const rowDay = world.rows.day[row] as number;
    if (rowDay >= day && rowDay < day + 7) minutes += world.rows.minutes[row] as number;
  }
  return minutes;
}

/** Overtime minutes of the seven dates from `day` on: N normal and A other hours beyond max(N, weekly norm). */
export function overtimeMinutes(
  world: ReplanWorld,
  book: HoursBook,
  person: number,
  given: readonly number[],
  day: number,
  norm: number,
): number {
  const normal = book.published(person, day, true);
  const total = book.published(person, day, false) + givenMinutes(world, given, day);
  return Math.max(0, total - Math.max(normal, norm));
}

/** At most so many hours in any seven consecutive dates with a given shift. */
export function keepsWeekHours(world: ReplanWorld, book: HoursBook, person: number, given: readonly number[]): boolean {
  for (const row of given) {
    const limit = (limitsOf(world, person).week[world.rows.offset[row] as number] as number) + TOLERANCE;
    const last = world.rows.day[row] as number;
    for (let day = last - 6; day <= last; day++) {
      if (book.published(person, day, false) + givenMinutes(world, given, day) > limit) return false;
    }
  }
  return true;
}

/** Overtime within its limits for 7 dates, 4 ISO weeks and 52 ISO weeks, wherever a given shift is among them. */
export function keepsOvertime(world: ReplanWorld, book: HoursBook, person: number, given: readonly number[]): boolean {
  for (const row of given) {
    const offset = world.rows.offset[row] as number;
    const norm = book.weeklyNorm(person, offset);
    const limit = (limitsOf(world, person).overtimeWeek[offset] as number) + TOLERANCE;
    const last = world.rows.day[row] as number;
    for (let day = last - 6; day <= last; day++) {
      if (overtimeMinutes(world, book, person, given, day, norm) > limit) return false;
    }
  }
  return keepsWeeksOfOvertime(world, book, person, given);
}

function keepsWeeksOfOvertime(world: ReplanWorld, book: HoursBook, person: number, given: readonly number[]): boolean {
  if (!book.hasOvertime(person) && !mayPassWeeksLimits(world, book, person, given)) return true;
  for (const row of given) {
    const sums = overtimeByWeek(world, book, person, given, row);
    const offset = world.rows.offset[row] as number;
    const fourWeeks = (limitsOf(world, person).overtimeFourWeeks[offset] as number) + TOLERANCE;
    const year = (limitsOf(world, person).overtimeYear[offset] as number) + TOLERANCE;
    const week = weekNumberOf(world.rows.day[row] as number);
    let total = 0;
    for (const minutes of sums) total += minutes;
    if (total > fourWeeks && largestSum(sums, book.firstWeek, week, 4) > fourWeeks) return false;
    if (total > year && largestSum(sums, book.firstWeek, week, 52) > year) return false;
  }
  return true;
}

/** Whether the overtime of all given shifts together could pass the limits of 4 or 52 weeks of somebody who has none yet. */
function mayPassWeeksLimits(world: ReplanWorld, book: HoursBook, person: number, given: readonly number[]): boolean {
  let total = 0;
  let smallest = Number.POSITIVE_INFINITY;
  const seen: number[] = [];
  for (const row of given) {
    const offset = world.rows.offset[row] as number;
    smallest = Math.min(
      smallest,
      limitsOf(world, person).overtimeFourWeeks[offset] as number,
      limitsOf(world, person).overtimeYear[offset] as number,
    );
    const week = weekNumberOf(world.rows.day[row] as number);
    if (seen.includes(week)) continue;
    seen.push(week);
    let norm = Number.POSITIVE_INFINITY;
    for (const other of given) norm = Math.min(norm, book.weeklyNorm(person, world.rows.offset[other] as number));
    total += overtimeMinutes(world, book, person, given, firstDayOfWeek(week), norm);
  }
  return total > smallest;
}

/** Overtime minutes of every week from `book.firstWeek` on, under the weekly norm of a row's day. */
function overtimeByWeek(
  world: ReplanWorld,
  book: HoursBook,
  person: number,
  given: readonly number[],
  row: number,
): Float64Array {
  const norm = book.weeklyNorm(person, world.rows.offset[row] as number);
  const weeks = Float64Array.from(book.publishedOvertime(person, norm));
  for (const other of given) {
    const week = weekNumberOf(world.rows.day[other] as number);
    weeks[week - book.firstWeek] = overtimeMinutes(world, book, person, given, firstDayOfWeek(week), norm);
  }
  return weeks;
}

/** Largest sum over `length` consecutive weeks that hold `week`. */
function largestSum(weeks: Float64Array, firstWeek: number, week: number, length: number): number {
  const at = week - firstWeek;
  let largest = 0;
  for (let from = Math.max(0, at - length + 1); from <= at; from++) {
    let sum = 0;
    for (let i = from; i < Math.min(weeks.length, from + length); i++) sum += weeks[i] as number;
    if (sum > largest) largest = sum;
  }
  return largest;
}

/** Overtime in minutes that the 4 and the 52 consecutive weeks around a row come to at most, for the explanation of a candidate. */
export function overtimeOfWeeks(
  world: ReplanWorld,
  book: HoursBook,
  person: number,
  given: readonly number[],
  row: number,
): { fourWeeks: number; year: number } {
  const sums = overtimeByWeek(world, book, person, given, row);
  const week = weekNumberOf(world.rows.day[row] as number);
  return { fourWeeks: largestSum(sums, book.firstWeek, week, 4), year: largestSum(sums, book.firstWeek, week, 52) };
}

/** No more shifts given than the person's number, else the rule's. */
export function keepsMaxExtra(world: ReplanWorld, book: HoursBook, person: number, given: readonly number[]): boolean {
  return given.every((row) => given.length <= book.maxExtra(person, world.rows.offset[row] as number));
}

/** Whether each given shift begins in overtime: published hours of its whole ISO week and given ones before it reach the norm. */
export function beginsInOvertime(
  world: ReplanWorld,
  book: HoursBook,
  person: number,
  given: readonly number[],
): boolean[] {
  return given.map((row, index) => {
    const day = world.rows.day[row] as number;
    const week = weekNumberOf(day);
    let minutes = book.published(person, firstDayOfWeek(week), false);
    for (let i = 0; i < index; i++) {
      const earlier = given[i] as number;
      if (weekNumberOf(world.rows.day[earlier] as number) === week) minutes += world.rows.minutes[earlier] as number;
    }
    return minutes >= book.weeklyNorm(person, world.rows.offset[row] as number) - TOLERANCE;
  });
}
