import type { ContactNetwork } from './contact-network.ts';

/** A place on the ring; the angle in radians, clockwise from the top. */
export interface RingPlace {
  readonly place: string;
  readonly site: string;
  readonly angle: number;
}

/** Width of the gap between two sites, measured in places. */
const SITE_GAP = 0.6;

/**
 * Places round a ring, those of a site side by side. Sites follow each other so that those with many people in common stand
 * close: the busiest first, then always the one most tied to what stands already. The same network gives the same ring.
 */
export function layoutRing(network: ContactNetwork, compare: (a: string, b: string) => number): RingPlace[] {
  const bySite = Map.groupBy(network.nodes, (node) => node.site);
  const order = orderSites(network, [...bySite.keys()]);
  const total = network.nodes.length + SITE_GAP * order.length;
  let at = 0;
  return order.flatMap((site) => {
    const nodes = (bySite.get(site) ?? []).toSorted((a, b) => compare(a.place, b.place));
    const placed = nodes.map(({ place }, index) => ({ place, site, angle: ((at + index) / total) * 2 * Math.PI }));
    at += nodes.length + SITE_GAP;
    return placed;
  });
}

function orderSites(network: ContactNetwork, sites: readonly string[]): string[] {
  const siteOf = new Map(network.nodes.map((node) => [node.place, node.site]));
  const ties = new Map<string, number>();
  const weight = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, amount: number) => map.set(key, (map.get(key) ?? 0) + amount);
  for (const { a, b, people, acrossSites } of network.edges) {
    if (!acrossSites) continue;
    const [one, other] = [siteOf.get(a) ?? a, siteOf.get(b) ?? b];
    add(ties, `${one}\n${other}`, people.length);
    add(ties, `${other}\n${one}`, people.length);
    add(weight, one, people.length);
    add(weight, other, people.length);
  }
  const left = new Set(sites.toSorted());
  const order: string[] = [];
  const tieTo = (site: string) =>
    order.slice(-3).reduce((sum, placed, index) => sum + (ties.get(`${site}\n${placed}`) ?? 0) * (index + 1), 0);
  while (left.size > 0) {
    const [next] = [...left].toSorted(
      (a, b) => tieTo(b) - tieTo(a) || (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || (a < b ? -1 : 1),
    );
    if (next === undefined) break;
    order.push(next);
    left.delete(next);
  }
  return order;
}
