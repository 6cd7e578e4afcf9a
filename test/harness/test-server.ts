import { instantOf } from '#kernel/instant.ts';
import { createAccount, findUnitsBelow, grantRole, readUnitTree } from '#modules/organisation/index.ts';
import { createAccess, systemActor } from '#platform/access/access.ts';
import type { Policy, Role } from '#platform/access/roles.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import type { BeredtServer, ModuleRoutes } from '#platform/http/create-server.ts';
import { createServer } from '#platform/http/create-server.ts';
import { openLiveHub } from '#platform/live/live-hub.ts';
import { openSession } from '#platform/sign-in/sessions.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

/** What a request was answered with. */
export interface TestReply {
  readonly status: number;
  /** Parsed JSON; each test knows what it asked for. */
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Somebody signed in. */
export interface TestClient {
  readonly accountId: number;
  get(url: string): Promise<TestReply>;
  post(url: string, body?: unknown): Promise<TestReply>;
  put(url: string, body?: unknown): Promise<TestReply>;
  delete(url: string, body?: unknown): Promise<TestReply>;
  /** Posts a multipart body. */
  upload(url: string, body: string, boundary: string): Promise<TestReply>;
}

/** The program's HTTP side on a test database, at Monday 23 November 2026 06:40. */
export interface TestServer {
  readonly platform: Platform;
  readonly server: BeredtServer;
  /** Signs in a new account of a tenant with roles, each for a unit or (none) the whole municipality. */
  signIn(tenantId: number, ...grants: readonly (readonly [role: Role, unitId?: string])[]): Promise<TestClient>;
  close(): Promise<void>;
}

let accounts = 0;

/** Opens a server with some modules' policies and routes; the caller closes it, and then the database. */
export async function openTestServer(
  database: Database,
  modules: { readonly policies: readonly Policy[]; readonly routes: readonly ModuleRoutes[] },
): Promise<TestServer> {
  const clock = clockAt(() => new Date('2026-11-23T06:40:00+01:00'));
  const platform: Platform = { database, clock, access: createAccess(modules.policies) };
  const live = await openLiveHub(database);
  const server = await createServer({
    platform: { ...platform, live },
    routes: modules.routes,
    units: {
      below: (actor, unitIds) => doWork(platform, actor, (work) => findUnitsBelow(work.trx, unitIds)),
      names: async (actor) =>
        new Map((await doWork(platform, actor, readUnitTree)).map((unit) => [unit.unitId, unit.name])),
    },
  });
  return {
    platform,
    server,
    signIn: async (tenantId, ...grants) => {
      accounts += 1;
      const actor = systemActor(tenantId, 'prøve');
      const username = `konto-${tenantId}-${accounts}`;
      const accountId = await createAccount(platform, actor, { username, name: username, password: null });
      await doWork(platform, actor, async (work) => {
        for (const [role, unitId] of grants) await grantRole(work, accountId, role, unitId);
      });
      return clientOf(server, database, accountId);
    },
    close: async () => {
      await server.close();
      await live.close();
    },
  };
}

async function clientOf(server: BeredtServer, database: Database, accountId: number): Promise<TestClient> {
  const now = instantOf(new Date('2026-11-23T06:40:00+01:00'));
  const opened = await openSession(database, now, accountId);
  const cookies = { beredt_session: opened?.token ?? '' };
  const session = await server.inject({ url: '/api/session', cookies });
  const headers = { 'x-csrf-token': String(session.json().csrfToken) };
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<TestReply> => {
    const payload = body === undefined ? {} : { payload: body as object };
    const reply = await server.inject({ method, url, cookies, headers: { ...headers, ...more }, ...payload });
    const isJson = String(reply.headers['content-type']).includes('json');
    return {
      status: reply.statusCode,
      body: isJson && reply.body ? reply.json() : undefined,
      headers: reply.headers,
      text: reply.body,
    };
  };
  return {
    accountId,
    get: (url) => ask('GET', url),
    post: (url, body) => ask('POST', url, body),
    put: (url, body) => ask('PUT', url, body),
    delete: (url, body) => ask('DELETE', url, body),
    upload: (url, body, boundary) =>
      ask('POST', url, body, { 'content-type': `multipart/form-data; boundary=${boundary}` }),
  };
}
