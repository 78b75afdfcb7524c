import type { PersonId } from './people.ts';

/** What a person is told without having asked. */
export const noticeKinds = [
  /** A seat is kept for a booking that waited. */
  'seat-offered',
  'offer-lapsed',
  /** Staff changed the time, place or link of an event. */
  'event-moved',
  'event-cancelled',
  'reminder',
  /** Feedback is asked for, and those who came get their certificate. */
  'after-event',
  /** Events that match what the person follows; at most once a day. */
  'new-events',
  /** An information session that somebody wished for. */
  'session-announced',
  /** By e-mail alone: a registration, change or cancellation that its maker has seen in the chat. */
  'registration',
  /** Staff brought a request and a profile together: to both sides. */
  'match-proposed',
  /** The other side agreed too, or the match did not come about: `details.what` says which. */
  'match-answered',
  /** Contacts were passed on: to both, with all that was. */
  'contacts-exchanged',
  /** A firm's request of which nothing was heard for long. Subject: TR-… */
  'request-silent',
  /** Staff changed how a request or an application stands. Subject: TR-… or IN-… */
  'application-news',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/**
 * `told`: in the chat, and by e-mail where addresses are known; `mailed`: by e-mail alone, since there is no chat to
 * write to; `dropped`: no longer true, or of no use any more; `unreachable`: there is neither a chat nor an address.
 */
export type NoticeOutcome = 'told' | 'mailed' | 'dropped' | 'unreachable';

export interface NewNotice {
  /** What makes it the same: a second one under this key is not kept. E.g. `reminder:EV-7F3K2:day:1796000000000`. */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly personId: PersonId;
  /** What it is about: a booking's reference, or whatever the kind says. */
  readonly subject: string;
  /** What cannot be looked up any more when it is told, such as the time before a move. JSON. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds. Quiet hours are seen to when it is told. */
  readonly dueAt: number;
}

export interface Notice extends NewNotice {
  readonly details: Readonly<Record<string, unknown>>;
}

/** What is to be told, each once, by any number of processes. Written in the transaction of what it tells of. */
export interface Notices {
  /** False when there is one with this key already, told or not. */
  add(notice: NewNotice): Promise<boolean>;
  /** Those due by now that no other process has, oldest first; kept from the others for `lease` milliseconds. */
  claimDue(limit: number, lease: number): Promise<readonly Notice[]>;
  /** In the transaction that tells it. False when it is settled already: then nothing is to be told. */
  settle(key: string, outcome: NoticeOutcome): Promise<boolean>;
  /** Not now: quiet hours, or the channel cannot be written to. */
  postpone(key: string, dueAt: number): Promise<void>;
}

/** An e-mail as it will be sent. */
export interface NewMail {
  /** What makes it the same, and its Message-ID: a second one under this key is not kept. */
  readonly key: string;
  readonly to: string;
  /** The reference of the booking that it is about. */
  readonly about: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar?: { readonly fileName: string; readonly method: 'PUBLISH' | 'CANCEL'; readonly content: string };
  /** Epoch milliseconds; what could not be sent by then is given up, so that nobody is reminded of what is over. */
  readonly usefulUntil?: number;
}

export type MailStatus = 'unsent' | 'sent' | 'failed';

export interface Mail extends NewMail {
  readonly status: MailStatus;
  readonly createdAt: number;
  readonly sentAt?: number;
  readonly attempts: number;
  /** Why the last attempt failed, as the server said it. */
  readonly failure?: string;
}

/** The outbox of e-mail. Without a mail server what is in it stays, for staff to see. */
export interface Mails {
  /** False when there is one with this key already, sent or not. */
  add(mail: NewMail): Promise<boolean>;
  /** Those due by now that no other process has, oldest first; kept from the others for `lease` milliseconds. */
  claimDue(limit: number, lease: number): Promise<readonly Mail[]>;
  sent(key: string): Promise<void>;
  /** `retryAt` absent: given up. */
  failed(key: string, failure: string, retryAt?: number): Promise<void>;
  /** Staff have it tried again from the start; false for one that is sent, or that there is not. */
  retry(key: string): Promise<boolean>;
  /** Newest first. */
  list(status?: MailStatus): Promise<readonly Mail[]>;
  /** The addresses whose newest calendar file about this booking, sent or not, is no cancellation. */
  calendarHolders(about: string): Promise<readonly string[]>;
}
