import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { instant } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { createAccess } from '#platform/access/access.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { LiveHub } from '#platform/live/live-hub.ts';
import { openLiveHub } from '#platform/live/live-hub.ts';
import { openSession } from '#platform/sign-in/sessions.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { BeredtServer, ModuleRoutes } from './create-server.ts';
import { createServer } from './create-server.ts';

const NOW = instant('2026-11-23T05:40:00Z');

const routes: ModuleRoutes = (server, platform) => {
  server.post(
    '/api/test/change',
    {
      config: { permission: 'test.change' },
      schema: { body: z.object({ what: z.enum(['fine', 'refuse', 'hidden', 'fault']) }) },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        if (request.body.what === 'refuse') refuse('test.thing.busy', { minutes: 3 }, 'aml. § 10-8');
        if (request.body.what === 'hidden') throw new NotYours('thing');
        if (request.body.what === 'fault') throw new Error('wires crossed');
        await work.audit({ action: 'test.changed', subjectKind: 'thing', subjectId: '1' });
        work.announce('thing');
        return { done: true };
      }),
  );
};

describe.each(testDatabases())('the HTTP server ($name)', ({ open }) => {
  let database: Database;
  let live: LiveHub;
  let platform: Platform;
  let server: BeredtServer;
  let tenantId: number;
  const cookies: Record<string, string> = {};
  const csrf: Record<string, string> = {};

  beforeAll(async () => {
    database = await open();
    ({ tenantId } = await database.kysely
      .insertInto('tenant')
      .values({ name: 'Fjellhavn' })
      .returning('tenantId')
      .executeTakeFirstOrThrow());
    platform = { database, clock: clockAt(() => new Date(NOW)), access: createAccess([{ 'test.change': ['supply'] }]) };
    live = await openLiveHub(database);
    server = await createServer({
      platform: { ...platform, live },
      routes: [routes],
      units: {
        below: async () => new Map([['U1', new Set(['U1'])]]),
        names: async () => new Map([['U1', 'Åsheim 2']]),
      },
    });
    for (const role of ['supply', 'employee']) {
      const { accountId } = await database.kysely
        .insertInto('account')
        .values({ username: role, name: role })
        .returning('accountId')
        .executeTakeFirstOrThrow();
      await database.kysely.insertInto('membership').values({ tenantId, accountId }).execute();
      await inTenant(database, tenantId, (trx) =>
        trx
          .insertInto('roleGrant')
          .values({ tenantId, accountId, role, unitId: role === 'supply' ? 'U1' : '' })
          .execute(),
      );
      const opened = await openSession(database, NOW, accountId);
      cookies[role] = opened?.token ?? '';
      const session = await server.inject({ url: '/api/session', cookies: { beredt_session: cookies[role] } });
      csrf[role] = session.json().csrfToken;
    }
  });
  afterAll(async () => {
    await server.close();
    await live.close();
    await database.close();
  });

  const change = (role: string, what: string, headers: Record<string, string> = {}) =>
    server.inject({
      method: 'POST',
      url: '/api/test/change',
      payload: { what },
      cookies: { beredt_session: cookies[role] ?? '' },
      headers: { 'x-csrf-token': csrf[role] ?? '', ...headers },
    });

  test('without a session: signed out; with a wrong or missing CSRF token: turned away; without the role: forbidden', async () => {
    expect((await server.inject({ url: '/api/session' })).statusCode).toBe(401);
    expect((await change('supply', 'fine', { 'x-csrf-token': '' })).statusCode).toBe(403);
    expect((await change('supply', 'fine', { 'x-csrf-token': csrf['employee'] ?? '' })).statusCode).toBe(403);
    expect((await change('employee', 'fine')).json()).toEqual({ kind: 'forbidden' });
    expect((await change('supply', 'fine')).json()).toEqual({ done: true });
  });

  test('the four kinds of error look different', async () => {
    const malformed = await change('supply', 'whatever');
    expect([malformed.statusCode, malformed.json().kind, malformed.json().faults[0].path]).toEqual([
      400,
      'malformed',
      'what',
    ]);
    const refused = await change('supply', 'refuse');
    expect([refused.statusCode, refused.json()]).toEqual([
      409,
      { kind: 'refused', code: 'test.thing.busy', facts: { minutes: 3 }, source: 'aml. § 10-8' },
    ]);
    const hidden = await change('supply', 'hidden');
    expect([hidden.statusCode, hidden.json()]).toEqual([404, { kind: 'not-found' }]);
    const fault = await change('supply', 'fault');
    expect([fault.statusCode, fault.json().kind]).toEqual([500, 'fault']);
    expect(fault.body).not.toContain('wires');
  });

  test('a change is in the audit trail and reaches those who follow; a refused one leaves nothing', async () => {
    const count = () => inTenant(database, tenantId, (trx) => trx.selectFrom('auditEvent').select('auditId').execute());
    const before = (await count()).length;
    await change('supply', 'refuse');
    expect((await count()).length).toBe(before);
    const heard = new Promise<string>((resolve) => {
      live.follow(tenantId, (seen) => resolve(`${seen.topic} ${seen.version}`));
    });
    await change('supply', 'fine');
    expect(await heard).toMatch(/^thing \d+$/);
    expect((await count()).length).toBe(before + 1);
  });

  test('the same change sent again and again is done once; a refused one may be sent again; others have keys of their own', async () => {
    const count = () => inTenant(database, tenantId, (trx) => trx.selectFrom('auditEvent').select('auditId').execute());
    const before = (await count()).length;
    const once = { 'idempotency-key': 'a1b2' };
    const replies = await Promise.all([1, 2, 3].map(() => change('supply', 'fine', once)));
    expect(replies.map((reply) => reply.statusCode).toSorted()).toEqual([200, 204, 204]);
    expect((await change('supply', 'fine', once)).headers['idempotency-replayed']).toBe('true');
    expect((await count()).length).toBe(before + 1);
    const refused = { 'idempotency-key': 'c3d4' };
    expect((await change('supply', 'refuse', refused)).statusCode).toBe(409);
    expect((await change('supply', 'fault', refused)).statusCode).toBe(500);
    expect((await change('supply', 'fine', refused)).statusCode).toBe(200);
    expect((await count()).length).toBe(before + 2);
  });

  test('a route without a permission, or with one that no policy names, stops the server from starting', async () => {
    const start = (config: object) =>
      createServer({
        platform: { ...platform, live },
        routes: [(inner) => void inner.get('/api/test/open', { config }, () => 'open')],
        units: { below: async () => new Map(), names: async () => new Map() },
      });
    await expect(start({})).rejects.toThrow(/names no permission/);
    await expect(start({ permission: 'nobody.knows' })).rejects.toThrow(/unknown permission/);
  });

  test('the demo desk is not there outside a demo', async () => {
    const body = { accountId: 1 };
    expect((await server.inject({ method: 'POST', url: '/api/demo/session', payload: body })).statusCode).toBe(404);
  });
});
