import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMunicipalityFolder } from '#modules/organisation/index.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';
import { runImport } from './import.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'beredt-import-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs the command and gives its exit code and what it wrote. */
async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await runImport([...args, '--data', join(root, 'data')], {
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    signal: new AbortController().signal,
  });
  return { exit, out: out.join(''), err: err.join('') };
}

async function partOf(name: string, text: string): Promise<string> {
  const dir = join(root, name);
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'roster.csv'), text);
  return dir;
}

describe('beredt import', () => {
  it('fra mappe til base: prøve, inn, igjen, en del av den', async () => {
    const dir = join(root, 'fjellhavn');
    await writeMunicipalityFolder(FJELLHAVN, dir);

    const dry = await run(dir, '--dry-run');
    expect([dry.exit, dry.out]).toEqual([
      0,
      expect.stringMatching(/Prøvekjøring, ingenting er skrevet[^]*staff\.csv +8 nye/),
    ]);
    expect(await readdir(root)).not.toContain('data');

    const first = await run(dir);
    expect([first.exit, first.out]).toEqual([0, expect.stringMatching(/Import 1 er gjort[^]*roster\.csv +6 nye/)]);
    expect(first.err).toContain('roster.csv: 6 rader');

    const again = JSON.parse((await run(dir, '--json')).out) as {
      tables: { table: string; new: number; changed: number; unchanged: number }[];
    };
    expect(again.tables.find((table) => table.table === 'staff')).toMatchObject({ new: 0, changed: 0, unchanged: 8 });

    const night = await partOf('natt', 'Ansattnr;Dato;Vakt;Enhet\nP8;23.11.2026;D;kjokken\n');
    expect((await run(night)).out).toMatch(/roster\.csv +1 nye, 4 tatt bort/);

    const wrong = await run(await partOf('feil', 'staff_id,date,shift,unit_id\nP77,2026-11-23,D,kjokken\n'));
    expect([wrong.exit, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('roster.csv row 2, staff_id: "P77" – expected a staff_id of staff.csv');
  }, 180_000);

  it('nekter en mappe som ikke finnes, og sier hva som ventes', async () => {
    expect(await run(join(root, 'borte'))).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('expected a folder with municipality.json'),
    });
  });

  it('nekter en ukjent tenant', async () => {
    const { exit, err } = await run(join(root, 'fjellhavn'), '--tenant', '99');
    expect([exit, err]).toEqual([2, expect.stringContaining('--tenant 99: expected one of 1 (Fjellhavn)')]);
  });
});
