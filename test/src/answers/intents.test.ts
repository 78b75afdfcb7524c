import { describe, expect, it } from 'vitest';
import { createIntents, type LabelledText } from '../../../src/answers/intents.ts';

const noTerms = { terms: [], outside: { zh: [], en: [] } };
const said: Readonly<Record<string, readonly string[]>> = {
  balance: [
    'what is my balance',
    'how much money do i have in my account',
    'show the balance of my savings account',
    '我的余额是多少',
    '卡里还有多少钱',
    '查一下账户余额',
  ],
  transfer: [
    'send 100 dollars to anna',
    'transfer money to my savings account',
    'i want to pay my brother back',
    '给张伟转一百块',
    '把钱转到我的储蓄账户',
    '我要转账',
  ],
  lost: [
    'i lost my card',
    'my card was stolen yesterday',
    'block the card, it is gone',
    '我的卡丢了',
    '银行卡被偷了',
    '挂失信用卡',
  ],
};
const examples: readonly LabelledText[] = Object.entries(said).flatMap(([label, texts]) =>
  texts.map((text) => ({ text, label })),
);
const outside = ['tell me a joke', 'who won the match', 'what is the capital of france', '讲个笑话', '昨天谁赢了比赛'];

describe('createIntents', () => {
  const place = createIntents(examples, [], noTerms);

  it.each([
    ['what is the balance on my account', 'balance'],
    ['how much have i got', 'balance'],
    ['余额查询', 'balance'],
    ['账户里还剩多少钱', 'balance'],
    ['please transfer 50 to bob', 'transfer'],
    ['sending money to my sister', 'transfer'],
    ['给李娜转两百', 'transfer'],
    ['someone has stolen my card', 'lost'],
    ['my crad is lost', 'lost'],
    ['信用卡丟了', 'lost'],
    ['卡被偷走了怎么办', 'lost'],
  ])('places %s', (text, label) => {
    expect(place(text).label).toBe(label);
  });

  it.each(['recommend a good film', 'is it going to rain', '附近有什么好吃的', ''])(
    'is less sure of what is none of them: "%s"',
    (strange) => {
      const sure = ['what is my balance please', '我的卡丢了怎么办'].map((text) => place(text).score);
      expect(place(strange).score).toBeLessThan(Math.min(...sure));
    },
  );

  it('learns the same from the same', () => {
    const again = createIntents(examples, [], noTerms);
    expect(again('pay anna')).toEqual(place('pay anna'));
  });

  it('is warned by examples of what is out of scope, and never gives that as a label', () => {
    const warned = createIntents(examples, outside, noTerms);
    for (const text of ['what is the capital of spain', '讲个好笑的笑话']) {
      const gap = (placed: typeof place) => placed('what is my balance').score - placed(text).score;
      expect(gap(warned)).toBeGreaterThan(gap(place));
      expect(Object.keys(said)).toContain(warned(text).label);
    }
  });

  it('can learn one label', () => {
    expect(createIntents(examples.slice(0, 3), [], noTerms)('balance').label).toBe('balance');
  });
});
