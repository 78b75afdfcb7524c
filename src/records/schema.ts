import type { BookingStatus } from '../model/bookings.ts';
import type { Degree, PlacementKind, RequestStatus, TalentRequest } from '../model/cirrus.ts';
import type { Feedback } from '../model/feedback.ts';
import type { Interest } from '../model/interests.ts';
import type { MatchStatus, Side } from '../model/matches.ts';
import type { MailStatus, NoticeKind, NoticeOutcome } from '../model/notices.ts';
import type { CvFile, PermitKind, ProfileStatus, StudyKind } from '../model/profiles.ts';
import type { EventKind, SessionLevel, SessionTopic } from '../model/programme.ts';
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
  kind: EventKind;
  theme: string;
  level: SessionLevel | null;
  series: string | null;
  cancelled: Flag;
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
  /** When it was put on record; 0 for what was there before this was noted. */
  loaded_at: number;
}

/** One row: a name for the present state of what staff state of events, another at each change. */
export interface ProgrammeVersionTable {
  version: string;
}

export interface BookingsTable {
  reference: string;
  event_id: string;
  person_id: string;
  firm_name: string;
  credit_code: string;
  status: BookingStatus;
  /** How many delegates it has: the seats that it takes, or would take. */
  seats: number;
  /** Position among all that ever waited for the event; null for one that never did. */
  queue_number: number | null;
  /** While `offered`; else null. */
  offer_expires_at: number | null;
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
  /** Of a booking that is held, waiting or offered. */
  active: Flag;
  ticket_code: string;
  attended_at: number | null;
}

/** What people are told without having asked, once for each key. */
export interface NoticesTable {
  key: string;
  kind: NoticeKind;
  person_id: string;
  subject: string;
  details: Json;
  created_at: number;
  due_at: number;
  /** Until when one process has it to itself; null when none has. */
  claimed_until: number | null;
  /** When it was told or dropped; null as long as it is open. */
  settled_at: number | null;
  outcome: NoticeOutcome | null;
}

/** The outbox of e-mail; a row stays when it was sent, so that its key is known. */
export interface MailsTable {
  key: string;
  recipient: string;
  about: string;
  subject: string;
  text: string;
  calendar: Json | null;
  useful_until: number | null;
  status: MailStatus;
  created_at: number;
  due_at: number;
  /** Until when one process has it to itself; null when none has. */
  claimed_until: number | null;
  sent_at: number | null;
  attempts: number;
  /** Why the last attempt failed; null before the first. */
  failure: string | null;
}

export interface InterestsTable {
  person_id: string;
  kind: Interest['kind'];
  value: string;
  /** What was put on record after it is new to the person: when it was followed first, later when they were told last. */
  since: number;
}

export interface FeedbackTable {
  booking_reference: string;
  rating: number;
  useful: Feedback['useful'];
  follow_up: Flag;
  partners: string | null;
  at: number;
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

export interface ConsultationsTable {
  key: string;
  person_id: string;
  topic: SessionTopic;
  locale: Locale;
  booking_reference: string | null;
  about: Json;
  questions: Json;
  created_at: number;
}

export interface SessionWishesTable {
  id: string;
  /** All that is wished for, as one text: unique among the open wishes of a person. */
  wish_key: string;
  person_id: string;
  topic: SessionTopic;
  level: SessionLevel | null;
  language: string | null;
  from_at: number | null;
  to_at: number | null;
  created_at: number;
  /** When the person was told of a session; null as long as there was none. */
  settled_at: number | null;
}

export interface TalentRequestsTable {
  reference: string;
  person_id: string;
  status: RequestStatus;
  firm_name: string;
  credit_code: string;
  contact_name: string;
  contact_phone: string | null;
  contact_email: string | null;
  role: string;
  tasks: string;
  disciplines: Json;
  degree: Degree | null;
  number: number;
  kind: PlacementKind;
  languages: Json;
  countries: Json;
  market_knowledge: Flag;
  from_at: number;
  to_at: number | null;
  hours_per_week: number | null;
  place: TalentRequest['place'];
  pay: Json | null;
  mentor: string | null;
  created_at: number;
  changed_at: number;
  last_sign_at: number;
}

export interface ProfilesTable {
  reference: string;
  person_id: string;
  status: ProfileStatus;
  name: string;
  /** The letters of the name in the order of the alphabet: those of one name are found by it, in any order of its parts. */
  name_key: string;
  nationality: string;
  university: string;
  university_id: string | null;
  programme: string;
  contact_phone: string | null;
  contact_email: string | null;
  /** The address without differences of width and case. */
  email_key: string | null;
  degree: Degree | null;
  studies: StudyKind;
  year: number | null;
  studying_since_at: number | null;
  languages: Json;
  available_from_at: number;
  available_to_at: number | null;
  hours_per_week: number | null;
  disciplines: Json;
  markets_known: Json;
  kinds: Json;
  permit: PermitKind;
  in_beijing: Flag;
  expected_pay: Json | null;
  places: Json;
  interests: string | null;
  openings: Json;
  /** Of a row in `cvs`. */
  cv_id: string | null;
  created_at: number;
  changed_at: number;
}

/** CVs that were given; one that `profiles` does not name is on its way to it, or forgotten. */
export interface CvsTable {
  id: string;
  person_id: string;
  name: string;
  type: CvFile['type'];
  bytes: number;
  content: Uint8Array;
  created_at: number;
}

/** Files as they were sent into a conversation, for the sender to fetch again. */
export interface UploadsTable {
  id: string;
  conversation_id: string;
  person_id: string;
  /** Of its content. */
  type: CvFile['type'];
  bytes: number;
  content: Uint8Array;
  created_at: number;
}

/** All that is left of deleted profiles. */
export interface ProfileDeletionsTable {
  at: number;
}

/** A request and a profile brought together; one row for each pair. */
export interface MatchesTable {
  /** MA-… */
  id: string;
  request_reference: string;
  profile_reference: string;
  status: MatchStatus;
  proposed_at: number;
  proposed_by: string;
  firm_agreed_at: number | null;
  student_agreed_at: number | null;
  exchanged_at: number | null;
  ended_at: number | null;
  ended_by: Side | 'staff' | null;
  /** As long as an answer is awaited; else null. */
  answer_by_at: number | null;
}

export interface Schema {
  people: PeopleTable;
  consents: ConsentsTable;
  conversations: ConversationsTable;
  activities: ActivitiesTable;
  deliveries: DeliveriesTable;
  dialog_state: DialogStateTable;
  events: EventsTable;
  programme_version: ProgrammeVersionTable;
  bookings: BookingsTable;
  delegates: DelegatesTable;
  notices: NoticesTable;
  mails: MailsTable;
  matches: MatchesTable;
  interests: InterestsTable;
  feedback: FeedbackTable;
  tickets: TicketsTable;
  ticket_lines: TicketLinesTable;
  gaps: GapsTable;
  consultations: ConsultationsTable;
  session_wishes: SessionWishesTable;
  talent_requests: TalentRequestsTable;
  profiles: ProfilesTable;
  profile_deletions: ProfileDeletionsTable;
  cvs: CvsTable;
  uploads: UploadsTable;
}
