import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { clockText, parseClock, toneAt } from './shift-times.ts';

test.each([
  ['07:30', 450],
  ['7.30', 450],
  ['0730', 450],
  ['22', 1320],
  [' 00:00 ', 0],
  ['24:00', undefined],
  ['7:61', undefined],
  ['sju', undefined],
  ['', undefined],
])('klokkeslettet «%s» er %s minutter etter midnatt', (typed, minute) => {
  expect(parseClock(typed)).toBe(minute);
});

it('et klokkeslett kommer tilbake slik det ble skrevet ut', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => parseClock(clockText(minute)) === minute));
});

test.each([
  [450, 'day'],
  [795, 'evening'],
  [1320, 'night'],
  [0, 'night'],
] as const)('en vakt fra minutt %s er %s', (minute, tone) => {
  expect(toneAt(minute)).toBe(tone);
});
