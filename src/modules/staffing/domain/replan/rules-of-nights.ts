import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import { plainDateAt } from '#kernel/plain-date.ts';
import type { LawQuestion, LawShift } from './law-work.ts';
import { shiftsWithGiven } from './law-work.ts';

const TOLERANCE = 1e-6;

/**
 * Whether somebody comes to more ordinary work than people who regularly work at night may have: by the night duties that make it
 * regular, or by the ordinary hours of a shift that another one is given up for.
 */
export function breaksNightAverage(asked: LawQuestion): boolean {
  const { world, given, person, owner, workOf, on } = asked;
  const { rows, standing } = world;
  let nights: { readonly now: readonly number[]; readonly before: readonly number[] } | undefined;
  for (const row of given) {
    const weeks = on('nightWeeks', row);
    const most = on('nightMost', row);
    if (weeks === undefined || most === undefined) continue;
    const day = rows.day[row] as number;
    const length = 7 * weeks;
    for (let last = day; last < day + length; last++) {
      const first = last - length + 1;
      if (first < standing.firstKnownDay || last > standing.lastKnownDay) continue;
      const ofGiven = person === owner ? 0 : minutesWithin(asked, first, last);
      const now = workOf(person).ordinary(first, last + 1) + ofGiven;
      if (now <= most + TOLERANCE) continue;
      nights ??= {
        now: nightDays(asked, row, shiftsWithGiven(asked)),
        before: nightDays(asked, row, workOf(owner).shifts),
      };
      const regular = on('nightDuties', row) ?? Number.POSITIVE_INFINITY;
      const count = (days: readonly number[]) => days.filter((one) => one >= first && one <= last).length;
      if (count(nights.now) < regular) continue;
      const earlier = workOf(owner).ordinary(first, last + 1);
      if (earlier <= most + TOLERANCE || count(nights.before) < regular || now > earlier + TOLERANCE) return true;
    }
  }
  return false;
}

function minutesWithin({ world: { rows }, given }: LawQuestion, first: number, last: number): number {
  let minutes = 0;
  for (const row of given) {
    const day = rows.day[row] as number;
    if (day >= first && day <= last) minutes += rows.minutes[row] as number;
  }
  return minutes;
}

/** Days on which duties with much of the night begin; shifts in order of start. */
function nightDays({ on }: LawQuestion, row: number, shifts: readonly LawShift[]): number[] {
  const more = (on('nightMore', row) ?? Number.POSITIVE_INFINITY) + TOLERANCE;
  const fromHour = on('nightFromHour', row) ?? 21;
  const toHour = on('nightToHour', row) ?? 6;
  const days: number[] = [];
  let at = 0;
  while (at < shifts.length) {
    const first = shifts[at] as LawShift;
    let to = first.to;
    for (at++; at < shifts.length && (shifts[at] as LawShift).from <= to; at++) {
      to = Math.max(to, (shifts[at] as LawShift).to);
    }
    if (to - first.from > more && nightMinutes(first.from, to, fromHour, toHour) > more) days.push(first.day);
  }
  return days;
}

/** Minutes of a duty between two hours of the night, Norwegian clock. */
function nightMinutes(from: number, to: number, fromHour: number, toHour: number): number {
  const ends = toHour <= fromHour ? toHour + 24 : toHour;
  let minutes = 0;
  for (let day = Math.floor(from / 1440) - 1; day * 1440 < to + 1440; day++) {
    const date = plainDateAt(day);
    const start = osloEpochMinutes(date, fromHour * 60);
    const end = osloEpochMinutes(date, ends * 60);
    minutes += Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
  return minutes;
}
