import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrations } from '#platform/db/migrate.ts';

/** Path of the dumped, migrated embedded database that fits the present migrations. */
export function embeddedSnapshotPath(): string {
  const digest = createHash('sha256')
    .update(
      readMigrations()
        .map((m) => m.checksum)
        .join(),
    )
    .digest('hex')
    .slice(0, 16);
  return join(import.meta.dirname, '../../.cache', `embedded-${digest}.tar`);
}

/** The dump itself, to hand to `openDatabase`. */
export function readEmbeddedSnapshot(): Blob {
  return new Blob([readFileSync(embeddedSnapshotPath())]);
}
