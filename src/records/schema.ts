import type { Locale } from '../model/text.ts';

/** Columns named `*_at` (and `at`) are epoch milliseconds; Json is text on both databases; a flag is 0 or 1. */
type Json = string;
type Flag = number;

export interface PeopleTable {
  id: string;
  chosen_locale: Locale | null;
  last_locale: Locale | null;
}

export interface ConsentsTable {
  person_id: string;
  purpose: string;
  notice_edition: string;
  given_at: number;
}

export interface ConversationsTable {
  id: string;
  channel_id: string;
  person_id: string;
  reference: Json;
  last_sequence: number;
  created_at: number;
}

export interface ActivitiesTable {
  conversation_id: string;
  sequence: number;
  activity_id: string;
  direction: 'in' | 'out';
  activity: Json;
  delivery_key: string | null;
  /** Whose line of the transcript it is; null for what is no line at all, such as typing. */
  speaker: 'person' | 'assistant' | 'staff' | null;
  at: number;
}

/** One row for each outbound activity that must be sent on to a channel; the row goes when it was sent. */
export interface DeliveriesTable {
  conversation_id: string;
  sequence: number;
  attempts: number;
  due_at: number;
  /** Why the last attempt failed; null before the first. */
  failure: string | null;
  /** When it was given up; null as long as it is tried. */
  failed_at: number | null;
}

export interface DialogStateTable {
  key: string;
  value: string;
  expires_at: number | null;
}

export interface EventsTable {
  id: string;
  theme: string;
  title: Json;
  summary: Json;
  starts_at: number;
  ends_at: number;
  registration_closes_at: number;
  place: Json | null;
  online: Flag;
  join_url: string | null;
  countries: Json;
  counterparts: Json;
  languages: Json;
  seats: number;
  seats_per_firm: number;
  demo: Flag;
  seats_taken: number;
  /** The last number given out in the queue of the event. */
  last_queue_number: number;
}

export interface BookingsTable {
  reference: string;
  event_id: string;
  person_id: string;
  firm_name: string;
  credit_code: string;
  status: 'held' | 'waiting' | 'cancelled';
  /** Position among all that ever waited for the event; null for one that never did. */
  queue_number: number | null;
  created_at: number;
  changed_at: number;
  revision: number;
  calendar_key: string;
}

export interface DelegatesTable {
  booking_reference: string;
  position: number;
  event_id: string;
  credit_code: string;
  /** The name without differences of width, case and spacing; unique among the active ones of an event and a firm. */
  name_key: string;
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
  active: Flag;
}

export interface TicketsTable {
  reference: string;
  person_id: string;
  conversation_id: string;
  locale: Locale;
  status: 'open' | 'claimed' | 'closed';
  reason: string;
  open_dialog: Json | null;
  contact: string | null;
  claimed_by: string | null;
  opened_at: number;
  updated_at: number;
  line_count: number;
}

export interface TicketLinesTable {
  ticket_reference: string;
  position: number;
  at: number;
  speaker: 'person' | 'assistant' | 'staff';
  text: string;
}

export interface GapsTable {
  id: string;
  text: string;
  locale: Locale;
  nearest: Json;
  at: number;
}

export interface Schema {
  people: PeopleTable;
  consents: ConsentsTable;
  conversations: ConversationsTable;
  activities: ActivitiesTable;
  deliveries: DeliveriesTable;
  dialog_state: DialogStateTable;
  events: EventsTable;
  bookings: BookingsTable;
  delegates: DelegatesTable;
  tickets: TicketsTable;
  ticket_lines: TicketLinesTable;
  gaps: GapsTable;
}
