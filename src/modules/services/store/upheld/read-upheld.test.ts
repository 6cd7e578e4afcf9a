import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { DISTRICT, openHomeCareTown } from '../../../../../test/services/open-home-care-town.ts';
import { CARE_TOWN_FROM, idOf } from '../../../../../test/staffing/care-town.ts';
import type { OpenTown } from '../../../../../test/staffing/open-care-town.ts';
import type { UpheldQuery } from '../../contract/upheld.ts';
import { registerCancellation } from '../cancellations/change-cancellation.ts';
import { readUpheld } from './read-upheld.ts';
import type { UpheldPorts } from './upheld-ports.ts';

const day = (after: number) => addDays(CARE_TOWN_FROM, after);
const PRESENT = idOf(DISTRICT, 'health_worker', 1);
const AWAY = idOf(DISTRICT, 'health_worker', 2);
const CLEANING = 'Praktisk bistand, rengjøring';

const ports: UpheldPorts = {
  awayCarers: async () => [{ personId: AWAY, from: day(3), to: day(5) }],
  qualityRatings: async () => [
    { unitId: DISTRICT, date: day(0), rating: 2 },
    { unitId: DISTRICT, date: day(6), rating: 4 },
    { unitId: DISTRICT, date: day(7), rating: 5 },
    { unitId: 'fuglenes-1', date: day(0), rating: 1 },
  ],
};

/**
 * Olav: a shower of 45 minutes a week is granted; 20 on Monday by a carer who is there, 20 on Thursday by one who is away, and
 * nobody has planned the last 5. Inga: 45 minutes of cleaning on Wednesday, to which she says no from Tuesday on.
 */
describe.each(testDatabases())('opprettholdt, regnet for hånd ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let leader: Actor;
  let crisisLeader: Actor;

  beforeAll(async () => {
    database = await open();
    town = await openHomeCareTown(database);
    leader = await town.actor('Turid Myrull', 'unit_leader', DISTRICT);
    crisisLeader = await town.actor('Kari Krise', 'crisis_leader');
    const { tenantId } = town;
    const visit = {
      tenantId,
      earliestMinute: 450,
      latestMinute: 660,
      plannedStartMinute: 480,
      competence: 'health_worker',
    };
    const shower = { ...visit, userId: 'B2', serviceId: 'T3', minutes: 20 };
    await inTenant(database, tenantId, (trx) =>
      trx
        .insertInto('visit')
        .values([
          { ...shower, visitId: 'D1', date: day(0), plannedCarer: PRESENT },
          { ...shower, visitId: 'D2', date: day(3), plannedCarer: AWAY },
          { ...shower, visitId: 'D3', date: day(7), plannedCarer: AWAY },
          { ...visit, visitId: 'R1', userId: 'B3', serviceId: 'T4', date: day(2), minutes: 45, plannedCarer: PRESENT },
        ])
        .execute(),
    );
    await town.work(leader, (work) =>
      registerCancellation(work, {
        userId: 'B3',
        serviceId: 'T4',
        reason: 'fear',
        note: '',
        fromDay: day(1),
        followUpOn: day(4),
      }),
    );
  });
  afterAll(() => database.close());

  const read = (actor: Actor, query: UpheldQuery = { from: day(0), weeks: 2 }) =>
    town.work(actor, (work) => readUpheld(work, query, ports));
  const minutes = async (period: number, kind: string, unitId: string) => {
    const row = (await read(crisisLeader)).rows.find(
      (one) => one.period === period && one.kind === kind && one.unitId === unitId,
    );
    const of = (hours = 0) => Math.round(hours * 60);
    return row && [of(row.granted), of(row.given), of(row.cancelled), of(row.withoutCarer), of(row.unplanned)];
  };

  test.each([
    // granted, given, said no to, without a carer, not planned
    ['dusjen i uke 1', 0, 'Dusj', DISTRICT, [45, 20, 0, 20, 5]],
    ['dusjen i uke 2: utføreren er tilbake', 1, 'Dusj', DISTRICT, [45, 20, 0, 0, 25]],
    ['rengjøringen brukeren sa nei til', 0, CLEANING, DISTRICT, [45, 0, 45, 0, 0]],
    ['dusjen på Fuglenes, som ingen har planlagt', 0, 'Dusj', 'fuglenes-1', [30, 0, 0, 0, 30]],
  ] as const)('%s', async (_, period, kind, unitId, expected) => {
    expect(await minutes(period, kind, unitId)).toEqual([...expected]);
  });

  test('lederen ser sin egen enhet, med egne karakterer uke for uke, dårligst først', async () => {
    const reply = await read(leader);
    expect([...new Set(reply.rows.map((row) => row.unitId))]).toEqual([DISTRICT]);
    expect(reply.quality).toEqual([
      [0, 1, 0, 1, 0],
      [0, 0, 0, 0, 1],
    ]);
    expect(reply.leftOut).toEqual(['Morgenstell']);
  });

  test('uten spørsmål om annet: to uker tilbake og to fram; perioden kan velges', async () => {
    expect((await read(leader, {})).periods.map((period) => period.from)).toEqual([day(-14), day(-7), day(0), day(7)]);
    expect((await read(leader, { from: day(-14), weeks: 1 })).periods).toEqual([{ from: day(-14), to: day(-7) }]);
  });
});
