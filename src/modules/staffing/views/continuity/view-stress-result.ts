import type { StressResultView } from '../../contract.ts';
import type { StressResult } from '../../domain/continuity/stress-result.ts';

/** Functions sent besides those of the worst units: enough for every list, little enough for a phone. */
const MOST_FUNCTIONS = 4000;

/** A stress test's figures for one reader: units not seen are left out, the whole municipality stays. */
export function viewStressResult(
  result: StressResult,
  sees: (unitId: string) => boolean,
  nameOf: (unitId: string) => string | undefined,
): StressResultView {
  const { draws, municipality, units, competences, functions, measures, bias } = result;
  return {
    draws,
    municipality: { places: municipality.places, levels: [...municipality.levels] },
    unitCount: units.length,
    units: units
      .filter(({ unitId }) => sees(unitId))
      .map((unit) => ({ ...unit, name: nameOf(unit.unitId) ?? unit.unitId, levels: [...unit.levels] })),
    competences: competences.map((one) => ({ ...one, levels: [...one.levels] })),
    functions: functions
      .filter(({ unitId }) => sees(unitId))
      .slice(0, MOST_FUNCTIONS)
      .map((one) => ({ ...one, levels: [...one.levels] })),
    measures: measures.map((one) => ({ ...one, trained: [...one.trained], levels: [...one.levels] })),
    bias,
  };
}
