import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '#test/replan-examples/run-in-process.ts';
import { runDemo } from './demo.ts';
import { runOutbreak } from './outbreak.ts';

const RF = { model: 'reed-frost', pairProbability: 0.05, sites: [{ id: 'A', people: 30, infected: 1 }], links: [] };
const SEIR = {
  model: 'seir',
  days: 60,
  latentDays: 3,
  infectiousDays: 5,
  periods: 'fixed',
  groups: ['resident', 'staff'],
  reproduction: [
    [2, 0.8],
    [0.8, 0.5],
  ],
  sites: [
    { id: 'A', people: [180, 120], infected: [0, 1] },
    { id: 'B', people: [40, 30], infected: [0, 0] },
  ],
  links: [{ from: 'A', to: 'B', contact: 0.2 }],
};
const ward = { residents: 30, staff: 45, onShift: [9, 6, 2] };
const INDIVIDUALS = {
  model: 'individuals',
  days: 40,
  units: [
    { ...ward, id: 'A', site: 'S' },
    { ...ward, id: 'B', site: 'T' },
  ],
  shared: [{ from: 'A', to: 'B', people: 8 }],
  start: { units: ['A'], who: 'resident', people: 1 },
  packages: [{ id: 'ett-sted', oneSite: true }],
};
async function simulate(config: unknown, ...args: string[]) {
  const path = join(await mkdtemp(join(tmpdir(), 'beredt-')), 'config.json');
  await writeFile(path, typeof config === 'string' ? config : JSON.stringify(config));
  return runInProcess(runOutbreak, ['simulate', path, ...args]);
}

describe('beredt outbreak simulate', () => {
  it.each([
    ['Reed–Frost', RF, 1],
    ['SEIR med to grupper og en kobling', SEIR, 2],
  ])('%s: antall forløp etter antall smittede, samlet og per sted', async (_, config, sites) => {
    const { exit, stdout } = await simulate(config, '--runs', '200', '--seed', '4');
    const result = JSON.parse(stdout);
    expect(exit).toBe(0);
    expect(result).toMatchObject({ runs: 200, seed: 4 });
    expect(result.cases.counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(200);
    expect(result.sites).toHaveLength(sites);
    const again = JSON.parse((await simulate(config, '--runs', '200', '--seed', '4')).stdout);
    expect(again.cases).toEqual(result.cases);
  });

  it.each<[string, unknown, string]>([
    ['ikke JSON', '{', 'a configuration as JSON'],
    ['ukjent modell', { ...RF, model: 'sir' }, 'config.json, model'],
    [
      'flere smittede enn folk',
      { ...RF, sites: [{ id: 'A', people: 3, infected: 4 }] },
      'no more infected than people',
    ],
    ['samme sted to ganger', { ...RF, sites: [...RF.sites, ...RF.sites] }, 'sites.1.id: ""A"" – expected an id'],
    ['kobling til et ukjent sted', { ...RF, links: [{ from: 'A', to: 'X', contact: 1 }] }, 'links.0.to'],
    ['en gruppe for lite', { ...SEIR, reproduction: [[2]] }, '2 rows of 2 numbers'],
    ['ukjent tall i modellen', { ...INDIVIDUALS, parameters: { magi: 1 } }, 'config.json, parameters'],
    ['flere på vakt enn ansatte', { ...INDIVIDUALS, units: [{ ...ward, id: 'A', staff: 3 }] }, 'units.0.onShift'],
    ['start i en ukjent enhet', { ...INDIVIDUALS, start: { ...INDIVIDUALS.start, units: ['X'] } }, 'start.units.0'],
  ])('%s avvises med sted og hva som var ventet', async (_, config, expected) => {
    const { exit, stderr } = await simulate(config);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(expected)]);
  });

  it('enkeltpersoner: pakker av tiltak mot å gjøre ingenting, likt på én og to tråder', async () => {
    const { exit, stdout } = await simulate(INDIVIDUALS, '--runs', '60', '--threads', '1');
    expect(exit).toBe(0);
    const { seconds: _, ...result } = JSON.parse(stdout);
    expect(result.packages.map(({ id }: { id: string }) => id)).toEqual(['nothing', 'ett-sted']);
    expect(result.packages[1].units.map(({ unitId }: { unitId: string }) => unitId)).toEqual(['A']);
    const { seconds, ...again } = JSON.parse((await simulate(INDIVIDUALS, '--runs', '60', '--threads', '2')).stdout);
    expect(again).toEqual(result);
    expect(seconds).toBeGreaterThan(0);
  });

  it('en kommunemappe: enhetens egne folk og turnus, og minimumsvakter ingen tar', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'beredt-'));
    await runInProcess(runDemo, [folder, '--staff', '120', '--units', '6']);
    const asked = ['simulate', '--folder', folder, '--packages', 'rules,tests', '--runs', '20', '--sampled', '2'];
    const { exit, stdout } = await runInProcess(runOutbreak, asked);
    expect(exit).toBe(0);
    const { packages, runs, days } = JSON.parse(stdout);
    expect([runs, days]).toEqual([20, 42]);
    expect(packages.map(({ id }: { id: string }) => id)).toEqual(['nothing', 'rules', 'tests']);
    expect(packages[2].uncovered.runs).toBe(2);
    const unknown = await runInProcess(runOutbreak, ['simulate', '--folder', folder, '--unit', 'finnes-ikke']);
    expect([unknown.exit, unknown.stderr]).toEqual([2, expect.stringContaining('--unit finnes-ikke')]);
  });
});
