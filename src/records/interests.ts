import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { Interest, Interests } from '../model/interests.ts';
import type { Schema } from './schema.ts';

export function createInterests(db: Kysely<Schema>, clock: Clock): Interests {
  return {
    async follow(personId, { kind, value }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('interests')
        .values({ person_id: personId, kind, value, since: clock.now() })
        .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'value']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async unfollow(personId, interest) {
      let query = db.deleteFrom('interests').where('person_id', '=', personId);
      if (interest) query = query.where('kind', '=', interest.kind).where('value', '=', interest.value);
      const { numDeletedRows } = await query.executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },

    async listOf(personId) {
      const rows = await db
        .selectFrom('interests')
        .select(['kind', 'value'])
        .where('person_id', '=', personId)
        .orderBy('kind')
        .orderBy('value')
        .execute();
      return rows.map(({ kind, value }): Interest => ({ kind, value }));
    },

    async followers() {
      const rows = await db
        .selectFrom('interests')
        .selectAll()
        .orderBy('person_id')
        .orderBy('kind')
        .orderBy('value')
        .execute();
      return [...Map.groupBy(rows, (row) => row.person_id)].map(([personId, followed]) => ({
        personId,
        interests: followed.map(({ kind, value, since }) => ({ kind, value, since })),
      }));
    },

    async toldUntil(personId, until) {
      await db
        .updateTable('interests')
        .set({ since: until })
        .where('person_id', '=', personId)
        .where('since', '<', until)
        .execute();
    },
  };
}
