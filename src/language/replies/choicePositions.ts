import { chineseNumeral, englishNumber, englishOrdinal, readNumeral } from '../numbers/numerals.ts';

/** Positions counted from 1 that stand at one place of a text; several where it is not said which. */
export interface PositionPlace {
  readonly start: number;
  readonly end: number;
  readonly positions: readonly number[];
}

const numeral = `(?:\\d{1,3}|[${chineseNumeral}]{1,3})`;
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const unit = '(?:个|项|场|号|款|种|份)';
const englishThing =
  '(?:one|option|choice|event|session|item|answer|card|entry|course|topic|opening|internship|position|placement|job)';
const ordinalWords = `(?:\\d{1,3}(?:st|nd|rd|th)|${englishOrdinal})`;
/** After a number, what makes it a count, a day, an hour or an order and no position. */
const otherUse =
  '(?![\\d.:%]|\\s*(?:人|名|位|月|日|天|点|年|万|亿|小时|号令|people|persons?|pax|delegates?|am\\b|pm\\b|days?|weeks?))';

type Positions = (match: RegExpExecArray, count: number) => readonly (number | undefined)[] | undefined;

const at =
  (group: number): Positions =>
  (match) => [readNumeral(match[group] ?? '')];
const last: Positions = (_, count) => [count];
const first: Positions = () => [1];
const upTo = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

function back(count: number, steps: number | undefined): number | undefined {
  return steps === undefined ? undefined : count - steps + 1;
}

/** Longer and more particular patterns first. */
const patterns: readonly (readonly [RegExp, Positions])[] = [
  [new RegExp(`倒数第\\s*(${numeral})\\s*${unit}?`, 'g'), (match, count) => [back(count, readNumeral(match[1] ?? ''))]],
  [
    /(?:最前面|前面?|头)(?:的)?\s*([两二三四五2345])\s*(?:个|场|项)/g,
    (match) => upTo(1, readNumeral(match[1] ?? '') ?? 0),
  ],
  [
    /(?:最后面?|后面?)(?:的)?\s*([两二三四五2345])\s*(?:个|场|项)/g,
    (match, count) => upTo(count - (readNumeral(match[1] ?? '') ?? 0) + 1, count),
  ],
  [
    /\b(?:the\s+)?first\s+(two|three|four|five|2|3|4|5|couple)\b/g,
    (match) => upTo(1, readNumeral(match[1] ?? '') ?? 2),
  ],
  [
    /\b(?:the\s+)?last\s+(two|three|four|five|2|3|4|5|couple)\b(?!\s+(?:weeks?|months?|years?|days?|times?))/g,
    (match, count) => upTo(count - (readNumeral(match[1] ?? '') ?? 2) + 1, count),
  ],
  [
    /最后\s*(?:一|1)?\s*(?:个|项|场|条|种)|最后(?:面)?(?:的)?那[个场]|最(?:末|下面|底下)(?:的)?(?:[一那]?[个场])?|末尾(?:的)?(?:那[个场])?/g,
    last,
  ],
  [/最(?:上面|前面|开头)(?:的)?(?:[一那]?[个场])?|开头(?:的)?那[个场]|头一[个场]|首[个场]/g, first],
  [
    /\b(?:the\s+)?(second|third|fourth|2nd|3rd|4th)\s+(?:to|from)\s+(?:the\s+)?(?:last|end|bottom)(?:\s+one)?\b/g,
    (match, count) => [back(count, readNumeral(match[1] ?? ''))],
  ],
  [
    /\b(?:the\s+)?(?:penultimate|second-last|second\s+last|next\s+to\s+last|last\s+but\s+one)(?:\s+one)?\b/g,
    (_, count) => [back(count, 2)],
  ],
  [
    new RegExp(
      `\\b(?:the\\s+)?(?:very\\s+)?(?:last|bottom|final)\\s+${englishThing}\\b|\\bthe\\s+(?:very\\s+)?(?:last|bottom)\\b(?!\\s+[a-z\\d])`,
      'g',
    ),
    last,
  ],
  [new RegExp(`\\b(?:the\\s+)?(?:top|very\\s+first)\\s+${englishThing}\\b`, 'g'), first],
  [/\b(?:the\s+)?latter(?:\s+one)?\b|后者|后面(?:的)?那[个场]|后一[个场]/g, last],
  [/\b(?:the\s+)?former(?:\s+one)?\b|前者|前面(?:的)?那[个场]|前一[个场]/g, first],
  // 上面那个 of two is the first; of more it may be any but the last.
  [
    /上(?:面|边)(?:的)?[那一]?[个场](?!月|星期|礼拜|季度)|\bthe\s+(?:above|upper)(?:\s+one)?\b/g,
    (_, count) => upTo(1, count - 1),
  ],
  [
    /下(?:面|边)(?:的)?[那一]?[个场](?!月|星期|礼拜|季度)|\bthe\s+(?:below|lower)(?:\s+one)?\b/g,
    (_, count) => upTo(2, count),
  ],
  [
    /中间(?:的)?(?:那[个场]|一个)?|\bthe\s+middle(?:\s+one)?\b/g,
    (_, count) => (count % 2 === 1 ? [(count + 1) / 2] : [count / 2, count / 2 + 1]),
  ],
  [new RegExp(`第\\s*(${numeral})\\s*${unit}(?!令|文|季度|月|星期|孩|人|问题|原因)`, 'g'), at(1)],
  [
    new RegExp(
      `第\\s*(${numeral})\\s*(?=$|[,，。.;；!?、吧呢和或与跟及]|还是|那[个场]|要|选|参加|谢谢|please|ok)`,
      'g',
    ),
    at(1),
  ],
  [
    new RegExp(
      `(?:选项|选择|选|方案|编号|序号|\\boption|\\bnumber|\\bchoice|\\bno\\.?|(?<![&\\w])#)\\s*(${numeral}|${englishNumber})(?!个|[a-z])${otherUse}`,
      'g',
    ),
    at(1),
  ],
  [new RegExp(`\\b(?:the\\s+)?(${ordinalWords})\\s+${englishThing}\\b`, 'g'), at(1)],
  [new RegExp(`[${circled}]`, 'g'), ([character]) => [circled.indexOf(character) + 1]],
];

/** "The third" alone may be a day of the month too: it counts only where no month, weekday or preposition is near. */
const bareOrdinal = new RegExp(
  `(?<!\\b(?:on|by|before|until|till|from|since|after|of|to|at|[a-z]+day|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)\\s)\\bthe\\s+(${ordinalWords})(?=\\s*(?:$|[.,;!?\\ue000]|or\\b|and\\b|then\\b|please\\b|instead\\b|thanks?\\b))`,
  'g',
);

/** Every position that a text names, in order; the text must be normalised, and what is refused hidden. */
export function findPositions(plain: string, count: number): PositionPlace[] {
  const found: PositionPlace[] = [];
  const look = (pattern: RegExp, positions: Positions, within: number) => {
    // `matchAll` copies its pattern, and most find nothing.
    if (plain.search(pattern) < 0) return;
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const values = positions(match as RegExpExecArray, count)?.filter((value) => value !== undefined) ?? [];
      if (values.length > 0 && values.every((value) => value <= within)) found.push({ start, end, positions: values });
    }
  };
  for (const [pattern, positions] of patterns) look(pattern, positions, Number.POSITIVE_INFINITY);
  look(bareOrdinal, at(1), count);
  return found.sort((a, b) => a.start - b.start);
}

const wanted =
  '(?:(?:好的?|嗯|行|那就?|请|麻烦)[,，\\s]*)?(?:我们?)?(?:就?(?:要|选择?|想要|想选|想参加|参加|报名?|就)?(?:了|这)?\\s*)';
const thing = '(?:活动|场次|选项|会议|方案|答案|问题|卡片|吧|可以|好了|就行|就好|好|呢|谢谢|[,，])*';
const bareUnit = '(?:号(?!令|文)|选项)';
const bareOrdinalUnit = '(?:个|项|场|号|款|种|条|期|家|位|名|张|次)';
const polite = '(?:\\s*[,.]?\\s*(?:please|thanks?|thank\\s+you|pls|thx))?';
const lead =
  "(?:(?:yes|ok|okay|well|hi|hello),?\\s+)?(?:(?:i|we)?(?:'?ll|\\s+will|'?d|\\s+would)?\\s*(?:like\\s+to\\s+)?(?:take|want|choose|pick|like|prefer|go\\s+(?:for|with)|join)\\s+|let'?s\\s+(?:take|do|go\\s+(?:for|with))\\s+|(?:it'?s|maybe|perhaps|probably)\\s+)?";

/** Positions that count only when nothing else is said. 两个 and 三个人 count things; 2号 names one. */
const bare: readonly RegExp[] = [
  new RegExp(`^${wanted}(?!两)(${numeral})\\s*${bareUnit}?${thing}[.。)）、!]*$`),
  new RegExp(`^${wanted}第\\s*(${numeral})\\s*${bareOrdinalUnit}?${thing}[.。!?]*$`),
  new RegExp(
    `^${lead}(?:the\\s+)?(${ordinalWords}|\\d{1,3}|${englishNumber})(?:\\s*${englishThing})?${polite}[.)!?]*$`,
  ),
  new RegExp(`^${lead}(?:the\\s+)?(?:last|final|bottom)(?:\\s*${englishThing})?${polite}[.)!?]*$`),
];

const joint = '\\s*(?:[,，、/&+]|或者?|还是|和|与|跟|及|\\bor\\b|\\band\\b|\\s)\\s*';
const several = new RegExp(`^${wanted}(${numeral}(?:号)?(?:${joint}${numeral}(?:号)?){1,7})${thing}[.。!]*$`);
const stretch = new RegExp(`^${wanted}(\\d{1,2})\\s*(?:-|~|到|至|to)\\s*(\\d{1,2})[.。!]*$`);

/** The positions of a text that is numbers and nothing more; undefined for all else. */
export function readBarePositions(body: string, count: number): readonly number[] | undefined {
  for (const [index, pattern] of bare.entries()) {
    const match = pattern.exec(body);
    // "The 13th" of four things is a day.
    if (!match || (/\d(?:st|nd|rd|th)[.)!?]*$/.test(body) && Number.parseInt(match[1] ?? '', 10) > count)) continue;
    const position = index === bare.length - 1 ? count : readNumeral(match[1] ?? '');
    if (position !== undefined) return [position];
  }
  const range = stretch.exec(body);
  if (range) return upTo(Number(range[1]), Number(range[2]));
  const list = several.exec(body)?.[1];
  const positions = list?.match(new RegExp(numeral, 'g'))?.map(readNumeral);
  return positions?.filter((position) => position !== undefined);
}
