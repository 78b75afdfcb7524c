import type { ConversationId } from './conversations.ts';
import type { PersonId } from './people.ts';
import type { CvFile, CvRefusal } from './profiles.ts';
import type { Result } from './result.ts';

/** A file as it was sent into a conversation. */
export interface Upload {
  readonly conversationId: ConversationId;
  readonly personId: PersonId;
  readonly bytes: Uint8Array;
}

/**
 * Files that were sent into conversations, for their senders to fetch again: each for a day at most, or until a CV is made
 * of it. They are in the database, so that any process finds them and they go in the transaction that deletes the rest.
 */
export interface Uploads {
  /** Gives an unguessable id. What is nothing that we take is not kept at all. */
  keep(upload: Upload): Promise<Result<{ readonly id: string; readonly type: CvFile['type'] }, CvRefusal>>;
  find(
    conversationId: ConversationId,
    id: string,
  ): Promise<{ readonly type: CvFile['type']; readonly bytes: Uint8Array } | undefined>;
  drop(conversationId: ConversationId, id: string): Promise<void>;
  /** Those older than a day. Gives how many. */
  removeOld(): Promise<number>;
}
