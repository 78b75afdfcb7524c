import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readPeriods } from '../../../../src/language/dates/dates.ts';
import { loadLexicon } from '../../../../src/language/terms/lexicon.ts';

// Its ESM entry lacks the default export that its types promise.
const { recognizeDateTime } = createRequire(import.meta.url)('@microsoft/recognizers-text-suite');

const { holidays } = loadLexicon('knowledge/lexicon');
const now = Date.parse('2026-11-25T10:00:00+08:00');
const day = 24 * 60 * 60_000;

/** Phrases that Recognizers-Text reads right; where it is known to err, dates.test.ts says what is right. */
const phrases = {
  'zh-cn': [
    '今天',
    '明天',
    '后天',
    '下周三',
    '下周',
    '下个月',
    '12月8日',
    '十二月八号',
    '2027年3月5日',
    '明年三月',
    '2027年5月',
    '三天后',
    '两周后',
    '12月',
    '本周五',
    '下周五',
    '下个星期五',
    '下个礼拜天',
    '下周末',
    '下个月13号',
    '明年3月份',
    '2027年',
    '2周后',
    '元旦',
    '圣诞节',
    '平安夜',
    '11月30日',
    '明后两天',
    '27年3月',
  ],
  'en-us': [
    'today',
    'tomorrow',
    'the day after tomorrow',
    'next week',
    'next month',
    'December 8',
    '8 December 2026',
    'March 5, 2027',
    'March 2027',
    'December',
    'in three days',
    'first Monday in February',
    'Q1 2027',
    'the 13th of next month',
    'the 15th day of next month',
    'next quarter',
    '8th of December',
    'Dec 8th, 2026',
    'December the 8th',
    'the eighth of December',
    '8-Dec-2026',
    'first half of 2027',
    'first Monday of December',
    'last Friday of next month',
    'Christmas Eve',
    "New Year's Day",
    '10 days from today',
    'Wednesday of next week',
    'early next week',
    '13/5',
    '3 months from now',
    'in two thousand twenty seven',
  ],
} as const;

interface Resolved {
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

/** The first reading of Recognizers-Text that is not past, [from, to) in epoch milliseconds. */
function recognised(text: string, culture: string): readonly [number, number] | undefined {
  const local = new Date(2026, 10, 25, 10);
  const [found] = recognizeDateTime(text, culture, 0, local) as { resolution?: { values?: Resolved[] } }[];
  const periods = (found?.resolution?.values ?? []).map(({ value, start = value, end }) => {
    const from = Date.parse(`${start}T00:00:00+08:00`);
    return [from, end ? Date.parse(`${end}T00:00:00+08:00`) : from + day] as const;
  });
  return periods.find(([, to]) => to > now);
}

for (const [culture, texts] of Object.entries(phrases)) {
  test.each(texts)(`reads "%s" as Recognizers-Text does (${culture})`, (text) => {
    const expected = recognised(text, culture);
    expect(expected, 'the recogniser found nothing').toBeDefined();
    const read = readPeriods(text, { locale: culture === 'zh-cn' ? 'zh' : 'en', now, holidays });
    expect(read.flatMap(({ values }) => values).map(({ from, to }) => [from, to])).toEqual([expected]);
  });
}
