import { simplify } from '../language/spelling/normalise.ts';
import { pinyinLetters, soundsAlike, spellingsOf } from '../language/spelling/pinyin.ts';
import { isNearChinese, isWithinSlips } from '../language/spelling/spelling.ts';

/** Names of more parts are compared in the order in which they are written alone. */
const mostPartsInAnyOrder = 5;
/** Letters from which on a name with one slip, or two, is still hardly another name. */
const oneSlipFrom = 6;
const twoSlipsFrom = 10;
/** Characters from which on a Chinese name is one that was transcribed, in which a character more or less is a slip. */
const transcribedFrom = 5;

/** Letters that no mark makes, as passports and keyboards write them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** Parts of a name without differences of width, case, script of characters and marks on letters. */
function partsOf(name: string): readonly string[] {
  return simplify(name.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
    .split(/[\s·•・‧,，、.。()（）\-‐–—_/]+/u)
    .map((part) => part.replaceAll(/['’‘`ʻʼʹʾʿ]/gu, ''))
    .filter((part) => part !== '');
}

/** The letters of a name in the order of the alphabet: names whose parts are the same in any order have one key. */
export function nameKeyOf(name: string): string {
  return [...partsOf(name).join('')].sort().join('');
}

/** An address without differences of width and case. */
export function emailKey(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

/** A text of a name kind, such as a university's, without differences of width, case, spaces and marks. */
export function foldedWords(text: string): string {
  return partsOf(text).join('');
}

/**
 * `same`: nothing but width, case, traditional or simplified characters, spaces, marks on letters and the order of the
 * parts tells them apart. `similar`: slips of one letter in names of six or more and two from ten on, characters that
 * sound or look alike (晓 for 小), a Chinese name and its spelling in letters in either order, or a part left out.
 */
export function nameLikeness(one: string, other: string): 'same' | 'similar' | undefined {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.length === 0 || b.length === 0) return undefined;
  const [ordersOfA, ordersOfB] = [ordersOf(a), ordersOf(b)];
  if (ordersOfA.includes(b.join('')) || ordersOfB.includes(a.join(''))) return 'same';
  const isSimilar = hasAllOf(a, b) || hasAllOf(b, a) || ordersOfA.some((order) => isSlip(order, b.join('')));
  return isSimilar || alikeInSound(a, ordersOfB) || alikeInSound(b, ordersOfA) ? 'similar' : undefined;
}

/** The parts joined in every order. */
function ordersOf(parts: readonly string[]): readonly string[] {
  if (parts.length > mostPartsInAnyOrder) return [parts.join('')];
  let orders: readonly (readonly string[])[] = [[]];
  for (const part of parts) {
    orders = orders.flatMap((order) =>
      Array.from({ length: order.length + 1 }, (_, at) => order.toSpliced(at, 0, part)),
    );
  }
  return orders.map((order) => order.join(''));
}

/** Whether a name of at least two parts, or a Chinese one, is the other with something left out. */
function hasAllOf(parts: readonly string[], fewer: readonly string[]): boolean {
  if (fewer.length >= parts.length) return false;
  const isName = fewer.length >= 2 || fewer.every((part) => isChinese(part) && part.length >= 2);
  return isName && fewer.every((part) => parts.includes(part));
}

function isSlip(one: string, other: string): boolean {
  if (isChinese(one) && isChinese(other)) {
    if (isNearChinese(one, other) || (one.length > 1 && soundsAlike(one, other))) return true;
    return Math.min(one.length, other.length) >= transcribedFrom && isWithinSlips(1, one, other);
  }
  if (/\p{Script=Han}/u.test(one + other)) return false;
  const length = Math.min(one.length, other.length);
  const slips = length >= twoSlipsFrom ? 2 : length >= oneSlipFrom ? 1 : 0;
  return slips > 0 && isWithinSlips(slips, one, other);
}

/** Whether the Chinese characters of one are spelt by the letters of the other. */
function alikeInSound(parts: readonly string[], orders: readonly string[]): boolean {
  const characters = parts.filter(isChinese).join('');
  if (characters.length < 2) return false;
  const spellings = new Set(spellingsOf(characters));
  return orders.some((order) => !isChinese(order) && spellings.has(pinyinLetters(order)));
}

function isChinese(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}
