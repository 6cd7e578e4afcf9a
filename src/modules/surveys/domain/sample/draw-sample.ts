import { rng } from '#kernel/rng.ts';
import { allocateEqually, allocateNeyman, allocateProportionally } from './allocate.ts';
import { drawBySize, drawSimple, drawSystematic } from './draw-units.ts';

type Row = Readonly<Record<string, string>>;

/** How to draw. `allocation` says how the size is shared between strata, or names each stratum's number itself. */
export interface SampleDesign {
  readonly strata: readonly string[];
  readonly size?: number | undefined;
  readonly allocation: 'proportional' | 'equal' | 'neyman' | readonly (Row & { readonly n: string })[];
  readonly takeAll: readonly Row[];
  readonly method: 'simple' | 'systematic' | 'pps';
  /** Column of sizes for `pps`; column of spreads for Neyman's allocation. */
  readonly measure?: string | undefined;
  readonly spread?: string | undefined;
  /** Column of the groups that are drawn as a whole. */
  readonly cluster?: string | undefined;
  readonly seed: number;
}

/** A drawn row: units in its stratum's population, units drawn from it, and its weight. */
export interface DrawnRow {
  readonly row: number;
  readonly populationUnits: number;
  readonly drawnUnits: number;
  readonly weight: number;
}

/** A draw that cannot be made; `code` is the key of its text. */
export class DrawRefused extends Error {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: string, facts: Readonly<Record<string, string | number>>) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'DrawRefused';
    this.code = code;
    this.facts = facts;
  }
}

interface Stratum {
  readonly name: string;
  readonly values: Row;
  /** Units of the stratum, each one row or the rows of one cluster. */
  readonly units: readonly (readonly number[])[];
}

/**
 * Draws from a frame, without replacement within strata, in frame order; the same seed and frame give the same sample. Throws
 * `DrawRefused` where the design asks for more than there is or names what is not there.
 */
export function drawSample(frame: readonly Row[], design: SampleDesign): DrawnRow[] {
  const strata = stratify(frame, design);
  const counts = countsOf(frame, strata, design);
  const random = rng(design.seed);
  return strata
    .flatMap((stratum, at) => {
      const count = counts[at] as number;
      if (count > stratum.units.length)
        throw new DrawRefused('surveys.draw.stratum-too-small', {
          stratum: stratum.name,
          size: stratum.units.length,
          wanted: count,
        });
      const drawn = drawStratum(frame, stratum, count, design, random);
      return drawn.flatMap(({ unit, weight }) =>
        (stratum.units[unit] as readonly number[]).map((row) => {
          return { row, populationUnits: stratum.units.length, drawnUnits: count, weight };
        }),
      );
    })
    .sort((a, b) => a.row - b.row);
}

function drawStratum(
  frame: readonly Row[],
  stratum: Stratum,
  count: number,
  design: SampleDesign,
  random: ReturnType<typeof rng>,
): { readonly unit: number; readonly weight: number }[] {
  const size = stratum.units.length;
  if (count === 0) return [];
  if (design.method === 'pps' && count < size) {
    const sizes = stratum.units.map((rows) => rows.reduce((sum, row) => sum + numberAt(frame, row, design.measure), 0));
    return drawBySize(sizes, count, random).map(({ unit, probability }) => ({ unit, weight: 1 / probability }));
  }
  const units = design.method === 'systematic' ? drawSystematic(size, count, random) : drawSimple(size, count, random);
  return units.map((unit) => ({ unit, weight: size / count }));
}

function stratify(frame: readonly Row[], { strata: columns, cluster }: SampleDesign): Stratum[] {
  const found = new Map<string, { values: Row; units: number[][]; clusters: Map<string, number> }>();
  frame.forEach((each, row) => {
    const values = Object.fromEntries(columns.map((column) => [column, valueAt(each, column, row)]));
    const key = JSON.stringify(Object.values(values));
    let stratum = found.get(key);
    if (!stratum) {
      stratum = { values, units: [], clusters: new Map() };
      found.set(key, stratum);
    }
    const known = cluster === undefined ? undefined : stratum.clusters.get(valueAt(each, cluster, row));
    if (known !== undefined) {
      stratum.units[known]?.push(row);
      return;
    }
    stratum.units.push([row]);
    if (cluster !== undefined) stratum.clusters.set(valueAt(each, cluster, row), stratum.units.length - 1);
  });
  return [...found.values()].map(({ values, units }) => {
    return { name: Object.values(values).join(' × ') || 'all', values, units };
  });
}

function countsOf(frame: readonly Row[], strata: readonly Stratum[], design: SampleDesign): number[] {
  const { allocation, takeAll } = design;
  const isOf = (stratum: Stratum, values: Row) =>
    design.strata.every((column) => stratum.values[column] === values[column]);
  const named = typeof allocation === 'string' ? [] : allocation;
  for (const values of [...takeAll, ...named]) {
    if (!strata.some((stratum) => isOf(stratum, values)))
      throw new DrawRefused('surveys.draw.unknown-stratum', {
        stratum: design.strata.map((column) => values[column] ?? '').join(' × '),
      });
  }
  const isWhole = (stratum: Stratum) => takeAll.some((values) => isOf(stratum, values));
  const rest = strata.filter((stratum) => !isWhole(stratum));
  const shared = typeof allocation === 'string' ? share(frame, rest, design) : [];
  return strata.map((stratum) => {
    if (isWhole(stratum)) return stratum.units.length;
    if (typeof allocation === 'string') return shared[rest.indexOf(stratum)] as number;
    const own = allocation.find((values) => isOf(stratum, values));
    if (!own) throw new DrawRefused('surveys.draw.stratum-without-number', { stratum: stratum.name });
    return Number(own.n);
  });
}

/** The size of the design is that of the rest, those taken whole aside. */
function share(frame: readonly Row[], strata: readonly Stratum[], design: SampleDesign): number[] {
  const sizes = strata.map((stratum) => {
    const rows = stratum.units.flat();
    const spread =
      design.spread === undefined ? undefined : deviationOf(rows.map((row) => numberAt(frame, row, design.spread)));
    return { size: stratum.units.length, spread };
  });
  const total = design.size ?? 0;
  const room = sizes.reduce((sum, { size }) => sum + size, 0);
  if (total > room) throw new DrawRefused('surveys.draw.frame-too-small', { size: room, wanted: total });
  if (design.allocation === 'neyman') return allocateNeyman(total, sizes);
  return design.allocation === 'equal' ? allocateEqually(total, sizes) : allocateProportionally(total, sizes);
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
}

function valueAt(row: Row, column: string, at: number): string {
  const value = row[column];
  if (value === undefined || value === '') throw new DrawRefused('surveys.draw.missing', { column, row: at + 2 });
  return value;
}

function numberAt(frame: readonly Row[], row: number, column: string | undefined): number {
  if (column === undefined) throw new DrawRefused('surveys.draw.no-measure', {});
  const text = valueAt(frame[row] as Row, column, row);
  const value = Number(text.replace(',', '.'));
  if (!(value >= 0)) throw new DrawRefused('surveys.draw.not-a-size', { column, row: row + 2, value: text });
  return value;
}
