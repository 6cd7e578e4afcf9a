import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logPolicy } from '#modules/log/policy.ts';
import { organisationPolicy } from '#modules/organisation/policy.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestClient, TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { servicesPolicy } from '../policy.ts';
import { assessmentRoutes } from './assessment-routes.ts';
import { reviewRoutes } from './review-routes.ts';

const UNIT = 'hjemme-nord';

describe.each(testDatabases())('adressene for gjennomgang og vurdering ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let doctor: TestClient;
  let planner: TestClient;
  let stranger: TestClient;

  beforeAll(async () => {
    database = await open();
    server = await openTestServer(database, {
      policies: [organisationPolicy, logPolicy, servicesPolicy],
      routes: [assessmentRoutes, reviewRoutes],
    });
    const tenantId = await insertMunicipality(database, FJELLHAVN);
    const other = await insertMunicipality(database, FJELLHAVN);
    await inTenant(database, tenantId, async (trx) => {
      await trx
        .insertInto('serviceUser')
        .values({ tenantId, userId: 'B1', name: 'Åsen, Ørjan', sortKey: 'a', unitId: UNIT, livesAlone: true })
        .execute();
      await trx
        .insertInto('service')
        .values({
          tenantId,
          serviceId: 'T1',
          userId: 'B1',
          kind: 'Trygghetstilsyn',
          importance: 'should',
          hoursPerWeek: 1,
        })
        .execute();
    });
    doctor = await server.signIn(tenantId, ['municipal_doctor']);
    planner = await server.signIn(tenantId, ['staffing_coordinator']);
    stranger = await server.signIn(other, ['municipal_doctor']);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  let id = '';
  const path = (more = '') => `/api/services/assessments/${id}${more}`;

  test('planleggeren ser lista, men velger ikke og leser ingen vurdering', async () => {
    expect((await planner.get('/api/services/review')).body.rows).toHaveLength(1);
    expect(
      (await planner.post('/api/services/review/choose', { serviceId: 'T1', choice: 'phone', revision: 0 })).status,
    ).toBe(403);
  });

  test('et ukjent tiltak er feil skrevet; et kjent blir valgt, og samme revisjon to ganger avvises', async () => {
    const choose = (choice: string, revision = 0) =>
      doctor.post('/api/services/review/choose', { serviceId: 'T1', choice, revision });
    expect((await choose('synge')).status).toBe(400);
    expect((await choose('phone')).body).toEqual({ revision: 1 });
    const again = await choose('pause');
    expect([again.status, again.body.code]).toEqual([409, 'services.review.changed-meanwhile']);
  });

  test('forberedt, men ikke ferdig svart: 409 med hva som mangler', async () => {
    const prepared = await doctor.post('/api/services/assessments/prepare', { serviceIds: ['T1'] });
    id = prepared.body.assessmentIds[0];
    const { revision } = (await doctor.get(path())).body;
    const signed = await doctor.post(path('/sign'), { revision });
    expect([signed.status, signed.body.code]).toEqual([409, 'services.assessment.incomplete']);
    expect(signed.body.facts.questions).toContain('own-view');
    expect((await planner.get(path())).status).toBe(403);
    expect((await stranger.get(path())).status).toBe(404);
  });

  test('fem svar og én signatur: redusert, med brev som PDF', async () => {
    for (const [question, answer] of [
      ['risk', { choice: 'low' }],
      ['asked', { choice: 'person' }],
      ['own-view', { choice: 'agrees' }],
      ['relatives', { choice: 'has-none' }],
      ['ground', { text: 'Mestrer telefon godt og ringer selv ved behov.' }],
    ] as const) {
      const { questions } = (await doctor.get(path())).body;
      const seen = questions.find((one: { question: string }) => one.question === question).revision;
      expect((await doctor.put(path('/answer'), { question, answer, revision: seen })).status).toBe(200);
    }
    const { revision, mayNotSign } = (await doctor.get(path())).body;
    expect(mayNotSign).toBeNull();
    expect((await doctor.post(path('/sign'), { revision })).status).toBe(200);
    expect((await planner.get('/api/services/reductions')).body).toMatchObject({ inForce: 1 });
    expect((await planner.post('/api/services/reductions/sheet', {})).body.name).toBe('reduksjoner.xlsx');
    const letter = await doctor.get(path('/letter.pdf?locale=nn'));
    expect([letter.status, letter.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect((await planner.get(path('/letter'))).status).toBe(403);
  });

  test('hva avvises og hvem som ikke finnes', async () => {
    expect(
      (await doctor.put(path('/answer'), { question: 'need', answer: { text: 'Noe annet nå' }, revision: 1 })).body
        .code,
    ).toBe('services.assessment.not-now');
    expect((await stranger.post(path('/end'), { revision: 1, reason: 'mistake' })).status).toBe(404);
  });
});
