import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { SessionWish, SessionWishes } from '../model/consultations.ts';
import type { Schema, SessionWishesTable } from './schema.ts';

type Wished = Pick<Selectable<SessionWishesTable>, 'topic' | 'level' | 'language' | 'from_at' | 'to_at'>;

export function createSessionWishes(db: Kysely<Schema>, clock: Clock): SessionWishes {
  return {
    async keep({ personId, topic, level, language, from, to }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('session_wishes')
        .values({
          id: randomUUID(),
          wish_key: JSON.stringify([topic, level ?? null, language ?? null, from ?? null, to ?? null]),
          person_id: personId,
          topic,
          level: level ?? null,
          language: language ?? null,
          from_at: from ?? null,
          to_at: to ?? null,
          created_at: clock.now(),
          settled_at: null,
        })
        .onConflict((conflict) =>
          conflict.columns(['person_id', 'wish_key']).where('settled_at', 'is', null).doNothing(),
        )
        .executeTakeFirstOrThrow();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async demand() {
      const rows = await db
        .selectFrom('session_wishes')
        .select(['topic', 'level', 'language', 'from_at', 'to_at'])
        // Within one wish a person stands once as long as it is open.
        .select((row) => row.fn.countAll<number>().as('people'))
        .where('settled_at', 'is', null)
        .groupBy(['topic', 'level', 'language', 'from_at', 'to_at'])
        .execute();
      return rows
        .map(({ people, ...wished }) => ({ ...toWish(wished), people: Number(people) }))
        .sort((a, b) => b.people - a.people || a.topic.localeCompare(b.topic));
    },

    async open() {
      const rows = await db
        .selectFrom('session_wishes')
        .selectAll()
        .where('settled_at', 'is', null)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ id: row.id, personId: row.person_id, createdAt: row.created_at, ...toWish(row) }));
    },

    async settle(id) {
      await db
        .updateTable('session_wishes')
        .set({ settled_at: clock.now() })
        .where('id', '=', id)
        .where('settled_at', 'is', null)
        .execute();
    },
  };
}

function toWish({ topic, level, language, from_at, to_at }: Wished): Omit<SessionWish, 'personId'> {
  return {
    topic,
    ...(level !== null && { level }),
    ...(language !== null && { language }),
    ...(from_at !== null && { from: from_at }),
    ...(to_at !== null && { to: to_at }),
  };
}
