import type { Activity, TurnContext } from 'botbuilder';
import { type Logger, pino } from 'pino';
import { createBotAdapter } from '../../src/channels/bot-framework/botFramework.ts';
import { createVouching } from '../../src/channels/direct-line/vouching.ts';
import { streamed } from '../../src/channels/streamed.ts';
import { systemClock } from '../../src/clock.ts';
import type { Clock } from '../../src/model/clock.ts';
import { turnOf } from '../../src/model/turn.ts';
import { type Changes, createChanges } from '../../src/records/changes.ts';
import { createConversations } from '../../src/records/conversations.ts';
import type { Database } from '../../src/records/database.ts';
import { createRecords } from '../../src/records/records.ts';
import { createStorage } from '../../src/state/storage.ts';
import { createTurns, type ObservedTurn, type TakenActivity, type Turns } from '../../src/turns/createTurns.ts';

export type Bot = (context: TurnContext) => Promise<void>;

/**
 * Counts messages in the dialog state, keeps each as a record, and answers `<count>: <text>`. Its effects are apart in
 * time, so that a turn that is cut short would show.
 */
export async function countingBot(context: TurnContext): Promise<void> {
  const { activity } = context;
  if (activity.type !== 'message') return;
  const turn = turnOf(context);
  turn.route('counting');
  const count = Number(turn.dialogState.count ?? 0) + 1;
  turn.dialogState.count = count;
  await turn.records.gaps.keep({ text: activity.text, locale: 'en', nearest: [] });
  await context.sendActivity({ type: 'typing' });
  await context.sendActivity(`${count}: ${activity.text}`);
}

export interface TestTurns {
  readonly turns: Turns;
  readonly changes: Changes;
  readonly logged: string[];
  readonly observed: ObservedTurn[];
  /** Hands a message to the bot through the real adapter, as our own Direct Line does. */
  say(conversation: string, text: string, more?: Partial<Activity>): Promise<TakenActivity>;
}

export interface TurnsSettings {
  readonly clock?: Clock;
  readonly onError?: (context: TurnContext, reference: string) => Promise<void>;
}

async function saySorry(context: TurnContext, reference: string): Promise<void> {
  await context.sendActivity(`sorry ${reference}`);
}

/** One process of the service as far as turns go. */
export function startTurns(
  database: Database,
  bot: Bot = countingBot,
  { clock = systemClock, onError = saySorry }: TurnsSettings = {},
): TestTurns {
  const logged: string[] = [];
  const observed: ObservedTurn[] = [];
  const logger: Logger = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
  const adapter = createBotAdapter(undefined);
  const vouched = createVouching('', () => undefined);
  const changes = createChanges(database);
  const turns = createTurns({
    database,
    clock,
    changes,
    logger,
    streamed,
    storageOf: (trx) => createStorage(trx, clock),
    recordsOf: (trx) => createRecords(trx, clock),
    conversationsOf: (trx) => createConversations(trx, clock),
    onError,
    observe: (turn) => observed.push(turn),
  });

  async function say(conversation: string, text: string, more: Partial<Activity> = {}): Promise<TakenActivity> {
    const activity: Partial<Activity> = {
      type: 'message',
      channelId: 'directline',
      serviceUrl: 'urn:test',
      conversation: { id: conversation, isGroup: false, conversationType: '', name: '' },
      from: { id: 'ada', name: 'Ada' },
      recipient: { id: 'bridgehead', name: 'Bridgehead' },
      text,
      channelData: { clientActivityID: `client ${text}` },
      ...more,
    };
    const outcome: { taken?: TakenActivity; error?: { cause: unknown } } = {};
    await adapter.processActivityDirect(vouched, activity as Activity, async (context) => {
      try {
        outcome.taken = await turns.take(context, bot);
      } catch (cause) {
        outcome.error = { cause };
      }
    });
    if (outcome.error) throw outcome.error.cause;
    if (!outcome.taken) throw new Error('no turn was run');
    return outcome.taken;
  }

  return { turns, changes, logged, observed, say };
}

/** All that the turns of the counting bot left in a conversation, as it is between two turns. */
export async function readEffects(database: Database, conversation: string) {
  const id = `directline:${conversation}`;
  const { rows, state, records } = await database.transaction(async (trx) => {
    await database.conversationLock(trx, id);
    return {
      rows: await trx
        .selectFrom('activities')
        .selectAll()
        .where('conversation_id', '=', id)
        .orderBy('sequence')
        .execute(),
      state: await trx
        .selectFrom('dialog_state')
        .select('value')
        .where('key', 'like', `%directline/conversations/${conversation}/%`)
        .executeTakeFirst(),
      records: await trx.selectFrom('gaps').select('text').execute(),
    };
  });
  const activities = rows.map((row): Record<string, unknown> => JSON.parse(row.activity));
  const textsOf = (direction: 'in' | 'out') =>
    activities.filter((_, index) => rows[index]?.direction === direction).map(({ text }) => String(text));
  return {
    activities,
    sequences: rows.map((row) => row.sequence),
    said: textsOf('in'),
    replies: textsOf('out'),
    count: state ? Number(/"count":(\d+)/.exec(state.value)?.[1] ?? 0) : 0,
    records: records.map(({ text }) => text),
  };
}
