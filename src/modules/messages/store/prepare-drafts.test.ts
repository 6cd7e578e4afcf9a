import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccess } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { messagesPolicy } from '../policy.ts';
import type { Draft } from './prepare-drafts.ts';
import { prepareDrafts, withdrawDrafts } from './prepare-drafts.ts';
import { readDraftBatches } from './read-draft-batches.ts';
import { readDrafts } from './read-drafts.ts';

const draft = (personId: string, body = 'Ny vakt'): Draft => ({ personId, locale: 'nb', subject: 'Ny vakt', body });

describe.each(testDatabases())('utkast til meldinger ($name)', ({ open }) => {
  let database: Database;
  let platform: Platform;
  let coordinator: Actor;

  beforeAll(async () => {
    database = await open();
    const { tenantId } = await database.kysely
      .insertInto('tenant')
      .values({ name: 'Fjellhavn' })
      .returning('tenantId')
      .executeTakeFirstOrThrow();
    await inTenant(database, tenantId, async (trx) => {
      await trx.insertInto('site').values({ tenantId, siteId: 'S', name: 'Åsheim' }).execute();
      const unit = { tenantId, sortKey: '', kind: 'nursing_home_ward', siteId: 'S' };
      await trx
        .insertInto('unit')
        .values([
          { ...unit, unitId: 'A1', name: 'Åsheim 1' },
          { ...unit, unitId: 'A2', name: 'Åsheim 2' },
        ])
        .execute();
      await trx.insertInto('competence').values({ tenantId, competence: 'nurse' }).execute();
      const person = { tenantId, sortKey: '', competence: 'nurse', source: 'own' };
      await trx
        .insertInto('person')
        .values([
          { ...person, personId: 'p1', name: 'Åse Lie', homeUnitId: 'A1', phone: '68 05 00 01' },
          { ...person, personId: 'p2', name: 'Ask Moe', homeUnitId: 'A2', email: 'ask@fjellhavn.example' },
          { ...person, personId: 'p3', name: 'Bo Vik', homeUnitId: null, source: 'pool' },
        ])
        .execute();
    });
    platform = {
      database,
      clock: clockAt(() => new Date('2026-11-23T05:40:00Z')),
      access: createAccess([messagesPolicy]),
    };
    coordinator = {
      accountId: undefined,
      tenantId,
      name: 'Ragna Solbris',
      personId: undefined,
      grants: [{ role: 'staffing_coordinator', unitId: undefined, units: undefined }],
    };
  });
  afterAll(() => database.close());

  const read = (actor: Actor) => doWork(platform, actor, (work) => readDrafts(work, 'plan', '7'));

  test('ett utkast per person, kanal etter hva som er kjent, navn på norsk vis', async () => {
    const batch = { causeKind: 'plan', causeId: '7', drafts: [draft('p1'), draft('p2'), draft('p3')] };
    const prepared = await doWork(platform, coordinator, (work) => prepareDrafts(work, batch));
    expect(prepared).toEqual({ prepared: 3, unreachable: ['p3'] });
    await doWork(platform, coordinator, (work) =>
      prepareDrafts(work, { ...batch, drafts: [draft('p1', 'Endret vakt')] }),
    );
    const drafts = await read(coordinator);
    expect(drafts.map((one) => [one.personName, one.channel, one.body])).toEqual([
      ['Ask Moe', 'email', 'Ny vakt'],
      ['Bo Vik', 'none', 'Ny vakt'],
      ['Åse Lie', 'sms', 'Endret vakt'],
    ]);
  });

  test('en enhetsleder ser utkastene til egne folk', async () => {
    const leader: Actor = { ...coordinator, grants: [{ role: 'unit_leader', unitId: 'A1', units: new Set(['A1']) }] };
    expect((await read(leader)).map((one) => one.personName)).toEqual(['Åse Lie']);
  });

  test('utkast trekkes tilbake og kan lages på nytt', async () => {
    const withdraw = () => doWork(platform, coordinator, (work) => withdrawDrafts(work, 'plan', '7'));
    expect(await withdraw()).toBe(3);
    expect(await withdraw()).toBe(0);
    expect(new Set((await read(coordinator)).map((one) => one.state))).toEqual(new Set(['withdrawn']));
    await doWork(platform, coordinator, (work) =>
      prepareDrafts(work, { causeKind: 'plan', causeId: '7', drafts: [draft('p2')] }),
    );
    expect((await read(coordinator)).filter((one) => one.state === 'draft').map((one) => one.personId)).toEqual(['p2']);
  });

  test('en bruker og en pårørende får utkast med samme nummer som en ansatt; enhetens leder leser dem', async () => {
    const at = (kind: 'user' | 'relative', unitId: string, name: string, phone?: string): Draft => ({
      ...draft('p1'),
      recipient: { kind, unitId, name, phone },
    });
    const drafts = [draft('p1'), at('user', 'A2', 'Målfrid Øye'), at('relative', 'A1', 'Are Øye', '68 05 00 02')];
    const batch = { causeKind: 'door', causeId: '1', drafts };
    const prepared = await doWork(platform, coordinator, (work) => prepareDrafts(work, batch));
    expect(prepared).toEqual({ prepared: 3, unreachable: ['p1'] });
    const leader: Actor = { ...coordinator, grants: [{ role: 'unit_leader', unitId: 'A1', units: new Set(['A1']) }] };
    const seen = await doWork(platform, leader, (work) => readDrafts(work, 'door', '1'));
    expect(seen.map((one) => [one.recipientKind, one.personName, one.channel])).toEqual([
      ['relative', 'Are Øye', 'sms'],
      ['person', 'Åse Lie', 'sms'],
    ]);
  });

  test('alt som ligger klart, samlet etter årsak; en leder teller bare egne', async () => {
    const batches = async (actor: Actor) =>
      (await doWork(platform, actor, readDraftBatches)).filter((one) => one.causeId === '1');
    expect(await batches(coordinator)).toMatchObject([
      { causeKind: 'door', state: 'draft', channels: { sms: 2, email: 0, none: 1 }, locales: ['nb'] },
    ]);
    const leader: Actor = { ...coordinator, grants: [{ role: 'unit_leader', unitId: 'A1', units: new Set(['A1']) }] };
    expect(await batches(leader)).toMatchObject([{ channels: { sms: 2, email: 0, none: 0 } }]);
  });
});
