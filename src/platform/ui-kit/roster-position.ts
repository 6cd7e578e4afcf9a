/** A cell by row and column; column 0 is the name, day d stands in column d + 1. */
export interface RosterPosition {
  readonly row: number;
  readonly column: number;
}

/** The cells between two corners, both included. */
export interface RosterRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What limits a move: rows, day columns, and how many rows a page holds. */
export interface RosterExtent {
  readonly rows: number;
  readonly days: number;
  readonly pageRows: number;
}

/** Where a key leads from a cell, or undefined where the key moves nothing. */
export function movePosition(
  from: RosterPosition,
  key: string,
  isControl: boolean,
  extent: RosterExtent,
): RosterPosition | undefined {
  const row = (to: number) => ({ ...from, row: Math.min(Math.max(to, 0), extent.rows - 1) });
  const column = (to: number) => ({ ...from, column: Math.min(Math.max(to, 0), extent.days) });
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return row(isControl ? extent.rows - 1 : from.row + 1);
    case 'ArrowUp':
    case 'k':
      return row(isControl ? 0 : from.row - 1);
    case 'ArrowRight':
      return column(isControl ? extent.days : from.column + 1);
    case 'ArrowLeft':
      return column(isControl ? 0 : from.column - 1);
    case 'PageDown':
      return row(from.row + extent.pageRows);
    case 'PageUp':
      return row(from.row - extent.pageRows);
    case 'Home':
      return isControl ? { row: 0, column: 0 } : column(0);
    case 'End':
      return isControl ? { row: extent.rows - 1, column: extent.days } : column(extent.days);
    default:
      return undefined;
  }
}

/** The rectangle of days between two cells; a name column counts as its first day. */
export function rangeBetween(a: RosterPosition, b: RosterPosition): RosterRange {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.max(1, Math.min(a.column, b.column)),
    right: Math.max(1, Math.max(a.column, b.column)),
  };
}
