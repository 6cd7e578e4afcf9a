import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';

/** Folder of the numbered migrations. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname, '../../../db/migrations');

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The migrations of a folder in order of their number. */
export function readMigrations(folder: string = MIGRATIONS_FOLDER): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}_.+\.sql$/.test(name));
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** A number that two processes lock on, so that one migrates and the other waits. */
const MIGRATION_LOCK = 20_261_122;

/**
 * Brings the database to the newest schema, each migration in a transaction of its own, and gives the names of those that
 * ran. Throws where an applied migration was changed afterwards: forward only.
 */
export async function migrate(database: Database, folder: string = MIGRATIONS_FOLDER): Promise<string[]> {
  await database.runScript(`CREATE TABLE IF NOT EXISTS schema_migration (
    name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT schema_migration_pk PRIMARY KEY (name))`);
  const ran: string[] = [];
  for (const migration of readMigrations(folder)) {
    // One text per migration: lock, look, run, so that a second process that waited finds the work done.
    const applied = await database.runScript('SELECT checksum FROM schema_migration WHERE name = $1', [migration.name]);
    const checksum = applied[0]?.['checksum'];
    if (checksum === migration.checksum) continue;
    if (checksum !== undefined) throw new Error(`migration ${migration.name} was changed after it had been applied`);
    await runOne(database, migration);
    ran.push(migration.name);
  }
  return ran;
}

async function runOne(database: Database, migration: Migration): Promise<void> {
  const name = migration.name.replaceAll("'", "''");
  const lock = database.kind === 'postgres' ? `SELECT pg_advisory_xact_lock(${MIGRATION_LOCK});` : '';
  try {
    await database.runScript(
      `BEGIN; ${lock} INSERT INTO schema_migration (name, checksum) VALUES ('${name}', '${migration.checksum}');
      ${migration.sql}
      ; COMMIT;`,
    );
  } catch (error) {
    await database.runScript('ROLLBACK').catch(() => []);
    const applied = await database.runScript('SELECT 1 FROM schema_migration WHERE name = $1', [migration.name]);
    if (applied.length > 0) return; // another process applied it while this one waited for the lock
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}
