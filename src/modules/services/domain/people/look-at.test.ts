import { expect, test } from 'vitest';
import { looksNb } from '../../texts/looks.nb.ts';
import { LOOKS } from './look-at.ts';

test('alt noen kan ha sett på, har en tekst på siden over oppslag, og hver tekst noe å se på', () => {
  const told = Object.keys(looksNb).filter((key) => key.startsWith('what.'));
  expect(told.toSorted()).toEqual(LOOKS.map((look) => `what.${look}`).toSorted());
});
