import { randomUUID } from 'node:crypto';
import type { Storage, StoreItem, StoreItems } from 'botbuilder';
import Keyv from 'keyv';
import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { Schema } from '../records/schema.ts';
import { createDialogStore } from './dialogStore.ts';

/** How long state is kept after its last change, in milliseconds: 30 days. */
const lifetime = 30 * 24 * 60 * 60 * 1_000;

/** keyv's own serialiser copies the whole value, marks strings that begin with a colon and never returns from a cycle. */
const serialization = { stringify: (value: unknown) => JSON.stringify(value), parse: JSON.parse };

/**
 * botbuilder's Storage over keyv, with the semantics of its MemoryStorage: an eTag that is absent or `*` overwrites,
 * one that is not the newest is refused. Unlike there, a write of several items is all or nothing.
 */
export function createStorage(db: Kysely<Schema>, clock: Clock): Storage {
  const keyv = over(db);

  function over(connection: Kysely<Schema>): Keyv {
    // No listener for `error` is attached, so that keyv throws what it would otherwise emit and swallow.
    return new Keyv({ store: createDialogStore(connection, clock), serialization, checkExpired: false });
  }

  async function save(target: Keyv, changes: StoreItems): Promise<void> {
    const expires = clock.now() + lifetime;
    const entries = Object.entries(changes).map(([key, item]) => ({
      key,
      value: { value: { ...item, eTag: randomUUID() }, expires },
    }));
    const written = await target.setManyRaw(entries);
    if (!written.every(Boolean)) throw new Error('Storage: an item was not written; its key may be empty.');
  }

  return {
    async read(keys) {
      if (!keys) throw new ReferenceError('Keys are required when reading.');
      const items = await keyv.getMany<StoreItem>(keys);
      return Object.fromEntries(keys.map((key, index) => [key, items[index]]).filter(([, item]) => item !== undefined));
    },

    async write(changes: StoreItems) {
      if (!changes) throw new ReferenceError('Changes are required when writing.');
      for (const [key, item] of Object.entries(changes)) requireObject(key, item);
      const guarded = Object.keys(changes).filter((key) => needsMatch(changes[key]));
      if (guarded.length === 0) return save(keyv, changes);
      const compareAndSave = async (trx: Kysely<Schema>) => {
        // Writing the rows as they are keeps others from writing them between the comparison and the save.
        await trx
          .updateTable('dialog_state')
          .set((row) => ({ value: row.ref('value') }))
          .where('key', 'in', guarded)
          .execute();
        const target = over(trx);
        const current = await target.getMany<StoreItem>(guarded);
        for (const [index, key] of guarded.entries()) {
          const newest = current[index]?.eTag;
          if (newest !== undefined && newest !== changes[key].eTag) {
            throw new Error(`Storage: error writing "${key}" due to eTag conflict.`);
          }
        }
        await save(target, changes);
      };
      await (db.isTransaction ? compareAndSave(db) : db.transaction().execute(compareAndSave));
    },

    async delete(keys) {
      if (!keys) throw new ReferenceError('Keys are required when deleting.');
      await keyv.deleteMany(keys);
    },
  };
}

function requireObject(key: string, item: unknown): void {
  if (typeof item !== 'object' || item === null) throw new TypeError(`Storage: the item "${key}" is not an object.`);
}

function needsMatch(item: StoreItem): boolean {
  return Boolean(item.eTag) && item.eTag !== '*';
}
