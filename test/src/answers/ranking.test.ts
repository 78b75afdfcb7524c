import { describe, expect, it } from 'vitest';
import { createRanking, type Document } from '../../../src/answers/ranking.ts';

const noTerms = { terms: [], outside: { zh: [], en: [] } };
const documents: readonly Document[] = [
  { question: 'How do I reset my password?', answer: 'Open the settings and choose a new one.' },
  { question: 'How do I delete my account?', answer: 'Write to us; the invoices are kept for ten years.' },
  { question: 'Which cards can I pay with?', answer: 'Visa and Mastercard, and by bank transfer.' },
  { question: '怎么修改密码？', answer: '在设置里填写新密码。' },
  { question: '怎么注销账户？', answer: '请给我们写信，发票会保留十年。' },
  { question: '可以用哪些方式付款？', answer: '支持微信、支付宝和银行转账。' },
  { question: '图书馆几点开门？' },
];

describe('createRanking', () => {
  const rank = createRanking(documents, noTerms);

  it.each([
    ['reset password', 0],
    ['i forgot my pasword, can i reset it', 0],
    ['RESETTING PASSWORDS', 0],
    ['get rid of my account', 1],
    ['how long do you keep invoices', 1],
    ['do you take mastercard', 2],
    ['密码怎么改', 3],
    ['密碼忘了', 3],
    ['注销', 4],
    ['发票保留多久', 4],
    ['能不能用支付宝', 5],
    ['想用微信付钱', 5],
    ['图书馆开门时间', 6],
  ])('puts the right document first: %s', (query, first) => {
    expect(rank(query)[0]).toBe(first);
  });

  it.each(['', '？？', 'zzz qqq xxx', '龘龘'])('finds nothing where nothing is shared: "%s"', (query) => {
    expect(rank(query)).toEqual([]);
  });

  it('gives every document once, and the same order again', () => {
    const order = rank('how do i pay 怎么付款 password 密码');
    expect(new Set(order).size).toBe(order.length);
    expect(rank('how do i pay 怎么付款 password 密码')).toEqual(order);
  });
});

it('shows different questions first, each by the answer that fits best', () => {
  const rank = createRanking(
    [
      { question: 'Delete an account', answer: 'Click on the button.' },
      { question: 'Delete an account', answer: 'Send a letter to the office.' },
      { question: 'delete an account ', answer: 'Wait.' },
      { question: 'Delete a message', answer: 'Press the key.' },
    ],
    noTerms,
  );
  expect(rank('delete an account by letter')).toEqual([1, 3, 0, 2]);
});

it('joins words and languages by the terms of the glossary', () => {
  const term = { zh: '外债', en: 'external debt', also: { zh: ['境外借款'], en: ['offshore loan'] } };
  const both: readonly Document[] = [{ question: '外债登记' }, { question: 'weather today' }];
  expect(createRanking(both, { ...noTerms, terms: [term] })('offshore loans')[0]).toBe(0);
  expect(createRanking(both, noTerms)('offshore loans')).toEqual([]);
});

it('ranks nothing among no documents', () => {
  expect(createRanking([], noTerms)('anything')).toEqual([]);
});
