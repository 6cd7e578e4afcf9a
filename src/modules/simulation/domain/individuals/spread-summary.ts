/** A figure over the runs: its mean, and the values that 5, 25, 50, 75 and 95 % of the runs lie at or below. */
export interface Range {
  readonly mean: number;
  readonly low: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly high: number;
}

/** Five quantile lines by day: 5, 25, 50, 75 and 95 %. */
export type Fan = readonly [
  readonly number[],
  readonly number[],
  readonly number[],
  readonly number[],
  readonly number[],
];

/** What is drawn by day; infections are counted from the start, the rest day by day. */
export const FANS = ['infected', 'residents', 'staff', 'away', 'lostShifts', 'isolated', 'masks', 'sets'] as const;
export type FanName = (typeof FANS)[number];

/** What is summed over the whole period. */
export const TOTALS = [
  'infected',
  'residents',
  'staff',
  'elsewhere',
  'lostShifts',
  'peakAway',
  'masks',
  'sets',
  'tests',
] as const;
export type TotalName = (typeof TOTALS)[number];

/** A package less doing nothing, run by run with the same chances. */
export interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Shares of the runs with fewer and with more than without the package. */
  readonly fewer: number;
  readonly more: number;
}

/** Minimum shifts that nobody takes although all that replanning allows is tried, on some of the runs. */
export interface UncoveredFigures {
  readonly runs: number;
  /** Days that rosters and demand are known for. */
  readonly days: number;
  /** Uncovered already when nobody falls ill. */
  readonly before: number;
  readonly total: Range;
  readonly byDay: Fan;
  readonly difference: Difference | null;
}

/** What one package's runs came to. */
export interface PackageSummary {
  readonly id: string;
  /** Share of the runs in which nobody besides those introduced is infected. */
  readonly none: number;
  readonly totals: { readonly [name in TotalName]: Range };
  readonly fans: { readonly [name in FanName]: Fan };
  /** Staff away at the peak, by competence. */
  readonly peakByCompetence: readonly { readonly competence: string; readonly peak: Range; readonly byDay: Fan }[];
  /** Units that the infection reaches, most often first. */
  readonly units: readonly {
    readonly unitId: string;
    readonly reached: number;
    readonly residents: number;
    readonly staff: number;
  }[];
  /** Null for doing nothing itself. */
  readonly difference: { readonly [name in TotalName]: Difference } | null;
  readonly uncovered: UncoveredFigures | null;
}

/** Figures over some runs. The first package is doing nothing. */
export interface SpreadFigures {
  readonly runs: number;
  readonly days: number;
  readonly residents: number;
  readonly staff: number;
  readonly packages: readonly PackageSummary[];
}

/** A comparison's result: over all runs, and over those in which the infection spreads if nothing is done (the same for every package). */
export interface SpreadSummary extends SpreadFigures {
  readonly whenSpread: SpreadFigures;
}
