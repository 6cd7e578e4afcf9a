import type { LawQuestion, LawShift } from './law-work.ts';
import { shiftOfRow, shiftsWithGiven } from './law-work.ts';

const TOLERANCE = 1e-6;
const DAY_MINUTES = 1440;
/** Fewest days of known roster that an average says something about. */
const LEAST_DAYS = 28;

/**
 * Whether all work comes to more than the law's total: within 24 hours from the start of a shift (more than one duty; a single long one
 * is judged apart), in seven dates, or on average over weeks in a row that hold a given shift.
 */
export function breaksTotalHours(asked: LawQuestion): boolean {
  return asked.given.some((row) => passesTotalDay(asked, row) || passesTotalWeeks(asked, row));
}

function passesTotalDay(asked: LawQuestion, row: number): boolean {
  const limit = asked.on('totalDay', row);
  if (limit === undefined) return false;
  const own = shiftOfRow(asked.world, row, false);
  const near = shiftsNear(asked, own.from - DAY_MINUTES, own.from + DAY_MINUTES);
  for (let first = 0; first < near.length; first++) {
    const { from } = near[first] as LawShift;
    if (from > own.from || from <= own.from - DAY_MINUTES) continue;
    const until = from + DAY_MINUTES;
    let duties = 1;
    let minutes = 0;
    let end = (near[first] as LawShift).to;
    for (let i = first; i < near.length && (near[i] as LawShift).from < until; i++) {
      const shift = near[i] as LawShift;
      if (shift.from > end) duties++;
      end = Math.max(end, shift.to);
      minutes += (shift.minutes * (Math.min(shift.to, until) - shift.from)) / Math.max(1, shift.to - shift.from);
    }
    if (duties > 1 && minutes > limit + TOLERANCE) return true;
  }
  return false;
}

/** Published and given shifts that start in `[from, to)`, in order. */
function shiftsNear({ world, person, given, workOf }: LawQuestion, from: number, to: number): LawShift[] {
  const inside = (shift: LawShift) => shift.from >= from && shift.from < to;
  const added = given.map((row) => shiftOfRow(world, row, false));
  return [...workOf(person).shifts, ...added].filter(inside).sort((a, b) => a.from - b.from || a.to - b.to);
}

function passesTotalWeeks({ world, person, given, workOf, on }: LawQuestion, row: number): boolean {
  const { rows } = world;
  const day = rows.day[row] as number;
  const passes = (weeks: number, perWeek: number) => {
    const length = 7 * weeks;
    for (let first = day - length + 1; first <= day; first++) {
      let minutes = workOf(person).total(first, first + length);
      for (const other of given) {
        const at = rows.day[other] as number;
        if (at >= first && at < first + length) minutes += rows.minutes[other] as number;
      }
      if (minutes > perWeek * weeks + TOLERANCE) return true;
    }
    return false;
  };
  const single = on('totalWeek', row);
  if (single !== undefined && passes(1, single)) return true;
  const weeks = on('averageWeeks', row);
  const average = on('totalAverage', row);
  return weeks !== undefined && average !== undefined && passes(weeks, average);
}

/**
 * Whether a shift that a published one is given up for makes ordinary hours longer than the law or the agreement has it, and longer than
 * they were: of the duty, of seven dates, on average over the last known weeks.
 */
export function breaksNormalHours(asked: LawQuestion): boolean {
  const { world, given, person, owner, workOf, on } = asked;
  const { rows, standing, moves, people } = world;
  const givenUp = moves[person - people.count]?.standing;
  if (givenUp === undefined) return false;
  const before = workOf(owner);
  const added = (first: number, last: number) => {
    let minutes = 0;
    for (const row of given) {
      const day = rows.day[row] as number;
      if (day >= first && day <= last) minutes += rows.minutes[row] as number;
    }
    return minutes;
  };
  const passes = (first: number, last: number, most: number) => {
    const now = workOf(person).ordinary(first, last + 1) + added(first, last);
    return now > most + TOLERANCE && now > before.ordinary(first, last + 1) + TOLERANCE;
  };
  const old = before.shifts[givenUp - (standing.start[owner] as number)];
  return given.some((row) => {
    const day = rows.day[row] as number;
    const ofDay = on('normalDay', row);
    if (ofDay !== undefined) {
      const now = dutyMinutes(shiftsWithGiven(asked), rows.from[row] as number);
      const was = old ? dutyMinutes(before.shifts, old.from) : 0;
      if (now > ofDay + TOLERANCE && now > was + TOLERANCE) return true;
    }
    const ofWeek = on('normalWeek', row);
    if (ofWeek !== undefined) {
      for (let first = day - 6; first <= day; first++) if (passes(first, first + 6, ofWeek)) return true;
    }
    const weeks = on('normalWeeks', row);
    const average = on('normalAverage', row);
    if (weeks === undefined || average === undefined) return false;
    const { firstKnownDay, lastKnownDay } = standing;
    const days = Math.min(lastKnownDay - firstKnownDay + 1, weeks * 7);
    const first = lastKnownDay - days + 1;
    return days >= LEAST_DAYS && first <= day && passes(first, lastKnownDay, (average * days) / 7);
  });
}

/** Ordinary minutes of the duty of ordinary shifts that holds a shift's start. */
function dutyMinutes(shifts: readonly LawShift[], start: number): number {
  let minutes = 0;
  let to = Number.NEGATIVE_INFINITY;
  let holds = false;
  for (const shift of shifts) {
    if (!shift.ordinary) continue;
    if (shift.from > to) {
      if (holds) return minutes;
      minutes = 0;
      to = shift.to;
    }
    minutes += shift.minutes;
    to = Math.max(to, shift.to);
    holds ||= shift.from === start;
  }
  return holds ? minutes : 0;
}
