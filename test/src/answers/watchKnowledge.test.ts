import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WatchedAnswers, watchKnowledge } from '../../../src/answers/watchKnowledge.ts';

let folder: string;
let watched: WatchedAnswers;
let reloads: (string | undefined)[];
let onReload: () => void;

/** Writes the file and waits until the folder was read anew. */
async function rewrite(path: string, text: string): Promise<void> {
  const reloaded = new Promise<void>((resolve) => {
    onReload = resolve;
  });
  writeFileSync(path, text);
  await reloaded;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync('knowledge', folder, { recursive: true });
  reloads = [];
  watched = await watchKnowledge(folder, (problem) => {
    reloads.push(problem);
    onReload();
  });
});

afterEach(() => {
  watched.close();
  rmSync(folder, { recursive: true });
});

describe('watchKnowledge', () => {
  it('serves an entry as it is written anew', async () => {
    const path = join(folder, 'answers/bri/bri-sinosure.yaml');
    const text = await readFile(path, 'utf8');
    await rewrite(path, text.replace('中国信保的保险', '新的标题'));
    expect(watched.get('bri-sinosure')?.title.zh).toBe('新的标题');
    expect(watched.problem()).toBeUndefined();
  });

  it('keeps the last good set when a file is bad, says so, and recovers', async () => {
    const path = join(folder, 'answers/bri/bri-sinosure.yaml');
    const text = await readFile(path, 'utf8');
    await rewrite(path, 'title: [');
    expect(watched.problem()).toContain('bri-sinosure.yaml');
    const finding = watched.find('What does Sinosure insure?', 'en');
    expect(finding.outcome === 'answer' && finding.entry.id).toBe('bri-sinosure');
    await rewrite(path, text);
    expect(watched.problem()).toBeUndefined();
    expect(reloads.at(-1)).toBeUndefined();
  });
});
