import type { Vector } from './featureIndex.ts';
import type { Features } from './features.ts';
import { inOneSpelling } from './units.ts';
import { createVocabulary } from './vocabulary.ts';
import { stem } from './words.ts';

/** How much each kind says, before rarity is looked at. */
const weights = { word: 1, pair: 1, piece: 0.5 };
/** Pieces of words, their ends counted in, have this many letters. */
const shortestPiece = 3;
const longestPiece = 5;
/** What is longer is no word but a link or a key, and its pieces say nothing. */
const longestWord = 40;

/**
 * How a text is worded, as weighted features, beside what it is about (`features.ts`): all words, empty ones too, which
 * tell "where is" from "what is" (`w`); neighbours (`b`); pieces of words, which meet where forms and spellings differ
 * (`g`). Every Chinese character counts as a word, so that neighbours are what words are in Chinese.
 */
export function readWording(text: string): Features {
  const features = new Map<string, number>();
  const words = inOneSpelling(text).match(/\p{Script=Han}|(?:(?!\p{Script=Han})\p{L})+|\p{N}+/gu) ?? [];
  let before = '';
  for (const raw of words) {
    const word = stem(raw);
    features.set(`w${word}`, weights.word);
    features.set(`b${before} ${word}`, weights.pair);
    before = word;
    if (raw.length <= longestWord && !/^\p{Script=Han}/u.test(raw)) addPieces(`^${raw}$`, features);
  }
  if (before !== '') features.set(`b${before} `, weights.pair);
  return features;
}

function addPieces(word: string, features: Map<string, number>): void {
  for (let length = shortestPiece; length <= longestPiece; length += 1) {
    for (let start = 0; start + length <= word.length; start += 1) {
      features.set(`g${word.slice(start, start + length)}`, weights.piece);
    }
  }
}

export interface WordingReader {
  /** How many features the texts have, numbered from 0. */
  readonly featureCount: number;
  read(text: string): Vector;
}

/** Reads how messages are worded beside the texts given: what few of them use weighs more. */
export function createWordingReader(texts: readonly string[]): WordingReader {
  const vocabulary = createVocabulary();
  const uses: number[] = [];
  for (const text of texts) {
    for (const key of readWording(text).keys()) {
      const feature = vocabulary.add(key.charAt(0), key.slice(1));
      uses[feature] = (uses[feature] ?? 0) + 1;
    }
  }
  return {
    featureCount: vocabulary.size,
    read: (text) =>
      [...readWording(text)].map(([key, weight]) => {
        const feature = vocabulary.find(key);
        const use = feature === undefined ? 0 : (uses[feature] ?? 0);
        return [feature, weight * Math.log((texts.length + 1) / (use + 0.5))];
      }),
  };
}
