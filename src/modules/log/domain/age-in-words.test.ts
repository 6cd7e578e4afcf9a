import { expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { ageInWords } from './age-in-words.ts';

const decided = instant('2026-11-23T05:40:00Z');
const cases = [
  ['samme øyeblikk', '2026-11-23T05:40:00Z', 'age.now', 0],
  ['klokka gikk litt feil: aldri yngre enn nå', '2026-11-23T05:41:00Z', 'age.now', 0],
  ['9 minutter', '2026-11-23T05:31:00Z', 'age.minutes', 9],
  ['2 timer', '2026-11-23T03:40:00Z', 'age.hours', 2],
  ['i går morges: 24 timer', '2026-11-22T05:40:00Z', 'age.hours', 24],
  ['for to døgn siden', '2026-11-21T05:40:00Z', 'age.days', 2],
] as const;
test.each(cases)('%s', (_, asOf, key, count) => {
  expect(ageInWords(instant(asOf), decided)).toEqual({ key, count });
});
