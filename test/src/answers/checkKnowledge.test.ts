import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../../src/answers/checkKnowledge.ts';
import { createAnswers } from '../../../src/answers/createAnswers.ts';
import { loadLexicon } from '../../../src/language/terms/lexicon.ts';
import type { Entry } from '../../../src/model/answers.ts';

const now = Date.parse('2026-11-22T12:00:00+08:00');
const glossary = { terms: [], outside: { zh: [], en: [] } };
const { currencies } = loadLexicon('knowledge/lexicon');

const soup: Entry = {
  id: 'soup',
  topic: 'ops',
  title: { zh: '番茄汤的做法', en: 'How tomato soup is cooked' },
  answer: { zh: '煮20分钟。', en: 'Boil it for 20 minutes.' },
  questions: { zh: ['番茄汤怎么煮？'], en: ['How is tomato soup cooked?'] },
  notAsks: { zh: ['番茄多少钱？'], en: ['What do tomatoes cost?'] },
  keywords: { zh: [], en: [] },
  source: { name: { zh: '菜谱', en: 'Cookbook' } },
  confidence: 'verified',
  owner: '知识库编辑组',
  leadsTo: { entries: [], dialogs: [] },
};
const bread: Entry = {
  ...soup,
  id: 'bread',
  title: { zh: '面包的价格', en: 'The price of bread' },
  answer: { zh: '不知道。', en: 'We do not know.' },
  questions: { zh: ['一个面包卖几块钱？'], en: ['How much does a loaf of bread cost?'] },
  notAsks: { zh: [], en: [] },
};

function check(change: Partial<Entry>) {
  const entries = [{ ...soup, ...change }, bread];
  const knowledge = { entries, glossary, neverLink: ['spam.example'] };
  return checkKnowledge(knowledge, createAnswers(entries, glossary), currencies, now);
}

describe('checkKnowledge', () => {
  it('has nothing to say about good entries', () => {
    expect(check({})).toEqual({ problems: [], warnings: [] });
  });

  it.each<[string, Partial<Entry>, RegExp]>([
    [
      'numbers that differ',
      { answer: { zh: '煮20分钟。', en: 'Boil it for 25 minutes.' } },
      /only in Chinese 20; only in English 25/,
    ],
    [
      'an order that only one language names',
      { answer: { zh: '按37号文，煮20分钟。', en: 'Boil 37 of them for 20 minutes.' } },
      /orders named in one language only: 37/,
    ],
    [
      'an amount in another currency',
      { answer: { zh: '煮20分钟，花20万美元。', en: 'Boil it for 20 minutes, at RMB 200,000.' } },
      /amounts named in one language only: 200000 USD, 200000 CNY/,
    ],
    [
      'a figure to reckon with that the answer does not say',
      { figures: { minutes: 20, factor: 1.5 } },
      /figures\.factor is 1\.5, which answer\.zh does not say/,
    ],
    ['an answer in one language only', { answer: { zh: 'Boil it.', en: 'Boil it.' } }, /answer\.zh is not in Chinese/],
    ['an as-of date to come', { asOf: '2026-12' }, /asOf 2026-12 is in the future/],
    ['a review long overdue', { reviewBy: '2026-10-22' }, /31 days ago/],
    ['an unsure answer without a person', { confidence: 'inferred' }, /a person must be offered/],
    ['a lead to nowhere', { leadsTo: { entries: ['stew'], dialogs: [] } }, /no entry stew/],
    [
      'a link to a forbidden site',
      { answer: { zh: '见 https://www.spam.example/x 。', en: 'See https://www.spam.example/x .' } },
      /links to www\.spam\.example/,
    ],
    [
      'a question that two entries hold',
      { questions: { zh: ['一个面包卖几块钱？'], en: soup.questions.en } },
      /is also in/,
    ],
    [
      'a near miss that lands',
      {
        notAsks: { zh: [], en: ['How do you cook tomato soup?'] },
        questions: { zh: soup.questions.zh, en: ['How do you cook tomato soup?'] },
      },
      /near miss .* lands on it/,
    ],
    ['an own question that asks nothing', { questions: { zh: soup.questions.zh, en: ['help'] } }, /lands on no entry/],
  ])('tells %s', (_name, change, expected) => {
    expect(check(change).problems.join('\n')).toMatch(expected);
  });

  it('only warns in the first 30 days after the review date', () => {
    const { problems, warnings } = check({ reviewBy: '2026-10-23' });
    expect(problems).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('30 days ago')]);
  });

  it('takes the date of Asia/Shanghai for today', () => {
    const entries = [{ ...soup, reviewBy: '2026-11-22' }];
    const justAfterMidnight = Date.parse('2026-11-23T00:10:00+08:00');
    const { warnings } = checkKnowledge(
      { entries, glossary, neverLink: [] },
      createAnswers(entries, glossary),
      currencies,
      justAfterMidnight,
    );
    expect(warnings).toHaveLength(1);
  });
});
