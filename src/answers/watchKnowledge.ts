import { watch } from 'node:fs';
import type { Answers, Entry } from '../model/answers.ts';
import { describeError } from '../model/describeError.ts';
import { createAnswers } from './createAnswers.ts';
import { loadKnowledge } from './loadKnowledge.ts';

export interface WatchedAnswers extends Answers {
  /** Why the files as they are now are not served, a problem a line; undefined while they are. */
  problem(): string | undefined;
  close(): void;
}

/** Editors and checkouts write several files at once, or one in several steps. Milliseconds. */
const settles = 300;

/**
 * The answers of a folder, read anew when a file in it changes. Files that cannot be used leave the last good set in
 * service. `onReload` hears of every reading, with the problem if there is one.
 * Throws AppError `knowledge.bad` when they cannot be used to begin with.
 */
export async function watchKnowledge(
  folder: string,
  onReload: (problem: string | undefined) => void,
): Promise<WatchedAnswers> {
  let answers = await load(folder);
  let problem: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let newest = 0;

  /** Of two that overlap the one begun last counts, whichever ends last. */
  async function reload(): Promise<void> {
    newest += 1;
    const mine = newest;
    const read = await load(folder).catch((error: unknown) => describeError(error));
    if (mine !== newest) return;
    if ('find' in read) answers = read;
    problem = 'find' in read ? undefined : (read.message ?? read.error);
    onReload(problem);
  }

  const watcher = watch(folder, { recursive: true, persistent: false }, () => {
    clearTimeout(timer);
    timer = setTimeout(reload, settles).unref();
  });
  // Without notice of changes the answers stay as they were at the start.
  watcher.on('error', () => watcher.close());

  return {
    find: (text, locale, after?: Entry) => answers.find(text, locale, after),
    get: (id) => answers.get(id),
    problem: () => problem,
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}

async function load(folder: string): Promise<Answers> {
  const { entries, glossary } = await loadKnowledge(folder);
  return createAnswers(entries, glossary);
}
