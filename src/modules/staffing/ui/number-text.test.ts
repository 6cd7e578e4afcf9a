import { expect, test } from 'vitest';
import { numberText, typedNumber } from './number-text.ts';

test.each([
  ['', null],
  [' 7,5 ', 7.5],
  ['7.5', 7.5],
  ['0', 0],
  ['-1', undefined],
  ['åtte', undefined],
])('«%s» er %s', (text, value) => {
  expect(typedNumber(text)).toBe(value);
});

test('det som vises, leses likt', () => {
  for (const value of [null, 0, 7.5, 120]) expect(typedNumber(numberText(value))).toBe(value);
});
