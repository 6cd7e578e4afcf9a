import type { Rng } from '#kernel/rng.ts';
import { pickWeighted } from '../random-stream.ts';

/** How common each percentage is among people who work shifts in care. */
const COMMON: readonly (readonly [number, number])[] = [
  [20, 6],
  [30, 4],
  [40, 6],
  [50, 16],
  [60, 15],
  [65, 6],
  [70, 11],
  [75, 12],
  [80, 10],
  [90, 4],
  [100, 12],
];
const STEP = 5;

/**
 * Employment of `heads` people, in steps of 5, that adds up to about `totalPct` (at most one step above): drawn from
 * what is common, then moved step by step. Nobody is under `least` or over 100.
 */
export function drawEmployment(random: Rng, heads: number, totalPct: number, least: number): number[] {
  const drawn = Array.from({ length: heads }, () => Math.max(least, pickWeighted(random, COMMON)));
  const target = Math.min(Math.max(totalPct, heads * least), heads * 100);
  let sum = drawn.reduce((a, b) => a + b, 0);
  for (let guard = heads * 40; guard > 0 && (sum < target || sum >= target + STEP); guard--) {
    const index = random.int(heads);
    const next = (drawn[index] ?? 0) + (sum < target ? STEP : -STEP);
    if (next < least || next > 100) continue;
    sum += next - (drawn[index] ?? 0);
    drawn[index] = next;
  }
  return drawn;
}
