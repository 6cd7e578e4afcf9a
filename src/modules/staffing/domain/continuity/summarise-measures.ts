import type { DrawOutcome } from './assess-draw.ts';
import { functionsByUnit, isBroken, unitHolds } from './broken-functions.ts';
import type { DrawsResult } from './run-draws.ts';
import { boundsOf, breakLevelOf, meanOf, rounded, spreadOf } from './spread-of.ts';
import type { StressMeasure } from './stress-measure.ts';
import type { StressOptions } from './stress-options.ts';
import type { BreakLevel, MeasureFigures } from './stress-result.ts';

type OutcomeTest = (outcome: DrawOutcome) => boolean;

/** What a measure changes against the same draws without it; `first` is the function that broke first without it. */
export function summariseMeasures(
  options: StressOptions,
  draws: DrawsResult,
  measure: { readonly index: number; readonly given: StressMeasure },
  first: number | undefined,
): MeasureFigures {
  const { records, functions } = draws;
  const { index } = measure;
  const byUnit = functionsByUnit(draws);
  const units = [...byUnit.values()];
  const total = (one: DrawOutcome | undefined) => one?.missing.reduce((sum, missing) => sum + missing, 0) ?? 0;
  const rested = draws.restedMeasured[index];
  const at = (level: number) => records.flatMap((record) => record.measured[index]?.[level] ?? []);
  const breaksAt = (isOut: OutcomeTest): BreakLevel => {
    const shareOut = (list: readonly DrawOutcome[]) => list.filter(isOut).length / Math.max(1, list.length);
    const broken = [rested && isOut(rested) ? 1 : 0, ...options.levels.map((_, level) => shareOut(at(level)))];
    return breakLevelOf([0, ...options.levels], broken, records.length);
  };
  const tested = first === undefined ? undefined : functions[first];
  const ofUnit = byUnit.get(tested?.unitId ?? '') ?? [];
  return {
    measure: measure.given,
    trained: draws.trained[index] ?? [],
    levels: options.levels.map((level, i) => {
      const outcomes = at(i);
      const holding = (one: DrawOutcome) => units.filter((own) => unitHolds(draws, one, own)).length;
      return {
        level,
        missing: spreadOf(outcomes.map(total)),
        difference: boundsOf(records.map((record) => total(record.measured[index]?.[i]) - total(record.outcomes[i]))),
        unitsHolding: rounded(meanOf(outcomes.map(holding)).mean),
      };
    }),
    firstBreaksAt: breaksAt((one) => tested !== undefined && isBroken(tested, one, first as number)),
    unitBreaksAt: breaksAt((one) => !unitHolds(draws, one, ofUnit)),
  };
}
