import { expect, test } from 'vitest';
import { gammaQuantile } from './gamma-quantile.ts';

// True quantiles, found by bisection on the regularised incomplete gamma function (series, 200 steps).
const cases = [
  { mean: 10, variance: 25, probability: 0.05, expected: 3.416 },
  { mean: 10, variance: 25, probability: 0.5, expected: 9.18 },
  { mean: 10, variance: 25, probability: 0.95, expected: 19.384 },
  { mean: 3, variance: 3, probability: 0.95, expected: 6.296 },
  { mean: 100, variance: 25, probability: 0.05, expected: 91.92 },
] as const;

test.each(cases)('gjennomsnitt $mean, varians $variance, $probability → $expected', (row) => {
  const found = gammaQuantile(row.mean, row.variance, row.probability);
  expect(Math.abs(found - row.expected) / row.expected).toBeLessThan(0.02);
});

test('ingen bruk gir null, ingen tvil gir gjennomsnittet', () => {
  expect(gammaQuantile(0, 4, 0.95)).toBe(0);
  expect(gammaQuantile(7, 0, 0.05)).toBe(7);
});
