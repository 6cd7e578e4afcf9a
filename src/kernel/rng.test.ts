import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rng } from './rng.ts';

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, rng(seed).next);
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

test('numbers are in range, and shuffling keeps every element', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 1000 }), fc.array(fc.integer()), (seed, below, items) => {
      const random = rng(seed);
      const whole = random.int(below);
      expect(Number.isInteger(whole) && whole >= 0 && whole < below).toBe(true);
      expect([...random.shuffle(items)].sort()).toEqual([...items].sort());
    }),
  );
});
