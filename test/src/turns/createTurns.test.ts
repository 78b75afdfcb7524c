import { randomUUID } from 'node:crypto';
import { ActivityHandler, type TurnContext } from 'botbuilder';
import { describe, expect, it, vi } from 'vitest';
import { turnOf } from '../../../src/model/turn.ts';
import { countingBot, readEffects, startTurns } from '../../support/countingBot.ts';
import { databaseKinds, useDatabase } from '../../support/databases.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
/** Records are of the whole database, so the texts of a test tell its own apart. */
const newConversation = () => randomUUID();

describe.each(databaseKinds)('turns on %s', (kind) => {
  const suite = useDatabase(kind);
  /** As another process would; on SQLite two connections of one process would wait for each other. */
  const openAgain = () => (kind === 'postgres' ? suite.place.open() : suite.database);

  it('runs 200 messages sent at once one after the other, in order, and loses none', async () => {
    const { say } = startTurns(suite.database);
    const conversation = newConversation();
    const texts = numbers(200).map((number) => `${conversation} ${number}`);
    const taken = await Promise.all(texts.map((text) => say(conversation, text)));
    const effects = await readEffects(suite.database, conversation);
    expect(effects.said).toEqual(texts);
    expect(effects.replies).toEqual(texts.map((text, index) => `${index + 1}: ${text}`));
    expect(effects.count).toBe(200);
    expect(effects.records.filter((text) => text.startsWith(conversation)).sort()).toEqual([...texts].sort());
    expect(effects.sequences).toEqual(numbers(400));
    expect(new Set(taken.map(({ activityId }) => activityId)).size).toBe(200);
  });

  it('gives an activity that is delivered 20 times at once one effect and one reply', async () => {
    const first = startTurns(suite.database);
    const second = startTurns(openAgain());
    const conversation = newConversation();
    const taken = await Promise.all(
      numbers(20).map((number) => (number % 2 ? first : second).say(conversation, conversation)),
    );
    expect(new Set(taken.map(({ activityId }) => activityId)).size).toBe(1);
    expect(taken.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    const effects = await readEffects(suite.database, conversation);
    expect(effects.said).toEqual([conversation]);
    expect(effects.replies).toEqual([`1: ${conversation}`]);
    expect(effects.count).toBe(1);
    expect(effects.records.filter((text) => text === conversation)).toHaveLength(1);
  });

  it('keeps two that run turns at once from overwriting each other', async () => {
    const processes = [startTurns(suite.database), startTurns(openAgain())];
    const conversation = newConversation();
    const texts = numbers(60).map((number) => `${conversation} ${number}`);
    await Promise.all(texts.map((text, index) => processes[index % 2]?.say(conversation, text)));
    const effects = await readEffects(suite.database, conversation);
    expect(effects.count).toBe(60);
    expect(effects.said).toHaveLength(60);
    expect(effects.replies).toEqual(effects.said.map((text, index) => `${index + 1}: ${text}`));
  });

  it('lets conversations go on while one takes its time', async () => {
    const hold = Promise.withResolvers<void>();
    const { say, turns } = startTurns(suite.database, async (context) => {
      await countingBot(context);
      if (kind === 'postgres' && context.activity.text === 'slow') await hold.promise;
    });
    const [slow, quick] = [newConversation(), newConversation()];
    const waiting = say(slow, 'slow');
    await say(quick, 'quick');
    hold.resolve();
    await turns.drain();
    await waiting;
    expect((await readEffects(suite.database, slow)).replies).toEqual(['1: slow']);
  });

  it('rolls back a turn that breaks, keeps the dialog state, and says sorry with a reference', async () => {
    const { say, logged, observed } = startTurns(suite.database, async (context) => {
      await countingBot(context);
      if (context.activity.text.endsWith('break')) throw new Error(`secret ${context.activity.text}`);
    });
    const conversation = newConversation();
    await say(conversation, `${conversation} one`);
    const broken = await say(conversation, `${conversation} break`);
    const again = await say(conversation, `${conversation} break`);
    await say(conversation, `${conversation} two`);
    const effects = await readEffects(suite.database, conversation);
    expect(effects.said.map((text) => text.split(' ')[1])).toEqual(['one', 'break', 'two']);
    expect(effects.replies[0]).toBe(`1: ${conversation} one`);
    expect(effects.replies[1]).toMatch(/^sorry [0-9A-F]{8}$/);
    expect(effects.replies[2]).toBe(`2: ${conversation} two`);
    expect(effects.replies).toHaveLength(3);
    expect(effects.count).toBe(2);
    expect(effects.records.filter((text) => text.startsWith(conversation))).toHaveLength(2);
    expect(effects.sequences).toEqual(numbers(6));
    expect(again).toEqual({ activityId: broken.activityId, duplicate: true });
    expect(observed.map(({ outcome }) => outcome)).toEqual(['done', 'defect', 'duplicate', 'done']);
    const reference = effects.replies[1]?.split(' ')[1] ?? '';
    expect(logged.filter((line) => line.includes(reference))).toHaveLength(1);
    expect(logged.join()).not.toContain('secret');
  });

  it('rejects, and keeps nothing, when even the apology breaks', async () => {
    const bot = async (context: TurnContext) => {
      await countingBot(context);
      throw new Error('first');
    };
    const onError = async (context: TurnContext) => {
      await context.sendActivity('sorry');
      throw new Error('second');
    };
    const { say, observed } = startTurns(suite.database, bot, { onError });
    const conversation = newConversation();
    await expect(say(conversation, 'hello')).rejects.toThrow('second');
    expect(await readEffects(suite.database, conversation)).toMatchObject({ said: [], replies: [], count: 0 });
    expect(observed.map(({ outcome }) => outcome)).toEqual(['failed']);
  });

  it('counts what cannot be saved as a defect of the bot', async () => {
    const { say } = startTurns(suite.database, async (context) => {
      const { dialogState } = turnOf(context);
      dialogState.itself = dialogState;
      await context.sendActivity('done');
    });
    const conversation = newConversation();
    await say(conversation, 'hello');
    expect((await readEffects(suite.database, conversation)).replies).toEqual([expect.stringMatching(/^sorry/)]);
  });

  it('refuses the pool to the bot', async () => {
    const errors: unknown[] = [];
    const { say } = startTurns(suite.database, async (context) => {
      await suite.database.db
        .selectFrom('gaps')
        .selectAll()
        .execute()
        .catch((error: unknown) => errors.push(error));
      await countingBot(context);
    });
    const conversation = newConversation();
    await say(conversation, 'hello');
    expect(String(errors)).toContain('beside the transaction');
    expect((await readEffects(suite.database, conversation)).replies).toEqual(['1: hello']);
  });

  it('does not take a turn for done when the bot swallowed an error that broke the transaction', async () => {
    const { say } = startTurns(suite.database, async (context) => {
      const { records } = turnOf(context);
      await context.sendActivity('hello back');
      // Nothing can be null here, which is known to the types and not to the database.
      const unusable = { text: null, locale: 'en', nearest: [] } as unknown as Parameters<typeof records.gaps.keep>[0];
      await records.gaps.keep(unusable).catch(() => undefined);
    });
    const conversation = newConversation();
    await say(conversation, 'hello');
    const { replies } = await readEffects(suite.database, conversation);
    // On SQLite only the statement is undone, and the turn stands.
    expect(replies).toEqual([kind === 'sqlite' ? 'hello back' : expect.stringMatching(/^sorry/)]);
  });

  it('lets the bot see what was said, its own replies included, and names the sender', async () => {
    const seen: unknown[] = [];
    const { say } = startTurns(suite.database, async (context) => {
      const sent = await context.sendActivity('hello back');
      const turn = turnOf(context);
      const lines = await turn.transcript(10);
      seen.push(
        turn.personId,
        turn.conversationId,
        lines.map(({ from, text }) => `${from} ${text}`),
        sent?.id,
      );
      seen.push(context.responded);
    });
    const conversation = newConversation();
    const { activityId } = await say(conversation, 'hello');
    expect(seen).toEqual([
      'directline:ada',
      `directline:${conversation}`,
      ['person hello', 'assistant hello back'],
      `${conversation}|0000002`,
      true,
    ]);
    const { activities } = await readEffects(suite.database, conversation);
    expect(activities[1]).toMatchObject({
      id: `${conversation}|0000002`,
      type: 'message',
      from: { id: 'bridgehead' },
      recipient: { id: 'ada' },
      replyToId: activityId,
    });
    expect(activities[1]?.timestamp).toMatch(/^\d{4}-/);
  });

  it('records every activity of a stream, and runs a botbuilder handler on it', async () => {
    const handler = new ActivityHandler();
    handler.onMembersAdded(async (context, next) => {
      await context.sendActivity('welcome');
      await next();
    });
    const { say, observed } = startTurns(suite.database, (context: TurnContext) => handler.run(context));
    const conversation = newConversation();
    await say(conversation, '', { type: 'typing', channelData: {} });
    await say(conversation, '', {
      type: 'conversationUpdate',
      membersAdded: [{ id: 'ada', name: '' }],
      channelData: {},
    });
    await say(conversation, '', { type: 'somethingNew', channelData: {} });
    const { activities } = await readEffects(suite.database, conversation);
    expect(activities.map(({ type, text }) => [type, text].join(' ').trim())).toEqual([
      'typing',
      'conversationUpdate',
      'message welcome',
      'somethingNew',
    ]);
    expect(observed.map(({ route }) => route)).toEqual(['typing', 'conversationUpdate', 'somethingNew']);
  });

  it('logs one line a turn, which does not name the conversation or hold what was said', async () => {
    const { say, logged, observed } = startTurns(suite.database);
    const conversation = newConversation();
    await say(conversation, 'a secret');
    expect(logged).toHaveLength(1);
    const line: unknown = JSON.parse(logged[0] ?? '');
    expect(line).toMatchObject({ channel: 'directline', route: 'counting', outcome: 'done', msg: 'turn' });
    expect(line).toMatchObject({ conversation: expect.stringMatching(/^[0-9a-f]{12}$/), ms: expect.any(Number) });
    expect(logged.join()).not.toMatch(new RegExp(`secret|${conversation}`));
    expect(observed).toMatchObject([{ channel: 'directline', route: 'counting', outcome: 'done' }]);
  });

  it('posts unasked with the records that belong to it, or neither', async () => {
    const { say, turns } = startTurns(suite.database);
    const conversation = newConversation();
    const id = `directline:${conversation}`;
    await say(conversation, 'hello');
    const outcome = await turns.post(id, async ({ send, records, conversation: known }) => {
      await records.gaps.keep({ text: `${conversation} posted`, locale: 'en', nearest: [] });
      await send({ text: 'from us' });
      return known.personId;
    });
    expect(outcome).toBe('directline:ada');
    await expect(
      turns.post(id, async ({ send, records }) => {
        await records.gaps.keep({ text: `${conversation} lost`, locale: 'en', nearest: [] });
        await send({ text: 'never' });
        throw new Error('after all not');
      }),
    ).rejects.toThrow('after all not');
    await expect(turns.post('directline:nowhere', async () => undefined)).rejects.toMatchObject({
      code: 'conversation.unknown',
    });
    const { replies, records, activities } = await readEffects(suite.database, conversation);
    expect(replies).toEqual(['1: hello', 'from us']);
    expect(records.filter((text) => text.startsWith(conversation))).toEqual([`${conversation} posted`]);
    expect(activities[2]).toMatchObject({ type: 'message', from: { id: 'bridgehead' }, recipient: { id: 'ada' } });
    expect(activities[2]).not.toHaveProperty('replyToId');
  });

  it('leaves for delivery what is said on a channel that is not ours, and only that', async () => {
    const { say, turns } = startTurns(suite.database);
    const conversation = newConversation();
    const post = (id: string) => turns.post(id, ({ send }) => send({ text: 'from us' }));
    await say(conversation, 'hello');
    await post(`directline:${conversation}`);
    await say(conversation, 'hello', { channelId: 'msteams', id: 'message-1', channelData: undefined });
    await say(conversation, 'hello', { channelId: 'msteams', id: 'message-1', type: 'messageUpdate' });
    await post(`msteams:${conversation}`);
    const rows = await suite.database.db
      .selectFrom('deliveries')
      .innerJoin('activities', (join) =>
        join
          .onRef('activities.conversation_id', '=', 'deliveries.conversation_id')
          .onRef('activities.sequence', '=', 'deliveries.sequence'),
      )
      .select(['deliveries.conversation_id', 'deliveries.sequence', 'activity'])
      .orderBy('deliveries.sequence')
      .execute();
    expect(rows).toMatchObject([
      { conversation_id: `msteams:${conversation}`, sequence: 2 },
      { conversation_id: `msteams:${conversation}`, sequence: 4 },
    ]);
    const [reply, posted] = rows.map(({ activity }): unknown => JSON.parse(activity));
    expect(reply).toMatchObject({ text: '1: hello', replyToId: 'message-1' });
    expect(posted).not.toHaveProperty('replyToId');
  });

  it('tells listeners of this process after the commit, and only then', async () => {
    const { say, changes } = startTurns(suite.database);
    const conversation = newConversation();
    const heard: unknown[] = [];
    changes.onChange((id) => heard.push(id));
    await say(conversation, 'hello');
    await say(conversation, 'hello');
    expect(heard).toContain(`directline:${conversation}`);
  });
});

describe('turns of several processes on one PostgreSQL', () => {
  const suite = useDatabase('postgres');

  it('tell listeners of other processes', async () => {
    const { say } = startTurns(suite.database);
    const { changes } = startTurns(suite.place.open());
    const heard: unknown[] = [];
    changes.onChange((id) => heard.push(id));
    await changes.start();
    const conversation = newConversation();
    await say(conversation, 'hello');
    await vi.waitFor(() => expect(heard).toEqual([`directline:${conversation}`]));
    await changes.close();
  });
});
