import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

/** One file of a folder; its name without the ending is what it is known by. */
export interface YamlFile<Value> {
  readonly path: string;
  readonly name: string;
  readonly value: Value;
}

/** A text in both languages, neither of them blank. */
export const bothLanguages = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });

/**
 * Reads every `*.yaml` of a folder, in the order of their names.
 * What is wrong with a file is added to `problems` as `file:line: place: what`, and the file is left out.
 */
export function readYamlFolder<Shape extends z.ZodType>(
  folder: string,
  shape: Shape,
  problems: string[],
): readonly YamlFile<z.infer<Shape>>[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.startsWith('.'));
  } catch (error) {
    problems.push(`${folder}: cannot be read (${reasonOf(error)})`);
    return [];
  }
  return names.sort().flatMap((name) => {
    const path = join(folder, name);
    const value = readYamlFile(path, shape, problems);
    return value === undefined ? [] : [{ path, name: basename(name, '.yaml'), value }];
  });
}

function readYamlFile<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
  problems: string[],
): z.infer<Shape> | undefined {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (error) {
    problems.push(`${path}: cannot be read (${reasonOf(error)})`);
    return undefined;
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      problems.push(`${path}:${error.linePos?.[0].line ?? 1}: not valid YAML: ${error.message.split('\n')[0]}`);
    }
    return undefined;
  }
  const read = shape.safeParse(document.toJS());
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const place = issue.path.filter((part) => typeof part !== 'symbol');
    const line = lineOf(document, place, lineCounter);
    problems.push(`${path}:${line}: ${place.join('.') || 'file'}: ${issue.message}`);
  }
  return undefined;
}

/** The line of the nearest part of the path that is there: what is missing is told where it should have been. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly (string | number)[],
  lineCounter: LineCounter,
): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] | null } | undefined;
    if (node?.range) return lineCounter.linePos(node.range[0]).line;
  }
  return 1;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
