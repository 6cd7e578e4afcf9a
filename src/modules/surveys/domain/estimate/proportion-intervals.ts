import { betaQuantile, normalQuantile, tQuantile } from './distributions.ts';
import type { Estimate } from './estimate-means.ts';
import { intervalAround } from './estimate-means.ts';

type Interval = readonly [number, number];

/** Confidence intervals of a proportion; each stays within 0 and 1 except the plain one. */
export interface ProportionIntervals {
  readonly logit: Interval;
  readonly beta: Interval;
  readonly mean: Interval;
  readonly wilson: Interval;
  /** What the interval rests on where nobody or everybody answered yes and the design gives no spread. */
  readonly rule: 'design' | 'exact';
}

/**
 * Intervals of a proportion from its design-based standard error. Logit and plain by t; beta by Korn and Graubard's effective size; Wilson by the
 * effective size. `beta` is what the beta interval's size rests on: rows of the design and degrees of freedom of those who answered. At exactly 0 or 1 there is no spread: then Clopper and Pearson's exact interval on the number of respondents (our rule).
 */
export function proportionIntervals(
  { estimate: p, se, n }: Pick<Estimate, 'estimate' | 'se' | 'n'>,
  df: number,
  level: number,
  beta: { readonly rows: number; readonly df: number },
): ProportionIntervals {
  const tail = (1 - level) / 2;
  if (!(p > 0 && p < 1) || !(se > 0)) {
    const exact = clopperPearson(p, n, tail);
    return { logit: exact, beta: exact, mean: exact, wilson: exact, rule: 'exact' };
  }
  const effective = (p * (1 - p)) / se ** 2;
  const byBeta = effective * (tQuantile(tail, beta.rows - 1) / tQuantile(tail, beta.df)) ** 2;
  const [low, high] = intervalAround(Math.log(p / (1 - p)), se / (p * (1 - p)), df, level);
  return {
    logit: [1 / (1 + Math.exp(-low)), 1 / (1 + Math.exp(-high))],
    beta: [
      betaQuantile(tail, byBeta * p, byBeta * (1 - p) + 1),
      betaQuantile(1 - tail, byBeta * p + 1, byBeta * (1 - p)),
    ],
    mean: intervalAround(p, se, df, level),
    wilson: wilson(p, effective * (normalQuantile(tail) / tQuantile(tail, df)) ** 2, -normalQuantile(tail)),
    rule: 'design',
  };
}

function wilson(p: number, n: number, z: number): Interval {
  const middle = p + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return [(middle - reach) / scale, (middle + reach) / scale];
}

function clopperPearson(p: number, n: number, tail: number): Interval {
  const yes = p * n;
  return [yes > 0 ? betaQuantile(tail, yes, n - yes + 1) : 0, yes < n ? betaQuantile(1 - tail, yes + 1, n - yes) : 1];
}
