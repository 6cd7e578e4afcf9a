import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickWeighted, shareOut, streamOf } from './random-stream.ts';

describe('shareOut', () => {
  it.each([
    ['24 enheter', 24, [8, 7, 6, 1, 1, 1], [8, 7, 6, 1, 1, 1]],
    ['10 på tre like', 10, [1, 1, 1], [4, 3, 3]],
    ['ingen til den uten vekt', 5, [2, 0, 3], [2, 0, 3]],
  ])('%s', (_, total, weights, shares) => {
    expect(shareOut(total, weights)).toEqual(shares);
  });

  it('gives out all, each within one of its exact share', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.nat(5000), weights, (total, drawn) => {
        const shares = shareOut(total, drawn);
        const sum = drawn.reduce((a, b) => a + b, 0);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
        shares.forEach((share, index) => {
          expect(Math.abs(share - (total * (drawn[index] ?? 0)) / sum)).toBeLessThan(1);
        });
      }),
    );
  });
});

describe('streams', () => {
  it('differ by part and are the same for the same seed', () => {
    const first = (seed: number, part: string) => streamOf(seed, part).next();
    expect(first(1, 'staff')).toBe(first(1, 'staff'));
    expect(first(1, 'staff')).not.toBe(first(1, 'visits'));
    expect(first(1, 'staff')).not.toBe(first(2, 'staff'));
  });

  it('never draw what has no weight', () => {
    const random = streamOf(1, 'weights');
    const drawn = Array.from({ length: 500 }, () =>
      pickWeighted(random, [
        ['a', 3],
        ['b', 0],
        ['c', 1],
      ] as const),
    );
    expect(new Set(drawn)).toEqual(new Set(['a', 'c']));
  });
});
