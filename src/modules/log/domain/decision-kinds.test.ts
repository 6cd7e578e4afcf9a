import { expect, test } from 'vitest';
import { logPageNb } from '../texts/log-page.nb.ts';
import { DECISION_KINDS } from './decision-kinds.ts';

test('hver slags beslutning har en tekst, og hver tekst en slags beslutning', () => {
  const told = Object.keys(logPageNb).filter((key) => key.startsWith('kind.'));
  expect(told.toSorted()).toEqual(DECISION_KINDS.map((kind) => `kind.${kind}`).toSorted());
});
