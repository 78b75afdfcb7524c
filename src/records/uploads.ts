import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { readFileType } from '../files/readFileType.ts';
import type { Clock } from '../model/clock.ts';
import { largestFile } from '../model/message.ts';
import { refuse, succeed } from '../model/result.ts';
import type { Uploads } from '../model/uploads.ts';
import { idsToFree, roomRows } from './room.ts';
import type { Schema } from './schema.ts';

const day = 24 * 60 * 60 * 1_000;
/** Bytes of all that is kept, so that nobody can fill the disk; the oldest give way. */
export const storeLimit = 1024 * 1024 * 1024;

export function createUploads(db: Kysely<Schema>, clock: Clock): Uploads {
  return {
    async keep({ conversationId, personId, bytes }) {
      if (bytes.length > largestFile) return refuse('too-large');
      const type = readFileType(bytes);
      if (!type.ok) return type;
      await makeRoom(db, bytes.length);
      const id = `${randomBytes(16).toString('base64url')}.${type.value}`;
      await db
        .insertInto('uploads')
        .values({
          id,
          conversation_id: conversationId,
          person_id: personId,
          type: type.value,
          bytes: bytes.length,
          content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
          created_at: clock.now(),
        })
        .execute();
      return succeed({ id, type: type.value });
    },

    async find(conversationId, id) {
      const row = await db
        .selectFrom('uploads')
        .select(['type', 'content'])
        .where('id', '=', id)
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      return row && { type: row.type, bytes: row.content };
    },

    async drop(conversationId, id) {
      await db.deleteFrom('uploads').where('id', '=', id).where('conversation_id', '=', conversationId).execute();
    },

    async removeOld() {
      const { numDeletedRows } = await db
        .deleteFrom('uploads')
        .where('created_at', '<=', clock.now() - day)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

async function makeRoom(db: Kysely<Schema>, bytes: number): Promise<void> {
  const kept = await db
    .selectFrom('uploads')
    .select(({ fn }) => fn.sum<number | null>('bytes').as('bytes'))
    .executeTakeFirst();
  const excess = (kept?.bytes ?? 0) + bytes - storeLimit;
  if (excess <= 0) return;
  const oldest = await db.selectFrom('uploads').select(['id', 'bytes']).orderBy('created_at').limit(roomRows).execute();
  await db.deleteFrom('uploads').where('id', 'in', idsToFree(oldest, excess)).execute();
}
