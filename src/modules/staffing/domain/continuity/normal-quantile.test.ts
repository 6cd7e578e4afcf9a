import { expect, test } from 'vitest';
import { normalQuantile } from './normal-quantile.ts';

test.each([
  [0.5, 0],
  [0.025, -1.959964],
  [0.975, 1.959964],
  [0.01, -2.326348],
  [0.2, -0.841621],
  [0, Number.NEGATIVE_INFINITY],
  [1, Number.POSITIVE_INFINITY],
])('under %f ligger %f', (share, value) => {
  if (Number.isFinite(value)) expect(normalQuantile(share)).toBeCloseTo(value, 5);
  else expect(normalQuantile(share)).toBe(value);
});
