import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitCodes } from './unit-codes.ts';

const codesOf = (...names: string[]) => [...unitCodes(new Map(names.map((name) => [name, name]))).values()];

describe('korte koder for enheter', () => {
  test.each([
    [
      ['Åsheim 2', 'Fuglenes 1', 'Åsheim korttid'],
      ['Å2', 'F1', 'ÅK'],
    ],
    [
      ['Hjemmetjenesten Nord', 'Hjemmetjenesten Nedre'],
      ['HN', 'HjN'],
    ],
    [
      ['Kvartsveien', 'Kveldsbo'],
      ['Kv', 'Kve'],
    ],
    [
      ['Rød', 'Rød'],
      ['Rø', 'Rød'],
    ],
  ])('%j → %j', (names, codes) => {
    expect([...unitCodes(new Map(names.map((name, i) => [`${i}`, name]))).values()]).toEqual(codes);
  });

  test('different names get different codes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{1,6}( [1-9A-Z])?$/), { maxLength: 30 }),
        (names) => {
          const codes = codesOf(...names);
          expect(new Set(codes).size).toBe(names.length);
        },
      ),
    );
  });
});
