import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { equipmentPolicy } from '#modules/equipment/policy.ts';
import { equipmentRoutes } from '#modules/equipment/routes.ts';
import { logPolicy } from '#modules/log/policy.ts';
import { logRoutes } from '#modules/log/routes.ts';
import { messagesPolicy } from '#modules/messages/policy.ts';
import { messagesRoutes } from '#modules/messages/routes.ts';
import { findUnitsBelow } from '#modules/organisation/index.ts';
import { servicesPolicy } from '#modules/services/policy.ts';
import { staffingPolicy } from '#modules/staffing/policy.ts';
import type { Role } from '#platform/access/roles.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { BeredtServer } from '#platform/http/create-server.ts';
import { createServer } from '#platform/http/create-server.ts';
import type { LiveHub } from '#platform/live/live-hub.ts';
import { openLiveHub } from '#platform/live/live-hub.ts';
import { openSession } from '#platform/sign-in/sessions.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { QUIET_FIGURES } from './domain/reports/report-figures.ts';
import { situationPolicy } from './policy.ts';
import { situationRoutes } from './routes.ts';
import { fillStaffing, takeAway } from './test-world/fill-staffing.ts';
import type { SituationWorld } from './test-world/open-world.ts';
import { openSituationWorld } from './test-world/open-world.ts';

const PEOPLE: readonly { readonly name: string; readonly role: Role; readonly unitId: string }[] = [
  { name: 'kriseleder', role: 'crisis_leader', unitId: '' },
  { name: 'leder', role: 'unit_leader', unitId: 'A2' },
  { name: 'innkjøp', role: 'supply', unitId: '' },
  { name: 'statsforvalter', role: 'county_governor', unitId: '' },
  { name: 'ansatt', role: 'employee', unitId: 'A2' },
];

describe.each(testDatabases())('bilde, rapporter, utstyr og logg over HTTP ($name)', ({ open }) => {
  let world: SituationWorld;
  let live: LiveHub;
  let server: BeredtServer;
  const sessions = new Map<string, { readonly cookie: string; readonly csrf: string }>();

  beforeAll(async () => {
    world = await openSituationWorld(await open(), [
      logPolicy,
      messagesPolicy,
      equipmentPolicy,
      staffingPolicy,
      servicesPolicy,
      situationPolicy,
    ]);
    world.setTime('2026-11-23 06:40');
    await fillStaffing(world);
    await takeAway(world, ['p1', 'p3'], '2026-11-23');
    const { database, platform, tenantId } = world;
    live = await openLiveHub(database);
    server = await createServer({
      platform: { ...platform, live },
      routes: [logRoutes, messagesRoutes, equipmentRoutes, situationRoutes],
      units: {
        below: (actor, unitIds) => inTenant(database, actor.tenantId, (trx) => findUnitsBelow(trx, unitIds)),
        names: async () => new Map(),
      },
    });
    for (const { name, role, unitId } of PEOPLE) {
      const { accountId } = await database.kysely
        .insertInto('account')
        .values({ username: `${name}-${tenantId}`, name })
        .returning('accountId')
        .executeTakeFirstOrThrow();
      await database.kysely.insertInto('membership').values({ tenantId, accountId }).execute();
      await inTenant(database, tenantId, (trx) =>
        trx.insertInto('roleGrant').values({ tenantId, accountId, role, unitId }).execute(),
      );
      const cookie = (await openSession(database, platform.clock.now(), accountId))?.token ?? '';
      const reply = await server.inject({ url: '/api/session', cookies: { beredt_session: cookie } });
      sessions.set(name, { cookie, csrf: reply.json().csrfToken });
    }
  });
  afterAll(async () => {
    await server.close();
    await live.close();
    await world.database.close();
  });

  const ask = (
    who: string,
    url: string,
    payload?: object,
    method: 'GET' | 'POST' | 'PUT' = payload ? 'POST' : 'GET',
  ) => {
    const session = sessions.get(who);
    return server.inject({
      method,
      url,
      ...(payload ? { payload } : {}),
      cookies: { beredt_session: session?.cookie ?? '' },
      headers: { 'x-csrf-token': session?.csrf ?? '' },
    });
  };
  const status = async (who: string, url: string, payload?: object) => (await ask(who, url, payload)).statusCode;

  test('hvem kommer inn hvor', async () => {
    const doors = [
      ['/api/situation', '200 200 403 403 403'],
      ['/api/situation?place=N', '200 404 403 403 403'],
      ['/api/situation/report', '200 200 403 200 403'],
      ['/api/situation/reports', '200 200 403 403 403'],
      ['/api/situation/reports/form?unit=A2', '200 200 403 403 403'],
      ['/api/situation/reports/form?unit=N', '200 404 403 403 403'],
      ['/api/services/visits-without-carer', '200 200 403 403 403'],
      ['/api/equipment/stock', '200 200 200 403 200'],
      ['/api/equipment/stock/why?item=Visir&site=S1', '200 200 200 403 200'],
      ['/api/log', '200 200 403 403 403'],
      ['/api/log/verify', '200 200 403 403 403'],
      ['/api/messages/drafts?causeKind=plan&causeId=1', '200 200 403 403 403'],
      ['/api/tasks', '200 200 200 200 200'],
    ] as const;
    const found: [string, string][] = [];
    for (const [url] of doors) {
      const codes: number[] = [];
      for (const { name } of PEOPLE) codes.push(await status(name, url));
      found.push([url, codes.join(' ')]);
    }
    expect(found).toEqual(doors.map(([url, codes]) => [url, codes]));
  });

  test('lederen sender rapporten: spurt om det uvanlige, så tatt imot, så sett av kriselederen', async () => {
    const body = {
      unitId: 'A2',
      slotDate: '2026-11-23',
      slotMinute: 360,
      figures: { ...QUIET_FIGURES, beds: 16, occupiedBeds: 17 },
    };
    const check = await ask('leder', '/api/situation/reports/check', body);
    expect(check.json().findings.map((one: { code: string }) => one.code)).toEqual([
      'situation.report.occupied-above-beds',
    ]);
    const refused = await ask('leder', '/api/situation/reports', { ...body, revision: 0 });
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'situation.report.unconfirmed']);
    const sent = await ask('leder', '/api/situation/reports', {
      ...body,
      revision: 0,
      confirmedFindings: ['situation.report.occupied-above-beds'],
    });
    expect(sent.json().report).toMatchObject({ revision: 1, reportedByName: 'leder' });
    expect((await ask('leder', '/api/situation/reports/unchanged', { ...body, revision: 1 })).statusCode).toBe(409);
    const overview = (await ask('kriseleder', '/api/situation/reports')).json();
    expect(overview.overdue.map((one: { unitId: string }) => one.unitId).sort()).toEqual(['A1', 'N']);
    const reminded = await ask('kriseleder', '/api/situation/reports/remind', { unitIds: ['A1'] });
    expect(reminded.json()).toEqual({ reminded: 1, escalated: 0, notOverdue: 0 });
    expect(await status('leder', '/api/situation/reports/remind', { unitIds: ['A1'] })).toBe(403);
    const history = await ask('leder', '/api/situation/reports/history?unit=A2&slotDate=2026-11-23&slotMinute=360');
    expect(history.json().revisions).toHaveLength(1);
  });

  test('feil i det som sendes, sier hvor', async () => {
    const bad = await ask('leder', '/api/situation/reports/check', {
      unitId: 'A2',
      slotDate: '2026-11-31',
      slotMinute: 360,
      figures: { ...QUIET_FIGURES, infected: -1 },
    });
    expect(bad.statusCode).toBe(400);
    expect(
      bad
        .json()
        .faults.map((fault: { path: string }) => fault.path)
        .sort(),
    ).toEqual(['figures.infected', 'slotDate']);
  });

  test('rapporten som PDF og ren tekst, og uttaket står i sporet', async () => {
    const pdf = await ask('kriseleder', '/api/situation/report.pdf?locale=nn');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.rawPayload.toString('latin1', 0, 5)).toBe('%PDF-');
    const text = await ask('statsforvalter', '/api/situation/report.txt');
    expect(text.body).toContain('SITUASJONSRAPPORT');
    expect(text.body).not.toContain('Åsheim 2');
    expect(await status('statsforvalter', '/api/situation/report.txt?audience=crisis_management')).toBe(404);
    const trail = await inTenant(world.database, world.tenantId, (trx) =>
      trx.selectFrom('auditEvent').select('facts').where('action', '=', 'situation.report.taken-out').execute(),
    );
    expect(trail.map((row) => row.facts)).toEqual([
      { audience: 'crisis_management', form: 'pdf' },
      { audience: 'county_governor', form: 'text' },
    ]);
  });

  test('telling føres av den som har lov, der de har lov', async () => {
    const counts = (siteId: string) => ({ siteId, counts: [{ item: 'Visir', counted: 90 }] });
    expect(await status('innkjøp', '/api/equipment/counts', counts('S2'))).toBe(204);
    expect(await status('leder', '/api/equipment/counts', counts('S1'))).toBe(204);
    expect(await status('leder', '/api/equipment/counts', counts('S2'))).toBe(404);
    expect(await status('kriseleder', '/api/equipment/counts', counts('S1'))).toBe(403);
    const why = (await ask('innkjøp', '/api/equipment/stock/why?item=Visir&site=S1')).json();
    expect(why).toMatchObject({ siteName: 'Åsheim sykehjem', counted: 90 });
    expect(why.gaps.filter((gap: { chosen: boolean }) => gap.chosen)).toHaveLength(3);
  });

  test('loggen eksporteres som fil, og filtrene følger med', async () => {
    const csv = await ask('kriseleder', '/api/log/export.csv?kind=ingen');
    expect(csv.headers['content-disposition']).toContain('beslutningslogg.csv');
    expect(csv.body.split('\r\n')).toHaveLength(2);
    expect((await ask('kriseleder', '/api/log/verify')).json()).toMatchObject({ ok: true, entries: 0 });
  });

  test('beskrivelsen av alle adresser lar seg lage', async () => {
    const paths = (await server.inject({ url: '/api/openapi.json' })).json().paths;
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/situation', '/api/log', '/api/equipment/stock']));
  });
});
