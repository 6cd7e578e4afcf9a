import { describe, expect, it } from 'vitest';
import { findPlaces, placeRows } from './place-tree.ts';

const places = [
  { id: 'u2', name: 'Åsheim 10', kind: 'sykehjem', parentId: 's1' },
  { id: 'u1', name: 'Åsheim 2', kind: 'sykehjem', parentId: 's1' },
  { id: 's2', name: 'Hjemmetjeneste', parentId: null },
  { id: 's1', name: 'Sykehjem', parentId: null },
  { id: 'u3', name: 'Nord', kind: 'distrikt', parentId: 's2' },
  { id: 'u4', name: 'Alene', parentId: 'utenfor' },
];

describe('stedene som tre', () => {
  it('står under sin sektor, ordnet på navn, tall etter størrelse', () => {
    expect(placeRows(places).map((row) => `${'·'.repeat(row.depth)}${row.name}`)).toEqual([
      'Alene',
      'Hjemmetjeneste',
      '·Nord',
      'Sykehjem',
      '·Åsheim 2',
      '·Åsheim 10',
    ]);
  });

  it.each([
    ['åsh 2', ['Åsheim 2']],
    ['sykehjem ås', ['Åsheim 2', 'Åsheim 10']],
    ['hjem nord', ['Nord']],
    ['heim', []],
  ] as const)('«%s» finner %j', (typed, names) => {
    expect(findPlaces(placeRows(places), typed).map((row) => row.name)).toEqual(names);
  });
});
