import { AppError } from './appError.ts';

/** All of an error that may be logged. Messages of foreign errors quote what they choke on, so only their place is told. */
export function describeError(error: unknown): { error: string; code?: string; message?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const spoken = error instanceof AppError || error instanceof TypeError || error instanceof ReferenceError;
  return {
    error: error.name,
    code,
    message: spoken ? error.message : undefined,
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .join('\n'),
  };
}
