import type { Emit } from './features.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** Numbers the features of many texts; no text gets a map of its own. */
export function createNumbering(vocabulary: Vocabulary): Numbering {
  const scanned: Scanned = { features: [], weights: [] };
  /** Where each feature stands in `scanned`, if it does. */
  const places: number[] = [];
  let isTaken = false;

  return {
    emit(kind, text, next, weight) {
      if (isTaken) scanned.features.length = scanned.weights.length = 0;
      isTaken = false;
      const feature = vocabulary.add(kind, text, next);
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
