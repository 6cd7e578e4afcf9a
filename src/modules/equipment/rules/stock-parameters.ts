/** How use is estimated from counts, and when few days left need a person. */
export interface StockParameters {
  /** Gaps between counts that ended within this many days are used first … */
  readonly windowDays: number;
  /** … and older ones, up to this many days, while the newer are fewer than `enoughGaps` or hold fewer than `enoughDays` days in stock. */
  readonly longWindowDays: number;
  readonly enoughGaps: number;
  readonly enoughDays: number;
  /** A gap that ended this many days ago weighs half as much as one that ended today. */
  readonly halfLifeDays: number;
  /** Spread of one day's use as a share of the mean, believed before the counts say otherwise, worth `priorGaps` gaps. */
  readonly priorDailyVariation: number;
  readonly priorGaps: number;
  /** Longest stretch that is told; beyond it the answer is «at least». */
  readonly capDays: number;
  /** Fewer days left than this: keep an eye on it; fewer than `actDays`: somebody must act. */
  readonly watchDays: number;
  readonly actDays: number;
}

/**
 * Window: four weeks, since use multiplied within weeks in 2020 (Helse Sør-Øst's calculator quadrupled its mask base), at least
 * three weekly counts, the newest weighing most. Variation: ours, half of the mean a day, so that two counts alone never look certain. Limits: ours,
 * three weeks covers the usual delivery time, two weeks hardly does; a municipality may choose others.
 */
export const STOCK_PARAMETERS: StockParameters = {
  windowDays: 28,
  longWindowDays: 84,
  enoughGaps: 3,
  enoughDays: 14,
  halfLifeDays: 10,
  priorDailyVariation: 0.5,
  priorGaps: 2,
  capDays: 365,
  watchDays: 21,
  actDays: 14,
};
