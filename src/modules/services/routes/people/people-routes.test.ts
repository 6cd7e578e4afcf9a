import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { norwegianSortKey } from '#kernel/norwegian-sort-key.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { logPolicy } from '#modules/log/policy.ts';
import { organisationPolicy } from '#modules/organisation/policy.ts';
import { organisationRoutes } from '#modules/organisation/routes.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { servicesPolicy } from '../../policy.ts';
import { readNeedToKnow } from '../../store/people/read-need-to-know.ts';
import { importanceRoutes } from '../importance/importance-routes.ts';
import { lookRoutes } from './look-routes.ts';
import { peopleRoutes } from './people-routes.ts';

const TODAY = plainDate('2026-11-23');
const LIST = '/api/services/users';
const RULES = '/api/services/importance-rules';

/** Two at home in the north, one of them protected, and one in a ward, strictly protected. */
const USERS = [
  { userId: 'B1', name: 'Åsen, Ørjan', unitId: 'hjemme-nord', livesAlone: true, vulnerability: 5 },
  { userId: 'B2', name: 'Skjult, Sara', unitId: 'hjemme-nord', protected: true, vulnerability: 2 },
  { userId: 'B3', name: 'Berg, Kim', unitId: 'aasheim-1', protectionLevel: 'strict', vulnerability: 4 },
] as const;

const RULE = {
  title: 'Rengjøring kan vente i to uker',
  serviceKinds: ['Rengjøring'],
  unitIds: [],
  granted: ['should'],
  becomes: 'can_wait',
  ground: 'Fire av ti er borte',
  professionalGround: null,
  from: TODAY,
  to: addDays(TODAY, 14),
};

describe.each(testDatabases())('personer som får tjenester ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let tenantId: number;
  let otherTenant: number;
  beforeAll(async () => {
    database = await open();
    server = await openTestServer(database, {
      policies: [organisationPolicy, logPolicy, servicesPolicy],
      routes: [organisationRoutes, peopleRoutes([]), lookRoutes, importanceRoutes],
    });
  });
  beforeEach(async () => {
    tenantId = await insertMunicipality(database, FJELLHAVN);
    otherTenant = await insertMunicipality(database, FJELLHAVN);
    await inTenant(database, tenantId, async (trx) => {
      const at = { tenantId };
      for (const user of USERS)
        await trx
          .insertInto('serviceUser')
          .values({
            ...at,
            sortKey: norwegianSortKey(user.name),
            languages: ['nb'],
            carerNotes: 'Hører dårlig',
            ...user,
          })
          .execute();
      const services = [
        ['T1', 'B1', 'Morgenstell', 'must'],
        ['T2', 'B1', 'Rengjøring', 'should'],
        ['T3', 'B2', 'Rengjøring', 'should'],
      ] as const;
      for (const [serviceId, userId, kind, importance] of services)
        await trx
          .insertInto('service')
          .values({ ...at, serviceId, userId, kind, importance, hoursPerWeek: 1.5 })
          .execute();
      await trx
        .insertInto('relative')
        .values({ ...at, relativeId: 'R1', userId: 'B1', name: 'Åsen, Ane', language: 'so', guardian: true })
        .execute();
      await trx
        .insertInto('visitHistory')
        .values({ ...at, userId: 'B1', date: addDays(TODAY, -2), carers: ['P1', 'sluttet'] })
        .execute();
    });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const as = (...grants: Parameters<TestServer['signIn']>[1][]) => server.signIn(tenantId, ...grants);
  const north = () => as(['unit_leader', 'hjemme-nord']);
  const idsIn = (reply: { body: { people: unknown[][] } }) => reply.body.people.map((row) => row[0]);
  const namesIn = (reply: { body: { people: unknown[][] } }) => reply.body.people.map((row) => row[1]);

  it('leder ser egen enhet, kommunelegen alle, kriseleder ingen, en assistent ingen', async () => {
    expect(idsIn(await (await north()).get(LIST))).toEqual(['B2', 'B1']);
    expect(idsIn(await (await as(['municipal_doctor'])).get(LIST)).toSorted()).toEqual(['B1', 'B2', 'B3']);
    expect(idsIn(await (await as(['crisis_leader'])).get(LIST))).toEqual([]);
    expect(idsIn(await (await as(['employee', 'hjemme-nord'])).get(LIST))).toEqual([]);
    expect((await (await as(['communication'])).get(LIST)).status).toBe(403);
    expect((await (await as(['crisis_leader'])).get(`${LIST}/B1`)).status).toBe(404);
    expect((await (await as(['unit_leader', 'aasheim-1'])).get(`${LIST}/B1`)).status).toBe(404);
  });

  it('kriseleder får tall og ingen navn; enhetslederen har ikke tallene for alle', async () => {
    const figures = await (await as(['crisis_leader'])).get(`${LIST}/figures`);
    expect(figures.body.units.find((unit: { unitId: string }) => unit.unitId === 'hjemme-nord')).toMatchObject({
      people: 2,
      livingAlone: 1,
      vulnerable: 1,
      hoursPerWeek: 4.5,
      musts: 1,
    });
    expect(figures.text).not.toContain('Ørjan');
    expect((await (await north()).get(`${LIST}/figures`)).status).toBe(404);
  });

  it('en sykepleier ser personene ved sin egen enhet, en helsefagarbeider ingen', async () => {
    const actor = (personId: string) => ({
      accountId: undefined,
      tenantId,
      name: personId,
      personId,
      grants: [{ role: 'employee' as const, unitId: 'aasheim-1', units: new Set(['aasheim-1']) }],
    });
    const known = (personId: string) => doWork(server.platform, actor(personId), readNeedToKnow);
    const nurse = FJELLHAVN.staff.find((one) => one.competence === 'nurse');
    const other = FJELLHAVN.staff.find((one) => one.competence === 'health_worker');
    expect((await known(nurse?.staffId ?? '')).care).toEqual(new Set([nurse?.homeUnitId]));
    expect((await known(nurse?.staffId ?? '')).names).toEqual(new Set());
    expect((await known(other?.staffId ?? '')).planning).toEqual(new Set());
  });

  it('planleggeren ser det planleggingen trenger, og ikke navnet på den som er skjermet', async () => {
    const planner = await as(['staffing_coordinator']);
    const list = await planner.get(LIST);
    expect(namesIn(list)).toEqual(['Åsen, Ørjan', null, null]);
    expect(list.body.people.every((row: unknown[]) => row[4] === null && row[5] === null)).toBe(true);
    const one = await planner.get(`${LIST}/B1`);
    expect(one.body).toMatchObject({ name: 'Åsen, Ørjan', care: null, continuity: null, events: [] });
    expect(one.text).not.toContain('Hører dårlig');
  });

  it('leder ser hele personen: pårørende, hvem som har vært der, og hva utførere må vite', async () => {
    const one = await (await north()).get(`${LIST}/B1`);
    expect(one.body).toMatchObject({
      care: { carerNotes: 'Hører dårlig', relatives: [{ relativeId: 'R1', guardian: true }] },
      continuity: { different: 2 },
      canChange: true,
    });
    const doctor = await (await as(['municipal_doctor'])).get(`${LIST}/B3`);
    expect(doctor.body).toMatchObject({ name: 'Berg, Kim', protection: 'strict', canChange: false });
  });

  it('hvert oppslag blir stående, vises for lederen ved enheten og kommunelegen, og kan ikke endres', async () => {
    const planner = await as(['staffing_coordinator']);
    await planner.get(LIST);
    await planner.get(`${LIST}/B1`);
    await planner.get(`${LIST}/B1`);
    await (await as(['municipal_doctor'])).get(`${LIST}/B3`);
    const leader = await north();
    const seen = await leader.get('/api/services/looks');
    expect(
      seen.body.looks.map((look: { userId: string; what: string; people: number }) => [
        look.userId,
        look.what,
        look.people,
      ]),
    ).toEqual([
      ['B1', 'services.planning', 1],
      [null, 'services.list', 3],
    ]);
    const ward = await (await as(['unit_leader', 'aasheim-1'])).get('/api/services/looks?kind=person');
    expect(ward.body.looks).toMatchObject([{ userId: 'B3', userName: 'Berg, Kim', actorRole: 'municipal_doctor' }]);
    expect((await leader.get('/api/services/looks/file')).body.name).toMatch(/\.xlsx$/);
    expect((await planner.get('/api/services/looks')).status).toBe(403);
    const removed = inTenant(database, tenantId, (trx) => trx.deleteFrom('userLook').execute());
    await expect(removed).rejects.toThrow(/permission denied/);
    const changed = inTenant(database, tenantId, (trx) => trx.updateTable('userLook').set({ what: '' }).execute());
    await expect(changed).rejects.toThrow(/permission denied/);
  });

  it('en rettelse lagres, kan angres, og den som kommer etterpå får vite det', async () => {
    const [leader, second] = [await north(), await north()];
    const { body } = await leader.get(`${LIST}/B1`);
    const { care, revision, languages, protection, infectedFrom, infectedTo } = body;
    const fields = { ...care, revision, languages, protection, infectedFrom, infectedTo };
    const change = { ...fields, ability: 'Går med rullator', infectedFrom: TODAY, infectedTo: addDays(TODAY, 5) };
    const saved = await leader.put(`${LIST}/B1`, change);
    expect(saved.status).toBe(200);
    const after = await leader.get(`${LIST}/B1`);
    expect(after.body).toMatchObject({ infectedFrom: TODAY, care: { ability: 'Går med rullator' } });
    expect(after.body.events.map((event: { kind: string }) => event.kind)).toContain('services.changed');
    expect((await second.put(`${LIST}/B1`, fields)).body.code).toBe('organisation.changed-meanwhile');
    expect((await leader.post(`/api/organisation/edits/${saved.body.editId}/undo`)).status).toBe(200);
    expect((await leader.get(`${LIST}/B1`)).body).toMatchObject({ infectedFrom: null, care: { ability: null } });
    const backwards = { ...fields, revision: 3, infectedFrom: TODAY, infectedTo: TODAY };
    expect((await leader.put(`${LIST}/B1`, backwards)).body.code).toBe('services.user.infected-backwards');
    expect((await (await as(['unit_leader', 'aasheim-1'])).put(`${LIST}/B1`, fields)).status).toBe(404);
  });

  it('smitteperiode settes på flere samtidig, bare ved egen enhet, og angres samlet', async () => {
    const leader = await north();
    const period = { from: TODAY, to: null };
    const url = `${LIST}/infected`;
    const set = await leader.put(url, { userIds: ['B1', 'B2'], period });
    expect((await leader.get(LIST)).body.people.map((row: unknown[]) => row[7])).toEqual([TODAY, TODAY]);
    await leader.post(`/api/organisation/edits/${set.body.editId}/undo`);
    expect((await leader.get(LIST)).body.people.map((row: unknown[]) => row[7])).toEqual([null, null]);
    expect((await leader.put(url, { userIds: ['B1', 'B3'], period })).status).toBe(404);
    expect((await leader.put(url, { userIds: ['B1'], period: { from: TODAY, to: TODAY } })).status).toBe(409);
  });

  it('filen har ikke strengt skjermede, og hver i filen får et oppslag', async () => {
    const doctor = await as(['municipal_doctor']);
    const file = await doctor.post(`${LIST}/export`, { userIds: ['B1', 'B2', 'B3'] });
    expect(file.body.name).toMatch(/\.xlsx$/);
    const { looks } = (await doctor.get('/api/services/looks')).body;
    expect(looks.map((look: { userId: string }) => look.userId).toSorted()).toEqual(['B1', 'B2']);
  });

  it('en annen kommune ser ingenting av dette', async () => {
    await (await north()).get(`${LIST}/B1`);
    const doctor = await server.signIn(otherTenant, ['municipal_doctor']);
    expect((await doctor.get(LIST)).body.people).toEqual([]);
    expect((await doctor.get(`${LIST}/B1`)).status).toBe(404);
    expect((await doctor.get('/api/services/looks')).body.total).toBe(0);
    expect((await doctor.get(RULES)).body.rules).toEqual([]);
  });

  it('en regel gjelder først når den er besluttet, og til den går ut', async () => {
    const [leader, crisis] = [await north(), await as(['crisis_leader'])];
    const rank = async () =>
      (await leader.get(`${LIST}/B1`)).body.services.map((one: { importance: string }) => one.importance);
    const { ruleId } = (await leader.post(RULES, RULE)).body;
    expect(await rank()).toEqual(['must', 'should']);
    expect((await leader.post(`${RULES}/${ruleId}/decide`, { revision: 1 })).status).toBe(403);
    expect((await crisis.post(`${RULES}/${ruleId}/decide`, { revision: 1 })).status).toBe(200);
    expect(await rank()).toEqual(['must', 'can_wait']);
    const [rule] = (await (await as(['staff_representative'])).get(RULES)).body.rules;
    expect(rule).toMatchObject({ state: 'decided', decidedRole: 'crisis_leader', services: 2, people: 2, logSeq: 1 });
    const why = 'Flere er tilbake';
    expect((await crisis.post(`${RULES}/${ruleId}/withdraw`, { revision: 2, why })).status).toBe(200);
    expect(await rank()).toEqual(['must', 'should']);
    expect((await crisis.post(`${RULES}/${ruleId}/withdraw`, { revision: 3, why })).body.code).toBe(
      'services.importance-rule.not-now',
    );
  });

  it.each([
    ['uten slutt fram i tid', { to: TODAY, from: addDays(TODAY, -3) }, 'has-ended'],
    ['slutt før start', { to: addDays(TODAY, -1) }, 'backwards'],
    ['alt for alle', { serviceKinds: [] }, 'too-wide'],
    ['senker ingenting', { granted: ['can_wait'] }, 'lowers-nothing'],
    ['senker «må» uten faglig begrunnelse', { granted: ['must'] }, 'professional-ground-needed'],
  ])('en regel som ikke holder, avvises: %s', async (_, change, code) => {
    const reply = await (await as(['crisis_leader'])).post(RULES, { ...RULE, ...change });
    expect(reply.body.code).toBe(`services.importance-rule.${code}`);
  });

  it('forhåndsvisning: navn bare for den som følger opp, tallene for alle', async () => {
    const { serviceKinds, unitIds, granted, becomes } = RULE;
    const ask = { serviceKinds, unitIds, granted, becomes };
    const leader = await (await north()).post(`${RULES}/preview`, ask);
    expect(leader.body).toMatchObject({ services: 2, people: 2, livingAlone: 1, vulnerable: 1, musts: 0 });
    expect(leader.body.affected.map((user: { userId: string }) => user.userId)).toEqual(['B1', 'B2']);
    const crisis = await (await as(['crisis_leader'])).post(`${RULES}/preview`, ask);
    expect(crisis.body).toMatchObject({ services: 2, affected: [] });
  });
});
