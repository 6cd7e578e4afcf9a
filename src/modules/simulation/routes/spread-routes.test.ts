import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POLICIES } from '#app/modules.ts';
import type { Database } from '#platform/db/database.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { careTown } from '#test/staffing/care-town.ts';
import { presetPackage } from '../domain/individuals/preset-packages.ts';
import { simulationRoutes } from '../routes.ts';

const INPUTS = {
  from: '2026-11-23',
  days: 21,
  place: null,
  startUnit: 'aasheim-2',
  who: 'staff',
  people: 1,
  illness: 'covid_ancestral',
  changed: {},
  packages: [presetPackage('rules', '1', 'Isolasjon og karantene')],
  runs: 20,
  seed: 1,
  sampled: 0,
  withRecorded: false,
};

describe.each(testDatabases())('sammenligninger over HTTP ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let tenantId: number;

  beforeAll(async () => {
    database = await open();
    server = await openTestServer(database, { policies: POLICIES, routes: [simulationRoutes] });
    tenantId = await insertMunicipality(database, careTown());
  }, 60_000);
  afterAll(async () => {
    await server?.close();
    await database?.close();
  });

  test('settes i gang, leses og hentes som regneark; andre roller slipper ikke til', async () => {
    const coordinator = await server.signIn(tenantId, ['staffing_coordinator']);
    const started = await coordinator.post('/api/simulation/spread/runs', INPUTS);
    expect(started.status).toBe(200);
    const path = `/api/simulation/spread/runs/${started.body.runId}`;
    let run = (await coordinator.get(path)).body;
    while (run.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 50));
      run = (await coordinator.get(path)).body;
    }
    expect(run).toMatchObject({ state: 'done', placeName: null, startName: 'Åsheim 2', result: { runs: 20 } });
    expect((await coordinator.get(`${path}/table.xlsx`)).status).toBe(200);
    const employee = await server.signIn(tenantId, ['employee']);
    expect((await employee.get(path)).status).toBe(403);
    const delegate = await server.signIn(tenantId, ['safety_delegate']);
    expect((await delegate.get(path)).status).toBe(200);
    expect((await delegate.post('/api/simulation/spread/runs', INPUTS)).status).toBe(403);
  }, 60_000);

  test.each([
    ['et tall utenfor grensene', { changed: { perContact: 2 } }],
    ['et tall som ikke er modellens', { changed: { magi: 1 } }],
    ['ingen pakker', { packages: [] }],
    ['to pakker med samme id', { packages: [INPUTS.packages[0], INPUTS.packages[0]] }],
    ['en dag som ikke finnes', { from: '2026-02-30' }],
  ])('%s avvises', async (_, change) => {
    const coordinator = await server.signIn(tenantId, ['staffing_coordinator']);
    expect((await coordinator.post('/api/simulation/spread/runs', { ...INPUTS, ...change })).status).toBe(400);
  });
});
