import type { StressMeasure } from './stress-measure.ts';
import type { StressOptions } from './stress-options.ts';
import type { TestedFunction } from './tested-function.ts';

/** A figure over the draws: its mean with standard error, and what nine of ten draws lie between. */
export interface Spread {
  readonly mean: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The share of absence at which something breaks: in half of the draws by `median`, in the first and last twentieth by `low` and
 * `high`; `error` is the 95 % Monte Carlo error of the median. Null: not within the levels tried.
 */
export interface BreakLevel {
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly error: number | null;
}

/** Minimum shifts at one level; `level` 0 is the roster with nobody away. */
export interface LevelFigures {
  readonly level: number;
  /** Share of the minimum that is held. */
  readonly held: Spread;
  readonly heldBefore: number;
  /** Minimum shifts in the period that nobody takes. */
  readonly missing: Spread;
  /** Share of the draws in which all functions hold. */
  readonly holds: number;
}

export interface UnitFigures {
  readonly unitId: string;
  /** Minimum shifts of the period. */
  readonly places: number;
  readonly breaksAt: BreakLevel;
  readonly levels: readonly LevelFigures[];
}

export interface FunctionFigures extends TestedFunction {
  readonly breaksAt: BreakLevel;
  readonly levels: readonly {
    readonly level: number;
    /** Share of the draws in which it is never away longer than it may be. */
    readonly holds: number;
    /** Hours of the period without enough people; mean and what one draw in twenty passes. */
    readonly hours: number;
    readonly hoursHigh: number;
    readonly longestHours: number;
    readonly longestHigh: number;
  }[];
}

export interface MunicipalityFigures {
  readonly places: number;
  readonly levels: readonly (Omit<LevelFigures, 'holds'> & {
    /** Share of the staff's days away. */
    readonly absence: number;
    readonly unitsHolding: Spread;
  })[];
}

/** What a measure changes, on the same draws; a difference is with the measure less without. */
export interface MeasureFigures {
  readonly measure: StressMeasure;
  readonly trained: readonly string[];
  readonly levels: readonly {
    readonly level: number;
    readonly missing: Spread;
    /** Difference in uncovered minimum shifts, with 95 % bounds. */
    readonly difference: { readonly mean: number; readonly low: number; readonly high: number };
    readonly unitsHolding: number;
  }[];
  /** Where the function breaks that broke first without it. */
  readonly firstBreaksAt: BreakLevel;
  /** Where the unit of that function breaks. */
  readonly unitBreaksAt: BreakLevel;
}

/** How far the greedy step lies from full plans on the same draws, counted in uncovered minimum shifts. */
export interface GreedyBias {
  readonly draws: number;
  readonly secondsPerPlan: number;
  readonly greedyMissing: number;
  readonly planMissing: number;
  /** Share by which the greedy step counts too many, with 95 % bounds; null where full plans leave none. */
  readonly share: { readonly mean: number; readonly low: number; readonly high: number } | null;
  readonly extra: { readonly mean: number; readonly low: number; readonly high: number };
}

/** A stress test's result. Functions stand in the order in which they break. */
export interface StressResult {
  readonly options: StressOptions;
  /** Whole draws behind the figures. */
  readonly draws: number;
  readonly municipality: MunicipalityFigures;
  readonly units: readonly UnitFigures[];
  readonly competences: readonly {
    readonly competence: string;
    readonly places: number;
    readonly levels: readonly { readonly level: number; readonly missing: Spread }[];
  }[];
  readonly functions: readonly FunctionFigures[];
  readonly measures: readonly MeasureFigures[];
  readonly bias: GreedyBias | null;
}
