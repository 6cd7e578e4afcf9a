import { rosterFault } from './roster-fault.ts';
import type { RosterProblem, RosterRules } from './roster-problem.ts';

/**
 * The problem in flat arrays. A choice of a person on a day is 0 for off, 1 + shift for a shift. Lists of lists are flat: the part
 * of `i` lies in `[start[i], start[i + 1])`.
 */
export interface CompiledRoster {
  readonly problem: RosterProblem;
  readonly days: number;
  readonly shifts: number;
  readonly people: number;
  /** Choices per day: off and each shift. */
  readonly choices: number;
  /** Roles one can stand in with: the skills, or one nameless. */
  readonly roles: number;
  readonly rolesOf: readonly (readonly number[])[];
  readonly lines: CoverLines;
  /** Demand lines that count a cell: `((team × roles + role) × days + day) × shifts + shift`, team 0 for none. */
  readonly cellStart: Int32Array;
  readonly cellLines: Int32Array;
  /** First cell of a person's role. */
  readonly cellBase: readonly Int32Array[];
  /** Own price of each choice by `day × choices + choice`; Infinity where it is not allowed. */
  readonly ownPrice: readonly Float64Array[];
  /** 0: not a weekend's day, 1: its first, 2: its second. */
  readonly weekendDay: Uint8Array;
  /** Price of one hard violation of cover, beyond all soft ones. */
  readonly hardPrice: number;
  /** Every price is a whole number, so that bounds can be rounded up. */
  readonly wholePrices: boolean;
}

/** Demand by line; the price is convex in the number of people. */
export interface CoverLines {
  readonly count: number;
  readonly minimum: Int32Array;
  readonly wanted: Int32Array;
  readonly under: Float64Array;
  readonly over: Float64Array;
}

/** Price of a hard violation in multiples of the greatest soft weight. */
const HARD_MULTIPLE = 100;
/** A choice fits in a byte. */
const MOST_SHIFTS = 254;
const LEAST_HARD_PRICE = 10_000;

/** Turns a problem into flat arrays; refuses one whose parts do not fit together. */
export function compileRoster(problem: RosterProblem): CompiledRoster {
  const { days } = problem;
  const shifts = problem.shifts.length;
  const choices = shifts + 1;
  if (shifts > MOST_SHIFTS) throw rosterFault('too many types of shift', shifts);
  const roles = Math.max(1, problem.skills.length);
  const rolesOf = problem.employees.map((person) => (problem.skills.length === 0 ? [0] : [...person.skills]));
  const lines = compileLines(problem);
  const cells = (problem.teams.length + 1) * roles * days * shifts;
  const lists: number[][] = Array.from({ length: cells }, () => []);
  problem.demand.forEach((line, index) => {
    if (line.day < 0 || line.day >= days || line.shift < 0 || line.shift >= shifts) {
      throw rosterFault('demand outside the period or of an unknown shift', index);
    }
    for (let team = 0; team <= problem.teams.length; team++) {
      if (line.team !== null && team !== line.team + 1) continue;
      for (let role = 0; role < roles; role++) {
        if (line.skill !== null && role !== line.skill) continue;
        lists[((team * roles + role) * days + line.day) * shifts + line.shift]?.push(index);
      }
    }
  });
  const cellStart = new Int32Array(cells + 1);
  lists.forEach((list, cell) => {
    cellStart[cell + 1] = (cellStart[cell] as number) + list.length;
  });
  const weights = [
    ...problem.demand.flatMap((line) => [line.underWeight, line.overWeight]),
    ...problem.requests.map((request) => request.weight),
  ];
  return {
    problem,
    days,
    shifts,
    people: problem.employees.length,
    choices,
    roles,
    rolesOf,
    lines,
    cellStart,
    cellLines: Int32Array.from(lists.flat()),
    cellBase: problem.employees.map((person, index) =>
      Int32Array.from(
        rolesOf[index] ?? [],
        (role) => ((person.team === null ? 0 : person.team + 1) * roles + role) * days * shifts,
      ),
    ),
    ownPrice: problem.employees.map((_, index) => ownPrices(problem, index)),
    weekendDay: compileWeekends(problem),
    hardPrice: Math.max(LEAST_HARD_PRICE, Math.max(0, ...weights) * HARD_MULTIPLE),
    wholePrices: [...weights, ...problem.employees.flatMap(({ rules }) => limitWeights(rules))].every(Number.isInteger),
  };
}

function limitWeights(rules: RosterRules): number[] {
  const runs = (rules.consecutiveOfShift ?? []).flatMap(({ min, max }) => [min, max]);
  const { completeWeekends, maxOfShift, consecutiveOfShift, ...limits } = rules;
  return [completeWeekends, ...[...Object.values(limits), ...runs].map((limit) => limit?.weight)].filter(
    (weight) => typeof weight === 'number',
  );
}

function compileLines({ demand }: RosterProblem): CoverLines {
  return {
    count: demand.length,
    minimum: Int32Array.from(demand, (line) => line.minimum),
    wanted: Int32Array.from(demand, (line) => Math.max(line.minimum, line.wanted)),
    under: Float64Array.from(demand, (line) => line.underWeight),
    over: Float64Array.from(demand, (line) => line.overWeight),
  };
}

function compileWeekends(problem: RosterProblem): Uint8Array {
  const weekendDay = new Uint8Array(problem.days);
  problem.weekends.forEach((weekend, index) => {
    const [first, second] = weekend;
    if (first === undefined || weekend.length > 2 || (second !== undefined && second !== first + 1)) {
      throw rosterFault('a weekend is one day or two in a row', index);
    }
    weekendDay[first] = 1;
    if (second !== undefined) weekendDay[second] = 2;
  });
  return weekendDay;
}

function ownPrices(problem: RosterProblem, index: number): Float64Array {
  const person = problem.employees[index];
  const choices = problem.shifts.length + 1;
  const prices = new Float64Array(problem.days * choices);
  if (!person) return prices;
  const add = (day: number, choice: number, price: number) => {
    const at = day * choices + choice;
    prices[at] = (prices[at] as number) + price;
  };
  const eachChoice = (day: number, fits: (choice: number) => boolean, price: number) => {
    for (let choice = 0; choice < choices; choice++) if (fits(choice)) add(day, choice, price);
  };
  for (const { employee, day, shift, kind, weight } of problem.requests) {
    if (employee !== index) continue;
    const meant = (choice: number) => (shift === null ? choice > 0 : choice === shift + 1);
    eachChoice(day, (choice) => meant(choice) === (kind === 'off'), weight);
  }
  for (const day of person.daysOff) eachChoice(day, (choice) => choice > 0, Number.POSITIVE_INFINITY);
  for (const { day, shift } of person.unavailable) add(day, shift + 1, Number.POSITIVE_INFINITY);
  for (const { day, shift } of person.fixed) {
    eachChoice(day, (choice) => (shift === null ? choice === 0 : choice !== shift + 1), Number.POSITIVE_INFINITY);
  }
  for (const { shift, value } of person.rules.maxOfShift ?? []) {
    if (value > 0) continue;
    for (let day = 0; day < problem.days; day++) add(day, shift + 1, Number.POSITIVE_INFINITY);
  }
  if (problem.skills.length > 0 && person.skills.length === 0) {
    for (let day = 0; day < problem.days; day++) {
      eachChoice(day, (choice) => choice > 0, Number.POSITIVE_INFINITY);
    }
  }
  return prices;
}
