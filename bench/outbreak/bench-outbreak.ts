// The plain spread models against the closed forms of ../shared/bench/outbreak, and their speed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteList } from '#modules/simulation/domain/individuals/build-sites.ts';
import { buildSites } from '#modules/simulation/domain/individuals/build-sites.ts';
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
  return `${lines.join('\n')}\n\n${speed()}\n\n${speedOfIndividuals(small)}`;
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
