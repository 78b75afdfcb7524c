import type { Locale } from './text.ts';

/** A user of one channel: `<channelId>:<user id on it>`. */
export type PersonId = string;

/** Purposes to which a person may agree, each on its own. */
export const purposes = [
  'event-registration',
  'info-session',
  'staff-contact',
  /** Keeping a firm's contact with its talent request. */
  'talent-request',
  /** Keeping a student's profile. */
  'internship-profile',
  /** Looking for matches with it, and showing it to firms without a name. */
  'internship-matching',
  /** Keeping the CV for staff. */
  'internship-cv',
] as const;
export type Purpose = (typeof purposes)[number];

/** The edition of the notice under which students agree to be matched: whoever puts somebody forward asks for it. */
export const matchingNotice = 'internship-matching-2026-11';

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
  /** Of every edition. Not to have agreed at all is no fault. */
  withdrawConsent(id: PersonId, purpose: Purpose): Promise<void>;
}
