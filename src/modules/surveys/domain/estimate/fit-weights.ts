import type { Adjustment, SurveyDesign } from './compile-design.ts';
import { DesignRefused } from './compile-design.ts';
import { codedOf, crossed } from './survey-table.ts';

/** Known counts of the population: one row for each combination of values of the columns `by`. */
export interface PopulationMargin {
  readonly by: readonly string[];
  readonly population: readonly Readonly<Record<string, string | number>>[];
}

interface Margin {
  readonly name: string;
  readonly cells: Int32Array;
  readonly targets: Float64Array;
}

const COUNT = 'Freq';
const MOST_TURNS = 500;
/** The weights fit when no cell's sum is further from its target than this share of all. */
const NEAR = 1e-9;

/** Scales weights so that each cell sums to its known count. Refuses cells without respondents or without a count. */
export function postStratify(design: SurveyDesign, margin: PopulationMargin): SurveyDesign {
  const ready = readMargin(design, margin);
  const weights = Float64Array.from(design.weights);
  fitMargin(weights, ready);
  return withAdjustment(design, weights, 'post-stratified', [ready]);
}

/** Scales weights by one margin after the other until all fit; refuses, with how far off they are, when they do not come to fit. */
export function rake(design: SurveyDesign, margins: readonly PopulationMargin[]): SurveyDesign {
  const ready = margins.map((margin) => readMargin(design, margin));
  const weights = Float64Array.from(design.weights);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    for (const margin of ready) fitMargin(weights, margin);
    if (ready.every((margin) => misfit(weights, margin) < NEAR)) return withAdjustment(design, weights, 'raked', ready);
  }
  const worst = ready.reduce((a, b) => (misfit(weights, a) >= misfit(weights, b) ? a : b));
  throw new DesignRefused('surveys.design.raking-does-not-converge', {
    margin: worst.name,
    turns: MOST_TURNS,
    sharePercent: misfit(weights, worst) * 100,
  });
}

function readMargin(design: SurveyDesign, { by, population }: PopulationMargin): Margin {
  const { codes, cells } = crossed(by.map((name) => codedOf(design.table, name)));
  const name = by.join(' × ');
  const missing = codes.indexOf(-1);
  if (missing >= 0) throw new DesignRefused('surveys.design.missing', { columns: name, row: missing + 2 });
  const key = (values: readonly string[]) => JSON.stringify(values);
  const targetOf = new Map(population.map((row) => [key(by.map((column) => String(row[column]))), Number(row[COUNT])]));
  const targets = Float64Array.from(cells, (cell) => {
    const target = targetOf.get(key(cell));
    if (target === undefined || !(target >= 0))
      throw new DesignRefused('surveys.design.cell-without-count', { margin: name, cell: cell.join(' × ') });
    return target;
  });
  const present = new Set(cells.map(key));
  for (const [cell, target] of targetOf) {
    if (target > 0 && !present.has(cell))
      throw new DesignRefused('surveys.design.cell-without-respondents', { margin: name, cell });
  }
  return { name, cells: codes, targets };
}

function sums(weights: Float64Array, { cells, targets }: Margin): Float64Array {
  const total = new Float64Array(targets.length);
  for (let row = 0; row < weights.length; row++) {
    const cell = cells[row] as number;
    total[cell] = (total[cell] as number) + (weights[row] as number);
  }
  return total;
}

function fitMargin(weights: Float64Array, margin: Margin): void {
  const total = sums(weights, margin);
  for (let row = 0; row < weights.length; row++) {
    const cell = margin.cells[row] as number;
    const sum = total[cell] as number;
    if (sum > 0) weights[row] = ((weights[row] as number) * (margin.targets[cell] as number)) / sum;
  }
}

function misfit(weights: Float64Array, margin: Margin): number {
  const total = sums(weights, margin);
  let all = 0;
  let most = 0;
  margin.targets.forEach((target, cell) => {
    all += target;
    most = Math.max(most, Math.abs(target - (total[cell] as number)));
  });
  return all > 0 ? most / all : Number.POSITIVE_INFINITY;
}

function withAdjustment(
  design: SurveyDesign,
  weights: Float64Array,
  kind: Adjustment['kind'],
  margins: readonly Margin[],
): SurveyDesign {
  const adjustment: Adjustment = {
    kind,
    margins: margins.map(({ cells, targets }) => ({ cells, count: targets.length, weights })),
  };
  return { ...design, weights, adjustments: [...design.adjustments, adjustment] };
}
