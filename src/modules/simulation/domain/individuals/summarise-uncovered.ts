import type { UncoveredFigures } from './spread-summary.ts';
import { differenceOf, fanOf, rangeOf } from './summarise-spread.ts';

/** Minimum shifts that nobody takes: `run × days` of one package and of doing nothing, and by day with nobody ill. */
export interface UncoveredCounts {
  readonly runs: number;
  readonly days: number;
  readonly before: Int32Array;
  readonly counts: Int32Array;
  /** Undefined for doing nothing itself. */
  readonly without: Int32Array | undefined;
}

/** Ranges over the runs whose shifts were counted; null where there were none. */
export function summariseUncovered({ runs, days, before, counts, without }: UncoveredCounts): UncoveredFigures | null {
  if (runs === 0 || days === 0) return null;
  const total = sums(counts, runs, days);
  return {
    runs,
    days,
    before: before.reduce((sum, count) => sum + count, 0),
    total: rangeOf(total),
    byDay: fanOf(Float64Array.from(counts), { runs: { length: runs }, days }),
    difference: without ? differenceOf(total, sums(without, runs, days)) : null,
  };
}

function sums(counts: Int32Array, runs: number, days: number): Float64Array {
  return Float64Array.from({ length: runs }, (_, run) =>
    counts.subarray(run * days, (run + 1) * days).reduce((sum, count) => sum + count, 0),
  );
}
