import { soundsNear } from './pinyin.ts';

/**
 * Whether two words differ by no more than a slip: one letter in words of four or more, two from eight letters on, if
 * both begin alike: internal is not external.
 */
export function isNear(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  const allowed = length >= 8 && a[0] === b[0] ? 2 : length >= 4 ? 1 : 0;
  if (Math.abs(a.length - b.length) > allowed) return false;
  return isWithinSlips(allowed, a, b);
}

/** Whether so many insertions, deletions, replacements and swaps of neighbours at most make one word of another. */
export function isWithinSlips(slips: number, a: string, b: string, fromA = 0, fromB = 0): boolean {
  let [atA, atB] = [fromA, fromB];
  while (atA < a.length && atB < b.length && a.charCodeAt(atA) === b.charCodeAt(atB)) {
    atA += 1;
    atB += 1;
  }
  const [leftA, leftB] = [a.length - atA, b.length - atB];
  if (leftA === 0 || leftB === 0) return leftA + leftB <= slips;
  if (slips === 0) return false;
  const isSwap = a.charCodeAt(atA) === b.charCodeAt(atB + 1) && a.charCodeAt(atA + 1) === b.charCodeAt(atB);
  return (
    isWithinSlips(slips - 1, a, b, atA + 1, atB + 1) ||
    isWithinSlips(slips - 1, a, b, atA + 1, atB) ||
    isWithinSlips(slips - 1, a, b, atA, atB + 1) ||
    (isSwap && isWithinSlips(slips - 1, a, b, atA + 2, atB + 2))
  );
}

/** Characters that are taken for each other by the eye. */
const lookAlike = [
  '己已巳',
  '未末',
  '侯候',
  '徳德',
  '帐账',
  '须需',
  '做作',
  '像象',
  '即既',
  '拨拔',
  '贷货',
  '士土',
  '环坏',
];

/**
 * Whether two Chinese words differ by one slip: two neighbours swapped, one character left out or put in between the
 * first and the last of at least four, or one (two from six on) that sounds or looks nearly like the right one. Any
 * other character makes another word (法国节能 is not 德国节能), and a word of one character is never near another.
 */
export function isNearChinese(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  if (longer < 2 || Math.abs(a.length - b.length) > 1) return false;
  if (a.length !== b.length) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    if (longer < 4) return false;
    let same = 0;
    while (same < short.length && short[same] === long[same]) same += 1;
    return same > 0 && same < short.length && short.slice(same) === long.slice(same + 1);
  }
  const wrong = [...a].flatMap((character, index) => (character === b.charAt(index) ? [] : [index]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 2 && second === first + 1 && longer >= 4) {
    if (a.charAt(first) === b.charAt(second) && a.charAt(second) === b.charAt(first)) return true;
  }
  if (wrong.length > (longer >= 6 ? 2 : 1)) return false;
  return wrong.every((index) => isSlip(a.charAt(index), b.charAt(index)));
}

function isSlip(a: string, b: string): boolean {
  return lookAlike.some((group) => group.includes(a) && group.includes(b)) || soundsNear(a, b);
}

/** Where in a Chinese text something stands that is near a word (`isNearChinese`), the nearest length first. */
export function placeNear(word: string, text: string): { start: number; end: number } | undefined {
  for (const length of [word.length, word.length + 1, word.length - 1]) {
    for (let start = 0; start + length <= text.length; start += 1) {
      if (isNearChinese(word, text.slice(start, start + length))) return { start, end: start + length };
    }
  }
  return undefined;
}
