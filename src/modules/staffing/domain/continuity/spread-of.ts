import type { BreakLevel, Spread } from './stress-result.ts';

/** Nine of ten draws lie between these quantiles. */
const LOW = 0.05;
const HIGH = 0.95;
/** Standard errors to each side of a 95 % interval. */
export const SIDES = 1.96;

/** Rounded, so that stored results stay short. */
export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** The value that a share of the sorted values lies at or below, between neighbours in proportion. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return 0;
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}

/** Mean, its standard error, and the 5 and 95 % quantiles. */
export function spreadOf(values: readonly number[]): Spread {
  const { mean, error } = meanOf(values);
  const sorted = Float64Array.from(values).sort();
  return {
    mean: rounded(mean),
    error: rounded(error),
    low: rounded(quantileOf(sorted, LOW)),
    high: rounded(quantileOf(sorted, HIGH)),
  };
}

/** Mean and standard error of the mean. */
export function meanOf(values: readonly number[]): { mean: number; error: number } {
  const n = values.length;
  if (n === 0) return { mean: 0, error: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { mean, error: 0 };
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(square / (n - 1) / n) };
}

/** A mean with 95 % bounds. */
export function boundsOf(values: readonly number[]): { mean: number; low: number; high: number } {
  const { mean, error } = meanOf(values);
  return { mean: rounded(mean), low: rounded(mean - SIDES * error), high: rounded(mean + SIDES * error) };
}

/**
 * Where something breaks, from the share of draws in which it is broken at each level (the first level is 0). Between levels in
 * proportion; a share that falls again counts as its highest so far.
 */
export function breakLevelOf(levels: readonly number[], broken: readonly number[], draws: number): BreakLevel {
  let highest = 0;
  const rising = broken.map((share) => {
    highest = Math.max(highest, share);
    return highest;
  });
  const at = (share: number): number | null => {
    for (let i = 0; i < rising.length; i++) {
      const here = rising[i] as number;
      if (here < share) continue;
      const before = rising[i - 1];
      if (before === undefined) return levels[i] ?? null;
      const from = levels[i - 1] as number;
      return rounded(from + (((levels[i] as number) - from) * (share - before)) / (here - before));
    }
    return null;
  };
  const side = draws > 0 ? (SIDES * 0.5) / Math.sqrt(draws) : 0.5;
  const [early, late] = [at(Math.max(1e-9, 0.5 - side)), at(Math.min(1, 0.5 + side))];
  const median = at(0.5);
  return {
    median,
    low: at(LOW),
    high: at(HIGH),
    error: median === null || early === null || late === null ? null : rounded((late - early) / 2),
  };
}
