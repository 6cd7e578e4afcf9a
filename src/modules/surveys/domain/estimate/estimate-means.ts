import type { Domain } from './compile-design.ts';
import { within } from './compile-design.ts';
import { tQuantile } from './distributions.ts';
import { varianceOfTotals } from './linear-variance.ts';

/** An estimate with its design-based standard error; `deff` against a simple random sample without replacement of the same size. */
export interface Estimate {
  readonly estimate: number;
  readonly se: number;
  readonly deff: number | null;
  /** Against simple random sampling with replacement. */
  readonly deffReplace: number | null;
  /** Respondents that the estimate rests on. */
  readonly n: number;
}

interface Sums {
  readonly weight: number;
  readonly value: number;
  readonly n: number;
}

/** Mean of a variable over those of the domain who have answered. */
export function estimateMean(domain: Domain, values: Float64Array): Estimate {
  const answered = within(domain, (row) => !Number.isNaN(values[row] as number));
  const sums = sumUp(answered, values);
  const mean = sums.value / sums.weight;
  const { weights } = domain.design;
  const linear = spread(answered, (row) => ((weights[row] as number) * ((values[row] as number) - mean)) / sums.weight);
  const variance = varianceOfTotals(answered, [linear])[0]?.[0] ?? Number.NaN;
  const one = varianceOfOne(answered, values, mean, sums);
  return finish(mean, variance, one, sums);
}

/** Total of a variable over those of the domain who have answered. */
export function estimateTotal(domain: Domain, values: Float64Array): Estimate {
  const answered = within(domain, (row) => !Number.isNaN(values[row] as number));
  const sums = sumUp(answered, values);
  const { weights } = domain.design;
  const linear = spread(answered, (row) => (weights[row] as number) * (values[row] as number));
  const variance = varianceOfTotals(answered, [linear])[0]?.[0] ?? Number.NaN;
  const one = varianceOfOne(answered, values, sums.value / sums.weight, sums) * sums.weight ** 2;
  return finish(sums.value, variance, one, sums);
}

/** Ratio of two totals over those of the domain who have answered both. */
export function estimateRatio(
  domain: Domain,
  above: Float64Array,
  below: Float64Array,
): Pick<Estimate, 'estimate' | 'se' | 'n'> {
  const answered = within(domain, (row) => !Number.isNaN((above[row] as number) + (below[row] as number)));
  const top = sumUp(answered, above);
  const bottom = sumUp(answered, below);
  const ratio = top.value / bottom.value;
  const { weights } = domain.design;
  const linear = spread(
    answered,
    (row) => ((weights[row] as number) * ((above[row] as number) - ratio * (below[row] as number))) / bottom.value,
  );
  const variance = varianceOfTotals(answered, [linear])[0]?.[0] ?? Number.NaN;
  return { estimate: ratio, se: Math.sqrt(variance), n: top.n };
}

/** Estimate ± t · standard error, `df` degrees of freedom. */
export function intervalAround(estimate: number, se: number, df: number, level: number): [number, number] {
  const reach = tQuantile(1 - (1 - level) / 2, df) * se;
  return [estimate - reach, estimate + reach];
}

function sumUp({ design, inside }: Domain, values: Float64Array): Sums {
  let weight = 0;
  let value = 0;
  let n = 0;
  for (let row = 0; row < design.rows; row++) {
    if (!inside[row]) continue;
    const w = design.weights[row] as number;
    weight += w;
    value += w * (values[row] as number);
    n += 1;
  }
  return { weight, value, n };
}

function spread({ design, inside }: Domain, value: (row: number) => number): Float64Array {
  const out = new Float64Array(design.rows);
  for (let row = 0; row < design.rows; row++) if (inside[row]) out[row] = value(row);
  return out;
}

/** The variance of a single draw, estimated from the weighted sample. */
function varianceOfOne({ design, inside }: Domain, values: Float64Array, mean: number, { weight, n }: Sums): number {
  let squares = 0;
  for (let row = 0; row < design.rows; row++) {
    if (inside[row]) squares += (design.weights[row] as number) * ((values[row] as number) - mean) ** 2;
  }
  return ((squares / weight) * n) / (n - 1);
}

function finish(estimate: number, variance: number, one: number, { weight, n }: Sums): Estimate {
  const share = (weight - n) / (weight * n);
  return {
    estimate,
    se: Math.sqrt(variance),
    deff: weight < n ? null : finiteOrNull(variance / (one * share)),
    deffReplace: finiteOrNull((variance * n) / one),
    n,
  };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
