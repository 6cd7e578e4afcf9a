import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { formatAge, formatMoment, formatTime } from './format-time.ts';

// 07:10 i Norge, mandag 23. november (vintertid, UTC+1).
const now = instant('2026-11-23T06:10:00Z');

describe('alderen på et tall', () => {
  const cases = [
    ['2026-11-23T05:31:00Z', 0, '06:31'],
    ['2026-11-23T03:00:00Z', 1, '04:00'],
    ['2026-11-22T23:30:00Z', 1, '00:30'],
    ['2026-11-22T17:10:00Z', 1, 'i går 18:10'],
    ['2026-11-21T05:00:00Z', 2, 'lørdag 21.11.'],
    ['2026-11-09T05:00:00Z', 3, '9.11.'],
    ['2025-11-09T05:00:00Z', 3, '09.11.2025'],
  ] as const;
  it.each(cases)('%s → prikk %i, «%s»', (at, level, text) => {
    expect(formatAge(instant(at), now, 'nb')).toEqual({ level, text });
  });

  it('sier at et tall mangler', () => {
    expect(formatAge(undefined, now, 'nn')).toEqual({ level: 3, text: 'manglar' });
  });
});

describe('klokka', () => {
  it('går etter norsk tid, sommer og vinter', () => {
    expect(formatTime(instant('2026-07-01T05:00:00Z'))).toBe('07:00');
    expect(formatTime(instant('2026-12-01T05:00:00Z'))).toBe('06:00');
    expect(formatMoment(instant('2026-12-31T23:30:00Z'))).toBe('01.01.2027 00:30');
  });
});
