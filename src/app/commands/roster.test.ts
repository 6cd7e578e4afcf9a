import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCurtoisRoster } from '#modules/staffing/domain/roster-checker/check-curtois-roster.ts';
import { checkInrc2Roster } from '#modules/staffing/domain/roster-checker/check-inrc2-roster.ts';
import { NURSE_HISTORY, NURSE_SCENARIO, NURSE_WEEK } from '#test/harness/nurse-instance.ts';
import { smallRosterInstance } from '#test/harness/roster-instance.ts';
import { runInProcess } from '#test/replan-examples/run-in-process.ts';
import { runRoster } from './roster.ts';

const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'beredt-'));

describe('beredt roster solve', () => {
  it('skriver turnusen med instansens egne navn, og den uavhengige kontrollen er enig', async () => {
    const folder = await emptyFolder();
    const instance = smallRosterInstance({ seed: 2, days: 14, staff: 5 });
    await writeFile(join(folder, 'i.txt'), instance);
    const args = ['solve', join(folder, 'i.txt'), '--out', join(folder, 'r.json'), '--max-iterations', '500'];
    const { exit, stderr } = await runInProcess(runRoster, args);
    expect(exit).toBe(0);
    expect(stderr).toContain('brudd på harde regler 0');
    expect((await readdir(folder)).sort()).toEqual(['i.txt', 'r.json']);
    const roster = JSON.parse(await readFile(join(folder, 'r.json'), 'utf8'));
    expect(checkCurtoisRoster(instance, roster.assignments)).toEqual({ cost: roster.cost, violations: [] });
    expect(Object.keys(roster.assignments[0])).toEqual(['employee', 'day', 'shift']);
  });

  it('leser en mappe fra INRC-II: scenario, laveste historikk og de første ukene', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'Sc-liten.txt'), NURSE_SCENARIO);
    await writeFile(join(folder, 'H0-liten-0.txt'), NURSE_HISTORY);
    for (const week of [0, 1, 2]) await writeFile(join(folder, `WD-liten-${week}.txt`), NURSE_WEEK);
    const { exit, stdout } = await runInProcess(runRoster, ['solve', folder, '--max-iterations', '500']);
    expect(exit).toBe(0);
    const roster = JSON.parse(stdout);
    const texts = { scenario: NURSE_SCENARIO, history: NURSE_HISTORY, weeks: [NURSE_WEEK, NURSE_WEEK] };
    expect(checkInrc2Roster(texts, roster.assignments)).toEqual({ cost: roster.cost, violations: [] });
    const missing = await runInProcess(runRoster, ['solve', folder, '--weeks', '0-7']);
    expect(missing.exit).toBe(2);
    expect(missing.stderr).toContain('"7"');
  });

  it('avviser en ødelagt fil med linje, verdi og hva som var ventet, og skriver ingenting', async () => {
    const folder = await emptyFolder();
    const bad = smallRosterInstance({ seed: 2, days: 14, staff: 5 }).replace('P1,', 'P1;');
    await writeFile(join(folder, 'i.txt'), bad);
    const args = ['solve', join(folder, 'i.txt'), '--out', join(folder, 'r.json')];
    const { exit, stderr } = await runInProcess(runRoster, args);
    expect(exit).toBe(2);
    expect(stderr).toMatch(/i\.txt row \d+.*expected/);
    expect(await readdir(folder)).toEqual(['i.txt']);
    const asData = await runInProcess(runRoster, [...args, '--json']);
    expect(JSON.parse(asData.stderr).errors[0]).toMatchObject({ file: 'i.txt' });
  });

  it.each([[[]], [['solve']], [['draw', 'x']], [['solve', '/finnes/ikke']]])('%j er feil bruk', async (args) => {
    expect((await runInProcess(runRoster, args)).exit).toBe(2);
  });

  it('--strict sier fra når harde regler er brutt', async () => {
    const folder = await emptyFolder();
    const person = /P1,D=14\|K=\d+,\d+,\d+/;
    const instance = smallRosterInstance({ seed: 2, days: 14, staff: 3 }).replace(person, 'P1,D=0|K=0,4800,480');
    await writeFile(join(folder, 'i.txt'), instance);
    const args = ['solve', join(folder, 'i.txt'), '--max-iterations', '200', '--strict'];
    const { exit, stderr } = await runInProcess(runRoster, args);
    expect(exit).toBe(1);
    expect(stderr).toContain('P1: disse reglene kan ikke holdes sammen: minMinutes, maxOfShift');
  });
});
