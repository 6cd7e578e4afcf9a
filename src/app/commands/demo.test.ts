import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { readMunicipalityFolder } from '#modules/organisation/folder/read-municipality-folder.ts';
import { buildDemoMunicipality } from '#seed/build-demo-municipality.ts';
import { runDemo } from './demo.ts';

let parent: string;
let dir: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'beredt-demo-'));
  dir = join(parent, 'fjellhavn');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const out = { stdout: '', stderr: '' };
  const code = await runDemo(args, {
    stdout: (text) => {
      out.stdout += text;
    },
    stderr: (text) => {
      out.stderr += text;
    },
    signal: new AbortController().signal,
  });
  return { code, ...out };
}

describe('beredt demo', () => {
  it('writes a folder that reads back as the same municipality, without a fault', async () => {
    const { code, stdout } = await run(dir, '--from', '2026-11-23', '--moment', 'outbreak');
    expect(code).toBe(0);
    expect(stdout).toContain('Fjellhavn kommune, 24 enheter, 411 ansatte');
    const { municipality, warnings } = await readMunicipalityFolder(dir);
    expect(municipality).toEqual(buildDemoMunicipality({ from: plainDate('2026-11-23'), moment: 'outbreak' }));
    expect(warnings.filter(({ column }) => column !== 'consent_redeploy' && column !== 'staff_id')).toEqual([]);
  });

  it('replaces a municipality folder whole: calm after the outbreak has no unit status', async () => {
    await run(dir, '--from', '2026-11-23', '--moment', 'outbreak');
    expect(await readdir(dir)).toContain('unit_status.csv');
    expect((await run(dir, '--from', '23.11.2026')).code).toBe(0);
    expect(await readdir(dir)).not.toContain('unit_status.csv');
  });

  it('leaves a folder with other things in it alone', async () => {
    await writeFile(join(parent, 'regnskap.xlsx'), 'viktig');
    const { code, stderr } = await run(parent, '--from', '2026-11-23');
    expect(code).toBe(2);
    expect(stderr).toContain('nothing is written');
    expect(await readdir(parent)).toEqual(['regnskap.xlsx']);
  });

  it('without --from it is the current week', async () => {
    expect((await run(dir, '--staff', '60', '--units', '5')).code).toBe(0);
    const { municipality } = await readMunicipalityFolder(dir);
    const today = Temporal.Now.plainDateISO('Europe/Oslo').toString();
    const dates = municipality.roster.map(({ date }) => date);
    expect(dates.some((date) => date <= today)).toBe(true);
    expect(dates.some((date) => date > today)).toBe(true);
    expect(municipality.staff).toHaveLength(60);
  });

  it.each([
    ['ingen mappe', [], 'expected a municipality folder'],
    ['ukjent øyeblikk', ['X', '--moment', 'krise'], '--moment krise: expected calm, first-case, outbreak'],
    ['ukjent kommune', ['X', '--municipality', '0000'], '--municipality 0000: expected'],
    ['en dato som ikke finnes', ['X', '--from', '2026-11-31'], '--from 2026-11-31: expected a day that exists'],
    ['for få ansatte', ['X', '--staff', '3'], '--staff 3: expected a whole number from 18'],
  ])('refuses %s', async (_, args, message) => {
    const { code, stderr } = await run(...args.map((arg) => (arg === 'X' ? dir : arg)));
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(await readdir(parent)).toEqual([]);
  });

  it('is the file that others can read', async () => {
    await run(dir, '--from', '2026-11-23', '--staff', '60', '--units', '5');
    expect(JSON.parse(await readFile(join(dir, 'municipality.json'), 'utf8'))).toEqual({
      number: '5406',
      name: 'Fjellhavn kommune',
    });
  });
});
