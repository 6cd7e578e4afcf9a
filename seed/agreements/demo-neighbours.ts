import type { FrameMunicipality } from '../frame/read-frame.ts';
import { readFrame } from '../frame/read-frame.ts';
import { inventMunicipalityName } from '../names/municipality-name.ts';

/** A municipality near by, under an invented name. */
export interface DemoNeighbour {
  readonly number: string;
  readonly name: string;
  readonly population: number;
}

const NEAREST = 3;

/** The three municipalities whose middle lies nearest, smallest last; the last one may be opened beside the demo. */
export function demoNeighbours(place: FrameMunicipality, seed: number): DemoNeighbour[] {
  const frame = readFrame();
  const squared = (other: FrameMunicipality) => {
    const east = (other.lon - place.lon) * Math.cos((place.lat * Math.PI) / 180);
    return (other.lat - place.lat) ** 2 + east ** 2;
  };
  return [...frame.values()]
    .filter((other) => other.number !== place.number)
    .toSorted((a, b) => squared(a) - squared(b) || (a.number < b.number ? -1 : 1))
    .slice(0, NEAREST)
    .toSorted((a, b) => b.population - a.population || (a.number < b.number ? -1 : 1))
    .map(({ number, population }) => ({
      number,
      name: `${inventMunicipalityName(number, seed, frame)} kommune`,
      population,
    }));
}
