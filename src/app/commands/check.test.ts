import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '#test/replan-examples/run-in-process.ts';
import { runCheck } from './check.ts';

const example = (name: string): string => join(import.meta.dirname, '../../../test/replan-examples/cases', name);
const broken = example('published-roster-breaks-rules');

describe('beredt check', () => {
  it('skriver hvert brudd på norsk, med hvem, når, hvor mye og hjemmel', async () => {
    const { exit, stdout } = await runInProcess(runCheck, [broken]);
    expect(exit).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'BRUDD  tirsdag 24. november 2026, Rask Lanterne (P1), Multe (U1), vakt D: Døgnhvile: 9,5 timer fri før vakten, minst 11 [aml. § 10-8 (1)]',
      'BRUDD  fredag 27. november 2026, Blid Kompass (P2), Multe (U1), vakt L: Mye arbeid: 50 timer på sju dager, høyst 48 [aml. § 10-6 (8)]',
      'BRUDD  tirsdag 24. november 2026, Stø Sparkstøtting (P3), Tyttebær (U2), vakt D: Ikke opplært i avdelingen denne dagen [trained.csv: opplæring i avdelingen]',
      'BRUDD  tirsdag 24. november 2026, Stø Sparkstøtting (P3), Tyttebær (U2), vakt D: Har ikke samtykket til å jobbe utenfor egen avdeling [staff.csv: samtykke til omdisponering]',
      'BRUDD  tirsdag 24. november 2026, Rask Lanterne (P1), Multe (U1), vakt D: Mye arbeid på ett døgn: 13,5 timer i løpet av 24 timer, høyst 13 [aml. § 10-6 (8)]',
      'TIL INFO  mandag 23. november 2026, Blid Kompass (P2), Multe (U1), vakt L: 5 vakter over 9 timer, lengste 10: krever avtale om gjennomsnittsberegning, og ingen er registrert [aml. § 10-4 (1)]',
      'TIL INFO  fredag 27. november 2026, Blid Kompass (P2), Multe (U1), vakt L: Over 40 timer på sju dager, mest 50: krever avtale om gjennomsnittsberegning, og ingen er registrert [aml. § 10-4 (1)]',
      'TIL INFO  Arbeidstidsordning er ikke registrert for 3 personer: regnet etter hovedregelen, 40 timer i uka [aml. § 10-4]',
      'TIL INFO  Ingen avtaler om arbeidstid er registrert. Det som bare en avtale kan tillate, vises til opplysning [aml. § 10-5]',
      '5 brudd og 0 advarsler i turnus og bemanning',
      '',
    ]);
  });

  it('tar med vakter under minimum', async () => {
    const { stdout } = await runInProcess(runCheck, [example('minimum-before-normal')]);
    expect(stdout).toContain('Under minimum: 0 til stede, minst 1 (1 til vanlig)');
  });

  it('--out gir det samme som data i en fil', async () => {
    const out = join(await mkdtemp(join(tmpdir(), 'beredt-')), 'findings.json');
    await runInProcess(runCheck, [broken, '--out', out]);
    const { findings } = JSON.parse(await readFile(out, 'utf8'));
    expect(findings[0]).toEqual({
      code: 'daily-rest',
      level: 'breach',
      personId: 'P1',
      unitId: 'U1',
      date: '2026-11-24',
      shift: 'D',
      facts: { restHours: 9.5, limitHours: 11 },
      source: 'aml. § 10-8 (1)',
    });
  });

  it('--strict: 1 når noe er funnet, ellers 0', async () => {
    expect((await runInProcess(runCheck, [broken, '--strict'])).exit).toBe(1);
    expect((await runInProcess(runCheck, [example('consent'), '--strict'])).exit).toBe(0);
  });

  it('en mappe med feil blir avvist med hver feil', async () => {
    const { exit, stdout, stderr } = await runInProcess(runCheck, [example('bad-date')]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('roster.csv row 3, date: "2026-11-31" – expected a day that exists');
  });
});
