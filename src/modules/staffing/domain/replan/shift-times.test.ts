import { describe, expect, it } from 'vitest';
import { dayNumberOf, plainDate } from '#kernel/plain-date.ts';
import { shiftOf } from '#test/replan-examples/one-ward.ts';
import { createShiftTimes } from './shift-times.ts';

const timesOf = createShiftTimes([
  shiftOf('dag', '07:30', '15:00'),
  shiftOf('kveld', '15:00', '22:30', 0),
  shiftOf('natt', '20:00', '08:30', 30),
  shiftOf('døgn', '08:00', '08:00', 0),
  shiftOf('sen kveld', '18:00', '00:00', 0),
]);
const hours = (shift: number, date: string) => {
  const times = timesOf(shift, dayNumberOf(plainDate(date)));
  return { lasts: (times.to - times.from) / 60, counts: times.minutes / 60, atNight: times.night / 60 };
};

describe('vaktenes tider', () => {
  it.each([
    ['dagvakt', 0, '2026-11-23', { lasts: 7.5, counts: 7, atNight: 0 }],
    ['kveldsvakt til 22.30', 1, '2026-11-23', { lasts: 7.5, counts: 7.5, atNight: 1.5 }],
    ['nattevakt', 2, '2026-11-23', { lasts: 12.5, counts: 12, atNight: 9 }],
    ['nattevakt når klokka stilles tilbake', 2, '2026-10-24', { lasts: 13.5, counts: 13, atNight: 10 }],
    ['nattevakt når klokka stilles fram', 2, '2026-03-28', { lasts: 11.5, counts: 11, atNight: 8 }],
    ['døgnvakt', 3, '2026-11-23', { lasts: 24, counts: 24, atNight: 9 }],
    ['vakt til midnatt: tre timer om natta', 4, '2026-11-23', { lasts: 6, counts: 6, atNight: 3 }],
  ] as const)('%s', (_, shift, date, expected) => {
    expect(hours(shift, date)).toEqual(expected);
  });
});
