import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface ObservedTurn {
  readonly channel: string;
  readonly route: string;
  readonly outcome: string;
  readonly milliseconds: number;
}

export interface ObservedRequest {
  readonly method: string;
  /** The route's pattern, never the path itself, of which there is no end. */
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

export interface Metrics {
  observeTurn(turn: ObservedTurn): void;
  observeRequest(request: ObservedRequest): void;
  /** What somebody was told without having asked. */
  observeNotice(kind: string, outcome: string): void;
  observeMail(outcome: string): void;
  /** All of them in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** What is measured in this process, in a registry of its own. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const turns = new Counter({
    name: 'bridgehead_turns_total',
    help: 'Turns by channel, route and outcome',
    labelNames: ['channel', 'route', 'outcome'],
    registers,
  });
  const turnSeconds = new Histogram({
    name: 'bridgehead_turn_seconds',
    help: 'Time from an activity taken up to its commit',
    labelNames: ['channel', 'outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const requests = new Histogram({
    name: 'bridgehead_http_request_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'path', 'status'],
    buckets: [0.0025, 0.01, 0.05, 0.25, 1, 5],
    registers,
  });
  const notices = new Counter({
    name: 'bridgehead_notices_total',
    help: 'Notices to people by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const mails = new Counter({
    name: 'bridgehead_mails_total',
    help: 'Attempts to send an e-mail by outcome',
    labelNames: ['outcome'],
    registers,
  });
  return {
    observeNotice: (kind, outcome) => notices.inc({ kind, outcome }),
    observeMail: (outcome) => mails.inc({ outcome }),
    observeTurn({ channel, route, outcome, milliseconds }) {
      turns.inc({ channel, route, outcome });
      turnSeconds.observe({ channel, outcome }, milliseconds / 1000);
    },
    observeRequest({ method, path, status, milliseconds }) {
      requests.observe({ method, path, status: String(status) }, milliseconds / 1000);
    },
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}
