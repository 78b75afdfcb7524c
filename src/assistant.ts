import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TurnContext } from 'botbuilder';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { createAssistantBot } from '../bots/assistantBot.ts';
import { apologise } from '../bots/turnError.ts';
import { createDialogs } from '../dialogs/registry.ts';
import { watchKnowledge } from './answers/watchKnowledge.ts';
import { createBotAdapter } from './channels/bot-framework/botFramework.ts';
import { streamed } from './channels/streamed.ts';
import { createTerminal, type Terminal } from './channels/terminal/terminal.ts';
import type { Config } from './config.ts';
import { loadLexicon, themeTerms } from './language/terms/lexicon.ts';
import { warmReaders } from './language/warmReaders.ts';
import { createMatching } from './matching/createMatching.ts';
import { loadRoutes } from './matching/loadRoutes.ts';
import type { Clock } from './model/clock.ts';
import type { Locale } from './model/text.ts';
import { loadDemoProgramme, refreshDemoProgramme } from './programme/demoProgramme.ts';
import { loadThemes } from './programme/themes.ts';
import { createChanges } from './records/changes.ts';
import { createConversations } from './records/conversations.ts';
import { createDatabase } from './records/database.ts';
import { createRecords } from './records/records.ts';
import type { Schema } from './records/schema.ts';
import { createMetrics } from './server/metrics.ts';
import { removeExpiredState } from './state/dialogStore.ts';
import { createStorage } from './state/storage.ts';
import { createTurns } from './turns/createTurns.ts';

/** `knowledge/` beside the code, wherever the program is started from. */
const knowledgeDir = join(import.meta.dirname, '..', 'knowledge');

export interface Outside {
  readonly clock: Clock;
  readonly logger: Logger;
}

export type Assistant = Awaited<ReturnType<typeof createAssistant>>;

/**
 * The assistant without any way in: records, knowledge, the bot and its turns.
 * Throws AppError when the database, the knowledge or the themes cannot be used.
 */
export async function createAssistant(config: Config, { clock, logger }: Outside) {
  const answers = await watchKnowledge(knowledgeDir, (problem) => {
    if (problem === undefined) logger.info('the knowledge was read anew');
    else logger.error({ problem }, 'the knowledge has a fault; the last good one stays in service');
  });
  const programmeDir = join(knowledgeDir, 'programme');
  const themes = loadThemes(join(knowledgeDir, 'themes'));
  const lexicon = loadLexicon(join(knowledgeDir, 'lexicon'));
  const rules = loadRoutes(join(knowledgeDir, 'permit-routes.yaml'), {
    findEntry: (id) => answers.get(id),
    universities: lexicon.universities,
  });
  const matching = createMatching(lexicon, rules);
  const database = createDatabase(config);
  await database.migrate();
  // Until files were kept in the database; what lies there still is personal, and nobody can fetch it.
  await rm(join(config.dataDir, 'uploads'), { recursive: true, force: true });
  const changes = createChanges(database);
  const recordsOf = (db: Kysely<Schema>) => createRecords(db, clock, config.offerLength);
  const records = recordsOf(database.db);
  const conversations = createConversations(database.db, clock);
  const metrics = createMetrics();
  const adapter = createBotAdapter(config.botApp);
  const address = { base: config.publicUrl ?? `http://${config.host}:${config.port}` };
  const bot = createAssistantBot({
    dialogs: createDialogs({
      themes,
      lexicon,
      matching,
      calendarUrl: (key: string, locale: Locale) => `${address.base}/calendar/${key}.ics?lang=${locale}`,
      ticketUrl: (ticketCode: string) => `${address.base}/tickets/${ticketCode}.png`,
      preparationUrl: (key: string, locale: Locale) => `${address.base}/preparations/${key}.pdf?lang=${locale}`,
      entry: (id: string) => answers.get(id),
    }),
    answers,
  });
  const turns = createTurns({
    database,
    clock,
    changes,
    logger,
    streamed,
    storageOf: (trx) => createStorage(trx, clock),
    recordsOf,
    conversationsOf: (trx) => createConversations(trx, clock),
    onError: apologise,
    observe: metrics.observeTurn,
  });
  const takeTurn = (context: TurnContext) => turns.take(context, (inner) => bot.run(inner));
  // A made-up programme is for trying the service out; the real one is imported.
  const demonstration = config.databaseUrl === undefined;

  /** Once at the start and now and then: the made-up programme stays ahead of today, and expired state and files that nobody needs go. */
  async function tidy(): Promise<void> {
    const now = clock.now();
    if (demonstration) await refreshDemoProgramme(records, loadDemoProgramme(programmeDir, now), now);
    await removeExpiredState(database.db, clock);
    await records.cvs.removeForgotten();
    await records.uploads.removeOld();
  }

  warmReaders(clock.now(), lexicon, themeTerms(themes));
  await tidy();
  return {
    address,
    adapter,
    answers,
    changes,
    clock,
    conversations,
    database,
    demonstration,
    lexicon,
    matching,
    metrics,
    records,
    recordsOf,
    takeTurn,
    tidy,
    turns,
  };
}

/** A conversation at a terminal, by the same turns as every channel. */
export function openTerminal(assistant: Assistant, config: Config, conversation: string, locale?: Locale): Terminal {
  const botAppId = config.botApp?.appId ?? '';
  return createTerminal({ ...assistant, botAppId }, conversation, 'terminal', locale);
}
