import type { FoundName } from './findNames.ts';
import type { FoldedText } from './foldedText.ts';
import { findNearWords, indexWords, type WordIndex } from './nearWords.ts';
import { ordinaryWords, shortWords } from './ordinaryWords.ts';
import { createPinyinIndex, findPinyin, type PinyinIndex } from './pinyin.ts';
import { remembering } from './remembering.ts';
import { isNearChinese } from './spelling.ts';
import { type NamePlace, saysOnly, stands } from './surroundings.ts';
import type { Owner, TermIndex } from './termIndex.ts';

/** Characters of which another one makes another name rather than a slip: 南苏丹, 北马其顿, 美属萨摩亚. */
const telling = /[东西南北中内外上下大小新旧前后左右美英法荷德国岛]/u;

/** Names that say what kind of place it is, of which little but that may be left: 台湾地区 is not near 海湾地区. */
const madeOfWords = /(?:地区|[共王公]和?国|国家|群岛|行政区|联邦|合作|[省市岛城国港])$/;

const shortestPinyin = 5;
const shortestChinese = 4;

interface NearIndex {
  readonly words: WordIndex;
  /** The longer Chinese names, by their first and by their last two characters. */
  readonly beginnings: ReadonlyMap<string, readonly string[]>;
  readonly endings: ReadonlyMap<string, readonly string[]>;
  readonly pinyin: PinyinIndex;
}

export interface NearPlace extends NamePlace {
  readonly id: string;
}

interface Candidate extends NearPlace {
  readonly slips: number;
}

/** What is near a word that is no name stands for no term, and is in the way of names that are as near. */
const noTerm = '';

const indexes = new WeakMap<TermIndex, NearIndex>();

/**
 * What a text holds that is one slip away from a name (two in long words), or is a Chinese name in pinyin. Where another
 * term is as near nothing is given. A name that was found as it is written is left alone, unless it is but a part of a
 * longer one that is misspelt: "Wesern Europe" is not Europe.
 */
export function findNearNames(
  text: FoldedText,
  index: TermIndex,
  exact: readonly FoundName[],
  isBreak: (at: number) => boolean,
): NearPlace[] {
  const near = nearIndexOf(index);
  const places: NearPlace[] = [];
  const isFree = (place: NamePlace) => !exact.some((found) => overlaps(found, place));
  const isOpen = (place: NamePlace) =>
    !places.some((found) => overlaps(found, place)) &&
    exact.every((found) => !overlaps(found, place) || (found.ids.length > 0 && isPartOf(found, place)));
  const keep = (found: readonly Candidate[]) => {
    for (const place of clearOnes(found.filter(isOpen))) places.push(place);
  };
  const isMeant = ({ manner }: Owner, place: NamePlace) =>
    stands(manner, place, text, index, isBreak) || (manner === 'everyday' && saysOnly([place], text));

  if (/[a-z]{2}/.test(text.lower)) {
    keep(
      findNearWords(text.lower, near.words, isFree).flatMap(({ start, end, slips, owners }) => {
        const meant = owners.filter((owner) => isMeant(owner, { start, end }));
        return meant.length === 0 ? [] : idsOf(meant).map((id) => ({ start, end, slips, id }));
      }),
    );
    const spelt = findPinyin(text.cased, near.pinyin).filter(
      (place) => place.end - place.start >= shortestPinyin && !hasEnglish(text.lower.slice(place.start, place.end)),
    );
    keep(spelt.filter(isFree).flatMap(({ start, end, ids }) => ids.map((id) => ({ start, end, id, slips: 1 }))));
  }
  keep(nearChinese(text.lower, near, index, isBreak));
  return places.filter(({ id, start, end }) => {
    const parts = exact.filter((found) => overlaps(found, { start, end }));
    return id !== noTerm && !parts.some(({ ids }) => ids.includes(id));
  });
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
  { beginnings, endings }: NearIndex,
  index: TermIndex,
  isBreak: (at: number) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  const tryName = (name: string, start: number, end: number) => {
    // 海地区 within 上海地区 is no slip in 海湾地区.
    if (start < 0 || end > lower.length || !isBreak(start) || !isBreak(end)) return;
    const written = lower.slice(start, end);
    if (written === name || !/^\p{Script=Han}+$/u.test(written)) return;
    if (!isNearChinese(name, written) && !(index.nature === 'place' && isOneOff(name, written))) return;
    for (const id of idsOf(index.owners.get(name) ?? [])) found.push({ start, end, slips: 1, id });
  };
  for (const { at, pair } of beginnings.size > 0 ? chinesePairs(lower) : []) {
    const [begun, ended] = [beginnings.get(pair), endings.get(pair)];
    for (const name of begun && isBreak(at) ? begun : []) {
      for (const length of lengthsNear(name)) tryName(name, at, at + length);
    }
    for (const name of ended && isBreak(at + 2) ? ended : []) {
      for (const length of lengthsNear(name)) tryName(name, at + 2 - length, at + 2);
    }
  }
  return found;
}

const chinesePairs: (lower: string) => readonly { readonly at: number; readonly pair: string }[] = remembering(
  (lower) =>
    [...lower.matchAll(/\p{Script=Han}(?=\p{Script=Han})/gu)].map((match) => ({
      at: match.index,
      pair: lower.slice(match.index, match.index + 2),
    })),
);

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
  return !telling.test(name.charAt(only)) && !telling.test(written.charAt(only));
}

function nearIndexOf(index: TermIndex): NearIndex {
  const built = indexes.get(index);
  if (built) return built;
  const beginnings = new Map<string, string[]>();
  const endings = new Map<string, string[]>();
  const spelt: [string, string][] = [];
  for (const [name, owners] of index.owners) {
    if (!/^\p{Script=Han}{2,}$/u.test(name) || owners.some(({ manner }) => manner === 'everyday')) continue;
    for (const id of idsOf(owners)) spelt.push([name, id]);
    if (name.length < shortestChinese) continue;
    addTo(beginnings, name.slice(0, 2), name);
    addTo(endings, name.slice(-2), name);
  }
  const near = {
    words: indexWords(index.owners, index.acronyms),
    beginnings,
    endings,
    pinyin: createPinyinIndex(spelt),
  };
  indexes.set(index, near);
  return near;
}

function addTo(lists: Map<string, string[]>, key: string, name: string): void {
  const list = lists.get(key);
  if (list) list.push(name);
  else lists.set(key, [name]);
}
