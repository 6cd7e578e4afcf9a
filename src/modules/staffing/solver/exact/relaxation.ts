import type { Highs, Model } from 'highs';
import { rowsOfPair } from '../../domain/replan/legal-pairs.ts';
import type { PricedSet, SetPrices } from '../../domain/replan/price-sets.ts';
import type { ReplanProblem } from '../../domain/replan/problem.ts';
import type { Cut, UsedSet } from '../../domain/replan/separate-cuts.ts';
import type { HoleColumn } from './hole-columns.ts';
import type { Bounds, SearchNode } from './search-node.ts';

/** A person's set of shifts as a column of the linear program. */
export type SetColumn = Pick<PricedSet, 'person' | 'pairs' | 'cost'>;

export interface RelaxedSolution {
  readonly objective: number;
  readonly prices: SetPrices;
  /** Prices of the totals of holes. */
  readonly totalPrices: Float64Array;
  /** Value of each hole column. */
  readonly holes: Float64Array;
  /** Sets used by a share above zero. */
  readonly used: readonly { readonly set: SetColumn; readonly value: number }[];
}

/**
 * The linear program over the sets found so far: each row's places are filled or empty, each person has at most one set; totals of
 * holes and cuts on top. Columns: holes, two per total that let a branch's bound be broken at a prohibitive price, sets.
 * Rows: open rows, people, totals, cuts.
 */
export interface Relaxation {
  readonly sets: readonly SetColumn[];
  readonly cuts: readonly Cut[];
  /** Adds sets that are not there yet; tells how many were new. */
  addSets(sets: readonly SetColumn[]): number;
  addCuts(cuts: readonly Cut[]): void;
  enter(node: SearchNode, allows: (set: SetColumn) => boolean): void;
  /** Solves the program; undefined where it was interrupted or has no solution. */
  solve(): RelaxedSolution | undefined;
  /** Members of a set in the sense of cuts. */
  membersOf(set: SetColumn): number[];
  placesOf(member: number): number;
  /** Coefficients of a set in the cuts. */
  cutCoefficients(set: SetColumn): [cut: number, coefficient: number][];
  dispose(): void;
}

export interface RelaxationParts {
  readonly problem: ReplanProblem;
  readonly people: readonly number[];
  readonly holes: readonly HoleColumn[];
  readonly totals: readonly (readonly number[])[];
  readonly mustWork: (person: number) => boolean;
  /** More than any plan worth having costs. */
  readonly prohibitive: number;
  readonly shouldStop: () => boolean;
}

const DUAL_SIMPLEX = 1;
const PRIMAL_SIMPLEX = 4;

interface Column {
  readonly cost: number;
  readonly most: number;
  readonly entries: readonly (readonly [row: number, value: number])[];
}

export function createRelaxation(highs: Highs, parts: RelaxationParts): Relaxation {
  const { problem, people, holes, totals } = parts;
  const rowCount = problem.rows.count;
  const totalFirst = rowCount + people.length;
  const cutFirst = totalFirst + totals.length;
  const slotOf = new Map(people.map((person, slot) => [person, slot]));
  const setFirst = holes.length + 2 * totals.length;
  const sets: SetColumn[] = [];
  const known = new Set<string>();
  const cuts: Cut[] = [];
  const cutsOfMember = new Map<number, number[]>();
  const cutsOfRow = new Map<number, number[]>();
  const cutsOfPerson = new Map<number, number[]>();
  let entered: {
    holes: Iterable<number>;
    totals: Iterable<number>;
    closed: ReadonlySet<number>;
    forced: Iterable<number>;
  } = {
    holes: [],
    totals: [],
    closed: new Set(),
    forced: [],
  };

  const membersOf = (set: SetColumn) => [
    ...set.pairs.flatMap((pair) => rowsOfPair(problem.pairs, pair)),
    rowCount + (slotOf.get(set.person) as number),
  ];
  const cutCoefficients = (set: SetColumn): [number, number][] => {
    if (cuts.length === 0 || set.pairs.length === 0) return [];
    const members = new Map<number, number>();
    for (const member of membersOf(set)) {
      for (const cut of cutsOfMember.get(member) ?? []) members.set(cut, (members.get(cut) ?? 0) + 1);
    }
    return [...members].filter(([, count]) => count > 1).map(([cut, count]) => [cut, Math.floor(count / 2)]);
  };
  const columnOf = (set: SetColumn): Column => ({
    cost: set.cost,
    most: Number.POSITIVE_INFINITY,
    entries: [
      ...membersOf(set).map((member) => [member, 1] as const),
      ...cutCoefficients(set).map(([cut, value]) => [cutFirst + cut, value] as const),
    ],
  });

  const totalsOf: number[][] = holes.map(() => []);
  totals.forEach((total, t) => {
    for (const hole of total) totalsOf[hole]?.push(t);
  });
  const fixed: Column[] = holes.map((hole, index) => ({
    cost: hole.cost,
    most: hole.most,
    entries: [[hole.row, 1], ...(totalsOf[index] ?? []).map((t) => [totalFirst + t, 1] as const)],
  }));
  totals.forEach((_, t) => {
    for (const value of [1, -1]) {
      fixed.push({ cost: parts.prohibitive, most: Number.POSITIVE_INFINITY, entries: [[totalFirst + t, value]] });
    }
  });
  const model = createModel(highs, fixed, [
    ...Array.from(problem.rows.missing, (missing): Bounds => [missing, missing]),
    ...people.map((person): Bounds => [parts.mustWork(person) ? 1 : Number.NEGATIVE_INFINITY, 1]),
    ...totals.map((): Bounds => [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]),
  ]);
  /** Since the last solution only sets were added: it is still a solution, and the primal method goes on from it. */
  let onlySetsAdded = false;

  const changeDifferences = (
    before: Iterable<number>,
    now: ReadonlyMap<number, Bounds>,
    change: (at: number, bounds?: Bounds) => void,
  ) => {
    for (const at of before) if (!now.has(at)) change(at);
    for (const [at, bounds] of now) change(at, bounds);
  };

  const addSets = (candidates: readonly SetColumn[]): number => {
    const fresh = candidates.filter((set) => {
      const key = `${set.person}:${set.pairs.join(' ')}`;
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
    if (fresh.length === 0) return 0;
    sets.push(...fresh);
    const packed = packColumns(fresh.map(columnOf), cutFirst + cuts.length);
    model.addCols({ cost: packed.cost, lower: packed.lower, upper: packed.upper, matrix: packed.matrix });
    return fresh.length;
  };

  return {
    sets,
    cuts,
    membersOf,
    placesOf: (member) => (member < rowCount ? (problem.rows.missing[member] as number) : 1),
    cutCoefficients,
    addSets,
    addCuts: (fresh) => {
      onlySetsAdded = false;
      const first = cuts.length;
      fresh.forEach((cut, index) => {
        cuts.push(cut);
        for (const member of cut.members) {
          append(cutsOfMember, member, first + index);
          if (member < rowCount) append(cutsOfRow, member, first + index);
          else append(cutsOfPerson, people[member - rowCount] as number, first + index);
        }
      });
      const entries: [number, number][][] = fresh.map(() => []);
      sets.forEach((set, index) => {
        for (const [cut, value] of cutCoefficients(set))
          if (cut >= first) entries[cut - first]?.push([setFirst + index, value]);
      });
      const starts = [0];
      for (const row of entries) starts.push((starts.at(-1) as number) + row.length);
      model.addRows({
        lower: new Float64Array(fresh.length).fill(Number.NEGATIVE_INFINITY),
        upper: Float64Array.from(fresh, (cut) => cut.limit),
        matrix: {
          format: 'csr',
          numRows: fresh.length,
          numCols: setFirst + sets.length,
          starts: Int32Array.from(starts),
          indices: Int32Array.from(entries.flat(), (entry) => entry[0]),
          values: Float64Array.from(entries.flat(), (entry) => entry[1]),
        },
      });
    },
    enter: (node, allows) => {
      onlySetsAdded = false;
      // An empty set at a prohibitive price keeps the program solvable where a forced pair has no set yet.
      addSets([...node.forced.keys()].map((person) => ({ person, pairs: [], cost: parts.prohibitive })));
      changeDifferences(entered.holes, node.holes, (at, bounds) =>
        model.changeColBounds(at, bounds?.[0] ?? 0, bounds?.[1] ?? (holes[at] as HoleColumn).most),
      );
      changeDifferences(entered.totals, node.totals, (at, bounds) =>
        model.changeRowBounds(
          totalFirst + at,
          bounds?.[0] ?? Number.NEGATIVE_INFINITY,
          bounds?.[1] ?? Number.POSITIVE_INFINITY,
        ),
      );
      const forced = new Map([...node.forced.keys()].map((person): [number, Bounds] => [person, [1, 1]]));
      changeDifferences(entered.forced, forced, (person, bounds) =>
        model.changeRowBounds(
          rowCount + (slotOf.get(person) as number),
          bounds?.[0] ?? (parts.mustWork(person) ? 1 : Number.NEGATIVE_INFINITY),
          1,
        ),
      );
      const closed = new Set<number>();
      if (node.forced.size > 0 || node.forbidden.size > 0) {
        sets.forEach((set, index) => {
          if (set.pairs.length > 0 && !allows(set)) closed.add(index);
        });
      }
      for (const index of entered.closed)
        if (!closed.has(index)) model.changeColBounds(setFirst + index, 0, Number.POSITIVE_INFINITY);
      for (const index of closed) if (!entered.closed.has(index)) model.changeColBounds(setFirst + index, 0, 0);
      entered = {
        holes: [...node.holes.keys()],
        totals: [...node.totals.keys()],
        closed,
        forced: [...node.forced.keys()],
      };
    },
    solve: () => {
      model.options.set('simplex_strategy', onlySetsAdded ? PRIMAL_SIMPLEX : DUAL_SIMPLEX);
      model.run({
        [highs.constants.callbackType.simplexInterrupt]: (event) => {
          if (parts.shouldStop()) event.interrupt();
          return undefined;
        },
      });
      model.options.set('presolve', 'off');
      onlySetsAdded = true;
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
      const { colValue, rowDual } = model.getSolution();
      const used: { set: SetColumn; value: number }[] = [];
      sets.forEach((set, index) => {
        const value = colValue[setFirst + index] as number;
        if (value > 1e-7 && set.pairs.length > 0) used.push({ set, value });
      });
      return {
        objective: model.getObjectiveValue(),
        prices: {
          rows: rowDual.slice(0, rowCount),
          penalties: rowDual.slice(cutFirst).map((dual) => Math.max(0, -dual)),
          cutsOfRow,
          cutsOfPerson,
        },
        totalPrices: rowDual.slice(totalFirst, cutFirst),
        holes: colValue.slice(0, holes.length),
        used,
      };
    },
    dispose: () => {
      model.dispose();
    },
  };
}

/** The used sets as the cuts see them. */
export function usedMembers(relaxation: Relaxation, solution: RelaxedSolution): UsedSet[] {
  return solution.used.map(({ set, value }) => ({ value, members: relaxation.membersOf(set) }));
}

function append(lists: Map<number, number[]>, key: number, item: number): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function createModel(highs: Highs, columns: readonly Column[], rows: readonly Bounds[]): Model {
  const packed = packColumns(columns, rows.length);
  const model = highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: packed.cost,
    colLower: packed.lower,
    colUpper: packed.upper,
    rowLower: Float64Array.from(rows, (bounds) => bounds[0]),
    rowUpper: Float64Array.from(rows, (bounds) => bounds[1]),
    matrix: packed.matrix,
  });
  model.options.set('output_flag', false);
  return model;
}

/** Columns in the compressed form that the solver takes. */
export function packColumns(columns: readonly Column[], numRows: number) {
  const starts = new Int32Array(columns.length + 1);
  columns.forEach((column, index) => {
    starts[index + 1] = (starts[index] as number) + column.entries.length;
  });
  const indices = new Int32Array(starts[columns.length] as number);
  const values = new Float64Array(indices.length);
  let at = 0;
  for (const column of columns) {
    for (const [row, value] of column.entries) {
      indices[at] = row;
      values[at] = value;
      at++;
    }
  }
  return {
    cost: Float64Array.from(columns, (column) => column.cost),
    lower: new Float64Array(columns.length),
    upper: Float64Array.from(columns, (column) => column.most),
    matrix: { format: 'csc' as const, numRows, numCols: columns.length, starts, indices, values },
  };
}
