import { limitsOf } from './limits-of.ts';
import type { ReplanWorld } from './problem.ts';
import { weekNumberOf } from './week-number.ts';

/** Days before and after the period that a window of seven dates with a date of the period can reach. */
const REACH = 6;

/**
 * Published minutes per person and date around the period, as running sums, and what the weeks hold. Made once per world; the rules
 * of hours and the overtime price read it.
 */
export interface HoursBook {
  /** Published minutes on the seven dates from `day` on; `normalOnly` leaves extra and overtime rows out. */
  published(person: number, day: number, normalOnly: boolean): number;
  /** Weekly norm in minutes that holds for a person on a day of the period. */
  weeklyNorm(person: number, offset: number): number;
  /** Largest number of shifts the plan may give a person, by the rule of a day of the period. */
  maxExtra(person: number, offset: number): number;
  /** Whether a person has overtime before anything is planned: from worked.csv or published extra and overtime rows. */
  hasOvertime(person: number): boolean;
  /** Overtime minutes of the weeks from `firstWeek` on before anything is planned, under a weekly norm; not to be changed. */
  publishedOvertime(person: number, norm: number): Float64Array;
  /** First and last week that the 52-week windows of the period reach. */
  readonly firstWeek: number;
  readonly lastWeek: number;
}

/** Sums up the published roster for the rules of hours. */
export function createHoursBook(world: ReplanWorld): HoursBook {
  const { people, standing, firstDay, days } = world;
  const actors = standing.start.length - 1;
  const span = days + 2 * REACH;
  const stride = span + 1;
  const all = new Float64Array(actors * stride);
  const normal = new Float64Array(actors * stride);
  const overtime = new Uint8Array(actors);
  for (const person of people.overtimeBefore.keys()) overtime[person] = 1;
  for (let p = 0; p < actors; p++) {
    const base = p * stride;
    const end = standing.start[p + 1] as number;
    for (let i = standing.start[p] as number; i < end; i++) {
      if (standing.normal[i] === 0) overtime[p] = 1;
      const at = (standing.day[i] as number) - firstDay + REACH;
      if (at < 0 || at >= span) continue;
      const minutes = standing.minutes[i] as number;
      all[base + at + 1] = (all[base + at + 1] as number) + minutes;
      if (standing.normal[i] === 1) normal[base + at + 1] = (normal[base + at + 1] as number) + minutes;
    }
    for (let at = 1; at <= span; at++) {
      all[base + at] = (all[base + at] as number) + (all[base + at - 1] as number);
      normal[base + at] = (normal[base + at] as number) + (normal[base + at - 1] as number);
    }
  }
  const periodWeek = weekNumberOf(firstDay);

  const firstWeek = periodWeek - 51;
  const lastWeek = weekNumberOf(firstDay + days - 1) + 51;
  const known = new Map<number, Map<number, Float64Array>>();

  const computeOvertime = (person: number, norm: number): Float64Array => {
    const normalMinutes = new Float64Array(lastWeek - firstWeek + 1);
    const extraMinutes = new Float64Array(lastWeek - firstWeek + 1);
    const end = standing.start[person + 1] as number;
    for (let i = standing.start[person] as number; i < end; i++) {
      const at = weekNumberOf(standing.day[i] as number) - firstWeek;
      if (at < 0 || at >= normalMinutes.length) continue;
      const sums = standing.normal[i] === 1 ? normalMinutes : extraMinutes;
      sums[at] = (sums[at] as number) + (standing.minutes[i] as number);
    }
    const worked = people.overtimeBefore.get(person);
    return normalMinutes.map((minutes, at) =>
      firstWeek + at < periodWeek
        ? (worked?.get(firstWeek + at) ?? 0)
        : Math.max(0, minutes + (extraMinutes[at] as number) - Math.max(minutes, norm)),
    );
  };

  const publishedOvertime = (person: number, norm: number): Float64Array => {
    const byNorm = known.get(person) ?? new Map<number, Float64Array>();
    const weeks = byNorm.get(norm) ?? computeOvertime(person, norm);
    known.set(person, byNorm.set(norm, weeks));
    return weeks;
  };

  return {
    published: (person, day, normalOnly) => {
      const sums = normalOnly ? normal : all;
      const from = Math.max(0, day - firstDay + REACH);
      const to = Math.min(span, day - firstDay + REACH + 7);
      const base = person * stride;
      return (sums[base + to] as number) - (sums[base + from] as number);
    },
    weeklyNorm: (person, offset) => {
      const own = people.ownWeekMinutes[person] as number;
      return Number.isNaN(own) ? (limitsOf(world, person).weeklyNorm[offset] as number) : own;
    },
    maxExtra: (person, offset) => {
      const own = people.ownMaxExtra[person] as number;
      return own >= 0 ? own : (limitsOf(world, person).maxExtra[offset] as number);
    },
    hasOvertime: (person) => overtime[person] === 1,
    publishedOvertime,
    firstWeek,
    lastWeek,
  };
}
