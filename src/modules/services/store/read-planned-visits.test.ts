import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { createAccess } from '#platform/access/access.ts';
import type { Actor, Grant } from '#platform/access/actor.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { servicesPolicy } from '../policy.ts';
import type { VisitQuery } from './read-planned-visits.ts';
import { readPlannedVisits } from './read-planned-visits.ts';

const monday = plainDate('2026-11-23');
const tuesday = plainDate('2026-11-24');

describe.each(testDatabases())('planlagte besøk ($name)', ({ open }) => {
  let database: Database;
  let platform: Platform;
  let tenantId: number;

  beforeAll(async () => {
    database = await open();
    ({ tenantId } = await database.kysely
      .insertInto('tenant')
      .values({ name: 'Fjellhavn' })
      .returning('tenantId')
      .executeTakeFirstOrThrow());
    await inTenant(database, tenantId, async (trx) => {
      await trx.insertInto('site').values({ tenantId, siteId: 'S', name: 'Base' }).execute();
      const unit = { tenantId, sortKey: '', kind: 'home_care', siteId: 'S' };
      await trx
        .insertInto('unit')
        .values([
          { ...unit, unitId: 'Nord', name: 'Nord' },
          { ...unit, unitId: 'Sør', name: 'Sør' },
        ])
        .execute();
      const user = { tenantId, sortKey: '' };
      await trx
        .insertInto('serviceUser')
        .values([
          { ...user, userId: 'u1', name: 'Inga Bakken', unitId: 'Nord' },
          { ...user, userId: 'u2', name: 'Skjult Navn', unitId: 'Nord', protected: true },
          { ...user, userId: 'u3', name: 'Ola Sand', unitId: 'Sør' },
        ])
        .execute();
      await trx
        .insertInto('service')
        .values({ tenantId, serviceId: 's1', userId: 'u1', kind: 'Dusj', importance: 'should' })
        .execute();
      await trx
        .insertInto('assessment')
        .values({
          tenantId,
          assessmentId: 'a1',
          serviceId: 's1',
          state: 'signed',
          actions: ['shorten:10'],
          validFrom: monday,
          validTo: tuesday,
          questionSet: 1,
          createdName: 'Ane',
          signedAt: instant('2026-11-22T10:00:00Z'),
          signedName: 'Ane',
          signedCompetence: 'nurse',
        })
        .execute();
      const visit = { tenantId, earliestMinute: 450, latestMinute: 660, minutes: 20, competence: 'health_worker' };
      await trx
        .insertInto('visit')
        .values([
          {
            ...visit,
            visitId: 'v1',
            userId: 'u1',
            serviceId: 's1',
            date: monday,
            plannedCarer: 'Ask',
            plannedStartMinute: 500,
            allowed: ['shorten:5', 'sing'],
          },
          { ...visit, visitId: 'v2', userId: 'u2', date: monday, plannedCarer: 'Bo' },
          { ...visit, visitId: 'v3', userId: 'u3', date: tuesday, plannedCarer: 'Ask' },
        ])
        .execute();
    });
    platform = {
      database,
      clock: clockAt(() => new Date('2026-11-23T05:40:00Z')),
      access: createAccess([servicesPolicy]),
    };
  });
  afterAll(() => database.close());

  const read = (grant: Grant, query: Partial<VisitQuery> = {}) => {
    const actor: Actor = { accountId: undefined, tenantId, name: 'Ragna', personId: undefined, grants: [grant] };
    return doWork(platform, actor, (work) => readPlannedVisits(work, { from: monday, days: 2, ...query }));
  };
  const coordinator: Grant = { role: 'staffing_coordinator', unitId: undefined, units: undefined };
  const leaderOf = (unitId: string): Grant => ({ role: 'unit_leader', unitId, units: new Set([unitId]) });

  test('koordinatoren ser alle besøk, men ikke navnet på den skjermede', async () => {
    const visits = await read(coordinator);
    expect(visits.map((one) => [one.visitId, one.userName, one.importance, one.startMinute])).toEqual([
      ['v2', undefined, 'must', 450],
      ['v1', 'Inga Bakken', 'should', 500],
      ['v3', 'Ola Sand', 'must', 450],
    ]);
    expect(visits[1]?.allowed).toEqual([{ kind: 'shorten', minutes: 5 }]);
  });

  test('enhetslederen ser egne brukere med navn, og ingen andres', async () => {
    expect((await read(leaderOf('Nord'))).map((one) => one.userName)).toEqual(['Skjult Navn', 'Inga Bakken']);
    expect(await read({ role: 'employee', unitId: 'Nord', units: new Set(['Nord']) })).toEqual([]);
  });

  test('dager, enheter og utførere avgrenser', async () => {
    const ids = async (query: Partial<VisitQuery>) => (await read(coordinator, query)).map((one) => one.visitId);
    expect(await ids({ days: 1 })).toEqual(['v2', 'v1']);
    expect(await ids({ unitIds: new Set(['Sør']) })).toEqual(['v3']);
    expect(await ids({ carers: ['Ask'] })).toEqual(['v1', 'v3']);
    expect(await ids({ carers: [] })).toEqual([]);
  });
});
