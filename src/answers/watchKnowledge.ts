import { watch } from 'node:fs';
import type { Answers, Entry } from '../model/answers.ts';
import { AppError } from '../model/appError.ts';
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

  async function reload(): Promise<void> {
    try {
      answers = await load(folder);
      problem = undefined;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problem = error.message;
    }
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
