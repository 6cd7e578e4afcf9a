import type { Ranking } from '../replan/find-open-rows.ts';
import type { LegalPairs, ReplanWorld } from '../replan/problem.ts';
import type { TestedFunction } from './tested-function.ts';

/**
 * A municipality made ready for many draws. `world.rows` are all lines of the demand, each missing all of its people, and
 * `world.standing` is everybody's roster; `pairs` are the shifts that each person may take on top of the own roster. A draw only
 * picks from these.
 */
export interface StressProblem {
  readonly world: ReplanWorld;
  readonly pairs: LegalPairs;
  readonly lines: StressLines;
  readonly groups: StressGroups;
  readonly ranking: Ranking;
  readonly functions: readonly TestedFunction[];
  readonly slots: FunctionSlots;
  /** Days of the period that a published shift and a line touch, `[first, last]`; a shift outside the period has first > last. */
  readonly dutyDays: DaySpans;
  readonly lineDays: DaySpans;
}

export interface DaySpans {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export interface StressLines {
  readonly minimum: Int32Array;
  /** People covered when everybody is at work. */
  readonly covered: Int32Array;
  readonly group: Int32Array;
}

/** A group is a unit's shift on a day; its lines lie in `[lineStart[i], lineStart[i + 1])` of `lines`. */
export interface StressGroups {
  readonly count: number;
  readonly lineStart: Int32Array;
  readonly lines: Int32Array;
  /** Group of each published shift; -1 where nothing is asked for. */
  readonly ofDuty: Int32Array;
  /** People on the roster by competence, under `group × competences + competence`. */
  readonly people: Int32Array;
}

/**
 * When each tested function is needed, in order of time: the slots of function `i` lie in `[start[i], start[i + 1])`. A minimum's
 * slot is one line; a critical function's slot is all groups of a part of a day in the unit.
 */
export interface FunctionSlots {
  readonly start: Int32Array;
  readonly line: Int32Array;
  readonly groupStart: Int32Array;
  readonly groups: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}
