import type { Highs } from 'highs';
import { compileRoster } from '../../domain/roster/compile-roster.ts';
import { presentGroups, withRules } from '../../domain/roster/find-conflicts.ts';
import type { RosterLimit, RosterProblem, RosterRules } from '../../domain/roster/roster-problem.ts';
import type { RosterConflict, RosterRuleGroup } from '../../domain/roster/roster-result.ts';
import { createFinderSpace, createScheduleFinder } from '../../domain/roster/schedule-finder.ts';
import { createPricingScratch, generateColumns, priceSchedule } from './generate-columns.ts';
import { createMaster } from './master-program.ts';

const ROUNDS = 5;

/**
 * Where the minimums cannot all be met under the hard rules, a smallest set of demand lines and kinds of rules that clash: days,
 * lines and kinds are left out in turn, and stay out where the rest still clash. Undefined where the relaxation meets the minimums.
 */
export function findCoverConflict(
  highs: Highs,
  problem: RosterProblem,
  shouldStop: () => boolean,
): RosterConflict | undefined {
  let lines = problem.demand.flatMap((line, index) => (line.minimum > 0 ? [index] : []));
  let rules: RosterRuleGroup[] = presentGroups(problem);
  const hard = onlyHard(problem);
  const clashes = (some: readonly number[], groups: readonly RosterRuleGroup[]): boolean => {
    const demand = some.map((index) => hard.demand[index] as RosterProblem['demand'][number]);
    return !canCover(highs, withRules({ ...hard, demand }, groups), shouldStop);
  };
  if (lines.length === 0 || !clashes(lines, rules)) return undefined;
  const leaveOut = (part: (line: number) => boolean) => {
    const rest = lines.filter((line) => !part(line));
    if (rest.length < lines.length && clashes(rest, rules)) lines = rest;
  };
  for (let day = 0; day < problem.days && !shouldStop(); day++) leaveOut((line) => problem.demand[line]?.day === day);
  for (const line of [...lines]) if (!shouldStop()) leaveOut((one) => one === line);
  for (const group of [...rules]) {
    const rest = rules.filter((one) => one !== group);
    if (!shouldStop() && clashes(lines, rest)) rules = rest;
  }
  return { employee: null, rules: ['minimumCover', ...rules], demand: lines };
}

/** Whether the relaxation meets every minimum; true also where that stays unknown. */
function canCover(highs: Highs, problem: RosterProblem, shouldStop: () => boolean): boolean {
  const roster = compileRoster(problem);
  const space = createFinderSpace();
  const finders = problem.employees.map((_, person) => createScheduleFinder(roster, person, space));
  const people = finders.flatMap((finder, person) => (finder.feasible ? [person] : []));
  const search = { roster, finders, shouldStop };
  const scratch = createPricingScratch(roster);
  const master = createMaster(highs, roster, people, undefined, shouldStop);
  try {
    const free = new Float64Array(roster.lines.count);
    for (const person of people) {
      const priced = priceSchedule(search, person, free, scratch);
      if (priced?.column) master.add([priced.column]);
    }
    const memory = { bound: Number.NEGATIVE_INFINITY, steady: undefined };
    const least = roster.hardPrice / 1000;
    while (!shouldStop()) {
      const { solution, converged } = generateColumns(search, master, scratch, { memory, mostRounds: ROUNDS });
      if (memory.bound > least) return false;
      if (!solution || converged || solution.objective <= least) return true;
    }
    return true;
  } finally {
    master.dispose();
  }
}

/** The problem with its hard rules and minimums alone. */
function onlyHard(problem: RosterProblem): RosterProblem {
  const isHard = (limit: RosterLimit | undefined) => limit?.weight === 'hard';
  return {
    ...problem,
    requests: [],
    demand: problem.demand.map((line) => ({ ...line, wanted: line.minimum, underWeight: 0, overWeight: 0 })),
    employees: problem.employees.map((person) => {
      const { consecutiveOfShift, completeWeekends, maxOfShift, ...limits } = person.rules;
      const kept = Object.fromEntries(Object.entries(limits).filter(([, limit]) => isHard(limit)));
      const runs = consecutiveOfShift?.filter(({ min, max }) => isHard(min) || isHard(max));
      const rules: RosterRules = {
        ...kept,
        ...(maxOfShift ? { maxOfShift } : {}),
        ...(completeWeekends === 'hard' ? { completeWeekends } : {}),
        ...(runs && runs.length > 0 ? { consecutiveOfShift: runs } : {}),
      };
      return { ...person, rules };
    }),
  };
}
