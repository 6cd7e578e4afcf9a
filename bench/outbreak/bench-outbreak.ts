// The plain spread models against the closed forms of ../shared/bench/outbreak, and their speed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteList } from '#modules/simulation/domain/individuals/build-sites.ts';
import { buildSites } from '#modules/simulation/domain/individuals/build-sites.ts';
import type { HomogeneousAsked } from '#modules/simulation/domain/individuals/homogeneous-limit.ts';
import {
  dailyOfPairChance,
  growthOfFixedPeriods,
  prepareHomogeneous,
} from '#modules/simulation/domain/individuals/homogeneous-limit.ts';
import { NOTHING_DONE } from '#modules/simulation/domain/individuals/measures.ts';
import { prepareIndividuals } from '#modules/simulation/domain/individuals/run-individuals.ts';
import { createOutcome } from '#modules/simulation/domain/individuals/run-state.ts';
import { runSpread } from '#modules/simulation/domain/spread/run-spread.ts';
import type { SeirModel } from '#modules/simulation/domain/spread/spread-model.ts';
import { parametersOf } from '#modules/simulation/rules/spread-parameters.ts';

const FILE = join(import.meta.dirname, '../../../shared/bench/outbreak/reference_values.json');

interface Reference {
  readonly final_size: Readonly<Record<string, number>>;
  readonly reed_frost: readonly {
    readonly n: number;
    readonly m: number;
    readonly p: number;
    readonly P_additional: readonly number[];
    readonly mean: number;
  }[];
  readonly extinction: readonly {
    readonly R: number;
    readonly exp_infectious_period: number;
    readonly poisson: number;
    readonly 'nb_k0.1': number;
    readonly 'nb_k0.5': number;
  }[];
  readonly ngm_2x2: { readonly K: readonly (readonly number[])[]; readonly R: number };
}

/** The tables of `npm run bench outbreak`; `small` takes a twentieth of the runs. */
export async function benchOutbreak({ small }: { readonly small: boolean }): Promise<string> {
  const reference = JSON.parse(await readFile(FILE, 'utf8')) as Reference;
  const scale = small ? 0.05 : 1;
  const lines = ['| closed form | runs | furthest off, in standard errors |', '|---|---|---|'];
  for (const { n, m, p, P_additional: exact } of reference.reed_frost) {
    const runs = Math.round(200_000 * scale);
    const sites = [{ id: 'A', people: [n + m], infected: [m] }];
    const { cases } = runSpread({ kind: 'reed-frost', pairProbability: p, sites, links: [] }, runs, 1);
    const errors = exact.map((chance, k) => off((cases.counts[k] ?? 0) / runs, chance, runs));
    lines.push(
      `| Reed–Frost n = ${n}, m = ${m}, p = ${p} (${exact.length} numbers) | ${runs} | ${Math.max(...errors).toFixed(1)} |`,
    );
  }
  for (const { R, exp_infectious_period: exponential, poisson } of reference.extinction) {
    const runs = Math.round(4000 * scale);
    for (const [periods, chance] of [
      ['exponential', exponential],
      ['fixed', poisson],
    ] as const) {
      const { cases } = runSpread(seir({ periods, reproduction: [[R]], people: 4000 }), runs, 2);
      const small400 = cases.counts.slice(0, 400).reduce((sum, count) => sum + count, 0);
      lines.push(`| extinction, R = ${R}, ${periods} | ${runs} | ${off(small400 / runs, chance, runs).toFixed(1)} |`);
    }
  }
  for (const [R, size] of Object.entries(reference.final_size).filter(([number]) => Number(number) >= 1.5)) {
    const { cases } = runSpread(seir({ reproduction: [[Number(R)]], people: 50_000, infected: 50 }), 10, 3);
    lines.push(`| final size, R = ${R}: ${size.toFixed(4)} | 10 | found ${(cases.mean / 50_000).toFixed(4)} |`);
  }
  return `${lines.join('\n')}\n\n${individualsAlike(reference, scale)}\n\n${speed()}\n\n${speedOfIndividuals(small)}`;
}

/** Individuals who are all alike, judged by the same closed forms; periods are whole days, so growth is judged by Euler and Lotka. */
function individualsAlike({ reed_frost, extinction, final_size, ngm_2x2 }: Reference, scale: number): string {
  const lines = ['| individuals alike | runs | found against exact |', '|---|---|---|'];
  const oneDay = { introduced: 1, latentDays: 1, infectiousDays: 1 } as const;
  for (const { n, m, p, P_additional: exact } of reed_frost) {
    const runs = Math.round(200_000 * scale);
    const daily = { residents: dailyOfPairChance(p, n + m) };
    const counts = countRuns({ ...oneDay, introduced: m, residents: n + m, daily, days: n + 3 }, runs, n);
    const errors = exact.map((chance, k) => off((counts[k] ?? 0) / runs, chance, runs));
    lines.push(
      `| Reed–Frost n = ${n}, m = ${m}, p = ${p} | ${runs} | furthest ${Math.max(...errors).toFixed(1)} standard errors |`,
    );
  }
  for (const { R, ...chances } of extinction) {
    const runs = Math.round(1000 * scale);
    for (const [name, chance, dispersion] of [
      ['alike', chances.poisson, 1000],
      ['k = 0.5', chances['nb_k0.5'], 0.5],
      ['k = 0.1', chances['nb_k0.1'], 0.1],
    ] as const) {
      const asked = { ...oneDay, residents: 3000, daily: { residents: R }, dispersion, days: 60 };
      const small = countRuns(asked, runs, 3000).slice(0, 200);
      const found = small.reduce((sum, count) => sum + count, 0) / runs;
      lines.push(
        `| extinction, R = ${R}, ${name}: ${chance.toFixed(4)} | ${runs} | ${found.toFixed(4)}, ${off(found, chance, runs).toFixed(1)} standard errors |`,
      );
    }
  }
  for (const [R, size] of Object.entries(final_size).filter(([number]) => Number(number) >= 1.5)) {
    const asked = { residents: 20_000, introduced: 40, latentDays: 1, infectiousDays: 1, days: 200 };
    const { infected } = prepareHomogeneous({ ...asked, daily: { residents: Number(R) } })(1);
    lines.push(`| final size, R = ${R}: ${size.toFixed(4)} | 1 | ${(infected / 20_000).toFixed(4)} |`);
  }
  lines.push(growthAlike(), groupsAlike(ngm_2x2));
  return lines.join('\n');
}

/** Runs by how many were infected. */
function countRuns(asked: HomogeneousAsked, runs: number, most: number): number[] {
  const simulate = prepareHomogeneous(asked);
  const counts = new Array<number>(most + 1).fill(0);
  for (let run = 0; run < runs; run++) {
    const { infected } = simulate(run);
    counts[infected] = (counts[infected] ?? 0) + 1;
  }
  return counts;
}

function growthAlike(): string {
  const asked = { residents: 400_000, introduced: 40, latentDays: 3, infectiousDays: 5, days: 31 };
  const { residents } = prepareHomogeneous({ ...asked, daily: { residents: 0.5 } })(0);
  const days = (first: number) => residents.slice(first, first + 5).reduce((sum, one) => sum + one, 0);
  const found = Math.log(days(26) / days(16)) / 10;
  return `| growth a day, R = 2.5, 3 + 5 fixed days: ${growthOfFixedPeriods(0.5, 3, 5).toFixed(4)} | 1 | ${found.toFixed(4)} |`;
}

/** Growth from one generation to the next of residents and staff who infect each other as the matrix says. */
function groupsAlike({ K, R }: Reference['ngm_2x2']): string {
  const [[own = 0, across = 0] = [], [back = 0, staff = 0] = []] = K;
  const size = 60_000;
  const simulate = prepareHomogeneous({
    residents: size,
    staff: Math.round((size * back) / across),
    introduced: 100,
    daily: { residents: own, across, staff },
    latentDays: 1,
    infectiousDays: 1,
    days: 6,
  });
  const runs = Array.from({ length: 10 }, (_, run) => simulate(run));
  const at = (day: number) => runs.reduce((sum, run) => sum + (run.residents[day] ?? 0) + (run.staff[day] ?? 0), 0);
  const found = Math.sqrt(at(4) / at(2));
  return `| two groups, R = ${R.toFixed(4)} | 10 | ${found.toFixed(4)} |`;
}

function off(found: number, exact: number, runs: number): number {
  return Math.abs(found - exact) / Math.sqrt((exact * (1 - exact)) / runs);
}

function seir(change: {
  readonly reproduction: SeirModel['reproduction'];
  readonly people: number;
  readonly infected?: number;
  readonly periods?: SeirModel['periods'];
  readonly days?: number;
}): SeirModel {
  return {
    kind: 'seir',
    days: change.days ?? 3000,
    latentDays: 3,
    infectiousDays: 5,
    periods: change.periods ?? 'exponential',
    groups: ['all'],
    reproduction: change.reproduction,
    sites: [{ id: 'A', people: [change.people], infected: [change.infected ?? 1] }],
    links: [],
  };
}

function speed(): string {
  const lines = ['| speed of the plain SEIR | s | agent-days per second |', '|---|---|---|'];
  for (const [people, infected, runs] of [
    [20_000, 20, 20],
    [300, 1, 1000],
  ] as const) {
    const started = performance.now();
    runSpread(seir({ reproduction: [[2.5]], people, infected, days: 60 }), runs, 1);
    const seconds = (performance.now() - started) / 1000;
    lines.push(
      `| ${people} people × 60 days × ${runs} runs | ${seconds.toFixed(2)} | ${((people * 60 * runs) / seconds / 1e6).toFixed(0)} million |`,
    );
  }
  return lines.join('\n');
}

/** Wards of 32 residents and 48 staff, 17 of them on duty in a day, four to a site, some people working in the next ward too. */
function wards(count: number): SiteList {
  return {
    days: 60,
    units: Array.from({ length: count }, (_, i) => ({
      id: `W${i}`,
      site: `S${Math.floor(i / 4)}`,
      residents: 32,
      staff: 48,
      onShift: [9, 6, 2] as const,
      mixing: 1,
    })),
    shared: Array.from({ length: count - 1 }, (_, i) => ({ from: `W${i}`, to: `W${i + 1}`, people: 3 })),
  };
}

function speedOfIndividuals(small: boolean): string {
  const lines = ['| speed of individuals, one core | s | agent-days per second | mean infected |', '|---|---|---|---|'];
  for (const [name, sites, all] of [
    ['20,000 people', wards(250), 20],
    [
      '300-person home',
      { ...wards(4), units: wards(4).units.map((unit) => ({ ...unit, residents: 30, staff: 45 })) },
      1000,
    ],
  ] as const) {
    const runs = small ? Math.ceil(all / 20) : all;
    const world = buildSites(sites);
    const measured = new Uint8Array(world.units.ids.length).fill(1);
    const parameters = { ...parametersOf('covid_ancestral'), communityPer100k: 50 };
    const start = { units: [0], who: 'staff', people: 5 } as const;
    const outcome = createOutcome(world, false);
    const run = prepareIndividuals({ world, parameters, pack: NOTHING_DONE, measured }, start, 1);
    const started = performance.now();
    let infected = 0;
    for (let number = 0; number < runs; number++) {
      outcome.unitResidents.fill(0);
      outcome.unitStaff.fill(0);
      outcome.series.fill(0);
      run(number, outcome);
      for (const list of [outcome.unitResidents, outcome.unitStaff]) for (const count of list) infected += count;
    }
    const seconds = (performance.now() - started) / 1000;
    const speed = (world.people.count * sites.days * runs) / seconds / 1e6;
    lines.push(
      `| ${name} × 60 days × ${runs} runs | ${seconds.toFixed(2)} | ${speed.toFixed(0)} million | ${(infected / runs).toFixed(0)} |`,
    );
  }
  return lines.join('\n');
}
