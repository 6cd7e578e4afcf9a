import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabases } from '#test/harness/test-databases.ts';
import type { Database } from './database.ts';
import { inTenant } from './tenant-transaction.ts';

describe.each(testDatabases())('requests at the same time do not mix ($name)', ({ open }) => {
  let database: Database;
  let tenants: number[];
  beforeAll(async () => {
    database = await open();
    const made = await database.kysely
      .insertInto('tenant')
      .values([{ name: 'A' }, { name: 'B' }])
      .returning('tenantId')
      .execute();
    tenants = made.map((row) => row.tenantId);
  });
  afterAll(() => database.close());

  test('each of many transactions keeps its own tenant and role, and queries between them have neither', async () => {
    const whoAmI = sql<{
      tenant: string | null;
      role: string;
    }>`SELECT nullif(current_setting('beredt.tenant_id', true), '') AS tenant, current_user AS role`;
    const inside = Array.from({ length: 20 }, (_, i) => {
      const tenantId = tenants[i % 2] as number;
      return inTenant(database, tenantId, async (trx) => {
        await new Promise((resolve) => setTimeout(resolve, 2));
        const { rows } = await whoAmI.execute(trx);
        expect(rows[0]).toEqual({ tenant: String(tenantId), role: 'beredt_app' });
      });
    });
    const outside = Array.from({ length: 20 }, async () => {
      const { rows } = await whoAmI.execute(database.kysely);
      expect(rows[0]?.tenant).toBeNull();
      expect(rows[0]?.role).not.toBe('beredt_app');
    });
    const scripts = Array.from({ length: 5 }, () => database.runScript('BEGIN; SELECT 1 AS one; COMMIT;'));
    await Promise.all([...inside, ...outside, ...scripts]);
  });

  test('a transaction that throws leaves nothing and the next one works', async () => {
    const [tenantId] = tenants as [number];
    const failing = inTenant(database, tenantId, async (trx) => {
      await trx.insertInto('site').values({ tenantId, siteId: 'S1', name: 'Hus' }).execute();
      throw new Error('midt i');
    });
    await expect(failing).rejects.toThrow('midt i');
    const broken = inTenant(database, tenantId, (trx) => sql`SELECT nothing`.execute(trx));
    await expect(broken).rejects.toThrow();
    expect(await inTenant(database, tenantId, (trx) => trx.selectFrom('site').selectAll().execute())).toEqual([]);
  });
});
