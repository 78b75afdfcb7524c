import { EventEmitter } from 'node:events';
import { type KeyvStorageAdapter, type KeyvStorageEntry, keyvStorageCapability } from 'keyv';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { Schema } from '../records/schema.ts';

const namespaceSeparator = '::';
/** Rows read or written by one statement; SQLite takes 32,766 values in one. */
const rowsAtOnce = 1_000;

type Row = { readonly key: string; readonly expires_at: number | null };

/** A keyv 6 store on the table `dialog_state`. Values are the strings that keyv made; expiry is by the clock handed in. */
export function createDialogStore(db: Kysely<Schema>, clock: Clock): KeyvStorageAdapter {
  const prefix = () => (store.namespace ? store.namespace + namespaceSeparator : '');
  const isLive = ({ expires_at }: Row) => expires_at === null || expires_at > clock.now();

  async function findLive(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const some of inPortions(keys)) {
      const rows = await db
        .selectFrom('dialog_state')
        .selectAll()
        .where(
          'key',
          'in',
          some.map((key) => prefix() + key),
        )
        .execute();
      for (const row of rows) if (isLive(row)) found.set(row.key.slice(prefix().length), row.value);
      const expired = rows.filter((row) => !isLive(row)).map((row) => row.key);
      if (expired.length > 0) await removeExpired(expired);
    }
    return found;
  }

  async function removeExpired(keys: readonly string[]): Promise<void> {
    await db.deleteFrom('dialog_state').where('key', 'in', keys).where('expires_at', '<=', clock.now()).execute();
  }

  async function setMany(entries: readonly KeyvStorageEntry[]): Promise<boolean[]> {
    // PostgreSQL refuses to write one row twice in a statement: the last one of a key counts.
    const rows = new Map(entries.map((entry) => [entry.key, toRow(prefix(), entry)]));
    for (const some of inPortions([...rows.values()])) {
      await db
        .insertInto('dialog_state')
        .values(some)
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet((row) => ({
            value: row.ref('excluded.value'),
            expires_at: row.ref('excluded.expires_at'),
          })),
        )
        .execute();
    }
    return entries.map(() => true);
  }

  async function deleteMany(keys: readonly string[]): Promise<boolean[]> {
    const deleted = new Set<string>();
    for (const some of inPortions(keys)) {
      const rows = await db
        .deleteFrom('dialog_state')
        .where(
          'key',
          'in',
          some.map((key) => prefix() + key),
        )
        .returning(['key', 'expires_at'])
        .execute();
      for (const row of rows) if (isLive(row)) deleted.add(row.key.slice(prefix().length));
    }
    return keys.map((key) => deleted.has(key));
  }

  async function* iterate(): AsyncGenerator<[string, string], void> {
    let last: string | undefined;
    for (;;) {
      let query = db.selectFrom('dialog_state').selectAll().where(inNamespace(prefix())).orderBy('key');
      if (last !== undefined) query = query.where('key', '>', last);
      const rows = await query.limit(rowsAtOnce).execute();
      for (const row of rows) if (isLive(row)) yield [row.key.slice(prefix().length), row.value];
      last = rows.at(-1)?.key;
      if (last === undefined) return;
    }
  }

  const methods = {
    namespace: undefined,
    get: async (key: string) => (await findLive([key])).get(key),
    async getMany(keys: string[]) {
      const found = await findLive(keys);
      return keys.map((key) => found.get(key));
    },
    has: async (key: string) => (await findLive([key])).has(key),
    async hasMany(keys: string[]) {
      const found = await findLive(keys);
      return keys.map((key) => found.has(key));
    },
    async set(key: string, value: unknown, expires?: number) {
      await setMany([{ key, value, expires }]);
      return true;
    },
    setMany,
    delete: async (key: string) => (await deleteMany([key])).includes(true),
    deleteMany,
    async clear() {
      await db.deleteFrom('dialog_state').where(inNamespace(prefix())).execute();
    },
    iterator: iterate,
  };
  // Node's emitter is what keyv expects; only the type of what `listeners` returns is wider in Node's declarations.
  const events = new EventEmitter() as unknown as Omit<KeyvStorageAdapter, keyof typeof methods>;
  const store: KeyvStorageAdapter = Object.assign(events, methods, { capabilities: keyvStorageCapability(methods) });
  return store;
}

/** Removes every row past its deadline. Reads never see such rows, so it is only a matter of space. */
export async function removeExpiredState(db: Kysely<Schema>, clock: Clock): Promise<void> {
  await db.deleteFrom('dialog_state').where('expires_at', '<=', clock.now()).execute();
}

function inNamespace(prefix: string) {
  // Not `like`: SQLite would take upper and lower case for the same.
  return sql<boolean>`substr(key, 1, ${[...prefix].length}) = ${prefix}`;
}

function toRow(prefix: string, { key, value, expires }: KeyvStorageEntry) {
  if (typeof value !== 'string') throw new TypeError('the dialog store keeps strings: keyv must serialise');
  return { key: prefix + key, value, expires_at: expires ?? null };
}

function* inPortions<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += rowsAtOnce) yield items.slice(start, start + rowsAtOnce);
}
