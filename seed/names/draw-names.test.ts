import { describe, expect, it } from 'vitest';
import { streamOf } from '../random-stream.ts';
import { nameSource } from './draw-names.ts';
import { STAFF_GIVEN_NAMES } from './given-names.ts';
import { SURNAMES } from './surnames.ts';

describe('oppdiktede navn', () => {
  it('are made of long lists without repeats', () => {
    const given = STAFF_GIVEN_NAMES.flatMap(({ names }) => names);
    expect(SURNAMES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(SURNAMES).size).toBe(SURNAMES.length);
    expect(given.length).toBeGreaterThanOrEqual(150);
    expect(new Set(given).size).toBe(given.length);
  });

  it('include those of the mock-ups', () => {
    expect(SURNAMES).toEqual(expect.arrayContaining(['Gråtrost', 'Havsule', 'Kråkebolle', 'Ærfugl', 'Østersurt']));
  });

  it('come once each, also when a language has used all its combinations', () => {
    const drawn = (lists: typeof STAFF_GIVEN_NAMES, count: number) => {
      const next = nameSource(streamOf(1, 'names'), lists);
      return Array.from({ length: count }, () => next().full);
    };
    expect(new Set(drawn(STAFF_GIVEN_NAMES, 30_000)).size).toBe(30_000);
    const few = drawn([{ language: 'nb', weight: 1, names: ['Signe'] }], SURNAMES.length * 2);
    expect(new Set(few).size).toBe(few.length);
    expect(few[0]).toMatch(/^[^ ]+, Signe$/);
    expect(few.at(-1)).toMatch(/, Signe [A-Z]\.$/);
  });
});
