import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import {
  CompiledQuery as Compiled,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
} from 'kysely';
import pg from 'pg';
import { AppError } from '../model/appError.ts';

/** Statements kept prepared on the SQLite connection; more distinct texts than this come from lists of varying length. */
const preparedLimit = 500;
/** How long a SQLite connection waits for another process, in milliseconds. */
const busyTimeout = 5_000;
const int8 = 20;

/** Tells whether the running code is inside a transaction; `open` goes false at its end for what was started in it and lives on. */
const currentTransaction = new AsyncLocalStorage<{ open: boolean }>();

/** Marks all that `work` does, until it settles, as being inside a transaction. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const marker = { open: true };
  try {
    return await currentTransaction.run(marker, work);
  } finally {
    marker.open = false;
  }
}

/**
 * A dialect that refuses the pool to code inside a transaction.
 *
 * Such a use deadlocks SQLite, whose one connection the transaction holds, and starves PostgreSQL, where every turn
 * would hold one connection and wait for a second.
 */
function guarded(dialect: Dialect, guard: (driver: Driver) => Driver): Dialect {
  return {
    createDriver: () => guard(dialect.createDriver()),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}

function refuseInsideTransaction(): void {
  if (currentTransaction.getStore()?.open) {
    throw new Error(
      'the database was used beside the transaction that is running: use the transaction that was handed in',
    );
  }
}

function passedThrough(driver: Driver): Driver {
  return {
    init: (options) => driver.init(options),
    acquireConnection: (options) => driver.acquireConnection(options),
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: (connection, options) => driver.releaseConnection(connection, options),
    destroy: (options) => driver.destroy(options),
  };
}

function guardPool(driver: Driver): Driver {
  return {
    ...passedThrough(driver),
    async acquireConnection(options) {
      refuseInsideTransaction();
      return driver.acquireConnection(options);
    },
  };
}

/** Hands the one connection out in the order in which it was asked for. */
function guardSingleConnection(driver: Driver): Driver {
  let last: Promise<void> = Promise.resolve();
  const releases = new WeakMap<DatabaseConnection, () => void>();
  return {
    ...passedThrough(driver),
    async acquireConnection(options) {
      refuseInsideTransaction();
      const turn = Promise.withResolvers<void>();
      const before = last;
      last = turn.promise;
      await before;
      const connection = await driver.acquireConnection(options);
      releases.set(connection, turn.resolve);
      return connection;
    },
    async beginTransaction(connection) {
      // Taking the write lock at once: a transaction that first reads and then writes could otherwise find that
      // another process has written in between, which SQLite answers with an error that no waiting cures.
      await connection.executeQuery(Compiled.raw('begin immediate'));
    },
    async releaseConnection(connection) {
      releases.get(connection)?.();
    },
  };
}

/** PostgreSQL refuses U+0000 in any text, and people paste it; it becomes U+FFFD on both databases alike. */
function withoutNul(query: CompiledQuery): CompiledQuery {
  const isBad = (value: unknown) => typeof value === 'string' && value.includes('\0');
  if (!query.parameters.some(isBad)) return query;
  const parameters = query.parameters.map((value) =>
    typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value,
  );
  return { ...query, parameters };
}

async function onCreateConnection(connection: DatabaseConnection): Promise<void> {
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = (query, options) => execute(withoutNul(query), options);
}

/** SQLite can change its schema inside a transaction, and waiting for its connection is done by the guard. */
class SingleConnectionAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** Opens `bridgehead.sqlite` in the folder, both made if missing. Throws AppError `database.unavailable`. */
export function createSqliteDialect(dataDir: string): Dialect {
  const sqlite = openSqlite(dataDir);
  const prepared = new Map<string, Sqlite.Statement>();
  const database = {
    close: () => sqlite.close(),
    prepare(text: string) {
      // Some of these take effect as they are prepared.
      if (text.startsWith('pragma')) return sqlite.prepare(text);
      const known = prepared.get(text);
      if (known) return known;
      if (prepared.size >= preparedLimit) prepared.clear();
      const statement = sqlite.prepare(text);
      prepared.set(text, statement);
      return statement;
    },
  };
  const dialect = guarded(new SqliteDialect({ database, onCreateConnection }), guardSingleConnection);
  return { ...dialect, createAdapter: () => new SingleConnectionAdapter() };
}

function openSqlite(dataDir: string): Sqlite.Database {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const sqlite = new Sqlite(join(dataDir, 'bridgehead.sqlite'), { timeout: busyTimeout });
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    // What is deleted is overwritten, so that it cannot be read from the file any more.
    sqlite.pragma('secure_delete = ON');
    return sqlite;
  } catch (cause) {
    throw new AppError(
      'database.unavailable',
      'unavailable',
      `the database in ${dataDir} cannot be opened: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
}

/** A pool of ten connections, made as they are needed. */
export function createPostgresDialect(databaseUrl: string): Dialect {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    // A process cut off in the middle of a turn must not keep its conversation locked for ever.
    idle_in_transaction_session_timeout: 60_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // An idle connection that breaks is replaced by the pool; without a listener the event would end the process.
  pool.on('error', () => undefined);
  return guarded(new PostgresDialect({ pool, onCreateConnection }), guardPool);
}
