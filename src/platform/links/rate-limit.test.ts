import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

const MINUTE = 60_000;

test('slipper gjennom så mange som tillatt, ber så om å vente, og begynner på nytt når tiden er ute', () => {
  const limit = createRateLimit(2, 10);
  expect([limit.count('a', 0), limit.count('a', MINUTE), limit.count('a', 3 * MINUTE)]).toEqual([0, 0, 7]);
  expect(limit.waitMinutes('a', 9.5 * MINUTE)).toBe(1);
  expect(limit.waitMinutes('b', 3 * MINUTE)).toBe(0);
  expect(limit.count('a', 10 * MINUTE)).toBe(0);
});
