import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logPolicy } from '#modules/log/policy.ts';
import { organisationPolicy } from '#modules/organisation/policy.ts';
import { outbreakPolicy } from '#modules/outbreak/policy.ts';
import { servicesPolicy } from '#modules/services/policy.ts';
import { staffingPolicy } from '#modules/staffing/policy.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestClient, TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { openHomeCareTown } from '#test/services/open-home-care-town.ts';
import { CARE_TOWN_FROM } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { outbreakRoutes } from '../../routes.ts';
import { readOutbreakEvents } from '../../store/cases/read-outbreak-events.ts';

const DISTRICT = 'aasheim-1';

/** Borghild Bekk is infected, and Olav Li is her contact. */
describe.each(testDatabases())('hvert oppslag i smitte hos en beboer står ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let town: OpenTown;
  let doctor: TestClient;
  let caseId = 0;
  let contactId = 0;

  beforeAll(async () => {
    database = await open();
    town = await openHomeCareTown(database);
    server = await openTestServer(database, {
      policies: [organisationPolicy, logPolicy, staffingPolicy, servicesPolicy, outbreakPolicy],
      routes: [outbreakRoutes],
    });
    doctor = await server.signIn(town.tenantId, ['municipal_doctor']);
    const subject = (id: string) => ({ kind: 'resident', id, name: '' });
    const recorded = await doctor.post('/api/outbreak/cases', {
      ...{ subject: subject('B1'), illness: 'covid-19', confirmedOn: CARE_TOWN_FROM, unitId: DISTRICT },
    });
    caseId = recorded.body.caseId;
    await doctor.post(`/api/outbreak/cases/${caseId}/contacts`, {
      ...subject('B2'),
      ...{ lastExposedAt: '2026-11-22T10:00:00.000Z', exposureGroup: 'close' },
    });
    const { contacts } = (await doctor.get('/api/outbreak/contacts')).body;
    contactId = contacts.find((one: { subjectId: string | null }) => one.subjectId === 'B2')?.contactId;
    await doctor.post('/api/outbreak/tests', {
      ...{ subjects: [{ ...subject('B2'), unitId: DISTRICT }], illness: 'covid-19', method: 'pcr' },
      orderedOn: CARE_TOWN_FROM,
    });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  /** Looks by a reader of whom nothing is kept yet. */
  const looksBy = async (path: string) => {
    const reader = await server.signIn(town.tenantId, ['contact_tracer']);
    expect((await reader.get(path)).status).toBe(200);
    const { rows } = await inTenant(database, town.tenantId, (trx) =>
      sql<{ userId: string; what: string }>`SELECT user_look.user_id, user_look.what FROM user_look
        WHERE user_look.tenant_id = ${trx.tenantId} AND user_look.account_id = ${reader.accountId}
        ORDER BY user_look.user_id, user_look.what`.execute(trx),
    );
    return rows.map(({ userId, what }) => `${userId} ${what}`);
  };

  test.each<[string, () => string, readonly string[]]>([
    ['tilfellene', () => '/api/outbreak/cases', ['B1 outbreak.cases']],
    ['ett tilfelle', () => `/api/outbreak/cases/${caseId}`, ['B1 outbreak.case', 'B2 outbreak.contacts']],
    ['nærkontaktene', () => '/api/outbreak/contacts', ['B2 outbreak.contacts']],
    ['nærkontaktene som fil', () => `/api/outbreak/cases/${caseId}/contacts/sheet`, ['B2 outbreak.contacts']],
    ['prøvene', () => '/api/outbreak/tests', ['B2 outbreak.tests']],
    ['en kontakts prøver', () => `/api/outbreak/contacts/${contactId}/tests`, ['B2 outbreak.tests']],
  ])('%s', async (_, path, expected) => {
    expect(await looksBy(path())).toEqual(expected);
  });

  test('tidslinja: legen ser at smitte er påvist, lederen ser det ikke herfra; begge ser rommet', async () => {
    await inTenant(database, town.tenantId, async (trx) => {
      const site = await trx
        .selectFrom('site')
        .select('site.siteId')
        .where('site.tenantId', '=', town.tenantId)
        .executeTakeFirstOrThrow();
      const at = { tenantId: town.tenantId, roomId: 'R1' };
      await trx
        .insertInto('room')
        .values({
          ...at,
          siteId: site.siteId,
          name: '104',
          floor: 1,
          kind: 'resident',
          unitId: DISTRICT,
          beds: 1,
          ownBathroom: true,
        })
        .execute();
      await trx
        .insertInto('roomStay')
        .values({ ...at, userId: 'B1', validFrom: CARE_TOWN_FROM })
        .execute();
    });
    const medical = await town.actor('Ingebjørg Snøkrystall', 'municipal_doctor');
    const leader = await town.actor('Turid Myrull', 'unit_leader', DISTRICT);
    const kinds = async (actor: typeof leader) =>
      (await town.work(actor, (work) => readOutbreakEvents(work, 'B1'))).map((event) => event.kind);
    expect(await kinds(medical)).toEqual(['outbreak.room', 'outbreak.case']);
    expect(await kinds(leader)).toEqual(['outbreak.room']);
  });
});
