import type { BookedDelegate, Booking } from '../model/bookings.ts';
import type { ProgrammeEvent } from '../model/programme.ts';
import type { Locale } from '../model/text.ts';

/** What is said to somebody, in one language, before it is put into the form of a chat or of an e-mail. */
export interface Words {
  /** One line, for an e-mail. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
  /** Paragraphs below the facts. */
  readonly after?: readonly string[];
  /** How to answer; the words of the buttons stand in it, so that they can be typed. */
  readonly answer?: string;
  readonly buttons: readonly string[];
}

/** What goes by e-mail, to those of a booking's delegates who gave an address. */
export interface MailPart {
  readonly booking: Booking;
  readonly event: ProgrammeEvent;
  readonly withCalendar: boolean;
  /** Epoch milliseconds; see `NewMail`. */
  readonly usefulUntil: number;
  /** What it says to those who read the same address. */
  wordsFor(delegates: readonly BookedDelegate[]): Words;
}

/** What goes by e-mail to the one address that a record was given with. */
export interface Letter {
  readonly to: string;
  /** The reference of the record that the address was given with. */
  readonly given: string;
  /** The reference of what it is about; see `NewMail`. */
  readonly about: string;
  /** Epoch milliseconds; see `NewMail`. */
  readonly usefulUntil: number;
  readonly words: Words;
}

/** A notice that is still true, in words. */
export interface Composed {
  /** Absent when it goes by e-mail alone. */
  readonly chat?: Words;
  readonly mail?: MailPart;
  readonly letter?: Letter;
  /** When the matter itself comes, epoch milliseconds; see `tellingTime`. */
  readonly matterAt?: number;
  /** Wishes for a session that are met when this is told. */
  readonly metWishes?: readonly string[];
  /** Whether it waits until the quiet hours are over. */
  readonly keepsQuiet: boolean;
}

/** Where people are led. */
export interface Links {
  /** The page with the chat. */
  page(): string;
  calendar(calendarKey: string, locale: Locale): string;
  /** In both languages. */
  certificate(ticketCode: string): string;
}
