import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { osloDateAt, osloEpochMinutes } from './oslo-time.ts';
import { plainDate, plainDateAt } from './plain-date.ts';

describe('norsk tid og forløpte timer', () => {
  test.each([
    ['vanlig natt', '2026-11-23', '22:00', '07:30', 9.5],
    ['natt da klokka stilles tilbake', '2026-10-24', '20:00', '08:30', 13.5],
    ['natt da klokka stilles fram', '2027-03-27', '22:00', '07:30', 8.5],
  ])('%s', (_, date, start, end, hours) => {
    const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
    const from = osloEpochMinutes(plainDate(date), minutes(start));
    const to = osloEpochMinutes(plainDate(date), 1440 + minutes(end));
    expect((to - from) / 60).toBe(hours);
  });

  test('a moment lies on the day it was made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_000, max: 25_000 }), fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const date = plainDateAt(day);
        expect(osloDateAt(osloEpochMinutes(date, minute))).toBe(date);
      }),
    );
  });
});
