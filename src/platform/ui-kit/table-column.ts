import type { ReactNode } from 'react';

/** One column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** What stands in the head instead of the words, such as an axis. */
  readonly head?: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Orders rows upwards; makes the column sortable. */
  readonly sort?: (a: Row, b: Row) => number;
  readonly align?: 'end';
  /** A CSS length; columns without one share what is left. */
  readonly width?: string;
  /** The row's name: its header, and the title of its card. */
  readonly primary?: boolean;
  /** The value speaks for itself: on a card it stands without the column's name. */
  readonly plain?: boolean;
  /** Left out where the table is narrow. */
  readonly wideOnly?: boolean;
  /** Buttons or pictures: the header is for screen readers only. */
  readonly bare?: boolean;
}

/** `name` upwards, `-name` downwards, empty as given. */
export type TableSort = string;

/** How a column is sorted now, in ARIA's words. */
export function sortDirection(sort: TableSort, columnId: string): 'ascending' | 'descending' | undefined {
  if (sort === columnId) return 'ascending';
  return sort === `-${columnId}` ? 'descending' : undefined;
}

/** The sort after a press on a column: upwards, downwards, as given. */
export function nextSort(sort: TableSort, columnId: string): TableSort {
  if (sort === columnId) return `-${columnId}`;
  return sort === `-${columnId}` ? '' : columnId;
}

/** The rows in the order asked for; equal rows keep their order. */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: TableSort,
): readonly Row[] {
  const descending = sort.startsWith('-');
  const compare = columns.find((column) => column.id === (descending ? sort.slice(1) : sort))?.sort;
  if (!compare) return rows;
  return rows.toSorted(descending ? (a, b) => compare(b, a) : compare);
}

/** The selection after the rows from `from` to `to` follow the new state of the row at `to`. */
export function toggledRange(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  from: number,
  to: number,
): ReadonlySet<string> {
  const next = new Set(selected);
  const target = ids[to];
  const isOn = target !== undefined && !selected.has(target);
  for (const id of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (isOn) next.add(id);
    else next.delete(id);
  }
  return next;
}
