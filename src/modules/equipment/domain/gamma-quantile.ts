/** Standard normal quantiles of the probabilities that are asked for. */
const NORMAL: ReadonlyMap<number, number> = new Map([
  [0.05, -1.6448536269514722],
  [0.5, 0],
  [0.95, 1.6448536269514722],
]);

/**
 * Quantile of a gamma distribution given by mean and variance, by the cube-root rule of Wilson and Hilferty (Proc. Natl. Acad. Sci.
 * 1931;17:684): within 2 % of the true quantile where the spread is below the mean. Probabilities 0.05, 0.5 and 0.95 only.
 */
export function gammaQuantile(mean: number, variance: number, probability: number): number {
  const z = NORMAL.get(probability);
  if (z === undefined) throw new RangeError(`no quantile for the probability ${probability}`);
  if (mean <= 0) return 0;
  if (variance <= 0) return mean;
  const ninth = variance / (9 * mean * mean);
  return mean * Math.max(0, 1 - ninth + z * Math.sqrt(ninth)) ** 3;
}
