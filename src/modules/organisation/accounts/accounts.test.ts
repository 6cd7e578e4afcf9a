import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { Role } from '#platform/access/roles.ts';
import type { Database } from '#platform/db/database.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestClient, TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { organisationPolicy } from '../policy.ts';
import { organisationRoutes } from '../routes.ts';
import { mayAdminister } from './may-administer.ts';
import { makeOneTimePassword } from './one-time-password.ts';

const LEADER = {
  username: 'Ragna.Solbris',
  name: 'Ragna Solbris',
  personId: null,
  grants: [{ role: 'unit_leader', unitId: 'aasheim-1' }],
};

test.each([
  ['kommuneadministrator, leder', ['municipal_administrator'], 2, ['unit_leader'], true],
  ['kommuneadministrator, systemadministrator', ['municipal_administrator'], 2, ['system_administrator'], false],
  ['systemadministrator, systemadministrator', ['system_administrator'], 2, ['system_administrator'], true],
  ['seg selv', ['system_administrator'], 1, ['system_administrator'], false],
] as const)('kan endre konto: %s', (_, mine, accountId, roles, expected) => {
  const grants = mine.map((role: Role) => ({ role }));
  expect(mayAdminister({ accountId: 1, grants }, { accountId, roles: [...roles] })).toBe(expected);
});

test('et engangspassord er langt nok, kan leses høyt og er aldri det samme', () => {
  const made = Array.from({ length: 200 }, makeOneTimePassword);
  expect(new Set(made).size).toBe(made.length);
  for (const one of made) expect(one).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/);
});

describe.each(testDatabases())('kontoer ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let tenantId: number;
  let admin: TestClient;
  beforeAll(async () => {
    database = await open();
    server = await openTestServer(database, { policies: [organisationPolicy], routes: [organisationRoutes] });
  });
  beforeEach(async () => {
    await database.kysely.deleteFrom('account').where('username', '=', 'ragna.solbris').execute();
    tenantId = await insertMunicipality(database, FJELLHAVN);
    admin = await server.signIn(tenantId, ['municipal_administrator']);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const signIn = (username: string, password: string) =>
    server.server.inject({ method: 'POST', url: '/api/session', payload: { username, password } });
  const rowOf = async (accountId: number) =>
    (await admin.get('/api/organisation/accounts')).body.accounts.find(
      (one: { accountId: number }) => one.accountId === accountId,
    );

  it('en ny konto får et engangspassord som virker, og rollene sine', async () => {
    const { body } = await admin.post('/api/organisation/accounts', LEADER);
    expect((await signIn('RAGNA.solbris', body.password)).statusCode).toBe(200);
    expect(await rowOf(body.accountId)).toMatchObject({ state: 'active', grants: LEADER.grants, canChange: true });
    const again = await admin.post('/api/organisation/accounts', LEADER);
    expect(again.body.code).toBe('organisation.account.username-taken');
    const stored = await database.kysely
      .selectFrom('account')
      .selectAll()
      .where('accountId', '=', body.accountId)
      .executeTakeFirstOrThrow();
    expect(stored.passwordHash).not.toContain(body.password);
    expect(stored.mustChangePassword).toBe(true);
  });

  it('låst slipper ikke inn, og den som er inne, er ute; åpnet slipper inn', async () => {
    const { body } = await admin.post('/api/organisation/accounts', LEADER);
    const inside = (await signIn(LEADER.username, body.password)).cookies[0]?.value ?? '';
    const look = () => server.server.inject({ url: '/api/session', cookies: { beredt_session: inside } });
    expect((await look()).statusCode).toBe(200);
    await admin.put(`/api/organisation/accounts/${body.accountId}/lock`, { locked: true });
    expect((await look()).statusCode).toBe(401);
    expect((await signIn(LEADER.username, body.password)).statusCode).toBe(401);
    await admin.put(`/api/organisation/accounts/${body.accountId}/lock`, { locked: false });
    expect((await signIn(LEADER.username, body.password)).statusCode).toBe(200);
  });

  it('nytt passord: det gamle virker ikke mer; eget passord byttes med det gamle', async () => {
    const made = (await admin.post('/api/organisation/accounts', LEADER)).body;
    const { body } = await admin.post(`/api/organisation/accounts/${made.accountId}/password`);
    expect((await signIn(LEADER.username, made.password)).statusCode).toBe(401);
    const entered = await signIn(LEADER.username, body.password);
    const cookies = { beredt_session: entered.cookies[0]?.value ?? '' };
    const headers = { 'x-csrf-token': String(entered.json().csrfToken) };
    const change = async (present: string, next: string) =>
      (
        await server.server.inject({
          method: 'PUT',
          url: '/api/account/password',
          cookies,
          headers,
          payload: { present, next },
        })
      ).json().code;
    expect(await change('feil passord her', 'et langt nytt passord')).toBe('organisation.password.wrong');
    expect(await change(body.password, 'kort')).toBe('organisation.password.short');
    expect(await change(body.password, body.password)).toBe('organisation.password.same');
    expect(await change(body.password, 'et langt nytt passord')).toBeUndefined();
    expect((await signIn(LEADER.username, 'et langt nytt passord')).statusCode).toBe(200);
  });

  it('roller settes i ett, og den som så andre roller, avvises', async () => {
    const { accountId } = (await admin.post('/api/organisation/accounts', LEADER)).body;
    const url = `/api/organisation/accounts/${accountId}/grants`;
    const grants = [{ role: 'crisis_leader', unitId: null }];
    expect((await admin.put(url, { was: LEADER.grants, grants })).status).toBe(200);
    expect((await rowOf(accountId)).grants).toEqual(grants);
    expect((await admin.put(url, { was: LEADER.grants, grants: [] })).body.code).toBe('organisation.changed-otherwise');
    const nowhere = await admin.put(url, { was: grants, grants: [{ role: 'unit_leader', unitId: 'borte' }] });
    expect(nowhere.body.code).toBe('organisation.edit.unknown-reference');
  });

  it('en kommuneadministrator kan ikke gjøre noen til systemadministrator, eller røre en', async () => {
    const grants = [{ role: 'system_administrator', unitId: null }];
    expect((await admin.post('/api/organisation/accounts', { ...LEADER, grants })).status).toBe(404);
    const system = await server.signIn(tenantId, ['system_administrator']);
    expect((await admin.put(`/api/organisation/accounts/${system.accountId}/lock`, { locked: true })).status).toBe(404);
    expect((await admin.post(`/api/organisation/accounts/${system.accountId}/password`)).status).toBe(404);
    expect((await system.put(`/api/organisation/accounts/${system.accountId}/lock`, { locked: true })).status).toBe(
      404,
    );
    expect((await rowOf(system.accountId)).state).toBe('no-password');
  });

  it('en administrator av én enhet, og en annen kommunes, kommer ikke til', async () => {
    const { accountId } = (await admin.post('/api/organisation/accounts', LEADER)).body;
    const ofUnit = await server.signIn(tenantId, ['municipal_administrator', 'aasheim-1']);
    expect((await ofUnit.get('/api/organisation/accounts')).status).toBe(404);
    expect((await ofUnit.post('/api/organisation/accounts', LEADER)).status).toBe(404);
    const elsewhere = await insertMunicipality(database, FJELLHAVN);
    const other = await server.signIn(elsewhere, ['system_administrator']);
    expect((await other.put(`/api/organisation/accounts/${accountId}/lock`, { locked: true })).status).toBe(404);
    expect((await other.post(`/api/organisation/accounts/${accountId}/password`)).status).toBe(404);
  });

  it('en konto som virker i to kommuner, låses ikke av den ene', async () => {
    const { accountId } = (await admin.post('/api/organisation/accounts', LEADER)).body;
    const elsewhere = await insertMunicipality(database, FJELLHAVN);
    await database.kysely.insertInto('membership').values({ tenantId: elsewhere, accountId }).execute();
    const lock = await admin.put(`/api/organisation/accounts/${accountId}/lock`, { locked: true });
    expect(lock.body.code).toBe('organisation.account.shared');
  });
});
