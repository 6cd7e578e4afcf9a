import { readFileSync } from 'node:fs';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The land of one municipality: polygons of rings, the first ring outside, the others holes; positions are [lon, lat]. */
export type Area = readonly (readonly (readonly Position[])[])[];

let topology: Topology<{ municipalities: GeometryCollection }> | undefined;

/** The land of a municipality of the frame, clipped to the coast. */
export function readMunicipalityArea(number: string): Area {
  topology ??= JSON.parse(readFileSync(new URL('municipalities_2020.topojson', import.meta.url), 'utf8')) as Topology<{
    municipalities: GeometryCollection;
  }>;
  const geometry = topology.objects.municipalities.geometries.find(
    (candidate) => (candidate.properties as { number?: string } | undefined)?.number === number,
  );
  if (!geometry) throw new RangeError(`no area for municipality ${number}`);
  const { geometry: shape } = feature(topology, geometry) as Feature<MultiPolygon | Polygon>;
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
