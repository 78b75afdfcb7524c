import { createHash } from 'node:crypto';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { AppError } from '../model/appError.ts';
import type { ConversationId } from '../model/conversations.ts';
import { createPostgresDialect, createSqliteDialect, insideTransaction } from './dialects.ts';
import { hasErased } from './erasures.ts';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';
import { openWriteAheadLog } from './writeAheadLog.ts';

export interface DatabaseConfig {
  /** A PostgreSQL URL; absent for SQLite. */
  readonly databaseUrl?: string;
  /** The folder of the SQLite file; not touched when there is a `databaseUrl`. */
  readonly dataDir: string;
}

export interface Database {
  readonly config: DatabaseConfig;
  readonly kind: 'sqlite' | 'postgres';
  /** The pool. Throws when used from inside a transaction. */
  readonly db: Kysely<Schema>;
  /** Commits when `work` resolves, rolls back when it rejects. Cannot be nested. On SQLite no two run at once, in any process. */
  transaction<T>(work: (trx: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** Waits until no other transaction holds this conversation; held until the end of `trx`. */
  conversationLock(trx: Kysely<Schema>, conversationId: ConversationId): Promise<void>;
  /** Brings the tables up to date; any number of processes may call it at once. Throws AppError `database.unavailable` when there is no reaching the database. */
  migrate(): Promise<void>;
  /** Throws AppError `database.unavailable`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the database. Throws AppError `database.unavailable` when the SQLite file cannot be opened. */
export function createDatabase(config: DatabaseConfig): Database {
  const { databaseUrl, dataDir } = config;
  const kind = databaseUrl === undefined ? 'sqlite' : 'postgres';
  const dialect = databaseUrl === undefined ? createSqliteDialect(dataDir) : createPostgresDialect(databaseUrl);
  const db = new Kysely<Schema>({ dialect });

  async function ping(): Promise<void> {
    try {
      await sql`select 1`.execute(db);
    } catch (cause) {
      throw new AppError(
        'database.unavailable',
        'unavailable',
        `the database does not answer: ${cause instanceof Error ? cause.message : cause}`,
        { cause },
      );
    }
  }

  const log = kind === 'sqlite' ? openWriteAheadLog(db) : undefined;

  return {
    config,
    kind,
    db,
    ping,
    async transaction(work) {
      let erased = false;
      const result = await db.transaction().execute((trx) =>
        insideTransaction(async () => {
          const done = await work(trx);
          erased = hasErased(trx);
          return done;
        }),
      );
      if (erased) log?.emptySoon();
      return result;
    },
    async conversationLock(trx, conversationId) {
      if (kind === 'sqlite') return;
      const key = createHash('sha256').update(conversationId).digest().readBigInt64BE();
      await sql`select pg_advisory_xact_lock(${key})`.execute(trx);
    },
    async migrate() {
      await ping();
      // The lock is kysely's advisory one on PostgreSQL; on SQLite it is the transaction in which all of them run.
      const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
      const { error } = await migrator.migrateToLatest();
      if (error) throw error;
      log?.emptySoon();
    },
    async close() {
      await log?.close();
      await db.destroy();
    },
  };
}
