import type { PackageSummaryView, SpreadFiguresView } from '../../contract/spread.ts';

/** A difference below this many infected on average counts as none. */
const LEAST_DIFFERENCE = 0.5;

/** The package with the fewest infected on average; undefined where none is better than doing nothing. */
export function bestPackage({ packages }: SpreadFiguresView): PackageSummaryView | undefined {
  const [nothing, ...others] = packages;
  const best = others.reduce<PackageSummaryView | undefined>(
    (least, pack) => (least && least.totals.infected.mean <= pack.totals.infected.mean ? least : pack),
    undefined,
  );
  if (!nothing || !best) return undefined;
  return nothing.totals.infected.mean - best.totals.infected.mean >= LEAST_DIFFERENCE ? best : undefined;
}

/** How a package differs from doing nothing, ready to be said. */
export interface SaidDifference {
  readonly kind: 'fewer' | 'more' | 'same';
  readonly count: number;
  /** Nine of ten runs lie between these; a negative number says that the package had the opposite effect. */
  readonly low: number;
  readonly high: number;
  /** Runs of ten with the effect. */
  readonly often: number;
}

/** Says a difference: by how many, between which bounds, and in how many runs of ten. */
export function sayDifference(
  { mean, low, high, fewer, more }: { mean: number; low: number; high: number; fewer: number; more: number },
  least = LEAST_DIFFERENCE,
): SaidDifference {
  const whole = (value: number) => Math.round(value) + 0;
  if (Math.abs(mean) < least) return { kind: 'same', count: 0, low: whole(low), high: whole(high), often: 0 };
  if (mean < 0) {
    return { kind: 'fewer', count: whole(-mean), low: whole(-high), high: whole(-low), often: whole(fewer * 10) };
  }
  return { kind: 'more', count: whole(mean), low: whole(low), high: whole(high), often: whole(more * 10) };
}
