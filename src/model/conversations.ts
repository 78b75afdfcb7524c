import type { PersonId } from './people.ts';
import type { TranscriptLine } from './tickets.ts';

/** `<channelId>:<conversation id on it>`. */
export type ConversationId = string;

export interface Conversation {
  readonly id: ConversationId;
  readonly channelId: string;
  readonly personId: PersonId;
  /** The Bot Framework conversation reference, as needed to write to it without being asked. */
  readonly reference: Readonly<Record<string, unknown>>;
  /** The sequence number of its newest activity; 0 before the first. */
  readonly lastSequence: number;
}

/** An activity of the stream, in either direction, as it was sent. */
export interface StoredActivity {
  /** 1, 2, 3 … within the conversation, with gaps where something was erased; Direct Line's watermark. */
  readonly sequence: number;
  /** `<conversation id on the channel>|<sequence, seven digits>`. */
  readonly activityId: string;
  readonly direction: 'in' | 'out';
  readonly activity: Readonly<Record<string, unknown>>;
  readonly at: number;
}

export interface NewActivity {
  readonly direction: 'in' | 'out';
  /** Written with `id` replaced by the activity id that it gets, and `timestamp` by now. */
  readonly activity: Readonly<Record<string, unknown>>;
  /** What makes a second delivery of an inbound activity the same; absent when the channel gives nothing to tell by. */
  readonly deliveryKey?: string;
  /** Whether it must be sent on to the channel; false where the channel reads the stream from these records. */
  readonly toDeliver?: boolean;
}

/** What was said in every conversation, in order. */
export interface Conversations {
  /** Makes the conversation if there is none yet; keeps the newest reference. */
  ensure(conversation: Omit<Conversation, 'lastSequence'>): Promise<void>;
  find(id: ConversationId): Promise<Conversation | undefined>;
  /** The one in which something was said last, of those that the person has with the assistant alone. */
  newestOf(personId: PersonId): Promise<Conversation | undefined>;
  /** The caller holds the conversation's turn. */
  append(id: ConversationId, activities: readonly NewActivity[]): Promise<readonly StoredActivity[]>;
  findDelivered(id: ConversationId, deliveryKey: string): Promise<StoredActivity | undefined>;
  /** Those with a sequence above the watermark, oldest first; of an erased one that came from a channel an empty activity. */
  after(id: ConversationId, watermark: number, limit: number): Promise<readonly StoredActivity[]>;
  /**
   * The last lines that a person, the assistant or staff wrote, oldest first. Staff are known by `channelData.author`
   * being `staff`; a card without a text is told by its `summary` or `speak`.
   */
  transcript(id: ConversationId, limit: number): Promise<readonly TranscriptLine[]>;
}
