import type { Rng } from '#kernel/rng.ts';
import { rng } from '#kernel/rng.ts';

/** A whole number that a text always gives (FNV-1a, 32 bits). */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * The random numbers of one part of the demo. Each part has its own stream, so that a change in one part (or another
 * moment) leaves the others as they were.
 */
export function streamOf(seed: number, part: string): Rng {
  return rng(textHash(`${seed}/${part}`));
}

/** One key, drawn by its weight. */
export function pickWeighted<T>(random: Rng, weighted: readonly (readonly [T, number])[]): T {
  let left = random.next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  return (weighted[weighted.length - 1] as readonly [T, number])[0];
}

/** A whole number in [from, to], both possible. */
export function between(random: Rng, from: number, to: number): number {
  return from + random.int(to - from + 1);
}

/** Roughly bell-shaped around 0, within ±3 (sum of three uniforms, scaled to standard deviation 1). */
export function bell(random: Rng): number {
  return (random.next() + random.next() + random.next() - 1.5) * 2;
}

/** Whole shares of `total` in proportion to the weights, by the largest remainder; they add up to `total`. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const byRemainder = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = total - shares.reduce((a, b) => a + b, 0);
  for (const { index } of byRemainder) {
    if (left-- <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
  }
  return shares;
}
