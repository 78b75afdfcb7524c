import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Problem } from './errors.ts';

/** Takes over the connection, or throws to have it refused. */
export type UpgradeHandler = (req: IncomingMessage, socket: Duplex, head: Buffer, url: URL) => Promise<void>;

export interface Upgrades {
  /** Hands connections that ask for a WebSocket on a matching path to the handler. */
  on(path: RegExp, handler: UpgradeHandler): void;
  /** Cuts whatever is still connected. */
  destroyAll(): void;
}

/** Requests to change over to WebSocket, which pass restify by. */
export function createUpgrades(
  server: Server,
  parts: { admit: (req: IncomingMessage) => Promise<number | undefined>; toProblem: (error: unknown) => Problem },
): Upgrades {
  const handlers: { path: RegExp; handler: UpgradeHandler }[] = [];
  const sockets = new Set<Duplex>();

  async function take(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const wait = await parts.admit(req);
    if (wait !== undefined) return refuse(socket, 429, 'request.limited', 'Too many requests.', wait);
    const url = URL.parse(req.url ?? '/', 'http://localhost');
    const match = url && handlers.find(({ path }) => path.test(url.pathname));
    if (!match) return refuse(socket, 404, 'path.unknown', 'There is no stream at this path.');
    await match.handler(req, socket, head, url);
  }

  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // Without a listener a connection that is reset here would end the process.
    socket.on('error', () => socket.destroy());
    take(req, socket, head).catch((error: unknown) => {
      const { status, body } = parts.toProblem(error);
      refuse(socket, status, body.error.code, body.error.message);
    });
  });

  return {
    on: (path, handler) => handlers.push({ path, handler }),
    destroyAll: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

function refuse(socket: Duplex, status: number, code: string, message: string, retryAfter?: number): void {
  const body = JSON.stringify({ error: { code, message } });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Connection: close',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...(retryAfter === undefined ? [] : [`Retry-After: ${retryAfter}`]),
      '',
      body,
    ].join('\r\n'),
  );
}
