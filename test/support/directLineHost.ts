import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { pino } from 'pino';
import { createDirectLine, type DirectLine } from '../../src/channels/direct-line/directLine.ts';
import { systemClock } from '../../src/clock.ts';
import type { Clock } from '../../src/model/clock.ts';
import { filesOf } from '../../src/model/message.ts';
import { createChanges } from '../../src/records/changes.ts';
import { createConversations } from '../../src/records/conversations.ts';
import type { Database } from '../../src/records/database.ts';
import { createRecords } from '../../src/records/records.ts';
import type { LimitName, Rate } from '../../src/server/limits.ts';
import { createStorage } from '../../src/state/storage.ts';
import { createTurns } from '../../src/turns/createTurns.ts';
import type { TestDatabase } from './databases.ts';
import { startServer, type TestServer } from './httpHost.ts';

export const directLineSecret = 'a-secret-for-other-clients';
export const signingSecret = 'a-signing-secret-of-32-characters-or-more';

export interface TestDirectLine extends TestServer, DirectLine {
  /** Of the REST calls, as the client library wants it. */
  readonly domain: string;
  readonly database: Database;
  stop(): Promise<void>;
}

export interface DirectLineSettings {
  readonly port?: number;
  readonly clock?: Clock;
  /** false: other clients cannot make tokens. */
  readonly secret?: string | false;
  readonly tokenSeconds?: number;
  readonly heartbeat?: number;
  readonly rates?: Partial<Record<LimitName, Rate>>;
}

/** One process of the service as far as Direct Line goes, with the real turns and records, and a bot that repeats. */
export async function startDirectLine(
  place: TestDatabase,
  { port, clock = systemClock, secret, tokenSeconds = 3_600, heartbeat, rates }: DirectLineSettings = {},
): Promise<TestDirectLine> {
  const logger = pino({ level: 'silent' });
  const database = place.open();
  await database.migrate();
  const changes = createChanges(database);
  await changes.start();
  const turns = createTurns({
    database,
    clock,
    changes,
    logger,
    storageOf: (trx) => createStorage(trx, clock),
    recordsOf: (trx) => createRecords(trx, clock),
    conversationsOf: (trx) => createConversations(trx, clock),
    streamed: new Set(['directline']),
    onError: async (context) => {
      await context.sendActivity('sorry');
    },
  });
  const mounted: DirectLine[] = [];
  const server = await startServer({ port, rates }, (host) => {
    mounted.push(
      createDirectLine({
        host,
        adapter: new CloudAdapter(new ConfigurationBotFrameworkAuthentication({})),
        botAppId: '',
        takeTurn: (context) => turns.take(context, repeat),
        conversations: createConversations(database.db, clock),
        changes,
        clock,
        logger,
        signingSecret,
        secret: secret === false ? undefined : (secret ?? directLineSecret),
        tokenSeconds,
        heartbeat,
        uploads: createRecords(database.db, clock).uploads,
        bot: { id: 'bridgehead', name: '桥头堡' },
      }),
    );
  });
  const [directLine] = mounted;
  if (!directLine) throw new Error('nothing was mounted');
  return {
    ...server,
    ...directLine,
    domain: `${server.url}/v3/directline`,
    database,
    async stop() {
      await server.close();
      await changes.close();
      await database.close();
    },
  };
}

/** Greets whoever joins, repeats messages with the files that it could read, and breaks when told to. */
async function repeat(context: TurnContext): Promise<void> {
  const { activity } = context;
  const { type, text, name, locale, from } = activity;
  if (type === 'conversationUpdate') {
    const joined = activity.membersAdded?.map((member) => member.id).join(' and ');
    await context.sendActivity(`welcome ${joined} in ${locale}`);
  }
  if (type === 'event') await context.sendActivity(`event ${name}`);
  if (type !== 'message') return;
  if (text === 'break') throw new Error('as told');
  let files = '';
  for (const { name, read } of filesOf(context)) {
    const content = await read();
    files += ` [${name} ${content.ok ? content.value.length : content.reason}]`;
  }
  await context.sendActivity(`${from.id} said: ${text ?? ''}${files}`);
}
