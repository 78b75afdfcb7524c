import { AppError } from './appError.ts';

/** All of an error that may be logged. Messages of foreign errors quote what they choke on, so only their place is told. */
export function describeError(error: unknown): { error: string; code?: string; message?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const spoken = error instanceof AppError || error instanceof TypeError || error instanceof ReferenceError;
  return { error: error.name, code, message: spoken ? error.message : undefined, at: framesOf(error) };
}

/** A line of V8's stack traces, such as `    at async take (file:///srv/src/turns/createTurns.ts:70:21)`. */
const frame = /^ {4}at (?:.+ \((?:.+:\d+:\d+|<anonymous>|native|index \d+)\)|.+:\d+:\d+)$/;

/**
 * A stack begins with the error's message, whose lines may look like frames; and libraries append messages of causes.
 * So only the frames right behind the message count, and there are none where the message was changed since.
 */
function framesOf({ stack, message }: Error): string | undefined {
  const head = `${message}\n`;
  const start = stack?.indexOf(head) ?? -1;
  if (stack === undefined || start < 0) return undefined;
  const lines = stack.slice(start + head.length).split('\n');
  const end = lines.findIndex((line) => !frame.test(line));
  const frames = end < 0 ? lines : lines.slice(0, end);
  return frames.map((line) => line.trim()).join('\n');
}
