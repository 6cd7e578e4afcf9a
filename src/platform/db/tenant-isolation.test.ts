import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { SHARED_TABLES } from './tables.ts';
import { inTenant } from './tenant-transaction.ts';

describe.each(testDatabases())('tenants are kept apart by the database ($name)', ({ open }) => {
  let database: Database;
  let tenants: number[];

  beforeAll(async () => {
    database = await open();
    const made = await database.kysely
      .insertInto('tenant')
      .values([{ name: 'Fjellhavn' }, { name: 'Lyngvær' }])
      .returning('tenantId')
      .execute();
    tenants = made.map((row) => row.tenantId);
    for (const tenantId of tenants) {
      await inTenant(database, tenantId, async (trx) => {
        await trx
          .insertInto('site')
          .values({ tenantId, siteId: 'S1', name: `Hus i ${tenantId}` })
          .execute();
      });
    }
  });
  afterAll(() => database.close());

  test('a second run of the migrations does nothing', async () => {
    expect(await migrate(database)).toEqual([]);
  });

  test('a query that forgets the tenant sees only its own', async () => {
    const [first] = tenants as [number];
    const sites = await inTenant(database, first, (trx) => trx.selectFrom('site').selectAll().execute());
    expect(sites.map((site) => site.name)).toEqual([`Hus i ${first}`]);
  });

  test('a row cannot be written into, moved to or deleted from another tenant', async () => {
    const [first, second] = tenants as [number, number];
    const write = inTenant(database, first, (trx) =>
      trx.insertInto('site').values({ tenantId: second, siteId: 'S9', name: 'Innbrudd' }).execute(),
    );
    await expect(write).rejects.toThrow(/row-level security/);
    const move = inTenant(database, first, (trx) => trx.updateTable('site').set({ tenantId: second }).execute());
    await expect(move).rejects.toThrow(/row-level security/);
    const deleted = await inTenant(database, first, (trx) =>
      trx.deleteFrom('site').where('site.tenantId', '=', second).executeTakeFirst(),
    );
    expect(Number(deleted.numDeletedRows)).toBe(0);
  });

  test('without a tenant nothing is seen', async () => {
    const rows = await database.kysely.transaction().execute(async (trx) => {
      await sql`SELECT set_config('role', 'beredt_app', true)`.execute(trx);
      return trx.selectFrom('site').selectAll().execute();
    });
    expect(rows).toEqual([]);
  });

  test('the app role may not read causes of absence, change the log or the audit trail, or make tables', async () => {
    const [first] = tenants as [number];
    const attempts = [
      sql`SELECT * FROM absence_cause`,
      sql`UPDATE decision_log SET why = ''`,
      sql`DELETE FROM decision_log`,
      sql`UPDATE audit_event SET action = ''`,
      sql`DELETE FROM audit_event`,
      sql`CREATE TABLE mine (a integer)`,
    ];
    for (const attempt of attempts) {
      await expect(inTenant(database, first, (trx) => attempt.execute(trx))).rejects.toThrow(/permission denied/);
    }
    const causes = await inTenant(
      database,
      first,
      (trx) => trx.selectFrom('absenceCause').selectAll().execute(),
      'health',
    );
    expect(causes).toEqual([]);
  });

  test('every table is a tenant table with forced row-level security and tenant_id first in its key, or stands in the list', async () => {
    const tables = await database.runScript(`
      SELECT cls.relname AS name, cls.relrowsecurity AND cls.relforcerowsecurity AS protected,
        (SELECT att.attname FROM pg_index idx JOIN pg_attribute att ON att.attrelid = cls.oid AND att.attnum = idx.indkey[0]
          WHERE idx.indrelid = cls.oid AND idx.indisprimary) AS first_key
      FROM pg_class cls JOIN pg_namespace nsp ON nsp.oid = cls.relnamespace
      WHERE nsp.nspname = 'public' AND cls.relkind = 'r'`);
    expect(tables.length).toBeGreaterThan(Object.keys(SHARED_TABLES).length);
    const wrong = tables.filter(
      (table) =>
        !(String(table['name']) in SHARED_TABLES) && !(table['protected'] && table['first_key'] === 'tenant_id'),
    );
    expect(wrong).toEqual([]);
  });

  test('days, moments and numbers come back the same from both databases', async () => {
    const [row] = await database.runScript(
      `SELECT date '2026-11-23' AS day, timestamptz '2026-11-23 06:40+01' AS moment, 12345678901::bigint AS big, 1.5::numeric AS dec`,
    );
    expect(row).toEqual({ day: '2026-11-23', moment: '2026-11-23T05:40:00.000Z', big: 12345678901, dec: 1.5 });
  });
});
