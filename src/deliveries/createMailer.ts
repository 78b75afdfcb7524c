import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../model/clock.ts';
import type { Mail, Mails } from '../model/notices.ts';
import { createRounds } from './rounds.ts';
import { readFailure } from './smtpFailure.ts';
import type { Transport } from './smtpTransport.ts';

const minute = 60_000;
const hour = 60 * minute;
/** Milliseconds. Longer than any attempt takes: after it, the process that made the attempt is taken for dead. */
const lease = 10 * minute;
/** Milliseconds before the next attempt, by how many there were; after all of them it is given up. */
const pauses = [1, 5, 15, 60, 2 * 60, 4 * 60, 8 * 60, 16 * 60, 24 * 60].map((minutes) => minutes * minute);
const longestRefusal = pauses.reduce((sum, pause) => sum + pause, 0);
/** While the server cannot be reached, which says nothing of the e-mail itself, it is tried at least so often … */
const longestOutagePause = 15 * minute;
/** … and given up so long after it was written. */
const longestOutage = 72 * hour;
const lookEvery = 5_000;

export interface MailerParts {
  /** Over the pool. */
  readonly mails: Mails;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly transport: Transport;
  readonly observe?: (outcome: 'sent' | 'postponed' | 'failed') => void;
}

export interface Mailer {
  start(): void;
  /** All that is due now, once. */
  tick(): Promise<void>;
  /** Lets the attempt end that is under way. */
  close(): Promise<void>;
}

/**
 * Sends the outbox of e-mail, one after the other, by any number of processes. Each is sent at least once: a process
 * that dies between sending and noting it sends it again, under the same Message-ID.
 */
export function createMailer({ mails, clock, logger, transport, observe }: MailerParts): Mailer {
  let closed = false;

  async function sendAllDue(): Promise<void> {
    while (!closed) {
      const [mail] = await mails.claimDue(1, lease);
      if (!mail) return;
      const reached = await send(mail);
      // The others would fail in the same way; they are due still.
      if (!reached) return;
    }
  }

  /** False when the server could not be reached. */
  async function send(mail: Mail): Promise<boolean> {
    const { key, attempts, usefulUntil } = mail;
    if (usefulUntil !== undefined && clock.now() >= usefulUntil) {
      await giveUp(
        mail,
        mail.failure === undefined ? 'too late to be of use' : `too late to be of use; ${mail.failure}`,
      );
      return true;
    }
    try {
      await transport.send({ ...mail, messageId: createHash('sha256').update(key).digest('hex').slice(0, 40) });
    } catch (error) {
      const { words, reached, permanent } = readFailure(error);
      const pause = pauses[attempts - 1];
      const now = clock.now();
      const age = now - mail.createdAt;
      // An outage uses up attempts at which no server said anything of the message.
      if (permanent || (reached ? pause === undefined && age >= longestRefusal : age > longestOutage)) {
        await giveUp(mail, words);
        return reached;
      }
      const wait = reached ? (pause ?? longestOutagePause) : Math.min(pause ?? longestOutagePause, longestOutagePause);
      await mails.failed(key, words, now + wait);
      observe?.('postponed');
      logger.warn({ attempts, reached, failure: codeOf(words) }, 'an e-mail was not sent yet');
      return reached;
    }
    await mails.sent(key);
    observe?.('sent');
    return true;
  }

  async function giveUp({ key, attempts }: Mail, words: string): Promise<void> {
    await mails.failed(key, words);
    observe?.('failed');
    logger.warn({ attempts, failure: codeOf(words) }, 'an e-mail was given up');
  }

  const rounds = createRounds([{ name: 'mail', every: lookEvery, run: sendAllDue }], logger);

  return {
    start: rounds.start,
    tick: sendAllDue,
    async close() {
      closed = true;
      await rounds.close();
      transport.close();
    },
  };
}

/** What servers say quotes addresses: only their code is logged. */
function codeOf(words: string): string {
  return /^(?:[A-Z_]+|\d{3})(?: \d\.\d+\.\d+)?/.exec(words)?.[0] ?? 'other';
}
