import type { Reading } from '../model/reading.ts';
import { findDates } from './dateTokens.ts';
import { normalise } from './normalise.ts';
import { englishNumber, readNumeral } from './numerals.ts';

/** How many, both ends included. */
export interface Count {
  readonly min: number;
  readonly max: number;
}

export type CountProblem = 'unclear-count' | 'no-limit';

const longest = 500;

const mayHold = new RegExp(
  `[\\d零一二三四五六七八九十两俩仨几数]|我自己|不限|我和|我跟|我与|\\b(?:${englishNumber}|couple|few|several|pair|both|just me|only me|myself|any number|me and|and me|and i|my (?:colleague|boss|assistant|manager|partner)|unlimited|no limit|alone|dozen)\\b`,
);

const figure = '\\d{1,4}';
const numeral = `(?:${figure}|[零一二三四五六七八九十两百廿]{1,5})`;
const who =
  '(?:人(?!民|工|才|类|均|次|生|力|事|员(?:名单|信息))|名(?!单|称|字|额外|义|录|片)|位(?!置|于)|个(?=\\s*(?:人(?!民|工|才|类)|代表|同事|同学|同仁|伙伴|朋友|领导|员工|工程师|经理|总监|专家|老师|学生|参会|与会|名额|席位|座位|位子|票|$|[,.，。、;；!?吧就的和跟与]))|口人|席(?!位费)|员(?=大将))';
const nouns =
  '(?:代表|同事|同学|同仁|伙伴|朋友|领导|员工|工程师|经理|总监|专家|老师|学生|参会者|参会人员|名额|席位|座位|位子|人)?';
const people =
  '(?:people|persons?|ppl|pax|delegates?|attendees?|participants?|colleagues?|co-?workers?|seats?|places?|spots?|tickets?|guests?|representatives?|reps?|employees?|staff(?:\\s+members?)?|members?|visitors?|engineers?|managers?|directors?|executives?|researchers?|students?|experts?|lawyers?|partners?|of\\s+us|of\\s+my\\s+(?:colleagues|team)|of\\s+our\\s+(?:people|team|staff|colleagues))';
const english = `(?:${figure}|${englishNumber})`;
const describing = '(?:(?:more|other|of\\s+our|of\\s+my|our|my|senior|sales|foreign|chinese|young|new|full)\\s+){0,2}';

type CountRule = readonly [RegExp, (match: RegExpExecArray) => Count | CountProblem | undefined];

function exact(value: number | undefined, plus = 0): Count | undefined {
  return value === undefined ? undefined : { min: value + plus, max: value + plus };
}

function between(low: number | undefined, high: number | undefined, plus = 0): Count | undefined {
  if (low === undefined || high === undefined || high < low) return undefined;
  return { min: low + plus, max: high + plus };
}

/** 两三个 and 三五个 are ranges, 十五 is a number. */
function chinese(words: string, plus = 0): Count | undefined {
  const spoken = /^(十?)([一二三四五六七八])([二两三四五六七八九])$|^()(两)(三)$/.exec(words);
  if (spoken) {
    const base = spoken[1] ? 10 : 0;
    const [low, high] = [readNumeral(spoken[2] ?? spoken[5] ?? ''), readNumeral(spoken[3] ?? spoken[6] ?? '')];
    if (low !== undefined && high !== undefined && high > low && high - low <= 2) {
      return between(low + base, high + base, plus);
    }
    return undefined;
  }
  return exact(readNumeral(words), plus);
}

const rules: readonly CountRule[] = [
  [/不限(?:人数|名额)?|人数不限|随便几个人?/g, () => 'no-limit'],
  [/\b(?:any\s+number|no\s+limit|unlimited)\b/g, () => 'no-limit'],
  // 我和两位同事, two colleagues and I: the speaker counts.
  [
    new RegExp(
      `(?:我|本人)(?:自己)?(?:和|跟|与|加|带|带着|还有|以及|外加)(?:另外?|其他)?(${numeral})\\s*(?:个|名|位)?${nouns}`,
      'g',
    ),
    ([, n = '']) => chinese(n, 1),
  ],
  [/我(?:自己)?(?:和|跟|与|带)(?:我的?)?(?:一个)?(?:同事|助理|助手|秘书|搭档|领导|老板)(?!们)/g, () => exact(2)],
  [/我(?:自己)?(?:和|跟|与|带)(?:我的?)?(?:同事|领导|伙伴)们/g, () => 'unclear-count'],
  [
    new RegExp(
      `\\b(?:me|myself|i)\\s+(?:and|plus|with|\\+)\\s+(?:my\\s+)?(${english}|a|an|another|one\\s+other)\\s+${describing}${people}`,
      'g',
    ),
    ([, n = '']) => exact(/^(?:an?|another|one other)$/.test(n) ? 1 : readNumeral(n), 1),
  ],
  [
    new RegExp(`\\b(${english}|a|an|another)\\s+${describing}${people}\\s+(?:and|plus)\\s+(?:me|myself|i)\\b`, 'g'),
    ([, n = '']) => exact(/^(?:an?|another)$/.test(n) ? 1 : readNumeral(n), 1),
  ],
  [/\b(?:me|myself|i)\s+and\s+my\s+(?:colleague|boss|assistant|manager|partner|co-?worker)\b(?!s)/g, () => exact(2)],
  [/\bmy\s+(?:colleague|boss|assistant|manager|partner)\s+and\s+(?:i|me|myself)\b/g, () => exact(2)],
  [/(?:我们?|咱们?)?俩(?:人|个)?/g, () => exact(2)],
  [/仨(?:人)?/g, () => exact(3)],
  [
    /(?:就|只有|只)我(?:自己)?(?:一个人?|一人)?(?=$|[\s,.。!，去来参])|我(?:自己)?(?:一个人|一人)(?:去|来|参加)?|就?我自己(?=$|[\s,.。!去来参])/g,
    () => exact(1),
  ],
  [
    /\b(?:just|only)\s+(?:me|myself|one\s+of\s+us)\b|\bby\s+myself\b|\b(?:on\s+my\s+own|i'm\s+alone)\b/g,
    () => exact(1),
  ],
  [/\bboth\s+of\s+us\b/g, () => exact(2)],
  [
    new RegExp(`\\ba\\s+(?:couple|pair)(?:\\s+of)?(?:\\s+${describing}${people}|(?=\\s*(?:$|[.,!?])))`, 'g'),
    () => exact(2),
  ],
  [new RegExp(`\\b(?:half\\s+a\\s+dozen)(?:\\s+${people})?`, 'g'), () => exact(6)],
  [
    new RegExp(`\\b(?:a\\s+few|several|some|many|dozens\\s+of|lots\\s+of)\\s+${describing}${people}`, 'g'),
    () => 'unclear-count',
  ],
  [/(?<![二三四五六七八九])十(?:几|来)(?:个|名|位)?人?(?:代表|同事|员工)?/g, () => between(11, 19)],
  [
    /([二三四五六七八九]?十|\d0)(?:多|几|来)(?:个|名|位)?(?:人|代表|同事|员工)/g,
    ([, n = '']) => between((readNumeral(n) ?? 0) + 1, (readNumeral(n) ?? 0) + 9),
  ],
  [/(?:好?(?<!十)几|若干|数)(?:个|名|位)?(?:人(?!民|工|才)|代表|同事|同学|员工|名额)/g, () => 'unclear-count'],
  [
    new RegExp(
      `(?:不超过|最多|至多|不多于)\\s*(${numeral})\\s*${who}${nouns}|(${numeral})\\s*${who}${nouns}\\s*(?:以内|以下|之内)`,
      'g',
    ),
    ([, a, b]) => between(1, readNumeral(a ?? b ?? '')),
  ],
  [
    new RegExp(
      `(?:至少|最少|不少于)\\s*(${numeral})\\s*${who}${nouns}|(${numeral})\\s*${who}${nouns}\\s*(?:以上|起)`,
      'g',
    ),
    () => 'unclear-count',
  ],
  [
    new RegExp(
      `\\b(?:at\\s+most|up\\s+to|no\\s+more\\s+than|a\\s+maximum\\s+of|max(?:imum)?\\.?)\\s+(${english})(?:\\s+${describing}${people})?(?=\\b)`,
      'g',
    ),
    ([, n = '']) => between(1, readNumeral(n)),
  ],
  [
    new RegExp(
      `\\b(?:at\\s+least|more\\s+than|over|no\\s+fewer\\s+than)\\s+(${english})\\s+${describing}${people}`,
      'g',
    ),
    () => 'unclear-count',
  ],
  [
    new RegExp(`(${numeral})\\s*(?:${who})?\\s*(?:到|至|-|~|或者?)\\s*(${numeral})\\s*${who}${nouns}`, 'g'),
    ([, a = '', b = '']) => between(readNumeral(a), readNumeral(b)),
  ],
  [
    new RegExp(`\\b(?:between\\s+)?(${english})\\s*(?:-|~|to|or|and)\\s*(${english})\\s+${describing}${people}`, 'g'),
    ([words, a = '', b = '']) =>
      /\band\b/.test(words) && !words.startsWith('between') ? 'unclear-count' : between(readNumeral(a), readNumeral(b)),
  ],
  [new RegExp(`(${numeral})\\s*${who}${nouns}`, 'g'), ([, n = '']) => chinese(n)],
  [new RegExp(`\\b(${english})\\s+${describing}${people}\\b`, 'g'), ([, n = '']) => exact(readNumeral(n))],
  [
    new RegExp(
      `\\b(?:we\\s+are|we're|we\\s+will\\s+be|we'll\\s+be|there\\s+(?:are|will\\s+be)|there'll\\s+be|party\\s+of|group\\s+of|team\\s+of)\\s+(${english})(?=\\s*(?:$|[.,;!?]|in\\s+total|altogether|from\\b|for\\b|coming\\b|attending\\b))`,
      'g',
    ),
    ([, n = '']) => exact(readNumeral(n)),
  ],
  [
    new RegExp(
      `\\b(?:send|sending|bring|bringing|register|book|for|make\\s+it)\\s+(${english})(?=\\s*(?:$|[.,;!?]|please\\b|to\\s+(?:the|this|that|a)\\b|for\\s+(?:the|this)\\b))`,
      'g',
    ),
    ([, n = '']) => exact(readNumeral(n)),
  ],
];

/** What stands around a number and makes it no count of people: 第二个, 前三名, 其中一个. */
const notBefore =
  /(?:第|前|后|其中|每|同一|这|那|哪|[\d.〔(第])\s*$|\b(?:no\.?|number|order|option|session|of\s+the|one\s+of)\s*$/;
const notAfter =
  /^\s*(?:月|周|星期|礼拜|小时|点|年|问题|活动|场|国家|项目|选项|%|万|亿|元|[ap]\.?m\b|times?\b|o'clock|days?\b|weeks?\b|months?\b|years?\b|hours?\b)/;

const whole = new RegExp(
  `^\\s*(?:一?共|总共|共计|就|是|大概|有|to?tal(?:ly)?:?|just|only|about)?\\s*(${numeral}|${englishNumber})\\s*(?:个|名|位|人|吧|啊|个吧|个人吧|please|pls|in\\s+total|total|altogether)?\\s*[.。!！]?\\s*$`,
);
const wholeRange = new RegExp(
  `^\\s*(${figure})\\s*(?:到|至|-|~|to|or|或)\\s*(${figure})\\s*(?:个|名|位|人)?\\s*[.。]?\\s*$`,
);

/**
 * How many people (or seats) a text names. 三五个 and "2 or 3 people" are one value with two ends; "several" and
 * "at least three" have no value (`unclear-count`), 不限 neither (`no-limit`). A plain number counts only when it is
 * the whole message. Counts joined by "and" (两名工程师和一名经理) are added up; counts that merely stand in one text
 * are separate readings.
 */
export function readCounts(text: string): Reading<Count>[] {
  const plain = normalise(text.slice(0, longest));
  if (!mayHold.test(plain)) return [];
  const alone = readWhole(plain);
  if (alone) return [alone];
  const dates = findDates(text);
  const found: Reading<Count>[] = [];
  for (const [pattern, read] of rules) {
    pattern.lastIndex = 0;
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      const taken = [...dates, ...found].some((other) => start < other.end && other.start < end);
      if (taken || notBefore.test(plain.slice(0, start)) || notAfter.test(plain.slice(end))) continue;
      if (/\d/.test(plain.charAt(start)) && /\d[.,:/-]?$/.test(plain.slice(0, start))) continue;
      const value = read(match);
      if (value === undefined) continue;
      found.push(
        typeof value === 'string' ? { start, end, values: [], problem: value } : { start, end, values: [value] },
      );
    }
  }
  return addUp(
    found.sort((a, b) => a.start - b.start),
    plain,
  );
}

function readWhole(plain: string): Reading<Count> | undefined {
  const place = { start: plain.length - plain.trimStart().length, end: plain.trimEnd().length };
  const range = wholeRange.exec(plain);
  const match = whole.exec(plain);
  const value = range
    ? between(readNumeral(range[1] ?? ''), readNumeral(range[2] ?? ''))
    : match
      ? chinese(match[1] ?? '')
      : undefined;
  return value && { ...place, values: [value] };
}

const joins = /^\s*(?:和|跟|与|及|以及|加上?|外加|还有|、|\+|&|and|plus|as well as|,\s*and)\s*(?:另外)?\s*$/;

function addUp(readings: readonly Reading<Count>[], plain: string): Reading<Count>[] {
  const result: Reading<Count>[] = [];
  for (const reading of readings) {
    const before = result.at(-1);
    const [a, b] = [before?.values[0], reading.values[0]];
    if (before && a && b && joins.test(plain.slice(before.end, reading.start))) {
      const sum = { min: a.min + b.min, max: a.max + b.max };
      result[result.length - 1] = { start: before.start, end: reading.end, values: [sum] };
    } else result.push(reading);
  }
  return result;
}
