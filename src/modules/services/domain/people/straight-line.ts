import type { Point } from '../visit-plan/day-facts.ts';

const KM_PER_DEGREE = 111.2;

/** Kilometres between two points as the crow flies; good for a municipality, not for a continent. */
export function straightLineKm(a: Point, b: Point): number {
  const north = b.lat - a.lat;
  const east = (b.lon - a.lon) * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east) * KM_PER_DEGREE;
}
