import type { CompiledRoster } from './compile-roster.ts';
import { compileRoster } from './compile-roster.ts';
import type { RosterEmployee, RosterProblem, RosterRules } from './roster-problem.ts';
import type { RosterConflict, RosterRuleGroup } from './roster-result.ts';
import { createFinderSpace, createScheduleFinder } from './schedule-finder.ts';

const RULES = [
  'minMinutes',
  'maxMinutes',
  'minShifts',
  'maxShifts',
  'minConsecutiveShifts',
  'maxConsecutiveShifts',
  'minConsecutiveDaysOff',
  'maxConsecutiveDaysOff',
  'maxWeekends',
  'completeWeekends',
  'consecutiveOfShift',
  'maxOfShift',
] as const satisfies readonly (keyof RosterRules & RosterRuleGroup)[];
const GROUPS: readonly RosterRuleGroup[] = [...RULES, 'daysOff', 'unavailable', 'fixed', 'succession', 'history'];

/**
 * For each person whose hard rules no schedule keeps, a smallest set of rules that clash: each rule is left out in turn, and stays
 * out where the rest still clash.
 */
export function findConflicts(roster: CompiledRoster, shouldStop: () => boolean = () => false): RosterConflict[] {
  const space = createFinderSpace();
  return roster.problem.employees.flatMap((person, employee) => {
    if (shouldStop()) return [];
    if (createScheduleFinder(roster, employee, space).feasible) return [];
    let kept = GROUPS.filter((group) => isPresent(group, person, roster.problem));
    for (const group of [...kept]) {
      const rest = kept.filter((one) => one !== group);
      if (shouldStop()) break;
      if (!hasSchedule(roster.problem, person, rest)) kept = rest;
    }
    return [{ employee, rules: kept, demand: [] }];
  });
}

/** Whether a person has a legal schedule when only these groups of rules hold. */
function hasSchedule(problem: RosterProblem, person: RosterEmployee, groups: readonly RosterRuleGroup[]): boolean {
  const alone = withRules({ ...problem, demand: [], requests: [], employees: [person] }, groups);
  return createScheduleFinder(compileRoster(alone), 0, createFinderSpace()).feasible;
}

/** The groups of rules that some person of a problem has. */
export function presentGroups(problem: RosterProblem): RosterRuleGroup[] {
  return GROUPS.filter((group) => problem.employees.some((person) => isPresent(group, person, problem)));
}

/** The problem with only these groups of rules. */
export function withRules(problem: RosterProblem, groups: readonly RosterRuleGroup[]): RosterProblem {
  const has = new Set(groups);
  return {
    ...problem,
    shifts: has.has('succession') ? problem.shifts : problem.shifts.map((shift) => ({ ...shift, forbiddenNext: [] })),
    forbiddenAcrossDayOff: has.has('succession') ? problem.forbiddenAcrossDayOff : [],
    employees: problem.employees.map((person) => ({
      ...person,
      rules: Object.fromEntries(Object.entries(person.rules).filter(([name]) => has.has(name as RosterRuleGroup))),
      daysOff: has.has('daysOff') ? person.daysOff : [],
      unavailable: has.has('unavailable') ? person.unavailable : [],
      fixed: has.has('fixed') ? person.fixed : [],
      history: has.has('history') ? person.history : null,
    })),
  };
}

function isPresent(group: RosterRuleGroup, person: RosterEmployee, problem: RosterProblem): boolean {
  switch (group) {
    case 'daysOff':
    case 'unavailable':
    case 'fixed':
      return person[group].length > 0;
    case 'succession':
      return problem.shifts.some((shift) => shift.forbiddenNext.length > 0) || problem.forbiddenAcrossDayOff.length > 0;
    case 'history':
      return person.history !== null;
    case 'minimumCover':
      return false;
    default:
      return person.rules[group] !== undefined;
  }
}
