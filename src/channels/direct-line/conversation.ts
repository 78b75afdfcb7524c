import { randomBytes } from 'node:crypto';
import type { ConversationId } from '../../model/conversations.ts';
import type { GivenFile } from '../../model/message.ts';
import type { PersonId } from '../../model/people.ts';
import type { InboundActivity } from './activities.ts';

export const channelId = 'directline';

export interface StartedConversation {
  readonly conversationId: string;
  readonly token: string;
  /** Seconds. */
  readonly expires_in: number;
}

export interface Taken {
  readonly activityId: string;
  /** It had been delivered before, and nothing was done this time. */
  readonly duplicate: boolean;
}

/** Hands an activity to the bot; the caller has made sure that conversation and user are the sender's own. */
export type Take = (turn: {
  readonly conversation: string;
  readonly user: { readonly id: string; readonly name?: string };
  readonly activity: Omit<InboundActivity, 'type' | 'from'> & { readonly type: string };
  /** What came along with a message; absent: none. */
  readonly files?: readonly GivenFile[];
  /** Whether to say that the user and the bot have joined. */
  readonly members?: boolean;
}) => Promise<Taken>;

/** The record's id of a conversation of this channel. */
export function recordIdOf(conversation: string): ConversationId {
  return `${channelId}:${conversation}`;
}

/** The record's id of a user of this channel. */
export function personIdOf(user: string): PersonId {
  return `${channelId}:${user}`;
}

/** Unguessable, 24 characters. */
export function newConversation(): string {
  return randomBytes(18).toString('base64url');
}
