import type { Kysely } from 'kysely';
import type { CvFile } from '../model/profiles.ts';
import { isWaiting } from './cvs.ts';
import type { Schema } from './schema.ts';

/**
 * Gives the id of a file that the person gave and that no profile holds yet, its row locked until the transaction ends,
 * so that it is not taken for a forgotten one. None where it is no longer kept.
 */
export async function holdCv(
  db: Kysely<Schema>,
  personId: string,
  cv: CvFile | undefined,
): Promise<string | undefined> {
  if (cv === undefined) return undefined;
  const locked = await db
    .updateTable('cvs')
    .set((row) => ({ name: row.ref('name') }))
    .where('id', '=', cv.id)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst();
  if (!locked) return undefined;
  // A statement of its own: it sees what was written by whom this waited for.
  const waiting = await db.selectFrom('cvs').select('id').where('id', '=', cv.id).where(isWaiting).executeTakeFirst();
  return waiting?.id;
}

export async function deleteCv(db: Kysely<Schema>, id: string): Promise<void> {
  await db.deleteFrom('cvs').where('id', '=', id).execute();
}

/** Those that the person gave and no profile holds, or none any more. */
export async function deleteUnheldCvs(db: Kysely<Schema>, personId: string): Promise<void> {
  await db
    .updateTable('cvs')
    .set((row) => ({ name: row.ref('name') }))
    .where('person_id', '=', personId)
    .execute();
  await db.deleteFrom('cvs').where('person_id', '=', personId).where(isWaiting).execute();
}
