import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '#test/replan-examples/run-in-process.ts';
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
  ])('%s avvises med sted og hva som var ventet', async (_, config, expected) => {
    const { exit, stderr } = await simulate(config);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(expected)]);
  });
});
