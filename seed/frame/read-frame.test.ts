import { describe, expect, it } from 'vitest';
import { landPoints } from '../places/land-points.ts';
import { streamOf } from '../random-stream.ts';
import { isOnLand, readMunicipalityArea } from './municipality-area.ts';
import { readFrame } from './read-frame.ts';

describe('den historiske rammen', () => {
  it('holds 356 municipalities with inhabitants and a place on the map', () => {
    const places = [...readFrame().values()];
    expect(places).toHaveLength(356);
    for (const { population, aged80plus, lat, lon } of places) {
      expect(population).toBeGreaterThan(aged80plus);
      expect(lat).toBeGreaterThan(57);
      expect(lon).toBeLessThan(32);
    }
  });

  it.each([
    ['5406', { name: 'Hammerfest', population: 11_448, aged80plus: 421, homecareShare80plus: 0.292 }],
    ['0301', { name: 'Oslo', population: 693_494, aged80plus: 21_337, homecareShare80plus: 0.237 }],
  ])('%s', (number, facts) => {
    expect(readFrame().get(number)).toMatchObject(facts);
  });
});

describe('punkter på land', () => {
  it.each(['5406', '1151', '0301'])('lie in municipality %s', (number) => {
    const place = readFrame().get(number);
    if (!place) throw new RangeError(number);
    const land = landPoints(place, streamOf(1, 'town'));
    const area = readMunicipalityArea(number);
    expect(isOnLand(area, land.town.lon, land.town.lat)).toBe(true);
    const random = streamOf(1, 'points');
    const points = Array.from({ length: 50 }, () => land.near(land.town, 3, random));
    expect(points.filter(({ lon, lat }) => isOnLand(area, lon, lat))).toHaveLength(50);
  });

  it('not in the sea', () => {
    expect(isOnLand(readMunicipalityArea('5406'), 10, 72)).toBe(false);
  });
});
