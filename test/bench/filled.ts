import pg from 'pg';
import { createDatabase } from '../../src/records/database.ts';
import { startCluster } from '../support/postgres.ts';
import { dropData, prepareData, startAssistant } from './assistantSubject.ts';
import { median, type Pinning } from './measuring.ts';
import { browsingScript } from './script.ts';
import { fillDatabase } from './seeder.ts';
import type { Subject } from './subject.ts';
import { atOnce, conversationsPerRound, type Round, rounds, runRound } from './turns.ts';

const events = 1_000;
const bookings = 100_000;
const states = ['empty', 'filled'] as const;
type State = (typeof states)[number];

export interface FilledOutcome {
  readonly what: string;
  readonly events: number;
  readonly bookings: number;
  readonly pinned: boolean;
  readonly rounds: number;
  readonly turnsPerRound: number;
  readonly conversationsAtOnce: number;
  readonly databases: readonly {
    readonly database: 'sqlite' | 'postgres';
    readonly empty: Round;
    readonly filled: Round;
    /** The filled one's figure divided by the empty one's. */
    readonly ratios: Round;
  }[];
}

/**
 * What a turn costs on a database with years of use in it, beside one with the programme of the benchmark alone, on
 * SQLite and on PostgreSQL. Two assistants, saying the same lines, in turns; figures are medians, and the processor
 * time is the assistant's alone, without that of the server of PostgreSQL.
 */
export async function measureFilled(pinning: Pinning | undefined): Promise<FilledOutcome> {
  const cluster = await startCluster();
  try {
    const sqlite = await compare('sqlite', pinning);
    const postgres = await compare('postgres', pinning, cluster.url);
    return {
      what: `Node ${process.versions.node}`,
      events,
      bookings,
      pinned: pinning !== undefined,
      rounds,
      turnsPerRound: conversationsPerRound * browsingScript(0).lines.length,
      conversationsAtOnce: atOnce,
      databases: [sqlite, postgres],
    };
  } finally {
    await cluster.stop();
  }
}

async function compare(
  database: 'sqlite' | 'postgres',
  pinning: Pinning | undefined,
  superuserUrl?: string,
): Promise<FilledOutcome['databases'][number]> {
  const subjects: Partial<Record<State, Subject>> = {};
  const dataDirs: string[] = [];
  try {
    const measured: Record<State, Round[]> = { empty: [], filled: [] };
    for (const state of states) {
      const databaseUrl = superuserUrl && (await makeDatabase(superuserUrl, state));
      const dataDir = prepareData(databaseUrl);
      dataDirs.push(dataDir);
      if (state === 'filled') await fill(dataDir, databaseUrl);
      subjects[state] = await startAssistant(pinning?.server, dataDir, databaseUrl);
    }
    const numbers = { empty: { next: 0 }, filled: { next: 0 } };
    for (let round = 0; round <= rounds; round += 1) {
      for (const state of states) {
        const subject = subjects[state];
        if (!subject) throw new Error('both assistants were started');
        const figures = await runRound(subject, numbers[state], { script: browsingScript, checked: true });
        // The first round warms up.
        if (round > 0) measured[state].push(figures);
      }
    }
    const [empty, filled] = [middle(measured.empty), middle(measured.filled)];
    const ratio = (key: keyof Round) => filled[key] / empty[key];
    return { database, empty, filled, ratios: each(ratio) };
  } finally {
    for (const subject of Object.values(subjects)) await subject.stop();
    for (const dataDir of dataDirs) dropData(dataDir);
  }
}

async function makeDatabase(superuserUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(superuserUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function fill(dataDir: string, databaseUrl: string | undefined): Promise<void> {
  const database = createDatabase({ dataDir, ...(databaseUrl !== undefined && { databaseUrl }) });
  try {
    await fillDatabase(database, { events, bookings, now: Date.now() });
  } finally {
    await database.close();
  }
}

function middle(measured: readonly Round[]): Round {
  return each((key) => median(measured.map((round) => round[key])));
}

function each(figure: (key: keyof Round) => number): Round {
  return {
    turnsPerSecond: figure('turnsPerSecond'),
    cpuMillisecondsPerTurn: figure('cpuMillisecondsPerTurn'),
    p50: figure('p50'),
    p99: figure('p99'),
  };
}

const rows: readonly (readonly [keyof Round, string, number])[] = [
  ['turnsPerSecond', 'turns/s', 0],
  ['cpuMillisecondsPerTurn', 'CPU ms a turn', 2],
  ['p50', 'first reply p50, ms', 1],
  ['p99', 'first reply p99, ms', 1],
];

export function showFilled(outcome: FilledOutcome): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(32) : cell.padStart(12))).join('');
  return [
    `${outcome.what}, ${outcome.pinned ? 'server and driver pinned to a processor each' : 'not pinned'}; medians of ${outcome.rounds} rounds of ${outcome.turnsPerRound} turns, ${outcome.conversationsAtOnce} conversations at once`,
    line(['', 'empty', `${outcome.events} events`, 'ratio']),
    ...outcome.databases.flatMap(({ database, empty, filled, ratios }) =>
      rows.map(([key, title, digits]) =>
        line([
          `${database}: ${title}`,
          empty[key].toFixed(digits),
          filled[key].toFixed(digits),
          ratios[key].toFixed(2),
        ]),
      ),
    ),
  ].join('\n');
}
