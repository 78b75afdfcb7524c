import { longestMessage } from '../../model/message.ts';
import type { Reading } from '../../model/reading.ts';
import { type Money, readMoney } from '../money/money.ts';
import { findNumerals } from '../numbers/numeralsInText.ts';
import { normalise } from '../spelling/normalise.ts';
import type { Term } from '../terms/lexicon.ts';
import { readWorkload } from './workload.ts';

/** `unpaid`: there is none. `open`: it is left to be agreed on, or to the usual. */
export type PayWish = Money | 'unpaid' | 'open';

const unpaid =
  /(?:无薪|不(?:付|给|发|带|提供|需要|要)(?:任何)?(?:薪|薪水|工资|报酬|钱|补贴)|(?:没有?|无)(?:任何)?(?:薪水|薪酬|工资|报酬|补贴|津贴|薪|实习工资|钱)(?:的|吧|了|啊)?(?=$|[\s,，.。;；!！的但也都])|免费实习|义务(?:实习|性)|零薪|不(?:在乎|介意)(?:有没有)?(?:工资|钱|薪水)|没有也(?:可以|行))|\b(?:unpaid|un-paid|no pay|without pay|no salary|no money|no stipend|not paid|no (?:wage|remuneration|compensation|allowance)s?|for free|voluntary|volunteer)\b/g;
const open =
  /(?:面议|面谈|详谈|可谈|可议|待定|待议|再谈|再商量|按(?:照)?(?:公司|贵司|单位|企业|你们的?|规定|行业)?(?:的)?(?:标准|规定|制度)|看情况|从优|视(?:情况|能力)(?:而定)?|无所谓|随便|都可以|都行|没(?:有)?(?:特别|具体)?要求|不限)|\b(?:negotiable|to be (?:agreed|discussed|negotiated|decided|determined)|tbd|tbc|open|(?:company|your) (?:standard|policy)|standard rate|as usual|depends?|doe|competitive|flexible|no (?:expectations?|preference)|any(?:thing)?|whatever|up to (?:you|the (?:company|firm)))\b/g;
const ofPay =
  /薪|工资|待遇|报酬|补贴|津贴|钱|\b(?:pay|salary|stipend|allowance|wage|money|compensation|remuneration)\b/;
/** 不是无薪, "not unpaid". */
const denied =
  /(?:不是|并非|不想|不能|不接受|拒绝|不要|\bnot(?: an?)?|\bisn'?t|\bnever|\bno|\bdon'?t want(?: an?)?)\s*$/;

/**
 * What is paid, or that nothing is: 每天200元, "200 yuan a day", 月薪3000到5000, 无薪. What is left open (面议) is read in
 * the answer to its question (`asked`), else only beside a word for pay. Amounts keep the problems of `readMoney`.
 */
export function readPay(text: string, currencies: readonly Term[], asked: boolean): Reading<PayWish>[] {
  const seen = text.slice(0, longestMessage);
  // 3 days a week, 150 a day: the week is none of the money's.
  const shown = readWorkload(seen, false).reduce(
    (all, { start, end }) => all.slice(0, start) + ' '.repeat(end - start) + all.slice(end),
    seen,
  );
  const money = readMoney(shown, currencies);
  const plain = normalise(shown);
  const words = [
    ...(money.length === 0 ? findWords(plain, unpaid, 'unpaid') : []),
    ...(money.length === 0 && (asked || ofPay.test(plain)) ? findWords(plain, open, 'open') : []),
  ];
  if (asked && money.length + words.length === 0) return readFigures(plain);
  return [...money, ...words].sort((a, b) => a.start - b.start);
}

const hedged = /左右|上下|大约|大概|约|差不多|\b(?:about|around|roughly|approximately|or so)\b/;
const bounded = /以上|起|至少|最低|不低于|不少于|起码|\+|\b(?:at least|min(?:imum)?|from|or more|more than)\b/;
const capped = /以下|以内|最多|不超过|最高|\b(?:up to|at most|max(?:imum)?|no more than)\b/;
const small =
  /左右|上下|大约|大概|约|差不多|以上|起|至少|最低|不低于|不少于|起码|以下|以内|最多|不超过|最高|[我们给要希望就是的吧了可以]|[-~到至\s,，.。!！+]|\b(?:about|around|roughly|approximately|or|so|at|least|most|min|max|imum|from|more|less|than|up|to|no|i|we|it|is|pay|would|like|expect|please|want|offer|between|and)\b/g;

const most = 10_000_000;

/** Figures alone are an amount where an amount was asked for. */
function readFigures(plain: string): Reading<PayWish>[] {
  const numerals = findNumerals(plain).filter(({ values, bare }) => values.length === 1 && !bare);
  const [first, second, ...others] = numerals;
  const rest = numerals.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), plain);
  const isNegative = /^\s*-\s*\d/.test(plain);
  if (!first || isNegative || others.length > 0 || rest.replace(small, '') !== '') return [];
  const [low, high] = [first.values[0], (second ?? first).values[0]];
  // What is longer is a telephone number.
  if (!low || !high || low.min > high.max || high.max >= most) return [];
  const place = { start: first.start, end: (second ?? first).end };
  if (!second && capped.test(plain)) return [{ ...place, values: [{ min: 0, max: high.max }] }];
  const problem = hedged.test(plain) ? 'approximate-amount' : bounded.test(plain) ? 'open-amount' : undefined;
  return [{ ...place, values: [{ min: low.min, max: high.max }], ...(problem && { problem }) }];
}

function findWords(plain: string, pattern: RegExp, value: 'unpaid' | 'open'): Reading<PayWish>[] {
  return [...plain.matchAll(pattern)]
    .filter(({ index }) => !denied.test(plain.slice(Math.max(0, index - 16), index)))
    .map(({ index, 0: said }) => ({ start: index, end: index + said.length, values: [value] }));
}
