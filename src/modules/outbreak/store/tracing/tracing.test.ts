import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { readOpenTasks } from '#modules/log/index.ts';
import { readAvailability } from '#modules/staffing/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { publishLocalRule } from '#test/outbreak/publish-local-rule.ts';
import { careTown, idOf } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { viewContacts } from '../../views/view-contacts.ts';
import { getCase } from '../cases/case-rows.ts';
import { changeCase } from '../cases/change-case.ts';
import { deleteOldCases } from '../cases/delete-old-cases.ts';
import { readCasePeriods } from '../cases/read-case-periods.ts';
import { readOverview } from '../cases/read-overview.ts';
import { recordCase } from '../cases/record-case.ts';
import { orderTests, readTests, recordTests } from '../cases/tests.ts';
import { readConsequences, restoreCase, withdrawCase } from '../cases/withdraw-case.ts';
import { addContacts } from './add-contact.ts';
import { addHousehold } from './add-household.ts';
import { claimCall, endCall, readCallList, readMyCall } from './calls.ts';
import { changeContacts } from './change-contacts.ts';
import { confirmContacts } from './confirm-contacts.ts';
import { readContactRows } from './contact-rows.ts';
import { recordContactTest } from './contact-tests.ts';
import { mergeContacts, splitContact } from './merge-contacts.ts';
import { openAnew } from './open-anew.ts';

const nurse = idOf('aasheim-2', 'nurse', 1);

describe.each(testDatabases())('smittesporing i basen ($name)', ({ open, name }) => {
  let database: Database;
  let town: OpenTown;
  let tracer: Actor;
  let doctor: Actor;
  let caller: Actor;
  let leader: Actor;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    town = await openTown(database, careTown());
    tracer = await town.actor('Selma Vindrose', 'contact_tracer');
    doctor = await town.actor('Ingebjørg Snøkrystall', 'municipal_doctor');
    caller = await town.actor('Ylva Ekkodal', 'communication');
    leader = await town.actor('Turid Myrull', 'unit_leader', 'aasheim-2');
    await publishLocalRule(town, doctor, 'close');
  });

  const input = (more: object = {}) => ({
    subject: { kind: 'staff' as const, id: nurse, name: '' },
    illness: 'covid-19',
    confirmedOn: plainDate('2026-11-23'),
    onsetOn: plainDate('2026-11-22'),
    unitId: null,
    phone: '',
    variant: '',
    infectedWhere: 'unknown' as const,
    infectedBy: null,
    note: '',
    ...more,
  });
  const record = () => town.work(tracer, (work) => recordCase(work, input()));
  const contactsOf = async (caseId: number) =>
    (await town.work(tracer, (work) => readContactRows(work, { caseIds: [caseId] }))).rows;
  const away = () =>
    town.work(tracer, (work) =>
      readAvailability(work.trx, { from: plainDate('2026-11-23'), to: plainDate('2026-12-31') }),
    );
  const confirmAll = async (caseId: number) => {
    const rows = await contactsOf(caseId);
    return town.work(tracer, (work) =>
      confirmContacts(
        work,
        rows.filter((row) => row.exposureGroup === 'close'),
      ),
    );
  };

  test('en sykepleier er smittet: kollegene fra vaktlista foreslås, lederen får vite at det er smitte, ikke hvem', async () => {
    const { caseId, proposed } = await record();
    const rows = await contactsOf(caseId);
    expect(proposed).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.every((row) => row.unitId === 'aasheim-2' && row.state === 'proposed' && row.subjectId !== nurse)).toBe(
      true,
    );
    expect(rows[0]?.minutes).toBeGreaterThanOrEqual(rows.at(-1)?.minutes ?? 0);
    const tasks = await town.work(leader, (work) => readOpenTasks(work, ['outbreak.case-in-unit']));
    expect(tasks.map((task) => [task.unitId, task.role, task.facts])).toEqual([
      ['aasheim-2', 'unit_leader', { unitId: 'aasheim-2' }],
    ]);
    const overview = await town.work(leader, readOverview);
    expect(overview.units.map(({ unitId, contacts }) => [unitId, contacts])).toEqual([['aasheim-2', null]]);
    await expect(
      town.work(leader, (work) => readContactRows(work, {})).then(({ rows: seen }) => seen),
    ).resolves.toEqual([]);
  });

  test('den samme personen blir ikke smittet to ganger samtidig', async () => {
    await record();
    await expect(record()).rejects.toThrow('outbreak.case.already');
  });

  test('bekreft nærkontakter: karantene etter regelen, fravær uten årsak i bemanningen, og trekk alt tilbake i ett trinn', async () => {
    const { caseId } = await record();
    const reply = await confirmAll(caseId);
    expect(reply.away.length).toBeGreaterThan(3);
    expect(reply.units.map(({ unitId, away: count }) => [unitId, count])).toEqual([['aasheim-2', reply.away.length]]);
    const absent = await away();
    expect(absent.map((one) => one.personId).toSorted()).toEqual(
      [nurse, ...reply.away.map((one) => one.personId)].toSorted(),
    );
    const before = await town.work(tracer, (work) => readConsequences(work, caseId));
    expect(before.periods.length).toBe(reply.away.length + 1);
    expect(before.standing).toBe(false);
    const { revision } = await town.work(tracer, (work) => getCase(work, caseId));
    await town.work(tracer, (work) =>
      withdrawCase(work, caseId, { revision, why: 'Feil prøvesvar', evenPlanned: false }),
    );
    expect(await away()).toEqual([]);
    expect(await town.work(leader, (work) => readOpenTasks(work, ['outbreak.case-in-unit']))).toEqual([]);
    await town.work(tracer, (work) => restoreCase(work, caseId, revision + 1));
    expect((await away()).length).toBe(absent.length);
  });

  test('angres bekreftelsen, lukkes koordinatorens oppgave; lederne har fått et utkast uten navn', async () => {
    await town.actor('Tora Leder', 'unit_leader', 'aasheim-2', idOf('aasheim-2', 'nurse', 3));
    const { caseId } = await record();
    const { confirmed } = await confirmAll(caseId);
    const coordinator = await town.actor('Kjell Koordinator', 'staffing_coordinator');
    const open = () => town.work(coordinator, (work) => readOpenTasks(work, ['outbreak.people-away']));
    expect((await open()).length).toBe(1);
    await town.work(tracer, (work) => changeContacts(work, confirmed, { state: 'proposed' }));
    expect(await open()).toEqual([]);
    const drafts = await town.work(tracer, (work) =>
      work.trx.selectFrom('messageDraft').selectAll().where('messageDraft.causeKind', '=', 'case').execute(),
    );
    expect(drafts.map((one) => [one.personId, one.subject])).toEqual([
      [idOf('aasheim-2', 'nurse', 3), 'Smitte som berører Åsheim 2'],
    ]);
    expect(drafts[0]?.body).not.toContain('Bekkeblom');
  });

  test('med smittevern hele tiden slipper helsepersonell karantene når regelen sier det', async () => {
    const { caseId } = await record();
    await confirmAll(caseId);
    const rows = (await contactsOf(caseId)).filter((row) => row.state === 'confirmed');
    const [one] = rows;
    if (!one) throw new Error('no contact');
    await town.work(tracer, (work) => changeContacts(work, [one], { ppe: 'yes' }));
    const [after] = (await contactsOf(caseId)).filter((row) => row.contactId === one.contactId);
    expect(after?.period?.kind).toBe('none');
    expect((await away()).some((row) => row.personId === one.subjectId)).toBe(false);
  });

  test('to sporere på én kontakt: ulike felt flettes, samme felt nektes med navn', async () => {
    const { caseId } = await record();
    const [one] = await contactsOf(caseId);
    if (!one) throw new Error('no contact');
    await town.work(tracer, (work) => changeContacts(work, [one], { ppe: 'no' }));
    await town.work(doctor, (work) => changeContacts(work, [one], { note: 'Ringte selv' }));
    const clash = await town
      .work(doctor, (work) => changeContacts(work, [one], { ppe: 'yes' }))
      .catch((error: unknown) => error);
    expect(clash).toBeInstanceOf(Refusal);
    expect((clash as Refusal).facts).toMatchObject({ field: 'ppe', by: 'Selma Vindrose' });
    const [after] = (await contactsOf(caseId)).filter((row) => row.contactId === one.contactId);
    expect([after?.ppe, after?.note]).toEqual(['no', 'Ringte selv']);
  });

  test('dubletter slås sammen og skilles igjen', async () => {
    const { caseId } = await record();
    const visitor = (title: string, phone: string) => ({
      kind: 'visitor' as const,
      id: null,
      name: title,
      phone,
      language: '',
      unitId: null,
      exposureGroup: 'household' as const,
      closeness: 'household' as const,
      lastExposedAt: instant('2026-11-22T18:00:00+01:00'),
      minutes: 60,
      ppe: 'no' as const,
      note: '',
    });
    const { contactIds } = await town.work(tracer, (work) =>
      addContacts(work, caseId, [visitor('Ola Bekk', ''), visitor('Bekk, Ola', '68050002'), visitor('ola bekk', '')]),
    );
    expect(contactIds.length).toBe(2);
    const [keep = 0, gone = 0] = contactIds;
    await town.work(tracer, (work) =>
      mergeContacts(work, { contactId: keep, revision: 1 }, { contactId: gone, revision: 1 }),
    );
    const merged = await contactsOf(caseId);
    expect(merged.find((row) => row.contactId === keep)?.phone).toBe('68050002');
    expect(merged.find((row) => row.contactId === gone)?.state).toBe('merged');
    await town.work(tracer, (work) => splitContact(work, gone));
    const split = await contactsOf(caseId);
    expect(split.find((row) => row.contactId === keep)?.phone).toBe('');
    expect(split.find((row) => row.contactId === gone)?.state).toBe('proposed');
  });

  const openedBy = async (caseId: number) => {
    await confirmAll(caseId);
    const one = (await contactsOf(caseId)).find((row) => row.state === 'confirmed' && row.subjectKind === 'staff');
    if (!one) throw new Error('no contact');
    return one;
  };
  const contactNow = async (caseId: number, contactId: number) => {
    const one = (await contactsOf(caseId)).find((row) => row.contactId === contactId);
    if (!one) throw new Error('no contact');
    return one;
  };

  test('negativt svar fra et annet laboratorium avslutter karantenen, og husstanden som venter', async () => {
    await publishLocalRule(town, doctor, 'close', { testOutDay: 0 }, '2026-11-10');
    await publishLocalRule(town, doctor, 'waiting', { kind: 'waiting', applies: true, ownTestDay: 3 });
    const { caseId } = await record();
    const one = await openedBy(caseId);
    expect(one.period).toMatchObject({ kind: 'quarantine' });
    const { contactIds } = await town.work(tracer, (work) =>
      addHousehold(work, one.contactId, [{ kind: 'visitor', id: null, name: 'Per Husly', phone: '68050011' }]),
    );
    const [waitingId = 0] = contactIds;
    const waits = await contactNow(caseId, waitingId);
    expect([waits.waitsFor, waits.state, waits.period?.kind, waits.period?.to]).toEqual([
      one.contactId,
      'confirmed',
      'quarantine',
      one.period?.to,
    ]);
    await town.work(tracer, (work) =>
      recordContactTest(work, one.contactId, {
        method: 'pcr',
        sampledOn: plainDate('2026-11-23'),
        result: 'negative',
        resultOn: plainDate('2026-11-23'),
      }),
    );
    expect((await contactNow(caseId, one.contactId)).period?.to).toBe('2026-11-24');
    expect((await contactNow(caseId, waitingId)).period?.to).toBe('2026-11-24');
    expect((await away()).find((row) => row.personId === one.subjectId)?.to).toBe('2026-11-24');
  });

  test('en ny regel mens sporeren leser: bekreftelsen nektes', async () => {
    const { caseId } = await record();
    const shown = await town.work(tracer, async (work) =>
      viewContacts(work, (await readContactRows(work, { caseIds: [caseId] })).rows),
    );
    const [first] = shown;
    if (!first) throw new Error('no contact');
    expect(first.wouldBe).toMatchObject({ kind: 'quarantine', rule: { level: 'local' } });
    const seen = [{ ...first, seenRuleIds: first.wouldBe?.rules }];
    await publishLocalRule(town, doctor, 'close', { quarantineDays: 14 }, '2026-11-20');
    await expect(town.work(tracer, (work) => confirmContacts(work, seen))).rejects.toThrow(
      'outbreak.rule.changed-meanwhile',
    );
    expect((await contactNow(caseId, first.contactId)).state).toBe('proposed');
  });

  test('en senere regel foreslår dem regelen ikke ba om noe av, og et menneske åpner', async () => {
    const { caseId } = await record();
    const other = (await contactsOf(caseId)).filter((row) => row.exposureGroup === 'close').slice(0, 1);
    await town.work(tracer, (work) => changeContacts(work, other, { exposureGroup: 'other' }));
    const [known = other[0]] = await Promise.all(other.map((row) => contactNow(caseId, row.contactId)));
    if (!known) throw new Error('no contact');
    await town.work(tracer, (work) => confirmContacts(work, [known]));
    expect((await contactNow(caseId, known.contactId)).period?.kind).toBe('none');
    town.clock.minutes += 24 * 60;
    await publishLocalRule(town, doctor, 'other', {}, '2026-11-24');
    const [shown] = await town.work(tracer, async (work) =>
      viewContacts(work, (await readContactRows(work, { contactIds: [known.contactId] })).rows),
    );
    expect(shown?.wouldBe?.kind).toBe('quarantine');
    await town.work(tracer, (work) =>
      openAnew(work, [
        { contactId: known.contactId, revision: shown?.revision ?? 0, seenRuleIds: shown?.wouldBe?.rules },
      ]),
    );
    expect((await contactNow(caseId, known.contactId)).period?.kind).toBe('quarantine');
  });

  test('feberfri og symptomfri tid føres på saken og avslutter isolasjonen', async () => {
    const { caseId } = await town.work(tracer, (work) =>
      recordCase(
        work,
        input({ illness: 'norovirus', subject: { kind: 'staff', id: idOf('aasheim-2', 'nurse', 2), name: '' } }),
      ),
    );
    const { revision } = await town.work(tracer, (work) => getCase(work, caseId));
    const toOf = async () => (await town.work(tracer, readCasePeriods)).get(caseId)?.to;
    expect(await toOf()).toBeNull();
    await town.work(tracer, (work) =>
      changeCase(work, caseId, { revision, symptomFreeAt: instant('2026-11-23T06:00:00+01:00') }),
    );
    expect(await toOf()).toBe('2026-11-26');
  });

  test('ringelista: to som tar neste, får hver sin; nye datoer under samtalen må leses opp', async () => {
    const { caseId } = await record();
    await confirmAll(caseId);
    const first = await town.work(caller, (work) => claimCall(work, null));
    const second = await town.work(tracer, (work) => claimCall(work, null));
    expect(first?.contactId).not.toBe(second?.contactId);
    if (!first) throw new Error('nobody to call');
    const taken = await town.work(tracer, (work) => claimCall(work, first.contactId)).catch((error: unknown) => error);
    expect((taken as Refusal).facts).toMatchObject({ by: 'Ylva Ekkodal' });
    town.clock.minutes += 1;
    const rows = (await contactsOf(caseId)).filter((row) => row.contactId === first.contactId);
    await town.work(tracer, (work) => changeContacts(work, rows, { ppe: 'yes' }));
    const end = { outcome: 'reached' as const, answers: { symptoms: 'no' }, note: '', callBackAt: null };
    await expect(
      town.work(caller, (work) => endCall(work, first.contactId, { ...end, told: first.period })),
    ).rejects.toThrow('outbreak.call.dates-changed');
    const again = await town.work(caller, readMyCall);
    await town.work(caller, (work) => endCall(work, first.contactId, { ...end, told: again?.period ?? null }));
    const list = await town.work(caller, readCallList);
    expect(list.doneToday).toBe(1);
    expect(list.items.find((one) => one.contactId === first.contactId)?.state).toBe('reached');
    expect(list.items.map((one) => one.name)).not.toContain('Bekkeblom, Liv');
  });

  test('send til fagperson lager en oppgave som lukkes når fagpersonen har ringt', async () => {
    const { caseId } = await record();
    await confirmAll(caseId);
    const call = await town.work(caller, (work) => claimCall(work, null));
    if (!call) throw new Error('nobody to call');
    const end = { answers: {}, note: 'Vondt i brystet', callBackAt: null, told: null };
    await town.work(caller, (work) => endCall(work, call.contactId, { ...end, outcome: 'escalated' }));
    const kinds = ['outbreak.call-escalated'] as const;
    expect((await town.work(tracer, (work) => readOpenTasks(work, [...kinds]))).length).toBe(1);
    const next = await town.work(tracer, (work) => claimCall(work, null));
    expect(next?.contactId).toBe(call.contactId);
    await town.work(tracer, (work) =>
      endCall(work, call.contactId, { ...end, outcome: 'reached', told: next?.period ?? null }),
    );
    expect(await town.work(tracer, (work) => readOpenTasks(work, [...kinds]))).toEqual([]);
  });

  test('positivt svar lager saken; svar før prøven nektes', async () => {
    const subjects = [{ kind: 'staff' as const, id: nurse, name: '' }];
    const order = { subjects, illness: 'covid-19', method: 'pcr' as const, orderedOn: plainDate('2026-11-21') };
    const [testId = 0] = await town.work(tracer, (work) => orderTests(work, order));
    const wrong = {
      testId,
      revision: 1,
      sampledOn: plainDate('2026-11-22'),
      result: 'positive' as const,
      resultOn: plainDate('2026-11-21'),
    };
    await expect(town.work(tracer, (work) => recordTests(work, [wrong]))).rejects.toThrow(
      'outbreak.test.result-before-sample',
    );
    const right = { ...wrong, resultOn: plainDate('2026-11-23') };
    const { made } = await town.work(tracer, (work) => recordTests(work, [right]));
    expect(made.length).toBe(1);
    const [read] = await town.work(tracer, (work) => readTests(work, { testIds: [testId] }));
    expect([read?.result, read?.caseId]).toEqual(['positive', made[0]?.caseId]);
  });

  test('saker slettes når dagen er kommet, ikke før', async () => {
    const { caseId } = await record();
    const { deleteAfter } = await town.work(tracer, (work) => getCase(work, caseId));
    expect(await town.work(tracer, (work) => deleteOldCases(work, deleteAfter))).toBe(0);
    expect(await town.work(tracer, (work) => deleteOldCases(work, addDays(deleteAfter, 1)))).toBe(1);
    expect(await contactsOf(caseId)).toEqual([]);
  });

  test('smittedata nås ikke av appens rolle, og ikke fra en annen kommune', async () => {
    const { caseId } = await record();
    for (const table of [
      'infection_case',
      'contact',
      'case_test',
      'contact_call',
      'case_circle',
      'test_round',
      'infection_outbreak',
      'outbreak_duty',
    ]) {
      await expect(
        inTenant(database, town.tenantId, (trx) => sql`SELECT * FROM ${sql.table(table)}`.execute(trx)),
      ).rejects.toThrow(/permission denied/);
    }
    const other = await openTown(database, { ...careTown(), number: '9903', name: 'Nabo' });
    const stranger = await other.actor(`Fremmed ${name}`, 'contact_tracer');
    await expect(other.work(stranger, (work) => getCase(work, caseId))).rejects.toThrow(NotYours);
    expect((await other.work(stranger, (work) => readContactRows(work, {}))).rows).toEqual([]);
  });
});
