import type { Facts } from '#kernel/finding.ts';
import { plainDateAt } from '#kernel/plain-date.ts';
import { limitsOf } from './limits-of.ts';
import type { HardRule } from './plan.ts';
import type { ReplanWorld } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';
import { withRowInOrder } from './rule-engine.ts';
import { givenMinutes, overtimeMinutes, overtimeOfWeeks } from './rules-of-hours.ts';
import { dutyAround, firstStartAfter, lastEndBefore, longestRestInWeek, restWindowsOf } from './rules-of-rest.ts';

/** Hours with two decimals. */
export function hoursOf(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}

/** What a rule sees on a person who gets a row on top of others: the figures behind its yes or no, hours with two decimals. */
export function measureRule(
  world: ReplanWorld,
  engine: RuleEngine,
  rule: HardRule,
  person: number,
  row: number,
  given: readonly number[],
): Facts {
  const { people, rows } = world;
  const limits = limitsOf(world, person);
  const offset = rows.offset[row] as number;
  const unit = rows.unit[row] as number;
  const all = given.includes(row) ? given : withRowInOrder(world, given, row);
  switch (rule) {
    case 'competence':
      return {
        own: nameOf(world, people.competence[person] as number),
        asked: nameOf(world, rows.competence[row] as number),
      };
    case 'training':
      return trainingFacts(world, person, unit);
    case 'consent':
      return { consent: people.consent[person] === 1, homeUnit: people.home[person] === unit };
    case 'outbreak-in':
      return { homeUnit: people.home[person] === unit, outbreakTeam: people.outbreakTeam[person] === 1 };
    case 'absence':
    case 'one-place':
    case 'outbreak-out':
    case 'cross-site':
    case 'one-foreign-unit':
      return {};
    case 'daily-rest':
      return restFacts(world, person, row, all);
    case 'weekly-rest': {
      const rest = shortestWeeklyRest(world, person, row, all);
      const limitHours = hoursOf(limits.weeklyRest[offset] as number);
      return rest === undefined ? { limitHours } : { restHours: hoursOf(rest), limitHours };
    }
    case 'hours-day': {
      const duty = dutyAround(world, person, all, row);
      return { dutyHours: hoursOf(duty.to - duty.from), limitHours: hoursOf(limits.duty[offset] as number) };
    }
    case 'hours-week':
      return {
        weekHours: hoursOf(fullestWeek(world, engine, person, row, all)),
        limitHours: hoursOf(limits.week[offset] as number),
      };
    case 'overtime': {
      const weeks = overtimeOfWeeks(world, engine.book, person, all, row);
      return {
        overtimeHours: hoursOf(largestOvertime(world, engine, person, row, all)),
        limitHours: hoursOf(limits.overtimeWeek[offset] as number),
        fourWeekHours: hoursOf(weeks.fourWeeks),
        fourWeekLimitHours: hoursOf(limits.overtimeFourWeeks[offset] as number),
        yearHours: hoursOf(weeks.year),
        yearLimitHours: hoursOf(limits.overtimeYear[offset] as number),
      };
    }
    case 'max-extra':
      return { shifts: all.length, limitShifts: engine.book.maxExtra(person, offset) };
    case 'sunday-off':
    case 'night-average':
    case 'normal-hours':
    case 'total-hours':
    case 'free-of-extra':
      return {};
  }
}

function nameOf(world: ReplanWorld, competence: number): string {
  return world.competences[competence] ?? '';
}

function trainingFacts(world: ReplanWorld, person: number, unit: number): Facts {
  const unitId = world.units.ids[unit] ?? '';
  if (world.people.home[person] === unit) return { unitId, homeUnit: true };
  const lastDay = world.people.trainedTo.get(person * world.units.ids.length + unit);
  if (lastDay === undefined) return { unitId, trained: world.people.anyUnit[person] === 1 };
  return lastDay === Number.POSITIVE_INFINITY
    ? { unitId, trained: true }
    : { unitId, trained: true, trainedUntil: plainDateAt(lastDay) };
}

function restFacts(world: ReplanWorld, person: number, row: number, all: readonly number[]): Facts {
  const duty = dutyAround(world, person, all, row);
  const before = duty.from - lastEndBefore(world, person, all, duty.from);
  const after = firstStartAfter(world, person, all, duty.to) - duty.to;
  return {
    ...(Number.isFinite(before) ? { restBeforeHours: hoursOf(before) } : {}),
    ...(Number.isFinite(after) ? { restAfterHours: hoursOf(after) } : {}),
    limitHours: hoursOf(limitsOf(world, person).dailyRest[world.rows.offset[row] as number] as number),
  };
}

/** The longest rest of the seven days in which it is shortest; undefined where no window lies inside the known roster. */
function shortestWeeklyRest(
  world: ReplanWorld,
  person: number,
  row: number,
  all: readonly number[],
): number | undefined {
  const windows = restWindowsOf(world, row);
  let shortest: number | undefined;
  for (let day = windows.first; day <= windows.last; day++) {
    const rest = longestRestInWeek(world, person, all, day);
    if (shortest === undefined || rest < shortest) shortest = rest;
  }
  return shortest;
}

function fullestWeek(
  world: ReplanWorld,
  engine: RuleEngine,
  person: number,
  row: number,
  all: readonly number[],
): number {
  const last = world.rows.day[row] as number;
  let most = 0;
  for (let day = last - 6; day <= last; day++) {
    most = Math.max(most, engine.book.published(person, day, false) + givenMinutes(world, all, day));
  }
  return most;
}

function largestOvertime(
  world: ReplanWorld,
  engine: RuleEngine,
  person: number,
  row: number,
  all: readonly number[],
): number {
  const norm = engine.book.weeklyNorm(person, world.rows.offset[row] as number);
  const last = world.rows.day[row] as number;
  let most = 0;
  for (let day = last - 6; day <= last; day++) {
    most = Math.max(most, overtimeMinutes(world, engine.book, person, all, day, norm));
  }
  return most;
}
