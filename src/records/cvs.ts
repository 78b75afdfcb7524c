import { randomBytes } from 'node:crypto';
import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import { readFileType } from '../files/readFileType.ts';
import type { Clock } from '../model/clock.ts';
import { shownFileName } from '../model/fileName.ts';
import { type Cvs, largestCv } from '../model/profiles.ts';
import { refuse, succeed } from '../model/result.ts';
import { idsToFree, roomRows } from './room.ts';
import { allOrNothing } from './savepoint.ts';
import type { Schema } from './schema.ts';

const day = 24 * 60 * 60 * 1_000;
/** Files of one person that no profile holds; whoever sends a better one again and again needs the last. */
const waitingOfOne = 3;
/** Bytes of all files that no profile holds, so that nobody can fill the disk; the oldest give way. */
export const waitingLimit = 1024 * 1024 * 1024;

export function createCvs(db: Kysely<Schema>, clock: Clock): Cvs {
  return {
    async keep(personId, { name, bytes }) {
      if (bytes.length > largestCv) return refuse('too-large');
      const type = readFileType(bytes);
      if (!type.ok) return type;
      const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const id = randomBytes(16).toString('base64url');
      const file = { id, name: shownFileName(name), type: type.value, bytes: content.length };
      await makeRoom(db, content.length);
      await db
        .insertInto('cvs')
        .values({ ...file, person_id: personId, content, created_at: clock.now() })
        .execute();
      // It need not lie there twice.
      await db
        .deleteFrom('uploads')
        .where('person_id', '=', personId)
        .where('bytes', '=', content.length)
        .where('content', '=', content)
        .execute();
      const older = await db
        .selectFrom('cvs')
        .select('id')
        .where('person_id', '=', personId)
        .where('id', '<>', id)
        .where(isWaiting)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .offset(waitingOfOne - 1)
        .limit(100)
        .execute();
      await remove(
        db,
        older.map((cv) => cv.id),
      );
      return succeed(file);
    },

    async read(id) {
      const row = await db.selectFrom('cvs').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      return { file: { id, name: row.name, type: row.type, bytes: row.bytes }, bytes: row.content };
    },

    async removeForgotten() {
      const forgotten = await db
        .selectFrom('cvs')
        .select('id')
        .where('created_at', '<=', clock.now() - day)
        .where(isWaiting)
        .execute();
      return remove(
        db,
        forgotten.map((cv) => cv.id),
      );
    },
  };
}

/** No profile holds it. */
export function isWaiting(row: ExpressionBuilder<Schema, 'cvs'>) {
  const holding = row.selectFrom('profiles').select('profiles.reference').whereRef('profiles.cv_id', '=', 'cvs.id');
  return row.not(row.exists(holding));
}

async function makeRoom(db: Kysely<Schema>, bytes: number): Promise<void> {
  const waiting = await db
    .selectFrom('cvs')
    .select(({ fn }) => fn.sum<number | null>('bytes').as('bytes'))
    .where(isWaiting)
    .executeTakeFirst();
  const excess = (waiting?.bytes ?? 0) + bytes - waitingLimit;
  if (excess <= 0) return;
  const oldest = db.selectFrom('cvs').select(['id', 'bytes']).where(isWaiting).orderBy('created_at').limit(roomRows);
  await remove(db, idsToFree(await oldest.execute(), excess));
}

/** Those among them that no profile has come to hold meanwhile. */
async function remove(db: Kysely<Schema>, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const removed = await allOrNothing(db, async (trx) => {
    // Whoever has one in hand holds its row: waiting for the row first lets the deletion see what came of it.
    await trx
      .updateTable('cvs')
      .set({ name: sql.ref('name') })
      .where('id', 'in', ids)
      .execute();
    const { numDeletedRows } = await trx
      .deleteFrom('cvs')
      .where('id', 'in', ids)
      .where(isWaiting)
      .executeTakeFirstOrThrow();
    return succeed(Number(numDeletedRows));
  });
  return removed.ok ? removed.value : 0;
}
