import type { Domain } from './compile-design.ts';
import { within } from './compile-design.ts';
import { fTail } from './distributions.ts';
import { varianceOfTotals } from './linear-variance.ts';
import type { CodedColumn } from './survey-table.ts';

/** Rao and Scott's second-order test of whether two questions hang together. */
export interface RaoScott {
  readonly F: number;
  readonly ndf: number;
  readonly ddf: number;
  readonly p: number;
}

/** Weighted counts, the first question's values running fastest, and the test; without it where a question has one value only. */
export interface EstimatedTable {
  readonly cells: readonly { readonly values: readonly [string, string]; readonly count: number }[];
  readonly raoScott: RaoScott | null;
}

/** A table of two questions over those of the domain who have answered both; `df` units minus strata for the test. */
export function estimateTable(domain: Domain, one: CodedColumn, two: CodedColumn, df: number): EstimatedTable {
  const answered = within(domain, (row) => (one.codes[row] as number) >= 0 && (two.codes[row] as number) >= 0);
  const rows = valuesUsed(answered, one);
  const columns = valuesUsed(answered, two);
  const { design, inside } = answered;
  const cellOf = (row: number) => {
    const r = rows.indexOf(one.codes[row] as number);
    return r + rows.length * columns.indexOf(two.codes[row] as number);
  };
  const count = new Float64Array(rows.length * columns.length);
  let total = 0;
  let n = 0;
  const cellOfRow = new Int32Array(design.rows).fill(-1);
  for (let row = 0; row < design.rows; row++) {
    if (!inside[row]) continue;
    const cell = cellOf(row);
    cellOfRow[row] = cell;
    const weight = design.weights[row] as number;
    count[cell] = (count[cell] as number) + weight;
    total += weight;
    n += 1;
  }
  const cells = Array.from(count, (sum, cell) => {
    const r = one.levels[rows[cell % rows.length] as number] as string;
    const c = two.levels[columns[Math.floor(cell / rows.length)] as number] as string;
    return { values: [r, c] as const, count: sum };
  });
  if (rows.length < 2 || columns.length < 2) return { cells, raoScott: null };
  const shares = count.map((sum) => sum / total);
  const linear = Array.from(shares, (share, cell) => {
    const values = new Float64Array(design.rows);
    for (let row = 0; row < design.rows; row++) {
      if (!inside[row]) continue;
      values[row] = ((design.weights[row] as number) * ((cellOfRow[row] === cell ? 1 : 0) - share)) / total;
    }
    return values;
  });
  const variance = varianceOfTotals(answered, linear);
  return { cells, raoScott: raoScott(shares, rows.length, columns.length, variance, n, df) };
}

function valuesUsed({ inside }: Domain, { codes, levels }: CodedColumn): number[] {
  const used = new Uint8Array(levels.length);
  for (let row = 0; row < inside.length; row++) if (inside[row]) used[codes[row] as number] = 1;
  return levels.flatMap((_, code) => (used[code] ? [code] : []));
}

/**
 * Pearson's statistic divided by the mean of the generalised design effects, against F with Satterthwaite's degrees of freedom
 * (Rao and Scott 1984; Thomas and Rao 1987).
 */
function raoScott(
  shares: Float64Array,
  rows: number,
  columns: number,
  variance: readonly (readonly number[])[],
  n: number,
  df: number,
): RaoScott {
  const rowShare = (cell: number) => sumOf(shares, (other) => other % rows === cell % rows);
  const columnShare = (cell: number) => sumOf(shares, (other) => Math.floor(other / rows) === Math.floor(cell / rows));
  let pearson = 0;
  shares.forEach((share, cell) => {
    const expected = rowShare(cell) * columnShare(cell);
    if (expected > 0) pearson += (n * (share - expected) ** 2) / expected;
  });
  const contrasts = interactionContrasts(rows, columns);
  const inverse = shares.map((share) => (share > 0 ? 1 / share : 0));
  const scaled = contrasts.map((contrast) => contrast.map((value, cell) => value * (inverse[cell] as number)));
  const below = scaled.map((left) => contrasts.map((right) => dot(left, right) / n));
  const above = scaled.map((left) =>
    scaled.map((right) =>
      dot(
        left,
        variance.map((row) => dot(row, right)),
      ),
    ),
  );
  const delta = solve(below, above);
  const trace = delta.reduce((sum, row, i) => sum + (row[i] as number), 0);
  const square = delta.reduce(
    (sum, row, i) => sum + row.reduce((inner, value, j) => inner + value * ((delta[j] as number[])[i] as number), 0),
    0,
  );
  const F = pearson / trace;
  const ndf = trace ** 2 / square;
  return { F, ndf, ddf: ndf * df, p: fTail(F, ndf, ndf * df) };
}

/** What is left of each combination of values when rows and columns by themselves are taken out. */
function interactionContrasts(rows: number, columns: number): number[][] {
  const contrasts: number[][] = [];
  for (let r = 1; r < rows; r++) {
    for (let c = 1; c < columns; c++) {
      const contrast = Array.from({ length: rows * columns }, (_, cell) => {
        const inRow = cell % rows === r ? 1 : 0;
        const inColumn = Math.floor(cell / rows) === c ? 1 : 0;
        return (inRow - 1 / rows) * (inColumn - 1 / columns);
      });
      contrasts.push(contrast);
    }
  }
  return contrasts;
}

function sumOf(values: Float64Array, take: (at: number) => boolean): number {
  return values.reduce((sum, value, at) => (take(at) ? sum + value : sum), 0);
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** X with A·X = B, by elimination with pivots. */
function solve(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  const size = a.length;
  const work = a.map((row, i) => [...row, ...(b[i] as readonly number[])]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs((work[row] as number[])[column] as number) > Math.abs((work[pivot] as number[])[column] as number))
        pivot = row;
    }
    [work[column], work[pivot]] = [work[pivot] as number[], work[column] as number[]];
    const main = work[column] as number[];
    const head = main[column] as number;
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const other = work[row] as number[];
      const factor = (other[column] as number) / head;
      if (factor === 0) continue;
      for (let k = column; k < other.length; k++) other[k] = (other[k] as number) - factor * (main[k] as number);
    }
  }
  return work.map((row, i) => row.slice(size).map((value) => value / (row[i] as number)));
}
