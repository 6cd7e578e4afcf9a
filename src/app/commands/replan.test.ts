import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '#test/replan-examples/run-in-process.ts';
import { runReplan } from './replan.ts';

const root = join(import.meta.dirname, '../../..');
const example = (name: string): string => join(root, 'test/replan-examples/cases', name);
const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'beredt-'));

describe('beredt replan', () => {
  it('uten --out kommer planen på stdout, og bare den', async () => {
    const { exit, stdout } = await runInProcess(runReplan, [example('consent')]);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ municipality: '9901', from: '2026-11-23', days: 14, cost: 1016 });
  });

  it('skriver filen hel, uten å etterlate noe annet', async () => {
    const folder = await emptyFolder();
    const { exit, stderr } = await runInProcess(runReplan, [example('consent'), '--out', join(folder, 'plan.json')]);
    expect(exit).toBe(0);
    expect(await readdir(folder)).toEqual(['plan.json']);
    expect(stderr).toContain('3 ledige, 2 satt inn, 1 udekket');
  });

  it('begynner på dagen og over så mange dager som det blir bedt om', async () => {
    const args = [example('pins-and-refusals'), '--from', '24.11.2026', '--days', '1'];
    const plan = JSON.parse((await runInProcess(runReplan, args)).stdout);
    expect(plan).toMatchObject({ from: '2026-11-24', days: 1, open: [{ date: '2026-11-24' }] });
  });

  it('--strict sier fra når noe står udekket', async () => {
    expect((await runInProcess(runReplan, [example('consent'), '--strict'])).exit).toBe(1);
    expect((await runInProcess(runReplan, [example('no-demand-file'), '--strict'])).exit).toBe(0);
  });

  it('--export-model skriver modellen som LP ved siden av planen', async () => {
    const model = join(await emptyFolder(), 'm.lp');
    const { exit, stdout } = await runInProcess(runReplan, [example('consent'), '--export-model', model]);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout).cost).toBe(1016);
    expect(await readFile(model, 'utf8')).toMatch(/minimi[sz]e[\s\S]+subject to[\s\S]+end/i);
  });

  it('stoppet: skriver det beste så langt, og sier at det ble stoppet', async () => {
    const out = join(await emptyFolder(), 'plan.json');
    const { exit } = await runInProcess(runReplan, [example('consent'), '--out', out], AbortSignal.abort());
    expect(exit).toBe(130);
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ municipality: '9901', open: [{ missing: 3 }] });
  });

  const MISTAKES = [
    ['ingen mappe', [], 'expected a municipality folder'],
    ['to mapper', [example('consent'), example('overtime')], 'expected one folder'],
    ['en dag som ikke finnes', [example('consent'), '--from', '2026-11-31'], '--from 2026-11-31'],
    ['ingen dager', [example('consent'), '--days', '0'], '--days 0'],
    ['tid som ikke er et tall', [example('consent'), '--time-limit', 'lenge'], '--time-limit lenge'],
    ['en mappe som ikke finnes', [join(root, 'finnes-ikke')], 'a folder with municipality.json'],
    [
      'et sted som ikke kan skrives til',
      [example('consent'), '--out', '/finnes-ikke/plan.json'],
      '--out /finnes-ikke/plan.json',
    ],
  ] as const;
  it.each(MISTAKES)('%s: avvist', async (_, args, said) => {
    const { exit, stdout, stderr } = await runInProcess(runReplan, args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('uten dager å planlegge for: sier hvor de skulle stått', async () => {
    const folder = await emptyFolder();
    await cp(example('consent'), folder, { recursive: true });
    await rm(join(folder, 'demand.csv'));
    const { exit, stderr } = await runInProcess(runReplan, [folder, '--json']);
    expect(exit).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ errors: [{ file: 'demand.csv', column: 'date' }] });
  });

  it('en kommune der alle er borte, får en plan der alt står udekket', async () => {
    const folder = await emptyFolder();
    await cp(example('hours-week'), folder, { recursive: true });
    const everyone = ['P1', 'P2', 'P3'].map((id) => `${id},2026-11-01,,sick\n`).join('');
    await writeFile(join(folder, 'absences.csv'), `staff_id,from,to,kind\n${everyone}`);
    const plan = JSON.parse((await runInProcess(runReplan, [folder, '--from', '2026-11-25'])).stdout);
    expect(plan).toMatchObject({ assignments: [], cost: 4000 });
    for (const row of plan.uncovered) expect(row.reasons).toEqual([{ code: 'absence', people: 3 }]);
  });
});

describe('beredt replan som program', () => {
  const start = (args: readonly string[]) => {
    const child = spawn(process.execPath, [join(root, 'bin/beredt.mjs'), 'replan', ...args]);
    let stdout = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    const ended = new Promise<{ exit: number | null; stdout: string }>((resolve) => {
      child.on('close', (exit) => resolve({ exit, stdout }));
    });
    return { child, ended };
  };

  it('et flagg som ikke finnes, er avvist', async () => {
    expect((await start([example('consent'), '--snarest']).ended).exit).toBe(2);
  });

  it('Ctrl-C etterlater en hel plan, eller ingenting', async () => {
    const out = join(await emptyFolder(), 'plan.json');
    const { child, ended } = start([example('cross-site'), '--out', out, '--time-limit', '30', '--days', '60']);
    child.stderr.once('data', () => child.kill('SIGINT'));
    const { exit } = await ended;
    expect([0, 130]).toContain(exit);
    const text = await readFile(out, 'utf8').catch(() => undefined);
    if (text !== undefined) expect(JSON.parse(text).municipality).toBe('9901');
    expect(exit === 0 && text === undefined).toBe(false);
  });
});
