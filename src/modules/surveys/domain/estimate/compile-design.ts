import type { CodedColumn, SurveyTable } from './survey-table.ts';
import { codedOf, crossed, numbersOf } from './survey-table.ts';

/** What becomes of a stratum with one sampled unit, which by itself says nothing of its spread. */
export const LONELY_RULES = ['fail', 'adjust', 'certainty', 'remove', 'average'] as const;
export type LonelyRule = (typeof LONELY_RULES)[number];

/** How people were drawn: names of columns. `fpc` is the number of units in the stratum's population. */
export interface DesignColumns {
  readonly strata?: readonly string[] | undefined;
  readonly cluster?: readonly string[] | undefined;
  readonly fpc?: readonly string[] | undefined;
  readonly weights?: readonly string[] | undefined;
  readonly lonely?: LonelyRule | undefined;
}

/** A design laid out: for each row its stratum, unit and weight. */
export interface SurveyDesign {
  readonly table: SurveyTable;
  readonly rows: number;
  readonly stratumOf: Int32Array;
  readonly strata: number;
  readonly stratumNames: readonly string[];
  /** The sampled unit (cluster, else the row itself), numbered through all strata. */
  readonly unitOf: Int32Array;
  readonly units: number;
  readonly stratumOfUnit: Int32Array;
  readonly unitsInStratum: Int32Array;
  /** Units in the population of each stratum; Infinity without finite population. */
  readonly population: Float64Array;
  readonly weights: Float64Array;
  readonly lonely: LonelyRule;
  readonly adjustments: readonly Adjustment[];
}

/** A fit of weights to known population counts, as the variance must take it into account. */
export interface Adjustment {
  readonly kind: 'post-stratified' | 'raked';
  readonly margins: readonly { readonly cells: Int32Array; readonly count: number; readonly weights: Float64Array }[];
}

/** A design that says something impossible; `code` is the key of its text. */
export class DesignRefused extends Error {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: string, facts: Readonly<Record<string, string | number>>) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'DesignRefused';
    this.code = code;
    this.facts = facts;
  }
}

/**
 * Lays a design out. Without weights they are N_h / n_h from the finite population. Refuses missing or contradicting strata, sizes and
 * weights, and a stratum with fewer units in its population than were drawn.
 */
export function compileDesign(table: SurveyTable, columns: DesignColumns): SurveyDesign {
  const { rows } = table;
  const strata = columnOf(table, columns.strata);
  const stratumOf = strata ? strata.codes : new Int32Array(rows);
  const names = strata ? strata.cells.map((cell) => cell.join(' × ')) : ['all'];
  const clusters = columnOf(table, columns.cluster);
  const { unitOf, stratumOfUnit } = numberUnits(rows, stratumOf, clusters?.codes);
  const unitsInStratum = new Int32Array(names.length);
  for (const stratum of stratumOfUnit) unitsInStratum[stratum] = (unitsInStratum[stratum] as number) + 1;
  const population = populationOf(table, columns.fpc, stratumOf, names, unitsInStratum);
  return {
    table,
    rows,
    stratumOf,
    strata: names.length,
    stratumNames: names,
    unitOf,
    units: stratumOfUnit.length,
    stratumOfUnit,
    unitsInStratum,
    population,
    weights: weightsOf(table, columns.weights, stratumOf, population, unitsInStratum),
    lonely: columns.lonely ?? 'fail',
    adjustments: [],
  };
}

function columnOf(table: SurveyTable, names: readonly string[] | undefined) {
  if (!names || names.length === 0) return undefined;
  const columns: CodedColumn[] = names.map((name) => codedOf(table, name));
  const joined = crossed(columns);
  const row = joined.codes.indexOf(-1);
  if (row >= 0) throw new DesignRefused('surveys.design.missing', { columns: names.join(', '), row: row + 2 });
  return joined;
}

/** Clusters are numbered within strata, so that the same name in two strata is two units. */
function numberUnits(rows: number, stratumOf: Int32Array, clusters: Int32Array | undefined) {
  if (!clusters) return { unitOf: Int32Array.from({ length: rows }, (_, row) => row), stratumOfUnit: stratumOf };
  const numberOf = new Map<string, number>();
  const stratumOfUnit: number[] = [];
  const unitOf = Int32Array.from({ length: rows }, (_, row) => {
    const stratum = stratumOf[row] as number;
    const key = `${stratum} ${clusters[row]}`;
    const known = numberOf.get(key);
    if (known !== undefined) return known;
    numberOf.set(key, stratumOfUnit.length);
    return stratumOfUnit.push(stratum) - 1;
  });
  return { unitOf, stratumOfUnit: Int32Array.from(stratumOfUnit) };
}

function populationOf(
  table: SurveyTable,
  fpc: readonly string[] | undefined,
  stratumOf: Int32Array,
  names: readonly string[],
  unitsInStratum: Int32Array,
): Float64Array {
  const population = new Float64Array(names.length).fill(Number.POSITIVE_INFINITY);
  const [column] = fpc ?? [];
  if (column === undefined) return population;
  const sizes = numbersOf(table, column);
  stratumOf.forEach((stratum, row) => {
    const size = sizes[row] as number;
    const before = population[stratum] as number;
    const about = { column, stratum: names[stratum] ?? '', row: row + 2 };
    if (!(size > 0)) throw new DesignRefused('surveys.design.population-missing', about);
    if (Number.isFinite(before) && before !== size)
      throw new DesignRefused('surveys.design.population-varies', { ...about, before, size });
    population[stratum] = size;
  });
  unitsInStratum.forEach((units, stratum) => {
    const size = population[stratum] as number;
    if (units > size)
      throw new DesignRefused('surveys.design.population-too-small', {
        stratum: names[stratum] ?? '',
        size,
        drawn: units,
      });
  });
  return population;
}

function weightsOf(
  table: SurveyTable,
  names: readonly string[] | undefined,
  stratumOf: Int32Array,
  population: Float64Array,
  unitsInStratum: Int32Array,
): Float64Array {
  const [column] = names ?? [];
  if (column !== undefined) {
    const weights = numbersOf(table, column);
    const row = weights.findIndex((weight) => !(weight >= 0) || !Number.isFinite(weight));
    if (row >= 0) throw new DesignRefused('surveys.design.weight', { column, row: row + 2 });
    return Float64Array.from(weights);
  }
  return Float64Array.from(stratumOf, (stratum) => {
    const size = population[stratum] as number;
    return Number.isFinite(size) ? size / (unitsInStratum[stratum] as number) : 1;
  });
}

/** A part of the respondents: rows outside weigh nothing, the design stays whole. */
export interface Domain {
  readonly design: SurveyDesign;
  readonly inside: Uint8Array;
}

/** Everybody with a weight. */
export function wholeDomain(design: SurveyDesign): Domain {
  return { design, inside: Uint8Array.from(design.weights, (weight) => (weight > 0 ? 1 : 0)) };
}

/** Those of a domain for whom `keep` holds. */
export function within(domain: Domain, keep: (row: number) => boolean): Domain {
  return { design: domain.design, inside: domain.inside.map((inside, row) => (inside && keep(row) ? 1 : 0)) };
}

/** Units minus strata, among those that have somebody in the domain (as R's survey counts). */
export function degreesOfFreedom({ design, inside }: Domain): number {
  return unitsLessStrata(design, (row) => inside[row] === 1);
}

/** Rows that a design limited to some respondents still has: fitted weights keep them all, those that weigh nothing stay as rows. */
export function keptRows(design: SurveyDesign, keep: (row: number) => boolean): (row: number) => boolean {
  return design.adjustments.length > 0 ? () => true : keep;
}

/** Units minus strata among some rows. */
export function unitsLessStrata(design: SurveyDesign, keep: (row: number) => boolean): number {
  const units = new Uint8Array(design.units);
  const strata = new Uint8Array(design.strata);
  let df = 0;
  for (let row = 0; row < design.rows; row++) {
    if (!keep(row)) continue;
    const unit = design.unitOf[row] as number;
    const stratum = design.stratumOf[row] as number;
    if (!units[unit]) df += 1;
    if (!strata[stratum]) df -= 1;
    units[unit] = 1;
    strata[stratum] = 1;
  }
  return df;
}
