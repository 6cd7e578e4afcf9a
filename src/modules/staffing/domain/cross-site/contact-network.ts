import type { PersonPlaces, PlaceId } from './who-works-where.ts';
import { employerOf } from './who-works-where.ts';

/** A place in the network: a unit at a site, or an outside employer, which is a site of its own. */
export interface NetworkNode {
  readonly place: PlaceId;
  readonly site: string;
  readonly people: number;
}

/** Two places with people in common, in the order of their names. */
export interface NetworkEdge {
  readonly a: PlaceId;
  readonly b: PlaceId;
  readonly people: readonly string[];
  /** The two lie at different sites. */
  readonly acrossSites: boolean;
}

export interface ContactNetwork {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

/** Other sites that one can come to from a site by way of people in common, in at most so many steps. */
export interface Reach {
  readonly steps: number;
  readonly mean: number;
  readonly most: number;
}

/** What the network comes to. A link is one person who ties two places at different sites together. */
export interface NetworkFigures {
  readonly sites: number;
  readonly peopleAcross: number;
  readonly links: number;
  /** Pairs of places at different sites with at least one person in common. */
  readonly pairs: number;
  readonly reach: readonly Reach[];
}

/** Finds a place's site; an outside employer is a site of its own. */
export type SiteOf = (place: PlaceId) => string;

/** Look-up of sites among units. */
export function siteOfUnits(units: readonly { readonly unitId: string; readonly siteId: string }[]): SiteOf {
  const sites = new Map(units.map((unit) => [unit.unitId, unit.siteId]));
  return (place) => sites.get(place) ?? place;
}

/** The pairs of a person's places that lie at different sites. */
export function linksOf(person: Pick<PersonPlaces, 'places'>, siteOf: SiteOf): (readonly [PlaceId, PlaceId])[] {
  const places = person.places.map(({ place }) => place).toSorted();
  return places.flatMap((a, index) =>
    places
      .slice(index + 1)
      .filter((b) => siteOf(a) !== siteOf(b))
      .map((b) => [a, b] as const),
  );
}

/** Places as nodes, people in common as edges; within a site too, where `acrossSites` is false. */
export function buildNetwork(people: readonly PersonPlaces[], siteOf: SiteOf): ContactNetwork {
  const counts = new Map<PlaceId, number>();
  const edges = new Map<string, { a: PlaceId; b: PlaceId; people: string[] }>();
  for (const person of people) {
    const places = person.places.map(({ place }) => place).toSorted();
    for (const [index, a] of places.entries()) {
      counts.set(a, (counts.get(a) ?? 0) + 1);
      for (const b of places.slice(index + 1)) {
        const edge = edges.get(`${a}\n${b}`) ?? { a, b, people: [] };
        edge.people.push(person.personId);
        edges.set(`${a}\n${b}`, edge);
      }
    }
  }
  return {
    nodes: [...counts].map(([place, size]) => ({ place, site: siteOf(place), people: size })),
    edges: [...edges.values()]
      .map((edge) => ({ ...edge, acrossSites: siteOf(edge.a) !== siteOf(edge.b) }))
      .toSorted((x, y) => y.people.length - x.people.length || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1)),
  };
}

const STEPS = [1, 2, 3] as const;

/** Counts of the network and how far one comes in it; outside employers carry contact on, but their own reach is not counted. */
export function networkFigures(network: ContactNetwork): NetworkFigures {
  const across = network.edges.filter((edge) => edge.acrossSites);
  const siteOf = new Map(network.nodes.map((node) => [node.place, node.site]));
  const neighbours = new Map<string, Set<string>>();
  const join = (a: string, b: string) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  for (const { a, b } of across) {
    const [one, other] = [siteOf.get(a) ?? a, siteOf.get(b) ?? b];
    join(one, other);
    join(other, one);
  }
  const own = [
    ...new Set(network.nodes.filter(({ place }) => employerOf(place) === undefined).map(({ site }) => site)),
  ];
  return {
    sites: own.length,
    peopleAcross: new Set(across.flatMap((edge) => edge.people)).size,
    links: across.reduce((sum, edge) => sum + edge.people.length, 0),
    pairs: across.length,
    reach: STEPS.map((steps) => {
      const reached = own.map((site) => sitesWithin(neighbours, site, steps));
      const total = reached.reduce((sum, count) => sum + count, 0);
      return { steps, mean: own.length === 0 ? 0 : total / own.length, most: Math.max(0, ...reached) };
    }),
  };
}

/** Own sites other than `start` within so many steps. */
function sitesWithin(neighbours: ReadonlyMap<string, ReadonlySet<string>>, start: string, steps: number): number {
  const seen = new Set([start]);
  let front = [start];
  for (let step = 0; step < steps; step++) {
    front = front
      .flatMap((site) => [...(neighbours.get(site) ?? [])])
      .filter((site) => !seen.has(site) && seen.add(site));
  }
  seen.delete(start);
  return [...seen].filter((site) => employerOf(site) === undefined).length;
}

/** The people as they would work if some of them had one place only: the unit given for each. */
export function withOnePlace(people: readonly PersonPlaces[], placeOf: ReadonlyMap<string, PlaceId>): PersonPlaces[] {
  return people.map((person) => {
    const only = placeOf.get(person.personId);
    if (only === undefined) return person;
    const known = person.places.find(({ place }) => place === only);
    return { ...person, places: [{ place: only, shifts: known?.shifts ?? 0, pct: 100, home: known?.home ?? false }] };
  });
}
