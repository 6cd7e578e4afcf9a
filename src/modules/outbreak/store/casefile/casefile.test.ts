import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { readDecisionLog, readOpenTasks } from '#modules/log/index.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown, idOf } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { getCase } from '../cases/case-rows.ts';
import { recordCase } from '../cases/record-case.ts';
import { restoreCase, withdrawCase } from '../cases/withdraw-case.ts';
import { confirmContacts } from '../tracing/confirm-contacts.ts';
import { readContactRows } from '../tracing/contact-rows.ts';
import { changeOutbreak, closeOutbreak, dismissOutbreak, openOutbreak, reopenOutbreak } from './decide-outbreak.ts';
import { tickDuty, untickDuty } from './duties.ts';
import { readOutbreakFile } from './read-outbreak-file.ts';
import { readOutbreakList } from './read-outbreak-views.ts';
import { confirmSource } from './sources.ts';
import { watchOutbreaks } from './watch-outbreaks.ts';

const today = plainDate('2026-11-23');
const nothing = { note: '', overrideWhy: '' };

describe.each(testDatabases())('utbrudd i basen ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let tracer: Actor;
  let doctor: Actor;
  let leader: Actor;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    town = await openTown(database, careTown());
    tracer = await town.actor('Selma Vindrose', 'contact_tracer');
    doctor = await town.actor('Ingebjørg Snøkrystall', 'municipal_doctor');
    leader = await town.actor('Turid Myrull', 'crisis_leader');
  });

  const record = (number: number, daysAgo: number) =>
    town.work(tracer, (work) =>
      recordCase(work, {
        subject: { kind: 'staff', id: idOf('aasheim-2', 'nurse', number), name: '' },
        illness: 'covid-19',
        confirmedOn: addDays(today, -daysAgo),
        onsetOn: addDays(today, -daysAgo - 1),
        unitId: null,
        phone: '',
        variant: '',
        infectedWhere: 'unknown',
        infectedBy: null,
        note: '',
      }),
    );
  const openIt = (actor = doctor) =>
    town.work(actor, (work) =>
      openOutbreak(work, {
        unitId: 'aasheim-2',
        illness: 'covid-19',
        responsible: 'Ingebjørg Snøkrystall',
        level: 'unit',
        note: '',
        why: 'To sykepleiere fra samme vakt',
      }),
    );
  const list = (actor = tracer) => town.work(actor, readOutbreakList);
  const file = (outbreakId: number, actor = tracer) => town.work(actor, (work) => readOutbreakFile(work, outbreakId));

  test('to smittede sykepleiere på Åsheim 2 innen 14 dager: foreslått, åpnet av en person, og den tredje blir med av seg selv', async () => {
    await record(1, 3);
    expect((await list()).proposals).toEqual([]);
    await record(2, 0);
    expect((await list()).proposals.map(({ unitId, cases }) => [unitId, cases])).toEqual([['aasheim-2', 2]]);
    await town.work(systemActor(town.tenantId, 'test'), watchOutbreaks);
    const asked = () => town.work(doctor, (work) => readOpenTasks(work, ['outbreak.proposed']));
    expect((await asked()).map((task) => task.facts)).toEqual([{ unit: 'Åsheim 2', cases: 2 }]);
    const outbreakId = await openIt();
    expect(await asked()).toEqual([]);
    await record(3, 0);
    const { proposals, outbreaks } = await list();
    expect(proposals).toEqual([]);
    expect(outbreaks.map(({ counts, responsible }) => [counts.cases, responsible])).toEqual([
      [3, 'Ingebjørg Snøkrystall'],
    ]);
    expect(
      (await town.work(doctor, (work) => readOpenTasks(work, ['outbreak.duties']))).map((task) => task.facts),
    ).toEqual([{ unit: 'Åsheim 2', outbreakId }]);
    await expect(openIt()).rejects.toThrow('outbreak.file.already');
  });

  test('vurdert som ikke utbrudd: forslaget er borte til det kommer en til', async () => {
    await record(1, 3);
    await record(2, 0);
    await town.work(doctor, (work) =>
      dismissOutbreak(work, { unitId: 'aasheim-2', illness: 'covid-19', why: 'Smittet på hver sin reise' }),
    );
    expect((await list()).proposals).toEqual([]);
    expect((await list()).outbreaks).toEqual([]);
    town.clock.minutes += 10;
    await record(3, 0);
    expect((await list()).proposals.map((one) => one.cases)).toEqual([3]);
  });

  test('offentligheten får ikke vite det før ansatte og pårørende, med mindre noen skriver hvorfor', async () => {
    await record(1, 0);
    const outbreakId = await openIt();
    const tick = (duty: Parameters<typeof tickDuty>[2], overrideWhy = '') =>
      town.work(leader, (work) => tickDuty(work, outbreakId, duty, { note: '', overrideWhy }));
    await expect(tick('public')).rejects.toThrow('outbreak.duty.too-early');
    await tick('staff');
    await expect(tick('public')).rejects.toThrow('outbreak.duty.too-early');
    await tick('public', 'Avisen har saken alt');
    const { duties } = await file(outbreakId);
    expect(duties.find((one) => one.duty === 'public')).toMatchObject({
      overrideWhy: 'Avisen har saken alt',
      doneByName: 'Turid Myrull',
    });
    const { entries } = await town.work(leader, (work) =>
      readDecisionLog(work, { kind: 'outbreak.duty.out-of-order' }, { limit: 5 }),
    );
    expect(entries.map((entry) => entry.why)).toEqual(['Avisen har saken alt']);
    await town.work(leader, (work) => untickDuty(work, outbreakId, 'public'));
    await tick('relatives');
    await tick('public');
    await expect(tick('public')).rejects.toThrow('outbreak.duty.already');
  });

  test('oppgaven om å melde fra lukkes når alle er varslet', async () => {
    await record(1, 0);
    const outbreakId = await openIt();
    for (const { duty } of (await file(outbreakId)).duties) {
      await town.work(doctor, (work) => tickDuty(work, outbreakId, duty, nothing));
    }
    expect(await town.work(doctor, (work) => readOpenTasks(work, ['outbreak.duties']))).toEqual([]);
  });

  test('kilden foreslås av hvem som har vært nær, føres av smittesporeren, og kan ikke gå i ring', async () => {
    const first = await record(1, 4);
    const { rows } = await town.work(tracer, (work) => readContactRows(work, { caseIds: [first.caseId] }));
    await town.work(tracer, (work) => confirmContacts(work, rows.slice(0, 3)));
    const second = await record(2, 0);
    const outbreakId = await openIt();
    const { sources, cases } = await file(outbreakId);
    expect(sources.map((one) => [one.caseId, one.candidates[0]?.caseId])).toEqual([[second.caseId, first.caseId]]);
    expect(sources[0]?.candidates[0]?.reasons.map((one) => one.code)).toContain('same-unit');
    const revision = cases.find((one) => one.caseId === second.caseId)?.revision ?? 0;
    const confirm = (caseId: number, infectedBy: number, seen: number) =>
      town.work(tracer, (work) => confirmSource(work, caseId, { revision: seen, infectedBy, certainty: 'certain' }));
    await confirm(second.caseId, first.caseId, revision);
    const after = await file(outbreakId);
    expect(after.cases.map(({ infectedBy, certainty }) => [infectedBy, certainty])).toEqual([
      [null, 'likely'],
      [first.caseId, 'certain'],
    ]);
    expect(after.sources).toEqual([]);
    const seen = after.cases.find((one) => one.caseId === first.caseId)?.revision ?? 0;
    await expect(confirm(first.caseId, second.caseId, seen)).rejects.toThrow('outbreak.source.circle');
    await expect(confirm(second.caseId, first.caseId, revision)).rejects.toThrow('outbreak.case.changed-meanwhile');
  });

  test('mappen viser alt som har skjedd; kriseledelsen ser det uten navn, bemanningen ser det ikke', async () => {
    const { caseId } = await record(1, 2);
    const { rows } = await town.work(tracer, (work) => readContactRows(work, { caseIds: [caseId] }));
    await town.work(tracer, (work) => confirmContacts(work, rows.slice(0, 4)));
    const outbreakId = await openIt();
    await town.work(doctor, (work) => tickDuty(work, outbreakId, 'municipal_doctor', nothing));
    const named = await file(outbreakId);
    expect(named.events.slice(0, 2).map((event) => event.kind)).toEqual(['onset', 'confirmed']);
    expect(named.events.map((event) => event.kind)).toEqual(
      expect.arrayContaining(['contacts', 'periods', 'opened', 'duty']),
    );
    expect(named.cases[0]?.name).not.toBe('');
    const brief = await file(outbreakId, leader);
    expect(brief.named).toBe(false);
    expect(brief.cases.map(({ name, kind, number }) => [name, kind, number])).toEqual([['', 'staff', 1]]);
    expect(JSON.stringify(brief)).not.toContain(named.cases[0]?.name);
    const coordinator = await town.actor('Aud Lyng', 'staffing_coordinator');
    await expect(file(outbreakId, coordinator)).rejects.toThrow(NotYours);
  });

  test('et trukket tilfelle telles ikke, men står i tidslinjen; satt tilbake telles det igjen', async () => {
    const { caseId } = await record(1, 2);
    await record(2, 0);
    const outbreakId = await openIt();
    const { revision } = await town.work(tracer, (work) => getCase(work, caseId));
    await town.work(tracer, (work) =>
      withdrawCase(work, caseId, { revision, why: 'Feil prøvesvar', evenPlanned: false }),
    );
    const after = await file(outbreakId);
    expect(after.outbreak.counts.cases).toBe(1);
    expect(after.cases.filter((one) => one.withdrawn).map((one) => one.caseId)).toEqual([caseId]);
    expect(after.events.filter((event) => event.kind === 'withdrawn').map((event) => event.caseId)).toEqual([caseId]);
    await town.work(tracer, (work) => restoreCase(work, caseId, revision + 1));
    expect((await file(outbreakId)).outbreak.counts.cases).toBe(2);
  });

  test('avsluttes av en person: før 14 stille dager bare med grunn; to samtidig får ikke begge', async () => {
    await record(1, 2);
    const outbreakId = await openIt();
    const close = (revision: number, why: string) =>
      town.work(doctor, (work) => closeOutbreak(work, outbreakId, { revision, why }));
    await expect(close(1, '')).rejects.toThrow('outbreak.file.close-early');
    await town.work(tracer, (work) => changeOutbreak(work, outbreakId, { revision: 1, responsible: 'Selma Vindrose' }));
    await expect(close(1, 'Falsk positiv')).rejects.toThrow('outbreak.file.changed-meanwhile');
    town.clock.minutes += 15 * 1440;
    expect((await list()).outbreaks[0]?.closing.isDue).toBe(true);
    await close(2, '');
    expect((await list()).outbreaks[0]?.closedOn).toBe('2026-12-08');
    await town.work(doctor, (work) => reopenOutbreak(work, outbreakId, { revision: 3, why: 'Ny smittet' }));
    expect((await list()).outbreaks[0]?.closedOn).toBeNull();
  });
});
