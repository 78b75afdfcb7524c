import type { Insertable, Kysely } from 'kysely';
import { AppError } from '../model/appError.ts';
import type { Clock } from '../model/clock.ts';
import type { EventFilter, ListedEvent, Programme, ProgrammeEvent } from '../model/programme.ts';
import { succeed } from '../model/result.ts';
import { allOrNothing } from './savepoint.ts';
import type { EventsTable, Schema } from './schema.ts';

export function createProgramme(db: Kysely<Schema>, clock: Clock): Programme {
  return {
    async find(filter) {
      const now = clock.now();
      let query = db
        .selectFrom('events')
        .selectAll()
        .where('registration_closes_at', '>', now)
        .where('starts_at', '>', now)
        .orderBy('starts_at')
        .orderBy('id');
      if (filter.theme !== undefined) query = query.where('theme', '=', filter.theme);
      if (filter.from !== undefined) query = query.where('ends_at', '>', filter.from);
      if (filter.to !== undefined) query = query.where('starts_at', '<', filter.to);
      const rows = await query.execute();
      return rows.map(fromRow).filter((event) => isWanted(event, filter));
    },

    async get(id) {
      const row = await db.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirst();
      return row && fromRow(row);
    },

    async load(events) {
      await allOrNothing(db, async (trx) => {
        for (const event of events) await loadEvent(trx, event);
        return succeed(undefined);
      });
    },

    async count() {
      const { events } = await db
        .selectFrom('events')
        .select((row) => row.fn.countAll<number>().as('events'))
        .executeTakeFirstOrThrow();
      return events;
    },
  };
}

async function loadEvent(db: Kysely<Schema>, event: ProgrammeEvent): Promise<void> {
  const row = toRow(event);
  const { id: _, ...changes } = row;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('events')
    .values({ ...row, seats_taken: 0, last_queue_number: 0 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes).where('events.seats_taken', '<=', event.seats))
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return;
  throw new AppError(
    'programme.seats-taken',
    'conflict',
    `event ${event.id} cannot have ${event.seats} seats: more are taken already`,
  );
}

/** The lists are short texts in a programme of some hundred rows: not worth a table and an index each. */
function isWanted(event: ListedEvent, { countries, counterpart, language }: EventFilter): boolean {
  return (
    (countries === undefined || countries.some((country) => event.countries.includes(country))) &&
    (counterpart === undefined || event.counterparts.includes(counterpart)) &&
    (language === undefined || event.languages.includes(language))
  );
}

function toRow(event: ProgrammeEvent): Omit<Insertable<EventsTable>, 'seats_taken' | 'last_queue_number'> {
  return {
    id: event.id,
    theme: event.theme,
    title: JSON.stringify(event.title),
    summary: JSON.stringify(event.summary),
    starts_at: event.startsAt,
    ends_at: event.endsAt,
    registration_closes_at: event.registrationClosesAt,
    place: event.place === undefined ? null : JSON.stringify(event.place),
    online: Number(event.online),
    join_url: event.joinUrl ?? null,
    countries: JSON.stringify(event.countries),
    counterparts: JSON.stringify(event.counterparts),
    languages: JSON.stringify(event.languages),
    seats: event.seats,
    seats_per_firm: event.seatsPerFirm,
    demo: Number(event.demo),
  };
}

function fromRow(row: EventsTable): ListedEvent {
  return {
    id: row.id,
    theme: row.theme,
    title: JSON.parse(row.title),
    summary: JSON.parse(row.summary),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    registrationClosesAt: row.registration_closes_at,
    place: row.place === null ? undefined : JSON.parse(row.place),
    online: row.online === 1,
    joinUrl: row.join_url ?? undefined,
    countries: JSON.parse(row.countries),
    counterparts: JSON.parse(row.counterparts),
    languages: JSON.parse(row.languages),
    seats: row.seats,
    seatsPerFirm: row.seats_per_firm,
    demo: row.demo === 1,
    seatsLeft: row.seats - row.seats_taken,
  };
}
