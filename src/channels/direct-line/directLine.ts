import type { Activity, CloudAdapter, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { AppError } from '../../model/appError.ts';
import type { Clock } from '../../model/clock.ts';
import type { ConversationId, Conversations } from '../../model/conversations.ts';
import { attachFiles } from '../../model/message.ts';
import type { Uploads } from '../../model/uploads.ts';
import { createAccess } from './access.ts';
import {
  channelId,
  newConversation,
  recordIdOf,
  type StartedConversation,
  type Take,
  type Taken,
} from './conversation.ts';
import type { DirectLineHost } from './host.ts';
import { mountRoutes } from './routes.ts';
import { createStreams } from './streams.ts';
import { mountStream } from './streamUpgrade.ts';
import { createTokens } from './tokens.ts';
import { createVouching } from './vouching.ts';

/** No service listens there: replies are taken in process. */
const serviceUrl = 'urn:bridgehead:directline';

export interface DirectLineParts {
  readonly host: DirectLineHost;
  readonly adapter: Pick<CloudAdapter, 'processActivityDirect'>;
  /** The bot's registration with Azure; empty without one. */
  readonly botAppId: string;
  /** Runs the bot on the context as one turn; resolves when it is committed. */
  readonly takeTurn: (context: TurnContext) => Promise<Taken>;
  /** Over the pool: what is committed. */
  readonly conversations: Conversations;
  readonly changes: { onChange(listener: (conversationId: ConversationId | undefined) => void): () => void };
  readonly clock: Clock;
  readonly logger: Logger;
  /** Signs the tokens; at least 32 characters. */
  readonly signingSecret: string;
  /** Lets other clients make tokens; absent: they cannot. */
  readonly secret?: string;
  readonly tokenSeconds: number;
  /** Milliseconds between two signs of life asked of a stream; 30 s when absent. */
  readonly heartbeat?: number;
  /** Over the pool. */
  readonly uploads: Uploads;
  /** The name under which the bot speaks. */
  readonly bot: { readonly id: string; readonly name: string };
}

export interface DirectLine {
  /**
   * A token for a conversation that begins when the client connects. User ids that begin with `dl_` can be claimed by
   * nobody else than the holder of such a token.
   */
  startConversation(person: { userId: string; locale?: string }): Promise<StartedConversation>;
  /** A fresh token for a conversation that exists already. */
  resumeConversation(conversation: {
    conversationId: string;
    userId: string;
    locale?: string;
  }): Promise<StartedConversation>;
}

/** Direct Line 3.0 under /v3/directline: REST, polling and WebSocket. Source: the published Swagger file of Direct Line. */
export function createDirectLine(parts: DirectLineParts): DirectLine {
  const { host, clock, conversations, bot } = parts;
  const tokens = createTokens({ secret: parts.signingSecret, seconds: parts.tokenSeconds, clock });
  const access = createAccess({ tokens, secret: parts.secret });
  const streams = createStreams(parts);
  const vouched = createVouching(parts.botAppId, (conversation) => streams.wake(recordIdOf(conversation)));
  const stopListening = parts.changes.onChange((conversationId) => streams.wake(conversationId));
  host.onClose(() => {
    stopListening();
    streams.close();
  });

  const take: Take = async ({ conversation, user, activity, files = [], members }) => {
    const { localTimestamp, ...rest } = activity;
    const person = { ...user, role: 'user' };
    const self = { ...bot, role: 'bot' };
    const inbound = {
      ...rest,
      ...(localTimestamp === undefined ? {} : { localTimestamp: new Date(localTimestamp) }),
      ...(members ? { membersAdded: [person, self] } : {}),
      channelId,
      serviceUrl,
      timestamp: new Date(clock.now()),
      conversation: { id: conversation, isGroup: false },
      from: person,
      recipient: self,
    };
    const outcome: { taken?: Taken; error?: { cause: unknown } } = {};
    // The adapter wraps what is thrown into an error of its own, so it is carried past it.
    await parts.adapter.processActivityDirect(vouched, inbound as unknown as Activity, async (context) => {
      attachFiles(context, files);
      try {
        outcome.taken = await parts.takeTurn(context);
      } catch (cause) {
        outcome.error = { cause };
      }
    });
    if (outcome.error) throw outcome.error.cause;
    if (!outcome.taken) throw new Error('the adapter ran no turn');
    return outcome.taken;
  };

  async function issue(conversationId: string, userId?: string, locale?: string): Promise<StartedConversation> {
    const { token, expiresIn } = await tokens.issue({ conversation: conversationId, user: userId, locale });
    return { conversationId, token, expires_in: expiresIn };
  }

  async function lastSequence(conversation: string): Promise<number> {
    const record = await conversations.find(recordIdOf(conversation));
    if (record) return record.lastSequence;
    throw new AppError('conversation.unknown', 'refused', 'There is no such conversation.');
  }

  mountRoutes({
    host,
    access,
    conversations,
    take,
    issue,
    lastSequence,
    streamToken: tokens.issueForStream,
    uploads: parts.uploads,
  });
  mountStream({ host, access, streams, lastSequence });

  return {
    startConversation: ({ userId, locale }) => issue(newConversation(), userId, locale),
    resumeConversation: ({ conversationId, userId, locale }) => issue(conversationId, userId, locale),
  };
}
