import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { Gaps } from '../model/gaps.ts';
import type { Schema } from './schema.ts';

export function createGaps(db: Kysely<Schema>, clock: Clock): Gaps {
  return {
    async keep({ text, locale, nearest }) {
      await db
        .insertInto('gaps')
        .values({ id: randomUUID(), text, locale, nearest: JSON.stringify(nearest), at: clock.now() })
        .execute();
    },
  };
}
