import { isOneSlipApart } from './words.ts';

/** Too many short words are one slip from each other. */
const shortestMistaken = 5;
const shortestMeant = 4;
/** What is longer is no word, and looking for what is one slip from it would take its length squared. */
const longestMistaken = 40;

/**
 * Puts the known word that is used most in the place of an unknown one that is one slip away from it.
 *
 * Words one slip apart become equal when a letter is left out of one or both of them, so that the candidates are found
 * by what is left and not by going through all words.
 */
export function createCorrection(known: ReadonlyMap<string, number>): (stemmed: string, written: string) => string {
  const byRemainder = new Map<string, string[]>();
  for (const word of known.keys()) {
    if (word.length < shortestMeant) continue;
    for (const remainder of remaindersOf(word)) {
      const words = byRemainder.get(remainder);
      if (words) words.push(word);
      else byRemainder.set(remainder, [word]);
    }
  }
  function correct(word: string): string {
    if (word.length < shortestMistaken || word.length > longestMistaken) return word;
    let best = word;
    let bestCount = 0;
    for (const remainder of remaindersOf(word)) {
      for (const candidate of byRemainder.get(remainder) ?? []) {
        const count = known.get(candidate) ?? 0;
        const isBetter = count > bestCount || (count === bestCount && candidate < best);
        if (isBetter && isOneSlipApart(word, candidate)) {
          best = candidate;
          bestCount = count;
        }
      }
    }
    return best;
  }

  return (stemmed, written) => {
    if (known.has(stemmed)) return stemmed;
    const corrected = correct(stemmed);
    // "penatly" was taken for an adverb, and what was left of it is one slip from nothing.
    return corrected === stemmed && written !== stemmed && correct(written) !== written ? correct(written) : corrected;
  };
}

/** The word, and the word without each of its letters in turn. */
function remaindersOf(word: string): Set<string> {
  const remainders = new Set([word]);
  for (let index = 0; index < word.length; index += 1) remainders.add(word.slice(0, index) + word.slice(index + 1));
  return remainders;
}
