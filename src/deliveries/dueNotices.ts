import { type Kysely, type SqlBool, sql } from 'kysely';
import { endedRequestStatuses, silentDays } from '../model/cirrus.ts';
import type { NewNotice } from '../model/notices.ts';
import { startOfDay } from '../programme/beijingTime.ts';
import { addNotices } from '../records/notices.ts';
import type { EventsTable, Schema } from '../records/schema.ts';
import { tellingTime } from './quietHours.ts';
import { dueSpan, type ReminderMark, reminderMarks } from './reminderMarks.ts';

const hour = 60 * 60 * 1_000;
const day = 24 * hour;
/** Feedback is asked for so long after the end, and after a night at this time of the morning. */
const afterEnd = 2 * hour;
const inTheMorning = 9 * hour;
/** Milliseconds after the end in which feedback is asked for, should the service not have run before. */
const latestQuestion = 7 * day;
/** Milliseconds after the end in which staff may still note who came, so that certificates follow. */
const latestCertificate = 30 * day;
/** A booking changed longer ago is not written about any more, should the service not have run since. */
const latestMail = day;

/**
 * Puts on record what the calendar makes due: nothing of it is planned ahead, so that it follows an event that is moved
 * and falls away with one that is called off. Any number of processes may do so at once. Gives how much was new.
 */
export async function addDueNotices(db: Kysely<Schema>, now: number): Promise<number> {
  const found = [
    ...(await reminders(db, 'week', now)),
    ...(await reminders(db, 'day', now)),
    ...(await reminders(db, 'hour', now)),
    ...(await questionsAfterEvents(db, now)),
    ...(await lateCertificates(db, now)),
    ...(await registrationMails(db, now)),
    ...(await silentRequests(db, now)),
  ];
  return addNotices(db, found, now);
}

/** Events that take place and are looked at now: few, so that bookings are found by them and not one by one. */
async function eventsWhere(
  db: Kysely<Schema>,
  column: 'starts_at' | 'ends_at',
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<readonly Pick<EventsTable, 'id' | 'online' | 'kind'>[]> {
  return db
    .selectFrom('events')
    .select(['id', 'online', 'kind'])
    .where('cancelled', '=', 0)
    .where(column, '>', after)
    .where(column, '<=', upTo)
    .execute();
}

/** Held bookings of these events, without those that have a notice under this key. */
function heldWithout(
  db: Kysely<Schema>,
  events: readonly Pick<EventsTable, 'id'>[],
  key: ReturnType<typeof sql<string>>,
) {
  return db
    .selectFrom('bookings')
    .innerJoin('events', 'events.id', 'bookings.event_id')
    .where(
      'bookings.event_id',
      'in',
      events.map(({ id }) => id),
    )
    .where('bookings.status', '=', 'held')
    .where(sql<SqlBool>`not exists (select 1 from notices where notices.key = ${key})`)
    .select(['bookings.reference', 'bookings.person_id', 'events.starts_at', 'events.ends_at'])
    .select(key.as('key'));
}

/**
 * Reminders whose time has come and that are still of use. What was booked, changed or moved after that time has just
 * been told to whoever it concerns.
 */
async function reminders(db: Kysely<Schema>, mark: ReminderMark, now: number): Promise<readonly NewNotice[]> {
  const lead = reminderMarks[mark];
  const key = sql<string>`'reminder:' || bookings.reference || ${sql.lit(`:${mark}:`)} || events.starts_at`;
  const found: NewNotice[] = [];
  for (const online of mark === 'hour' ? [1] : [0, 1]) {
    const { longest, shortest } = dueSpan(mark, online === 1);
    const near = await eventsWhere(db, 'starts_at', { after: now + shortest, upTo: now + longest });
    const events = near.filter((event) => event.online === online);
    if (events.length === 0) continue;
    const rows = await heldWithout(db, events, key)
      .whereRef('bookings.changed_at', '<', (row) => row('events.starts_at', '-', lead))
      .execute();
    for (const { reference, person_id, starts_at, key: rowKey } of rows) {
      found.push({
        key: rowKey,
        kind: 'reminder',
        personId: person_id,
        subject: reference,
        details: { mark, startsAt: starts_at },
        dueAt: starts_at - lead,
      });
    }
  }
  return found;
}

/** Two hours after the end, or at 09:00 where that lies in the quiet hours. */
function questionTime(endsAt: number): number {
  const at = endsAt + afterEnd;
  const told = tellingTime(at);
  return told === at ? at : startOfDay(told) + inTheMorning;
}

const questionKey = sql<string>`'after-event:' || bookings.reference || ':' || events.ends_at`;

async function questionsAfterEvents(db: Kysely<Schema>, now: number): Promise<readonly NewNotice[]> {
  const events = await eventsWhere(db, 'ends_at', { after: now - latestQuestion, upTo: now - afterEnd });
  if (events.length === 0) return [];
  const rows = await heldWithout(db, events, questionKey).execute();
  return rows.map(({ reference, person_id, ends_at, key: rowKey }) => ({
    key: rowKey,
    kind: 'after-event',
    personId: person_id,
    subject: reference,
    dueAt: questionTime(ends_at),
  }));
}

/** Those who were noted to have come only after they were asked how it was: once a day, the next morning. */
async function lateCertificates(db: Kysely<Schema>, now: number): Promise<readonly NewNotice[]> {
  const over = await eventsWhere(db, 'ends_at', { after: now - latestCertificate, upTo: now - afterEnd });
  const trainings = over.filter(({ kind }) => kind === 'training').map(({ id }) => id);
  if (trainings.length === 0) return [];
  const rows = await db
    .selectFrom('bookings')
    .innerJoin('events', 'events.id', 'bookings.event_id')
    .innerJoin('delegates', 'delegates.booking_reference', 'bookings.reference')
    .innerJoin('notices', (join) => join.on(sql<SqlBool>`notices.key = ${questionKey}`))
    .where('bookings.event_id', 'in', trainings)
    .where('bookings.status', '=', 'held')
    .whereRef('delegates.attended_at', '>', 'notices.settled_at')
    .select(['bookings.reference', 'bookings.person_id', 'delegates.attended_at'])
    .execute();
  return rows.map(({ reference, person_id, attended_at }) => {
    const nextDay = startOfDay(Number(attended_at)) + day;
    return {
      key: `certificates:${reference}:${nextDay}`,
      kind: 'after-event',
      personId: person_id,
      subject: reference,
      details: { certificatesOnly: true },
      dueAt: nextDay + inTheMorning,
    };
  });
}

/** Bookings whose newest change nobody was written to about, though an address is known or was. */
async function registrationMails(db: Kysely<Schema>, now: number): Promise<readonly NewNotice[]> {
  const written = ['registration', 'event-moved', 'event-cancelled', 'seat-offered', 'offer-lapsed'].map(
    (kind) => sql<string>`${sql.lit(`${kind}:`)} || bookings.reference || ':' || bookings.revision`,
  );
  const rows = await db
    .selectFrom('bookings')
    .innerJoin('events', 'events.id', 'bookings.event_id')
    .where('bookings.changed_at', '>', now - latestMail)
    .where('bookings.status', 'in', ['held', 'waiting', 'cancelled'])
    // What is called off is told by its own notice, but not to those whose firm withdrew.
    .where((row) => row.or([row('events.cancelled', '=', 0), row('bookings.status', '=', 'cancelled')]))
    .where('events.ends_at', '>', now)
    .where((row) =>
      row.or([
        sql<SqlBool>`exists (select 1 from delegates
          where delegates.booking_reference = bookings.reference and delegates.email is not null)`,
        sql<SqlBool>`exists (select 1 from mails where mails.about = bookings.reference)`,
      ]),
    )
    .where(sql<SqlBool>`not exists (select 1 from notices where notices.key in (${sql.join(written)}))`)
    .select(['bookings.reference', 'bookings.person_id', 'bookings.revision', 'bookings.changed_at'])
    .execute();
  return rows.map(({ reference, person_id, revision, changed_at }) => ({
    key: `registration:${reference}:${revision}`,
    kind: 'registration',
    personId: person_id,
    subject: reference,
    details: { revision },
    dueAt: changed_at,
  }));
}

/** Requests of firms of which nothing was heard for long: asked about once, and again only after another silence. */
async function silentRequests(db: Kysely<Schema>, now: number): Promise<readonly NewNotice[]> {
  const key = sql<string>`'request-silent:' || talent_requests.reference || ':' || talent_requests.last_sign_at`;
  const rows = await db
    .selectFrom('talent_requests')
    .where('last_sign_at', '<=', now - silentDays * day)
    .where('status', 'not in', [...endedRequestStatuses])
    .where(sql<SqlBool>`not exists (select 1 from notices where notices.key = ${key})`)
    .select(['reference', 'person_id', 'last_sign_at', key.as('key')])
    .execute();
  return rows.map(({ reference, person_id, last_sign_at, key: rowKey }) => ({
    key: rowKey,
    kind: 'request-silent',
    personId: person_id,
    subject: reference,
    details: { lastSignAt: last_sign_at },
    dueAt: now,
  }));
}
