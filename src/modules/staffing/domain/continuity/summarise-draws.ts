import type { DrawOutcome } from './assess-draw.ts';
import { functionsByUnit, isBroken, unitHolds } from './broken-functions.ts';
import type { DrawRecord, DrawsResult } from './run-draws.ts';
import { breakLevelOf, rounded, spreadOf } from './spread-of.ts';
import type { StressMeasure } from './stress-measure.ts';
import type { StressOptions } from './stress-options.ts';
import type { FunctionFigures, MunicipalityFigures, StressResult, UnitFigures } from './stress-result.ts';
import { summariseMeasures } from './summarise-measures.ts';

/** What a level's draws came to; of level 0 the one draw in which nobody is away. */
interface LevelDraws {
  readonly level: number;
  readonly outcomes: readonly DrawOutcome[];
}

/** Puts the threads' shares of the draws together, in order of the draws. */
export function joinDraws(parts: readonly DrawsResult[]): DrawsResult {
  const [first] = parts;
  if (!first) throw new Error('a stress test without threads');
  return { ...first, records: parts.flatMap((part) => part.records).sort((a, b) => a.draw - b.draw) };
}

/** The figures of a stress test. Without a whole draw only level 0 is known. */
export function summariseDraws(
  options: StressOptions,
  draws: DrawsResult,
  measures: readonly StressMeasure[] = [],
): StressResult {
  const levels: LevelDraws[] = [
    { level: 0, outcomes: [draws.rested] },
    ...(draws.records.length === 0
      ? []
      : options.levels.map((level, i) => ({ level, outcomes: draws.records.map((record) => outcomeAt(record, i)) }))),
  ];
  const functions = summariseFunctions(draws, levels);
  const order = functions.map((_, i) => i).sort((a, b) => compareBreaks(functions[a], functions[b]));
  return {
    options,
    draws: draws.records.length,
    municipality: summariseMunicipality(draws, levels),
    units: summariseUnits(draws, levels),
    competences: draws.competences.flatMap((competence, c) => {
      const places = draws.placesOfCompetence[c] ?? 0;
      if (places === 0) return [];
      const missing = ({ level, outcomes }: LevelDraws) => ({
        level,
        missing: spreadOf(outcomes.map((one) => one.missingByCompetence[c] as number)),
      });
      return [{ competence, places, levels: levels.map(missing) }];
    }),
    functions: order.map((i) => functions[i] as FunctionFigures),
    measures: measures.map((given, index) => summariseMeasures(options, draws, { index, given }, order[0])),
    bias: null,
  };
}

function outcomeAt(record: DrawRecord, level: number): DrawOutcome {
  const outcome = record.outcomes[level];
  if (!outcome) throw new RangeError(`draw ${record.draw} has no level ${level}`);
  return outcome;
}

/** Earliest break first; what never breaks last, the one broken most often before others. */
function compareBreaks(a: FunctionFigures | undefined, b: FunctionFigures | undefined): number {
  const at = (one: FunctionFigures | undefined) => one?.breaksAt.median ?? Number.POSITIVE_INFINITY;
  const held = (one: FunctionFigures | undefined) => (one?.levels ?? []).reduce((sum, level) => sum + level.holds, 0);
  const hours = (one: FunctionFigures | undefined) => one?.levels.at(-1)?.hours ?? 0;
  const [first, second] = [at(a), at(b)];
  return (first === second ? 0 : first - second) || held(a) - held(b) || hours(b) - hours(a);
}

function summariseFunctions({ functions, records }: DrawsResult, levels: readonly LevelDraws[]): FunctionFigures[] {
  const shares = levels.map(({ level }) => level);
  return functions.map((tested, f) => {
    const figures = levels.map(({ level, outcomes }) => {
      const hours = spreadOf(outcomes.map((one) => one.uncoveredHours[f] as number));
      const longest = spreadOf(outcomes.map((one) => one.longestHours[f] as number));
      const broken = outcomes.filter((one) => isBroken(tested, one, f)).length;
      return {
        level,
        holds: rounded(1 - broken / outcomes.length),
        hours: hours.mean,
        hoursHigh: hours.high,
        longestHours: longest.mean,
        longestHigh: longest.high,
      };
    });
    const broken = figures.map(({ holds }) => 1 - holds);
    return { ...tested, breaksAt: breakLevelOf(shares, broken, records.length), levels: figures };
  });
}

function summariseUnits(draws: DrawsResult, levels: readonly LevelDraws[]): UnitFigures[] {
  const byUnit = functionsByUnit(draws);
  const shares = levels.map(({ level }) => level);
  return draws.unitIds.flatMap((unitId, unit) => {
    const own = byUnit.get(unitId);
    if (!own) return [];
    const places = draws.placesOfUnit[unit] ?? 0;
    const figures = levels.map(({ level, outcomes }) => ({
      level,
      ...minimumOf(
        outcomes,
        places,
        (one) => one.missing[unit] as number,
        (one) => one.missingBefore[unit] as number,
      ),
      holds: rounded(outcomes.filter((one) => unitHolds(draws, one, own)).length / outcomes.length),
    }));
    const broken = figures.map(({ holds }) => 1 - holds);
    return [{ unitId, places, breaksAt: breakLevelOf(shares, broken, draws.records.length), levels: figures }];
  });
}

function summariseMunicipality(draws: DrawsResult, levels: readonly LevelDraws[]): MunicipalityFigures {
  const units = [...functionsByUnit(draws).values()];
  const places = draws.placesOfUnit.reduce((sum, one) => sum + one, 0);
  const total = (list: Int32Array) => list.reduce((sum, one) => sum + one, 0);
  return {
    places,
    levels: levels.map(({ level, outcomes }, i) => ({
      level,
      absence: i === 0 ? 0 : rounded(spreadOf(draws.records.map((record) => record.absence[i - 1] ?? 0)).mean),
      ...minimumOf(
        outcomes,
        places,
        (one) => total(one.missing),
        (one) => total(one.missingBefore),
      ),
      unitsHolding: spreadOf(outcomes.map((one) => units.filter((own) => unitHolds(draws, one, own)).length)),
    })),
  };
}

function minimumOf(
  outcomes: readonly DrawOutcome[],
  places: number,
  missingIn: (one: DrawOutcome) => number,
  missingBefore: (one: DrawOutcome) => number,
) {
  const share = (missing: number) => (places === 0 ? 1 : 1 - missing / places);
  return {
    held: spreadOf(outcomes.map((one) => share(missingIn(one)))),
    heldBefore: spreadOf(outcomes.map((one) => share(missingBefore(one)))).mean,
    missing: spreadOf(outcomes.map(missingIn)),
  };
}
