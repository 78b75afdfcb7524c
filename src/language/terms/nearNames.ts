import { createPairs } from '../spelling/firstCharacters.ts';
import type { FoldedText } from '../spelling/foldedText.ts';
import { ordinaryWords, shortWords } from '../spelling/ordinaryWords.ts';
import {
  createPinyinIndex,
  findPinyin,
  indexesSpelt,
  type JointPinyin,
  joinPinyin,
  type PinyinIndex,
} from '../spelling/pinyin.ts';
import { isNearChinese } from '../spelling/spelling.ts';
import type { FoundName } from './findNames.ts';
import { findNearWords, indexWords, type NearWords, type WordIndex } from './nearWords.ts';
import { type NamePlace, saysOnly, stands } from './surroundings.ts';
import { addTo, type JointIndex, type Owner, type TermIndex } from './termIndex.ts';

/** Characters of which another one makes another name rather than a slip: 南苏丹, 北马其顿, 美属萨摩亚. */
const telling = /[东西南北中内外上下大小新旧前后左右美英法荷德国岛]/u;

/** Words between names, which nobody writes for a part of one: 专业的俄罗斯人 speaks of no 白俄罗斯. */
const between = /[的地得了和与及或在从到是有对把被给将去来要会懂招找名个位]/u;

/** Names that say what kind of place it is, of which little but that may be left: 台湾地区 is not near 海湾地区. */
const madeOfWords = /(?:地区|[共王公]和?国|国家|群岛|行政区|联邦|合作|[省市岛城国港])$/;

const shortestPinyin = 5;
const shortestChinese = 4;

interface NearIndex {
  readonly words: WordIndex;
  readonly chinese: ChineseIndex;
  /** The Chinese names of each list by their pinyin. */
  readonly pinyin: JointPinyin;
}

/** A longer Chinese name of one of the lists, and at which end of it the pair stands. */
interface ChineseName {
  readonly list: number;
  readonly name: string;
  readonly end: 'first' | 'last';
}

interface ChineseIndex {
  /** By their first and by their last two characters. */
  readonly byPair: ReadonlyMap<string, readonly ChineseName[]>;
  /** Whether two characters, by their codes, may be such a pair: a cheap test before the other. */
  readonly mayBePair: (first: number, second: number) => boolean;
}

export interface NearPlace extends NamePlace {
  readonly id: string;
}

interface Candidate extends NearPlace {
  readonly slips: number;
}

/** What is near a word that is no name stands for no term, and is in the way of names that are as near. */
const noTerm = '';

const indexes = new WeakMap<JointIndex, NearIndex>();

/**
 * What a text holds that is one slip away from a name (two in long words), or is a Chinese name in pinyin, for each of
 * the lists. Where another term of the list is as near nothing is given. A name that was found as it is written is left
 * alone, unless it is but a part of a longer one that is misspelt: "Wesern Europe" is not Europe.
 */
export function findNearNames(
  text: FoldedText,
  index: JointIndex,
  exact: readonly (readonly FoundName[])[],
  isBreak: (at: number) => boolean,
): NearPlace[][] {
  const near = nearIndexOf(index);
  const hasLetters = /[a-z]{2}/.test(text.lower);
  const isFree = (place: NamePlace, list: number) => !exact[list]?.some((found) => overlaps(found, place));
  const words = hasLetters ? findNearWords(text.lower, near.words, isFree) : [];
  const spelt = hasLetters ? indexesSpelt(text.cased, near.pinyin) : new Set<number>();
  const chinese = nearChinese(text.lower, near.chinese, index, isBreak);
  return index.lists.map((terms, list) => {
    const own: Found = {
      words: words.filter((found) => found.list === list),
      spelt: spelt.has(list) ? findSpelt(text, near.pinyin.indexes[list], (place) => isFree(place, list)) : [],
      chinese: chinese.filter((found) => found.list === list),
    };
    return own.words.length + own.spelt.length + own.chinese.length > 0
      ? settle(own, text, terms, exact[list] ?? [], isBreak)
      : [];
  });
}

/** What is near the names of one list. */
interface Found {
  readonly words: readonly NearWords[];
  readonly spelt: readonly Candidate[];
  readonly chinese: readonly Candidate[];
}

function settle(
  { words, spelt, chinese }: Found,
  text: FoldedText,
  index: TermIndex,
  exact: readonly FoundName[],
  isBreak: (at: number) => boolean,
): NearPlace[] {
  const places: NearPlace[] = [];
  const isOpen = (place: NamePlace) =>
    !places.some((found) => overlaps(found, place)) &&
    exact.every((found) => !overlaps(found, place) || (found.ids.length > 0 && isPartOf(found, place)));
  const keep = (found: readonly Candidate[]) => {
    for (const place of clearOnes(found.filter(isOpen))) places.push(place);
  };
  const isMeant = ({ manner }: Owner, place: NamePlace) =>
    stands(manner, place, text, index, isBreak) || (manner === 'everyday' && saysOnly([place], text));

  keep(
    words.flatMap(({ start, end, slips, owners }) => {
      const meant = owners.filter((owner) => isMeant(owner, { start, end }));
      return meant.length === 0 ? [] : idsOf(meant).map((id) => ({ start, end, slips, id }));
    }),
  );
  keep(spelt);
  keep(chinese);
  return places.filter(({ id, start, end }) => {
    const parts = exact.filter((found) => overlaps(found, { start, end }));
    return id !== noTerm && !parts.some(({ ids }) => ids.includes(id));
  });
}

function findSpelt(
  { cased, lower }: FoldedText,
  index: PinyinIndex | undefined,
  isFree: (place: NamePlace) => boolean,
): Candidate[] {
  return (index ? findPinyin(cased, index) : [])
    .filter((place) => place.end - place.start >= shortestPinyin && !hasEnglish(lower.slice(place.start, place.end)))
    .filter(isFree)
    .flatMap(({ start, end, ids }) => ids.map((id) => ({ start, end, id, slips: 1 })));
}

export function overlaps(a: NamePlace, b: NamePlace): boolean {
  return a.start < b.end && b.start < a.end;
}

function isPartOf(part: NamePlace, whole: NamePlace): boolean {
  return whole.start <= part.start && part.end <= whole.end && part.end - part.start < whole.end - whole.start;
}

/** Pinyin is not made of English words: "day i" is no 大一. */
function hasEnglish(words: string): boolean {
  return words.split(' ').some((word) => word.length === 1 || shortWords.has(word) || ordinaryWords.has(word));
}

/** The terms of a name; of a word that is no name, none. */
function idsOf(owners: readonly Owner[]): readonly string[] {
  const ids = owners.filter(({ manner }) => manner !== 'other').map(({ id }) => id);
  return ids.length > 0 ? ids : [noTerm];
}

/** The longest at each place, and only where one term alone is as near. */
function clearOnes(found: readonly Candidate[]): NearPlace[] {
  const length = ({ start, end }: NamePlace) => end - start;
  const ranked = [...found].sort((a, b) => length(b) - length(a) || a.slips - b.slips || a.start - b.start);
  const kept: NearPlace[] = [];
  const settled: NamePlace[] = [];
  for (const one of ranked) {
    if (settled.some((other) => overlaps(other, one))) continue;
    settled.push(one);
    const rivals = ranked.filter(
      (other) => overlaps(other, one) && length(other) === length(one) && other.slips <= one.slips,
    );
    if (rivals.every(({ id }) => id === one.id)) kept.push({ start: one.start, end: one.end, id: one.id });
  }
  return kept;
}

function nearChinese(
  lower: string,
  { byPair, mayBePair }: ChineseIndex,
  { lists }: JointIndex,
  isBreak: (at: number) => boolean,
): (Candidate & { readonly list: number })[] {
  const found: (Candidate & { readonly list: number })[] = [];
  const tryName = (list: number, name: string, start: number, end: number) => {
    if (start < 0 || end > lower.length || !mayBeNear(name, lower, start, end)) return;
    const written = lower.slice(start, end);
    if (!isHan(written)) return;
    const index = lists[list];
    if (!isNearChinese(name, written) && !(index?.nature === 'place' && isOneOff(name, written))) return;
    // 海地区 within 上海地区 is no slip in 海湾地区.
    if (!isBreak(start) || !isBreak(end)) return;
    for (const id of idsOf(index?.owners.get(name) ?? [])) found.push({ start, end, slips: 1, id, list });
  };
  for (let at = 0; at + 1 < lower.length; at += 1) {
    if (!mayBePair(lower.charCodeAt(at), lower.charCodeAt(at + 1))) continue;
    for (const { list, name, end } of byPair.get(lower.slice(at, at + 2)) ?? []) {
      for (const length of lengthsNear(name)) {
        const start = end === 'first' ? at : at + 2 - length;
        tryName(list, name, start, start + length);
      }
    }
  }
  return found;
}

/** Chinese characters alone; the common ones are told by their codes. */
function isHan(written: string): boolean {
  for (let at = 0; at < written.length; at += 1) {
    const code = written.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) return /^\p{Script=Han}+$/u.test(written);
  }
  return written.length > 0;
}

/** Whether a stretch of a text differs from a name in a character or two: a cheap test before the others. */
function mayBeNear(name: string, text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length === name.length) {
    let wrong = 0;
    for (let at = 0; at < length && wrong <= 2; at += 1) {
      if (name.charCodeAt(at) !== text.charCodeAt(start + at)) wrong += 1;
    }
    return wrong > 0 && wrong <= 2;
  }
  const most = Math.min(length, name.length);
  let same = 0;
  while (same < most && name.charCodeAt(same) === text.charCodeAt(start + same)) same += 1;
  let behind = 0;
  while (behind < most && name.charCodeAt(name.length - 1 - behind) === text.charCodeAt(end - 1 - behind)) behind += 1;
  return same + behind >= most;
}

/** A character too few or too many leaves enough of the longer names alone. */
function lengthsNear({ length }: string): readonly number[] {
  return length > shortestChinese ? [length, length + 1, length - 1] : [length];
}

/** One character for another in a name that only its sound makes: 哈萨克斯但. */
function isOneOff(name: string, written: string): boolean {
  if (name.length !== written.length) return false;
  const wrong = [...name].flatMap((character, at) => (character === written.charAt(at) ? [] : [at]));
  const [only, ...more] = wrong;
  if (only === undefined || more.length > 0 || madeOfWords.test(name)) return false;
  const slip = written.charAt(only);
  return !telling.test(name.charAt(only)) && !telling.test(slip) && !between.test(slip);
}

function nearIndexOf(index: JointIndex): NearIndex {
  const built = indexes.get(index);
  if (built) return built;
  const byPair = new Map<string, ChineseName[]>();
  for (const [list, { owners: names }] of index.lists.entries()) {
    for (const [name, owners] of names) {
      if (name.length < shortestChinese || !isChineseName(name, owners)) continue;
      addTo(byPair, name.slice(0, 2), { list, name, end: 'first' });
      addTo(byPair, name.slice(-2), { list, name, end: 'last' });
    }
  }
  const near = {
    words: indexWords(index.lists),
    chinese: { byPair, mayBePair: createPairs(byPair.keys()) },
    pinyin: joinPinyin(index.lists.map(pinyinOf)),
  };
  indexes.set(index, near);
  return near;
}

const spellings = new WeakMap<TermIndex, PinyinIndex>();

/** Found once for a list: most of the time that an index takes to build goes here. */
function pinyinOf(index: TermIndex): PinyinIndex {
  const known = spellings.get(index);
  if (known) return known;
  const chinese = [...index.owners].filter(([name, owners]) => isChineseName(name, owners));
  const spelt = createPinyinIndex(
    chinese.flatMap(([name, owners]) => idsOf(owners).map((id): [string, string] => [name, id])),
  );
  spellings.set(index, spelt);
  return spelt;
}

/** Whether a name is Chinese, and no everyday word. */
function isChineseName(name: string, owners: readonly Owner[]): boolean {
  return /^\p{Script=Han}{2,}$/u.test(name) && owners.every(({ manner }) => manner !== 'everyday');
}
