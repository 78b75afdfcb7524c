import { simplify } from './normalise.ts';
import { remembering } from './remembering.ts';

/** A text as names are looked for in it; every place of it leads back to a place of the text as it was typed. */
export interface FoldedText {
  /** Simple script, half width, lower case, no marks on letters; hyphens and runs of blanks are one space. */
  readonly lower: string;
  /** The same with its capitals. */
  readonly cased: string;
  /** The UTF-16 offset in the text of each character here; absent where it is the same. */
  readonly places?: readonly number[];
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

/** A longer name is read in any case. */
export const mostCapitals = 3;

/** Folds a name: one in capitals of at most three letters keeps them, since US is a country and us are we. */
export function foldName(name: string): string {
  const { lower, cased } = fold(name.trim());
  return cased.length <= mostCapitals && /^[A-Z]+$/.test(cased) ? cased : lower;
}

function fold(text: string): FoldedText {
  const even = simplify(text).replace(blank, ' ').replace(marked, withoutMark);
  if (!even.includes('  ')) return { lower: lowered(even), cased: even };
  const places: number[] = [];
  for (let at = 0; at < even.length; at += 1) if (at === 0 || !even.startsWith('  ', at - 1)) places.push(at);
  const cased = even.replace(/ {2,}/g, ' ');
  return { lower: lowered(cased), cased, places };
}

/** Hyphens, and all that stands before the first printable character but what is hidden. */
const blank = /[^\0!-,.-\uffff]/g;
const marked = /[\u00c0-\u024f\u1e00-\u1eff]/g;

/** A Latin letter with a mark: the letter comes first when taken apart. */
function withoutMark(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

/** In lower case; the few letters that grow when lowered are left as they are. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : text.replace(/[\s\S]/g, (letter) => (letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter));
}
