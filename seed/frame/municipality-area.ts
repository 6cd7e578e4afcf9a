import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';

/** A place as [lon, lat]. */
type Position = readonly number[];

/** The land of one municipality: polygons of rings, the first ring outside, the others holes. */
export type Area = readonly (readonly (readonly Position[])[])[];

type Topology = Parameters<typeof feature>[0];
type Geometry = Parameters<typeof feature>[1];

/** What is used of the map: one geometry per municipality, with its number. */
interface MunicipalityMap {
  readonly topology: Topology;
  readonly geometries: readonly (Geometry & { readonly properties: { readonly number: string } })[];
}

/** GeoJSON's two shapes of land. */
type Shape =
  | { readonly type: 'Polygon'; readonly coordinates: Area[number] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Area };

let map: MunicipalityMap | undefined;

function readMap(): MunicipalityMap {
  const topology = JSON.parse(readFileSync(new URL('municipalities_2020.topojson', import.meta.url), 'utf8'));
  return { topology, geometries: topology.objects.municipalities.geometries };
}

/** The land of a municipality of the frame, clipped to the coast. Read from disk once. */
export function readMunicipalityArea(number: string): Area {
  map ??= readMap();
  const geometry = map.geometries.find(({ properties }) => properties.number === number);
  if (!geometry) throw new RangeError(`no area for municipality ${number}`);
  const { geometry: shape } = feature(map.topology, geometry) as unknown as { readonly geometry: Shape };
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

function isInRing(ring: readonly Position[], lon: number, lat: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[j] ?? [];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** Whether a point lies on the municipality's land (even-odd over the rings of each polygon). */
export function isOnLand(area: Area, lon: number, lat: number): boolean {
  return area.some((rings) => rings.filter((ring) => isInRing(ring, lon, lat)).length % 2 === 1);
}
