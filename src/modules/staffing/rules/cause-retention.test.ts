import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { causeDeleteAfter } from './cause-retention.ts';

const today = plainDate('2026-11-23');

describe('årsaken til et fravær slettes', () => {
  test.each([
    ['borte til 3. des.: 30 dager etter første dag tilbake', { to: plainDate('2026-12-03') }, '2027-01-02'],
    ['meldt i etterkant: 30 dager fra i dag', { to: plainDate('2026-11-10') }, '2026-12-23'],
    ['uten kjent slutt: 90 dager fra i dag', { to: null }, '2027-02-21'],
    ['trukket tilbake: en uke, så den kan angres', { to: plainDate('2026-12-03'), withdrawn: true }, '2026-11-30'],
  ])('%s', (_, absence, expected) => {
    expect(causeDeleteAfter(today, absence)).toBe(expected);
  });
});
