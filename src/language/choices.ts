import type { Reading } from '../model/reading.ts';
import { normalise } from './normalise.ts';
import { chineseNumeral, englishNumber, englishOrdinal, readNumeral } from './numerals.ts';
import { isNear } from './spelling.ts';

/** One of the things offered, in the order in which they were shown. */
export interface Choice {
  readonly id: string;
  /** Every name that it goes by, in both languages. */
  readonly titles: readonly string[];
}

export type ChoiceProblem = 'no-such-choice' | 'which-choice';

const numeral = `(?:\\d{1,3}|[${chineseNumeral}]{1,3})`;
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const wanted = '(?:我?(?:要|选|选择|想要|想选|想参加|参加|就)?(?:了|这)?\\s*)?';
const unit = '(?:个|项|场|号|条|种|款|期|次|家|位|名|张)';
const thing = '(?:活动|场次|选项|会议|方案|答案|问题|卡片|吧|可以|好了|就行|就好|好|呢)*';
const englishThing = '(?:one|option|choice|event|session|item|answer|card|entry)';

const ordinalWords = `(?:\\d{1,3}(?:st|nd|rd|th)|${englishOrdinal})`;

type Position = (match: RegExpExecArray, count: number) => number | undefined;

const at =
  (group: number): Position =>
  (match) =>
    readNumeral(match[group] ?? '');

/** Positions count from 1. Longer and more particular patterns first. */
const positions: readonly (readonly [RegExp, Position])[] = [
  [new RegExp(`倒数第\\s*(${numeral})\\s*${unit}?`, 'g'), (match, count) => back(count, readNumeral(match[1] ?? ''))],
  [/最后\s*(?:一|1)?\s*(?:个|项|场|条|种|期|次)|最后那个|最末(?:一个)?|末尾(?:那个)?/g, (_, count) => count],
  [
    /\b(?:the\s+)?(second|third|2nd|3rd)\s+(?:to|from)\s+(?:the\s+)?(?:last|end)(?:\s+one)?\b/g,
    (match, count) => back(count, readNumeral(match[1] ?? '')),
  ],
  [
    /\b(?:the\s+)?(?:penultimate|second-last|second\s+last|next\s+to\s+last|last\s+but\s+one)(?:\s+one)?\b/g,
    (_, count) => back(count, 2),
  ],
  [
    new RegExp(
      `\\b(?:the\\s+)?(?:very\\s+)?last(?:\\s+${englishThing})?\\b(?!\\s+(?:week|month|year|time|day|quarter|[a-z]+day))`,
      'g',
    ),
    (_, count) => count,
  ],
  [/\b(?:the\s+)?latter(?:\s+one)?\b|后者|后面那个|后一个/g, (_, count) => count],
  [/\b(?:the\s+)?former(?:\s+one)?\b|前者|前面那个|前一个/g, () => 1],
  [
    /中间(?:的)?(?:那个|一个)?|\bthe\s+middle(?:\s+one)?\b/g,
    (_, count) => (count % 2 === 1 ? (count + 1) / 2 : undefined),
  ],
  [new RegExp(`第\\s*(${numeral})\\s*(?!季度|周|天|期间|届|次课|轮)${unit}?`, 'g'), at(1)],
  [
    new RegExp(
      `(?:选项|选择|选|方案|编号|序号|option|number|choice|no\\.?|#)\\s*(${numeral}|${englishNumber})(?![\\d.%]|\\s*(?:人|名|位|月|日|天))`,
      'g',
    ),
    at(1),
  ],
  [new RegExp(`\\b(?:the\\s+)?(${ordinalWords})\\s+${englishThing}\\b`, 'g'), at(1)],
  [new RegExp(`\\bthe\\s+(${ordinalWords})(?=\\s*(?:$|[.,;!?]|or\\b|and\\b|please\\b|is\\b))`, 'g'), at(1)],
  [new RegExp(`[${circled}]`, 'g'), ([character]) => circled.indexOf(character) + 1],
];

/** Positions that count only when nothing else is said. */
const bare: readonly RegExp[] = [
  new RegExp(`^${wanted}(${numeral})\\s*${unit}?${thing}[.。)）、]?$`),
  new RegExp(
    `^(?:i'?(?:ll)?\\s+(?:take|want|choose|pick|like)\\s+|let's\\s+(?:take|do)\\s+)?(?:the\\s+)?(${ordinalWords}|\\d{1,3}|${englishNumber})(?:\\s+one)?(?:\\s*(?:please|thanks))?[.)]?$`,
  ),
];

const refused =
  /(?:不要|不选|不是|除了|别选|排除)\s*$|\b(?:not|except|but\s+not|other\s+than|anything\s+but)\s+(?:the\s+)?$/;
const alternatives = /^\s*(?:或者?|还是|\/|or)\s*(?:the\s+)?$/;
const noneOfThem = /都不|都没|一个都不|没有(?:一个|合适)|哪个都不|\b(?:none|neither|not?\s+any|nothing)\b/;

/**
 * Which of the things offered a text means: by number, by position, by words of a title or nearly spelt so.
 * Several that fit equally well are one reading with several values (`which-choice`); a number beyond the list is a
 * reading without a value (`no-such-choice`). A text with more in it than a choice is left alone.
 */
export function readChoice(text: string, choices: readonly Choice[]): Reading<string>[] {
  const plain = normalise(text.slice(0, 300));
  const start = plain.length - plain.trimStart().length;
  const body = plain.trim();
  if (body === '' || choices.length === 0 || noneOfThem.test(body)) return [];
  const named = readExact(plain, choices);
  if (named) return [named];
  const whole = readBare(body, choices, { start, end: start + body.length });
  if (whole) return [whole];
  const placed = readPositions(plain, choices);
  if (placed.length > 0) return placed;
  const near = readWords(body, choices);
  return near ? [{ ...near, start, end: start + body.length }] : [];
}

function back(count: number, steps: number | undefined): number | undefined {
  return steps === undefined ? undefined : count - steps + 1;
}

function pick(position: number, choices: readonly Choice[]): Pick<Reading<string>, 'values' | 'problem'> {
  const choice = Number.isInteger(position) ? choices[position - 1] : undefined;
  return choice ? { values: [choice.id] } : { values: [], problem: 'no-such-choice' satisfies ChoiceProblem };
}

/** A whole title, said alone or within a sentence; of titles that hold each other the longest. */
function readExact(plain: string, choices: readonly Choice[]): Reading<string> | undefined {
  let best: { start: number; length: number; ids: Set<string> } | undefined;
  for (const { id, titles } of choices) {
    for (const title of titles) {
      const name = normalise(title).trim();
      const alone = plain.trim() === name;
      // A title of one letter or figure would be found in anything.
      if (name === '' || (name.length < 2 && !alone)) continue;
      const found = findName(plain, name);
      if (found < 0 || refused.test(plain.slice(0, found))) continue;
      if (!best || name.length > best.length) best = { start: found, length: name.length, ids: new Set([id]) };
      else if (name.length === best.length) best.ids.add(id);
    }
  }
  if (!best) return undefined;
  const place = { start: best.start, end: best.start + best.length };
  const values = choices.map(({ id }) => id).filter((id) => best.ids.has(id));
  return values.length > 1 ? { ...place, values, problem: 'which-choice' } : { ...place, values };
}

function findName(plain: string, name: string): number {
  let found = plain.indexOf(name);
  while (found >= 0) {
    const before = plain.charAt(found - 1);
    const behind = plain.charAt(found + name.length);
    const cut = (a: string, b: string) => /[a-z\d]/.test(a) && /[a-z\d]/.test(b);
    if (!cut(before, name.charAt(0)) && !cut(name.charAt(name.length - 1), behind)) return found;
    found = plain.indexOf(name, found + 1);
  }
  return -1;
}

function readBare(
  body: string,
  choices: readonly Choice[],
  place: { start: number; end: number },
): Reading<string> | undefined {
  for (const pattern of bare) {
    const position = readNumeral(pattern.exec(body)?.[1] ?? '');
    if (position !== undefined) return { ...place, ...pick(position, choices) };
  }
  const several = new RegExp(`^(${numeral})\\s*(?:或者?|还是|or|/)\\s*(${numeral})$`).exec(body);
  const both = several?.slice(1).flatMap((words) => pick(readNumeral(words) ?? 0, choices).values) ?? [];
  return both.length === 2 ? { ...place, values: both, problem: 'which-choice' } : undefined;
}

function readPositions(plain: string, choices: readonly Choice[]): Reading<string>[] {
  const found: Reading<string>[] = [];
  for (const [pattern, position] of positions) {
    pattern.lastIndex = 0;
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (refused.test(plain.slice(0, start))) continue;
      const value = position(match as RegExpExecArray, choices.length);
      if (value !== undefined) found.push({ start, end, ...pick(value, choices) });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const [first, second] = found;
  if (found.length === 2 && first && second && alternatives.test(plain.slice(first.end, second.start))) {
    const values = [...first.values, ...second.values];
    return [{ start: first.start, end: second.end, values, problem: 'which-choice' }];
  }
  return found;
}

/** Words that say nothing about which. */
const empty = new Set(
  (
    'the a an of for and or to in on at with one ones event events session sessions option choice please i we want would like take choose ' +
    "pick select i'll i'd join attend go register me us my our that this about is it let's yes ok okay that's book sign up think prefer"
  ).split(' '),
);
const emptyChinese =
  /我们|我想|我要|我选|想要|想选|想参加|参加|报名|选择|选|那个|那场|这个|这场|一下|一个|就是|就|吧|呢|的|了|请|帮我|给我|谢谢|可以|关于|有关|要|想|是|好|我/g;

function wordsOf(text: string): string[] {
  const latin = (text.match(/[a-z\d]+(?:['+.][a-z\d]+)*/g) ?? []).filter((word) => !empty.has(word));
  const chinese = (text.replace(emptyChinese, ' ').match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length < 3 ? [run] : Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  );
  return [...new Set([...latin, ...chinese])];
}

/** Shares of what was said that must be found in a title, and of the best title that a rival must reach to be asked about. */
const enough = 0.5;
const rival = 0.8;

function readWords(body: string, choices: readonly Choice[]): Pick<Reading<string>, 'values' | 'problem'> | undefined {
  const said = wordsOf(body);
  if (said.length === 0 || said.length > 24) return undefined;
  const titles = choices.map((choice) => choice.titles.map(normalise).join('\n'));
  // "biopharma" is found in "bio-pharma" too.
  const titleWords = titles.map((title) => [...wordsOf(title), ...wordsOf(title.replaceAll('-', ''))]);
  const scores = choices.map(() => 0);
  let telling = 0;
  for (const word of said) {
    const fits = titles.map((title, index) => likeness(word, title, titleWords[index] ?? []));
    const holders = fits.filter((value) => value > 0).length;
    // What every title holds tells nothing, unless only one is offered.
    if (holders === choices.length && choices.length > 1) continue;
    telling += 1;
    for (const [index, value] of fits.entries()) scores[index] = (scores[index] ?? 0) + value / Math.max(1, holders);
  }
  const covered = choices.map(
    (_, index) => said.filter((word) => likeness(word, titles[index] ?? '', titleWords[index] ?? []) > 0).length,
  );
  const best = Math.max(...scores);
  if (telling === 0 || best === 0) return undefined;
  const values = choices
    .filter((_, index) => (scores[index] ?? 0) >= best * rival && (covered[index] ?? 0) / said.length >= enough)
    .map(({ id }) => id);
  if (values.length === 0 || (values.length === choices.length && choices.length > 1)) return undefined;
  return values.length > 1 ? { values, problem: 'which-choice' } : { values };
}

function likeness(word: string, title: string, words: readonly string[]): number {
  if (/\p{Script=Han}/u.test(word)) return title.includes(word) ? 1 : 0;
  if (words.includes(word)) return 1;
  if (word.length >= 4 && words.some((other) => other.startsWith(word))) return 0.9;
  return word.length >= 4 && words.some((other) => isNear(word, other)) ? 0.8 : 0;
}
