import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestPostgres } from './start-postgres.ts';
import { startPostgres } from './start-postgres.ts';

let server: TestPostgres | undefined;

/** Once per run: a PostgreSQL of our own, and a dumped, migrated embedded database that each test file starts from. */
export async function setup(): Promise<void> {
  execFileSync(process.execPath, [join(import.meta.dirname, 'write-embedded-snapshot.ts')], { stdio: 'inherit' });
  server = await startPostgres();
  if (server) process.env['TEST_POSTGRES_URL'] = server.url;
  else console.warn('\n*** PostgreSQL is not installed: the store tests run on the embedded database ONLY. ***\n');
}

/** Stops the server again. */
export function teardown(): void {
  server?.stop();
}
