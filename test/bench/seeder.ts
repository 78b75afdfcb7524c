import { type Kysely, sql } from 'kysely';
import { type Counterpart, counterparts, type ProgrammeEvent, sessionLevels } from '../../src/model/programme.ts';
import type { Database } from '../../src/records/database.ts';
import { toRow } from '../../src/records/eventRows.ts';
import { beginNewVersion } from '../../src/records/knownEvents.ts';
import { drawTicketCode } from '../../src/records/reference.ts';
import type {
  BookingsTable,
  DelegatesTable,
  EventsTable,
  NoticesTable,
  PeopleTable,
  Schema,
} from '../../src/records/schema.ts';

const day = 24 * 60 * 60 * 1_000;
/** Values of one statement: what SQLite takes at once (32,766) with room to spare. */
const parametersAtOnce = 30_000;
/** Bookings that a person makes in the years of the service. */
const bookingsPerPerson = 5;

const themes = [
  ...['bio-pharmaceuticals', 'technology-transfer', 'environmental-protection', 'energy-conservation'],
  ...['design-innovation', 'annual-training', 'external_debt', 'fx', 'ma_odi'],
];
const countries = ['DE', 'FR', 'GB', 'US', 'JP', 'SG', 'RU', 'KZ', 'SA', 'AE', 'EG', 'BR', 'MX', 'VN', 'TH', 'MY'];
const languages = ['zh', 'en', 'ru', 'es', 'fr', 'ar', 'de', 'ja'];

export interface Filling {
  readonly events: number;
  readonly bookings: number;
  /** Epoch milliseconds: half of the events lie before it, the others in the two years after it. */
  readonly now: number;
}

/**
 * Fills a migrated database as years of use do, with bulk inserts: events past and to come, bookings held, waiting,
 * offered and cancelled with their delegates, the people who made them, and what they were told.
 */
export async function fillDatabase(database: Database, { events, bookings, now }: Filling): Promise<void> {
  const perEvent = Math.ceil(bookings / events);
  await database.transaction(async (trx) => {
    await beginNewVersion(trx);
    const people = Array.from({ length: Math.ceil(bookings / bookingsPerPerson) }, (_, index) => personRow(index));
    await insertAll(trx, 'people', people);
    let made = 0;
    for (let number = 0; number < events; number += 1) {
      const rows = Array.from({ length: Math.min(perEvent, bookings - made) }, (_, index) =>
        bookingRow(made + index, number, people.length, now),
      );
      made += rows.length;
      const taken = rows
        .filter(({ status }) => status === 'held' || status === 'offered')
        .reduce((sum, { seats }) => sum + seats, 0);
      await insertAll(trx, 'events', [eventRow(number, events, taken, now)]);
      await insertAll(trx, 'bookings', rows);
      await insertAll(trx, 'delegates', rows.flatMap(delegateRows));
      await insertAll(trx, 'notices', rows.flatMap(noticeRows));
    }
  });
  // What PostgreSQL finds out about a database as it grows, it is told of this one; SQLite finds out nothing by itself.
  if (database.kind === 'postgres') await sql`vacuum analyze`.execute(database.db);
}

async function insertAll<Table extends 'people' | 'events' | 'bookings' | 'delegates' | 'notices'>(
  db: Kysely<Schema>,
  table: Table,
  rows: readonly Schema[Table][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const atOnce = Math.floor(parametersAtOnce / Object.keys(first).length);
  for (let start = 0; start < rows.length; start += atOnce) {
    await db
      .insertInto<Table>(table)
      // The rows are of the table that is named with them, which the builder cannot follow through a parameter.
      .values(rows.slice(start, start + atOnce) as never)
      .execute();
  }
}

const eventId = (number: number) => `filled-${number}`;
const personId = (number: number) => `directline:filled-${number}`;
const pick = <Item>(items: readonly Item[], number: number): Item => items[number % items.length] as Item;

function personRow(index: number): PeopleTable {
  return { id: personId(index), chosen_locale: null, last_locale: index % 2 === 0 ? 'zh' : 'en' };
}

/** Two years back and two years ahead, evenly; the seats of most are not all taken. */
function startOf(number: number, events: number, now: number): number {
  return now + (((number + 0.5) / events) * 4 - 2) * 365 * day;
}

function eventRow(number: number, events: number, taken: number, now: number): EventsTable {
  const startsAt = Math.floor(startOf(number, events, now));
  const theme = pick(themes, number);
  const session = number % themes.length >= 6;
  const event: ProgrammeEvent = {
    id: eventId(number),
    kind: session ? 'information-session' : theme === 'annual-training' ? 'training' : 'event',
    theme,
    ...(session && { level: pick(sessionLevels, number) }),
    ...(number % 4 === 0 && { series: `filled-series-${number % 100}` }),
    title: { zh: `第 ${number} 场国际对接会`, en: `International matchmaking, no. ${number}` },
    summary: {
      zh: `与来自各国的使馆商务处、境外金融机构和法律机构代表一对一洽谈，第 ${number} 场。`,
      en: `One-to-one talks with commerce departments, financial bodies and lawyers from abroad, no. ${number}.`,
    },
    startsAt,
    endsAt: startsAt + day / 8,
    registrationClosesAt: startsAt - 2 * day,
    place: { zh: '海淀区中关村大街1号', en: '1 Zhongguancun Street, Haidian' },
    online: number % 3 === 0,
    ...(number % 3 === 0 && { joinUrl: `https://example.com/${number}` }),
    countries: [pick(countries, number), pick(countries, number + 5)],
    counterparts: [pick<Counterpart>(counterparts, number)],
    languages: ['zh', pick(languages, number)],
    seats: number % 5 === 0 ? Math.max(taken, 1) : taken + 50,
    seatsPerFirm: 3,
    demo: false,
  };
  return { ...toRow(event), seats_taken: taken, last_queue_number: 1_000, loaded_at: startsAt - 60 * day };
}

function bookingRow(number: number, event: number, people: number, now: number): BookingsTable {
  const status =
    number % 10 === 0 ? 'cancelled' : number % 33 === 0 ? 'waiting' : number % 997 === 0 ? 'offered' : 'held';
  const at = now - 700 * day + number;
  return {
    reference: `EV-${number.toString(36).toUpperCase().padStart(6, '0')}`,
    event_id: eventId(event),
    person_id: personId((number * 7919) % people),
    firm_name: `北京某某科技${number}有限公司`,
    credit_code: `91110108F${String(number).padStart(9, '0')}`,
    status,
    seats: 1 + (number % 3),
    queue_number: status === 'waiting' || status === 'offered' ? 1 + (number % 1_000) : null,
    offer_expires_at: status === 'offered' ? now + 365 * day : null,
    created_at: at,
    changed_at: at,
    revision: number % 3,
    calendar_key: `filled-${number}-${'k'.repeat(20)}`,
  };
}

function delegateRows(booking: BookingsTable): DelegatesTable[] {
  return Array.from({ length: booking.seats }, (_, index) => ({
    booking_reference: booking.reference,
    position: index + 1,
    event_id: booking.event_id,
    credit_code: booking.credit_code,
    name_key: `王小明${index}`,
    name: `王小明${index}`,
    title: '市场总监',
    phone: '+8613800138000',
    email: `someone${index}@example.com`,
    active: booking.status === 'cancelled' ? 0 : 1,
    ticket_code: drawTicketCode(),
    attended_at: null,
  }));
}

/** A reminder a week and a day before, told long ago. */
function noticeRows(booking: BookingsTable): NoticesTable[] {
  return ['week', 'day'].map((when) => ({
    key: `reminder:${booking.reference}:${when}`,
    kind: 'reminder',
    person_id: booking.person_id,
    subject: booking.reference,
    details: '{}',
    created_at: booking.created_at,
    due_at: booking.created_at,
    claimed_until: null,
    settled_at: booking.created_at,
    outcome: 'told',
  }));
}
