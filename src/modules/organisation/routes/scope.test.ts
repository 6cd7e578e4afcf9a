import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#platform/access/roles.ts';
import { ROLES } from '#platform/access/roles.ts';
import type { Database } from '#platform/db/database.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { TestServer } from '#test/harness/test-server.ts';
import { openTestServer } from '#test/harness/test-server.ts';
import { organisationPolicy } from '../policy.ts';
import { organisationRoutes } from '../routes.ts';

type Grant = readonly [role: Role, unitId?: string];

const PEOPLE = [...FJELLHAVN.staff.map((one) => one.staffId), ...FJELLHAVN.pool.map((one) => one.personId)];
const UNITS = FJELLHAVN.units.map((unit) => unit.unitId);

/** The truth in the plainest words: a unit is below another when one of its parents is that one. */
function isBelow(unitId: string | undefined, above: string): boolean {
  if (unitId === undefined) return false;
  return unitId === above || isBelow(FJELLHAVN.units.find((unit) => unit.unitId === unitId)?.parentId, above);
}

function mayInUnit(grants: readonly Grant[], permission: keyof typeof organisationPolicy, unitId: string | undefined) {
  const roles: readonly Role[] = organisationPolicy[permission];
  return grants.some(([role, at]) => roles.includes(role) && (at === undefined || isBelow(unitId, at)));
}

/** The units that somebody belongs to: home for own staff, the list for the pool (empty: only the whole municipality). */
function unitsOf(personId: string): readonly (string | undefined)[] {
  const home = FJELLHAVN.staff.find((one) => one.staffId === personId)?.homeUnitId;
  const units = FJELLHAVN.pool.find((one) => one.personId === personId)?.units ?? [];
  return home === undefined ? (units.length > 0 ? units : [undefined]) : [home];
}

const grantArbitrary = fc.tuple(fc.constantFrom(...ROLES), fc.option(fc.constantFrom(...UNITS), { nil: undefined }));
const grantsArbitrary = fc.uniqueArray(grantArbitrary, { maxLength: 3, selector: (grant) => grant.join() });

describe.each(testDatabases())('hvem som ser og endrer hva ($name)', ({ open }) => {
  let database: Database;
  let server: TestServer;
  let tenantId: number;
  beforeAll(async () => {
    database = await open();
    server = await openTestServer(database, { policies: [organisationPolicy], routes: [organisationRoutes] });
    tenantId = await insertMunicipality(database, FJELLHAVN);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const idsIn = (rows: readonly (readonly string[])[] | undefined) => (rows ?? []).map((row) => row[0]).sort();

  it('enhver rolle ved enhver enhet ser akkurat sine enheter og folk', async () => {
    await fc.assert(
      fc.asyncProperty(grantsArbitrary, async (grants) => {
        const client = await server.signIn(tenantId, ...(grants as Grant[]));
        const list = await client.get('/api/organisation/people');
        const seen = PEOPLE.filter((id) => unitsOf(id).some((at) => mayInUnit(grants, 'organisation.people.read', at)));
        expect(idsIn(list.body.people)).toEqual([...seen].sort());
        const units = await client.get('/api/organisation/units');
        const seenUnits = UNITS.filter((id) => mayInUnit(grants, 'organisation.units.read', id));
        expect((units.body.units ?? []).map((unit: { unitId: string }) => unit.unitId).sort()).toEqual(
          [...seenUnits].sort(),
        );
        for (const personId of PEOPLE) {
          const one = await client.get(`/api/organisation/people/${personId}`);
          expect([personId, one.status === 200]).toEqual([personId, seen.includes(personId)]);
        }
        for (const unitId of UNITS) {
          const one = await client.get(`/api/organisation/units/${unitId}`);
          expect([unitId, one.status === 200]).toEqual([unitId, seenUnits.includes(unitId)]);
          if (one.status === 200 && !mayInUnit(grants, 'organisation.people.read', unitId)) {
            expect([one.body.people, one.body.trained, one.body.roster]).toEqual([[], [], []]);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('enhver rolle endrer bare folk i egne enheter, og flytter dem bare dit den også rår', async () => {
    const people = await server.signIn(tenantId, ['municipal_administrator']);
    const move = fc.record({
      grants: grantsArbitrary,
      personId: fc.constantFrom(...FJELLHAVN.staff.map((one) => one.staffId)),
      target: fc.constantFrom(...UNITS),
    });
    await fc.assert(
      fc.asyncProperty(move, async ({ grants, personId, target }) => {
        const client = await server.signIn(tenantId, ...(grants as Grant[]));
        const { body } = await people.get(`/api/organisation/people/${personId}`);
        const { canChange: _, canChangeRoster: __, homeUnitName: ___, homeSiteName: ____, ...fields } = body;
        const may = (at: string) => mayInUnit(grants, 'organisation.people.change', at);
        const sees = mayInUnit(grants, 'organisation.people.read', fields.homeUnitId);
        const reply = await client.put(`/api/organisation/people/${personId}`, { ...fields, homeUnitId: target });
        expect(reply.status === 200).toBe(sees && may(fields.homeUnitId) && may(target));
        if (reply.status !== 200) expect([403, 404]).toContain(reply.status);
        if (reply.status === 200) await client.post(`/api/organisation/edits/${reply.body.editId}/undo`);
      }),
      { numRuns: 40 },
    );
  });

  it('den ansatte ser seg selv og ingen annen', async () => {
    const client = await server.signIn(tenantId, ['employee', 'aasheim-1']);
    await database.kysely
      .updateTable('membership')
      .set({ personId: 'P1' })
      .where('accountId', '=', client.accountId)
      .execute();
    expect((await client.get('/api/organisation/people/P1')).body.name).toBe('Bekkeblom, Ane');
    expect((await client.get('/api/organisation/people/P2')).status).toBe(404);
    expect((await client.get('/api/organisation/people')).status).toBe(403);
    expect((await client.get('/api/search?q=fjell')).body.results).toEqual([]);
  });

  it('en avdelingsleder finner bare egne folk i søket', async () => {
    const leader = await server.signIn(tenantId, ['unit_leader', 'aasheim-2']);
    const titles = async (typed: string) =>
      (await leader.get(`/api/search?q=${encodeURIComponent(typed)}`)).body.results.map(
        (hit: { title: string }) => hit.title,
      );
    expect(await titles('bekkeblom')).toEqual([]);
    expect(await titles('ærfugl')).toEqual(['Ærfugl, Maja']);
    expect(await titles('åsheim')).toEqual(['Åsheim 2']);
  });

  it('en annen kommune er som om den ikke fantes', async () => {
    const other = await insertMunicipality(database, {
      ...FJELLHAVN,
      staff: [],
      pool: [],
      trained: [],
      workplaces: [],
      roster: [],
      worked: [],
    });
    const client = await server.signIn(other, ['municipal_administrator'], ['system_administrator']);
    expect((await client.get('/api/organisation/people/P1')).status).toBe(404);
    expect((await client.get('/api/organisation/people')).body.people).toEqual([]);
  });
});
