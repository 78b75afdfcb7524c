import { normalise } from '../spelling/normalise.ts';
import { placeOfInitials, placeSpelt, soundsAlike } from '../spelling/pinyin.ts';
import { isNear, placeNear } from '../spelling/spelling.ts';

/** The titles of one choice, prepared to be looked through. */
interface Titles {
  readonly all: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** English words that say nothing about which. */
const empty = new Set(
  (
    'the a an of for and or to in on at with one ones event events session sessions option choice please pls thanks thank i we want would like take choose ' +
    "pick select i'll we'll i'd we'd join attend go register sign up me us my our that this about is it let's yes ok okay that's book think prefer interested hi hello " +
    'sounds good great maybe probably just s d ll the-one topic regarding related mentioned above here there thing things can could may might do be will does are was shall should'
  ).split(' '),
);
/** What people type of "I would like that one" in pinyin. */
const emptyPinyin = new Set('wo women yao xuan xiang na ge nage zhege de ba jiu canjia baoming qing'.split(' '));
const emptyChinese =
  /我们公司|我公司|我司|我们|想要|想选|想参加|想报|参加|报名|选择|选项|感兴趣|比较|那一?[个场]|这一?[个场]|哪个|一[下个场]|就是|刚才|上次|前面|提到|说|主题|相关|有关|关于|方面|帮我|给我|麻烦|谢谢|可以|您好|你好|这边|觉得|还是|不错|更|适合|合适|[和与及跟或我您你选就吧呢啊嘛的了请对要想是好报去把将来,]/g;
/** Kinds of event: they tell nothing where no title holds them. */
const kinds = new Set(
  '活动 会议 会 场次 场 专场 培训 课程 课 讲座 沙龙 论坛 对接会 闭门会 主题 公司 项目 答案 问题 meeting training course seminar talk company'.split(
    ' ',
  ),
);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

interface Unit {
  readonly word: string;
  readonly weight: number;
}

/** The words of a run of Chinese characters; single ones standing together are one word, as names often are. */
function unitsOfHan(run: string): Unit[] {
  const units: string[] = [];
  let singles = '';
  for (const { segment } of segmenter.segment(run)) {
    if (segment.length === 1) singles += segment;
    else {
      if (singles !== '') units.push(singles);
      singles = '';
      units.push(segment);
    }
  }
  if (singles !== '') units.push(singles);
  return units.map((word) => ({ word, weight: word.length }));
}

/** Accents and the marks of tones are left out: "wàizhài". */
function latinWords(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[a-z\d]+(?:['+.&][a-z\d]+)*/g) ?? []
  );
}

function hanRuns(text: string): string[] {
  return text.match(/\p{Script=Han}+/gu) ?? [];
}

export function prepareTitles(titles: readonly (readonly string[])[]): readonly Titles[] {
  return titles.map((names) => {
    const all = names.map(normalise);
    // "biopharma" is found in "bio-pharma" too.
    return {
      all,
      words: new Set(all.flatMap((title) => [...latinWords(title), ...latinWords(title.replaceAll('-', ''))])),
    };
  });
}

/** The share of what was said that must be found in a title. */
const enough = 0.6;
/** A part of a sentence with more to it than this is about something else, unless it names its choice by nearly all. */
const mostUnits = 12;

/**
 * Which choices the words of a text are about, by their places in the list: words or parts of words of a title, nearly
 * spelt, in pinyin, or by the first letters of their pinyin. Empty where nothing points to some of them alone.
 */
export function findByWords(body: string, titles: readonly Titles[]): readonly number[] {
  const parts = body.split(/[,，。;；!！?？\n\ue000]+|\.(?:\s|$)/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length > 8) return [];
  let found: readonly number[] | undefined;
  for (const part of parts) {
    const fits = fitsOf(part, titles, body);
    if (fits.length === 0) continue;
    const common = found?.filter((index) => fits.includes(index)) ?? fits;
    found = common.length > 0 ? common : [...new Set([...(found ?? []), ...fits])].sort((a, b) => a - b);
  }
  return found ?? [];
}

function fitsOf(part: string, titles: readonly Titles[], body: string): readonly number[] {
  const cleared = part.replace(emptyChinese, ' ');
  const runs = hanRuns(cleared);
  const words = latinWords(part);
  const latin = words.filter((word) => !empty.has(word));
  const units: Unit[] = [...runs.flatMap(unitsOfHan), ...latin.map((word) => ({ word, weight: 2 }))];
  if (units.length === 0) return [];
  const byWords = units.length > mostUnits ? [] : best(units, titles, likeness);
  if (byWords.length > 0) return byWords;
  const [run] = runs;
  if (runs.length === 1 && run && latin.length === 0)
    return pickSome(titles, (title) => isNearIn(run, title, run === body));
  if (runs.length > 0) return [];
  const spelt = pickSome(titles, (title) => isSpelt(words.join(''), title));
  if (spelt.length > 0) return spelt;
  const bare = words.filter((word) => !emptyPinyin.has(word) && !empty.has(word));
  if (bare.length === 0) return [];
  const speltBare = pickSome(titles, (title) => isSpelt(bare.join(''), title));
  if (speltBare.length > 0) return speltBare;
  return bare.length === 1 && bare[0] ? initialsOf(bare[0], titles) : [];
}

/** Those that a test picks, unless it picks them all. */
function pickSome(titles: readonly Titles[], test: (title: Titles) => boolean): readonly number[] {
  const picked = titles.flatMap((title, index) => (test(title) ? [index] : []));
  return picked.length === titles.length && titles.length > 1 ? [] : picked;
}

function best(
  units: readonly Unit[],
  titles: readonly Titles[],
  degree: (word: string, titles: Titles) => number,
): readonly number[] {
  const scores = titles.map(() => 0);
  const covered = titles.map(() => 0);
  let total = 0;
  let found = 0;
  for (const { word, weight } of units) {
    const fits = titles.map((title) => degree(word, title));
    const holders = fits.filter((value) => value > 0).length;
    // What every title holds tells nothing, unless only one is offered; nor does the kind of thing that all are.
    if ((holders === titles.length && titles.length > 1) || (holders === 0 && kinds.has(word))) continue;
    total += weight;
    if (holders > 0) found += weight;
    for (const [index, value] of fits.entries()) {
      scores[index] = (scores[index] ?? 0) + (value * weight) / Math.max(1, holders);
      covered[index] = (covered[index] ?? 0) + (value > 0 ? weight : 0);
    }
  }
  const highest = Math.max(0, ...scores);
  if (highest === 0) return [];
  const named = titles.flatMap((_, index) =>
    (scores[index] ?? 0) >= highest * 0.8 && (covered[index] ?? 0) >= total * enough ? [index] : [],
  );
  if (named.length > 0 || found < total) return named;
  // 外债和并购: each word is of one title, and none has them all.
  const each = titles.flatMap((_, index) => ((covered[index] ?? 0) > 0 ? [index] : []));
  return each.length === titles.length ? [] : each;
}

function likeness(word: string, { all, words }: Titles): number {
  if (/\p{Script=Han}/u.test(word)) return word.length > 1 && all.some((title) => title.includes(word)) ? 1 : 0;
  if (words.has(word)) return 1;
  if (word.length < 4) return 0;
  let value = 0;
  for (const other of words) {
    if (other.startsWith(word) && !/\d/.test(word)) value = Math.max(value, 0.9);
    else if (isNear(word, other) && !/\d/.test(word)) value = Math.max(value, 0.8);
  }
  return value;
}

/** Two characters that only sound like the right ones count when they are all that was said. */
function isNearIn(run: string, { all }: Titles, alone: boolean): boolean {
  if (run.length > 12 || run.length < 2) return false;
  return all.some((title) => {
    if (run.length > 2) return placeNear(run, title) !== undefined;
    return alone && [...title].some((_, at) => soundsAlike(run, title.slice(at, at + 2)));
  });
}

function isSpelt(letters: string, { all }: Titles): boolean {
  return letters.length >= 4 && letters.length <= 40 && all.some((title) => placeSpelt(letters, title) !== undefined);
}

/** Initials are taken only where one title alone has them. */
function initialsOf(letters: string, titles: readonly Titles[]): readonly number[] {
  if (!/^[a-z]{3,12}$/.test(letters)) return [];
  const fits = pickSome(titles, ({ all }) => all.some((title) => placeOfInitials(letters, title) !== undefined));
  return fits.length === 1 ? fits : [];
}
