import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { RosterCell } from './roster-row.ts';
import { rosterSpans, spanAt } from './roster-spans.ts';

const free: RosterCell = { kind: 'free' };
const away: RosterCell = { kind: 'away', until: plainDate('2026-12-03') };
const awayLater: RosterCell = { kind: 'away', until: plainDate('2026-12-09') };

describe('fravær i turnusen', () => {
  it('blir én strek så lenge det er samme fravær', () => {
    const spans = rosterSpans([free, away, away, away, awayLater, free, away]);
    expect(spans.map((span) => [span.cell.kind, span.start, span.length])).toEqual([
      ['free', 0, 1],
      ['away', 1, 3],
      ['away', 4, 1],
      ['free', 5, 1],
      ['away', 6, 1],
    ]);
  });

  it('dekker hver dag nøyaktig én gang', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(free, away, awayLater), { maxLength: 60 }), (cells) => {
        const spans = rosterSpans(cells);
        const covered = spans.flatMap((span) => Array.from({ length: span.length }, (_, day) => span.start + day));
        expect(covered).toEqual(cells.map((_, day) => day));
        for (const day of covered) expect(spanAt(spans, day)?.cell).toEqual(cells[day]);
      }),
    );
  });
});
