import type { Kysely } from 'kysely';
import type { Records } from '../model/records.ts';
import { startOfDay } from '../programme/beijingTime.ts';
import type { Database } from '../records/database.ts';
import type { Schema } from '../records/schema.ts';
import { isFollowed, isWished } from './programmeNotices.ts';

const hour = 60 * 60 * 1_000;
/** From when to when in the day new events are told. */
const from = 9 * hour;
const to = 21 * hour;
/** What was put on record so shortly before may not be committed yet: it is told the next day. */
const settling = 10 * 60 * 1_000;

export interface NewsParts {
  readonly database: Pick<Database, 'transaction'>;
  /** Over the pool, for reading. */
  readonly records: Records;
  readonly recordsOf: (trx: Kysely<Schema>) => Records;
}

/**
 * Once a day from 09:00 (Beijing), what was put on record since the last time is noted for those who follow something
 * of it; a second look on the same day, by any process, finds nothing more. False outside the hours for it.
 */
export async function addNews({ database, records, recordsOf }: NewsParts, now: number): Promise<boolean> {
  const today = startOfDay(now);
  const dueAt = today + from;
  if (now < dueAt || now >= today + to) return false;
  const until = dueAt - settling;
  const followers = await records.interests.followers();
  const oldest = earliest(followers.flatMap(({ interests }) => interests.map(({ since }) => since)));
  if (oldest >= until) return true;
  const fresh = (await records.programme.findNew(oldest)).filter(({ loadedAt }) => loadedAt <= until);
  for (const { personId, interests } of followers) {
    const wanted = fresh.filter((event) =>
      interests.some((interest) => event.loadedAt > interest.since && isFollowed(event, interest)),
    );
    if (wanted.length === 0) continue;
    await database.transaction(async (trx) => {
      const inside = recordsOf(trx);
      const details = { eventIds: wanted.map(({ id }) => id) };
      const key = `new-events:${personId}:${today}`;
      const isNew = await inside.notices.add({ key, kind: 'new-events', personId, subject: personId, details, dueAt });
      if (isNew) await inside.interests.toldUntil(personId, until);
    });
  }
  return true;
}

/** Whoever wished for an information session is told of those that were put on record since and have room. */
export async function addAnnouncements({ records }: Pick<NewsParts, 'records'>, now: number): Promise<void> {
  const wishes = await records.sessionWishes.open();
  if (wishes.length === 0) return;
  const fresh = await records.programme.findNew(earliest(wishes.map(({ createdAt }) => createdAt)));
  for (const wish of wishes) {
    const sessions = fresh.filter((event) => event.loadedAt > wish.createdAt && isWished(event, wish));
    if (sessions.length === 0) continue;
    const { id, personId } = wish;
    await records.notices.add({
      // With the day: should it come to nothing, the next session has another chance.
      key: `session-announced:${id}:${startOfDay(now)}`,
      kind: 'session-announced',
      personId,
      subject: id,
      details: { eventIds: sessions.map((session) => session.id) },
      dueAt: now,
    });
  }
}

/** Never, of none. There may be more times than a call takes arguments. */
function earliest(times: readonly number[]): number {
  return times.reduce((first, time) => Math.min(first, time), Number.POSITIVE_INFINITY);
}
