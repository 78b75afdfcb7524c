import { type Assistant, createAssistant, type Outside } from './assistant.ts';
import { mountBotFramework } from './channels/bot-framework/botFramework.ts';
import { createSend } from './channels/bot-framework/createSend.ts';
import { createDirectLine } from './channels/direct-line/directLine.ts';
import { streamed } from './channels/streamed.ts';
import { createWebChat } from './channels/web-chat/webChat.ts';
import type { Config } from './config.ts';
import { createDeliveries } from './deliveries/createDeliveries.ts';
import { createMailer } from './deliveries/createMailer.ts';
import { createTeller } from './deliveries/createTeller.ts';
import { createSmtpTransport } from './deliveries/smtpTransport.ts';
import { createDocumentSources } from './documentSources.ts';
import { createDocumentRoutes } from './documents/documentRoutes.ts';
import { describeError } from './model/describeError.ts';
import { createCalendarRoutes } from './programme/calendarRoute.ts';
import { createLimits, defaultRates } from './server/limits.ts';
import { createServer } from './server/server.ts';

/** The name under which the assistant speaks. */
const botAccount = { id: 'bridgehead', name: '桥头堡 Bridgehead' };
const tokenSeconds = 3_600;
/** Milliseconds between two rounds of tidying. */
const tidyInterval = 6 * 60 * 60_000;

export interface App {
  /** Starts to listen; ready from then on. */
  listen(): Promise<{ readonly url: string }>;
  /** Stops accepting, lets running turns end, closes all that is open. */
  close(): Promise<void>;
}

/** The whole program: the assistant behind every channel, on one HTTP server. */
export async function createApp(config: Config, outside: Outside): Promise<App> {
  const { clock, logger } = outside;
  const assistant = await createAssistant(config, outside);
  const { adapter, changes, conversations, database, metrics, records, takeTurn, turns } = assistant;
  const botAppId = config.botApp?.appId ?? '';
  const send = createSend(adapter, botAppId);
  const deliveries = createDeliveries({ database, changes, clock, logger, streamed, send });
  const { address } = assistant;
  const teller = createTeller({
    database,
    clock,
    logger,
    changes,
    conversations,
    records,
    recordsOf: assistant.recordsOf,
    post: turns.post,
    matching: assistant.matching,
    lexicon: assistant.lexicon,
    observe: metrics.observeNotice,
    links: {
      page: () => `${address.base}/`,
      calendar: (key, locale) => `${address.base}/calendar/${key}.ics?lang=${locale}`,
      certificate: (ticketCode) => `${address.base}/certificates/${ticketCode}.pdf`,
    },
  });
  const mailer =
    config.mail &&
    createMailer({
      mails: records.mails,
      clock,
      logger,
      transport: createSmtpTransport(config.mail),
      observe: metrics.observeMail,
    });
  const limits = createLimits(defaultRates);
  const server = createServer({
    logger,
    metrics,
    limits,
    readiness: () => readiness(assistant),
    metricsToken: config.metricsToken,
    allowedOrigins: config.widgetOrigins,
    trustProxy: config.trustProxy,
    publicUrl: config.publicUrl,
  });
  const directLine = createDirectLine({
    host: server,
    adapter,
    botAppId,
    takeTurn,
    conversations,
    changes,
    clock,
    logger,
    signingSecret: config.signingSecret,
    secret: config.directLineSecret,
    tokenSeconds,
    uploads: records.uploads,
    bot: botAccount,
  });
  const { signingSecret, widgetOrigins } = config;
  const webChat = await createWebChat({
    directLine,
    signingSecret,
    clock,
    widgetOrigins,
    demonstration: assistant.demonstration,
  });
  webChat.register(server);
  createDocumentRoutes(createDocumentSources(assistant), (request, response) =>
    server.allow(response, 'document', server.addressOf(request)),
  )(server.server);
  createCalendarRoutes({ records, clock, pageUrl: config.publicUrl })(server.server);
  const { botApp, allowUnauthenticatedEmulator } = config;
  mountBotFramework(server.server, {
    adapter,
    takeTurn,
    logger,
    botApp,
    allowUnauthenticatedEmulator,
    streamed,
    bot: botAccount,
  });

  let tidying: NodeJS.Timeout | undefined;

  return {
    async listen() {
      await changes.start();
      tidying = setInterval(
        () => assistant.tidy().catch((error) => logger.error(describeError(error), 'could not tidy')),
        tidyInterval,
      );
      deliveries.start();
      teller.start();
      mailer?.start();
      const { port } = await server.listen(config.host, config.port);
      const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host;
      if (config.publicUrl === undefined) assistant.address.base = `http://${host}:${port}`;
      return { url: assistant.address.base };
    },
    async close() {
      clearInterval(tidying);
      await server.close();
      await teller.close();
      await turns.drain();
      await mailer?.close();
      await deliveries.close();
      await changes.close();
      assistant.answers.close();
      await database.close();
    },
  };
}

/** The readers are there since the start, or there was none; the database can go away, and the knowledge get a fault. */
async function readiness({ database, answers }: Assistant) {
  const answer = await database.ping().then(
    () => 'ok',
    () => 'unavailable',
  );
  // What was good last is served on: a fault in a file is for its editor, not for whoever balances the load.
  const knowledge = answers.problem() === undefined ? 'ok' : 'serving the last good set; see the log';
  return { ready: answer === 'ok', checks: { database: answer, knowledge, readers: 'ok' } };
}
