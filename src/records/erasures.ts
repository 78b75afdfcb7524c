import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Transactions in which something was erased for good. */
const erasing = new WeakSet<object>();

/** Has what this transaction deletes leave the files of the database as well, once it is committed. */
export function rememberErasure(trx: Kysely<Schema>): void {
  erasing.add(trx);
}

export function hasErased(trx: Kysely<Schema>): boolean {
  return erasing.has(trx);
}
