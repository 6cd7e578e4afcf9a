import type { PGlite } from '@electric-sql/pglite';
import type { DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { CompiledQuery, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';

/** Gives turns: whoever takes one holds it until it calls the function given. */
export interface Turns {
  take(): Promise<() => void>;
}

/** Turns in the order in which they are asked for. */
export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return {
    take: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const mine = last.then(() => resolve);
      last = promise;
      return mine;
    },
  };
}

/**
 * Kysely on the embedded database. It has one connection, so a transaction or a query outside one holds a turn until it is
 * done: the dialect that Kysely brings lets a query of another request slip into an open transaction, and with it that
 * transaction's role and tenant.
 */
export function embeddedDialect(pglite: PGlite, turns: Turns): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => embeddedDriver(pglite, turns),
  };
}

function embeddedDriver(pglite: PGlite, turns: Turns): Driver {
  const releases = new WeakMap<DatabaseConnection, () => void>();
  const run = (connection: DatabaseConnection, text: string) => connection.executeQuery(CompiledQuery.raw(text));
  return {
    init: async () => {
      await pglite.waitReady;
    },
    acquireConnection: async () => {
      const release = await turns.take();
      const connection = connectionOf(pglite);
      releases.set(connection, release);
      return connection;
    },
    beginTransaction: async (connection) => void (await run(connection, 'BEGIN')),
    commitTransaction: async (connection) => void (await run(connection, 'COMMIT')),
    rollbackTransaction: async (connection) => void (await run(connection, 'ROLLBACK')),
    releaseConnection: async (connection) => releases.get(connection)?.(),
    destroy: async () => {
      if (!pglite.closed) await pglite.close();
    },
  };
}

function connectionOf(pglite: PGlite): DatabaseConnection {
  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const { affectedRows, rows } = await pglite.query<R>(query.sql, query.parameters as unknown[]);
      return { rows, ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }) };
    },
    streamQuery: () => {
      throw new Error('the embedded database does not stream');
    },
  };
}
