import type { RosterCell } from './roster-row.ts';

/** A cell and the days it covers: `[start, start + length)` as indexes. */
export interface RosterSpan {
  readonly start: number;
  readonly length: number;
  readonly cell: RosterCell;
}

/** The cells of a row with neighbouring days of one absence joined into one span. */
export function rosterSpans(cells: readonly RosterCell[]): RosterSpan[] {
  const spans: RosterSpan[] = [];
  for (const [start, cell] of cells.entries()) {
    const last = spans.at(-1);
    const continues = cell.kind === 'away' && last?.cell.kind === 'away' && last.cell.until === cell.until;
    if (last && continues) spans[spans.length - 1] = { ...last, length: last.length + 1 };
    else spans.push({ start, length: 1, cell });
  }
  return spans;
}

/** The span that covers a day. */
export function spanAt(spans: readonly RosterSpan[], day: number): RosterSpan | undefined {
  return spans.find((span) => day >= span.start && day < span.start + span.length);
}
