import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { createDatabase, type Database, type DatabaseConfig } from '../../src/records/database.ts';

export const databaseKinds = ['sqlite', 'postgres'] as const;
export type DatabaseKind = (typeof databaseKinds)[number];

/** A database that nobody else uses. */
export interface TestDatabase {
  readonly config: DatabaseConfig;
  /** Opened on it, as another process would; closed by `remove`. */
  open(): Database;
  /** Closes what was opened and removes the database. */
  remove(): Promise<void>;
}

/** Makes an empty database, not yet migrated. */
export async function makeDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const place = kind === 'sqlite' ? makeFolder() : await makePostgres();
  const opened: Database[] = [];
  return {
    config: place.config,
    open() {
      const database = createDatabase(place.config);
      opened.push(database);
      return database;
    },
    async remove() {
      await Promise.all(opened.map((database) => database.close()));
      await place.remove();
    },
  };
}

/** A migrated database for the suite in which it is called. Read its members inside tests only. */
export function useDatabase(kind: DatabaseKind): { readonly database: Database; readonly place: TestDatabase } {
  let made: { database: Database; place: TestDatabase } | undefined;
  function expectMade() {
    if (!made) throw new Error('the database of a suite is there once its tests run');
    return made;
  }
  beforeAll(async () => {
    const place = await makeDatabase(kind);
    made = { place, database: place.open() };
    await made.database.migrate();
  });
  afterAll(async () => {
    await made?.place.remove();
  });
  return {
    get database() {
      return expectMade().database;
    },
    get place() {
      return expectMade().place;
    },
  };
}

function makeFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'bridgehead-sqlite-'));
  return { config: { dataDir }, remove: async () => rmSync(dataDir, { recursive: true, force: true }) };
}

async function makePostgres() {
  const response = await fetch(inject('postgresUrl'));
  const superuserUrl = await response.text();
  if (!response.ok) throw new Error(superuserUrl);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(superuserUrl, `create database ${name}`);
  const url = new URL(superuserUrl);
  url.pathname = `/${name}`;
  return {
    // The folder is not touched with a `databaseUrl`; a test that reads it must fail.
    config: { databaseUrl: url.href, dataDir: '/nonexistent' },
    remove: () => administer(superuserUrl, `drop database ${name} with (force)`),
  };
}

async function administer(superuserUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
