import type { Attachment } from 'botbuilder';
import type { BareQuestion } from '../../src/language/replies/bareQuestions.ts';
import type { Message } from '../../src/model/message.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import type { Turn } from '../../src/model/turn.ts';
import type { Put } from './opens.ts';
import type { Reply } from './reply.ts';

/** Values by slot name, as JSON: they live in the dialog state. Records are held by their id. */
export type Values = Readonly<Record<string, unknown>>;

/** What a slot sees of the conversation that it stands in. */
export interface FormTurn {
  readonly turn: Turn;
  readonly locale: Locale;
  readonly values: Values;
  /** The slot whose question is open. */
  readonly asked?: string;
  /** The slot that the user answered last. */
  readonly last?: string;
  /** What the last asking of this slot offered, in the order shown. */
  readonly offered: readonly string[];
  /** What the user was in the middle of when this form began, as shown to the user. */
  readonly setAside?: { readonly dialog: string; readonly values: Readonly<Record<string, string>> };
}

/** A question to the user. */
export interface Ask {
  readonly text: string;
  /** Said instead of `text` when the same is asked once more. */
  readonly brief?: string;
  /** Names what `text` explains beside asking: where that was said before, `brief` is put, unless it is to be repeated. */
  readonly explains?: string;
  /** Words to tap; each can be typed. */
  readonly buttons?: readonly string[];
  /** Shown as a carousel; made with the key of this asking, so that an old card can be told. */
  readonly cards?: (ask: string) => readonly Attachment[];
  /** Kept until the answer comes, for `FormTurn.offered`. */
  readonly offers?: readonly string[];
}

export type SlotReading<Value> =
  /** `sure` is false for words that may well be something else, such as any free text; `note` tells what was not taken. */
  | { readonly kind: 'value'; readonly value: Value; readonly sure: boolean; readonly note?: string }
  /** All are likely: the user is asked which, each as the slot shows it. */
  | { readonly kind: 'several'; readonly values: readonly Value[] }
  /** Something of the kind that cannot be used, with what to do about it. */
  | { readonly kind: 'bad'; readonly problem: string }
  /** The answer is that it does not matter: an optional slot is left out. */
  | { readonly kind: 'none' }
  /** The user does not want any of this after all, as with the command to cancel; with `told` the form ends with these words. */
  | { readonly kind: 'stop'; readonly told?: string }
  /** The answer is to choose again in this slot or another. */
  | { readonly kind: 'reopen'; readonly slot: string; readonly note?: string };

/** One named thing that a form wants to know. */
export interface Slot<Value = unknown> {
  readonly name: string;
  readonly label: Text;
  /** Words by which a user may name it: "change the date". */
  readonly called: Readonly<Record<Locale, readonly string[]>>;
  /** May be left out, with "skip" or with these words of a button. */
  readonly optional?: Text;
  /** Shown in the summary where it was left out; absent: nothing is. */
  readonly unsaid?: Text;
  /** Said back even when it was asked for: what is chosen by a number or a few words. */
  readonly saidBack?: boolean;
  /** What is worded as a question is an answer all the same. */
  readonly takesQuestions?: boolean;
  /** Its answer is free text or names, in which nothing else is looked for. */
  readonly takesWhole?: boolean;
  /** Its answer may be a file; a message of files alone is given to such slots and to no other. */
  readonly takesFiles?: true;
  /** What somebody agrees to: the summary shows it behind what was told. */
  readonly isConsent?: true;
  /**
   * The slot whose choice this narrows: a new value here means choosing again there. It is no part of what is
   * recorded, so the summary leaves it out.
   */
  readonly narrows?: string;
  /** Said when an answer could not be read: examples of one that can. */
  readonly examples: Text;
  /** Whether it has a place in the form, given the other values; absent: always. What has none is kept, but neither read nor shown. */
  applies?(form: FormTurn): boolean;
  /** Whether it is asked for, given the other values; a slot that is never asked for can still be told. */
  needed(form: FormTurn): boolean | Promise<boolean>;
  ask(form: FormTurn): Ask | Promise<Ask>;
  /** Reads the answer to its own question. */
  read(message: Message, form: FormTurn): SlotReading<Value> | undefined | Promise<SlotReading<Value> | undefined>;
  /** Finds its value in a message that was no answer to its question; stricter than `read`. */
  spot?(message: Message, form: FormTurn): SlotReading<Value> | undefined | Promise<SlotReading<Value> | undefined>;
  /** Reads a correction of a part of its value, such as one delegate in the place of another, from the whole message. */
  correct?(message: Message, form: FormTurn): SlotReading<Value> | undefined;
  /** A value that follows without asking, such as the only one there is to choose. */
  known?(form: FormTurn): Promise<Value | undefined>;
  /** What is wrong with a value among the others; a wrong value is dropped and asked for again. */
  check?(value: Value, form: FormTurn): string | undefined | Promise<string | undefined>;
  /** Whether nothing more is to be asked; absent: any value is complete. */
  complete?(value: Value, form: FormTurn): boolean;
  /** What stays when no more is to be told of a value that is not complete; absent: nothing. */
  leave?(value: Value): Value;
  /** What is recorded at once when the user has given it, such as a consent. */
  record?(value: Value, form: FormTurn): Promise<void>;
  show(value: Value, form: FormTurn): string | Promise<string>;
}

// biome-ignore lint/suspicious/noExplicitAny: slots of different values stand in one list
export type AnySlot = Slot<any>;

/** How a form ends. */
export type Finish =
  | {
      readonly kind: 'done';
      readonly text: string;
      readonly cards?: readonly Attachment[];
      readonly buttons?: readonly string[];
    }
  /** Something changed meanwhile: these values are dropped and asked for again. */
  | { readonly kind: 'reopen'; readonly slots: readonly string[]; readonly text: string };

/** What a form has to say on its way, once the slots before a certain one are settled. */
export interface Interlude {
  /** The slot before which it is said. */
  readonly before: string;
  /** What it rests on: it is said again when this has changed. */
  rests(form: FormTurn): string;
  /** `before` is what it rested on when it was said last. */
  tell(form: FormTurn, before: string | undefined): Promise<Reply>;
}

/** A conversation that fills slots and then records something. */
export interface Form {
  readonly id: string;
  /** What the user calls it: "the registration". */
  readonly title: Text;
  /** Words for it behind "cancel the …". */
  readonly called: Readonly<Record<Locale, readonly string[]>>;
  /** Said when the user has given it up. */
  readonly stopped: Text;
  readonly slots: readonly AnySlot[];
  readonly interlude?: Interlude;
  /** Whether the summary is confirmed before `finish`; a form that records nothing but what was just said may go without. */
  readonly confirms: boolean;
  /** Nothing is lost by leaving it: it gives way without a word to what else is begun, and to silence. */
  readonly lookingAround?: true;
  /** It leads to a person, so that none is offered in it. */
  readonly leadsToPerson?: boolean;
  /** Above the summary. */
  readonly summaryTitle: Text;
  /** The summary is a question in itself ("withdraw this?") with these two answers, the second in other words too; there is nothing to change in it. */
  readonly decision?: { readonly yes: Text; readonly no: Text; readonly declines: RegExp };
  /** Whether a message asks for this. */
  opens(message: Message): boolean;
  /** See `Opens`. */
  awaiting?(turn: Turn): Promise<readonly Put[]>;
  /** The words, by which something else is begun, that a message stands for in the light of what is shown: "apply for the second". */
  means?(message: Message, form: FormTurn): Promise<string | undefined>;
  /** Answers a question about what is being chosen here, such as when the chosen event begins. */
  tells?(message: Message, form: FormTurn): Promise<string | undefined>;
  /** The entries that answer what is asked of this without naming it: 收费吗, "how long does this take?" */
  readonly entries?: Readonly<Partial<Record<BareQuestion, string>>>;
  /** Why there is nothing to do here, said at the start instead of the first question. */
  refuses?(form: FormTurn, message: Message): Promise<string | undefined>;
  finish(form: FormTurn): Promise<Finish>;
}

/** Lets a slot be written with its value's type and stand in a list with others. */
export function slot<Value>(definition: Slot<Value>): Slot<Value> {
  return definition;
}
