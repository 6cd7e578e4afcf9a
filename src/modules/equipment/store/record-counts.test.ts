import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { createAccess, systemActor } from '#platform/access/access.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { itemViews, stockDaysOf } from '../stock/stock-view.ts';
import { readStockFacts } from './read-stock-facts.ts';
import { recordCounts } from './record-counts.ts';

const today = plainDate('2026-11-23');

describe.each(testDatabases())('lager og tellinger ($name)', ({ open }) => {
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
      await trx
        .insertInto('site')
        .values([
          { tenantId, siteId: 'A', name: 'Åsheim' },
          { tenantId, siteId: 'L', name: 'Sentrallageret' },
        ])
        .execute();
      await trx
        .insertInto('unit')
        .values({ tenantId, unitId: 'A1', name: 'Åsheim 1', sortKey: '', kind: 'nursing_home_ward', siteId: 'A' })
        .execute();
      await trx
        .insertInto('item')
        .values({ tenantId, item: 'Visir', itemGroup: 'eye_protection', packSize: 10 })
        .execute();
      await trx
        .insertInto('stockCount')
        .values([
          { tenantId, siteId: 'A', item: 'Visir', date: plainDate('2026-11-09'), counted: 140 },
          { tenantId, siteId: 'A', item: 'Visir', date: plainDate('2026-11-16'), counted: 70 },
          { tenantId, siteId: 'L', item: 'Visir', date: plainDate('2026-11-16'), counted: 100 },
        ])
        .execute();
      await trx
        .insertInto('delivery')
        .values({ tenantId, siteId: 'A', item: 'Visir', date: plainDate('2026-11-20'), quantity: 30, expected: false })
        .execute();
      await trx
        .insertInto('stockLot')
        .values({ tenantId, siteId: 'L', item: 'Visir', lot: '7', expiry: plainDate('2026-11-22'), quantity: 40 })
        .execute();
    });
    platform = { database, clock: clockAt(() => new Date('2026-11-23T05:40:00Z')), access: createAccess([]) };
  });
  afterAll(() => database.close());

  const record = (counts: readonly { item: string; counted: number }[]) =>
    doWork(platform, systemActor(tenantId, 'test'), (work) => recordCounts(work, 'A', today, counts));
  const read = async () => {
    const stock = await doWork(platform, systemActor(tenantId, 'test'), readStockFacts);
    return { stock, items: itemViews(stockDaysOf(stock, { today }), stock, today) };
  };

  test('telles, regnes, og lageret som bare flytter, er ikke bruk', async () => {
    const { stock, items } = await read();
    expect([...stock.storeSites]).toEqual(['L']);
    // Åsheim: 70 + 30 mottatt − 7 døgn à 10 = 30. Lageret: 100 − 40 utgåtte = 60.
    expect(items).toMatchObject([{ item: 'Visir', group: 'eye_protection', usable: 90, expired: 40, usePerDay: 10 }]);
    expect(Math.round(items[0]?.days?.mid ?? 0)).toBe(9);
    expect(items[0]?.level).toBe('act');
  });

  test('ny telling samme dag erstatter den første', async () => {
    await record([{ item: 'Visir', counted: 55 }]);
    await record([{ item: 'Visir', counted: 44 }]);
    const { stock, items } = await read();
    expect(stock.facts.counts.filter((count) => count.date === today).map((count) => count.counted)).toEqual([44]);
    expect(items[0]).toMatchObject({ usable: 104, countedOn: '2026-11-16', countedAt: null });
    expect(stock.countedAt.get('Visir\u0000A')).toBe('2026-11-23T05:40:00.000Z');
  });

  test('en ukjent vare avvises, og ingenting er skrevet', async () => {
    const refused = record([
      { item: 'Visir', counted: 1 },
      { item: 'Vsir', counted: 5 },
    ]);
    await expect(refused).rejects.toThrow(Refusal);
    expect((await read()).stock.facts.counts.filter((count) => count.counted === 1)).toEqual([]);
  });
});
