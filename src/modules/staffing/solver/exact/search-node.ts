import type { SetFilter } from '../../domain/replan/price-sets.ts';

/** Bounds `[least, most]` of a number. */
export type Bounds = readonly [least: number, most: number];

/** A branch of the exact search: what it adds to the problem, and the proven bound of any plan in it. */
export interface SearchNode extends SetFilter {
  readonly bound: number;
  /** Bounds of a kind of hole of a row, by number of the hole column. */
  readonly holes: ReadonlyMap<number, Bounds>;
  /** Bounds of how many holes a group has in all. */
  readonly totals: ReadonlyMap<number, Bounds>;
}

/** The whole problem. */
export const ROOT: SearchNode = {
  bound: Number.NEGATIVE_INFINITY,
  holes: new Map(),
  totals: new Map(),
  forbidden: new Set(),
  forced: new Map(),
};
