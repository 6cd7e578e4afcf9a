import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '#test/replan-examples/run-in-process.ts';
import { runVisits } from './visits.ts';

const INSTANCE = {
  patients: [
    { id: 'p1', time_window: [0, 60], required_caregivers: [{ service: 's1' }] },
    {
      id: 'p2',
      time_window: [100, 160],
      required_caregivers: [{ service: 's1', duration: 20 }, { service: 's2' }],
      synchronization: { type: 'simultaneous' },
    },
  ],
  services: [
    { id: 's1', default_duration: 10 },
    { id: 's2', default_duration: 15 },
  ],
  caregivers: [
    { id: 'c1', abilities: ['s1'] },
    { id: 'c2', abilities: ['s2'] },
  ],
  distances: [
    [0, 12, 30],
    [12, 0, 30],
    [30, 30, 0],
  ],
};
const written = async (text: string): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), 'beredt-')), 'instance.json');
  await writeFile(path, text);
  return path;
};
const changed = (change: (instance: typeof INSTANCE) => void): Promise<string> => {
  const instance = structuredClone(INSTANCE);
  change(instance);
  return written(JSON.stringify(instance));
};
const plan = (path: string, ...args: string[]) =>
  runInProcess(runVisits, ['plan', path, '--time-limit', '0.2', '--max-iterations', '50', ...args]);

describe('beredt visits plan', () => {
  it('gir ruter som de offentlige kontrollørene leser', async () => {
    const path = await written(JSON.stringify(INSTANCE));
    const out = join(path, '..', 'plan.json');
    expect((await plan(path, '--out', out)).exit).toBe(0);
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({
      // (12 + 30 + 30 + 30 + 30) / 3
      cost: 44,
      undone: [],
      routes: [
        {
          caregiver_id: 'c1',
          locations: [
            { patient: 'p1', service: 's1', arrival_time: 12, departure_time: 22 },
            { patient: 'p2', service: 's1', arrival_time: 100, departure_time: 120 },
          ],
        },
        { caregiver_id: 'c2', locations: [{ patient: 'p2', service: 's2', arrival_time: 100, departure_time: 115 }] },
      ],
    });
    expect((await readdir(join(path, '..'))).sort()).toEqual(['instance.json', 'plan.json']);
  });

  it.each<[string, () => Promise<string>, string]>([
    ['ikke JSON', () => written('{'), 'JSON of one HHCRSP instance'],
    ['mangler pasienter', () => written('{}'), 'patients: "nothing"'],
    [
      'samme pasient to ganger',
      () => changed((it) => void ((it.patients[1] as { id: string }).id = 'p1')),
      'patients.1.id: "p1"',
    ],
    [
      'en tjeneste ingen kan gi',
      () => changed((it) => void it.caregivers.pop()),
      'a service that some caregiver can give',
    ],
    [
      'et tidsvindu som slutter før det begynner',
      () => changed((it) => void it.patients[0]?.time_window.reverse()),
      '60–0',
    ],
    ['for få avstander', () => changed((it) => void it.distances.pop()), '3 rows'],
  ])('%s: avvises med sted, verdi og hva som var ventet', async (_, path, expected) => {
    const { exit, stderr } = await plan(await path());
    expect([exit, stderr]).toEqual([2, expect.stringContaining(expected)]);
  });

  it('uten fil eller med ukjent verb: forklarer seg', async () => {
    expect(await runInProcess(runVisits, ['plan'])).toMatchObject({ exit: 2 });
    expect(await runInProcess(runVisits, ['draw', 'x.json'])).toMatchObject({ exit: 2 });
    expect((await plan('/nowhere/x.json')).stderr).toContain('a file that can be read');
  });
});
