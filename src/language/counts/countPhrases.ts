import { englishNumber, readNumeral } from '../numbers/numerals.ts';
import { departments, speakerAndOne, speakerAndSome, thing } from './countSingles.ts';
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
  kindOf,
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

type Meaning = Pick<CountPhrase, 'count' | 'problem' | 'weak' | 'operand'> & { readonly kind?: CountPhrase['kind'] };
type PhraseRule = readonly [pattern: RegExp, read: (match: RegExpExecArray) => Meaning | undefined];

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
const notVerb =
  '(?!参加|出席|报名|去|来|到|吧|就|可|左右|上下|以|之|线|现场|远程|都|也|是|能|想|要|需|一起|即|够|先|再|临时|不|没)';
const endOfOperand = '(?=\\s*(?:$|[,，、。;.!?)+&/]|和|跟|与|及|以及|加|还有|and\\b|plus\\b))';
const closes =
  '(?=\\s*(?:$|[.,;!?]|please\\b|pls\\b|in\\s+(?:total|our|my|the)\\b|altogether|from\\b|coming\\b|attending\\b|to\\s+(?:the|this|that|a)\\b|for\\s+(?:the|this)\\b))';

/** A clause that goes on as it began: 派三个研发两个销售 counts before each role and not behind it. */
const numberFirst = `(?:^|[,，。;；、])\\s*(?:我们?|我司|公司)?(?:想|要|拟|打算|准备)?(?:派|来|报|去|带|有|是)?\\s*${chineseNumber}\\s*[个名位][^,，。;；、]*`;
/** In order: what one rule took is closed to those below it. */
const rules: readonly PhraseRule[] = [
  [/不限(?:人数|名额)?|人数不限|随便几个人?|\b(?:any\s+number|no\s+limit|unlimited)\b/g, noLimit],
  [new RegExp(`(?:我们|咱们?|哥|姐)?仨${notTime}(?:人)?`, 'g'), () => known(exactly(3))],
  [new RegExp(`(?:我们?|咱们?|[他她]们?)?俩${notTime}(?:个?人)?`, 'g'), () => known(exactly(2))],
  [
    /(?:就|只有|只|仅)我(?:自己)?(?:一个人?|一人)?(?=$|[\s,.。!，去来参])|我(?:自己)?(?:一个人|一人)(?:去|来|参加)?|我自己(?=$|[\s,.。!去来参])|^\s*本人\s*$|独自(?=[去来参])/g,
    () => known(exactly(1)),
  ],
  [
    /\b(?:just|only)\s+(?:me|myself|one\s+of\s+us)\b|\bme\s+(?:only|alone)\b|\bby\s+myself\b|\bon\s+my\s+own\b|\b(?:i'?m|i\s+am|come|coming|attend|attending)\s+alone\b|\ban?\s+(?:seat|place|spot|ticket)(?:\s+for\s+(?:me|one))?(?=\s*(?:$|[.,!?]|please|pls))/g,
    () => known(exactly(1)),
  ],
  [
    new RegExp(
      `\\bboth\\s+of\\s+us\\b|\\b(?:a\\s+)?(?:couple|pair)(?:\\s+of)?${englishCounted}|\\ba\\s+couple(?:\\s+of)?(?=\\s*(?:$|[.,!?]))|^\\s*a\\s+pair\\s*$`,
      'g',
    ),
    () => known(exactly(2)),
  ],
  // Chinese does not say how many colleagues: two in all at the least.
  [
    /我(?:自己)?(?:和|跟|与)(?:我们?的?)?(?:同事|同学|领导|朋友|伙伴)(?!们|\s*[\d零一二三四五六七八九十两俩])(?=\s*(?:$|[,，。.!;]|去|来|参加|一起|都|要|想|会))/g,
    () => about({ min: 2, max: 3 }),
  ],
  [speakerAndOne, () => ({ kind: 'role', count: { min: 2, max: 2 } })],
  [
    new RegExp(`\\b(half|a|one|two|three)(?:\\s+a)?\\s+dozen(?:${englishCounted}|(?=\\s*(?:$|[.,!?])))`, 'g'),
    ([, n = '']) => known(exactly(dozens[n])),
  ],
  [
    new RegExp(
      `\\b(?:a\\s+few|several|some|(?<!how\\s+)many|dozens\\s+of|lots\\s+of)\\s+${englishPerson}|^\\s*(?:a\\s+few|several)\\s*$`,
      'g',
    ),
    unclear,
  ],
  // 3 or more people, 3-ish people, a group of people.
  [
    new RegExp(
      `${englishCount}\\s*,?\\s*(?:or|and|\\/)\\s*(?:more|fewer|less|above|up)${englishCounted}|\\b(?:lots|loads|plenty|a\\s+lot|a\\s+bunch|a\\s+group|a\\s+team|a\\s+handful|a\\s+number|hundreds)\\s+of\\s+${englishPerson}`,
      'g',
    ),
    unclear,
  ],
  [
    new RegExp(`(${englishCount})\\s*(?:-?\\s?ish|or\\s+so|odd|-odd|plus\\s+or\\s+minus)${englishCounted}`, 'g'),
    ([, n = '']) => {
      const count = readNumber(n);
      return about(count && approximately(count));
    },
  ],
  [speakerAndSome, unclear],
  [
    new RegExp(
      `${englishCount}\\s+(?:out\\s+)?of\\s+(?:(?:the|our|my|us|those|these)\\s+)?${englishCount}(?:${englishCounted}|(?=\\s+(?:can|can't|cannot|won't|will|are|aren't|is|isn't|have|has|dropped|do|don't|would)\\b))`,
      'g',
    ),
    unclear,
  ],
  [new RegExp(`(?<![二三四五六七八九])十几(?:\\s*${measured}|(?=\\s*$))`, 'g'), () => about({ min: 11, max: 19 })],
  [
    new RegExp(`(${round})[多几]\\s*${measured}`, 'g'),
    ([, n = '']) => about(between((readNumeral(n) ?? 0) + 1, (readNumeral(n) ?? 0) + 9)),
  ],
  [
    new RegExp(`(${round})来\\s*${measured}`, 'g'),
    ([, n = '']) => about(approximately(exactly(readNumeral(n)) ?? { min: 10, max: 10 })),
  ],
  [
    new RegExp(
      `(?:好?(?<!十)几[十百]?|若干|数[十百]?|上[十百]|[\\d一二三四五六七八九]*[百0][多来几])(?!(?:个|名|位)?(?:名额|席|座|位子|位置|票))${countedLoosely}|(?:好几|若干)[个位名](?=\\s*$)`,
      'g',
    ),
    unclear,
  ],
  [
    new RegExp(
      `(?:最少|至少|起码)\\s*(${chineseNumber})\\s*[个名位]?人?\\s*[,，、]?\\s*(?:最多|至多|不超过)\\s*(${chineseNumber})\\s*${measured}`,
      'g',
    ),
    range,
  ],
  [
    new RegExp(
      `(?:at\\s+least|min(?:imum)?)\\s+(${englishCount})(?:${englishCounted})?\\s*,?\\s*(?:and\\s+|but\\s+)?(?:at\\s+most|max(?:imum)?|up\\s+to)\\s+(${englishCount})${englishCounted}`,
      'g',
    ),
    range,
  ],
  [
    new RegExp(
      `(${chineseNumber})\\s*(?:个|名|位)?人?\\s*(?:到|至|-|~|或者?|/)\\s*(${chineseEnd})\\s*${measured}`,
      'g',
    ),
    range,
  ],
  [new RegExp(`(${chineseNumber})\\s*\\+\\s*(${chineseNumber})\\s*${measured}`, 'g'), both],
  [
    new RegExp(
      `^\\s*(${englishCount}|${chineseNumber})(?=\\s*[,，(]\\s*(?:其中|包括|含|incl|of\\s+(?:whom|which|them)))`,
      'g',
    ),
    single,
  ],
  [
    // 2、3个人: neighbours in a row.
    new RegExp(`(${chineseNumber})\\s*、\\s*(${chineseNumber})\\s*${measured}`, 'g'),
    ([, a = '', b = '']) => {
      const [low, high] = [readNumber(a)?.max, readNumber(b)?.max];
      return low !== undefined && high === low + 1 ? known(between(low, high)) : undefined;
    },
  ],
  [new RegExp(`\\bbetween\\s+(${englishCount})\\s*(?:and|-|to)\\s*(${englishEnd})${englishCounted}`, 'g'), range],
  [new RegExp(`(${englishCount})\\s*(?:-|~|\\bto\\b|\\bor\\b|/)\\s*(${englishEnd})${englishCounted}`, 'g'), range],
  // 工程师2个, 人数：3.
  [
    new RegExp(
      `(?<![和跟与]|${numberFirst})(?:${chineseRole}|人数(?:是|为|改成|改为)?|共计?)\\s*:?\\s*(${chineseNumber})\\s*[个名位人]?(?=\\s*(?:$|[\\s,，、。;.!?]|[和跟与吧]|(?:${chineseRole})\\s*:?\\s*(?:\\d|[一二三四五六七八九十两])))`,
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
  ],
  [
    // 3男2女
    new RegExp(`(${chineseNumber})\\s*[男女]\\s*[,，、]?\\s*(${chineseNumber})\\s*[男女](?=\\s*(?:$|[,，。.!]))`, 'g'),
    both,
  ],
  [new RegExp(`(${chineseNumber})\\s*${measured}`, 'g'), single],
  [new RegExp(`(${englishCount})\\s*(?:\\+|plus)\\s*(\\d|${englishNumber})${englishCounted}`, 'g'), both],
  [new RegExp(`${englishCount}\\s*\\+${englishCounted}`, 'g'), unclear],
  [
    // Engineers: 2, managers: 1.
    new RegExp(
      `\\b${englishRole}\\s*[:x×]\\s*(${englishCount})(?=\\s*(?:$|[,;]|\\.\\s*$|and\\b))|\\b(?:attendees|delegates|participants|people|persons|pax|guests|headcount)\\s*[:=-]\\s*(${englishCount})(?=\\s*(?:$|[,;(]|\\.\\s*$))`,
      'g',
    ),
    ([, a, b]) => known(readNumber(a ?? b ?? '')),
  ],
  [new RegExp(`(${englishCount})${englishCounted}`, 'g'), single],
  [
    /\ban\s+(?:additional|extra)\s+(?:person|seat|delegate|colleague|place|ticket|attendee)\b/g,
    () => known(exactly(1)),
  ],
  [new RegExp(`(${englishCount})\\s+from\\s+(?:us|our|my)\\b`, 'g'), single],
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
  ],
  // me + 2, 我+2.
  [
    new RegExp(
      `(?<=(?:\\bme|\\bmyself|我)\\s*(?:\\+|\\bplus|\\band|加)\\s*)(${englishCount}|${chineseNumber})(?=\\s*(?:$|[,.!?，。]))`,
      'g',
    ),
    single,
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
  ],
  [
    new RegExp(`${chineseNumber}\\s*个\\s*(${notVerb}[一-龥]{1,6}?)${endOfOperand}`, 'g'),
    ([, what = '']) => (thing.test(what) ? undefined : { kind: 'role', problem: 'unclear-count', operand: true }),
  ],
  [
    new RegExp(`${englishCount}\\s+((?:[a-z]{3,}\\s+)?[a-z]{3,})${endOfOperand}`, 'g'),
    ([, what = '']) =>
      thing.test(what) || noNoun.test(what) ? undefined : { kind: 'role', problem: 'unclear-count', operand: true },
  ],
];

const noNoun =
  /\b(?:of|in|on|at|for|or|to|will|would|is|are|can|could|online|remote|onsite|max|maximum|least|most|more|less|please|pls|total|altogether|thanks|only|now|instead|actually|hundred|thousand|million|billion)\b/;

const inChinese = rules.filter(([pattern]) => /\p{Script=Han}/u.test(pattern.source));

/** The numbers of persons that a text names, by place. The text must be normalised and free of dates. */
export function findCountPhrases(plain: string): CountPhrase[] {
  const found: CountPhrase[] = [];
  // The rules of English ask for an English word.
  for (const [pattern, read] of /[a-z]/.test(plain) ? rules : inChinese) {
    // `matchAll` copies its pattern, and most find nothing.
    if (plain.search(pattern) < 0) continue;
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = endWithNoun(plain, start + match[0].trimEnd().length);
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const meaning = read(match);
      if (meaning && !isNoCount(plain, start, end)) {
        const said = plain.slice(start, end);
        const own = departmentBefore.exec(plain.slice(0, start))?.[0] ?? '';
        const kind = own !== '' || end > start + match[0].trimEnd().length ? 'role' : kindOf(said);
        const isThing = departments.test(said) && !/[带和跟与加派来去报、+]\s*$/.test(plain.slice(0, start));
        const isOperand = meaning.operand || (isThing && !takesPart.test(plain.slice(end)));
        found.push({ start: start - own.length, end, kind, ...meaning, ...(isOperand && { operand: true }) });
      }
    }
  }
  const strong = found.some(({ weak, operand }) => !weak && !operand);
  return (strong ? found : []).sort((a, b) => a.start - b.start);
}

/** 技术部2个、市场部1个; 中方3人，外方2人. */
const departmentBefore = /(?:[\u4e00-\u9fff]{2}(?<![全内外局干])部|[中外甲乙]方)\s*$/;
const unknownNoun = new RegExp(`^${notVerb}(?:(?![零一二三四五六七八九十两])[一-龥]){1,6}?${endOfOperand}`);

/** 名 and 位 count persons, whatever the noun: 两位化验员. */
function endWithNoun(plain: string, end: number): number {
  if (!/[\d零一二三四五六七八九十两百]\s*[名位]$/.test(plain.slice(0, end))) return end;
  return end + (unknownNoun.exec(plain.slice(end))?.[0].length ?? 0);
}

/** What makes a number of persons another thing: 第二个, 前三名, 这两位, "of the 2 seats", 每家两人, "3 seats left". */
const notBefore =
  /(?:各(?:自|派|来|出|报|招|要)?|每组|能坐|可坐|坐得下|容纳|能容|可容|第|前|后|每|每[^,，。\s]{1,4}|满|够|凑齐?|(?<![更交])换|同一|同|这|那|哪|某|其他|剩(?:余|下)?|余|限报?|[〔第.])\s*$|\b(?:teams|groups|pairs)\s+of\s*$|\b(?:no\.?|number|order|option|session|of\s+(?:the|our)|one\s+of|swap|replace|exchange|substitute|(?:talk|speak)(?:ing)?\s+(?:to|with)|each|every|per|holds?|(?:room|venue|hall|table|it|which|that)\s+seats|fits|accommodates?|capacity(?:\s+(?:of|is|for))?|top|first|last|these|those|(?:groups|teams|delegations|parties|batches)\s+of)\s*$/;
const notAfter =
  /^\s*(?:一[组队桌间]|月|周|星期|礼拜|小时|点|年|问题|活动|场|国家|项目|选项|%|万|亿|元|[ap]\.?m\b|times?\b|o'clock|days?\b|weeks?\b|months?\b|years?\b|hours?\b|per\b|(?:(?:from|at|in|for|of)\s+)?each\b|left\b|remain|available\b|(?:(?:has|have|had)\s+)?(?:told|asked|said|mentioned|recommended|suggested)\b|问|告诉|推荐|建议|跟我说|一票|桌|间|房|多少|什么价|怎么收|收费|(?:是|都)?(?:吃素|素食|清真|过敏)|版|制|型|有限|规模|企业|\/\s*(?:家|组|队|天|场|次|间|桌|车|公司|企业)|[x×*]\s*\d|(?:左右|上下|以上)?的?(?:小|大|中小|初创|民营|科技|小型|创业){0,2}(?:公司|企业|团队|工厂|规模|单位))/;
/** 需要两个翻译, "we need an interpreter": who is to be provided does not come with the firm. */
const wantedBefore =
  /(?:需要?|需不需要|要不要|配备?|安排|提供|找|请|雇|聘)(?:我们)?\s*$|\b(?:need|want|provide|arrange|hire|find|get|require)s?(?:\s+us)?\s+$/;
/** 换一个, 选两个, 有三个吗: of what was offered, and no persons. */
const picked = /(?:选|挑|看|换|推荐|介绍|列|发|给|找|查|比较|下|上|另|另外|随便|任选|一)\s*$/;
const bareMeasure = /^(?:[\d零一二三四五六七八九十两]+)\s*个$/;

function isNoCount(plain: string, start: number, end: number): boolean {
  const [before, said, after] = [plain.slice(0, start), plain.slice(start, end), plain.slice(end)];
  if (notBefore.test(before) || notAfter.test(after) || (/\d\s*$/.test(before) && /^\d/.test(said))) return true;
  if (bareMeasure.test(said)) {
    if (picked.test(before)) return true;
    if (/^[一1]/.test(said) && !/(?:^|就|只|只有|派|报|总共|一共|共|成|[我们是,，、和部方])\s*$/.test(before))
      return true;
  }
  // 200块一个人
  if (/^[一1](?!\d)/.test(said) && /\d\s*(?:元|块钱?|[a-z]{3}|美元|欧元)?\s*$/.test(before)) return true;
  if (/(?:翻译|口译|译员|司机|interpreters?|translators?|drivers?)$/.test(said) && wantedBefore.test(before))
    return true;
  // Engineer 2 manager 1: the figures stand behind.
  if (/^(?!1\b)\d+\s+[a-z]+[^s\W]$/.test(said) && /^\s*\d{1,2}\s*(?:$|[,;.])/.test(after)) return true;
  // 还有3个名额吗 asks for seats.
  if (/还有\s*$/.test(before) && /(?:名额|席位|座位|位子|位置|票)$/.test(said) && /^\s*(?:[吗嘛么?？]|没)/.test(after))
    return true;
  // How large a firm is: a company of 50 people, 我们公司200人.
  if (
    /\b(?:company|firm|enterprise|start-?up|organi[sz]ation)\s+(?:of|with|has)\s+(?:about\s+)?$|\bemploys?\s+(?:about\s+)?$/.test(
      before,
    )
  )
    return true;
  if (/^[\s-]*(?:company|firm|enterprise|start-?up|organi[sz]ation|business)\b/.test(after)) return true;
  if (/[a-rt-z]$/.test(said) && groupBehind.test(after)) return true;
  return isSizeOfFirm(before, said, after);
}

/** "3 engineer teams", "2 guest rooms": what is named by persons. */
const groupBehind =
  /^[\s-]+(?:groups?|teams?|visas?|rooms?|badges?|packs?|packages?|kits?|lists?|forms?|sessions?|events?|states?|compan(?:y|ies)|firms?|organi[sz]ations?|universit(?:y|ies)|programmes?|programs?|meetings?|countr(?:y|ies)|cards?|passports?|names?|accounts?|portals?|roles?|positions?|jobs?|posts?|delegations?|tables?|desks?|interviews?|dinners?|lunch(?:es)?|projects?|tours?|levels?|houses?|offices?|departments?|clubs?|unions?|associations?|workshops?|agenc(?:y|ies)|fees?|prices?|licen[cs]es?|slots?)\b/;

const takesPart =
  /^[^,，。;]{0,6}(?:参加|去|来|报名|出席|到场|要|想)|^\s*(?:to\s+)?(?:will|would|want|attend|come|coming|join|go|for\s+th)/;

/** 我们公司有200人, "we have 200 employees": from ten on, and without a word of taking part. */
function isSizeOfFirm(before: string, said: string, after: string): boolean {
  const digits = /\d+/.exec(said)?.[0];
  const large =
    (digits ? Number(digits) : (readNumber(/[一-龥]+?(?=[个名位人])/.exec(said)?.[0] ?? '')?.min ?? 0)) >= 10;
  if (!large || takesPart.test(after)) return false;
  return (
    /(?:公司|企业|集团|我司|团队|工厂)(?:一共|总共|共|现有?|目前)?有?\s*$/.test(before) ||
    (/(?:employees|staff|员工)$/.test(said) &&
      /(?:\bhave|\bhas|with|\bof|有)\s*(?:about|around|over|more\s+than|some)?\s*$/.test(before))
  );
}
