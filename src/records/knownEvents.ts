import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ProgrammeEvent } from '../model/programme.ts';
import { fromRow } from './eventRows.ts';
import type { Schema } from './schema.ts';

/**
 * The programme under the last version that was asked for. A version names one state of one database and is drawn at
 * random, so that what is kept under it is right for whoever reads that version, in any transaction.
 */
let last: { readonly version: string; readonly events: readonly ProgrammeEvent[] } | undefined;

/**
 * All events of a version as staff stated them, soonest first: the same objects each time, since reading the texts of
 * hundreds of rows costs more than all else in a turn.
 */
export async function knownEvents(db: Kysely<Schema>, version: string): Promise<readonly ProgrammeEvent[]> {
  if (last?.version !== version) {
    const rows = await db.selectFrom('events').selectAll().execute();
    const events = rows.map((row): ProgrammeEvent => {
      const { seatsLeft: _, ...event } = fromRow(row);
      return event;
    });
    last = { version, events: events.sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1)) };
  }
  return last.events;
}

/** Whatever changes what staff state of events does this first, in its transaction: others that do wait for it. */
export async function beginNewVersion(db: Kysely<Schema>): Promise<void> {
  await db
    .updateTable('programme_version')
    .set({ version: randomBytes(9).toString('base64url') })
    .execute();
}
