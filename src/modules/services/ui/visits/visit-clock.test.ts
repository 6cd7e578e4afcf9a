import { expect, test } from 'vitest';
import { visitClock } from './visit-clock.ts';

test.each([
  [0, '00:00'],
  [450, '07:30'],
  [1439, '23:59'],
  [1500, '01:00'],
])('%i minutter etter midnatt', (minute, clock) => {
  expect(visitClock(minute)).toBe(clock);
});
