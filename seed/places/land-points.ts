import type { Rng } from '#kernel/rng.ts';
import type { Area } from '../frame/municipality-area.ts';
import { isOnLand, readMunicipalityArea } from '../frame/municipality-area.ts';
import type { FrameMunicipality } from '../frame/read-frame.ts';
import { bell } from '../random-stream.ts';

/** A place on the map, degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const KM_PER_DEGREE = 111.2;
const TRIES = 40;

function shifted(point: Point, northKm: number, eastKm: number): Point {
  const lat = point.lat + northKm / KM_PER_DEGREE;
  return { lat, lon: point.lon + eastKm / (KM_PER_DEGREE * Math.cos((point.lat * Math.PI) / 180)) };
}

function rounded(point: Point): Point {
  return { lat: Math.round(point.lat * 1e5) / 1e5, lon: Math.round(point.lon * 1e5) / 1e5 };
}

/** Draws points on the municipality's land, in the town or around a given place. */
export interface LandPoints {
  /** Where the town lies. */
  readonly town: Point;
  /** A point about `spreadKm` from `around`; `around` itself where no land is found near it. */
  near(around: Point, spreadKm: number, random: Rng): Point;
}

/** Points of a municipality of the frame. The town lies near the centroid of its largest part. */
export function landPoints(place: FrameMunicipality, random: Rng): LandPoints {
  const area: Area = readMunicipalityArea(place.number);
  const near = (around: Point, spreadKm: number, source: Rng): Point => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const point = shifted(around, bell(source) * spreadKm, bell(source) * spreadKm);
      if (isOnLand(area, point.lon, point.lat)) return rounded(point);
    }
    return rounded(around);
  };
  const centroid = { lat: place.lat, lon: place.lon };
  const town = isOnLand(area, centroid.lon, centroid.lat) ? rounded(centroid) : near(centroid, 4, random);
  return { town, near };
}
