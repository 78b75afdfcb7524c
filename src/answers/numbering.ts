import type { Vocabulary } from './featureIndex.ts';
import type { Emit } from './features.ts';
import { createNumberMap, type NumberMap } from './numberMap.ts';

/** Chinese characters of the first plane that are kept by their codes. */
const firstHan = 0x3400;
const hanCount = 0x9fff - firstHan + 1;

/** The features of the text that was scanned last, by number, each once with its greatest weight. */
export interface Scanned {
  readonly features: number[];
  readonly weights: number[];
}

export interface Numbering {
  readonly emit: Emit;
  /** What was emitted since it was last taken; good until the next feature is emitted. */
  take(): Scanned;
}

/**
 * Numbers the features of many texts. Pairs of Chinese characters, most of all features, are looked up by their codes and
 * not as strings, and no text gets a map of its own: an index of 130,000 questions is built in half the time.
 */
export function createNumbering(vocabulary: Vocabulary): Numbering {
  const pairs: NumberMap[] = [];
  /** What is in one part, by its kind. Kinds have one character or none, and are told by its code. */
  const singles: Map<string, number>[] = [];
  const scanned: Scanned = { features: [], weights: [] };
  /** Where each feature stands in `scanned`, if it does. */
  const places: number[] = [];
  let isTaken = false;

  function numberOf(kind: string, text: string, next: string): number {
    const left = text.charCodeAt(0) - firstHan;
    const right = next.charCodeAt(0) - firstHan;
    if (text.length === 1 && next.length === 1 && left >= 0 && left < hanCount && right >= 0 && right < hanCount) {
      return ofPair(kind, text, next, left * hanCount + right);
    }
    if (text.length === 1 && next === '' && left >= 0 && left < hanCount) {
      return ofPair(kind, text, '', hanCount * hanCount + left);
    }
    return next === '' ? ofSingle(kind, text) : vocabulary.add(kind + text + next);
  }

  function ofSingle(kind: string, text: string): number {
    const code = kind.charCodeAt(0) || 0;
    const ofKind = singles[code] ?? new Map<string, number>();
    singles[code] = ofKind;
    const known = ofKind.get(text);
    if (known !== undefined) return known;
    const number = vocabulary.add(kind + text);
    ofKind.set(text, number);
    return number;
  }

  function ofPair(kind: string, text: string, next: string, code: number): number {
    const kindCode = kind.charCodeAt(0) || 0;
    const ofKind = pairs[kindCode] ?? createNumberMap();
    pairs[kindCode] = ofKind;
    const known = ofKind.get(code);
    if (known >= 0) return known;
    const number = vocabulary.add(kind + text + next);
    ofKind.add(code, number);
    return number;
  }

  return {
    emit(kind, text, next, weight) {
      if (isTaken) scanned.features.length = scanned.weights.length = 0;
      isTaken = false;
      const feature = numberOf(kind, text, next);
      const place = places[feature];
      if (place !== undefined && place < scanned.features.length && scanned.features[place] === feature) {
        scanned.weights[place] = Math.max(weight, scanned.weights[place] ?? 0);
        return;
      }
      places[feature] = scanned.features.length;
      scanned.features.push(feature);
      scanned.weights.push(weight);
    },
    take() {
      if (isTaken) scanned.features.length = scanned.weights.length = 0;
      isTaken = true;
      return scanned;
    },
  };
}
