import type { Result } from './result.ts';
import type { Ticket } from './tickets.ts';

/** Characters. */
export const staffNameLimit = 50;
export const answerLimit = 4_000;

/** A name that can stand in a message as it is: one line, no markup. Undefined for any other. */
export function readStaffName(name: string): string | undefined {
  const trimmed = name.trim();
  const usable = trimmed !== '' && trimmed.length <= staffNameLimit && /^[\p{L}\p{M}\p{N} .·'’-]+$/u.test(trimmed);
  return usable ? trimmed : undefined;
}

export type ClaimRefusal = 'not-found' | 'closed' | 'claimed-by-other' | 'name-unusable';
export type AnswerRefusal = ClaimRefusal | 'text-empty' | 'text-too-long';
export type CloseRefusal = 'not-found' | 'closed';

/** What staff can do with the requests for a person. `staff` is the name under which the user sees them. */
export interface Desk {
  /** Oldest first; without the closed ones unless asked for. */
  list(options?: { includeClosed?: boolean }): Promise<readonly Ticket[]>;
  /** With all that was said in the conversation up to now, not only up to when the request was made. */
  read(reference: string): Promise<Result<Ticket, 'not-found'>>;
  /** From here on the assistant is silent, and the user is told who has joined. Claiming what one has changes nothing. */
  claim(reference: string, staff: string): Promise<Result<Ticket, ClaimRefusal>>;
  /** The text reaches the user's chat. Claims first if nobody has. */
  answer(reference: string, staff: string, text: string): Promise<Result<Ticket, AnswerRefusal>>;
  /** Gives the conversation back to the assistant, and tells the user. */
  close(reference: string): Promise<Result<Ticket, CloseRefusal>>;
}
