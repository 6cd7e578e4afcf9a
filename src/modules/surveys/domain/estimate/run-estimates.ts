import type { DesignColumns, Domain, SurveyDesign } from './compile-design.ts';
import { compileDesign, degreesOfFreedom, keptRows, unitsLessStrata, wholeDomain, within } from './compile-design.ts';
import { readCondition } from './condition.ts';
import { estimateMean, estimateRatio, estimateTotal, intervalAround } from './estimate-means.ts';
import { estimateTable } from './estimate-table.ts';
import type { PopulationMargin } from './fit-weights.ts';
import { postStratify, rake } from './fit-weights.ts';
import { proportionIntervals } from './proportion-intervals.ts';
import type { SurveyTable } from './survey-table.ts';
import { codedOf, crossed, numbersOf } from './survey-table.ts';

/** What is to be estimated. `expr` is a condition that counts 1 where it holds; `where` limits the respondents. */
export type EstimateQuestion = {
  readonly id: string;
  readonly where?: string | undefined;
  readonly level?: number | undefined;
} & (
  | { readonly type: 'mean' | 'total' | 'prop'; readonly var?: string | undefined; readonly expr?: string | undefined }
  | {
      readonly type: 'by';
      readonly var?: string | undefined;
      readonly expr?: string | undefined;
      readonly by: readonly string[];
    }
  | { readonly type: 'ratio'; readonly num: string; readonly den: string }
  | { readonly type: 'table'; readonly vars: readonly [string, string] }
);

/** A design with its questions, as in the design files. */
export interface EstimateTask extends DesignColumns {
  readonly poststratify?: PopulationMargin | undefined;
  readonly rake?: { readonly margins: readonly PopulationMargin[] } | undefined;
  readonly estimates: readonly EstimateQuestion[];
  readonly outputWeights?: boolean | undefined;
}

type Value = number | string | null | readonly Value[] | { readonly [key: string]: Value };

/** One answered question, with the keys of the result files. */
export type EstimateAnswer = Readonly<Record<string, Value>>;

/** Everything that was asked for. */
export interface EstimateResult {
  readonly n: number;
  readonly df: number;
  readonly lonely_psu: string;
  readonly weights: { readonly sum: number; readonly min: number; readonly max: number; readonly kish: number };
  readonly estimates: readonly EstimateAnswer[];
  readonly w?: readonly number[];
}

const LEVEL = 0.95;

/** Estimates from answers and design. Throws `DesignRefused`, `ConditionRefused` or `UnknownColumn` where they do not fit. */
export function runEstimates(table: SurveyTable, task: EstimateTask): EstimateResult {
  let design = compileDesign(table, task);
  if (task.poststratify) design = postStratify(design, task.poststratify);
  if (task.rake) design = rake(design, task.rake.margins);
  const whole = wholeDomain(design);
  return {
    n: design.rows,
    df: degreesOfFreedom(whole),
    lonely_psu: design.lonely,
    weights: describeWeights(design),
    estimates: task.estimates.map((question) => answer(whole, question)),
    ...(task.outputWeights ? { w: [...design.weights] } : {}),
  };
}

function describeWeights({ weights }: SurveyDesign): EstimateResult['weights'] {
  let sum = 0;
  let squares = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight ** 2;
    min = Math.min(min, weight);
    max = Math.max(max, weight);
  }
  return { sum, min, max, kish: (weights.length * squares) / sum ** 2 };
}

function answer(whole: Domain, question: EstimateQuestion): EstimateAnswer {
  const { table } = whole.design;
  const level = question.level ?? LEVEL;
  const condition = question.where === undefined ? undefined : readCondition(question.where, table);
  const domain = condition ? within(whole, (row) => condition(row) === true) : whole;
  const df = degreesOfFreedom(domain);
  const head = { id: question.id, type: question.type, df };
  if (question.type === 'ratio') {
    const { estimate, se } = estimateRatio(domain, numbersOf(table, question.num), numbersOf(table, question.den));
    return { ...head, estimate, se, ci: intervalAround(estimate, se, df, level) };
  }
  if (question.type === 'table') {
    const [one, two] = question.vars;
    const first = codedOf(table, one);
    const second = codedOf(table, two);
    const kept = keptRows(
      whole.design,
      (row) =>
        (!condition || condition(row) === true) &&
        (first.codes[row] as number) >= 0 &&
        (second.codes[row] as number) >= 0,
    );
    const { cells, raoScott } = estimateTable(domain, first, second, unitsLessStrata(whole.design, kept));
    return {
      ...head,
      n: within(domain, (row) => (first.codes[row] as number) >= 0).inside.reduce((sum, is) => sum + is, 0),
      cells: cells.map(({ values: [a, b], count }) => ({ [one]: a, [two]: b, Freq: count })),
      rao_scott: raoScott && { ...raoScott },
    };
  }
  const values = valuesOf(table, question);
  if (question.type === 'by')
    return { ...head, n: answeredIn(domain, values), rows: byGroup(domain, values, question.by, df, level) };
  const found = question.type === 'total' ? estimateTotal(domain, values) : estimateMean(domain, values);
  const { estimate, se, deff, n } = found;
  const basic = { ...head, n, estimate, se, ci: intervalAround(estimate, se, df, level), deff };
  if (question.type !== 'prop') return basic;
  const answered = within(domain, (row) => !Number.isNaN(values[row] as number));
  const { logit, beta, mean, wilson, rule } = proportionIntervals(found, df, level, {
    rows: count(
      table.rows,
      keptRows(whole.design, (row) => (!condition || condition(row) === true) && !Number.isNaN(values[row] as number)),
    ),
    df: degreesOfFreedom(answered),
  });
  return {
    ...basic,
    deff_replace: found.deffReplace,
    ci_logit: logit,
    ci_beta: beta,
    ci_mean: mean,
    ci_xlogit: logit,
    ci_wilson_neff: wilson,
    ci_rule: rule,
  };
}

function valuesOf(
  table: SurveyTable,
  question: { readonly var?: string | undefined; readonly expr?: string | undefined },
): Float64Array {
  if (question.expr === undefined) return numbersOf(table, question.var ?? '');
  const condition = readCondition(question.expr, table);
  return Float64Array.from({ length: table.rows }, (_, row) => {
    const verdict = condition(row);
    return verdict === undefined ? Number.NaN : Number(verdict);
  });
}

function count(rows: number, keep: (row: number) => boolean): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) if (keep(row)) sum += 1;
  return sum;
}

function answeredIn({ inside }: Domain, values: Float64Array): number {
  let n = 0;
  for (let row = 0; row < inside.length; row++) if (inside[row] && !Number.isNaN(values[row] as number)) n += 1;
  return n;
}

function byGroup(
  domain: Domain,
  values: Float64Array,
  by: readonly string[],
  df: number,
  level: number,
): EstimateAnswer[] {
  const { codes, cells } = crossed(by.map((name) => codedOf(domain.design.table, name)));
  const order = cells.map((_, cell) => cell).sort((a, b) => compareCells(cells[a] ?? [], cells[b] ?? []));
  return order.flatMap((cell) => {
    const group = within(domain, (row) => codes[row] === cell);
    if (!group.inside.includes(1)) return [];
    const { estimate, se, deff, n } = estimateMean(group, values);
    const names = Object.fromEntries(by.map((name, at) => [name, (cells[cell] as readonly string[])[at] as string]));
    return [{ ...names, estimate, se, ci: intervalAround(estimate, se, df, level), deff, n }];
  });
}

/** The last question's values run slowest, as in R. */
function compareCells(a: readonly string[], b: readonly string[]): number {
  for (let at = a.length - 1; at >= 0; at--) {
    const [left, right] = [a[at] as string, b[at] as string];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
