import { boundsOf, rounded, SIDES } from './spread-of.ts';
import type { GreedyBias } from './stress-result.ts';

/** Compares uncovered minimum shifts of the greedy step with those of full plans on the same draws: ratio of sums less one. */
export function greedyBiasOf(greedy: readonly number[], full: readonly number[], secondsPerPlan: number): GreedyBias {
  const n = greedy.length;
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  const greedyMissing = sum(greedy) / n;
  const planMissing = sum(full) / n;
  const extra = boundsOf(greedy.map((one, i) => one - (full[i] ?? 0)));
  const base = {
    draws: n,
    secondsPerPlan,
    greedyMissing: rounded(greedyMissing),
    planMissing: rounded(planMissing),
    extra,
  };
  if (planMissing === 0) return { ...base, share: null };
  const ratio = greedyMissing / planMissing;
  // Standard error of a ratio of means, by its linear terms.
  const square = greedy.reduce((total, one, i) => total + (one - ratio * (full[i] ?? 0)) ** 2, 0);
  const error = n > 1 ? Math.sqrt(square / (n - 1) / n) / planMissing : 0;
  const share = {
    mean: rounded(ratio - 1),
    low: rounded(ratio - 1 - SIDES * error),
    high: rounded(ratio - 1 + SIDES * error),
  };
  return { ...base, share };
}
