import type { StressFunction, StressResultView } from '../../contract.ts';

/** Draws below which figures are said to be uncertain. */
const FEW_DRAWS = 30;
/** The level at which the units that hold are counted; the nearest one tried is taken. */
const COUNTED_AT = 0.2;

/** What a stress test answers in a sentence or two. */
export interface StressAnswer {
  /** Breaks first by absence; undefined where nothing breaks within the levels. */
  readonly first: StressFunction | undefined;
  readonly most: number;
  /** Functions below their need with nobody away. */
  readonly brokenToday: number;
  readonly holding: { readonly level: number; readonly units: number; readonly of: number } | undefined;
  readonly fewDraws: boolean;
}

/** Reads the answer off the figures; functions stand in the order in which they break. */
export function stressAnswer({ municipality, functions, unitCount, draws }: StressResultView): StressAnswer {
  const tried = municipality.levels.filter(({ level }) => level > 0);
  const distance = (level: number) => Math.abs(level - COUNTED_AT);
  const counted = tried.reduce<(typeof tried)[number] | undefined>(
    (best, one) => (best && distance(best.level) <= distance(one.level) ? best : one),
    undefined,
  );
  return {
    first: functions.find(({ breaksAt }) => breaksAt.median !== null && breaksAt.median > 0),
    most: tried.at(-1)?.level ?? 0,
    brokenToday: functions.filter(({ breaksAt }) => breaksAt.median === 0).length,
    holding: counted && { level: counted.level, units: Math.round(counted.unitsHolding.mean), of: unitCount },
    fewDraws: draws < FEW_DRAWS,
  };
}
