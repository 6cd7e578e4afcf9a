import { describe, expect, test } from 'vitest';
import { greedyBiasOf } from './greedy-bias.ts';
import { breakLevelOf, spreadOf } from './spread-of.ts';

describe('tall over trekninger', () => {
  test('middel, feil og det ni av ti ligger mellom', () => {
    expect(spreadOf([2, 4, 4, 6])).toEqual({ mean: 4, error: 0.8165, low: 2.3, high: 5.7 });
    expect(spreadOf([])).toEqual({ mean: 0, error: 0, low: 0, high: 0 });
  });
});

describe('når noe ryker', () => {
  const levels = [0, 0.1, 0.2, 0.3];
  test.each([
    ['i halvparten av trekningene ved 20 %', [0, 0, 0.5, 1], 0.2],
    ['mellom nivåene i forhold', [0, 0.25, 0.75, 1], 0.15],
    ['aldri', [0, 0, 0.1, 0.4], null],
    ['alt før noen er borte', [1, 1, 1, 1], 0],
    ['en andel som faller igjen, teller som den høyeste', [0, 0.6, 0.4, 1], 0.0833],
  ])('%s', (_, broken, median) => {
    expect(breakLevelOf(levels, broken, 200).median).toBe(median);
  });

  test('flere trekninger gir mindre feil', () => {
    const errors = [50, 200, 800].map((draws) => breakLevelOf(levels, [0, 0, 0.5, 1], draws).error ?? 1);
    expect(errors).toEqual(errors.toSorted((a, b) => b - a));
  });
});

describe('det grådige stegets feil', () => {
  test('andelen for mange hull, med grenser', () => {
    const bias = greedyBiasOf([11, 22, 33], [10, 20, 30], 5);
    expect(bias.share).toEqual({ mean: 0.1, low: 0.1, high: 0.1 });
    expect(bias).toMatchObject({ draws: 3, greedyMissing: 22, planMissing: 20, secondsPerPlan: 5 });
    expect(bias.extra.mean).toBe(2);
  });

  test('uten hull i de fulle planene er det ingen andel', () => {
    expect(greedyBiasOf([1, 0], [0, 0], 5).share).toBeNull();
  });
});
