import type { CriticalFunctionRow, FunctionPart } from '#modules/organisation/domain/critical-function-row.ts';

/**
 * What a stress test follows: the minimum of a competence in a part of the day, as the demand asks for it, or a critical function
 * that the unit has written down.
 */
export interface TestedFunction {
  readonly key: string;
  readonly kind: 'minimum' | 'critical';
  readonly unitId: string;
  readonly competence: string;
  readonly part: FunctionPart;
  /** Least number of people at a time; of a minimum the largest in the period. */
  readonly people: number;
  readonly canStopHours: number;
  /** What the unit calls it; empty for a minimum. */
  readonly name: string;
}

/** Names a minimum among the tested functions. */
export function minimumKey(unitId: string, part: FunctionPart, competence: string): string {
  return `minimum/${unitId}/${part}/${competence}`;
}

/** A critical function as it is tested. */
export function testedCritical(written: CriticalFunctionRow): TestedFunction {
  const { unitId, functionId, competence, part, people, canStopHours, name } = written;
  return {
    key: `critical/${unitId}/${functionId}`,
    kind: 'critical',
    unitId,
    competence,
    part,
    people,
    canStopHours,
    name,
  };
}
