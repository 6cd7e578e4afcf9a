import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSpread } from './run-spread.ts';
import type { SeirModel, SpreadModel } from './spread-model.ts';

const RUNS = 20_000;
/** So many standard errors may a share lie from its exact value: with a fixed seed this does not come and go. */
const ERRORS = 4;

const reedFrost = (susceptible: number, introduced: number, pairProbability: number): SpreadModel => ({
  kind: 'reed-frost',
  pairProbability,
  sites: [{ id: 'A', people: [susceptible + introduced], infected: [introduced] }],
  links: [],
});
const seir = (change: Partial<SeirModel>): SeirModel => ({
  kind: 'seir',
  days: 1000,
  latentDays: 3,
  infectiousDays: 5,
  periods: 'exponential',
  groups: ['all'],
  reproduction: [[2]],
  sites: [{ id: 'A', people: [1500], infected: [1] }],
  links: [],
  ...change,
});
const share = (counts: readonly number[], runs: number, from: number, to = counts.length) =>
  counts.slice(from, to).reduce((sum, count) => sum + count, 0) / runs;

/** The exact chance of each final number of cases, by following every generation (Reed and Frost 1928). */
function exactReedFrost(susceptible: number, introduced: number, p: number): number[] {
  const chances = new Array<number>(susceptible + 1).fill(0);
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  const follow = (left: number, infectious: number, chance: number): void => {
    if (infectious === 0 || chance < 1e-15) {
      chances[susceptible - left] = (chances[susceptible - left] as number) + chance;
      return;
    }
    const escape = (1 - p) ** infectious;
    for (let fresh = 0; fresh <= left; fresh++)
      follow(left - fresh, fresh, chance * choose(left, fresh) * (1 - escape) ** fresh * escape ** (left - fresh));
  };
  follow(susceptible, introduced, 1);
  return chances;
}

describe('Reed–Frost', () => {
  it.each([
    [2, 1, 0.2],
    [4, 1, 0.3],
    [7, 2, 0.15],
  ])('%i mottakelige, %i smittet, sannsynlighet %f: den eksakte fordelingen', (n, m, p) => {
    const { cases } = runSpread(reedFrost(n, m, p), RUNS, 1);
    exactReedFrost(n, m, p).forEach((chance, k) => {
      const error = Math.sqrt((chance * (1 - chance)) / RUNS);
      expect(Math.abs(share(cases.counts, RUNS, k, k + 1) - chance)).toBeLessThan(ERRORS * error);
    });
  });

  it('en kobling fører smitten til et annet sted, i den ene retningen', () => {
    const sites = [
      { id: 'A', people: [20], infected: [1] },
      { id: 'B', people: [20], infected: [0] },
    ];
    const link = (from: number, to: number) =>
      runSpread({ kind: 'reed-frost', pairProbability: 0.1, sites, links: [{ from, to, contact: 0.3 }] }, 500, 1);
    expect(link(0, 1).sites[1]?.cases.mean).toBeGreaterThan(1);
    expect(link(1, 0).sites[1]?.cases.mean).toBe(0);
  });
});

describe('SEIR', () => {
  it.each<[string, SeirModel['periods'], number, number]>([
    ['R = 2, eksponentielle perioder: dør ut i halvparten', 'exponential', 2, 1 / 2],
    ['R = 3, eksponentielle perioder: en av tre', 'exponential', 3, 1 / 3],
    ['R = 2, faste perioder: 20,3 %', 'fixed', 2, 0.2031878699799799],
  ])('%s', (_, periods, R, extinct) => {
    const runs = 1500;
    const { cases } = runSpread(seir({ periods, reproduction: [[R]] }), runs, 3);
    const error = Math.sqrt((extinct * (1 - extinct)) / runs);
    expect(Math.abs(share(cases.counts, runs, 0, 300) - extinct)).toBeLessThan(ERRORS * error);
  });

  it('stort utbrudd med R = 2 når 79,7 % av alle (z = 1 − exp(−2z))', () => {
    const { cases } = runSpread(seir({ sites: [{ id: 'A', people: [20_000], infected: [20] }] }), 30, 5);
    expect(cases.mean / 20_000).toBeGreaterThan(0.785);
    expect(cases.mean / 20_000).toBeLessThan(0.808);
  });

  it('to grupper under terskelen: snittet av smittede er det neste-generasjonsmatrisen sier', () => {
    // (I − K)⁻¹ − I for one introduced of the first group: 0.5 + 0.2·… summed over generations.
    const reproduction = [
      [0.4, 0.2],
      [0.3, 0.1],
    ];
    const det = (1 - 0.4) * (1 - 0.1) - 0.2 * 0.3;
    const expected = (1 - 0.1) / det - 1 + 0.3 / det;
    const model = seir({
      groups: ['resident', 'staff'],
      reproduction,
      sites: [{ id: 'A', people: [20_000, 20_000], infected: [1, 0] }],
    });
    const { cases } = runSpread(model, 6000, 7);
    expect(cases.mean).toBeGreaterThan(expected * 0.9);
    expect(cases.mean).toBeLessThan(expected * 1.1);
  });

  it('etter én dag er ingen smittet når alle er i latenstid og ingen møtes', () => {
    const { cases } = runSpread(seir({ days: 1, reproduction: [[0]] }), 200, 1);
    expect(cases.counts).toEqual([200]);
  });
});

const town = fc.record({
  people: fc.integer({ min: 5, max: 60 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
  periods: fc.constantFrom<SeirModel['periods']>('exponential', 'fixed'),
});

describe('egenskaper ved smittespredning', () => {
  it('samme frø gir samme forløp, og ingen blir smittet to ganger', () => {
    fc.assert(
      fc.property(town, ({ people, seed, periods }) => {
        const model = seir({ periods, reproduction: [[3]], sites: [{ id: 'A', people: [people], infected: [1] }] });
        const result = runSpread(model, 20, seed);
        expect(runSpread(model, 20, seed)).toEqual(result);
        expect(result.cases.counts.length).toBeLessThanOrEqual(people);
      }),
      { numRuns: 30 },
    );
  });

  it('uten smittet, uten møter eller uten kobling kommer ingen tilfeller', () => {
    fc.assert(
      fc.property(town, ({ people, seed, periods }) => {
        const sites = (infected: number) => [
          { id: 'A', people: [people], infected: [infected] },
          { id: 'B', people: [people], infected: [0] },
        ];
        expect(runSpread(seir({ periods, sites: sites(0) }), 5, seed).cases.mean).toBe(0);
        expect(runSpread(seir({ periods, sites: sites(1), reproduction: [[0]] }), 5, seed).cases.mean).toBe(0);
        expect(runSpread(seir({ periods, sites: sites(1) }), 5, seed).sites[1]?.cases.mean).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});
