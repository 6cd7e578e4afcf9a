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
import { servicesPolicy } from '../../policy.ts';
import { cancellationRoutes } from '../cancellations/cancellation-routes.ts';
import { upheldRoutes } from '../upheld/upheld-routes.ts';
import { checkRoutes } from './check-routes.ts';

const UNIT = 'hjemme-nord';
const NOW = '2026-11-23T05:40:00.000Z';
const CHECKS = '/api/services/checks';
const NOS = '/api/services/cancellations';
const UPHELD = '/api/services/upheld';

describe.each(testDatabases())('adressene for om folk får det de trenger ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let leader: TestClient;
  let otherLeader: TestClient;
  let planner: TestClient;
  let stranger: TestClient;

  beforeAll(async () => {
    database = await open();
    server = await openTestServer(database, {
      policies: [organisationPolicy, logPolicy, servicesPolicy],
      routes: [
        checkRoutes,
        cancellationRoutes,
        upheldRoutes({ awayCarers: async () => [], qualityRatings: async () => [] }),
      ],
    });
    const tenantId = await insertMunicipality(database, FJELLHAVN);
    const other = await insertMunicipality(database, FJELLHAVN);
    await inTenant(database, tenantId, async (trx) => {
      const user = { tenantId, userId: 'B1', name: 'Åsen, Ørjan', sortKey: 'a', unitId: UNIT, livesAlone: true };
      await trx.insertInto('serviceUser').values(user).execute();
      const service = { tenantId, serviceId: 'T1', userId: 'B1', kind: 'Dusj', importance: 'should', hoursPerWeek: 1 };
      await trx.insertInto('service').values(service).execute();
    });
    leader = await server.signIn(tenantId, ['unit_leader', UNIT]);
    otherLeader = await server.signIn(tenantId, ['unit_leader', 'aasheim-1']);
    planner = await server.signIn(tenantId, ['staffing_coordinator']);
    stranger = await server.signIn(other, ['municipal_doctor']);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const check = (answers: object, by = leader) => by.post(`${CHECKS}/of/B1`, { answers, note: '', madeAt: NOW });

  test('planleggeren har ikke med behov å gjøre (403); lederen et annet sted og en annen kommune finner ikke personen (404)', async () => {
    for (const path of [CHECKS, `${CHECKS}/sheet`, `${CHECKS}/of/B1`, NOS])
      expect((await planner.get(path)).status, path).toBe(403);
    for (const client of [otherLeader, stranger]) {
      expect((await client.get(`${CHECKS}/of/B1`)).status).toBe(404);
      expect((await check({ eating: 0 }, client)).status).toBe(404);
      expect((await client.get(CHECKS)).body.rows).toEqual([]);
    }
  });

  test.each([
    ['ingen svar', {}],
    ['et trinn som ikke finnes', { eating: 4 }],
    ['et spørsmål som ikke finnes', { vekt: 1 }],
  ])('feil skrevet: %s', async (_, answers) => {
    expect((await check(answers)).status).toBe(400);
  });

  test('en alvorlig kontroll er forverring; den lukkes én gang, og regnearket er en fil', async () => {
    const { body } = await check({ eating: 3 });
    expect(body.decline.grounds).toContain('serious');
    const close = () => leader.post(`${CHECKS}/of/B1/declines/${body.checkId}`, { text: 'Lege tilkalt' });
    expect((await close()).status).toBe(204);
    const again = await close();
    expect([again.status, again.body.code]).toEqual([409, 'services.decline.closed']);
    expect((await leader.get(`${CHECKS}/sheet`)).body.name).toMatch(/\.xlsx$/);
  });

  test('brukeren sier nei én gang; lederen i en annen enhet får ikke tilby på nytt', async () => {
    const no = {
      ...{ userId: 'B1', serviceId: 'T1', reason: 'fear', note: '' },
      ...{ fromDay: '2026-11-23', followUpOn: '2026-11-26' },
    };
    const first = await leader.post(NOS, no);
    expect(first.status).toBe(200);
    expect((await leader.post(NOS, no)).status).toBe(409);
    const offer = (by: TestClient) =>
      by.post(`${NOS}/${first.body.cancellationId}/offers`, { revision: 1, answer: 'resumed', note: '', nextOn: null });
    expect([(await offer(otherLeader)).status, (await offer(leader)).status]).toEqual([404, 204]);
    expect((await planner.post(NOS, no)).status).toBe(403);
  });

  test('opprettholdt: planleggeren ser tall, perioden velges i adressen, og for mange uker avvises', async () => {
    const { body } = await planner.get(`${UPHELD}?from=2026-11-02&weeks=3`);
    expect(body.periods.map((one: { from: string }) => one.from)).toEqual(['2026-11-02', '2026-11-09', '2026-11-16']);
    expect((await planner.get(`${UPHELD}?weeks=27`)).status).toBe(400);
    expect((await planner.get(`${UPHELD}/pdf?weeks=1`)).headers['content-type']).toBe('application/pdf');
  });
});
