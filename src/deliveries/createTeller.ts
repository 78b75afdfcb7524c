import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { AppError } from '../model/appError.ts';
import type { Clock } from '../model/clock.ts';
import type { Conversations } from '../model/conversations.ts';
import { describeError } from '../model/describeError.ts';
import type { Notice, NoticeKind, NoticeOutcome } from '../model/notices.ts';
import type { Post, Posting } from '../model/posting.ts';
import type { Records } from '../model/records.ts';
import { startOfDay } from '../programme/beijingTime.ts';
import type { Changes } from '../records/changes.ts';
import type { Database } from '../records/database.ts';
import type { Schema } from '../records/schema.ts';
import { type Composing, composeBookingNotice } from './bookingNotices.ts';
import { addDueNotices } from './dueNotices.ts';
import { composeMatchNotice } from './matchNotices.ts';
import { addAnnouncements, addNews } from './newsForFollowers.ts';
import { chatActivity, mailOf, mailsOf } from './noticeForms.ts';
import { composeAnnouncement, composeNews } from './programmeNotices.ts';
import { tellingTime } from './quietHours.ts';
import { createRounds } from './rounds.ts';
import { composeNewsOfRecord, composeSilence } from './talentNotices.ts';
import type { Composed, Links } from './words.ts';

/** Milliseconds. Longer than a batch takes: after it, the process that claimed it is taken for dead. */
const lease = 120_000;
const atOnce = 20;
/** After a failure a notice is tried again so much later, and the others go on. */
const pause = 5 * 60_000;
/** Milliseconds between two looks at what is due, and at what the calendar makes due. */
const tellEvery = 5_000;
const deriveEvery = 30_000;

export interface TellerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly changes: Pick<Changes, 'onChange'>;
  readonly post: Post;
  /** Over the pool. */
  readonly records: Records;
  readonly conversations: Pick<Conversations, 'newestOf'>;
  readonly recordsOf: (trx: Kysely<Schema>) => Records;
  readonly links: Links;
  readonly matching: Composing['matching'];
  readonly lexicon: Composing['lexicon'];
  readonly observe?: (kind: NoticeKind, outcome: NoticeOutcome) => void;
}

export interface Teller {
  start(): void;
  /** All that is due now, once. */
  tick(): Promise<void>;
  /** Ends what is under way; the rest is told by another process, or after the next start. */
  close(): Promise<void>;
}

/**
 * Tells people what they did not ask for: seats that came free, changes by staff, reminders, news. Each notice is told
 * once, by any number of processes: it is settled in the transaction that writes it into the conversation and into the
 * outbox of e-mail.
 */
export function createTeller(parts: TellerParts): Teller {
  const { database, clock, logger, post, records, conversations, recordsOf, links, matching, lexicon } = parts;
  let stopListening = () => {};
  let closed = false;
  /** The day whose news this process has looked at. */
  let newsOf: number | undefined;

  async function derive(): Promise<void> {
    const now = clock.now();
    await addDueNotices(database.db, now);
    await addAnnouncements({ records }, now);
    const today = startOfDay(now);
    if (newsOf !== today && (await addNews({ database, records, recordsOf }, now))) newsOf = today;
  }

  async function tellAllDue(): Promise<void> {
    for (;;) {
      const claimed = await records.notices.claimDue(atOnce, lease);
      if (claimed.length === 0) return;
      for (const notice of claimed) {
        if (closed) return;
        try {
          await tell(notice);
        } catch (error) {
          logger.error({ notice: notice.kind, ...describeError(error) }, 'a notice could not be told');
          await records.notices.postpone(notice.key, clock.now() + pause);
        }
      }
    }
  }

  async function tell(notice: Notice): Promise<void> {
    const outcome = (await tellInChat(notice)) ?? (await database.transaction((trx) => settle(notice, recordsOf(trx))));
    if (outcome !== 'left') parts.observe?.(notice.kind, outcome);
  }

  /** Undefined when there is no conversation to tell it in. */
  async function tellInChat(notice: Notice): Promise<NoticeOutcome | 'left' | undefined> {
    if (notice.kind === 'registration') return undefined;
    const conversation = await conversations.newestOf(notice.personId);
    if (!conversation) return undefined;
    try {
      return await post(conversation.id, (posting) => settle(notice, posting.records, posting));
    } catch (error) {
      if (error instanceof AppError && error.code === 'conversation.unknown') return undefined;
      throw error;
    }
  }

  /** `left`: it waits for the morning, or another process has seen to it. */
  async function settle(notice: Notice, inside: Records, posting?: Posting): Promise<NoticeOutcome | 'left'> {
    const { notices, mails, people, sessionWishes } = inside;
    const now = clock.now();
    const person = await people.get(notice.personId);
    const locale = person.chosenLocale ?? person.lastLocale ?? 'zh';
    const composing = { records: inside, links, now, locale, matching, lexicon };
    const composed = await compose(notice, composing);
    if (!composed) return (await notices.settle(notice.key, 'dropped')) ? 'dropped' : 'left';
    const at = composed.keepsQuiet ? tellingTime(now, composed.matterAt) : now;
    if (at > now) {
      await notices.postpone(notice.key, at);
      return 'left';
    }
    const written = [
      ...(composed.mail ? await mailsOf(notice, composed.mail, composing) : []),
      ...(composed.letter ? [mailOf(notice, composed.letter, composing)] : []),
    ];
    const said = posting && composed.chat;
    const outcome = said ? 'told' : written.length > 0 ? 'mailed' : 'unreachable';
    // Another process may have told it since it was claimed.
    if (!(await notices.settle(notice.key, outcome))) return 'left';
    for (const mail of written) await mails.add(mail);
    for (const wish of said ? (composed.metWishes ?? []) : []) await sessionWishes.settle(wish);
    if (said) await posting.send(chatActivity(said, locale, userIdOf(posting)));
    return outcome;
  }

  const rounds = createRounds(
    [
      { name: 'derive', every: deriveEvery, run: derive },
      { name: 'offers', every: tellEvery, run: () => records.bookings.lapseOffers() },
      { name: 'matches', every: tellEvery, run: () => records.matches.lapse() },
      { name: 'tell', every: tellEvery, run: tellAllDue },
    ],
    logger,
  );

  return {
    start() {
      stopListening = parts.changes.onChange(() => rounds.soon());
      rounds.start();
    },
    async tick() {
      await derive();
      await records.bookings.lapseOffers();
      await records.matches.lapse();
      await tellAllDue();
    },
    async close() {
      closed = true;
      stopListening();
      await rounds.close();
    },
  };
}

function compose(notice: Notice, composing: Composing): Promise<Composed | undefined> {
  switch (notice.kind) {
    case 'new-events':
      return composeNews(notice, composing);
    case 'session-announced':
      return composeAnnouncement(notice, composing);
    case 'match-proposed':
    case 'match-answered':
    case 'contacts-exchanged':
      return composeMatchNotice(notice, composing);
    case 'application-news':
      return composeNewsOfRecord(notice, composing);
    case 'request-silent':
      return composeSilence(notice, composing);
    default:
      return composeBookingNotice(notice, composing);
  }
}

function userIdOf({ conversation: { reference } }: Posting): unknown {
  const { user } = reference;
  return typeof user === 'object' && user !== null && 'id' in user ? user.id : undefined;
}
