import { createHash, timingSafeEqual } from 'node:crypto';
import type { Server } from 'restify';
import { AppError } from '../model/appError.ts';
import { type CallerSettings, isLocal } from './caller.ts';
import type { Metrics } from './metrics.ts';

export interface Readiness {
  readonly ready: boolean;
  /** Each thing that must be there, and in a word how it is. */
  readonly checks: Readonly<Record<string, string>>;
}

/** Paths that are asked by machines every few seconds and count towards no limit. */
export const healthPaths: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/** `/healthz`: the process runs. `/readyz`: it can serve. `/metrics`: for callers on this machine, or with the token. */
export function mountHealth(
  server: Server,
  parts: { metrics: Metrics; readiness: () => Promise<Readiness>; metricsToken?: string; caller: CallerSettings },
): void {
  server.get('/healthz', async (_req, res) => {
    res.json(200, { status: 'ok' });
  });
  server.get('/readyz', async (_req, res) => {
    const readiness = await parts.readiness();
    res.json(readiness.ready ? 200 : 503, readiness);
  });
  server.get('/metrics', async (req, res) => {
    const allowed =
      parts.metricsToken === undefined
        ? isLocal(req, parts.caller)
        : isSame(req.headers.authorization ?? '', `Bearer ${parts.metricsToken}`);
    if (!allowed) throw new AppError('metrics.forbidden', 'refused', 'The metrics are not for this caller.');
    res.sendRaw(200, await parts.metrics.text(), { 'content-type': parts.metrics.contentType });
  });
}

/** Takes as long whatever the difference. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
