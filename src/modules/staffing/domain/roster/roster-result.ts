import type { RosterProblem } from './roster-problem.ts';

/** How a search is to run; the same seed and `maxIterations` give the same roster. */
export interface RosterOptions {
  readonly seed?: number;
  /** Wall seconds of solving; 60 where absent and no `maxIterations` is given. */
  readonly timeLimitSeconds?: number;
  readonly maxIterations?: number;
}

/** What a search tells on its way, and what stops it. */
export interface RosterEvents {
  readonly signal?: AbortSignal;
  onProgress?(progress: RosterProgress): void;
}

export interface RosterProgress {
  readonly phase: 'start' | 'search' | 'prices' | 'settle';
  readonly seconds: number;
  /** Null while no roster is known. */
  readonly cost: number | null;
  readonly hardViolations: number | null;
  readonly bound: number | null;
  readonly iterations: number;
}

/** One person's shift; `skill` null where the problem has no skills. */
export interface RosterAssignment {
  readonly employee: number;
  readonly day: number;
  readonly shift: number;
  readonly skill: number | null;
}

/** Groups of rules that an infeasibility is told in. */
export type RosterRuleGroup =
  | 'minMinutes'
  | 'maxMinutes'
  | 'minShifts'
  | 'maxShifts'
  | 'minConsecutiveShifts'
  | 'maxConsecutiveShifts'
  | 'minConsecutiveDaysOff'
  | 'maxConsecutiveDaysOff'
  | 'consecutiveOfShift'
  | 'maxWeekends'
  | 'completeWeekends'
  | 'maxOfShift'
  | 'daysOff'
  | 'unavailable'
  | 'fixed'
  | 'succession'
  | 'history'
  | 'minimumCover';

/**
 * Rules that cannot be kept together; none can be left out of the set. `employee` null: the minimums of these demand lines with
 * everybody's rules of these kinds.
 */
export interface RosterConflict {
  readonly employee: number | null;
  readonly rules: readonly RosterRuleGroup[];
  readonly demand: readonly number[];
}

/** What a part of the cost is for. */
export type RosterCostPart = 'under' | 'over' | 'requests' | 'runs' | 'daysOff' | 'weekends' | 'totals';

export interface RosterExplanation {
  readonly parts: Readonly<Record<RosterCostPart, number>>;
  /** Demand lines with fewer people than wanted, most expensive first. */
  readonly short: readonly { readonly demand: number; readonly missing: number; readonly belowMinimum: number }[];
  /** People whose hard rules cannot all be kept, with a smallest set of rules that clash. */
  readonly conflicts: readonly RosterConflict[];
  readonly iterations: number;
}

/**
 * `optimal`: proven best. `feasible`: legal, the search was ended by its limit. `infeasible`: no legal roster exists, the
 * assignments are the least bad one found and the explanation names the rules that clash.
 * `unsolved`: no legal roster was found within the limit.
 */
export interface RosterResult {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unsolved';
  readonly cost: number;
  readonly bound: number | null;
  readonly hardViolations: number;
  readonly seconds: number;
  readonly assignments: readonly RosterAssignment[];
  readonly explanation: RosterExplanation;
}

/** The engine's call: `solver/roster/solve-roster.ts` exports `solveRoster` with this type. */
export type SolveRoster = (
  problem: RosterProblem,
  options?: RosterOptions,
  events?: RosterEvents,
) => Promise<RosterResult>;
