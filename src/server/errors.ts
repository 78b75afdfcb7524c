import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { AppError, type AppErrorKind } from '../model/appError.ts';
import { describeError } from '../model/describeError.ts';

/** What a caller is told: Direct Line's shape of an error, on every path. */
export interface Problem {
  readonly status: number;
  readonly body: { readonly error: { readonly code: string; readonly message: string } };
}

/** The last word of an AppError's code, where it says more than the error's kind. */
const statusOfWord: Readonly<Record<string, number>> = {
  unauthenticated: 401,
  forged: 403,
  expired: 403,
  forbidden: 403,
  unknown: 404,
  'not-allowed': 405,
  'too-large': 413,
  unsupported: 415,
  limited: 429,
};

const statusOfKind: Readonly<Record<AppErrorKind, number>> = { refused: 400, conflict: 409, unavailable: 503 };

/** Refusals that restify makes itself. */
const ownWords: Readonly<Record<number, { code: string; message: string }>> = {
  404: { code: 'path.unknown', message: 'There is nothing at this path.' },
  405: { code: 'method.not-allowed', message: 'This path does not take this method; see the Allow header.' },
};

/**
 * Turns whatever a handler threw into an answer. A defect is logged with a reference, which is all that the caller is
 * told of it.
 */
export function toProblem(error: unknown, logger: Logger): Problem {
  if (error instanceof AppError) {
    const status = statusOfWord[error.code.split('.').at(-1) ?? ''] ?? statusOfKind[error.kind];
    if (status >= 500) logger.warn(describeError(error), 'request refused');
    return problem(status, error.code, error.message);
  }
  const status = statusOf(error);
  if (status !== undefined && status < 500) {
    const words = ownWords[status] ?? { code: 'request.refused', message: 'The request was refused.' };
    return problem(status, words.code, words.message);
  }
  const reference = randomBytes(5).toString('hex').toUpperCase();
  logger.error({ reference, ...describeError(error) }, 'request failed');
  return problem(500, 'server.failed', `Something went wrong on our side. Reference: ${reference}`);
}

function problem(status: number, code: string, message: string): Problem {
  return { status, body: { error: { code, message } } };
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
