import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccess } from '#platform/access/access.ts';
import { systemClock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { startJobs } from './jobs.ts';

describe.each(testDatabases())('scheduled work ($name)', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await database.kysely
      .insertInto('tenant')
      .values([{ name: 'Fjellhavn' }, { name: 'Lyngvær' }])
      .execute();
  });
  afterAll(() => database.close());

  test('the queue starts on the program’s own database and a job runs once per tenant', async () => {
    const seen: number[] = [];
    const errors: Error[] = [];
    const platform = { database, clock: systemClock(), access: createAccess([]) };
    const job = {
      name: 'test.count',
      cron: '0 4 * * *',
      run: async (_: unknown, tenantId: number) => void seen.push(tenantId),
    };
    const running = await startJobs(platform, [job], (error) => errors.push(error));
    await running.runNow('test.count');
    await running.stop();
    expect(seen).toHaveLength(2);
    expect(new Set(seen).size).toBe(2);
    expect(errors).toEqual([]);
  });
});
