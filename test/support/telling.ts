import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { streamed } from '../../src/channels/streamed.ts';
import { createTeller, type Teller } from '../../src/deliveries/createTeller.ts';
import { createMatching } from '../../src/matching/createMatching.ts';
import type { NoticeKind, NoticeOutcome } from '../../src/model/notices.ts';
import type { Locale } from '../../src/model/text.ts';
import { createChanges } from '../../src/records/changes.ts';
import { createConversations } from '../../src/records/conversations.ts';
import type { Database } from '../../src/records/database.ts';
import { createRecords } from '../../src/records/records.ts';
import { createPost } from '../../src/turns/createPost.ts';
import { loadRules, talentLexicon } from './talent.ts';

export interface Said {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly at: number;
}

const matching = createMatching(talentLexicon, await loadRules());

/** People whom the service can write to, over one database and a clock that stands still. */
export function createTelling(database: Database, clock: { now(): number }) {
  const records = createRecords(database.db, clock);
  const conversations = createConversations(database.db, clock);

  return {
    records,
    conversations,

    /** One process of the service, as far as it tells people something. */
    teller(
      on: Database = database,
      beforePost = async () => {},
    ): Teller & { readonly told: [NoticeKind, NoticeOutcome][]; readonly logged: string[] } {
      const told: [NoticeKind, NoticeOutcome][] = [];
      const logged: string[] = [];
      const changes = createChanges(on);
      const post = createPost({
        database: on,
        clock,
        changes,
        streamed,
        recordsOf: (trx) => createRecords(trx, clock),
        conversationsOf: (trx) => createConversations(trx, clock),
      });
      const teller = createTeller({
        database: on,
        clock,
        logger: pino({}, { write: (line: string) => logged.push(line) }),
        changes,
        records: createRecords(on.db, clock),
        conversations: createConversations(on.db, clock),
        recordsOf: (trx) => createRecords(trx, clock),
        post: async (conversationId, work) => {
          await beforePost();
          return post(conversationId, work);
        },
        observe: (kind, outcome) => told.push([kind, outcome]),
        matching,
        lexicon: talentLexicon,
        links: {
          page: () => 'https://chat.example.org/',
          calendar: (key, locale) => `https://chat.example.org/calendar/${key}.ics?lang=${locale}`,
          certificate: (code) => `https://chat.example.org/certificates/${code}.pdf`,
        },
      });
      return { ...teller, told, logged };
    },

    /** Somebody with a conversation; `silent`: without. */
    async meet(locale: Locale, { channelId = 'directline', silent = false } = {}) {
      const name = randomUUID();
      const personId = `${channelId}:${name}`;
      const conversationId = `${channelId}:talk-${name}`;
      await records.people.save({ id: personId, lastLocale: locale });
      if (!silent) {
        const reference = { channelId, user: { id: name }, conversation: { id: `talk-${name}` }, bot: { id: 'bot' } };
        await conversations.ensure({ id: conversationId, channelId, personId, reference });
      }
      return {
        personId,
        conversationId,
        async heard(): Promise<readonly Said[]> {
          const stored = await conversations.after(conversationId, 0, 1_000);
          return stored.map(({ activity, at }) => {
            const { actions = [] } = (activity.suggestedActions ?? {}) as { actions?: { value: string }[] };
            return { text: String(activity.text), buttons: actions.map(({ value }) => value), at };
          });
        },
      };
    },
  };
}
