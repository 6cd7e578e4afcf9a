import { describe, expect, it } from 'vitest';
import type { HomogeneousAsked } from './homogeneous-limit.ts';
import { dailyOfPairChance, growthOfFixedPeriods, prepareHomogeneous } from './homogeneous-limit.ts';

function runsOf(asked: HomogeneousAsked, runs: number) {
  const run = prepareHomogeneous(asked);
  return Array.from({ length: runs }, (_, number) => run(number));
}
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
/** Four standard errors of a share: one test in some thousands fails by chance, and the seed is fixed. */
const within = (chance: number, runs: number) => 4 * Math.sqrt((chance * (1 - chance)) / runs);

describe('individer som er like, mot lukkede formler', () => {
  it.each([
    [2, 0.2, [0.64, 0.256, 0.104]],
    [3, 0.2, [0.512, 0.24576, 0.159744, 0.082496]],
    [4, 0.3, [0.2401, 0.141179, 0.152473, 0.209988, 0.25626]],
  ])('Reed–Frost, %i mottakelige, p = %f: hvert antall så ofte som det skal', (n, p, exact) => {
    const runs = 20_000;
    const found = runsOf(
      {
        residents: n + 1,
        introduced: 1,
        daily: { residents: dailyOfPairChance(p, n + 1) },
        latentDays: 1,
        infectiousDays: 1,
        days: 12,
      },
      runs,
    );
    exact.forEach((chance, k) => {
      const share = found.filter(({ infected }) => infected === k).length / runs;
      expect(Math.abs(share - chance)).toBeLessThan(within(chance, runs));
    });
  });

  it.each([
    [1.5, 1000, 0.4172],
    [2.5, 1000, 0.1074],
    [2, 0.5, 0.6404],
    [2.5, 0.1, 0.8607],
  ])('R = %f, formtall %f: så ofte dør smitten ut av seg selv (%f)', (R, dispersion, chance) => {
    const runs = 800;
    const found = runsOf(
      {
        residents: 1500,
        introduced: 1,
        daily: { residents: R },
        latentDays: 1,
        infectiousDays: 1,
        dispersion,
        days: 40,
      },
      runs,
    );
    const share = found.filter(({ infected }) => infected < 150).length / runs;
    // A group of 1,500 is not endless: half a per cent.
    expect(Math.abs(share - chance)).toBeLessThan(within(chance, runs) + 0.005);
  });

  it('vekst per døgn: roten av Σ R/5·e^(−r·alder) = 1', () => {
    const asked = { residents: 400_000, introduced: 40, latentDays: 3, infectiousDays: 5 } as const;
    const [run] = runsOf({ ...asked, daily: { residents: 2.5 / 5 }, days: 31 }, 1);
    const week = (first: number) => sum([...(run?.residents ?? []).slice(first, first + 5)]);
    const found = Math.log(week(26) / week(16)) / 10;
    expect(Math.abs(found - growthOfFixedPeriods(0.5, 3, 5))).toBeLessThan(0.01);
  });

  it('to grupper: beboere og ansatte smitter hverandre som matrisen sier, R = 1,478', () => {
    // K = [[1.2, 0.6], [0.5, 0.4]]: five staff to six residents make 0.6 and 0.5 the same contacts.
    const asked = { residents: 12_000, staff: 10_000, introduced: 15, latentDays: 1, infectiousDays: 1, days: 4 };
    const found = runsOf({ ...asked, daily: { residents: 1.2, across: 0.6, staff: 0.4 } }, 40);
    let exact: [number, number] = [asked.introduced, 0];
    for (let generation = 0; generation < 4; generation++) {
      exact = [1.2 * exact[0] + 0.6 * exact[1], 0.5 * exact[0] + 0.4 * exact[1]];
      for (const [group, expected] of [
        ['residents', exact[0]],
        ['staff', exact[1]],
      ] as const) {
        const counts = found.map((run) => run[group][generation] ?? 0);
        const mean = sum(counts) / counts.length;
        const variance = sum(counts.map((count) => (count - mean) ** 2)) / (counts.length - 1);
        // Four standard errors; those already infected take at most three per cent away from the largest generation.
        const off = 4 * Math.sqrt(variance / counts.length) + 0.03 * expected;
        expect(Math.abs(mean - expected)).toBeLessThan(off);
      }
    }
  });

  it('ingen kontakt mellom beboere og ansatte: den andre gruppen blir aldri smittet', () => {
    const asked = { residents: 60, staff: 60, introduced: 3, latentDays: 1, infectiousDays: 3, days: 40 };
    const found = runsOf({ ...asked, daily: { residents: 1, across: 0, staff: 1 } }, 50);
    expect(sum(found.map(({ residents }) => sum([...residents])))).toBeGreaterThan(0);
    expect(sum(found.map(({ staff }) => sum([...staff])))).toBe(0);
  });

  it('samme frø gir samme kjøring, et annet frø en annen', () => {
    const asked = {
      residents: 100,
      introduced: 1,
      daily: { residents: 1 },
      latentDays: 1,
      infectiousDays: 2,
      days: 30,
    };
    expect(runsOf(asked, 5)).toEqual(runsOf(asked, 5));
    expect(runsOf({ ...asked, seed: 2 }, 20)).not.toEqual(runsOf(asked, 20));
  });
});
