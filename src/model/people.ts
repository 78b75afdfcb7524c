import type { Locale } from './text.ts';

/** A user of one channel: `<channelId>:<user id on it>`. */
export type PersonId = string;

/** Purposes to which a person may agree, each on its own. */
export const purposes = ['event-registration', 'info-session', 'staff-contact'] as const;
export type Purpose = (typeof purposes)[number];

export interface Person {
  readonly id: PersonId;
  /** Chosen in so many words by the reader; absent as long as it is detected. */
  readonly chosenLocale?: Locale;
  /** The language of the last message that showed one. */
  readonly lastLocale?: Locale;
}

export interface People {
  get(id: PersonId): Promise<Person>;
  save(person: Person): Promise<void>;
  /** Whether the person agreed to this edition of the notice. */
  hasConsent(id: PersonId, purpose: Purpose, noticeEdition: string): Promise<boolean>;
  /** Keeps when, and which edition of the notice was shown. */
  giveConsent(id: PersonId, purpose: Purpose, noticeEdition: string): Promise<void>;
}
