import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { norwegianSortKey } from './norwegian-sort-key.ts';

const byKey = (a: string, b: string): number => {
  const [keyA, keyB] = [norwegianSortKey(a), norwegianSortKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
};

describe('navn i norsk rekkefølge', () => {
  test.each([
    ['æ, ø, å sist', ['Zakariassen, Bo', 'Ærfugl, Maja', 'Østersurt, Live', 'Åkerrikse, Nils']],
    ['Aa som Å', ['Ødegård', 'Aaskjegg', 'Åstrøm']],
    ['Aa inni ord', ['Hazel', 'Haagen', 'Håkon']],
    ['tall etter størrelse', ['Rom 9', 'Rom 10', 'Rom 101']],
    ['mellomnavn og bindestrek', ['Berg', 'Berg Hansen', 'Berg-Hansen', 'Bergan']],
    ['ä som æ, ö som ø, ü som y', ['Mykle', 'Müller', 'Mäkinen', 'Mælen', 'Mäli', 'Møller', 'Mörk']],
    ['aksenter teller ikke', ['Andre, Bo', 'André, Ca', 'Andre, Du']],
    ['samiske navn', ['Čáhput', 'Cappelen', 'Đivttas', 'Nilut', 'Ŋielur', 'Oskal']],
  ])('%s', (_, expected) => {
    expect([...expected].reverse().sort(byKey)).toEqual(expected);
  });

  it('skiller ikke store og små bokstaver', () => {
    expect(norwegianSortKey('SOLBRIS, Ragna')).toBe(norwegianSortKey('Solbris, Ragna'));
  });

  it('gir bare tegn som sorterer likt byte for byte', () => {
    expect(norwegianSortKey('Åse-Marie Østby d’Ærø 12')).toMatch(/^[\u0020-\u007e]+$/u);
  });
});

describe('the key orders as Intl.Collator for Norwegian does', () => {
  const collator = new Intl.Collator('nb', { sensitivity: 'base', numeric: true });
  const letter = fc.constantFrom(...'abcdeinoøæåzäöüéèóôčšžđŋŧßþAOØÆÅZÄÉŠ'.split(''), 'aa', 'Aa');
  const word = fc.oneof(
    { weight: 5, arbitrary: fc.string({ unit: letter, minLength: 1, maxLength: 6 }) },
    { weight: 1, arbitrary: fc.nat({ max: 100_000 }).map(String) },
  );
  const name = fc
    .tuple(word, fc.array(fc.tuple(fc.constantFrom(' ', '-', ', ', "'", '.', '/', '('), word), { maxLength: 2 }))
    .map(([first, rest]) => first + rest.map(([sign, next]) => sign + next).join(''))
    // The collator takes the a within å together with an a before it, and leaves «aA» apart; no name is written so.
    .filter((text) => !/[aA][åäÅÄ]|aA/u.test(text));

  it('for any two names', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect([a, b, byKey(a, b)]).toEqual([a, b, Math.sign(collator.compare(a, b))]);
      }),
      { numRuns: 3000 },
    );
  });

  it('a longer number is never before a shorter one', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.bigInt({ min: 0n, max: 10n ** 20n }), (a, b) => {
        expect(byKey(`Sone ${a}`, `Sone ${b}`)).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});
