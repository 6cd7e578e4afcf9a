import { expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { stripScaleOf, stripStateOf } from './strip-day.ts';

const day = (value: number, minimum: number, normal: number) => ({
  date: plainDate('2026-11-23'),
  value,
  minimum,
  normal,
});

it.each([
  ['to for lite', 4, 6, 8, 'under'],
  ['på minimum, under normalt', 6, 6, 8, 'at'],
  ['på minimum som også er det normale', 6, 6, 6, 'fine'],
  ['over minimum', 7, 6, 8, 'fine'],
  ['ingen trengs', 0, 0, 0, 'fine'],
] as const)('%s: %i mot minst %i og normalt %i er %s', (_, value, minimum, normal, state) => {
  expect(stripStateOf(day(value, minimum, normal))).toBe(state);
});

it('en stripe uten krav har likevel en høyde', () => {
  expect(stripScaleOf([day(0, 0, 0)])).toBe(1);
  expect(stripScaleOf([])).toBe(1);
  expect(stripScaleOf([day(4, 6, 8), day(9, 6, 8)])).toBe(9);
});
