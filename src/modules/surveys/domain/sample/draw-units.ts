import type { Rng } from '#kernel/rng.ts';

/** `count` of the units 0 … `size − 1` by simple random sampling without replacement, in order. */
export function drawSimple(size: number, count: number, random: Rng): number[] {
  const units = Array.from({ length: size }, (_, unit) => unit);
  for (let i = 0; i < count; i++) {
    const j = i + random.int(size - i);
    [units[i], units[j]] = [units[j] as number, units[i] as number];
  }
  return units.slice(0, count).sort((a, b) => a - b);
}

/** Every (size / count)-th unit from a random start, in order. */
export function drawSystematic(size: number, count: number, random: Rng): number[] {
  const step = size / count;
  const start = random.next() * step;
  return Array.from({ length: count }, (_, i) => Math.min(size - 1, Math.floor(start + i * step)));
}

/** A unit drawn with probability proportional to size, and that probability. */
export interface UnitBySize {
  readonly unit: number;
  readonly probability: number;
}

/**
 * `count` units with probability proportional to their size, systematically along the list (Madow 1949). Units so large that their share is
 * one or more are taken for sure, and the rest is drawn from the others.
 */
export function drawBySize(sizes: readonly number[], count: number, random: Rng): UnitBySize[] {
  const certain = new Set<number>();
  for (;;) {
    const rest = sizes.reduce((sum, size, unit) => (certain.has(unit) ? sum : sum + size), 0);
    const open = count - certain.size;
    const more = sizes.flatMap((size, unit) => (!certain.has(unit) && open > 0 && size * open >= rest ? [unit] : []));
    if (more.length === 0) break;
    for (const unit of more.slice(0, open)) certain.add(unit);
  }
  const drawn: UnitBySize[] = [...certain].map((unit) => ({ unit, probability: 1 }));
  const open = count - certain.size;
  if (open > 0) {
    const rest = sizes.reduce((sum, size, unit) => (certain.has(unit) ? sum : sum + size), 0);
    const step = rest / open;
    let next = random.next() * step;
    let reached = 0;
    for (const [unit, size] of sizes.entries()) {
      if (certain.has(unit)) continue;
      reached += size;
      if (next < reached && drawn.length < count) {
        drawn.push({ unit, probability: size / step });
        next += step;
      }
    }
  }
  return drawn.sort((a, b) => a.unit - b.unit);
}
