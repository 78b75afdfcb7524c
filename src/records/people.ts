import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { People } from '../model/people.ts';
import type { Schema } from './schema.ts';

export function createPeople(db: Kysely<Schema>, clock: Clock): People {
  return {
    async get(id) {
      const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
      return {
        id,
        chosenLocale: row?.chosen_locale ?? undefined,
        lastLocale: row?.last_locale ?? undefined,
      };
    },

    async save({ id, chosenLocale, lastLocale }) {
      const known = {
        chosen_locale: chosenLocale ?? null,
        last_locale: lastLocale ?? null,
      };
      await db
        .insertInto('people')
        .values({ id, ...known })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(known))
        .execute();
    },

    async hasConsent(id, purpose, noticeEdition) {
      const row = await db
        .selectFrom('consents')
        .select('given_at')
        .where('person_id', '=', id)
        .where('purpose', '=', purpose)
        .where('notice_edition', '=', noticeEdition)
        .executeTakeFirst();
      return row !== undefined;
    },

    async giveConsent(id, purpose, noticeEdition) {
      await db
        .insertInto('consents')
        .values({ person_id: id, purpose, notice_edition: noticeEdition, given_at: clock.now() })
        // Agreeing again to the same notice does not change when it was first agreed to.
        .onConflict((conflict) => conflict.columns(['person_id', 'purpose', 'notice_edition']).doNothing())
        .execute();
    },

    async withdrawConsent(id, purpose) {
      await db.deleteFrom('consents').where('person_id', '=', id).where('purpose', '=', purpose).execute();
    },
  };
}
