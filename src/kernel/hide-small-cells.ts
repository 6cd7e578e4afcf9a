/**
 * Counts of people from 1 to this less one are hidden in what leaves the municipality: fewer could be recognised. The limit is the
 * one that Norwegian health registers use in open statistics (FHI, SSB: fewer than five).
 */
const SMALL_CELL_LIMIT = 5;

/** A count that may be hidden: `n` is null then. */
export interface Cell {
  readonly n: number | null;
  readonly hidden: boolean;
}

/** A column of counts with its total; the total is the sum of the rows. */
export interface HiddenColumn {
  readonly rows: readonly Cell[];
  readonly total: Cell;
}

/**
 * Hides small counts in a column, and as many more as it takes that no hidden one can be worked out from the total: a small total
 * is hidden itself; while it is shown, at least two rows are hidden, and not in a sum that only one set of small counts gives.
 * Zero is shown: nobody can be recognised in it.
 */
export function hideSmallCells(counts: readonly number[]): HiddenColumn {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hidden = new Set(counts.keys().filter((index) => isSmall(counts[index] ?? 0)));
  const hideTotal = isSmall(total);
  if (hidden.size > 0 && !hideTotal) {
    // Smallest first: what is lost is as little as possible; zeros last, since hiding one protects nobody else.
    const more = [...counts.keys()]
      .filter((index) => !hidden.has(index))
      .sort((a, b) => (counts[a] || Infinity) - (counts[b] || Infinity));
    while (isGivenAway(hidden, counts)) {
      const next = more.shift();
      if (next === undefined)
        return { rows: counts.map((n, index) => cell(n, hidden.has(index))), total: cell(total, true) };
      hidden.add(next);
    }
  }
  return { rows: counts.map((n, index) => cell(n, hidden.has(index))), total: cell(total, hideTotal) };
}

/** A count shown as it is. */
export function shownCell(n: number): Cell {
  return { n, hidden: false };
}

function cell(n: number, hidden: boolean): Cell {
  return hidden ? { n: null, hidden: true } : shownCell(n);
}

function isSmall(n: number): boolean {
  return n > 0 && n < SMALL_CELL_LIMIT;
}

/** Whether the sum of the hidden rows, which the total gives, tells one of them. */
function isGivenAway(hidden: ReadonlySet<number>, counts: readonly number[]): boolean {
  const values = [...hidden].map((index) => counts[index] ?? 0);
  if (values.length < 2) return true;
  const sum = values.reduce((a, b) => a + b, 0);
  const allSmall = values.every(isSmall);
  return allSmall && (sum <= values.length || sum >= values.length * (SMALL_CELL_LIMIT - 1));
}
