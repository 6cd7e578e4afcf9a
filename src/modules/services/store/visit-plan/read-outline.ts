import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { Work } from '#platform/unit-of-work/work.ts';

type Ring = [number, number][];
type Topology = Parameters<typeof feature>[0];
type Geometry = Parameters<typeof feature>[1] & { readonly properties: { readonly number: string } };
/** GeoJSON's two shapes of land. */
type Shape =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

const MAP = new URL('../../../../../seed/frame/municipalities_2020.topojson', import.meta.url);
const outlines = new Map<string, Ring[]>();
let topology: Topology | undefined;

/** The land of the municipality that a tenant is, as rings of [lon, lat]; empty for one that the map does not know. */
export async function readOutline({ trx }: Work): Promise<Ring[]> {
  const row = await trx
    .selectFrom('tenantNumber')
    .select('tenantNumber.number')
    .where('tenantNumber.tenantId', '=', trx.tenantId)
    .orderBy('tenantNumber.validFrom', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return [];
  const known = outlines.get(row.number) ?? ringsOf(row.number);
  outlines.set(row.number, known);
  return known;
}

function ringsOf(number: string): Ring[] {
  topology ??= JSON.parse(readFileSync(MAP, 'utf8')) as Topology;
  const all = (topology.objects['municipalities'] as { readonly geometries?: readonly Geometry[] } | undefined)
    ?.geometries;
  const geometry = all?.find(({ properties }) => properties.number === number);
  if (!geometry) return [];
  const { geometry: shape } = feature(topology, geometry) as unknown as { readonly geometry: Shape };
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.flatMap(([outer]) => (outer ? [outer] : []));
}
