// Writes a dump of a freshly migrated embedded database, once per state of the migrations: starting from it takes a second.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { readMigrations } from '#platform/db/migrate.ts';
import { embeddedSnapshotPath } from './embedded-snapshot.ts';

const path = embeddedSnapshotPath();
if (!existsSync(path)) {
  const pglite = new PGlite({ extensions: { btree_gist } });
  await pglite.exec(`CREATE TABLE schema_migration (name text NOT NULL, checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(), CONSTRAINT schema_migration_pk PRIMARY KEY (name))`);
  for (const migration of readMigrations()) {
    await pglite.exec(migration.sql);
    await pglite.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
  }
  const dump = await pglite.dumpDataDir('none');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, Buffer.from(await dump.arrayBuffer()));
  renameSync(`${path}.part`, path);
  await pglite.close();
}
