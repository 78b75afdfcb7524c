import type { PersonId } from './people.ts';
import type { SessionLevel, SessionTopic } from './programme.ts';
import type { Locale } from './text.ts';

/** What a firm told before an information session, as the dialog's named values; amounts in units of their currency. */
export type ConsultationCase = Readonly<Record<string, unknown>>;

/** What is prepared for one session: the firm's case and its questions for the expert. */
export interface Consultation {
  /** Unguessable; whoever holds the link may fetch the sheet. */
  readonly key: string;
  readonly personId: PersonId;
  readonly topic: SessionTopic;
  readonly locale: Locale;
  /** IS-…; absent as long as no session is booked. */
  readonly bookingReference?: string;
  readonly about: ConsultationCase;
  readonly questions: readonly string[];
  readonly createdAt: number;
}

export interface Consultations {
  open(consultation: Omit<Consultation, 'key' | 'createdAt'>): Promise<Consultation>;
  findByKey(key: string): Promise<Consultation | undefined>;
}

/** A session that somebody would have come to. */
export interface SessionWish {
  readonly personId: PersonId;
  readonly topic: SessionTopic;
  readonly level?: SessionLevel;
  /** ISO 639-1. */
  readonly language?: string;
  /** [from, to), epoch milliseconds. */
  readonly from?: number;
  readonly to?: number;
}

export interface SessionWishes {
  /** The same wish of the same person is kept once; false then. */
  keep(wish: SessionWish): Promise<boolean>;
  /** How many people wish for what, most first; for staff. */
  demand(): Promise<readonly (Omit<SessionWish, 'personId'> & { readonly people: number })[]>;
  /** Not told yet, oldest first. */
  open(): Promise<readonly (SessionWish & { readonly id: string; readonly createdAt: number })[]>;
  /** In the transaction in which the person is told. */
  settle(id: string): Promise<void>;
}
