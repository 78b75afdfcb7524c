import type { Result } from './result.ts';
import type { Locale } from './text.ts';

/** Characters; longer messages are read up to here: no answer to any question is as long. */
export const longestMessage = 2_000;

/** What a pressed card button carries. */
export interface Press {
  /** The asking to which the button belongs; a press of an older one is told so. */
  readonly ask: string;
  readonly value: string;
}

/** Bytes of the largest file that is taken from anybody. */
export const largestFile = 5 * 1024 * 1024;

/** `gone`: it could not be fetched, or not any more. `unsupported`: nothing is fetched from where it is. */
export type FileProblem = 'gone' | 'too-large' | 'unsupported';

/** A file that a person sent along. What it is by its content is for whoever takes it to say. */
export interface GivenFile {
  /** Made fit to be shown, and good for nothing else. */
  readonly name: string;
  /** All of it, `largestFile` bytes at most. Reaches for nothing outside: the channel has fetched it before the turn. */
  read(): Promise<Result<Uint8Array, FileProblem>>;
}

/** What a person said this turn. */
export interface Message {
  /** Trimmed and capped; the words of a pressed button. */
  readonly text: string;
  readonly press?: Press;
  /** The same array throughout the turn. */
  readonly files: readonly GivenFile[];
  /** The language in which to reply. */
  readonly locale: Locale;
}

const key = Symbol('message');
const filesKey = Symbol('files');
const noFiles: readonly GivenFile[] = [];

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

/** Done by a channel before the turn begins, so that nothing is fetched while the turn's transaction is open. */
export function attachFiles(context: MessageCarrier, files: readonly GivenFile[]): void {
  context.turnState.set(filesKey, files);
}

/** The files that the channel attached; none where it attached nothing. */
export function filesOf(context: MessageCarrier): readonly GivenFile[] {
  return (context.turnState.get(filesKey) as readonly GivenFile[] | undefined) ?? noFiles;
}
