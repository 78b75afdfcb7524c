import { describe, expect, test } from 'vitest';
import { advise } from '../../../dialogs/info-session/advice/advise.ts';
import { classOf } from '../../../dialogs/info-session/advice/termClass.ts';
import type { PlannedCase } from '../../../dialogs/info-session/case.ts';
import { loadKnowledge } from '../../../src/answers/loadKnowledge.ts';
import type { FindEntry } from '../../../src/language/show/quoting.ts';
import { loadLexicon } from '../../../src/language/terms/lexicon.ts';
import type { Entry } from '../../../src/model/answers.ts';
import { type Locale, locales } from '../../../src/model/text.ts';

const lexicon = loadLexicon('knowledge/lexicon');
const { entries } = await loadKnowledge('knowledge');
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const now = Date.parse('2026-11-23T10:00:00+08:00');

/** The knowledge, with some entries changed or, as undefined, taken out. */
function knowledge(changes: Readonly<Record<string, Partial<Entry> | undefined>> = {}): FindEntry {
  return (id) => {
    const entry = byId.get(id);
    if (!entry || !(id in changes)) return entry;
    const change = changes[id];
    return change && { ...entry, ...change };
  };
}

function about(planned: PlannedCase, locale: Locale = 'zh', entry: FindEntry = knowledge(), at = now) {
  return advise(planned, lexicon, { entry, locale, now: at });
}

/** The entries' titles that are quoted, and with `*` those that are for the sheet alone. */
function quoted(planned: PlannedCase): string[] {
  const titles = new Map(entries.map(({ id, title }) => [title.zh, id]));
  return about(planned).sections.flatMap(({ statements }) =>
    statements.map(({ title, detail }) => `${titles.get(title)}${detail ? '*' : ''}`),
  );
}

const usd = (amount: number) => ({ min: amount, max: amount, currency: 'USD' });
const cny = (amount: number) => ({ min: amount, max: amount, currency: 'CNY' });
const months = (count: number) => ({ min: count, max: count });

describe('the term of a loan beside the line of one year', () => {
  test.each([
    [undefined, 'unknown'],
    [months(24), 'over'],
    [months(12.1), 'over'],
    [months(12), 'exactly'],
    [months(11), 'up-to'],
    [months(6), 'up-to'],
    [{ min: 6, max: 24 }, 'around'],
    [{ min: 12, max: 24 }, 'around'],
    [{ min: 6, max: 12 }, 'around'],
    [{ min: 13, max: 24 }, 'over'],
    [{ min: 12, bound: 'over' }, 'over'],
    [{ min: 12, bound: 'at-least' }, 'over'],
    [{ min: 6, bound: 'over' }, 'around'],
    [{ max: 12, bound: 'up-to' }, 'up-to'],
    [{ max: 12, bound: 'under' }, 'up-to'],
    [{ max: 24, bound: 'up-to' }, 'around'],
  ] as const)('%j is %s', (term, expected) => {
    expect(classOf(term, 1)).toBe(expected);
  });
});

describe('what applies to a case', () => {
  const debt = (more: Partial<PlannedCase>): PlannedCase => ({ topic: 'external_debt', ...more });
  const fx = (more: Partial<PlannedCase>): PlannedCase => ({ topic: 'fx', ...more });
  const deal = (more: Partial<PlannedCase>): PlannedCase => ({ topic: 'ma_odi', ...more });

  test.each<readonly [string, PlannedCase, readonly string[], readonly string[]]>([
    ['over a year', debt({ term: months(24) }), ['debt-two-tracks', 'debt-ndrc56'], ['debt-ndrc56*']],
    ['within a year', debt({ term: months(6) }), ['debt-two-tracks'], ['debt-ndrc56', 'debt-ndrc56-time*']],
    ['exactly a year', debt({ term: months(12) }), ['debt-two-tracks', 'debt-ndrc56-scope', 'debt-ndrc56'], []],
    ['term open', debt({}), ['debt-two-tracks', 'debt-ndrc56', 'debt-cap-formula'], ['debt-riskweight']],
    ['a bond', debt({ lender: 'bond', term: months(36) }), ['debt-ndrc56'], []],
    ['first time', debt({ registered: 'first' }), ['debt-annual-netassets'], ['debt-safe-change']],
    ['registered before', debt({ registered: 'before' }), ['debt-safe-change', 'debt-annual-netassets*'], []],
    ['no net assets', debt({}), ['debt-cap-formula', 'debt-facilitation'], ['debt-parameter', 'fx-rate']],
    [
      'net assets in another currency',
      debt({ netAssets: cny(1e8), amount: usd(3.5e6), term: months(24) }),
      ['debt-cap-formula', 'debt-parameter', 'debt-riskweight', 'fx-rate'],
      [],
    ],
    [
      'net assets in the same currency',
      debt({ netAssets: cny(1e8), amount: cny(1e7), term: months(6) }),
      ['debt-riskweight'],
      ['fx-rate', 'debt-hedge*'],
    ],
    ['foreign currency', debt({ amount: usd(1e6) }), ['debt-hedge*'], []],
    ['working capital', debt({ purpose: '补充流动资金' }), ['debt-use', 'debt-use*'], ['debt-ftz-bj']],
    ['lending on', debt({ purpose: '借给关联企业' }), ['debt-use', 'debt-ftz-bj'], ['debt-use*']],
    ['securities', debt({ purpose: 'buy securities' }), ['debt-use'], ['debt-use*', 'debt-ftz-bj']],

    ['goods going out', fx({ direction: 'out', account: 'goods' }), ['fx-trade-docs', 'fx-name-list', 'fx-tools'], []],
    ['services', fx({ direction: 'in', account: 'services' }), ['fx-trade-docs'], ['fx-name-list', 'fx-odi-register']],
    ['capital going out', fx({ direction: 'out', account: 'capital' }), ['fx-odi-register'], ['fx-trade-docs']],
    ['capital coming in', fx({ direction: 'in', account: 'capital' }), ['debt-two-tracks'], ['fx-odi-register']],
    ['hedging', fx({ direction: 'out', hedging: 'yes' }), ['fx-tools', 'fx-neutral', 'fx-risk-reserve'], []],
    ['hedging what comes in', fx({ direction: 'in', hedging: 'yes' }), ['fx-tools'], ['fx-risk-reserve']],
    [
      'no hedging',
      fx({ direction: 'out', hedging: 'no' }),
      ['fx-tools*', 'fx-neutral*'],
      ['fx-risk-reserve', 'fx-tools'],
    ],
    ['in RMB', fx({ amount: cny(1e6) }), ['fx-rmb-settle'], ['fx-rmb-settle*']],
    ['in euros', fx({ amount: { min: 1, max: 1, currency: 'EUR' } }), ['fx-rmb-settle*'], ['fx-rmb-settle']],
    ['never a forecast', fx({}), ['fx-rate'], []],

    ['looking', deal({ stage: 'looking' }), ['odi-steps', 'odi-dd', 'fx-prelim-costs'], ['odi-after']],
    ['signed', deal({ stage: 'signed' }), ['odi-steps', 'odi-dd*', 'fx-prelim-costs*'], ['odi-after']],
    ['closed', deal({ stage: 'closed' }), ['odi-after', 'odi-steps'], ['odi-dd', 'fx-prelim-costs']],
    ['the bodies', deal({}), ['odi-ndrc11', 'odi-mofcom3', 'fx-odi-register', 'odi-merger-cn*'], []],
    ['Order 837', deal({}), ['odi-order837', 'odi-order837-security', 'odi-order837-scope*'], ['debt-guarantee']],
    ['with a loan', deal({ funding: 'loan' }), ['odi-order837-scope', 'debt-guarantee'], ['odi-order837-scope*']],
    ['with both', deal({ funding: 'both' }), ['odi-order837-scope', 'debt-guarantee'], []],
    ['in Hong Kong', deal({ country: 'HK' }), ['odi-order837-scope'], ['debt-guarantee']],
    ['host country', deal({ country: 'DE' }), ['odi-host-screen'], []],
  ])('%s', (_name, planned, said, unsaid) => {
    const found = quoted(planned);
    for (const id of said) expect(found, id).toContain(id);
    for (const id of unsaid) expect(found, id).not.toContain(id);
  });

  test.each(locales)('every statement has its source, its date and nothing but words of its entry, in %s', (locale) => {
    for (const planned of [debt({ term: months(24), netAssets: cny(1e8) }), fx({}), deal({ country: 'DE' })]) {
      for (const { statements } of about(planned, locale).sections) {
        for (const { title, text, source, asOf } of statements) {
          const entry = entries.find((one) => one.title[locale] === title);
          expect(entry, title).toBeDefined();
          expect(source).toBe(entry?.source.name[locale]);
          expect(asOf).toBe(entry?.asOf);
          const [first = ''] = (entry?.answer[locale] ?? '').split('\n');
          expect(text.toLowerCase()).toContain(first.replace(/^.{0,8}?[：:。,.]\s*/, '').toLowerCase());
        }
      }
    }
  });

  test.each<readonly [string, PlannedCase['sensitive'], PlannedCase['amount'], RegExp, RegExp]>([
    ['sensitive', 'yes', usd(1e6), /您说涉及敏感/, /You say that the project is sensitive/],
    ['not told', undefined, usd(1e6), /还没有定/, /still open/],
    ['small, in dollars', 'no', usd(299_999_999), /低于 300,000,000 美元/, /below USD 300,000,000/],
    ['large, in dollars', 'no', usd(300_000_000), /在 300,000,000 美元及以上/, /USD 300,000,000 or more/],
    ['in euros', 'no', { min: 5e8, max: 5e8, currency: 'EUR' }, /不换算/, /nothing is converted/],
    ['a range around it', 'no', { min: 1e8, max: 4e8, currency: 'USD' }, /不换算/, /nothing is converted/],
    ['only about', 'no', { ...usd(2.9e8), about: true }, /不换算/, /nothing is converted/],
    ['no amount', 'no', undefined, /不换算/, /nothing is converted/],
  ])('who files what is %s', (_name, sensitive, amount, zh, en) => {
    const planned = deal({ ...(sensitive && { sensitive }), ...(amount && { amount }) });
    const said = (locale: Locale) => JSON.stringify(about(planned, locale).sections);
    expect(said('zh')).toMatch(zh);
    expect(said('en')).toMatch(en);
  });
});

describe('the cap', () => {
  const planned: PlannedCase = {
    topic: 'external_debt',
    netAssets: cny(100_000_000),
    amount: usd(3_500_000),
    term: months(24),
  };
  const steps = (changed: Partial<PlannedCase> = {}, entry = knowledge()) =>
    about({ ...planned, ...changed }, 'zh', entry).sections.flatMap((section) =>
      (section.steps ?? []).map(({ working, result }) => `${working} = ${result}`),
    );

  test('is worked out step by step, and what the loan weighs in its own currency', () => {
    expect(steps()).toEqual([
      '100,000,000 × 2 = 200,000,000 元',
      '200,000,000 × 1.75 = 350,000,000 元',
      '3,500,000 × 1 × 1 + 3,500,000 × 0.5 = 5,250,000 美元',
    ]);
  });

  test('counts a short loan more', () => {
    expect(steps({ term: months(6) }).at(-1)).toBe('3,500,000 × 1.5 × 1 + 3,500,000 × 0.5 = 7,000,000 美元');
  });

  test('is set against a loan in the same currency alone', () => {
    expect(steps({ amount: cny(10_000_000) }).slice(2)).toEqual([
      '10,000,000 × 1 × 1 = 10,000,000 元',
      '350,000,000 − 10,000,000 = 340,000,000 元',
    ]);
    expect(steps({ netAssets: usd(10_000_000) }).at(-1)).toBe('35,000,000 − 5,250,000 = 29,750,000 美元');
  });

  test.each<readonly [string, Partial<PlannedCase>, number]>([
    ['no term', { term: undefined }, 2],
    ['a term on both sides', { term: { min: 6, max: 24 } }, 2],
    ['no amount', { amount: undefined }, 2],
    ['an amount without currency', { amount: { min: 1, max: 1 } }, 2],
    ['an amount each month', { amount: { ...usd(1e5), per: 'month' } }, 2],
    ['net assets without currency', { netAssets: { min: 1, max: 1 } }, 0],
    ['no net assets', { netAssets: undefined }, 0],
  ])('is left open with %s', (_name, changed, count) => {
    expect(steps(changed)).toHaveLength(count);
  });

  test('follows the figure of the entry', () => {
    const parameter = { 'debt-parameter': { figures: { parameter: 1.5 } } };
    expect(steps({}, knowledge(parameter))[1]).toBe('200,000,000 × 1.5 = 300,000,000 元');
    const ratio = { 'debt-cap-formula': { figures: { leverageRatio: 2.5 } } };
    expect(steps({}, knowledge(ratio))[0]).toBe('100,000,000 × 2.5 = 250,000,000 元');
    const line = { 'debt-ndrc56-scope': { figures: { reviewOverYears: 3 } } };
    const tracks = JSON.stringify(about(planned, 'zh', knowledge(line)).sections[0]);
    expect(tracks).toContain('按 3 年及以下的来');
    expect(tracks).not.toContain('先办理审核登记');
  });

  test.each(['debt-parameter', 'debt-cap-formula', 'debt-riskweight'])('without %s nothing is guessed', (id) => {
    const advice = about(planned, 'zh', knowledge({ [id]: { figures: undefined } }));
    expect(advice.sections.flatMap((section) => section.steps ?? []).length).toBe(id === 'debt-riskweight' ? 2 : 0);
    expect(advice.needsPerson).toBe(true);
  });
});

describe('what is not certain', () => {
  const planned: PlannedCase = { topic: 'fx', direction: 'in', account: 'services', hedging: 'no' };

  test('an ordinary case needs no person', () => {
    expect(about(planned).needsPerson).toBe(false);
  });

  test.each(locales)('an uncertain entry says so and offers a person, in %s', (locale) => {
    const advice = about({ ...planned, account: 'goods' }, locale);
    expect(JSON.stringify(advice.sections)).toMatch(locale === 'zh' ? /这一点尚不确定/ : /This is uncertain/);
    expect(advice.needsPerson).toBe(true);
  });

  test.each(locales)('an entry past its review date says so and offers a person, in %s', (locale) => {
    const advice = about(planned, locale, knowledge({ 'fx-rate': { reviewBy: '2026-11-22' } }));
    expect(JSON.stringify(advice.sections)).toMatch(
      locale === 'zh' ? /原定 2026年11月22日 前复核/ : /by 22 November 2026/,
    );
    expect(advice.needsPerson).toBe(true);
  });

  test('an entry that is gone is left out, and a person is offered', () => {
    const advice = about(planned, 'zh', knowledge({ 'fx-rate': undefined }));
    expect(JSON.stringify(advice.sections)).not.toContain('不提供实时汇率');
    expect(advice.needsPerson).toBe(true);
  });

  test.each(locales)('the papers are those of the entry, with its source, in %s', (locale) => {
    const { papers } = about({ topic: 'external_debt' }, locale);
    expect(papers.length).toBe(5);
    expect(papers[0]).toEqual({
      text: locale === 'zh' ? '申请书' : 'an application',
      source:
        locale === 'zh'
          ? '外汇局外债管理操作指引（2013年版，存档副本），截至 2013年5月13日'
          : 'SAFE operating guide on external debt (2013 edition, stored copy), as of 13 May 2013',
    });
  });
});
