import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { FJELLHAVN, FJELLHAVN_FROM } from '#test/harness/fjellhavn.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestClient, TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { organisationPolicy } from '../../policy.ts';
import { organisationRoutes } from '../../routes.ts';
import { loadMunicipality } from '../load-municipality.ts';

const SITE = '/api/organisation/sites/S1';
const STATUS = '/api/organisation/units/hjemme-nord/status';

describe.each(testDatabases())('to om gangen, og angring ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let tenantId: number;
  let clients: readonly TestClient[];
  beforeAll(async () => {
    database = await open();
    server = await openTestServer(database, { policies: [organisationPolicy], routes: [organisationRoutes] });
  });
  beforeEach(async () => {
    tenantId = await insertMunicipality(database, FJELLHAVN);
    const signIn = () => server.signIn(tenantId, ['municipal_administrator']);
    clients = [await signIn(), await signIn(), await signIn(), await signIn()];
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const everything = () =>
    inTenant(database, tenantId, (trx) => loadMunicipality({ trx }, { from: FJELLHAVN_FROM, days: 14 }));
  const codesOf = (replies: readonly { readonly status: number; readonly body: { readonly code?: string } }[]) =>
    replies.map((reply) => reply.body.code ?? String(reply.status)).sort();

  it('av fire som endrer samme sted samtidig, får én gjort det, og de andre vite det', async () => {
    const replies = await Promise.all(
      clients.map((client, index) => client.put(SITE, { name: `Navn ${index}`, lat: null, lon: null, revision: 1 })),
    );
    expect(codesOf(replies)).toEqual(['200', ...Array(3).fill('organisation.changed-meanwhile')]);
    const winner = replies.findIndex((reply) => reply.status === 200);
    expect((await everything()).sites.find((site) => site.siteId === 'S1')?.name).toBe(`Navn ${winner}`);
  });

  it('av fire som setter samme status samtidig, blir det stående én', async () => {
    const body = { status: 'outbreak', from: '2026-11-23', to: null, was: null };
    const replies = await Promise.all(clients.map((client) => client.put(STATUS, body)));
    expect(codesOf(replies)).toEqual(['200', ...Array(3).fill('organisation.unit-status.overlap')]);
  });

  it('av fire som endrer behovet samtidig, vinner én helt', async () => {
    const url = '/api/organisation/units/aasheim-1/demand';
    const { version } = (await clients[0]!.get(`${url}?from=2026-11-23&weeks=1`)).body;
    const replies = await Promise.all(
      clients.map((client, index) => {
        const rows = [{ weekday: 2, shift: 'D', competence: 'nurse', normal: index + 1, minimum: 0 }];
        return client.put(url, { from: '2026-11-23', weeks: 1, version, rows });
      }),
    );
    expect(codesOf(replies)).toEqual(['200', ...Array(3).fill('organisation.changed-otherwise')]);
    expect((await everything()).demand?.filter((row) => row.unitId === 'aasheim-1')).toHaveLength(1);
  });

  it('hva som enn endres, er kommunen som før når alt er angret i motsatt rekkefølge', async () => {
    const client = clients[0]!;
    const before = await everything();
    const revisionOf = async (list: string, key: string, id: string): Promise<number> =>
      (await client.get(`/api/organisation/${list}`)).body.find((row: Record<string, unknown>) => row[key] === id)
        .revision;
    const edits = [
      async () => {
        const revision = await revisionOf('sites', 'siteId', 'S1');
        return client.put(SITE, { name: 'Nytt navn', lat: 1, lon: 2, revision });
      },
      async () => {
        const revision = await revisionOf('shifts', 'shift', 'N');
        const fields = { startMinute: 1380, endMinute: 420, breakMinutes: 0, passive: true };
        return client.put('/api/organisation/shifts/N', { ...fields, revision });
      },
      () => client.put(STATUS, { status: 'no_cross_site', from: '2026-11-23', to: '2026-11-30', was: null }),
      () => {
        const outbreak = { status: 'outbreak', from: '2026-11-20', to: null };
        return client.delete('/api/organisation/units/aasheim-2/status', outbreak);
      },
      () => {
        const was = [{ shift: 'D', unitId: 'aasheim-1', kind: 'normal' }];
        return client.put('/api/organisation/roster/day', { personId: 'P1', date: '2026-11-24', was, cells: [] });
      },
      () => client.post('/api/organisation/competences', { competence: 'midwife', covers: ['nurse'], weight: 9 }),
      () => {
        const unit = { unitId: 'ny', name: 'Ny', kind: 'other', siteId: 'S2', parentId: null, dwelling: null };
        return client.post('/api/organisation/units', unit);
      },
    ];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(edits, { minLength: 1 }), async (chosen) => {
        const done: number[] = [];
        for (const edit of chosen) {
          const reply = await edit();
          expect(reply.status).toBe(200);
          done.push(reply.body.editId);
        }
        for (const editId of done.toReversed()) {
          expect((await client.post(`/api/organisation/edits/${editId}/undo`)).status).toBe(200);
        }
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 10 },
    );
  });
});
