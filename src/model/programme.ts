import type { Result } from './result.ts';
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

/** One date in the programme that a firm can send delegates to. */
export interface ProgrammeEvent {
  readonly id: string;
  readonly theme: ThemeId;
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
  readonly theme?: ThemeId;
  /** Overlapping [from, to), epoch milliseconds. */
  readonly from?: number;
  readonly to?: number;
  /** ISO 3166-1 alpha-2; one of them is enough. */
  readonly countries?: readonly string[];
  readonly counterpart?: Counterpart;
  readonly language?: string;
}

/** The programme as firms see it: only what has not closed for registration, soonest first. */
export interface Programme {
  find(filter: EventFilter): Promise<readonly ListedEvent[]>;
  /** Also finds events whose registration is closed. */
  get(id: string): Promise<ListedEvent | undefined>;
  /** Adds or updates all events, or none. Seats may not fall below those already taken: that throws AppError `programme.seats-taken`. */
  load(events: readonly ProgrammeEvent[]): Promise<void>;
  count(): Promise<number>;
}

export interface Delegate {
  readonly name: string;
  readonly title?: string;
  /** E.164, e.g. +8613800138000. */
  readonly phone?: string;
  readonly email?: string;
}

export interface Firm {
  readonly name: string;
  /** 18 characters, GB 32100-2015. */
  readonly creditCode: string;
}

export type BookingStatus = 'held' | 'waiting' | 'cancelled';

export interface Booking {
  /** EV-…, what the firm quotes. */
  readonly reference: string;
  readonly eventId: string;
  readonly personId: string;
  readonly firm: Firm;
  readonly delegates: readonly Delegate[];
  readonly status: BookingStatus;
  readonly createdAt: number;
  /** Raised by one at every change, as SEQUENCE of the calendar file. */
  readonly revision: number;
  /** Unguessable; whoever holds the link may fetch the calendar file. */
  readonly calendarKey: string;
}

export interface BookingRequest {
  readonly eventId: string;
  readonly personId: string;
  readonly firm: Firm;
  readonly delegates: readonly Delegate[];
}

export type HoldRefusal = 'not-found' | 'closed' | 'full' | 'over-firm-limit' | 'already-registered';
export type CancelRefusal = 'not-found' | 'not-yours' | 'already-cancelled' | 'closed';

/** Seats and who holds them. */
export interface Bookings {
  /** Takes the seats in one statement that cannot overbook. The same delegate of a firm (by name) is refused twice on one event. */
  hold(request: BookingRequest): Promise<Result<Booking, HoldRefusal>>;
  /** A place in the queue for the same request; refused for the same reasons except `full`. */
  wait(request: BookingRequest): Promise<Result<Booking, Exclude<HoldRefusal, 'full'>>>;
  /** 1 for the first in the queue of its event; 0 for what is not waiting. */
  placeInQueue(reference: string): Promise<number>;
  /** Newest first, cancelled ones included. */
  listOf(personId: string): Promise<readonly Booking[]>;
  find(reference: string): Promise<Booking | undefined>;
  findByCalendarKey(calendarKey: string): Promise<Booking | undefined>;
  /** Frees the seats. Refused `closed` once the event has started. */
  cancel(reference: string, personId: string): Promise<Result<Booking, CancelRefusal>>;
}
