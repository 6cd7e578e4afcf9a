import { describe, expect, test } from 'vitest';
import { edgePath, edgeWidth, labelAt, linksByPlace, nextPlace, pointAt, RING } from './ring-shape.ts';

describe('ringen', () => {
  test.each([
    ['øverst', 0, { x: 0, y: -RING }],
    ['til høyre', Math.PI / 2, { x: RING, y: 0 }],
    ['nederst', Math.PI, { x: 0, y: RING }],
  ])('et sted %s', (_, angle, point) => {
    expect(pointAt(angle, RING)).toEqual({ x: point.x, y: expect.closeTo(point.y, 5) });
  });

  test('streken mellom to tvers overfor går nær midten, mellom naboer langs ringen', () => {
    const bend = (a: number, b: number) => {
      const [, x = '0', y = '0'] = /Q(-?[\d.]+) (-?[\d.]+)/.exec(edgePath(a, b)) ?? [];
      return Math.hypot(Number(x), Number(y));
    };
    expect(bend(0, Math.PI)).toBeLessThan(RING * 0.2);
    expect(bend(0, 0.2)).toBeGreaterThan(RING * 0.6);
  });

  test('ingen tekst står på hodet', () => {
    for (const angle of [0.1, 1, 2, 3, 3.5, 4, 5, 6]) {
      const [, turn = '0'] = /rotate\((-?[\d.]+)\)/.exec(labelAt(angle).transform) ?? [];
      expect(Math.abs(((Number(turn) + 540) % 360) - 180)).toBeLessThanOrEqual(90);
    }
  });

  test('flere felles folk gir tykkere strek, til en grense', () => {
    expect([1, 3, 50].map(edgeWidth)).toEqual([1.9, 3.7, 8]);
  });

  test('koblinger per sted teller bare andre hus', () => {
    const edge = { people: [], countAfterOffers: 0 };
    const links = linksByPlace([
      { a: 'Åsheim 1', b: 'Fuglenes', count: 2, acrossSites: true, ...edge },
      { a: 'Åsheim 1', b: 'Åsheim 2', count: 5, acrossSites: false, ...edge },
    ]);
    expect([...links]).toEqual([
      ['Åsheim 1', 2],
      ['Fuglenes', 2],
    ]);
  });

  test('piltastene går rundt', () => {
    const places = ['a', 'b', 'c'].map((place) => ({
      place,
      name: place,
      siteName: null,
      site: place,
      people: 1,
      angle: 0,
    }));
    expect([nextPlace(places, 'c', 1), nextPlace(places, 'a', -1), nextPlace(places, 'a', 1)]).toEqual(['a', 'c', 'b']);
  });
});
