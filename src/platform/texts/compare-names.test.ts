import { expect, it } from 'vitest';
import { compareNames } from './compare-names.ts';

it('ordner navn på norsk: æ, ø, å til slutt, Aa som Å, tall etter størrelse', () => {
  const names = ['Østby', 'Åsen', 'Aaskjegg', 'Ærfugl', 'Zakariassen', 'Bekk', 'Rom 10', 'Rom 9'];
  expect(names.toSorted(compareNames)).toEqual([
    'Bekk',
    'Rom 9',
    'Rom 10',
    'Zakariassen',
    'Ærfugl',
    'Østby',
    'Åsen',
    'Aaskjegg',
  ]);
});
