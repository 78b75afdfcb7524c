import { simplify } from './normalise.ts';
import { remembering } from './remembering.ts';

/** A text as names are looked for in it; every place of it leads back to a place of the text as it was typed. */
export interface FoldedText {
  /** Simple script, half width, lower case, no marks on letters; hyphens and runs of blanks are one space. */
  readonly lower: string;
  /** The same with its capitals. */
  readonly cased: string;
  /** The UTF-16 offset in the text of each character here. */
  readonly places: readonly number[];
}

/** Addresses hold no names: nobody who writes from example.co.uk means Britain. */
const address =
  /https?:\/\/[^\s，。；、）》”"']+|www\.[^\s，。；、）》”"']+|[\w.+-]{1,64}@[\w.-]{1,255}|(?<![\w.-])(?:[A-Za-z\d-]{2,63}\.){1,5}(?:com|net|org|edu|gov|info|biz|xyz|site|app|dev|tech|online|top|shop|ae|ai|au|br|ca|cc|ch|cn|co|cz|de|dk|es|eu|fi|fr|hk|il|io|jp|kr|kz|mx|nl|nz|ph|pl|pt|ru|sa|se|sg|th|tr|tv|tw|uk|vn|za)(?![\w-])(?:\/[^\s，。；、）》”"']*)?/g;

/** What stands for a character of an address: part of no name, and no space either. */
const hidden = '\u0000';

/** Folds a text; its addresses become characters that no name has. */
export const foldText: (text: string) => FoldedText = remembering((text) =>
  fold(/[.@]/.test(text) ? text.replace(address, (found) => hidden.repeat(found.length)) : text),
);

/** Folds a name: one in capitals of at most three letters keeps them, since US is a country and us are we. */
export function foldName(name: string): string {
  const { lower, cased } = fold(name.trim());
  return /^[A-Z]{1,3}$/.test(cased) ? cased : lower;
}

function fold(text: string): FoldedText {
  const simple = simplify(text);
  const places: number[] = [];
  let cased = '';
  let lower = '';
  for (let at = 0; at < simple.length; at += 1) {
    const character = foldCharacter(simple.charAt(at));
    if (character === ' ' && cased.endsWith(' ')) continue;
    const small = character.toLowerCase();
    cased += character;
    lower += small.length === 1 ? small : character;
    places.push(at);
  }
  return { lower, cased, places };
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x2d || code < 0x21) return code === 0 ? hidden : ' ';
  if (code < 0xc0 || (code > 0x24f && code < 0x1e00) || code > 0x1eff) return character;
  // A Latin letter with a mark: the letter comes first when taken apart.
  return character.normalize('NFD').charAt(0);
}
