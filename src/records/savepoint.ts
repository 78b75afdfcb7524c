import { type Kysely, sql } from 'kysely';
import type { Result } from '../model/result.ts';
import type { Schema } from './schema.ts';

/**
 * Runs `work` so that a refusal or an error leaves nothing of it behind, and the turn's transaction around it can go
 * on. Over the pool it gets a transaction of its own.
 */
export async function allOrNothing<Value, Reason extends string>(
  db: Kysely<Schema>,
  work: (db: Kysely<Schema>) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  if (!db.isTransaction) return db.transaction().execute((trx) => allOrNothing(trx, work));
  await sql`savepoint all_or_nothing`.execute(db);
  let kept = false;
  try {
    const result = await work(db);
    kept = result.ok;
    return result;
  } finally {
    if (!kept) await sql`rollback to savepoint all_or_nothing`.execute(db);
    await sql`release savepoint all_or_nothing`.execute(db);
  }
}
