import type { UnitPattern } from '../places/build-places.ts';
import { shareOut } from '../random-stream.ts';

/** People needed on one shift, Monday first. */
export interface LineDemand {
  readonly shift: string;
  readonly normal: readonly number[];
  readonly minimum: readonly number[];
}

/**
 * The part of a unit's roster that people of one competence share: day and evening, or night. `heads` people take turns,
 * each working one week-end in three.
 */
export interface RosterLine {
  readonly competence: string;
  readonly night: boolean;
  readonly heads: number;
  /** Hours per week at 100 %. */
  readonly weeklyHours: number;
  readonly demand: readonly LineDemand[];
}

/** Choices that make one unit differ from the next of its kind. */
export interface UnitVariant {
  /** Long shifts at week-ends instead of day and evening. */
  readonly longWeekends: boolean;
  /** A night's competence in a ward with one person on: alternates along the corridor. */
  readonly nurseAtNight: boolean;
  /** The person on at night in a staffed home may sleep. */
  readonly sleepingNight: boolean;
}

const SHIFT_WORK_HOURS = 35.5;
const DAY_WORK_HOURS = 37.5;
const SHIFT_HOURS = 7;
const LONG_SHIFT_HOURS = 11.5;
const EVENING_SHARE = 0.42;
const WEEKDAYS = 5;

function week(weekday: number, weekend: number): number[] {
  return [weekday, weekday, weekday, weekday, weekday, weekend, weekend];
}

/** What is needed at least: about `share` of normal, nobody where so few are needed that all can be done without. */
function lineDemand(shift: string, weekday: number, weekend: number, share: number): LineDemand {
  const least = (normal: number) => Math.floor(normal * share + 0.4);
  return { shift, normal: week(weekday, weekend), minimum: week(least(weekday), least(weekend)) };
}

/** One competence's part of a unit: how large a part of the heads, and how much of normal is the least. */
interface Part {
  readonly competence: string;
  readonly weight: number;
  readonly minimumShare: number;
}

/** Takes so many evenings out of each part that the running sum stays at the evening share of the whole unit. */
function evenings(people: readonly number[]): number[] {
  let sum = 0;
  let given = 0;
  return people.map((count) => {
    sum += count;
    const evening = Math.min(count, Math.round(sum * EVENING_SHARE) - given);
    given += evening;
    return evening;
  });
}

/**
 * Day and evening: week-ends by a third of the heads, weekdays as many as the hours that are left allow at the mean
 * `employment`.
 */
function dayAndEvening(heads: number, parts: readonly Part[], employment: number, longWeekends: boolean): RosterLine[] {
  const weekendHours = longWeekends ? LONG_SHIFT_HOURS : SHIFT_HOURS;
  const headsOf = shareOut(
    heads,
    parts.map(({ weight }) => weight),
  );
  const weekend = headsOf.map((count) => Math.floor(count / 3));
  const weekday = headsOf.map((count, index) => {
    const hours = count * SHIFT_WORK_HOURS * employment - 2 * (weekend[index] ?? 0) * weekendHours;
    return count === 0 ? 0 : Math.max(1, Math.round(hours / (WEEKDAYS * SHIFT_HOURS)));
  });
  const evening = evenings(weekday);
  const weekendEvening = evenings(weekend);
  return parts.flatMap(({ competence, minimumShare }, index) => {
    const [all = 0, late = 0, free = 0, freeLate = 0] = [weekday, evening, weekend, weekendEvening].map(
      (counts) => counts[index] ?? 0,
    );
    if (all === 0) return [];
    const demand = longWeekends
      ? [
          lineDemand('D', all - late, 0, minimumShare),
          lineDemand('A', late, 0, minimumShare),
          lineDemand('LD', 0, free - freeLate, minimumShare),
          lineDemand('LA', 0, freeLate, minimumShare),
        ]
      : [lineDemand('D', all - late, free - freeLate, minimumShare), lineDemand('A', late, freeLate, minimumShare)];
    return [
      {
        competence,
        night: false,
        heads: headsOf[index] ?? 0,
        weeklyHours: SHIFT_WORK_HOURS,
        demand: demand.filter(({ normal }) => normal.some((count) => count > 0)),
      },
    ];
  });
}

/** One person on for every three or four night workers. */
function nights(competence: string, heads: number, shift: 'N' | 'H'): RosterLine[] {
  const slots = Math.floor(heads / 3);
  if (slots === 0) return [];
  const demand = [lineDemand(shift, slots, slots, 0.7)];
  return [{ competence, night: true, heads, weeklyHours: SHIFT_WORK_HOURS, demand }];
}

/** Day work, with a smaller crew at week-ends where `weekends` says so. */
function dayWork(
  competence: string,
  heads: number,
  shift: 'T' | 'K',
  employment: number,
  weekends: boolean,
): RosterLine[] {
  if (heads < 1) return [];
  const weekend = weekends ? Math.floor(heads / 3.5) : 0;
  const weekday = Math.max(1, Math.round((heads * DAY_WORK_HOURS * employment - weekend * 15) / (WEEKDAYS * 7.5)));
  const demand = [lineDemand(shift, weekday, weekend, 0.5)];
  return [{ competence, night: false, heads, weeklyHours: DAY_WORK_HOURS, demand }];
}

function part(competence: string, weight: number, minimumShare: number): Part {
  return { competence, weight, minimumShare };
}

const WARD_PARTS = [part('nurse', 37, 0.67), part('health_worker', 43, 0.67), part('assistant', 20, 0.5)];
const DISTRICT_PARTS = [part('nurse', 34, 0.67), part('health_worker', 48, 0.67), part('assistant', 18, 0.5)];
const HOME_PARTS = [part('social_educator', 26, 0.67), part('health_worker', 46, 0.67), part('assistant', 28, 0.5)];

/** The roster lines of a unit with so many people: what is needed each day of the week, and who shares it. */
export function unitLines(pattern: UnitPattern, heads: number, variant: UnitVariant): RosterLine[] {
  switch (pattern) {
    case 'ward': {
      const night = heads < 11 ? 0 : 3 * Math.max(1, Math.round(heads / 22));
      return [
        ...dayAndEvening(heads - night, WARD_PARTS, 0.66, variant.longWeekends),
        ...nights(variant.nurseAtNight ? 'nurse' : 'health_worker', night, 'N'),
      ];
    }
    case 'staffed_home': {
      const night = heads < 9 ? 0 : 3;
      return [
        ...dayAndEvening(heads - night, HOME_PARTS, 0.62, variant.longWeekends),
        ...nights('health_worker', night, variant.sleepingNight ? 'H' : 'N'),
      ];
    }
    case 'district':
      return dayAndEvening(heads, DISTRICT_PARTS, 0.7, false);
    case 'night_patrol': {
      const nurses = Math.max(3, Math.round(heads * 0.4));
      if (heads < 6) return nights('health_worker', heads, 'N');
      return [...nights('nurse', nurses, 'N'), ...nights('health_worker', heads - nurses, 'N')];
    }
    case 'day_centre': {
      const assistants = Math.floor(heads * 0.4);
      return [
        ...dayWork('health_worker', heads - assistants, 'K', 0.75, false),
        ...dayWork('assistant', assistants, 'K', 0.7, false),
      ];
    }
    case 'cleaning':
      return dayWork('cleaner', heads, 'T', 0.74, true);
    case 'kitchen': {
      const cooks = Math.ceil(heads * 0.5);
      return [...dayWork('cook', cooks, 'T', 0.72, true), ...dayWork('assistant', heads - cooks, 'T', 0.6, true)];
    }
  }
}
