import { connect } from 'node:net';
import { pino } from 'pino';
import { createLimits, defaultRates, type LimitName, type Rate } from '../../src/server/limits.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { createServer, type HttpServer, type HttpServerParts } from '../../src/server/server.ts';

export interface TestServer extends HttpServer {
  readonly url: string;
  readonly port: number;
  /** Every line that was logged. */
  readonly logged: string[];
}

/** A server of ours on a free port of this machine, with nothing mounted yet. */
export async function startServer(
  parts: Partial<Omit<HttpServerParts, 'limits' | 'logger'>> & {
    rates?: Partial<Record<LimitName, Rate>>;
    port?: number;
  } = {},
  mount: (server: HttpServer) => void = () => undefined,
): Promise<TestServer> {
  const logged: string[] = [];
  const { rates, port: wanted, ...settings } = parts;
  const http = createServer({
    trustProxy: false,
    metrics: createMetrics(),
    readiness: async () => ({ ready: true, checks: { database: 'ok' } }),
    allowedOrigins: [],
    ...settings,
    limits: createLimits({ ...defaultRates, ...rates }),
    logger: pino({ level: 'debug' }, { write: (line: string) => logged.push(line) }),
  });
  mount(http);
  const { port } = await http.listen('127.0.0.1', wanted ?? 0);
  return { ...http, port, logged, url: `http://127.0.0.1:${port}` };
}

export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string };
}

/** The status and the code of an error answer. */
export async function refusalOf(response: Response): Promise<[number, string]> {
  const { error } = (await response.json()) as ErrorBody;
  return [response.status, error.code];
}

/** Sends bytes that no client library would send, and gives back all that came in reply. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });
}
