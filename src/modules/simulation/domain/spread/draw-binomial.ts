import type { Rng } from '#kernel/rng.ts';

/** Number of successes in `n` trials of probability `p`, exactly, by the gaps between successes (time in proportion to n · p). */
export function drawBinomial(n: number, p: number, random: Rng): number {
  if (p <= 0 || n <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - drawBinomial(n, 1 - p, random);
  const logMiss = Math.log1p(-p);
  let successes = 0;
  let at = -1;
  for (;;) {
    at += 1 + Math.floor(Math.log(1 - random.next()) / logMiss);
    if (at >= n) return successes;
    successes += 1;
  }
}
