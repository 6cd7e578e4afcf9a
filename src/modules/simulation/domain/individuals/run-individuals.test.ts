import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpreadParameters } from '../../rules/spread-parameters.ts';
import { parametersOf } from '../../rules/spread-parameters.ts';
import type { SiteList, SiteUnit } from './build-sites.ts';
import { buildSites } from './build-sites.ts';
import { gammaAt, keyOfRun } from './counter-random.ts';
import type { MeasurePackage } from './measures.ts';
import { NOTHING_DONE } from './measures.ts';
import type { SpreadStart } from './run-individuals.ts';
import { prepareIndividuals } from './run-individuals.ts';
import { createOutcome, SERIES } from './run-state.ts';

const ward = (id: string, site: string, change: Partial<SiteUnit> = {}): SiteUnit => ({
  id,
  site,
  residents: 30,
  staff: 45,
  onShift: [9, 6, 2],
  mixing: 1,
  ...change,
});
const home = (days = 40): SiteList => ({ days, units: [ward('A', 'S'), ward('B', 'S')], shared: [] });

/** Everybody alike, infectious for whole days, one by one: what the closed formulas are about. */
const alike = (perContact: number, latent: number, infectious: number): SpreadParameters => ({
  ...parametersOf('covid_ancestral'),
  perContact,
  contactsResidentResident: 1,
  incubationDays: latent,
  incubationSd: 0,
  presymptomaticDays: 0,
  infectiousAfterDays: infectious,
  infectiousAfterSd: 0,
  asymptomaticInfectiousness: 1,
  dispersion: 1000,
  profile: [1],
});

interface Asked {
  readonly sites: SiteList;
  readonly parameters?: Partial<SpreadParameters>;
  readonly pack?: Partial<MeasurePackage>;
  readonly start?: Partial<SpreadStart>;
  readonly runs: number;
  readonly seed?: number;
}

/** Infected besides those introduced, in each run, and all series. */
function simulate({ sites, parameters, pack, start, runs, seed = 1 }: Asked) {
  const world = buildSites(sites);
  const measured = new Uint8Array(sites.units.length).fill(1);
  const run = prepareIndividuals(
    {
      world,
      parameters: { ...parametersOf('covid_ancestral'), ...parameters },
      pack: { ...NOTHING_DONE, ...pack },
      measured,
    },
    { units: [0], who: 'resident', people: 1, ...start },
    seed,
  );
  return Array.from({ length: runs }, (_, number) => {
    const out = createOutcome(world, false);
    run(number, out);
    const sum = (list: Int32Array) => list.reduce((all, one) => all + one, 0);
    const daily = (name: (typeof SERIES)[number]) =>
      sum(out.series.subarray(SERIES.indexOf(name) * sites.days, (SERIES.indexOf(name) + 1) * sites.days));
    return {
      infected: sum(out.unitResidents) + sum(out.unitStaff),
      residents: [...out.unitResidents],
      staff: [...out.unitStaff],
      tests: daily('tests'),
      masks: daily('masks'),
      away: daily('away'),
      series: [...out.series],
    };
  });
}
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('den individuelle modellen mot lukkede formler', () => {
  it('Reed–Frost, 9 mottakelige og én smittet, p = 0,15: den eksakte fordelingen', () => {
    // The exact chances of 0 … 9 more, by following every generation.
    const exact = [0.231617, 0.100239, 0.072052, 0.066364, 0.070859, 0.082271, 0.097874, 0.110694, 0.105198, 0.062833];
    const runs = 20_000;
    const people = 10;
    const found = simulate({
      sites: { days: 15, units: [ward('A', 'S', { residents: people, staff: 0, onShift: [0, 0, 0] })], shared: [] },
      parameters: alike(-Math.log(1 - 0.15) * (people - 1), 1, 1),
      runs,
    }).map(({ infected }) => infected);
    exact.forEach((chance, k) => {
      const share = found.filter((count) => count === k).length / runs;
      expect(Math.abs(share - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / runs));
    });
  });

  it.each([
    [1.5, 0.5828],
    [2, 0.7968],
    [3, 0.9405],
  ])('R = %f i en stor gruppe: et stort utbrudd når andelen z = 1 − exp(−Rz)', (R, size) => {
    const people = 20_000;
    const runs = simulate({
      sites: { days: 400, units: [ward('A', 'S', { residents: people, staff: 0, onShift: [0, 0, 0] })], shared: [] },
      parameters: alike(R / 5, 3, 5),
      start: { people: 40 },
      runs: 6,
    });
    expect(Math.abs(meanOf(runs.map(({ infected }) => infected)) / people - size)).toBeLessThan(0.012);
  });

  it('smittsomheten har snitt 1, også når få smitter mange', () => {
    for (const shape of [0.3, 0.5, 2]) {
      const draws = Array.from({ length: 40_000 }, (_, run) => gammaAt(keyOfRun(7, run), 3, shape));
      expect(Math.abs(meanOf(draws) - 1)).toBeLessThan(5 / Math.sqrt(40_000 * shape));
    }
  });
});

describe('egenskaper', () => {
  it('samme frø gir samme forløp, i hvilken rekkefølge de enn kjøres', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const once = simulate({ sites: home(), runs: 4, seed });
        expect(simulate({ sites: home(), runs: 2, seed })).toEqual(once.slice(0, 2));
      }),
      { numRuns: 10 },
    );
  });

  it('uten kontakt, uten smitte per kontakt og uten innførsel kommer ingen smitte', () => {
    const none = (asked: Omit<Asked, 'sites' | 'runs'>, sites = home()) =>
      meanOf(simulate({ sites, runs: 20, ...asked }).map(({ infected }) => infected));
    expect(none({ parameters: { perContact: 0 } })).toBe(0);
    expect(
      none({
        parameters: {
          contactsResidentResident: 0,
          contactsStaffResident: 0,
          contactsStaffStaff: 0,
          contactsHandover: 0,
        },
      }),
    ).toBe(0);
    expect(none({ start: { people: 0 } })).toBe(0);
  });

  it('et annet sted nås bare gjennom ansatte som jobber begge steder, og ikke når ingen får det', () => {
    const sites = (people: number): SiteList => ({
      days: 40,
      units: [ward('A', 'S1'), ward('B', 'S2')],
      shared: people > 0 ? [{ from: 'A', to: 'B', people }] : [],
    });
    const atB = (people: number, pack: Partial<MeasurePackage> = {}) =>
      meanOf(
        simulate({ sites: sites(people), pack, runs: 60 }).map(
          ({ residents, staff }) => (residents[1] ?? 0) + (staff[1] ?? 0),
        ),
      );
    expect(atB(0)).toBe(0);
    expect(atB(10)).toBeGreaterThan(1);
    expect(atB(10, { oneSite: true })).toBe(0);
  });

  it('smitte fra befolkningen kommer inn også uten et første tilfelle', () => {
    const runs = simulate({ sites: home(), parameters: { communityPer100k: 200 }, start: { people: 0 }, runs: 40 });
    expect(meanOf(runs.map(({ infected }) => infected))).toBeGreaterThan(1);
  });
});

describe('tiltak på de samme forløpene', () => {
  const infected = (pack: Partial<MeasurePackage>, parameters: Partial<SpreadParameters> = {}) =>
    meanOf(simulate({ sites: home(), pack, parameters, runs: 300 }).map((one) => one.infected));

  it('jo mer utstyr, dess færre smittede i snitt', () => {
    const levels = (['none', 'cases', 'always'] as const).map((ppe) => infected({ ppe, isolate: true }));
    expect(levels[1]).toBeLessThanOrEqual(levels[0] as number);
    expect(levels[2]).toBeLessThanOrEqual(levels[1] as number);
    const weaker = [1, 0.8, 0.5, 0.2].map((maskWearer) => infected({ ppe: 'always' }, { maskWearer, maskSource: 1 }));
    weaker.slice(1).forEach((count, i) => expect(count).toBeLessThanOrEqual(weaker[i] as number));
  });

  it.each<[string, Partial<MeasurePackage>]>([
    ['isolasjon', { isolate: true }],
    ['isolasjon og karantene', { isolate: true, quarantine: true }],
    ['testing hver 3. dag', { isolate: true, rounds: { everyDays: 3, staff: true, residents: true } }],
    ['tre faste team', { teams: 3 }],
    ['ingen felles aktiviteter', { together: 0 }],
    ['vaksine', { vaccinated: { residents: 0.9, staff: 0.9 } }],
    ['fra første kjente tilfelle', { begins: 'first_case', isolate: true, ppe: 'cases' }],
  ])('%s: færre enn om ingenting gjøres', (_, pack) => {
    expect(infected(pack)).toBeLessThan(infected({}) * 0.95);
  });

  it('testing oftere enn hver uke finner flere i tide, og bruker flere tester', () => {
    const every = (everyDays: number) =>
      simulate({
        sites: home(),
        pack: { isolate: true, rounds: { everyDays, staff: true, residents: true } },
        runs: 200,
      });
    const [weekly, third] = [every(7), every(3)];
    expect(meanOf(third.map((one) => one.infected))).toBeLessThan(meanOf(weekly.map((one) => one.infected)));
    expect(meanOf(third.map((one) => one.tests))).toBeGreaterThan(meanOf(weekly.map((one) => one.tests)));
  });

  it('karantene koster vakter, og munnbind brukes bare der det bæres', () => {
    const runs = (pack: Partial<MeasurePackage>) => simulate({ sites: home(), pack, runs: 100 });
    const away = (pack: Partial<MeasurePackage>) => meanOf(runs(pack).map((one) => one.away));
    expect(away({ isolate: true, quarantine: true })).toBeGreaterThan(away({ isolate: true }));
    expect(meanOf(runs({}).map((one) => one.masks))).toBe(0);
    // 17 on duty in each of two units, four masks a shift, 40 days, less those who are away.
    expect(meanOf(runs({ ppe: 'always' }).map((one) => one.masks))).toBeLessThanOrEqual(2 * 17 * 4 * 40);
  });

  it('er det færre på vakt enn team, ser de til alle, og delingen hjelper beboerne mindre', () => {
    const residents = (onShift: SiteUnit['onShift']) => {
      const sites: SiteList = { days: 40, units: [ward('A', 'S', { onShift })], shared: [] };
      const parameters = { contactsResidentResident: 0, siteMixing: 0 };
      const of = (teams: number) =>
        meanOf(simulate({ sites, parameters, pack: { teams }, runs: 300 }).map((one) => one.residents[0] ?? 0));
      return of(3) / of(1);
    };
    expect(residents([1, 1, 1])).toBeGreaterThan(residents([9, 6, 3]));
  });

  it('ingen blir smittet to ganger', () => {
    for (const { residents, staff } of simulate({ sites: home(), parameters: { perContact: 1 }, runs: 10 })) {
      expect(Math.max(...residents)).toBeLessThanOrEqual(30);
      expect(Math.max(...staff)).toBeLessThanOrEqual(45);
    }
  });
});

describe('kalibrering mot det som er publisert', () => {
  const fiveWards = (days: number): SiteList => ({
    days,
    units: Array.from({ length: 5 }, (_, i) => ward(`A${i}`, 'S', { residents: 34, staff: 48, onShift: [10, 6, 3] })),
    shared: [],
  });

  it('170 plasser, én stille introduksjon: om lag 86 smittede på tre uker når smitten sprer seg (Smith 2020)', () => {
    const spread = simulate({ sites: fiveWards(21), runs: 1000 })
      .map(({ infected }) => infected)
      .filter((count) => count > 0);
    expect(meanOf(spread)).toBeGreaterThan(75);
    expect(meanOf(spread)).toBeLessThan(97);
  });

  it('testing av alle hver 3. dag ved utbrudd hindrer 54–92 % av smitten (See 2021)', () => {
    const known: Partial<MeasurePackage> = { begins: 'first_case', isolate: true, quarantine: true, ppe: 'cases' };
    const infected = (pack: Partial<MeasurePackage>) =>
      meanOf(simulate({ sites: fiveWards(60), pack, start: { who: 'staff' }, runs: 500 }).map((one) => one.infected));
    const rounds = { everyDays: 3, staff: true, residents: true };
    const prevented = 1 - infected({ ...known, rounds }) / infected(known);
    expect(prevented).toBeGreaterThan(0.54);
    expect(prevented).toBeLessThan(0.92);
  });
});
