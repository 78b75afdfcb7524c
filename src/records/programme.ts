import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { EventFilter, ListedEvent, Programme, ProgrammeEvent } from '../model/programme.ts';
import { succeed } from '../model/result.ts';
import { fromRow } from './eventRows.ts';
import { beginNewVersion, knownEvents } from './knownEvents.ts';
import { loadEvent } from './loadEvent.ts';
import { allOrNothing } from './savepoint.ts';
import type { Schema } from './schema.ts';

/** `offerLength`: see `createBookings`. */
export function createProgramme(db: Kysely<Schema>, clock: Clock, offerLength: number): Programme {
  function openEvents() {
    const now = clock.now();
    return db
      .selectFrom('events')
      .where('registration_closes_at', '>', now)
      .where('starts_at', '>', now)
      .where('cancelled', '=', 0);
  }

  async function find(filter: EventFilter): Promise<readonly ListedEvent[]> {
    if (filter.kinds?.length === 0) return [];
    let query = openEvents().select((row) => [
      'id',
      'seats_taken',
      row.selectFrom('programme_version').select('version').as('version'),
    ]);
    if (filter.kinds !== undefined) query = query.where('kind', 'in', filter.kinds);
    if (filter.theme !== undefined) query = query.where('theme', '=', filter.theme);
    if (filter.level !== undefined) query = query.where('level', '=', filter.level);
    if (filter.series !== undefined) query = query.where('series', '=', filter.series);
    if (filter.from !== undefined) query = query.where('ends_at', '>', filter.from);
    if (filter.to !== undefined) query = query.where('starts_at', '<', filter.to);
    const rows = await query.execute();
    const version = rows[0]?.version;
    if (version == null) return [];
    const taken = new Map(rows.map((row) => [row.id, row.seats_taken]));
    const found: ListedEvent[] = [];
    for (const event of await knownEvents(db, version)) {
      const seatsTaken = taken.get(event.id);
      if (seatsTaken === undefined || !isWanted(event, filter)) continue;
      found.push({ ...event, seatsLeft: event.seats - seatsTaken });
    }
    return found;
  }

  return {
    find,

    async get(id) {
      const row = await db.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirst();
      return row && fromRow(row);
    },

    async otherDates({ id, kind, series, theme }, seats) {
      const fits = (other: ListedEvent) => other.id !== id && other.seatsLeft >= seats;
      const same = series === undefined ? [] : (await find({ kinds: [kind], series })).filter(fits);
      return same.length > 0 ? same : (await find({ kinds: [kind], theme })).filter(fits);
    },

    async load(events) {
      const now = clock.now();
      // Rows are locked in the order of their ids everywhere, so that no two wait for each other.
      const inOrder = events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      await allOrNothing(db, async (trx) => {
        await beginNewVersion(trx);
        for (const event of inOrder) await loadEvent(trx, event, now, offerLength);
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

    async findNew(since) {
      const rows = await openEvents()
        .selectAll()
        .where('loaded_at', '>', since)
        .orderBy('starts_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...fromRow(row), loadedAt: row.loaded_at }));
    },
  };
}

/** The lists are short texts in a programme of some hundred rows: not worth a table and an index each. */
function isWanted(event: ProgrammeEvent, { countries, counterpart, language }: EventFilter): boolean {
  return (
    (countries === undefined || countries.some((country) => event.countries.includes(country))) &&
    (counterpart === undefined || event.counterparts.includes(counterpart)) &&
    (language === undefined || event.languages.includes(language))
  );
}
