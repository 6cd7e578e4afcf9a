import type { HoursBook } from './hours-book.ts';
import { createHoursBook } from './hours-book.ts';
import type { HardRule } from './plan.ts';
import { HARD_RULES } from './plan.ts';
import type { ReplanWorld } from './problem.ts';

import { beginsInOvertime, keepsMaxExtra, keepsOvertime, keepsWeekHours } from './rules-of-hours.ts';
import { createLawRules } from './rules-of-law.ts';
import {
  hasCompetence,
  hasConsented,
  holdsWithOthers,
  isFree,
  isThere,
  isTrained,
  keepsOutOfOutbreak,
  keepsToOneForeignUnit,
  keepsToSite,
  mayEnterOutbreak,
  overlap,
  worksAtOneSite,
} from './rules-of-place.ts';
import { keepsDailyRest, keepsDutyLength, keepsWeeklyRest } from './rules-of-rest.ts';

/**
 * The hard rules on one person. `given` are the rows the plan gives the person besides the published roster, in order of start; the
 * published roster itself is never judged, only what a given shift has part in.
 */
export interface RuleEngine {
  readonly book: HoursBook;
  /** Whether one rule lets a row be added to rows that are legal without it. */
  holds(rule: HardRule, person: number, row: number, given: readonly number[]): boolean;
  /** The first rule that forbids adding a row to rows that are legal without it. */
  firstBroken(person: number, row: number, given: readonly number[]): HardRule | undefined;
  /** Whether the rules that look at one shift and the published roster's places allow a row: all but rest and hours. */
  mayStandThere(person: number, row: number): boolean;
  /** Whether two rows fit together in time and place; rest and hours aside. */
  fitTogether(person: number, a: number, b: number): boolean;
  /** Rest and hours of the given rows together, each known to be allowed in its place; daily rest aside. */
  keepsTimes(person: number, given: readonly number[]): boolean;
  keepsDailyRest(person: number, given: readonly number[]): boolean;
  /** What the law beyond v1 says of the given rows together, where it binds. */
  keepsLaw(person: number, given: readonly number[]): boolean;
  /** Which of the given rows begin in overtime. */
  beginInOvertime(person: number, given: readonly number[]): boolean[];
}

/** A row put into rows that are in order of start. */
export function withRowInOrder(world: ReplanWorld, given: readonly number[], row: number): number[] {
  const from = world.rows.from[row] as number;
  let at = given.length;
  while (at > 0 && (world.rows.from[given[at - 1] as number] as number) > from) at--;
  return [...given.slice(0, at), row, ...given.slice(at)];
}

/** The rules of a world, ready to be asked. */
export function createRuleEngine(world: ReplanWorld): RuleEngine {
  const book = createHoursBook(world);
  const law = createLawRules(world);

  const holds = (rule: HardRule, person: number, row: number, given: readonly number[]): boolean => {
    switch (rule) {
      case 'competence':
        return hasCompetence(world, person, row);
      case 'training':
        return isTrained(world, person, row);
      case 'absence':
        return isThere(world, person, row);
      case 'one-place':
        return isFree(world, person, row, given);
      case 'consent':
        return hasConsented(world, person, row);
      case 'outbreak-in':
        return mayEnterOutbreak(world, person, row);
      case 'outbreak-out':
        return holdsWithOthers(world, person, row, given, (a, b) => keepsOutOfOutbreak(world, a, b));
      case 'cross-site':
        return (
          worksAtOneSite(world, person, row) &&
          holdsWithOthers(world, person, row, given, (a, b) => keepsToSite(world, a, b))
        );
      case 'one-foreign-unit':
        return holdsWithOthers(world, person, row, given, (a, b) => keepsToOneForeignUnit(world, person, a, b));
      case 'daily-rest':
        return keepsDailyRest(world, person, withRowInOrder(world, given, row));
      case 'weekly-rest':
        return keepsWeeklyRest(world, person, withRowInOrder(world, given, row));
      case 'hours-day':
        return keepsDutyLength(world, person, withRowInOrder(world, given, row));
      case 'hours-week':
        return keepsWeekHours(world, book, person, withRowInOrder(world, given, row));
      case 'overtime':
        return keepsOvertime(world, book, person, withRowInOrder(world, given, row));
      case 'max-extra':
        return keepsMaxExtra(world, book, person, withRowInOrder(world, given, row));
      case 'sunday-off':
      case 'night-average':
      case 'normal-hours':
      case 'total-hours':
      case 'free-of-extra':
        return law === undefined || law.keeps(rule, person, withRowInOrder(world, given, row));
    }
  };

  return {
    book,
    holds,
    firstBroken: (person, row, given) => HARD_RULES.find((rule) => !holds(rule, person, row, given)),
    mayStandThere: (person, row) => PLACE_RULES.every((rule) => holds(rule, person, row, [])),
    fitTogether: (person, a, b) => {
      const { rows } = world;
      if (overlap(world, a, b)) return false;
      const placeA = { unit: rows.unit[a] as number, offset: rows.offset[a] as number };
      const placeB = { unit: rows.unit[b] as number, offset: rows.offset[b] as number };
      return (
        keepsOutOfOutbreak(world, placeA, placeB) &&
        keepsToSite(world, placeA, placeB) &&
        keepsToOneForeignUnit(world, person, placeA, placeB)
      );
    },
    keepsTimes: (person, given) =>
      keepsMaxExtra(world, book, person, given) &&
      keepsWeekHours(world, book, person, given) &&
      keepsOvertime(world, book, person, given) &&
      keepsDutyLength(world, person, given) &&
      keepsWeeklyRest(world, person, given),
    keepsDailyRest: (person, given) => keepsDailyRest(world, person, given),
    keepsLaw: (person, given) => law === undefined || law.keepsAll(person, given),
    beginInOvertime: (person, given) => beginsInOvertime(world, book, person, given),
  };
}

/** Rules before the first that looks at rest and hours. */
const PLACE_RULES = HARD_RULES.slice(0, HARD_RULES.indexOf('daily-rest'));
