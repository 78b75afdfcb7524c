import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { Mail, Mails } from '../model/notices.ts';
import type { MailsTable, Schema } from './schema.ts';

export function createMails(db: Kysely<Schema>, clock: Clock): Mails {
  return {
    async add({ key, to, about, subject, text, calendar, usefulUntil }) {
      const now = clock.now();
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('mails')
        .values({
          key,
          recipient: to,
          about,
          subject,
          text,
          calendar: calendar === undefined ? null : JSON.stringify(calendar),
          useful_until: usefulUntil ?? null,
          status: 'unsent',
          created_at: now,
          due_at: now,
          claimed_until: null,
          sent_at: null,
          attempts: 0,
          failure: null,
        })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async claimDue(limit, lease) {
      const now = clock.now();
      const due = await db
        .selectFrom('mails')
        .select('key')
        .where('status', '=', 'unsent')
        .where('due_at', '<=', now)
        .where((row) => row.or([row('claimed_until', 'is', null), row('claimed_until', '<=', now)]))
        .where(isNextOfItsMatter)
        .orderBy('due_at')
        .orderBy('created_at')
        .orderBy('key')
        .limit(limit)
        .execute();
      const claimed: Mail[] = [];
      // One by one: two processes that claim the same rows in one statement each could wait for each other.
      for (const { key } of due) {
        const row = await db
          .updateTable('mails')
          .set((mail) => ({ claimed_until: now + lease, attempts: mail('attempts', '+', 1) }))
          .where('key', '=', key)
          .where('status', '=', 'unsent')
          .where('due_at', '<=', now)
          .where((mail) => mail.or([mail('claimed_until', 'is', null), mail('claimed_until', '<=', now)]))
          .where(isNextOfItsMatter)
          .returningAll()
          .executeTakeFirst();
        if (row) claimed.push(toMail(row));
      }
      return claimed;
    },

    async sent(key) {
      await db
        .updateTable('mails')
        .set({ status: 'sent', sent_at: clock.now(), claimed_until: null, failure: null })
        .where('key', '=', key)
        .execute();
    },

    async failed(key, failure, retryAt) {
      await db
        .updateTable('mails')
        .set({
          failure,
          claimed_until: null,
          ...(retryAt === undefined ? { status: 'failed' as const } : { due_at: retryAt }),
        })
        .where('key', '=', key)
        .where('status', '=', 'unsent')
        .execute();
    },

    async retry(key) {
      const now = clock.now();
      const { numUpdatedRows } = await db
        .updateTable('mails')
        // One that a process has at this moment stays with it until it says how it went.
        .set({ status: 'unsent', due_at: now, attempts: 0 })
        .where('key', '=', key)
        .where('status', '<>', 'sent')
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    async list(status) {
      let query = db.selectFrom('mails').selectAll().orderBy('created_at', 'desc').orderBy('key');
      if (status !== undefined) query = query.where('status', '=', status);
      return (await query.execute()).map(toMail);
    },

    async calendarHolders(about) {
      const rows = await db
        .selectFrom('mails')
        .select(['recipient', 'calendar'])
        .where('about', '=', about)
        .where('calendar', 'is not', null)
        .orderBy('created_at')
        .orderBy('key')
        .execute();
      const newest = new Map(rows.map(({ recipient, calendar }) => [recipient, toCalendar(calendar)]));
      return [...newest].flatMap(([recipient, calendar]) => (calendar?.method === 'PUBLISH' ? [recipient] : [])).sort();
    },
  };
}

/** What one address is told of one matter is told in its order: "registered" never comes behind "cancelled". */
function isNextOfItsMatter(row: ExpressionBuilder<Schema, 'mails'>) {
  const earlier = row
    .selectFrom('mails as earlier')
    .select('earlier.key')
    .whereRef('earlier.about', '=', 'mails.about')
    .whereRef('earlier.recipient', '=', 'mails.recipient')
    .whereRef('earlier.created_at', '<', 'mails.created_at')
    .where('earlier.status', '=', 'unsent');
  return row.not(row.exists(earlier));
}

function toCalendar(calendar: string | null): Mail['calendar'] {
  return calendar === null ? undefined : JSON.parse(calendar);
}

function toMail(row: MailsTable): Mail {
  return {
    key: row.key,
    to: row.recipient,
    about: row.about,
    subject: row.subject,
    text: row.text,
    ...(row.calendar !== null && { calendar: toCalendar(row.calendar) }),
    ...(row.useful_until !== null && { usefulUntil: row.useful_until }),
    status: row.status,
    createdAt: row.created_at,
    ...(row.sent_at !== null && { sentAt: row.sent_at }),
    attempts: row.attempts,
    ...(row.failure !== null && { failure: row.failure }),
  };
}
