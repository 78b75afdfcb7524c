import { readingsOf } from '../language/spelling/pinyin.ts';
import { emptyHanByFirst } from './questionWords.ts';

/**
 * Puts right what was chosen wrongly among characters that sound alike, the commonest slip of who types by pinyin (报铭 for
 * 报名): where two neighbours are known from nowhere, one of them gives way to a character of the same sound that stands
 * beside the other in one of the `terms`, unless it is part of something known on its other side. Takes and gives
 * normalised text.
 */
export function createHomophones(
  terms: Iterable<string>,
  isKnown: (pair: string) => boolean,
): (normalised: string) => string {
  /** The pairs of the terms by one of their characters, in its place, and the sound of the other. */
  const byRest = new Map<string, string>();
  for (const term of terms) {
    for (const pair of pairsOf(term)) {
      const [left = '', right = ''] = pair;
      for (const sound of readingsOf(right)) byRest.set(`${left}${sound}`, right);
      for (const sound of readingsOf(left)) byRest.set(`${sound}${right}`, left);
    }
  }

  function replacement(character: string, keyOf: (sound: string) => string): string | undefined {
    for (const sound of readingsOf(character)) {
      const other = byRest.get(keyOf(sound));
      if (other !== undefined && other !== character) return other;
    }
    return undefined;
  }

  return (normalised) => {
    let text = normalised;
    for (const { index } of normalised.matchAll(/\p{Script=Han}(?=\p{Script=Han})/gu)) {
      const [before = '', left = '', right = '', after = ''] = [-1, 0, 1, 2].map((step) => text.charAt(index + step));
      if (isKnown(left + right) || besideAnything(left) || besideAnything(right)) continue;
      const second = isKnown(right + after) ? undefined : replacement(right, (sound) => `${left}${sound}`);
      const first = second || isKnown(before + left) ? undefined : replacement(left, (sound) => `${sound}${right}`);
      if (second) text = text.slice(0, index + 1) + second + text.slice(index + 2);
      else if (first) text = text.slice(0, index) + first + text.slice(index + 1);
    }
    return text;
  };
}

/** Empty words and numerals, which no term needs beside them. */
function besideAnything(character: string): boolean {
  return emptyHanByFirst.has(character) || /[没一二两三四五六七八九十百千万亿]/.test(character);
}

function pairsOf(term: string): string[] {
  return [...term.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair);
}
