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

/** What a character becomes, by its code: 0 where it stays, which nearly all do. */
function tableOf(others: ReadonlyMap<string, string>): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0xff01; code <= 0xff5e; code += 1) table[code] = code - 0xfee0;
  for (const [character, right] of [...plain, ...others]) table[character.charCodeAt(0)] = right.charCodeAt(0);
  return table;
}

const toNarrow = tableOf(new Map());
const toSimple = tableOf(simplified);

/** Asked of every message and of many a piece of one: nothing is built where nothing changes. */
function replaced(text: string, table: Uint16Array): string {
  let result = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const right = table[text.charCodeAt(at)] ?? 0;
    if (right === 0) continue;
    result += text.slice(done, at) + String.fromCharCode(right);
    done = at + 1;
  }
  return done === 0 ? text : result + text.slice(done);
}

/**
 * The text with full-width forms in half width, and dashes, spaces and quotes of one kind. Its length never changes,
 * here as in the functions below: an offset into the result is an offset into the text.
 */
export const toHalfWidth: (text: string) => string = remembering((text) => replaced(text, toNarrow));

/** As `toHalfWidth`, with the traditional characters and numerals that matter to the readers in their simple form. */
export const simplify: (text: string) => string = remembering((text) => replaced(text, toSimple));

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
