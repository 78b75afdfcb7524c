import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

export interface CallerSettings {
  /** Whether a proxy of ours stands in front, whose X-Forwarded-* headers are to be believed. */
  readonly trustProxy: boolean;
  /** Where users reach the service, without a trailing slash; absent: as the request says. */
  readonly publicUrl?: string;
}

/** The caller's address. Behind the proxy it is the last of X-Forwarded-For: those before it are the caller's own claim. */
export function addressOf(req: IncomingMessage, { trustProxy }: CallerSettings): string {
  const forwarded = trustProxy ? lastOf(req.headers['x-forwarded-for']) : undefined;
  return forwarded ?? req.socket.remoteAddress ?? 'unknown';
}

/** Whether the request was made on this machine and not passed on for somebody elsewhere. */
export function isLocal(req: IncomingMessage, settings: CallerSettings): boolean {
  if (!settings.trustProxy && (req.headers['x-forwarded-for'] ?? req.headers.forwarded) !== undefined) return false;
  return /^(127\.|::1$|::ffff:127\.)/.test(addressOf(req, settings));
}

/** Whether the caller's side of the connection is encrypted. */
export function isSecure(req: IncomingMessage, { trustProxy, publicUrl }: CallerSettings): boolean {
  if (publicUrl !== undefined) return publicUrl.startsWith('https:');
  return trustProxy && lastOf(req.headers['x-forwarded-proto']) === 'https';
}

/** The service's own address as this caller knows it, such as `https://chat.example.org`. */
export function baseUrlOf(req: IncomingMessage, settings: CallerSettings): string {
  if (settings.publicUrl !== undefined) return settings.publicUrl;
  const forwarded = settings.trustProxy ? lastOf(req.headers['x-forwarded-host']) : undefined;
  const host = forwarded ?? req.headers.host ?? addressOfSocket(req.socket);
  return `${isSecure(req, settings) ? 'https' : 'http'}://${host}`;
}

function lastOf(header: string | string[] | undefined): string | undefined {
  return header?.toString().split(',').at(-1)?.trim() || undefined;
}

function addressOfSocket(socket: Socket): string {
  const host = socket.localAddress ?? '127.0.0.1';
  return `${host.includes(':') ? `[${host}]` : host}:${socket.localPort}`;
}
