import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { momentAt } from './moment-at.ts';

describe('klokkeslett i Norge', () => {
  it.each([
    ['2021-09-25', '16.00', '2021-09-25T14:00:00.000Z'],
    ['2022-02-12', '10', '2022-02-12T09:00:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:30', '2026-10-25T02:30:00.000Z'],
  ])('%s kl. %s', (date, clock, at) => {
    expect(momentAt(plainDate(date), clock)).toBe(at);
  });
  it.each(['24:00', '7:5', '', 'ti'])('«%s» er ikke en tid', (clock) => {
    expect(momentAt(plainDate('2026-11-23'), clock)).toBeUndefined();
  });
});
