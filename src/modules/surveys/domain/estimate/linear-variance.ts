import type { Adjustment, Domain, SurveyDesign } from './compile-design.ts';
import { DesignRefused } from './compile-design.ts';

/** Turns through the margins of a raking when what they explain is taken out of a variable (as R's survey does). */
const RAKING_TURNS = 10;
/** A stratum taken whole, for all the precision of its numbers. */
const TAKEN_WHOLE = 1e-7;

/**
 * Covariances of the totals of some variables over the design: spread between sampled units within strata, finite population, what weights
 * were fitted to taken out. Each variable holds one already weighted value per row, 0 outside the domain.
 * Source: Taylor linearisation as in R's survey (Lumley 2004), single stage.
 */
export function varianceOfTotals({ design, inside }: Domain, variables: readonly Float64Array[]): number[][] {
  const ready = variables.map((values) => residualsOf(design, values));
  const means = ready.map((values) => unitsOf(design, values));
  const count = variables.length;
  const result = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  const { unitsInStratum, population, stratumOfUnit } = design;
  const scale = new Float64Array(design.strata);
  const centred = new Uint8Array(design.strata);
  const present = strataWith(design, inside);
  let strata = 0;
  let usable = 0;
  unitsInStratum.forEach((units, stratum) => {
    if (!present[stratum]) return;
    strata += 1;
    const size = population[stratum] as number;
    const share = Number.isFinite(size) ? (size - units) / size : 1;
    const isWhole = Math.abs(share) < TAKEN_WHOLE;
    if (units === 1 && !isWhole) {
      if (design.lonely === 'fail')
        throw new DesignRefused('surveys.design.lonely-unit', { stratum: design.stratumNames[stratum] ?? '' });
      // "adjust" measures the unit against the mean of all, which is zero for linearised variables.
      if (design.lonely === 'adjust') scale[stratum] = share;
      if (design.lonely !== 'average') usable += 1;
      return;
    }
    usable += 1;
    centred[stratum] = 1;
    scale[stratum] = isWhole ? 0 : (share * units) / (units - 1);
  });
  const sums = means.map((totals) => meansByStratum(design, totals));
  for (let unit = 0; unit < design.units; unit++) {
    const stratum = stratumOfUnit[unit] as number;
    const factor = scale[stratum] as number;
    if (factor === 0) continue;
    for (let i = 0; i < count; i++) {
      const a = deviation(means[i], sums[i], unit, stratum, centred);
      for (let j = i; j < count; j++) {
        const row = result[i] as number[];
        row[j] = (row[j] as number) + factor * a * (i === j ? a : deviation(means[j], sums[j], unit, stratum, centred));
      }
    }
  }
  const inflation = design.lonely === 'average' && usable > 0 ? strata / usable : 1;
  for (let i = 0; i < count; i++) {
    for (let j = i; j < count; j++) {
      const value = ((result[i] as number[])[j] as number) * inflation;
      (result[i] as number[])[j] = value;
      (result[j] as number[])[i] = value;
    }
  }
  return result;
}

/** Strata with somebody in the domain; with fitted weights all of them, for those outside the domain count in the fit. */
function strataWith(design: SurveyDesign, inside: Uint8Array): Uint8Array {
  const present = new Uint8Array(design.strata);
  if (design.adjustments.length > 0) return present.fill(1);
  for (let row = 0; row < design.rows; row++) if (inside[row]) present[design.stratumOf[row] as number] = 1;
  return present;
}

function deviation(
  totals: Float64Array | undefined,
  means: Float64Array | undefined,
  unit: number,
  stratum: number,
  centred: Uint8Array,
): number {
  return (totals?.[unit] as number) - (centred[stratum] ? (means?.[stratum] as number) : 0);
}

function unitsOf(design: SurveyDesign, values: Float64Array): Float64Array {
  if (design.units === design.rows) return values;
  const totals = new Float64Array(design.units);
  for (let row = 0; row < design.rows; row++) {
    const unit = design.unitOf[row] as number;
    totals[unit] = (totals[unit] as number) + (values[row] as number);
  }
  return totals;
}

function meansByStratum(design: SurveyDesign, totals: Float64Array): Float64Array {
  const means = new Float64Array(design.strata);
  for (let unit = 0; unit < design.units; unit++) {
    const stratum = design.stratumOfUnit[unit] as number;
    means[stratum] = (means[stratum] as number) + (totals[unit] as number);
  }
  return means.map((sum, stratum) => sum / Math.max(1, design.unitsInStratum[stratum] as number));
}

/** A variable less what the margins that weights were fitted to explain of it. */
function residualsOf(design: SurveyDesign, values: Float64Array): Float64Array {
  if (design.adjustments.length === 0) return values;
  const residuals = Float64Array.from(values);
  for (const adjustment of design.adjustments) takeOut(adjustment, residuals);
  return residuals;
}

function takeOut(adjustment: Adjustment, values: Float64Array): void {
  const turns = adjustment.kind === 'raked' ? RAKING_TURNS : 1;
  for (let turn = 0; turn < turns; turn++) {
    for (const { cells, count, weights } of adjustment.margins) {
      const isRaked = adjustment.kind === 'raked';
      const sum = new Float64Array(count);
      const weight = new Float64Array(count);
      for (let row = 0; row < values.length; row++) {
        const cell = cells[row] as number;
        const own = weights[row] as number;
        if (own === 0) continue;
        sum[cell] = (sum[cell] as number) + (isRaked ? (values[row] as number) / own : (values[row] as number));
        weight[cell] = (weight[cell] as number) + (isRaked ? 1 : own);
      }
      for (let row = 0; row < values.length; row++) {
        const cell = cells[row] as number;
        const total = weight[cell] as number;
        if (total > 0)
          values[row] = (values[row] as number) - ((sum[cell] as number) / total) * (weights[row] as number);
      }
    }
  }
}
