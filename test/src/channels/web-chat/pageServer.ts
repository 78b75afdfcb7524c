import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { pino } from 'pino';
import { createDirectLine } from '../../../../src/channels/direct-line/directLine.ts';
import { createWebChat, type WebChatParts } from '../../../../src/channels/web-chat/webChat.ts';
import { systemClock } from '../../../../src/clock.ts';
import { createChanges } from '../../../../src/records/changes.ts';
import { createConversations } from '../../../../src/records/conversations.ts';
import { createDatabase } from '../../../../src/records/database.ts';
import { createUploads } from '../../../../src/records/uploads.ts';
import { createLimits, defaultRates } from '../../../../src/server/limits.ts';
import { createMetrics } from '../../../../src/server/metrics.ts';
import { createServer } from '../../../../src/server/server.ts';

/** What a bot says to an activity; nothing at all is fine. */
export type Speak = (activity: Partial<Activity>) => readonly Partial<Activity>[];

export interface PageServerOptions extends Partial<Pick<WebChatParts, 'widgetOrigins' | 'demonstration'>> {
  readonly speak?: Speak;
  /** The folder of an earlier server, which is then kept. */
  readonly dataDir?: string;
  readonly publicUrl?: string;
  readonly port?: number;
}

export interface PageServer {
  readonly url: string;
  readonly dataDir: string;
  /** What users sent, oldest first. */
  readonly heard: Partial<Activity>[];
  /** Forgets every conversation. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** Greets, and repeats messages. */
export const echo: Speak = ({ type, text }) => {
  if (type === 'conversationUpdate') return [{ type: 'message', text: '您好！Hello!' }];
  return type === 'message' ? [{ type: 'message', text: `echo: ${text}` }] : [];
};

/** The page over the real HTTP server, Direct Line and records, with a bot of a few lines in place of the assistant. */
export async function startPageServer(options: PageServerOptions = {}): Promise<PageServer> {
  const speak = options.speak ?? echo;
  const signingSecret = 'a signing secret for tests that is long enough';
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'bridgehead-page-')));
  const logger = pino({ level: 'silent' });
  const database = createDatabase({ dataDir });
  await database.migrate();
  const changes = createChanges(database);
  const conversations = createConversations(database.db, systemClock);
  const heard: Partial<Activity>[] = [];
  const server = createServer({
    logger,
    metrics: createMetrics(),
    limits: createLimits({ ...defaultRates, address: { points: 100_000, seconds: 60 } }),
    readiness: async () => ({ ready: true, checks: {} }),
    allowedOrigins: options.widgetOrigins ?? [],
    trustProxy: false,
    publicUrl: options.publicUrl,
  });

  let last: Promise<unknown> = Promise.resolve();
  function takeTurn({ activity }: TurnContext) {
    const turn = last.then(async () => {
      const id = `directline:${activity.conversation.id}`;
      const key = activity.channelData?.clientActivityID;
      const before = key && (await conversations.findDelivered(id, key));
      if (before) return { activityId: before.activityId, duplicate: true };
      heard.push(activity);
      const personId = `directline:${activity.from.id}`;
      await conversations.ensure({ id, channelId: 'directline', personId, reference: {} });
      const replies = speak(activity).map((reply) => ({
        direction: 'out' as const,
        activity: { ...reply, from: activity.recipient, conversation: activity.conversation, replyToId: activity.id },
      }));
      const inbound = { direction: 'in' as const, activity: { ...activity }, deliveryKey: key };
      const [stored] = await conversations.append(id, [inbound, ...replies]);
      changes.committed(id);
      return { activityId: stored?.activityId ?? '', duplicate: false };
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  const directLine = createDirectLine({
    host: server,
    adapter: new CloudAdapter(new ConfigurationBotFrameworkAuthentication({})),
    botAppId: '',
    takeTurn,
    conversations,
    changes,
    clock: systemClock,
    logger,
    signingSecret,
    tokenSeconds: 1800,
    uploads: createUploads(database.db, systemClock),
    bot: { id: 'bridgehead', name: 'Bridgehead' },
  });
  const webChat = await createWebChat({
    directLine,
    signingSecret,
    clock: systemClock,
    widgetOrigins: options.widgetOrigins ?? [],
    demonstration: options.demonstration ?? true,
  });
  webChat.register(server);
  const { port } = await server.listen('127.0.0.1', options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    heard,
    async forget() {
      await database.db.deleteFrom('activities').execute();
      await database.db.deleteFrom('conversations').execute();
    },
    async close() {
      await server.close();
      await changes.close();
      await database.close();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
