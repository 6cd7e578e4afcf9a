import { randomBytes } from 'node:crypto';
import type { Database } from '#platform/db/database.ts';
import { openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { readEmbeddedSnapshot } from './embedded-snapshot.ts';

/** A kind of database that store tests run on; `open` gives a fresh, migrated one of its own. */
export interface TestDatabaseKind {
  readonly name: 'embedded' | 'postgres';
  open(): Promise<Database>;
}

/** A fresh database on the run's PostgreSQL server, as an address (for child processes) . */
export async function createPostgresDatabase(serverUrl: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = await openDatabase({ databaseUrl: serverUrl, poolSize: 1 });
  await server.runScript(`CREATE DATABASE ${name}`);
  await server.close();
  return serverUrl.replace(/\/postgres$/, `/${name}`);
}

const embedded: TestDatabaseKind = {
  name: 'embedded',
  open: () => openDatabase({ snapshot: readEmbeddedSnapshot() }),
};

/**
 * The databases of this run, for `describe.each(testDatabases())`: always the embedded one, and PostgreSQL when its binaries
 * are installed.
 */
export function testDatabases(): TestDatabaseKind[] {
  const serverUrl = process.env['TEST_POSTGRES_URL'];
  if (!serverUrl) return [embedded];
  const postgres: TestDatabaseKind = {
    name: 'postgres',
    open: async () => {
      const database = await openDatabase({ databaseUrl: await createPostgresDatabase(serverUrl), poolSize: 5 });
      await migrate(database);
      return database;
    },
  };
  return [embedded, postgres];
}
