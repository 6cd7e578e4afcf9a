/** Parts of the day in which a function may be needed. */
export const FUNCTION_PARTS = ['day', 'evening', 'night', 'all'] as const;
export type FunctionPart = (typeof FUNCTION_PARTS)[number];

/**
 * What a unit must keep going: what it is, who is needed at least in each part of the day, how long it may be away, and what is done
 * instead. A function that may stop for 0 hours breaks with the first uncovered shift.
 */
export interface CriticalFunctionRow {
  readonly unitId: string;
  /** Unique within the unit. */
  readonly functionId: string;
  readonly name: string;
  readonly competence: string;
  readonly people: number;
  readonly part: FunctionPart;
  readonly canStopHours: number;
  /** What is done instead, and what it depends on; empty: not said. */
  readonly instead: string;
  readonly dependsOn: string;
}
