import { type Activity, ActivityTypes, DeliveryModes, type TurnContext } from 'botbuilder';
import type { Conversations, StoredActivity } from '../model/conversations.ts';

/** Not said to anybody. Typing would arrive together with what was typed, for all replies leave after the commit. */
const unsaid: ReadonlySet<unknown> = new Set([ActivityTypes.Typing, ActivityTypes.Trace, 'delay']);

/** What a bot sent in one turn. */
export interface Replies {
  readonly stored: StoredActivity[];
  /** The answer to an `invoke`, which goes into the HTTP response. */
  invokeResponse?: Partial<Activity>;
}

/** Whether the sender wants the replies in the HTTP response to its activity. */
export function expectsReplies({ deliveryMode }: Pick<Activity, 'deliveryMode'>): boolean {
  return deliveryMode === DeliveryModes.ExpectReplies;
}

/**
 * Puts what the bot sends into the records instead of sending it. Gives a function that says where, as often as the
 * turn is tried: a context keeps its handlers for good.
 */
export function captureReplies(context: TurnContext): (to: Destination) => Replies {
  let destination: Destination | undefined;
  let replies: Replies = { stored: [] };

  context.onSendActivities(async (_, activities) => {
    if (!destination) throw new Error('a reply was sent outside of the turn that it belongs to');
    if (activities.some(({ type }) => type !== ActivityTypes.Trace)) context.responded = true;
    replies.invokeResponse = activities.find(isInvokeResponse) ?? replies.invokeResponse;
    const said = activities.filter((activity) => !unsaid.has(activity.type) && !isInvokeResponse(activity));
    const { conversations, conversationId, toDeliver } = destination;
    const stored = await conversations.append(
      conversationId,
      said.map((activity) => ({ direction: 'out' as const, activity: { ...activity }, toDeliver })),
    );
    replies.stored.push(...stored);
    return activities.map((activity) => ({ id: stored[said.indexOf(activity)]?.activityId ?? '' }));
  });
  // Both would reach the channel at once, before the commit that they may never come to.
  context.onUpdateActivity(refuse);
  context.onDeleteActivity(refuse);

  return (to) => {
    destination = to;
    replies = { stored: [] };
    return replies;
  };
}

interface Destination {
  readonly conversations: Conversations;
  readonly conversationId: string;
  readonly toDeliver: boolean;
}

function isInvokeResponse({ type }: Partial<Activity>): boolean {
  return type === ActivityTypes.InvokeResponse;
}

async function refuse(): Promise<never> {
  throw new Error('within a turn nothing that was sent is changed or taken back: send something new');
}
