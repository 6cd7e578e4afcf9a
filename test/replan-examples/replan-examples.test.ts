import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '#app/commands/check.ts';
import { runReplan } from '#app/commands/replan.ts';
import { readMunicipalityFolder } from '#modules/organisation/folder/read-municipality-folder.ts';
import { checkPlan } from '#modules/staffing/domain/plan-checker/check-plan.ts';
import { runInProcess } from './run-in-process.ts';

const folder = join(import.meta.dirname, 'cases');
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'municipality.json')));
const refused = names.filter((name) => name.startsWith('bad-'));
const planned = names.filter((name) => !name.startsWith('bad-'));
const read = (name: string, file: string) => JSON.parse(readFileSync(join(folder, name, file), 'utf8'));

type Row = Readonly<Record<string, unknown>>;

/** A list as a set of lines: order does not matter, nor do fields that only one side has beside those named. */
function lines(rows: readonly Row[], fields: readonly string[]): string[] {
  return rows.map((row) => JSON.stringify(fields.map((field) => row[field]))).sort();
}

const HOLE = ['unitId', 'date', 'shift', 'competence', 'missing', 'belowMinimum'];
const ASSIGNMENT = ['personId', 'date', 'shift', 'unitId', 'competence', 'source', 'cost'];

/** What of a plan must agree with an expected one. */
function essence({ assignments, uncovered }: { assignments: readonly Row[]; uncovered: readonly Row[] }) {
  const withReasons = uncovered.map((hole) => {
    const reasons = lines(hole['reasons'] as Row[], ['code', 'people']);
    return { ...hole, reasons };
  });
  return { assignments: lines(assignments, ASSIGNMENT), uncovered: lines(withReasons, [...HOLE, 'reasons']) };
}

describe('beredt replan på de små eksemplene', () => {
  it('finner eksemplene', () => {
    expect(planned.length).toBeGreaterThan(20);
    expect(refused.length).toBeGreaterThan(3);
  });

  it.each(planned)('%s: en billigste plan, bevist, med riktige grunner', async (name) => {
    const expected = read(name, 'expected.json');
    const { from, days } = expected.arguments;
    const out = join(await mkdtemp(join(tmpdir(), 'beredt-')), 'plan.json');
    const args = [join(folder, name), '--from', from, '--days', String(days), '--out', out];
    const run = await runInProcess(runReplan, args);
    expect(run).toMatchObject({ exit: 0, stdout: '' });

    const plan = JSON.parse(await readFile(out, 'utf8'));
    expect(plan.cost).toBe(expected.cost);
    expect(plan.status).toBe(expected.status);
    expect(lines(plan.open, HOLE)).toEqual(lines(expected.open, HOLE));
    expect(expected.plans.map(essence)).toContainEqual(essence(plan));
    for (const finding of expected.findings ?? [])
      expect(plan.findings).toContainEqual(expect.objectContaining(finding));

    const { municipality } = await readMunicipalityFolder(join(folder, name));
    expect(checkPlan(municipality, plan, expected.arguments)).toEqual([]);
  });

  it.each(refused)('%s: avvist, og hver feil er nevnt', async (name) => {
    const expected = read(name, 'expected-error.json');
    const out = join(await mkdtemp(join(tmpdir(), 'beredt-')), 'plan.json');
    const run = await runInProcess(runReplan, [join(folder, name), '--out', out, '--json']);
    expect(run.exit).toBe(expected.exit);
    expect(existsSync(out)).toBe(false);
    const { errors } = JSON.parse(run.stderr);
    const place = ({ file, row, column, value }: Row) => ({ file, row, column, value });
    for (const fault of expected.errors) expect(errors.map(place)).toContainEqual(place(fault));
  });
});

describe('beredt check på de små eksemplene', () => {
  const withBreaches = planned.filter((name) => read(name, 'expected.json').publishedBreaches);
  it.each(withBreaches)('%s: brudd i publisert turnus', async (name) => {
    const run = await runInProcess(runCheck, [join(folder, name), '--json']);
    const { findings } = JSON.parse(run.stdout);
    for (const breach of read(name, 'expected.json').publishedBreaches) {
      expect(findings).toContainEqual(expect.objectContaining({ ...breach, level: 'breach' }));
    }
  });
});
