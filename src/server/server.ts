import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import restify, { type Request, type Response, type ServerOptions } from 'restify';
import { AppError } from '../model/appError.ts';
import { describeError } from '../model/describeError.ts';
import { readBody } from './body.ts';
import { addressOf, baseUrlOf, type CallerSettings, isSecure } from './caller.ts';
import { toProblem } from './errors.ts';
import { setCrossOriginHeaders, setSecurityHeaders } from './headers.ts';
import { healthPaths, mountHealth, type Readiness } from './health.ts';
import type { LimitName, Limits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import { createUpgrades, type UpgradeHandler } from './upgrades.ts';

declare module 'restify' {
  interface Server {
    /** Handlers before all else, missing from the published types; false ends the request there. */
    first(handler: (req: Request, res: Response) => boolean): Server;
  }
}

/** Milliseconds that running requests and open streams get to end after the server stopped accepting new ones. */
const closingTime = 5_000;
/** Milliseconds for a whole request to come in; a 5 MB file over a slow line takes less. */
const requestTime = 60_000;

export interface HttpServerParts extends CallerSettings {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly limits: Limits;
  readonly readiness: () => Promise<Readiness>;
  /** With it `/metrics` asks for it as bearer token; without, only callers on this machine are answered. */
  readonly metricsToken?: string;
  /** Other sites whose pages may call the API. */
  readonly allowedOrigins: readonly string[];
}

export interface HttpServer {
  /** For mounting routes: async handlers `(req, res)` that answer with `res.json` or throw. */
  readonly server: restify.Server;
  /** Throws AppError `port.busy`, `port.refused` or `host.unusable`. Port 0 lets the system choose. */
  listen(host: string, port: number): Promise<{ port: number }>;
  /** Stops accepting, lets running requests finish, runs what `onClose` was given, and cuts what is left after 5 s. */
  close(): Promise<void>;
  onClose(end: () => void): void;
  onUpgrade(path: RegExp, handler: UpgradeHandler): void;
  /** Counts one towards a limit; beyond it, sets Retry-After and throws AppError `request.limited`. */
  allow(res: Response, name: LimitName, key: string): Promise<void>;
  addressOf(req: IncomingMessage): string;
  /** The service's own address as this caller knows it, without a trailing slash. */
  baseUrlOf(req: IncomingMessage): string;
}

/** The HTTP server that all channels, the page and the console are mounted on. */
export function createServer(parts: HttpServerParts): HttpServer {
  const { logger, metrics, limits } = parts;
  // Without a name restify sends no Server header. It logs through pino, which its published types do not know yet.
  const server = restify.createServer({ name: '', log: logger as unknown as ServerOptions['log'] });
  const allowedOrigins = new Set(parts.allowedOrigins);
  const endings: (() => void)[] = [];
  let closing = false;
  server.server.requestTimeout = requestTime;

  const upgrades = createUpgrades(server.server, {
    admit: (req) => limits.take('address', addressOf(req, parts)),
    toProblem: (error) => toProblem(error, logger),
  });

  async function allow(res: Response, name: LimitName, key: string): Promise<void> {
    const seconds = await limits.take(name, key);
    if (seconds === undefined) return;
    res.setHeader('Retry-After', String(seconds));
    throw new AppError('request.limited', 'unavailable', `Too many requests; try again in ${seconds} s.`);
  }

  // A target or Host header that is no URL throws inside restify's router, where nothing catches it.
  server.first((req, res) => {
    if (isReadable(req)) return true;
    refuseUnreadable(res);
    return false;
  });

  server.pre((req, res, next) => {
    const began = performance.now();
    res.once('close', () => {
      metrics.observeRequest({
        method: req.method ?? '',
        path: routePath(req),
        status: res.statusCode,
        milliseconds: performance.now() - began,
      });
      // Its connection would be kept for another request, and keep the server from closing.
      if (closing) setImmediate(() => server.server.closeIdleConnections());
    });
    if (closing) res.setHeader('Connection', 'close');
    setSecurityHeaders(res, isSecure(req, parts));
    if (!setCrossOriginHeaders(req, res, allowedOrigins)) return next();
    res.send(204);
    return next(false);
  });

  server.pre(async function limitAddress(req: Request, res: Response) {
    if (!healthPaths.has(req.path())) await allow(res, 'address', addressOf(req, parts));
  });

  server.use(async function readBodyOf(req: Request, _res: Response) {
    await readBody(req);
  });

  server.on('restifyError', (_req: Request, res: Response, error: unknown, done: () => void) => {
    // The caller left; there is nobody to tell and nothing wrong.
    if (res.destroyed) return done();
    const problem = toProblem(error, logger);
    if (res.headersSent) res.destroy();
    else res.json(problem.status, problem.body);
    return done();
  });

  mountHealth(server, { ...parts, caller: parts });

  return {
    server,
    allow,
    onClose: (end) => endings.push(end),
    onUpgrade: upgrades.on,
    addressOf: (req) => addressOf(req, parts),
    baseUrlOf: (req) => baseUrlOf(req, parts),
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => reject(explainListen(error, host, port)));
        server.server.listen(port, host, () => {
          // Without a listener an error of the socket, such as too many open files, would end the process.
          server.on('error', (error: unknown) => logger.error(describeError(error), 'server error'));
          resolve({ port: (server.server.address() as AddressInfo).port });
        });
      }),
    async close() {
      closing = true;
      const { server: http } = server;
      if (!http.listening) return;
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      for (const end of endings) end();
      const deadline = setTimeout(() => {
        http.closeAllConnections();
        upgrades.destroyAll();
      }, closingTime);
      await closed;
      clearTimeout(deadline);
    },
  };
}

function isReadable(req: Request): boolean {
  try {
    decodeURIComponent(req.getUrl().pathname ?? '');
    return true;
  } catch {
    return false;
  }
}

function refuseUnreadable(res: ServerResponse): void {
  res.writeHead(400, { 'Content-Type': 'application/json', Connection: 'close' });
  res.end(JSON.stringify({ error: { code: 'request.malformed', message: 'The request target is not a valid URL.' } }));
}

function routePath(req: Request): string {
  const path = req.getRoute()?.path;
  return typeof path === 'string' ? path : 'none';
}

function explainListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    const message = `Port ${port} on ${host} is in use already. Stop what listens there, or choose another with PORT.`;
    return new AppError('port.busy', 'unavailable', message, { cause: error });
  }
  if (error.code === 'EACCES') {
    const message = `Port ${port} on ${host} may not be used by this user. Choose one above 1023 with PORT.`;
    return new AppError('port.refused', 'refused', message, { cause: error });
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    const message = `${host} is not an address of this machine. Set HOST to one that is, such as 127.0.0.1 or 0.0.0.0.`;
    return new AppError('host.unusable', 'refused', message, { cause: error });
  }
  return error;
}
