import type { Activity, CloudAdapter, ConversationReference } from 'botbuilder';
import { withButtonsInText } from './buttonsInText.ts';

/** Milliseconds for one activity, the SDK's own retries and the signing in included. */
const sendTime = 20_000;

/** The two calls of the SDK's connector that are used here. */
interface Connector {
  readonly conversations: {
    sendToConversation(conversation: string, activity: Partial<Activity>, options: Options): Promise<unknown>;
    replyToActivity(
      conversation: string,
      replyToId: string,
      activity: Partial<Activity>,
      options: Options,
    ): Promise<unknown>;
  };
}
interface Options {
  readonly abortSignal: AbortSignal;
}

/**
 * Sends through the Bot Connector, outside of any turn. Rejects with the connector's error, whose `statusCode` is that
 * of the response, or when 20 s have passed.
 * @param botAppId empty without a registration
 */
export function createSend(adapter: CloudAdapter, botAppId: string) {
  return async (
    reference: Readonly<Record<string, unknown>>,
    activity: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    const abortSignal = AbortSignal.timeout(sendTime);
    const outOfTime = new Promise<never>((_, reject) => {
      abortSignal.addEventListener('abort', () => reject(abortSignal.reason), { once: true });
    });
    const to = reference as Partial<ConversationReference>;
    const sent = adapter.continueConversationAsync(botAppId, to, async (context) => {
      const { conversations } = context.turnState.get<Connector>(adapter.ConnectorClientKey);
      // Sent as it was recorded: `context.sendActivity` would make it a reply to the activity that the SDK invents here.
      const { id: _, ...recorded } = activity as Partial<Activity>;
      const outbound = withButtonsInText(recorded, to.channelId);
      const conversationId = context.activity.conversation.id;
      if (outbound.replyToId) {
        await conversations.replyToActivity(conversationId, outbound.replyToId, outbound, { abortSignal });
      } else {
        await conversations.sendToConversation(conversationId, outbound, { abortSignal });
      }
    });
    await Promise.race([sent, outOfTime]);
  };
}
