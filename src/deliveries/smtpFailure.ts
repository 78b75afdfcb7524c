/** Characters of what a server said that are kept. */
const longestWords = 500;

/**
 * What a refusal says of the message itself. All else (a greeting, a password, the sender's address) is the same for
 * every message, and gets put right by staff.
 */
const messageCommands = new Set<unknown>(['RCPT TO', 'DATA', 'BDAT']);

export interface MailFailure {
  /** For staff: what the server said, else the code of the failure. */
  readonly words: string;
  /** Whether a server answered and said something of this message. */
  readonly reached: boolean;
  /** It would say the same again: a reply of 5xx, other than 503, about the message (RFC 5321, 4.2.1). */
  readonly permanent: boolean;
}

/** What nodemailer attaches to its errors; none of it is always there. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

export function readFailure(error: unknown): MailFailure {
  if (!(error instanceof Error)) return { words: typeof error, reached: false, permanent: false };
  const { code, originalCode, command, response, responseCode, name }: SmtpError = error;
  const words = response || [code ?? name, originalCode].filter(Boolean).join(' ');
  const isRefusal = responseCode !== undefined && messageCommands.has(command);
  // An address that the client itself does not take has no reply.
  const isBadAddress = code === 'EENVELOPE' && responseCode === undefined;
  return {
    words: words.replaceAll(/\s+/g, ' ').trim().slice(0, longestWords),
    reached: isBadAddress || isRefusal,
    permanent: isBadAddress || (isRefusal && responseCode >= 500 && responseCode !== 503),
  };
}
