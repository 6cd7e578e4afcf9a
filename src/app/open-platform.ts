import { createAccess } from '#platform/access/access.ts';
import type { Clock } from '#platform/clock/clock.ts';
import { systemClock } from '#platform/clock/clock.ts';
import type { DatabaseOptions } from '#platform/db/database.ts';
import { openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { POLICIES } from './modules.ts';

/** Opens the database, brings it to the newest schema and joins the modules' policies; the caller closes the database. */
export async function openPlatform(options: DatabaseOptions, clock: Clock = systemClock()): Promise<Platform> {
  const database = await openDatabase(options);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { database, clock, access: createAccess(POLICIES) };
}
