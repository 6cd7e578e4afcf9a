import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { logPolicy } from '#modules/log/policy.ts';
import { organisationPolicy } from '#modules/organisation/policy.ts';
import { organisationRoutes } from '#modules/organisation/routes.ts';
import { servicesPolicy } from '#modules/services/policy.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestClient, TestReply, TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { outbreakPolicy } from '../../policy.ts';
import { cleaningRoutes } from '../../routes/cleaning/cleaning-routes.ts';
import { moveRoutes } from '../../routes/places/move-routes.ts';
import { placeRoutes } from '../../routes/places/place-routes.ts';
import { recordCase } from '../cases/record-case.ts';
import { readConsequences, withdrawCase } from '../cases/withdraw-case.ts';
import { chaseLateCleaning } from '../cleaning/chase-late-cleaning.ts';
import { readIllnessOfRooms } from '../cleaning/illness-of-rooms.ts';
import { openCleaningAfterCase } from '../cleaning/open-cleaning.ts';
import { readContactRows } from '../tracing/contact-rows.ts';
import { readRoomsOfUnits } from './read-rooms.ts';

const DAY = '2026-11-23';
const PEOPLE = { U1: 'Lien, Anna', U2: 'Moe, Birger', U3: 'Nes, Cato' } as const;
const codeOf = ({ status, body }: TestReply): string => body?.code ?? String(status);

describe.each(testDatabases())('et hus med rom, soner, flytting og vask ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let tenantId: number;
  let doctor: TestClient;
  let leader: TestClient;
  let otherLeader: TestClient;
  let lead: TestClient;
  let cleaner: TestClient;
  let coordinator: TestClient;
  const unitId = 'aasheim-1';
  const siteId = FJELLHAVN.units.find((unit) => unit.unitId === unitId)?.siteId ?? '';
  const house = `/api/outbreak/places/${siteId}`;

  beforeAll(async () => {
    database = await open();
    server = await openTestServer(database, {
      policies: [organisationPolicy, logPolicy, servicesPolicy, outbreakPolicy],
      routes: [organisationRoutes, placeRoutes, moveRoutes, cleaningRoutes],
    });
    tenantId = await insertMunicipality(database, FJELLHAVN);
    await inTenant(database, tenantId, async (trx) => {
      await trx
        .insertInto('unit')
        .values({ tenantId, unitId: 'renhold', name: 'Renhold', kind: 'cleaning', siteId, sortKey: 'renhold' })
        .execute();
      for (const [userId, name] of Object.entries(PEOPLE))
        await trx.insertInto('serviceUser').values({ tenantId, userId, name, sortKey: name, unitId }).execute();
    });
    doctor = await server.signIn(tenantId, ['municipal_doctor']);
    leader = await server.signIn(tenantId, ['unit_leader', unitId]);
    otherLeader = await server.signIn(tenantId, ['unit_leader', 'hjemme-nord']);
    lead = await server.signIn(tenantId, ['cleaning_lead']);
    cleaner = await server.signIn(tenantId, ['employee', unitId]);
    coordinator = await server.signIn(tenantId, ['staffing_coordinator']);
    const room = { floor: 1, unitId, ownBathroom: true };
    const rooms = [
      { roomId: '101', name: '101', kind: 'resident', beds: 2 },
      { roomId: '102', name: '102', kind: 'resident', beds: 1 },
      { roomId: 'iso', name: 'Isolat', kind: 'isolation', beds: 1 },
      { roomId: 'stue', name: 'Stue', kind: 'common', beds: 0 },
    ];
    for (const [index, one] of rooms.entries())
      expect(
        codeOf(await leader.post(`${house}/rooms`, { ...room, ...one, box: { x: index * 4, y: 0, w: 4, h: 5 } })),
      ).toBe('200');
    for (const [userId, roomId] of [
      ['U1', '101'],
      ['U2', '101'],
      ['U3', '102'],
    ])
      expect(codeOf(await leader.post(`/api/outbreak/rooms/${roomId}/residents`, { userId, from: DAY }))).toBe('200');
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const picture = async (client = leader, date = DAY) => (await client.get(`${house}?date=${date}`)).body;
  const roomIn = async (roomId: string, date = DAY) =>
    (await picture(leader, date)).rooms.find((one: { roomId: string }) => one.roomId === roomId);
  const undo = async (client: TestClient, reply: TestReply) =>
    codeOf(await client.post(`/api/organisation/edits/${reply.body.editId}/undo`));

  test('lederen ser navn, bemanningen bare rom og soner, en annen leder ikke huset; den som bodde der i går, står der i går', async () => {
    const names = (await picture()).people.map((one: { name: string | null }) => one.name);
    expect(names).toEqual(Object.values(PEOPLE));
    expect(codeOf(await otherLeader.get(house))).toBe('404');
    expect((await picture(lead)).people.every((one: { name: string | null }) => one.name === null)).toBe(true);
    expect((await picture(coordinator)).rooms).toHaveLength(4);
    expect((await roomIn('101', '2026-11-22')).residents).toEqual([]);
    expect((await roomIn('101')).residents).toEqual(['U1', 'U2']);
    const looks = await inTenant(database, tenantId, (trx) =>
      trx.selectFrom('userLook').select('userLook.what').where('userLook.tenantId', '=', tenantId).execute(),
    );
    expect(looks.map(({ what }) => what)).toContain('outbreak.floor-plan');
  });

  test('rom dras, endres to om gangen og angres; fullt rom og brukt nummer avslås', async () => {
    const moved = await leader.put(`${house}/positions`, {
      positions: [{ roomId: 'stue', floor: 1, box: { x: 0, y: 8, w: 9, h: 4 } }],
    });
    expect((await roomIn('stue')).box).toEqual({ x: 0, y: 8, w: 9, h: 4 });
    expect(await undo(leader, moved)).toBe('200');
    const { revision } = await roomIn('stue');
    const fields = { name: 'Stua', floor: 1, kind: 'common', unitId, beds: 0, ownBathroom: false, revision };
    const replies = await Promise.all([leader, doctor].map((client) => client.put('/api/outbreak/rooms/stue', fields)));
    expect(replies.map(codeOf).sort()).toEqual(['200', 'organisation.changed-meanwhile']);
    expect(codeOf(await leader.post('/api/outbreak/rooms/102/residents', { userId: 'U1', from: DAY }))).toBe(
      'outbreak.room.full',
    );
    const taken = { roomId: '101', name: 'x', floor: 1, kind: 'staff', unitId, beds: 0, ownBathroom: false, box: null };
    expect(codeOf(await leader.post(`${house}/rooms`, taken))).toBe('outbreak.room.id-taken');
  });

  test('Anna på tomannsrom er smittet: isolatet foreslås, planen bestemmes, steget gjøres og kan angres', async () => {
    const proposals = (await leader.get(`${house}/proposals?userId=U1&status=infected`)).body;
    expect(proposals.proposals.map((one: { roomId: string }) => one.roomId)).toEqual(['iso']);
    expect(proposals.impossible).toEqual({ 'clean-zone': 2 });
    const wish = { people: [{ userId: 'U1', status: 'infected' }], moveOn: DAY };
    const preview = (await leader.post(`${house}/moves/preview`, wish)).body;
    expect(preview.steps).toMatchObject([{ userId: 'U1', from: '101', to: 'iso', cleanFirst: false }]);
    const { planId } = (await leader.post(`${house}/moves`, { ...wish, why: 'Positiv prøve' })).body;
    const revision = async () => (await picture()).plans[0].revision;
    expect(
      codeOf(await leader.post(`/api/outbreak/moves/${planId}/steps/1/done`, { revision: await revision() })),
    ).toBe('outbreak.moves.changed-meanwhile');
    expect(codeOf(await leader.post(`/api/outbreak/moves/${planId}/decide`, { revision: await revision() }))).toBe(
      '200',
    );
    const described = {
      revision: await revision(),
      state: 'decided',
      transport: 'Rullestol',
      responsible: 'Kveldsvakt',
    };
    expect(codeOf(await leader.put(`/api/outbreak/moves/${planId}/steps/1`, described))).toBe('200');
    const done = await leader.post(`/api/outbreak/moves/${planId}/steps/1/done`, { revision: await revision() });
    expect((await roomIn('iso')).residents).toEqual(['U1']);
    expect(codeOf(await leader.post(`/api/outbreak/moves/${planId}/take-back`, { revision: await revision() }))).toBe(
      'outbreak.moves.begun',
    );
    expect(await roomIn('iso')).toMatchObject({ zone: 'infected', residents: ['U1'] });
    const ordered = async () =>
      (await lead.get('/api/outbreak/cleaning')).body.tasks.map(
        (one: { roomId: string; method: string; area: string }) => `${one.roomId} ${one.method} ${one.area}`,
      );
    expect(await ordered()).toEqual([
      '101 isolation_final Plassen etter den som flyttet; andre bor fortsatt på rommet',
    ]);
    const openTasks = () =>
      inTenant(database, tenantId, (trx) =>
        trx
          .selectFrom('task')
          .select('task.kind')
          .where('task.tenantId', '=', tenantId)
          .where('task.kind', '=', 'outbreak.moves.carry-out')
          .where('task.doneAt', 'is', null)
          .execute(),
      );
    expect(await openTasks()).toEqual([]);
    const back = `/api/outbreak/moves/${planId}/steps/1/undo`;
    const { editId } = done.body;
    expect(codeOf(await leader.post(back, { revision: described.revision, editId }))).toBe(
      'outbreak.moves.changed-meanwhile',
    );
    expect(codeOf(await doctor.post(back, { revision: await revision(), editId }))).toBe('404');
    expect(codeOf(await leader.post(back, { revision: await revision(), editId }))).toBe('200');
    expect(await roomIn('101')).toMatchObject({ zone: 'clean', residents: ['U1', 'U2'] });
    expect((await roomIn('iso')).zone).toBe('clean');
    expect(await ordered()).toEqual([]);
    expect(await openTasks()).toHaveLength(1);
    expect(
      codeOf(await leader.post(`/api/outbreak/moves/${planId}/steps/1/done`, { revision: await revision() })),
    ).toBe('200');
    expect(await ordered()).toHaveLength(1);
    expect((await picture()).plans[0].steps[0]).toMatchObject({ transport: 'Rullestol', responsible: 'Kveldsvakt' });
  });

  test('forslaget rettes for hånd: to om gangen, umulige steg avslås, og vask bestilles når planen er bestemt', async () => {
    const wish = { people: [{ userId: 'U2', status: 'infected' }], moveOn: DAY };
    await leader.post(`${house}/zones`, { roomIds: ['102'], zone: 'infected', from: DAY });
    await leader.post('/api/outbreak/rooms/101/residents', { userId: 'U3', from: DAY });
    const { planId } = (await leader.post(`${house}/moves`, { ...wish, why: 'Positiv prøve' })).body;
    const plan = async () =>
      (await picture()).plans.find((one: { planId: number }) => one.planId === planId) as {
        revision: number;
        steps: unknown[];
      };
    const { revision } = await plan();
    const put = async (steps: object[], at = revision) =>
      codeOf(await leader.put(`/api/outbreak/moves/${planId}/steps`, { revision: at, steps }));
    expect(await put([{ userId: 'U2', toRoomId: 'iso', status: 'infected' }])).toBe('outbreak.moves.by-hand-no-place');
    expect(await put([{ userId: 'U2', toRoomId: 'stue', status: 'infected' }])).toBe(
      'outbreak.moves.by-hand-not-for-living',
    );
    const byHand = [{ userId: 'U2', toRoomId: '102', status: 'exposed' }];
    expect((await Promise.all([put(byHand), put(byHand)])).sort()).toEqual(['200', 'outbreak.moves.changed-meanwhile']);
    expect((await plan()).steps).toMatchObject([
      { userId: 'U2', fromRoomId: '101', toRoomId: '102', cleanFirst: true },
    ]);
    const tasks = async () =>
      (await lead.get('/api/outbreak/cleaning')).body.tasks
        .filter((one: { roomId: string }) => one.roomId === '102')
        .map((one: { method: string }) => one.method);
    const say = async (verb: string) =>
      codeOf(await leader.post(`/api/outbreak/moves/${planId}/${verb}`, { revision: (await plan()).revision }));
    expect(await say('decide')).toBe('200');
    expect(await tasks()).toEqual(['isolation_final']);
    expect(
      codeOf(await leader.post(`/api/outbreak/moves/${planId}/steps/1/done`, { revision: (await plan()).revision })),
    ).toBe('outbreak.moves.not-cleaned');
    expect(await say('take-back')).toBe('200');
    expect(await tasks()).toEqual([]);
    expect(await say('withdraw')).toBe('200');
    await leader.post('/api/outbreak/rooms/102/residents', { userId: 'U3', from: DAY });
  });

  const caseOf = (id: string, illness: string) =>
    ({
      subject: { kind: 'resident', id, name: '' },
      illness,
      confirmedOn: plainDate(DAY),
      onsetOn: null,
      variant: '',
      infectedWhere: 'unknown',
      infectedBy: null,
      note: '',
      phone: '',
      unitId: null,
    }) as const;
  const run = <Result>(command: (work: Work) => Promise<Result>) =>
    doWork(server.platform, systemActor(tenantId, 'prøve'), command);

  test('norovirus hos en beboer bestiller vask med klor én gang; trekkes tilfellet, trekkes det ingen har begynt på', async () => {
    const { caseId } = await run((work) => recordCase(work, caseOf('U3', 'norovirus')));
    const tasks = async () =>
      (await lead.get('/api/outbreak/cleaning')).body.tasks
        .filter((one: { method: string }) => one.method.startsWith('norovirus'))
        .map((one: { roomId: string; method: string }) => `${one.roomId} ${one.method}`)
        .sort();
    expect(await tasks()).toEqual(['102 norovirus_daily', 'stue norovirus_points']);
    expect((await run((work) => readConsequences(work, caseId))).tasks).toBe(3);
    const begun = (await lead.get('/api/outbreak/cleaning')).body.tasks.find(
      (one: { method: string }) => one.method === 'norovirus_points',
    );
    await cleaner.post(`/api/outbreak/cleaning/${begun.taskId}/steps`, { step: begun.steps[0].step, done: true });
    await run((work) => withdrawCase(work, caseId, { revision: 1, why: 'Feil person', evenPlanned: false }));
    expect(await tasks()).toEqual(['stue norovirus_points']);
    const illnesses = await run((work) => readIllnessOfRooms(work, ['102']));
    expect([...illnesses]).toEqual([]);
    await cleaner.post(`/api/outbreak/cleaning/${begun.taskId}/steps`, { step: begun.steps[0].step, done: false });
    const { revision } = (await lead.get('/api/outbreak/cleaning')).body.tasks.find(
      (one: { taskId: number }) => one.taskId === begun.taskId,
    );
    await lead.post(`/api/outbreak/cleaning/${begun.taskId}/withdraw`, { revision, why: 'Feil person' });
  });

  test('renhold følger enheten: en annens leder ser det ikke, en renholder ser alt, og det som er for sent, maser én gang', async () => {
    const order = (client: TestClient) =>
      client.post('/api/outbreak/cleaning', { roomIds: ['iso'], method: null, reason: 'Utbrudd' });
    expect(codeOf(await order(otherLeader))).toBe('404');
    expect((await order(leader)).body).toEqual({ made: 1 });
    const seen = async (client: TestClient) => (await client.get('/api/outbreak/cleaning')).body;
    const task = (await seen(leader)).tasks.find((one: { roomId: string }) => one.roomId === 'iso');
    expect(task.method).toBe('isolation_daily');
    expect(await seen(leader)).toMatchObject({ leads: false, cleaners: [], contracts: [] });
    expect((await seen(otherLeader)).tasks).toEqual([]);
    const url = `/api/outbreak/cleaning/${task.taskId}/steps`;
    const tick = { step: task.steps[0].step, done: true };
    expect(codeOf(await otherLeader.post(url, tick))).toBe('404');
    const mine = async (client: TestClient) => (await client.get('/api/outbreak/cleaning/mine')).body.tasks.length;
    expect(await mine(await server.signIn(tenantId, ['employee', 'hjemme-nord']))).toBe(0);
    expect(await mine(await server.signIn(tenantId, ['employee', 'renhold']))).toBe(await mine(cleaner));
    const chase = () => run(chaseLateCleaning);
    expect(await chase()).toBe(0);
    await inTenant(database, tenantId, (trx) =>
      trx
        .updateTable('cleaningTask')
        .set({ dueAt: instant('2026-11-20T07:00:00.000Z') })
        .where('cleaningTask.tenantId', '=', tenantId)
        .where('cleaningTask.taskId', '=', task.taskId)
        .execute(),
    );
    expect([await chase(), await chase()]).toEqual([1, 0]);
    expect((await seen(leader)).tasks[0]).toMatchObject({ taskId: task.taskId, urgency: 'overdue' });
    const { revision } = (await seen(lead)).tasks[0];
    expect(
      codeOf(await lead.post(`/api/outbreak/cleaning/${task.taskId}/withdraw`, { revision, why: 'Ikke nødvendig' })),
    ).toBe('200');
  });

  test('et rom blir rent først når det er vasket av én og kontrollert av en annen', async () => {
    const zone = (name: string) => leader.post(`${house}/zones`, { roomIds: ['102'], zone: name, from: DAY });
    expect(codeOf(await zone('infected'))).toBe('200');
    expect(codeOf(await zone('clean'))).toBe('outbreak.zone.not-cleaned');
    const made = await doWork(server.platform, systemActor(tenantId, 'prøve'), (work) =>
      openCleaningAfterCase(work, { illness: 'covid-19', userId: 'U3', moved: true, reason: 'Påvist smitte' }),
    );
    expect(made).toBe(2);
    const mine = (await cleaner.get('/api/outbreak/cleaning/mine')).body.tasks;
    const task = mine.find((one: { roomId: string }) => one.roomId === '102');
    expect(task).toMatchObject({ method: 'isolation_final', state: 'open', zone: 'infected' });
    const url = `/api/outbreak/cleaning/${task.taskId}`;
    for (const { step } of task.steps)
      expect(codeOf(await cleaner.post(`${url}/steps`, { step, done: true }))).toBe('200');
    expect(codeOf(await cleaner.post(`${url}/steps`, { step: task.steps[0].step, done: true }))).toBe('200');
    expect(codeOf(await cleaner.post(`${url}/steps`, { step: 'finnes-ikke', done: true }))).toBe('404');
    expect(codeOf(await zone('clean'))).toBe('outbreak.zone.not-cleaned');
    const now = async () =>
      (await lead.get('/api/outbreak/cleaning')).body.tasks.find(
        (one: { taskId: number }) => one.taskId === task.taskId,
      );
    const { revision, state } = await now();
    expect(state).toBe('done');
    expect(codeOf(await lead.post(`${url}/check`, { revision, result: 'failed', note: 'Flekker' }))).toBe('200');
    for (const { step } of task.steps) await lead.post(`${url}/steps`, { step, done: true });
    const again = { revision: (await now()).revision, result: 'ok' };
    expect(codeOf(await lead.post(`${url}/check`, again))).toBe('outbreak.cleaning.own-check');
    expect(codeOf(await doctor.post(`${url}/check`, again))).toBe('200');
    expect(codeOf(await zone('clean'))).toBe('200');
    expect(codeOf(await cleaner.post(`${url}/steps`, { step: task.steps[0].step, done: false }))).toBe(
      'outbreak.cleaning.settled',
    );
  });

  test('uten opplæring ingen vask av isolat; en maskin bestilles bare én gang om gangen, også av fire samtidig', async () => {
    const roomIds = ['101', '102', 'iso', 'stue'];
    const ordered = await lead.post('/api/outbreak/cleaning', {
      roomIds,
      method: 'machine_after_wash',
      reason: 'Utbrudd',
    });
    expect(ordered.body.made).toBe(4);
    await lead.put('/api/outbreak/cleaning-machines', {
      machineId: 'm',
      name: 'Tåke',
      kind: 'vapour',
      siteId,
      outOfOrder: false,
      revision: 0,
    });
    const overview = (await lead.get('/api/outbreak/cleaning')).body;
    const tasks = overview.tasks.filter((one: { method: string }) => one.method === 'machine_after_wash');
    const [first] = tasks;
    const personId = FJELLHAVN.staff[0]?.staffId ?? '';
    const assign = () =>
      lead.post(`/api/outbreak/cleaning/${first.taskId}/assign`, {
        revision: first.revision,
        personId,
        supplier: null,
      });
    expect(codeOf(await assign())).toBe('outbreak.cleaning.not-trained');
    await lead.put('/api/outbreak/cleaning-training', {
      personId,
      method: 'machine_after_wash',
      trainedOn: DAY,
      validTo: null,
    });
    expect(codeOf(await assign())).toBe('200');
    const asked = '2026-11-23T10:00:00.000Z';
    const replies: TestReply[] = await Promise.all(
      tasks.map(({ taskId }: { taskId: number }) =>
        lead.post(`/api/outbreak/cleaning/${taskId}/machine`, { machineId: 'm', startsAt: asked }),
      ),
    );
    expect(replies.map(codeOf).sort()).toEqual(['200', ...Array(3).fill('outbreak.machine.taken')]);
    for (const { taskId } of tasks) await lead.post(`/api/outbreak/cleaning/${taskId}/machine`, { machineId: 'm' });
    const { bookings } = (await lead.get('/api/outbreak/cleaning')).body.machines[0];
    expect(bookings).toHaveLength(4);
    for (const [index, { startsAt }] of bookings.slice(1).entries())
      expect(startsAt >= bookings[index].endsAt).toBe(true);
  });

  test('et firma har oppdrag bare innenfor avtalen', async () => {
    const tasks = (await lead.get('/api/outbreak/cleaning')).body.tasks;
    const task = tasks.find(
      (one: { state: string; method: string }) => one.state === 'open' && one.method === 'machine_after_wash',
    );
    const assign = () =>
      lead.post(`/api/outbreak/cleaning/${task.taskId}/assign`, {
        revision: task.revision,
        personId: null,
        supplier: 'Glans AS',
      });
    expect(codeOf(await assign())).toBe('outbreak.cleaning.no-contract');
    const contract = {
      supplier: 'Glans AS',
      methods: ['machine_after_wash'],
      answerHours: 4,
      validFrom: null,
      validTo: DAY,
      revision: 0,
    };
    expect(codeOf(await lead.put('/api/outbreak/cleaning-contracts', contract))).toBe('200');
    expect(codeOf(await assign())).toBe('200');
    expect(codeOf(await lead.put('/api/outbreak/cleaning-contracts', contract))).toBe(
      'outbreak.contract.changed-meanwhile',
    );
  });

  test('den som deler rom med en smittet, foreslås som nærkontakt: samme rom, ikke bare samme avdeling', async () => {
    await leader.post('/api/outbreak/rooms/101/residents', { userId: 'U3', from: DAY });
    const { caseId } = await run((work) => recordCase(work, caseOf('U2', 'covid-19')));
    const { rows } = await run((work) => readContactRows(work, { caseIds: [caseId] }));
    const nearness = new Map(rows.map((row) => [row.subjectId, row.closeness]));
    expect([nearness.get('U3'), nearness.get('U1')]).toEqual(['room', 'unit']);
    await leader.post('/api/outbreak/rooms/102/residents', { userId: 'U3', from: DAY });
  });

  test('smittesporingen får rom med beboere og soner over tid', async () => {
    const rooms = await inTenant(database, tenantId, (trx) => readRoomsOfUnits({ trx }, [unitId]));
    expect(rooms.map(({ roomId }) => roomId).sort()).toEqual(['101', '102', 'iso', 'stue']);
    expect(rooms.find(({ roomId }) => roomId === '102')).toMatchObject({ residents: [{ userId: 'U3', from: DAY }] });
  });
});
