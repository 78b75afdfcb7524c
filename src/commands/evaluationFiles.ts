import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { AppError } from '../model/appError.ts';
import { linesOf, parseObject } from './jsonLines.ts';

/** Problems that are told one by one; a file of the wrong kind has thousands. */
const mostProblems = 20;

/**
 * Reads a file of lines of JSON, all of one shape; empty lines are passed over. Throws AppError `evaluation.bad`
 * (refused) that tells what is wrong, one a line, as `file:line: place: what is wrong`; a file without any line is wrong
 * too.
 */
export async function readRows<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.infer<Shape>[]> {
  const rows: z.infer<Shape>[] = [];
  const problems: string[] = [];
  let number = 0;
  try {
    for await (const line of linesOf(createReadStream(path, 'utf8'))) {
      number += 1;
      if (line.trim() === '') continue;
      const said = parseObject(line);
      const parsed = typeof said === 'string' ? undefined : shape.safeParse(said);
      if (parsed?.success) rows.push(parsed.data);
      else problems.push(`${path}:${number}: ${typeof said === 'string' ? said : describe(parsed?.error)}`);
    }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    problems.push(`${path}: cannot be read (${error.message})`);
  }
  if (problems.length === 0 && rows.length === 0) problems.push(`${path}: has no lines`);
  refuse(problems);
  return rows;
}

/** Throws AppError `evaluation.bad` (refused) when there are problems. */
export function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const told = problems.slice(0, mostProblems);
  const more = problems.length - told.length;
  const message = [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
  throw new AppError('evaluation.bad', 'refused', message);
}

function describe(error: z.ZodError | undefined): string {
  return (error?.issues ?? []).map(({ path, message }) => `${path.map(String).join('.')}: ${message}`).join('; ');
}
