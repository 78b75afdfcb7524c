import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Entry, type Topic, topics } from '../model/answers.ts';
import { AppError } from '../model/appError.ts';
import { entryFile, type Glossary, glossaryFile, linksFile } from './schema.ts';

/** What the files of `knowledge/` that serve the answers hold. */
export interface Knowledge {
  /** In the order of their ids. */
  readonly entries: readonly Entry[];
  readonly glossary: Glossary;
  /** Host names that must never be linked. */
  readonly neverLink: readonly string[];
}

/**
 * Reads `answers/<topic>/*.yaml`, `glossary.yaml` and `links.yaml` below the folder given.
 *
 * Throws AppError `knowledge.bad` (refused) that tells every problem of every file, one a line, as
 * `file:line: place: what is wrong`.
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const problems: string[] = [];
  const glossary = await readYaml(join(folder, 'glossary.yaml'), glossaryFile, problems);
  const links = await readYaml(join(folder, 'links.yaml'), linksFile, problems);
  const entries: Entry[] = [];
  const fileOf = new Map<string, string>();

  for (const topic of await listFolder(join(folder, 'answers'), problems)) {
    const topicFolder = join(folder, 'answers', topic);
    if (!isTopic(topic)) {
      problems.push(`${topicFolder}: not a topic; the topics are ${topics.join(', ')}`);
      continue;
    }
    for (const name of await listFolder(topicFolder, problems)) {
      const path = join(topicFolder, name);
      if (!/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(name)) {
        problems.push(`${path}: an entry's file is named like debt-what.yaml`);
        continue;
      }
      const id = basename(name, '.yaml');
      const twin = fileOf.get(id);
      if (twin) problems.push(`${path}: the id ${id} is taken by ${twin}`);
      fileOf.set(id, path);
      const file = await readYaml(path, entryFile, problems);
      if (file) entries.push({ id, topic, ...file });
    }
  }

  if (problems.length > 0 || !glossary || !links) {
    throw new AppError('knowledge.bad', 'refused', problems.join('\n'));
  }
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entries, glossary, neverLink: links.never };
}

function isTopic(name: string): name is Topic {
  return (topics as readonly string[]).includes(name);
}

/** Editors and file managers leave hidden files behind; they are nobody's entries. */
async function listFolder(path: string, problems: string[]): Promise<string[]> {
  try {
    return (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    problems.push(`${path}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
    return [];
  }
}

async function readYaml<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
  problems: string[],
): Promise<z.infer<Shape> | undefined> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (error) {
    problems.push(`${path}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
    return undefined;
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const line = error.linePos?.[0].line ?? 1;
      problems.push(`${path}:${line}: not valid YAML: ${error.message.split('\n')[0]}`);
    }
    return undefined;
  }
  const parsed = shape.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const place = issue.path.map(String);
    problems.push(`${path}:${lineOf(document, place, lineCounter)}: ${place.join('.') || 'file'}: ${issue.message}`);
  }
  return undefined;
}

/** The line of the nearest part of the path that is there: what is missing is told where it should have been. */
function lineOf(document: ReturnType<typeof parseDocument>, path: readonly string[], lineCounter: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] | null } | undefined;
    if (node?.range) return lineCounter.linePos(node.range[0]).line;
  }
  return 1;
}
