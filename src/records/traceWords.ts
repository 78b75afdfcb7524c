/** Finds words as people write them: in any case and width, spaced and hyphenated in any way. */
export interface WordFinder {
  isIn(text: string): boolean;
  /** The same JSON, each text in it that holds a word replaced; ids stay. */
  blotJson(json: string, by: string): string;
}

/** Digits of a phone number that are told without the country's code too. */
const ownDigits = 9;
/** Letters and digits; a shorter word in a script with spaces is looked for as a word of its own, "May" not in "maybe". */
const longEnough = 6;
/** A shorter one is found everywhere. */
const shortest = 3;

export function createWordFinder(words: readonly string[]): WordFinder {
  const told = words.map((word) => (/^\+\d+$/.test(word) ? word.slice(-ownDigits) : word));
  const isDistinct = (word: string) => compact(word).length >= longEnough || /\p{sc=Han}{2}/u.test(word);
  const anywhere = told.filter(isDistinct).map(compact);
  const alone = told.filter((word) => !isDistinct(word) && compact(word).length >= shortest).map(spaced);

  function isIn(text: string): boolean {
    const plain = compact(text);
    if (anywhere.some((word) => plain.includes(word))) return true;
    return alone.length > 0 && alone.some((word) => spaced(text).includes(word));
  }

  return {
    isIn,
    blotJson: (json, by) =>
      JSON.stringify(
        JSON.parse(json, (key, value: unknown) =>
          typeof value === 'string' && key !== 'id' && isIn(value) ? by : value,
        ),
      ),
  };
}

/** Letters that are taken for digits in references become those, everywhere alike. */
function compact(text: string): string {
  return plainly(text)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
}

function spaced(text: string): string {
  return ` ${plainly(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function plainly(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
