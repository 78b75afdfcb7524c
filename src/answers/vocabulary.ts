import { createNumberMap, type NumberMap } from './numberMap.ts';

/**
 * Numbers for features, so that an index of many texts is held in flat arrays. The key of a feature is its kind, one
 * character, and what it holds.
 */
export interface Vocabulary {
  /** The number of a feature, a new one where it has none yet; what it holds may be given in two parts. */
  add(kind: string, text: string, next?: string): number;
  find(key: string): number | undefined;
  readonly size: number;
  /** What the features of a kind hold, with their numbers; not those that are two Chinese characters. */
  ofKind(kind: string): Iterable<readonly [text: string, number: number]>;
}

/** Chinese characters of the first plane: two of them are kept by their codes and not as a string. */
const firstHan = 0x3400;
const hanCount = 0x9fff - firstHan + 1;

/** The features of one kind. */
interface Kind {
  readonly pairs: NumberMap;
  readonly others: Map<string, number>;
}

/** Most features of an index are pairs of Chinese characters: no string is made and kept for each of them. */
export function createVocabulary(): Vocabulary {
  let size = 0;
  const kinds: Kind[] = [];

  function ofPair({ pairs }: Kind, pair: number): number {
    const known = pairs.get(pair);
    if (known >= 0) return known;
    pairs.add(pair, size);
    size += 1;
    return size - 1;
  }

  function ofText({ others }: Kind, text: string): number {
    const known = others.get(text);
    if (known !== undefined) return known;
    others.set(text, size);
    size += 1;
    return size - 1;
  }

  return {
    add(kind, text, next = '') {
      const code = kind.charCodeAt(0);
      const known = kinds[code] ?? { pairs: createNumberMap(), others: new Map() };
      kinds[code] = known;
      const pair = pairOf(text, next);
      return pair < 0 ? ofText(known, text + next) : ofPair(known, pair);
    },
    find(key) {
      const kind = kinds[key.charCodeAt(0)];
      if (!kind) return undefined;
      const text = key.slice(1);
      const pair = pairOf(text, '');
      if (pair < 0) return kind.others.get(text);
      const number = kind.pairs.get(pair);
      return number < 0 ? undefined : number;
    },
    get size() {
      return size;
    },
    ofKind: (kind) => kinds[kind.charCodeAt(0)]?.others ?? [],
  };
}

/** The number of what is two Chinese characters, in one part or two; -1 for anything else. */
function pairOf(text: string, next: string): number {
  if (text.length + next.length !== 2) return -1;
  const left = text.charCodeAt(0) - firstHan;
  const right = (next === '' ? text.charCodeAt(1) : next.charCodeAt(0)) - firstHan;
  return left >= 0 && left < hanCount && right >= 0 && right < hanCount ? left * hanCount + right : -1;
}
