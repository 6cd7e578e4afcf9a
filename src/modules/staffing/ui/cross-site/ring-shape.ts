import type { CrossSiteEdge, CrossSitePlace } from '../../contract.ts';

/** Radius of the ring in the drawing's own units; labels stand outside it. */
export const RING = 300;
const LABEL_GAP = 20;
/** How far towards the middle a line between places at opposite ends bends: 0 straight through it. */
const LEAST_BEND = 0.1;

/** Where a point lies at an angle (radians, clockwise from the top) and a distance from the middle. */
export function pointAt(angle: number, radius: number): { readonly x: number; readonly y: number } {
  return { x: round(Math.sin(angle) * radius), y: round(-Math.cos(angle) * radius) };
}

/** A line between two places, bent towards the middle: little for neighbours on the ring, most for opposite ends. */
export function edgePath(a: number, b: number): string {
  const [from, to] = [pointAt(a, RING), pointAt(b, RING)];
  const apart = Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));
  const middle = Math.atan2(Math.sin(a) + Math.sin(b), Math.cos(a) + Math.cos(b));
  const bend = pointAt(middle, RING * Math.max(LEAST_BEND, 0.75 * (1 - apart / Math.PI)));
  return `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`;
}

/** Width of a line by the people in common. */
export function edgeWidth(people: number): number {
  return Math.min(8, 1 + people * 0.9);
}

/** Where a label stands and how it is turned, so that none stands on its head. */
export function labelAt(angle: number): { readonly transform: string; readonly anchor: 'start' | 'end' } {
  const { x, y } = pointAt(angle, RING + LABEL_GAP);
  const degrees = (angle * 180) / Math.PI - 90;
  const left = angle > Math.PI;
  return {
    transform: `translate(${x} ${y}) rotate(${round(left ? degrees + 180 : degrees)})`,
    anchor: left ? 'end' : 'start',
  };
}

/** Links from each place to other sites: people, counted once for each place they share. */
export function linksByPlace(edges: readonly CrossSiteEdge[]): ReadonlyMap<string, number> {
  const links = new Map<string, number>();
  for (const { a, b, count, acrossSites } of edges) {
    if (!acrossSites) continue;
    for (const place of [a, b]) links.set(place, (links.get(place) ?? 0) + count);
  }
  return links;
}

/** The place before or after one on the ring. */
export function nextPlace(places: readonly CrossSitePlace[], place: string, step: 1 | -1): string | undefined {
  const at = places.findIndex((one) => one.place === place);
  return places[(at + step + places.length) % places.length]?.place;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
