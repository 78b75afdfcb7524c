import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runEvaluate } from '../../../src/commands/evaluate.ts';
import { quantile, rankFigures, share, timesOf } from '../../../src/commands/evaluationFigures.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes lines into a file, objects as JSON and texts as they are, and gives its path. */
async function file(name: string, rows: readonly (object | string)[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''));
  return path;
}

async function run(...args: readonly string[]) {
  let output = '';
  let complaint = '';
  const code = await runEvaluate(args, 'knowledge', {
    write: async (text) => {
      output += text;
    },
    complain: (text) => {
      complaint += text;
    },
  });
  return { code, output, complaint };
}

const corpus = [
  { id: 'en-1', lang: 'en', question: 'How do I reset my password?', answer: 'Open the settings.' },
  { id: 'en-2', lang: 'en', question: 'How do I delete my account?' },
  { id: 'zh-1', lang: 'zh', question: '怎么修改密码？', answer: '在设置里填写新密码。' },
  { id: 'zh-2', lang: 'zh', question: '怎么注销账户？', answer: null },
];
const times = { buildMs: expect.any(Number), askP50Ms: expect.any(Number), askP99Ms: expect.any(Number) };

describe('on a corpus', () => {
  it('counts how often the right document is first, among three, and where', async () => {
    const corpusPath = await file('corpus.jsonl', corpus);
    const queriesPath = await file('queries.jsonl', [
      { query: 'reset the password', lang: 'en', gold: ['en-1'] },
      { query: '账户注销', lang: 'zh', gold: ['zh-2', 'en-2'] },
      // The right one is second at best: another has all the words.
      { query: 'reset my password', lang: 'en', gold: ['en-2'] },
      { query: 'zzzz', lang: 'en', gold: ['en-1'] },
    ]);
    const { code, output, complaint } = await run('--corpus', corpusPath, '--queries', queriesPath, '--json');
    expect(complaint).toBe('');
    expect(code).toBe(0);
    expect(output).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(output)).toEqual({
      'Hit@1': 0.5,
      'Hit@3': 0.75,
      MRR: 0.625,
      queries: 4,
      corpus: 4,
      ...times,
    });
  });

  it('shows a table to a person, and says what could not be found at all', async () => {
    const corpusPath = await file('corpus.jsonl', corpus);
    const queriesPath = await file('queries.jsonl', [
      { query: '密码', lang: 'zh', gold: ['zh-1'] },
      { query: '密码', lang: 'zh', gold: ['gone'] },
    ]);
    const { code, output, complaint } = await run('--corpus', corpusPath, '--queries', queriesPath);
    expect(output).toMatch(/^Hit@1 +50\.0 %\nHit@3 +50\.0 %\nMRR +0\.500\nqueries +2\ndocuments +4\nbuild, ms/);
    expect(complaint).toContain('not in the corpus, counted as not found: 1\n');
    expect(code).toBe(0);
  });

  it('takes numbers for ids, empty lines, a byte order mark and any line end', async () => {
    const corpusPath = await file('corpus.jsonl', ['\ufeff{"id":1,"question":"opening hours"}\r', '', '']);
    const queriesPath = await file('queries.jsonl', [{ query: 'hours', gold: [1] }]);
    const { output } = await run('--corpus', corpusPath, '--queries', queriesPath, '--json');
    expect(JSON.parse(output)).toMatchObject({ 'Hit@1': 1, corpus: 1, queries: 1 });
  });
});

const examples = [
  ...['what is my balance', 'how much money do i have', 'show my balance', '余额是多少', '还有多少钱'].map((query) => ({
    query,
    lang: 'en',
    gold: 'balance',
  })),
  ...['i lost my card', 'my card was stolen', 'block my card', '我的卡丢了', '卡被偷了'].map((query) => ({
    query,
    lang: 'en',
    gold: 'lost',
  })),
];

describe('on intents', () => {
  it('counts what is placed right and what is declined, by the threshold of the messages kept apart', async () => {
    const train = await file('train.jsonl', [...examples, { query: 'tell me a joke', lang: 'en', gold: 'oos' }]);
    const val = await file('val.jsonl', [
      { query: 'the balance please', gold: 'balance' },
      { query: 'somebody stole my card', gold: 'lost' },
    ]);
    const test = await file('test.jsonl', [
      { query: 'show me the balance', gold: 'balance' },
      { query: '卡丢了', gold: 'lost' },
      { query: 'i lost my card', gold: 'balance' },
      { query: 'i lost my card', gold: 'unheard' },
      { query: 'weather tomorrow', gold: 'oos' },
      { query: '讲个笑话', gold: 'oos' },
      { query: 'what is my balance', gold: 'oos' },
    ]);
    const { code, output, complaint } = await run('--intents', train, '--test', test, '--val', val, '--json');
    expect(code).toBe(0);
    expect(complaint).toBe('messages whose label has no examples, counted as wrong: 1\n');
    expect(JSON.parse(output)).toEqual({
      accuracyInScope: 0.5,
      recallOutOfScope: 0.6667,
      threshold: expect.any(Number),
      inScope: 4,
      outOfScope: 3,
      labels: 2,
      examples: 11,
      ...times,
    });
  });

  it('finds a threshold among the examples where nothing is kept apart, and declines by it', async () => {
    const many = Array.from({ length: 20 }, (_, index) => [
      { query: `what is the balance of account ${index}`, gold: 'balance' },
      { query: `card ${index} is lost`, gold: 'lost' },
    ]).flat();
    const train = await file('train.jsonl', many);
    const test = await file('test.jsonl', [
      { query: 'what is the balance of account 77', gold: 'balance' },
      { query: '讲个笑话', gold: 'oos' },
    ]);
    const figures = JSON.parse((await run('--intents', train, '--test', test, '--json')).output);
    expect(figures).toMatchObject({ accuracyInScope: 1, recallOutOfScope: 1 });
    expect(figures.threshold).toBeGreaterThan(0);
  });

  it('shows a table to a person, without a share of nothing', async () => {
    const train = await file('train.jsonl', examples);
    const test = await file('test.jsonl', [{ query: 'my balance', gold: 'balance' }]);
    const { output } = await run('--intents', train, '--test', test);
    expect(output).toMatch(/^accuracy in scope +100\.0 %\nrecall out of scope +-\n/);
  });
});

describe('what cannot be read', () => {
  it('is told by file and line, and nothing is evaluated', async () => {
    const corpusPath = await file('bad-corpus.jsonl', [
      { id: 'a', question: 'fine' },
      'not json',
      { id: 'b' },
      '["c"]',
      { id: null, question: 7 },
    ]);
    const queriesPath = await file('queries.jsonl', [{ query: 'x', gold: ['a'] }]);
    const { code, output, complaint } = await run('--corpus', corpusPath, '--queries', queriesPath, '--json');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(complaint.trimEnd().split('\n')).toEqual([
      `${corpusPath}:2: not JSON`,
      expect.stringMatching(/:3: question: .*string/),
      `${corpusPath}:4: not an object`,
      expect.stringMatching(/:5: id: .*question: /),
    ]);
  });

  it.each([
    ['gold that is no list', [{ query: 'x', gold: 'a' }], /queries\.jsonl:1: gold: /],
    [
      'gold without an id',
      [
        { query: 'x', gold: ['a'] },
        { query: 'x', gold: [] },
      ],
      /queries\.jsonl:2: gold: /,
    ],
    ['no queries', ['', ''], /queries\.jsonl: has no lines/],
    ['many bad lines', Array.from({ length: 50 }, () => 'x'), /:20: not JSON\nand 30 more\n$/],
  ])('%s', async (_, queries, told) => {
    const corpusPath = await file('corpus.jsonl', corpus);
    const queriesPath = await file('queries.jsonl', queries);
    const { code, output, complaint } = await run('--corpus', corpusPath, '--queries', queriesPath);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(complaint).toMatch(told);
  });

  it('is a file that is not there, an id given twice, examples of nothing', async () => {
    const queriesPath = await file('queries.jsonl', [{ query: 'x', gold: ['a'] }]);
    const none = await run('--corpus', join(folder, 'none.jsonl'), '--queries', queriesPath);
    expect(none).toMatchObject({ code: 1, complaint: expect.stringMatching(/none\.jsonl: cannot be read \(ENOENT/) });

    const twice = await file('twice.jsonl', [...corpus, corpus[1] ?? {}]);
    const twin = await run('--corpus', twice, '--queries', queriesPath);
    expect(twin).toMatchObject({ code: 1, complaint: `${twice}: there are several documents with the id en-2\n` });

    const outside = await file('outside.jsonl', [{ query: 'x', gold: 'oos' }]);
    const empty = await run('--intents', outside, '--test', outside);
    expect(empty).toMatchObject({ code: 1, complaint: `${outside}: has no examples of what is in scope\n` });
  });

  it.each([
    [[]],
    [['--corpus', 'c']],
    [['--queries', 'q']],
    [['--intents', 'i']],
    [['--val', 'v', '--corpus', 'c', '--queries', 'q']],
    [['--corpus', 'c', '--queries', 'q', '--test', 't', '--intents', 'i']],
    [['--loud']],
    [['words']],
  ])('is a command that is misused: %j', async (args) => {
    const { code, output, complaint } = await run(...args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(complaint).toContain('--queries');
  });

  it('but says how it is used when asked', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, output: expect.stringContaining('--val'), complaint: '' });
  });
});

describe('the figures', () => {
  it('take the place of the first right document', () => {
    expect(rankFigures([1, 2, 3, 4, undefined])).toEqual({ 'Hit@1': 0.2, 'Hit@3': 0.6, MRR: 0.4167 });
    expect(rankFigures([1, 1])).toEqual({ 'Hit@1': 1, 'Hit@3': 1, MRR: 1 });
    expect(rankFigures([undefined])).toEqual({ 'Hit@1': 0, 'Hit@3': 0, MRR: 0 });
  });

  it('are shares, of something', () => {
    expect(share([1, 2, 3], (number) => number > 1)).toBe(0.6667);
    expect(share([], () => true)).toBeNull();
  });

  it('are the nearest-rank quantiles of the times', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(timesOf(12.345, hundred)).toEqual({ buildMs: 12.3, askP50Ms: 50, askP99Ms: 99 });
    expect(quantile([3], 0.99)).toBe(3);
    expect(quantile([1, 2, 3, 4], 0)).toBe(1);
  });
});
