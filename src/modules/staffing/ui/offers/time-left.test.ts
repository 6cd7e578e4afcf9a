import { expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { timeLeft } from './time-left.ts';

const now = instant('2026-11-23T10:00:00Z');

test.each([
  ['om et halvt minutt', '2026-11-23T10:00:30Z', { key: 'time-left', values: { minutes: 0 } }],
  ['om 59 minutter', '2026-11-23T10:59:00Z', { key: 'time-left', values: { minutes: 59 } }],
  ['om to timer og ti', '2026-11-23T12:10:00Z', { key: 'time-left.hours', values: { hours: 2, minutes: 10 } }],
  ['om tre dager', '2026-11-26T11:00:00Z', { key: 'time-left.days', values: { days: 3 } }],
  ['nå', '2026-11-23T10:00:00Z', undefined],
])('%s', (_, until, expected) => {
  expect(timeLeft(instant(until), now)).toEqual(expected);
});
