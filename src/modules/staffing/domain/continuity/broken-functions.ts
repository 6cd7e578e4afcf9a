import type { DrawOutcome } from './assess-draw.ts';
import type { DrawsResult } from './run-draws.ts';
import type { TestedFunction } from './tested-function.ts';

/** Whether a function was away longer than it may be. */
export function isBroken(tested: TestedFunction, outcome: DrawOutcome, index: number): boolean {
  return (outcome.longestHours[index] as number) > tested.canStopHours;
}

/** Numbers of the functions of each unit. */
export function functionsByUnit({ functions }: Pick<DrawsResult, 'functions'>): Map<string, number[]> {
  return Map.groupBy(functions.keys(), (f) => functions[f]?.unitId ?? '');
}

/** Whether all functions of a unit hold in a draw. */
export function unitHolds({ functions }: DrawsResult, outcome: DrawOutcome, own: readonly number[]): boolean {
  return own.every((f) => !isBroken(functions[f] as TestedFunction, outcome, f));
}
