import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/answers/loadKnowledge.ts';
import { AppError } from '../../../src/model/appError.ts';

let folder: string;

const entry = `title: { zh: 标题, en: Title }
answer: { zh: 答案。, en: Answer. }
questions: { zh: [一, 二, 三, 四, 五, 六], en: [one, two, three, four, five, six] }
source: { name: { zh: 来源, en: Source } }
confidence: verified
owner: 知识库编辑组
`;

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

async function problemsOf(): Promise<string[]> {
  const error = await loadKnowledge(folder).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  if (!(error instanceof AppError)) return [];
  expect(error.code).toBe('knowledge.bad');
  expect(error.kind).toBe('refused');
  return error.message.split('\n').map((line) => line.replace(`${folder}/`, ''));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  await write('glossary.yaml', 'terms: [{ zh: 外债, en: external debt }]\noutside: { zh: [天气], en: [weather] }\n');
  await write('links.yaml', 'never: [example.com]\n');
  await write('answers/fx/fx-one.yaml', entry);
});

afterEach(() => rm(folder, { recursive: true }));

describe('loadKnowledge', () => {
  it('takes the id from the file and the topic from the folder, and fills in what may be left out', async () => {
    const { entries, neverLink } = await loadKnowledge(folder);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      id: 'fx-one',
      topic: 'fx',
      notAsks: { zh: [], en: [] },
      leadsTo: { entries: [], dialogs: [] },
    });
    expect(neverLink).toEqual(['example.com']);
  });

  it('writes out a phrase that is outside the scope for every place abroad', async () => {
    await write(
      'glossary.yaml',
      'terms: []\noutside: { zh: [天气, "{place}签证"], en: ["visa for {place}"] }\nplacesAbroad: { zh: [泰国, 日本], en: [Thailand] }\n',
    );
    expect((await loadKnowledge(folder)).glossary.outside).toEqual({
      zh: ['天气', '泰国签证', '日本签证'],
      en: ['visa for Thailand'],
    });
  });

  it('takes an unquoted year for a date', async () => {
    await write('answers/fx/fx-one.yaml', `${entry}asOf: 2019\n`);
    expect((await loadKnowledge(folder)).entries[0]?.asOf).toBe('2019');
  });

  it('tells every problem of every file at once, with file, line and place', async () => {
    await write('answers/fx/fx-one.yaml', entry.replace('[one, two, three, four, five, six]', '[one]'));
    await write('answers/fx/fx-two.yaml', `${entry}asOf: "2025-02-30"\ncolour: red\n`);
    await write('answers/bri/bri-bad.yaml', 'title: [\n');
    await write('answers/cooking/soup.yaml', entry);
    const problems = await problemsOf();
    expect(problems).toEqual([
      expect.stringMatching(/^answers\/bri\/bri-bad\.yaml:2: not valid YAML/),
      expect.stringMatching(/^answers\/cooking: not a topic/),
      expect.stringMatching(/^answers\/fx\/fx-one\.yaml:3: questions\.en: /),
      expect.stringMatching(/^answers\/fx\/fx-two\.yaml:7: asOf: must be a date/),
      expect.stringMatching(/^answers\/fx\/fx-two\.yaml:1: file: .*colour/),
    ]);
  });

  it('refuses two entries of one id in different topics', async () => {
    await write('answers/bri/fx-one.yaml', entry);
    expect(await problemsOf()).toEqual([expect.stringContaining('the id fx-one is taken by')]);
  });

  it('says which file is missing', async () => {
    await rm(join(folder, 'glossary.yaml'));
    expect(await problemsOf()).toEqual([expect.stringMatching(/^glossary\.yaml: cannot be read/)]);
  });
});
