import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** Milliseconds until it is tried again, while another process reads what is in it. */
const pause = 500;
/** Milliseconds for which this process stands still at most, waiting for another one; its usual patience comes back after. */
const patience = 50;

export interface WriteAheadLog {
  /** Has it emptied as soon as no other process needs it. */
  emptySoon(): void;
  close(): Promise<void>;
}

/**
 * SQLite writes pages to a log first and keeps there what they held before, deleted or not, until the log is written
 * over: after something was erased for good, it is emptied. A process that dies before it comes to that leaves it to the
 * next start, which empties it as well.
 */
export function openWriteAheadLog(db: Kysely<Schema>): WriteAheadLog {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;

  /** False while another process is in the way. */
  async function empty(): Promise<boolean> {
    return db.connection().execute(async (connection) => {
      const before = await sql<{ timeout: number }>`pragma busy_timeout`.execute(connection);
      await sql`pragma busy_timeout = ${sql.lit(patience)}`.execute(connection);
      try {
        const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection);
        return rows[0]?.busy === 0;
      } finally {
        await sql`pragma busy_timeout = ${sql.lit(before.rows[0]?.timeout ?? 0)}`.execute(connection);
      }
    });
  }

  async function run(): Promise<void> {
    again = false;
    const done = await empty().catch(() => false);
    running = undefined;
    if (closed) return;
    if (again) emptySoon();
    else if (!done) {
      timer = setTimeout(emptySoon, pause);
      timer.unref();
    }
  }

  function emptySoon(): void {
    clearTimeout(timer);
    again = true;
    running ??= run();
  }

  return {
    emptySoon,
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}
