import { remembering } from './remembering.ts';
import { traditional } from './traditional.ts';

const simplified = new Map<string, string>();
for (let index = 0; index + 1 < traditional.length; index += 2) {
  simplified.set(traditional.charAt(index), traditional.charAt(index + 1));
}

// Numerals written so that nobody can alter them, and what else is read as another character.
for (const pair of [
  '〇零',
  '○零',
  '壹一',
  '贰二',
  '貳二',
  '貮二',
  '叁三',
  '肆四',
  '捌八',
  '玖九',
  '拾十',
  '佰百',
  '仟千',
  '妳你',
]) {
  simplified.set(pair.charAt(0), pair.charAt(1));
}

const plain = new Map<string, string>([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2009', ' '],
  ['\u202f', ' '],
  ['\t', ' '],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['−', '-'],
  ['〜', '~'],
  ['∼', '~'],
  ['～', '~'],
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
]);

const characters = (list: Iterable<string>) =>
  [...list].map((character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
/** Most of what is typed needs no change: patterns find what does faster than a walk through the characters. */
const wide = new RegExp(`[\\uff01-\\uff5e${characters(plain.keys()).join('')}]`, 'gu');
const notSimple = new RegExp(`[\\uff01-\\uff5e${characters([...plain.keys(), ...simplified.keys()]).join('')}]`, 'gu');

function narrow(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return plain.get(character) ?? character;
}

/**
 * The text with full-width forms in half width, and dashes, spaces and quotes of one kind. Its length never changes,
 * here as in the functions below: an offset into the result is an offset into the text.
 */
export const toHalfWidth: (text: string) => string = remembering((text) => text.replace(wide, narrow));

/** As `toHalfWidth`, with the traditional characters and numerals that matter to the readers in their simple form. */
export const simplify: (text: string) => string = remembering((text) =>
  text.replace(notSimple, (character) => simplified.get(character) ?? narrow(character)),
);

/** As `simplify`, and in lower case. */
export const normalise: (text: string) => string = remembering((text) => {
  const half = simplify(text);
  const lower = half.toLowerCase();
  if (lower.length === half.length) return lower;
  // A few letters (İ) grow when lowered; they keep their case, so that offsets hold.
  return half.replace(/[\s\S]/g, (character) => {
    const small = character.toLowerCase();
    return small.length === 1 ? small : character;
  });
});
