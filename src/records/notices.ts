import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { NewNotice, Notice, Notices } from '../model/notices.ts';
import type { NoticesTable, Schema } from './schema.ts';

/** Rows of one statement, so that the parameters of even a large event stay below what a database takes. */
const atOnce = 500;

export function createNotices(db: Kysely<Schema>, clock: Clock): Notices {
  return {
    async add(notice) {
      return (await addNotices(db, [notice], clock.now())) === 1;
    },

    async claimDue(limit, lease) {
      const now = clock.now();
      const due = await db
        .selectFrom('notices')
        .select('key')
        .where('settled_at', 'is', null)
        .where('due_at', '<=', now)
        .where((row) => row.or([row('claimed_until', 'is', null), row('claimed_until', '<=', now)]))
        .orderBy('due_at')
        .orderBy('created_at')
        .orderBy('key')
        .limit(limit)
        .execute();
      const claimed: Notice[] = [];
      // One by one: two processes that claim the same rows in one statement each could wait for each other.
      for (const { key } of due) {
        const row = await db
          .updateTable('notices')
          .set({ claimed_until: now + lease })
          .where('key', '=', key)
          .where('settled_at', 'is', null)
          .where('due_at', '<=', now)
          .where((notice) => notice.or([notice('claimed_until', 'is', null), notice('claimed_until', '<=', now)]))
          .returningAll()
          .executeTakeFirst();
        if (row) claimed.push(toNotice(row));
      }
      return claimed;
    },

    async settle(key, outcome) {
      const { numUpdatedRows } = await db
        .updateTable('notices')
        .set({ settled_at: clock.now(), outcome })
        .where('key', '=', key)
        .where('settled_at', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    async postpone(key, dueAt) {
      await db
        .updateTable('notices')
        .set({ due_at: dueAt, claimed_until: null })
        .where('key', '=', key)
        .where('settled_at', 'is', null)
        .execute();
    },
  };
}

/** Gives how many were new. */
export async function addNotices(db: Kysely<Schema>, notices: readonly NewNotice[], now: number): Promise<number> {
  let added = 0;
  // In one order everywhere: two processes that add the same ones never wait for each other.
  const inOrder = notices.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  for (let start = 0; start < inOrder.length; start += atOnce) {
    const rows = inOrder.slice(start, start + atOnce).map(
      (notice): NoticesTable => ({
        key: notice.key,
        kind: notice.kind,
        person_id: notice.personId,
        subject: notice.subject,
        details: JSON.stringify(notice.details ?? {}),
        created_at: now,
        due_at: notice.dueAt,
        claimed_until: null,
        settled_at: null,
        outcome: null,
      }),
    );
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('notices')
      .values(rows)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirstOrThrow();
    added += Number(numInsertedOrUpdatedRows);
  }
  return added;
}

function toNotice(row: NoticesTable): Notice {
  return {
    key: row.key,
    kind: row.kind,
    personId: row.person_id,
    subject: row.subject,
    details: JSON.parse(row.details),
    dueAt: row.due_at,
  };
}
