import type { PersonId } from './people.ts';
import type { Result } from './result.ts';
import type { Locale } from './text.ts';

export type TicketStatus = 'open' | 'claimed' | 'closed';

/** One line of what was said, as staff read it. */
export interface TranscriptLine {
  readonly at: number;
  readonly from: 'person' | 'assistant' | 'staff';
  readonly text: string;
}

/** A request for a person from staff. */
export interface Ticket {
  /** HD-… */
  readonly reference: string;
  readonly personId: PersonId;
  readonly conversationId: string;
  readonly locale: Locale;
  readonly status: TicketStatus;
  readonly reason: string;
  /** What the user was in the middle of: the dialog's id and its values as shown to the user. */
  readonly openDialog?: { readonly dialog: string; readonly values: Readonly<Record<string, string>> };
  /** How to reach the user should the chat be gone, if they said. */
  readonly contact?: string;
  readonly claimedBy?: string;
  readonly openedAt: number;
  readonly updatedAt: number;
  readonly transcript: readonly TranscriptLine[];
}

export type NewTicket = Omit<Ticket, 'reference' | 'status' | 'claimedBy' | 'openedAt' | 'updatedAt'>;

/** The queue of the staff desk. */
export interface Tickets {
  /** Gives the ticket that the conversation has already, unchanged, if there is one. */
  open(ticket: NewTicket): Promise<Ticket>;
  find(reference: string): Promise<Ticket | undefined>;
  /** Oldest first; without the closed ones unless asked for. */
  list(options?: { includeClosed?: boolean }): Promise<readonly Ticket[]>;
  /** Newest first, with the closed ones. */
  listOf(personId: PersonId): Promise<readonly Ticket[]>;
  /** The ticket, open or claimed, of a conversation. At most one. */
  findActive(conversationId: string): Promise<Ticket | undefined>;
  append(reference: string, line: TranscriptLine): Promise<void>;
  claim(reference: string, staff: string): Promise<Result<Ticket, 'not-found' | 'closed' | 'claimed-by-other'>>;
  close(reference: string): Promise<Result<Ticket, 'not-found' | 'closed'>>;
}
