import { join } from 'node:path';
import type { DatabaseOptions } from '#platform/db/database.ts';

/** Folder that holds the embedded database and what else the program keeps. */
export const DEFAULT_DATA_FOLDER = 'data';

/** Where the database is: `--database-url`, else DATABASE_URL, else the embedded one in `--data` (or `data/`). */
export function databaseOptions(databaseUrl: string | undefined, dataFolder: string | undefined): DatabaseOptions {
  const url = databaseUrl ?? process.env['DATABASE_URL'];
  return url ? { databaseUrl: url } : { dataFolder: join(dataFolder ?? DEFAULT_DATA_FOLDER, 'database') };
}
