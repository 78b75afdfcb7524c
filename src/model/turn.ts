import type { ConversationId } from './conversations.ts';
import type { PersonId } from './people.ts';
import type { Records } from './records.ts';
import type { TranscriptLine } from './tickets.ts';

/**
 * One turn: one inbound activity and all that comes of it, committed together or not at all.
 * Nothing inside a turn reaches the database by another way than this.
 */
export interface Turn {
  readonly conversationId: ConversationId;
  readonly channelId: string;
  readonly personId: PersonId;
  /** Epoch milliseconds at which the turn began. */
  readonly now: number;
  readonly records: Records;
  /** State of the dialogs in this conversation, changed in place and saved at commit. It may expire, so it holds ids of records, never copies. */
  readonly dialogState: Record<string, unknown>;
  /** The last lines of this conversation, this turn's message included, oldest first. */
  transcript(limit: number): Promise<readonly TranscriptLine[]>;
  /** For the log and the metrics: which way the message went, e.g. `dialog:event-choice`. The last word counts. */
  route(name: string): void;
}

const key = Symbol('turn');

/** The part of botbuilder's TurnContext that carries the turn. */
interface TurnCarrier {
  readonly turnState: { get(key: symbol): unknown; set(key: symbol, value: unknown): void };
}

export function attachTurn(context: TurnCarrier, turn: Turn): void {
  context.turnState.set(key, turn);
}

/** The turn that a botbuilder TurnContext belongs to. */
export function turnOf(context: TurnCarrier): Turn {
  const turn = context.turnState.get(key) as Turn | undefined;
  if (!turn) throw new Error('no turn is attached to this context: activities must come through src/turns');
  return turn;
}
