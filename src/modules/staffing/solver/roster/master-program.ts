import type { Highs, Model } from 'highs';
import type { CompiledRoster } from '../../domain/roster/compile-roster.ts';
import { packColumns } from '../exact/relaxation.ts';
import type { ScheduleColumn } from './schedule-column.ts';
import { fitsClosed } from './schedule-column.ts';

/** Prices of the demand lines and of the people (by their place in the program) in a solved program. */
export interface MasterPrices {
  readonly lines: Float64Array;
  readonly people: Float64Array;
}

export interface MasterSolution {
  readonly objective: number;
  readonly prices: MasterPrices;
  /** Value of each schedule column, in the order they were added. */
  readonly values: Float64Array;
}

/**
 * The linear program over the schedules found so far: one schedule per person; on each demand line those present, fewer than the
 * minimum, fewer than wanted and more than wanted add up. People outside the program are counted as they stand.
 */
export interface MasterProgram {
  readonly people: readonly number[];
  /** How many of the other people stand on each line. */
  readonly fixed: Int32Array | undefined;
  readonly columns: readonly ScheduleColumn[];
  add(columns: readonly ScheduleColumn[]): number;
  /** Solves the relaxation; undefined where it was interrupted. */
  solve(): MasterSolution | undefined;
  /** Shuts a person's columns that have a closed choice; undefined: all are open again. */
  restrict(person: number, closed: Uint8Array | undefined): void;
  /** What the lines are worth at prices: with each person's cheapest reduced cost it makes a lower bound. */
  worthOfLines(prices: Float64Array): number;
  /** The slack columns and rows, for whole-number programs over chosen columns. */
  readonly slack: SlackColumns;
  dispose(): void;
}

interface Packed {
  readonly cost: number;
  readonly most: number;
  readonly entries: readonly (readonly [row: number, value: number])[];
}

export interface SlackColumns {
  readonly columns: readonly Packed[];
  readonly rowBounds: Float64Array;
}

const DUAL_SIMPLEX = 1;
const PRIMAL_SIMPLEX = 4;

/** The columns that take up what a line misses or has too many, and the right sides of the rows. */
export function slackColumns(roster: CompiledRoster, people: number, fixed: Int32Array | undefined): SlackColumns {
  const { lines, hardPrice } = roster;
  const columns: Packed[] = [];
  const rowBounds = new Float64Array(lines.count + people).fill(1);
  for (let line = 0; line < lines.count; line++) {
    const there = fixed?.[line] ?? 0;
    const minimum = lines.minimum[line] as number;
    const wanted = lines.wanted[line] as number;
    const under = lines.under[line] as number;
    rowBounds[line] = wanted - there;
    const hard = Math.max(0, minimum - there);
    if (hard > 0) columns.push({ cost: hardPrice + under, most: hard, entries: [[line, 1]] });
    columns.push({ cost: under, most: Math.max(0, wanted - Math.max(minimum, there)), entries: [[line, 1]] });
    columns.push({ cost: lines.over[line] as number, most: Number.POSITIVE_INFINITY, entries: [[line, -1]] });
  }
  return { columns, rowBounds };
}

/** Price of a person without any schedule, which keeps a program solvable until one is found, in hard violations. */
const WITHOUT_SCHEDULE = 50;

export function packedSchedule(column: ScheduleColumn, row: number): Packed {
  return {
    cost: column.cost,
    most: Number.POSITIVE_INFINITY,
    entries: [...Array.from(column.lines, (line) => [line, 1] as const), [row, 1] as const],
  };
}

/** Starts a program over some people; `fixed` counts the others on each line. */
export function createMaster(
  highs: Highs,
  roster: CompiledRoster,
  people: readonly number[],
  fixed: Int32Array | undefined,
  shouldStop: () => boolean,
): MasterProgram {
  const lineCount = roster.lines.count;
  const placeOf = new Map(people.map((person, place) => [person, place]));
  const slack = slackColumns(roster, people.length, fixed);
  const absent = people.map((_, place) => ({
    cost: roster.hardPrice * WITHOUT_SCHEDULE,
    most: Number.POSITIVE_INFINITY,
    entries: [[lineCount + place, 1] as const],
  }));
  const first = slack.columns.length + absent.length;
  const rows = lineCount + people.length;
  const packed = packColumns([...slack.columns, ...absent], rows);
  const model: Model = highs.createModel({
    numCols: first,
    numRows: rows,
    colCost: packed.cost,
    colLower: packed.lower,
    colUpper: packed.upper,
    rowLower: slack.rowBounds,
    rowUpper: slack.rowBounds,
    matrix: packed.matrix,
  });
  model.options.set('output_flag', false);
  model.options.set('presolve', 'off');
  const columns: ScheduleColumn[] = [];
  const known = new Set<string>();
  const columnsOf = new Map<number, number[]>(people.map((person) => [person, []]));
  const closedOf = new Map<number, Uint8Array>();
  const isShut: boolean[] = [];
  let onlyAdded = false;

  const shut = (index: number, wanted: boolean) => {
    if (isShut[index] === wanted) return;
    isShut[index] = wanted;
    model.changeColBounds(first + index, 0, wanted ? 0 : Number.POSITIVE_INFINITY);
  };
  return {
    people,
    fixed,
    columns,
    slack,
    add: (candidates) => {
      const fresh = candidates.filter((column) => !known.has(column.key) && known.add(column.key));
      if (fresh.length === 0) return 0;
      const at = columns.length;
      columns.push(...fresh);
      const parts = packColumns(
        fresh.map((column) => packedSchedule(column, lineCount + (placeOf.get(column.person) as number))),
        rows,
      );
      model.addCols({ cost: parts.cost, lower: parts.lower, upper: parts.upper, matrix: parts.matrix });
      fresh.forEach((column, index) => {
        isShut.push(false);
        columnsOf.get(column.person)?.push(at + index);
        const closed = closedOf.get(column.person);
        if (closed && !fitsClosed(column, closed)) shut(at + index, true);
      });
      return fresh.length;
    },
    restrict: (person, closed) => {
      if (closedOf.get(person) === closed) return;
      onlyAdded = false;
      if (closed) closedOf.set(person, closed);
      else closedOf.delete(person);
      for (const index of columnsOf.get(person) ?? []) {
        shut(index, closed !== undefined && !fitsClosed(columns[index] as ScheduleColumn, closed));
      }
    },
    solve: () => {
      model.options.set('simplex_strategy', onlyAdded ? PRIMAL_SIMPLEX : DUAL_SIMPLEX);
      model.run({
        [highs.constants.callbackType.simplexInterrupt]: (event) => {
          if (shouldStop()) event.interrupt();
          return undefined;
        },
      });
      onlyAdded = true;
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
      const { colValue, rowDual } = model.getSolution();
      return {
        objective: model.getObjectiveValue(),
        prices: {
          lines: Float64Array.from(rowDual.subarray(0, lineCount)),
          people: Float64Array.from(rowDual.subarray(lineCount)),
        },
        values: Float64Array.from(colValue.subarray(first)),
      };
    },
    worthOfLines: (prices) => {
      let worth = 0;
      for (let line = 0; line < lineCount; line++)
        worth += (prices[line] as number) * (slack.rowBounds[line] as number);
      for (const column of slack.columns) {
        const [line, value] = column.entries[0] as readonly [number, number];
        const reduced = column.cost - value * (prices[line] as number);
        if (reduced < 0) worth += Number.isFinite(column.most) ? reduced * column.most : 0;
      }
      return worth;
    },
    dispose: () => model.dispose(),
  };
}
