import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POLICIES } from '#app/modules.ts';
import type { Database } from '#platform/db/database.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestClient, TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { careTown } from '#test/staffing/care-town.ts';
import { ruleRoutes } from './rule-routes.ts';

const RULES = '/api/outbreak/rules';
const OWN = {
  illness: 'skabb',
  illnessName: 'Skabb',
  topic: 'case',
  level: 'national',
  from: '2026-01-01T00:00:00.000Z',
  duty: 'advice',
  appliesToOpen: false,
  measure: { kind: 'case', isolationDays: 1 },
  sourceTitle: 'FHI: skabb',
  sourceUrl: 'https://www.fhi.no/skabb',
  confidence: 'medium',
  reason: 'Kommunen har fått utbrudd',
};

describe.each(testDatabases())('smitteregler over HTTP ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let doctor: TestClient;
  let leader: TestClient;
  let nurse: TestClient;

  beforeAll(async () => {
    database = await open();
    server = await openTestServer(database, { policies: POLICIES, routes: [ruleRoutes] });
    const tenantId = await insertMunicipality(database, careTown());
    doctor = await server.signIn(tenantId, ['municipal_doctor']);
    leader = await server.signIn(tenantId, ['crisis_leader']);
    nurse = await server.signIn(tenantId, ['employee']);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  test('alle på jobb kan lese reglene, bare to roller kan skrive dem', async () => {
    const read = await nurse.get(`${RULES}?illness=norovirus`);
    expect(read.status).toBe(200);
    expect(read.body.rules.map((rule: { topic: string }) => rule.topic)).toContain('case');
    expect(read.body.may).toEqual({ write: false, approve: false, names: false });
    expect(read.body.illnesses.every((one: { running: number | null }) => one.running === null)).toBe(true);
    expect((await nurse.post(`${RULES}/versions`, OWN)).status).toBe(403);
  });

  test('en ny sykdom: skrives, forhåndsvises, godkjennes av en annen, leses av alle', async () => {
    expect((await doctor.post(`${RULES}/preview`, OWN)).body.counts.longer).toBe(0);
    const written = await doctor.post(`${RULES}/versions`, OWN);
    expect(written.body.version).toMatchObject({ state: 'proposed', mine: true });
    const { versionId, revision } = written.body.version;
    const path = `${RULES}/versions/${versionId}`;
    const own = await doctor.post(`${path}/decide`, { revision, approve: true });
    expect([own.status, own.body.code]).toEqual([409, 'outbreak.rule.four-eyes']);
    expect((await leader.get(path)).body.version.mine).toBe(false);
    expect((await leader.post(`${path}/decide`, { revision, approve: true })).status).toBe(200);
    expect((await leader.post(`${path}/decide`, { revision, approve: true })).body.code).toBe(
      'outbreak.rule.decided-meanwhile',
    );
    const read = await nurse.get(`${RULES}?illness=skabb`);
    expect(read.body.rules).toMatchObject([{ topic: 'case', versionId, measure: { isolationDays: 1 } }]);
    expect(read.body.illnesses).toContainEqual({ illness: 'skabb', name: 'Skabb', running: null });
  });

  test.each([
    ['uten kilde', { ...OWN, sourceUrl: '' }, 400],
    ['kilde som ikke er en adresse', { ...OWN, sourceUrl: 'muntlig' }, 400],
    ['tiltak som ikke passer', { ...OWN, measure: { kind: 'waiting', applies: true } }, 400],
    ['samme tidspunkt som en annen', { ...OWN, illness: 'covid-19', from: '2022-02-12T09:00:00.000Z' }, 409],
  ])('%s avvises', async (_, body, status) => {
    expect((await doctor.post(`${RULES}/versions`, body)).status).toBe(status);
  });
});
