import type { Locale } from './text.ts';

/** Characters; longer messages are read up to here: no answer to any question is as long. */
export const longestMessage = 2_000;

/** What a pressed card button carries. */
export interface Press {
  /** The asking to which the button belongs; a press of an older one is told so. */
  readonly ask: string;
  readonly value: string;
}

/** What a person said this turn. */
export interface Message {
  /** Trimmed and capped; the words of a pressed button. */
  readonly text: string;
  readonly press?: Press;
  /** The language in which to reply. */
  readonly locale: Locale;
}

const key = Symbol('message');

/** The part of botbuilder's TurnContext that carries the message. */
interface MessageCarrier {
  readonly turnState: { get(key: symbol): unknown; set(key: symbol, value: unknown): void };
}

export function attachMessage(context: MessageCarrier, message: Message): void {
  context.turnState.set(key, message);
}

/** The message of this turn; outside a message (an event, a start) an empty one is attached. */
export function messageOf(context: MessageCarrier): Message {
  const message = context.turnState.get(key) as Message | undefined;
  if (!message)
    throw new Error('no message is attached to this context: the bot attaches one before anything reads it');
  return message;
}
