import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterEach } from 'vitest';
import {
  type BotFrameworkParts,
  createBotAdapter,
  mountBotFramework,
} from '../../../../src/channels/bot-framework/botFramework.ts';
import { streamed } from '../../../../src/channels/streamed.ts';
import { startServer, type TestServer } from '../../../support/httpHost.ts';

export const bot = { id: 'bridgehead', name: 'Bridgehead' };

/** Servers with the endpoint of the Bot Framework, for the suite in which it is called; closed after each test. */
export function useEndpoints() {
  const servers: TestServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  return async function start(parts: Partial<BotFrameworkParts>): Promise<TestServer> {
    const { botApp } = parts;
    const server = await startServer({}, (http) => {
      mountBotFramework(http.server, {
        adapter: createBotAdapter(botApp),
        takeTurn: async () => undefined,
        logger: pino({}, { write: () => undefined }),
        allowUnauthenticatedEmulator: false,
        streamed,
        bot,
        ...parts,
      });
    });
    servers.push(server);
    return server;
  };
}

export function post(server: TestServer, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export const activityTo = (serviceUrl: string, more: Record<string, unknown> = {}) => ({
  type: 'message',
  id: randomUUID(),
  channelId: 'emulator',
  serviceUrl,
  conversation: { id: 'talk' },
  from: { id: 'ada', name: 'Ada' },
  recipient: { id: 'bot', name: 'Bot' },
  text: 'hello',
  ...more,
});
