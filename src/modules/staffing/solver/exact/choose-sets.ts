import type { Highs, InterruptCallbackEvent } from 'highs';
import { rowsOfPair } from '../../domain/replan/legal-pairs.ts';
import type { Relaxation, SetColumn } from './relaxation.ts';
import { packColumns } from './relaxation.ts';
import type { Bounds, SearchNode } from './search-node.ts';
import type { NodeParts } from './solve-node.ts';

export interface Choice {
  /** Chosen sets of the best plan found that is cheaper than the cut-off. */
  readonly sets: readonly SetColumn[] | undefined;
  /** Whether nothing cheaper can be made of the given sets. */
  readonly proven: boolean;
}

export interface ChoiceLimits {
  /** Only plans cheaper than this are of use. */
  readonly cutOff: number;
  /** Distance to the best at which the search may end. */
  readonly absoluteGap: number;
  readonly mostNodes: number;
  /** Steps of the linear solver in all; a measure of effort that does not depend on the clock. */
  readonly mostSteps: number;
}

/**
 * Makes the best plan that the given sets allow in a node: at most one set per person, holes where no set reaches. The best plan so
 * far is where the solver starts.
 */
export function chooseSets(
  highs: Highs,
  parts: NodeParts,
  relaxation: Relaxation,
  node: SearchNode,
  candidates: readonly SetColumn[],
  incumbent: readonly SetColumn[],
  limits: ChoiceLimits,
): Choice {
  const sets = withIncumbent(candidates, incumbent);
  const { problem, people, holes, totals } = parts;
  const rowCount = problem.rows.count;
  const cutFirst = rowCount + people.length + totals.length;
  const totalsOf: number[][] = holes.map(() => []);
  totals.forEach((total, t) => {
    for (const hole of total) totalsOf[hole]?.push(t);
  });
  const columns = [
    ...holes.map((hole, index) => ({
      cost: hole.cost,
      most: node.holes.get(index)?.[1] ?? hole.most,
      entries: [[hole.row, 1], ...(totalsOf[index] ?? []).map((t) => [rowCount + people.length + t, 1])] as [
        number,
        number,
      ][],
    })),
    ...sets.map((set) => ({
      cost: set.cost,
      most: 1,
      entries: [
        ...relaxation.membersOf(set).map((member): [number, number] => [member, 1]),
        ...relaxation.cutCoefficients(set).map(([cut, value]): [number, number] => [cutFirst + cut, value]),
      ],
    })),
  ];
  const rows: Bounds[] = [
    ...Array.from(problem.rows.missing, (missing): Bounds => [missing, missing]),
    ...people.map((person): Bounds => [parts.pricer.mustWork(person, node) ? 1 : Number.NEGATIVE_INFINITY, 1]),
    ...totals.map((_, t): Bounds => node.totals.get(t) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]),
    ...relaxation.cuts.map((cut): Bounds => [Number.NEGATIVE_INFINITY, cut.limit]),
  ];
  const packed = packColumns(columns, rows.length);
  holes.forEach((_, index) => {
    packed.lower[index] = node.holes.get(index)?.[0] ?? 0;
  });
  const model = highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: packed.cost,
    colLower: packed.lower,
    colUpper: packed.upper,
    rowLower: Float64Array.from(rows, (bounds) => bounds[0]),
    rowUpper: Float64Array.from(rows, (bounds) => bounds[1]),
    matrix: packed.matrix,
    integrality: Int32Array.from(columns, (_, index) => (index < holes.length ? 0 : 1)),
  });
  try {
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: limits.absoluteGap,
      mip_max_nodes: limits.mostNodes,
      objective_bound: limits.cutOff,
    });
    model.setSolution({ colValue: valuesOf(parts, sets, incumbent) });
    let stopped = false;
    let found: Float64Array | undefined;
    const interrupt = (event: InterruptCallbackEvent): undefined => {
      const steps = Number(event.data.mip_total_lp_iterations ?? 0);
      if (!parts.shouldStop() && steps <= limits.mostSteps) return;
      stopped = true;
      event.interrupt();
    };
    model.run({
      [highs.constants.callbackType.mipInterrupt]: interrupt,
      [highs.constants.callbackType.simplexInterrupt]: interrupt,
      [highs.constants.callbackType.mipImprovingSolution]: (event) => {
        found = event.data.mip_solution;
        return undefined;
      },
    });
    const status = model.getModelStatus();
    const { optimal, infeasible, objectiveBound } = highs.constants.modelStatus;
    const proven = !stopped && (status === optimal || status === infeasible || status === objectiveBound);
    const values = status === optimal ? model.getSolution().colValue : found;
    if (!values) return { sets: undefined, proven };
    const chosen = sets.filter((_, index) => (values[holes.length + index] as number) > 0.5);
    return { sets: isWithinRules(chosen) ? chosen : undefined, proven };
  } finally {
    model.dispose();
  }
}

const keyOf = (set: SetColumn) => `${set.person}:${set.pairs.join(' ')}`;

function withIncumbent(candidates: readonly SetColumn[], incumbent: readonly SetColumn[]): SetColumn[] {
  const known = new Set(candidates.map(keyOf));
  return [...candidates, ...incumbent.filter((set) => !known.has(keyOf(set)))];
}

/** The best plan so far as values of the columns, for the solver to start from. */
function valuesOf(
  { problem, holes }: NodeParts,
  sets: readonly SetColumn[],
  incumbent: readonly SetColumn[],
): Float64Array {
  const chosen = new Set(incumbent.map(keyOf));
  const empty = Int32Array.from(problem.rows.missing);
  for (const set of incumbent) {
    for (const pair of set.pairs) {
      for (const row of rowsOfPair(problem.pairs, pair)) empty[row] = (empty[row] as number) - 1;
    }
  }
  const values = new Float64Array(holes.length + sets.length);
  holes.forEach((hole, index) => {
    const here = Math.min(hole.most, empty[hole.row] as number);
    empty[hole.row] = (empty[hole.row] as number) - here;
    values[index] = here;
  });
  sets.forEach((set, index) => {
    if (chosen.has(keyOf(set))) values[holes.length + index] = 1;
  });
  return values;
}

/** One set per person, whatever the solver's tolerances made of it. */
function isWithinRules(chosen: readonly SetColumn[]): boolean {
  return new Set(chosen.map((set) => set.person)).size === chosen.length;
}
