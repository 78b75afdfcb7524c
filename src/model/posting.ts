import type { Conversation, ConversationId } from './conversations.ts';
import type { Records } from './records.ts';

/** What is done in a conversation without being asked in it, committed together or not at all. */
export interface Posting {
  readonly conversation: Conversation;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly records: Records;
  /** A Bot Framework activity to the user; `type` is `message` unless given. */
  send(activity: Readonly<Record<string, unknown>>): Promise<void>;
}

/**
 * Does `work` while no turn runs in the conversation; what it sent leaves after the commit.
 * Throws AppError `conversation.unknown`.
 */
export type Post = <Outcome>(
  conversationId: ConversationId,
  work: (posting: Posting) => Promise<Outcome>,
) => Promise<Outcome>;
