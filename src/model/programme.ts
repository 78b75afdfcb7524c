import type { Locale, Text } from './text.ts';

/** A theme is a file in `knowledge/themes/`; the file's name is its id. */
export type ThemeId = string;

export const counterparts = ['embassy-commerce', 'overseas-finance', 'overseas-legal'] as const;
export type Counterpart = (typeof counterparts)[number];

/** A theme under which events are held, as staff describe it. */
export interface Theme {
  readonly id: ThemeId;
  /** Position in menus, ascending. */
  readonly order: number;
  readonly title: Text;
  /** What firms call it when they type. */
  readonly synonyms: Readonly<Record<Locale, readonly string[]>>;
}

export const eventKinds = ['event', 'training', 'information-session'] as const;
export type EventKind = (typeof eventKinds)[number];

/** The standing topics of information sessions; the ids of `knowledge/lexicon/session-topics.yaml`. */
export const sessionTopics = ['external_debt', 'fx', 'ma_odi'] as const;
export type SessionTopic = (typeof sessionTopics)[number];

export const sessionLevels = ['introductory', 'advanced'] as const;
export type SessionLevel = (typeof sessionLevels)[number];

/** One date in the programme that a firm can send delegates to. */
export interface ProgrammeEvent {
  readonly id: string;
  readonly kind: EventKind;
  /** Of an information session its topic, a `SessionTopic`. */
  readonly theme: ThemeId;
  /** Of an information session. */
  readonly level?: SessionLevel;
  /** Events of one series are dates of the same event: a registration can move from one to another. */
  readonly series?: string;
  /** Called off by staff. */
  readonly cancelled?: boolean;
  readonly title: Text;
  readonly summary: Text;
  /** Epoch milliseconds. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly registrationClosesAt: number;
  /** Where to go; absent when the event is online only. */
  readonly place?: Text;
  readonly online: boolean;
  /** Given to registered firms only. */
  readonly joinUrl?: string;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly counterparts: readonly Counterpart[];
  /** ISO 639-1, in the order in which they are mainly spoken. */
  readonly languages: readonly string[];
  readonly seats: number;
  readonly seatsPerFirm: number;
  /** A made-up event for trying the service out, always shown as such. */
  readonly demo: boolean;
}

export interface ListedEvent extends ProgrammeEvent {
  readonly seatsLeft: number;
}

/** What a firm is looking for; absent members do not narrow. */
export interface EventFilter {
  readonly kinds?: readonly EventKind[];
  readonly theme?: ThemeId;
  readonly level?: SessionLevel;
  readonly series?: string;
  /** Overlapping [from, to), epoch milliseconds. */
  readonly from?: number;
  readonly to?: number;
  /** ISO 3166-1 alpha-2; one of them is enough. */
  readonly countries?: readonly string[];
  readonly counterpart?: Counterpart;
  readonly language?: string;
}

/** The programme as firms see it: only what is open for registration and not called off, soonest first. */
export interface Programme {
  find(filter: EventFilter): Promise<readonly ListedEvent[]>;
  /** Also finds events whose registration is closed. */
  get(id: string): Promise<ListedEvent | undefined>;
  /**
   * Adds or updates all events, or none. Seats may not fall below those already taken: that throws AppError
   * `programme.seats-taken`. In the same transaction: bookings of an event whose time, place, link or cancellation
   * changed get a new revision and a notice (`event-moved`, `event-cancelled`); seats that were added are offered to the
   * queue.
   */
  load(events: readonly ProgrammeEvent[]): Promise<void>;
  /**
   * Where a party of so many can go instead of an event: other dates of the same one, or else events of its kind and
   * theme, with seats enough.
   */
  otherDates(event: ProgrammeEvent, seats: number): Promise<readonly ListedEvent[]>;
  count(): Promise<number>;
  /** Put on record after `since` (epoch milliseconds), open for registration, soonest first. */
  findNew(since: number): Promise<readonly (ListedEvent & { readonly loadedAt: number })[]>;
}
