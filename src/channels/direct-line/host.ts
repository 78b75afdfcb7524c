import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Response, Server } from 'restify';

/** What this channel needs of the HTTP server. */
export interface DirectLineHost {
  readonly server: Server;
  onUpgrade(
    path: RegExp,
    handler: (req: IncomingMessage, socket: Duplex, head: Buffer, url: URL) => Promise<void>,
  ): void;
  onClose(end: () => void): void;
  allow(res: Response, name: 'token' | 'upload', key: string): Promise<void>;
  addressOf(req: IncomingMessage): string;
  baseUrlOf(req: IncomingMessage): string;
}
