import { describe, expect, test } from 'vitest';
import { opensConsultation, readTopics } from '../../../dialogs/info-session/topics.ts';
import { loadKnowledge } from '../../../src/answers/loadKnowledge.ts';
import { isQuestion } from '../../../src/language/replies/questions.ts';
import { loadLexicon } from '../../../src/language/terms/lexicon.ts';
import { locales } from '../../../src/model/text.ts';

const lexicon = loadLexicon('knowledge/lexicon');
const { entries } = await loadKnowledge('knowledge');

describe('what opens a consultation, and on what', () => {
  test.each([
    ['我们想向母公司借350万美元，两年期', 'external_debt'],
    ['公司打算发2亿美元债', 'external_debt'],
    ['想借一笔外债', 'external_debt'],
    ['准备跟股东借三百万美金', 'external_debt'],
    ['想找外资银行贷款', 'external_debt'],
    ['母公司要借给我们500万欧', 'external_debt'],
    ['我們想向母公司借350萬美元', 'external_debt'],
    ['we want to borrow USD 3.5m from our parent', 'external_debt'],
    ['We plan to issue a 3-year dollar bond of USD 100 million', 'external_debt'],
    ['need a foreign loan of 3 million euros for 18 months', 'external_debt'],
    ['our parent will lend us 5 million euros', 'external_debt'],
    ['想borrow 350万美元 from 母公司', 'external_debt'],
    ['下个月要收到一笔200万美元', 'fx'],
    ['想锁汇', 'fx'],
    ['我们想换汇', 'fx'],
    ['我们要付货款120万欧元', 'fx'],
    ['we need to pay EUR 1.2m to a German supplier next month', 'fx'],
    ['plan to remit 500k USD abroad', 'fx'],
    ['we want to buy 2m euros', 'fx'],
    ['想换20万港币', 'fx'],
    ['we want to hedge our euro receipts', 'fx'],
    ['我司计划收购德国一家自动化企业', 'ma_odi'],
    ['准备在越南设厂', 'ma_odi'],
    ['想投资德国', 'ma_odi'],
    ['拟并购一家新加坡公司', 'ma_odi'],
    ['想用贷款收购一家德国公司', 'ma_odi'],
    ['we are going to buy a factory in Vietnam', 'ma_odi'],
    ['we are acquiring a Danish company', 'ma_odi'],
    ['we want to acquire a German firm with a bank loan', 'ma_odi'],
    ['咨询外债', 'external_debt'],
    ['外债咨询', 'external_debt'],
    ['我想咨询一下境外并购的事', 'ma_odi'],
    ['想了解外汇业务', 'fx'],
    ['We would like to consult on external debt', 'external_debt'],
    ['预约外债宣讲会', 'external_debt'],
    ['预约外汇宣讲会', 'fx'],
    ['预约境外并购宣讲会', 'ma_odi'],
    ['Book an external debt information session', 'external_debt'],
    ['Book a foreign currency information session', 'fx'],
    ['Book an acquisitions information session', 'ma_odi'],
    ['外汇宣讲会', 'fx'],
    ['想参加外债宣讲会', 'external_debt'],
    ['information session on external debt', 'external_debt'],
    ['预约专家咨询', ''],
    ['book an information session', ''],
    ['想借外债发美元债，再锁汇', 'external_debt,fx'],
  ])('%s', (text, topics) => {
    expect(opensConsultation(text, lexicon)).toBe(true);
    expect(readTopics(text, lexicon).join()).toBe(topics);
  });

  test.each([
    '我们想贷款500万',
    '外汇宣讲会讲什么',
    '我们不想借外债',
    '外债登记要准备什么材料？',
    '我们公司能不能借500万美元外债？',
    '外债要跑发改委还是外管',
    '我们想派三个人参加下个月的生物医药对接会',
    '想招一个会德语的实习生',
    'settlement at will external debt',
    'borrow money',
    'we are not borrowing from our parent',
    'What papers do we need to borrow from our parent?',
    'We want to send three people to the biopharma event',
    'our foreign loan is repaid',
    '你好',
    'yes',
  ])('not: %s', (text) => {
    expect(opensConsultation(text, lexicon)).toBe(false);
  });

  test.each(locales)('no question that an entry answers, in %s', (locale) => {
    const asked = entries
      .filter(({ id }) => !/sessions/.test(id))
      .flatMap(({ questions, notAsks }) => [...questions[locale], ...notAsks[locale]]);
    const opening = asked.filter((question) => opensConsultation(question, lexicon));
    expect(opening.filter(isQuestion)).toEqual([]);
    // Worded as a plan it is one.
    expect(opening).toEqual(locale === 'zh' ? [] : ['I want to buy a company in Germany']);
  });
});
