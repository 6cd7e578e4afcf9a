import { existsSync, mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import type { Dialect } from 'kysely';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createTurns, embeddedDialect } from './embedded-dialect.ts';
import type { DB } from './row-types.ts';
import { parsers } from './value-parsers.ts';

/** An open database: the embedded one in a folder, or a PostgreSQL server. */
export interface Database {
  readonly kind: 'embedded' | 'postgres';
  readonly kysely: Kysely<DB>;
  /** Runs a text of several statements and gives the rows of all of them; for migrations and the job queue. */
  runScript(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Calls back for each notification on a channel until the returned function is called. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** PostgreSQL address; absent means the embedded database. */
  readonly databaseUrl?: string | undefined;
  /** Folder of the embedded database; absent means in memory. */
  readonly dataFolder?: string | undefined;
  /** A dumped data folder to start an in-memory database from. */
  readonly snapshot?: Blob | undefined;
  /** Most connections at once (PostgreSQL). */
  readonly poolSize?: number | undefined;
}

/** Opens the database that the options name; the caller closes it. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.databaseUrl ? openPostgres(options.databaseUrl, options.poolSize ?? 10) : openEmbedded(options);
}

function kyselyOn(dialect: Dialect): Kysely<DB> {
  return new Kysely<DB>({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });
}

async function openPostgres(connectionString: string, max: number): Promise<Database> {
  const types = { getTypeParser: (oid: number) => parsers.get(oid) ?? pg.types.getTypeParser(oid) };
  const pool = new pg.Pool({ connectionString, max, types: types as pg.CustomTypesConfig });
  pool.on('error', () => {}); // a lost idle connection is replaced on the next query
  const kysely = kyselyOn(new PostgresDialect({ pool }));
  return {
    kind: 'postgres',
    kysely,
    runScript: async (sql, values) => rowsOf(await pool.query(sql, values as unknown[] | undefined)),
    listen: (channel, onPayload) => listenOnPostgres(connectionString, channel, onPayload),
    close: () => kysely.destroy(),
  };
}

async function listenOnPostgres(
  connectionString: string,
  channel: string,
  onPayload: (payload: string) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client | undefined;
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString });
    next.on('notification', (message) => onPayload(message.payload ?? ''));
    next.on('error', () => {
      if (!stopped) setTimeout(() => void connect().catch(() => {}), 1000).unref();
    });
    await next.connect();
    await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    client = next;
  };
  await connect();
  return async () => {
    stopped = true;
    await client?.end();
  };
}

async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  if (options.dataFolder && !existsSync(options.dataFolder)) mkdirSync(options.dataFolder, { recursive: true });
  const pglite = new PGlite({
    ...(options.dataFolder ? { dataDir: options.dataFolder } : {}),
    ...(options.snapshot ? { loadDataDir: options.snapshot } : {}),
    extensions: { btree_gist },
    parsers: Object.fromEntries(parsers),
  });
  await pglite.waitReady;
  const turns = createTurns();
  const kysely = kyselyOn(embeddedDialect(pglite, turns));
  return {
    kind: 'embedded',
    kysely,
    runScript: async (sql, values) => {
      const release = await turns.take();
      try {
        if (values && values.length > 0) return rowsOf(await pglite.query(sql, values as unknown[]));
        return rowsOf(await pglite.exec(sql));
      } finally {
        release();
      }
    },
    listen: (channel, onPayload) => pglite.listen(channel, onPayload),
    close: async () => {
      await kysely.destroy();
      if (!pglite.closed) await pglite.close();
    },
  };
}

type QueryOutcome = { readonly rows?: unknown[] };

function rowsOf(outcome: QueryOutcome | readonly QueryOutcome[]): Record<string, unknown>[] {
  const list = Array.isArray(outcome) ? (outcome as readonly QueryOutcome[]) : [outcome as QueryOutcome];
  return list.flatMap((one) => (one.rows ?? []) as Record<string, unknown>[]);
}
