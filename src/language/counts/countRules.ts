import { englishNumber, readNumeral } from '../numbers/numerals.ts';
import { speakerAndOne, speakerAndSome, thing } from './countSingles.ts';
import type { Count, CountProblem } from './counts.ts';
import {
  approximately,
  between,
  chineseEnd,
  chineseNumber,
  chineseRole,
  countedLoosely,
  englishCount,
  englishCounted,
  englishEnd,
  englishPerson,
  englishRole,
  exactly,
  measured,
  readNumber,
} from './countWords.ts';

/** A place where a number of persons is named, whatever stands around it. */
export interface CountPhrase {
  readonly start: number;
  readonly end: number;
  readonly kind: 'people' | 'role' | 'seat';
  /** Absent where it is not known how many: several people. */
  readonly count?: Count;
  readonly problem?: CountProblem;
  /** Without a noun: counts only beside another count ("3 people, now 4"). */
  readonly weak?: true;
  /** Somebody or something unknown, two welders or two booths: counts only in a list of persons. */
  readonly operand?: true;
}

export type Meaning = Pick<CountPhrase, 'count' | 'problem' | 'weak' | 'operand'> & {
  readonly kind?: CountPhrase['kind'];
};
/** `holds`: pieces of which a text must hold one, where there are such: looking for them is far cheaper than the pattern. */
type PhraseRule = readonly [
  pattern: RegExp,
  read: (match: RegExpExecArray) => Meaning | undefined,
  holds?: readonly string[],
];

const known = (count: Count | undefined): Meaning | undefined => count && { count };
const about = (count: Count | undefined): Meaning | undefined => count && { count, problem: 'approximate-count' };
const unclear = (): Meaning => ({ problem: 'unclear-count' });
const noLimit = (): Meaning => ({ problem: 'no-limit' });
const single = ([, n = '']: RegExpExecArray): Meaning | undefined => known(readNumber(n));
const range = ([, a = '', b = '']: RegExpExecArray): Meaning | undefined =>
  known(between(readNumber(a)?.min, readNumber(b)?.max));

const both = ([, a = '', b = '']: RegExpExecArray): Meaning | undefined => {
  const [one, other] = [readNumber(a), readNumber(b)];
  return one && other && { count: { min: one.min + other.min, max: one.max + other.max } };
};

const dozens: Readonly<Record<string, number>> = { half: 6, a: 12, one: 12, two: 24, three: 36 };
const round = '(?<![零一二三四五六七八九百])[二三四五六七八九]?十|(?<!\\d)\\d0';
const notTime = '(?!\\s*(?:小时|钟头|月|周|问题|活动|项目|展位))';
/** How no noun begins behind a number of persons. */
export const notVerb =
  '(?!参加|出席|报名|去|来|到|吧|就|可|左右|上下|以|之|线|现场|远程|都|也|是|能|想|要|需|一起|即|够|先|再|临时|不|没)';
export const endOfOperand = '(?=\\s*(?:$|[,，、。;.!?)+&/]|和|跟|与|及|以及|加|还有|and\\b|plus\\b))';
const closes =
  '(?=\\s*(?:$|[.,;!?]|please\\b|pls\\b|in\\s+(?:total|our|my|the)\\b|altogether|from\\b|coming\\b|attending\\b|to\\s+(?:the|this|that|a)\\b|for\\s+(?:the|this)\\b))';

/** A clause that goes on as it began: 派三个研发两个销售 counts before each role and not behind it. */
const numberFirst = `(?:^|[,，。;；、])\\s*(?:我们?|我司|公司)?(?:想|要|拟|打算|准备)?(?:派|来|报|去|带|有|是)?\\s*${chineseNumber}\\s*[个名位][^,，。;；、]*`;
/** In order: what one rule took is closed to those below it. */
export const rules: readonly PhraseRule[] = [
  [
    /不限(?:人数|名额)?|人数不限|随便几个人?|\b(?:any\s+number|no\s+limit|unlimited)\b/g,
    noLimit,
    ['不限', '随便', 'any', 'limit'],
  ],
  [new RegExp(`(?:我们|咱们?|哥|姐)?仨${notTime}(?:人)?`, 'g'), () => known(exactly(3)), ['仨']],
  [new RegExp(`(?:我们?|咱们?|[他她]们?)?俩${notTime}(?:个?人)?`, 'g'), () => known(exactly(2)), ['俩']],
  [
    /(?:就|只有|只|仅)我(?:自己)?(?:一个人?|一人)?(?=$|[\s,.。!，去来参])|我(?:自己)?(?:一个人|一人)(?:去|来|参加)?|我自己(?=$|[\s,.。!去来参])|^\s*本人\s*$|独自(?=[去来参])/g,
    () => known(exactly(1)),
    ['我', '本人', '独自'],
  ],
  [
    /\b(?:just|only)\s+(?:me|myself|one\s+of\s+us)\b|\bme\s+(?:only|alone)\b|\bby\s+myself\b|\bon\s+my\s+own\b|\b(?:i'?m|i\s+am|come|coming|attend|attending)\s+alone\b|\ban?\s+(?:seat|place|spot|ticket)(?:\s+for\s+(?:me|one))?(?=\s*(?:$|[.,!?]|please|pls))/g,
    () => known(exactly(1)),
    ['just', 'only', 'alone', 'myself', 'own', 'seat', 'place', 'spot', 'ticket'],
  ],
  [
    new RegExp(
      `\\bboth\\s+of\\s+us\\b|\\b(?:a\\s+)?(?:couple|pair)(?:\\s+of)?${englishCounted}|\\ba\\s+couple(?:\\s+of)?(?=\\s*(?:$|[.,!?]))|^\\s*a\\s+pair\\s*$`,
      'g',
    ),
    () => known(exactly(2)),
    ['both', 'couple', 'pair'],
  ],
  // Chinese does not say how many colleagues: two in all at the least.
  [
    /我(?:自己)?(?:和|跟|与)(?:我们?的?)?(?:同事|同学|领导|朋友|伙伴)(?!们|\s*[\d零一二三四五六七八九十两俩])(?=\s*(?:$|[,，。.!;]|去|来|参加|一起|都|要|想|会))/g,
    () => about({ min: 2, max: 3 }),
    ['我'],
  ],
  [speakerAndOne, () => ({ kind: 'role', count: { min: 2, max: 2 } })],
  [
    new RegExp(`\\b(half|a|one|two|three)(?:\\s+a)?\\s+dozen(?:${englishCounted}|(?=\\s*(?:$|[.,!?])))`, 'g'),
    ([, n = '']) => known(exactly(dozens[n])),
    ['dozen'],
  ],
  [
    new RegExp(
      `\\b(?:a\\s+few|several|some|(?<!how\\s+)many|dozens\\s+of|lots\\s+of)\\s+${englishPerson}|^\\s*(?:a\\s+few|several)\\s*$`,
      'g',
    ),
    unclear,
    ['few', 'several', 'some', 'many', 'dozens', 'lots'],
  ],
  // 3 or more people, 3-ish people, a group of people.
  [
    new RegExp(
      `${englishCount}\\s*,?\\s*(?:or|and|\\/)\\s*(?:more|fewer|less|above|up)${englishCounted}|\\b(?:lots|loads|plenty|a\\s+lot|a\\s+bunch|a\\s+group|a\\s+team|a\\s+handful|a\\s+number|hundreds)\\s+of\\s+${englishPerson}`,
      'g',
    ),
    unclear,
    [
      'more',
      'fewer',
      'less',
      'above',
      'up',
      'lot',
      'load',
      'plenty',
      'bunch',
      'group',
      'team',
      'handful',
      'number',
      'hundred',
    ],
  ],
  [
    new RegExp(`(${englishCount})\\s*(?:-?\\s?ish|or\\s+so|odd|-odd|plus\\s+or\\s+minus)${englishCounted}`, 'g'),
    ([, n = '']) => {
      const count = readNumber(n);
      return about(count && approximately(count));
    },
    ['ish', 'so', 'odd', 'minus'],
  ],
  [speakerAndSome, unclear],
  [
    new RegExp(
      `${englishCount}\\s+(?:out\\s+)?of\\s+(?:(?:the|our|my|us|those|these)\\s+)?${englishCount}(?:${englishCounted}|(?=\\s+(?:can|can't|cannot|won't|will|are|aren't|is|isn't|have|has|dropped|do|don't|would)\\b))`,
      'g',
    ),
    unclear,
    ['of'],
  ],
  [
    new RegExp(`(?<![二三四五六七八九])十几(?:\\s*${measured}|(?=\\s*$))`, 'g'),
    () => about({ min: 11, max: 19 }),
    ['十几'],
  ],
  [
    new RegExp(`(${round})[多几]\\s*${measured}`, 'g'),
    ([, n = '']) => about(between((readNumeral(n) ?? 0) + 1, (readNumeral(n) ?? 0) + 9)),
    ['多', '几'],
  ],
  [
    new RegExp(`(${round})来\\s*${measured}`, 'g'),
    ([, n = '']) => about(approximately(exactly(readNumeral(n)) ?? { min: 10, max: 10 })),
    ['来'],
  ],
  [
    new RegExp(
      `(?:好?(?<!十)几[十百]?|若干|数[十百]?|上[十百]|[\\d一二三四五六七八九]*[百0][多来几])(?!(?:个|名|位)?(?:名额|席|座|位子|位置|票))${countedLoosely}|(?:好几|若干)[个位名](?=\\s*$)`,
      'g',
    ),
    unclear,
    ['几', '若干', '数', '上', '百', '0'],
  ],
  [
    new RegExp(
      `(?:最少|至少|起码)\\s*(${chineseNumber})\\s*[个名位]?人?\\s*[,，、]?\\s*(?:最多|至多|不超过)\\s*(${chineseNumber})\\s*${measured}`,
      'g',
    ),
    range,
    ['最多', '至多', '不超过'],
  ],
  [
    new RegExp(
      `(?:at\\s+least|min(?:imum)?)\\s+(${englishCount})(?:${englishCounted})?\\s*,?\\s*(?:and\\s+|but\\s+)?(?:at\\s+most|max(?:imum)?|up\\s+to)\\s+(${englishCount})${englishCounted}`,
      'g',
    ),
    range,
    ['most', 'max', 'up'],
  ],
  [
    new RegExp(
      `(${chineseNumber})\\s*(?:个|名|位)?人?\\s*(?:到|至|-|~|或者?|/)\\s*(${chineseEnd})\\s*${measured}`,
      'g',
    ),
    range,
    ['到', '至', '-', '~', '或', '/'],
  ],
  [new RegExp(`(${chineseNumber})\\s*\\+\\s*(${chineseNumber})\\s*${measured}`, 'g'), both, ['+']],
  [
    new RegExp(
      `^\\s*(${englishCount}|${chineseNumber})(?=\\s*[,，(]\\s*(?:其中|包括|含|incl|of\\s+(?:whom|which|them)))`,
      'g',
    ),
    single,
    ['其中', '包括', '含', 'incl', 'of'],
  ],
  [
    // 2、3个人: neighbours in a row.
    new RegExp(`(${chineseNumber})\\s*、\\s*(${chineseNumber})\\s*${measured}`, 'g'),
    ([, a = '', b = '']) => {
      const [low, high] = [readNumber(a)?.max, readNumber(b)?.max];
      return low !== undefined && high === low + 1 ? known(between(low, high)) : undefined;
    },
    ['、'],
  ],
  [
    new RegExp(`\\bbetween\\s+(${englishCount})\\s*(?:and|-|to)\\s*(${englishEnd})${englishCounted}`, 'g'),
    range,
    ['between'],
  ],
  [
    new RegExp(`(${englishCount})\\s*(?:-|~|\\bto\\b|\\bor\\b|/)\\s*(${englishEnd})${englishCounted}`, 'g'),
    range,
    ['-', '~', 'to', 'or', '/'],
  ],
  // 工程师2个, 人数：3. Looked for first, since what must not stand before it takes long to look for.
  [
    new RegExp(
      `(?=${chineseRole}|人数|共)(?<![和跟与]|${numberFirst})(?:${chineseRole}|人数(?:是|为|改成|改为)?|共计?)\\s*:?\\s*(${chineseNumber})\\s*[个名位人]?(?=\\s*(?:$|[\\s,，、。;.!?]|[和跟与吧]|(?:${chineseRole})\\s*:?\\s*(?:\\d|[一二三四五六七八九十两])))`,
      'g',
    ),
    single,
  ],
  [
    new RegExp(`(?<!其中)[男女]\\s*[:：]?\\s*(${chineseNumber})\\s*[个名位人](?=\\s*(?:$|[,，、。;+和女男]))`, 'g'),
    ([, n = '']) => {
      const count = readNumber(n);
      return count && { kind: 'role', count };
    },
    ['男', '女'],
  ],
  [
    // 3男2女
    new RegExp(`(${chineseNumber})\\s*[男女]\\s*[,，、]?\\s*(${chineseNumber})\\s*[男女](?=\\s*(?:$|[,，。.!]))`, 'g'),
    both,
    ['男', '女'],
  ],
  [new RegExp(`(${chineseNumber})\\s*${measured}`, 'g'), single, ['人', '名', '位', '个', '口', '席', '张', '员']],
  [
    new RegExp(`(${englishCount})\\s*(?:\\+|plus)\\s*(\\d|${englishNumber})${englishCounted}`, 'g'),
    both,
    ['+', 'plus'],
  ],
  [new RegExp(`${englishCount}\\s*\\+${englishCounted}`, 'g'), unclear, ['+']],
  [
    // Engineers: 2, managers: 1.
    new RegExp(
      `\\b${englishRole}\\s*[:x×]\\s*(${englishCount})(?=\\s*(?:$|[,;]|\\.\\s*$|and\\b))|\\b(?:attendees|delegates|participants|people|persons|pax|guests|headcount)\\s*[:=-]\\s*(${englishCount})(?=\\s*(?:$|[,;(]|\\.\\s*$))`,
      'g',
    ),
    ([, a, b]) => known(readNumber(a ?? b ?? '')),
    [':', 'x', '×', '=', '-'],
  ],
  [new RegExp(`(${englishCount})${englishCounted}`, 'g'), single],
  [
    /\ban\s+(?:additional|extra)\s+(?:person|seat|delegate|colleague|place|ticket|attendee)\b/g,
    () => known(exactly(1)),
    ['additional', 'extra'],
  ],
  [new RegExp(`(${englishCount})\\s+from\\s+(?:us|our|my)\\b`, 'g'), single, ['from']],
  [
    new RegExp(
      `\\b(?:we\\s+are|we're|we\\s+will\\s+be|we'll\\s+be|there\\s+(?:are|will\\s+be)|there'll\\s+be|(?:party|group|team|total)\\s+of|headcount(?:\\s+is)?\\s*:?|number\\s+of\\s+(?:people|delegates|attendees)(?:\\s+is)?\\s*:?|(?:seats?|places?|spots?|table|room|tickets?|register|book|booking|registration)\\s+for)\\s*(${englishCount})${closes}`,
      'g',
    ),
    single,
  ],
  [
    new RegExp(`\\b(?:send|sending|bring|bringing|register|book|make\\s+it)\\s+(${englishCount})${closes}`, 'g'),
    ([, n = '']) => (n === 'one' ? undefined : known(readNumber(n))),
    ['send', 'bring', 'register', 'book', 'make'],
  ],
  // me + 2, 我+2.
  [
    new RegExp(
      `(?<=(?:\\bme|\\bmyself|我)\\s*(?:\\+|\\bplus|\\band|加)\\s*)(${englishCount}|${chineseNumber})(?=\\s*(?:$|[,.!?，。]))`,
      'g',
    ),
    single,
    ['+', 'plus', 'and', '加'],
  ],
  [
    new RegExp(
      `(?<=\\b(?:now|add|not\\s+[^,.;]{1,24},|make\\s+(?:it|that)|but(?:\\s+it's)?|it's|its|sorry,?|actually)\\s+)(${englishCount})(?=\\s*(?:$|[.,;!?]))|(?<=(?:现在|改成|改为|变成|换成|应该是|[增减](?:加|少)?[到至为])\\s*)(${chineseNumber})(?=\\s*(?:$|[,，。;.!?]))`,
      'g',
    ),
    ([, a, b]) => {
      const count = readNumber(a ?? b ?? '');
      return count && { count, weak: true };
    },
    ['now', 'add', 'not', 'make', 'but', 'it', 'sorry', 'actually', '现在', '成', '为', '到', '至', '是'],
  ],
  [
    new RegExp(`${chineseNumber}\\s*个\\s*(${notVerb}[一-龥]{1,6}?)${endOfOperand}`, 'g'),
    ([, what = '']) => (thing.test(what) ? undefined : { kind: 'role', problem: 'unclear-count', operand: true }),
    ['个'],
  ],
  [
    new RegExp(`${englishCount}\\s+((?:[a-z]{3,}\\s+)?[a-z]{3,})${endOfOperand}`, 'g'),
    ([, what = '']) =>
      thing.test(what) || noNoun.test(what) ? undefined : { kind: 'role', problem: 'unclear-count', operand: true },
  ],
];

const noNoun =
  /\b(?:of|in|on|at|for|or|to|will|would|is|are|can|could|online|remote|onsite|max|maximum|least|most|more|less|please|pls|total|altogether|thanks|only|now|instead|actually|hundred|thousand|million|billion)\b/;
