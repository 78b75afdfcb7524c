import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openSync } from 'fontkit';

const { resolve } = createRequire(import.meta.url);

/** Noto Sans Hans: Chinese (with the rare characters of the Table of General Standard Characters), English, Russian. */
const hansDir = join(dirname(resolve('@embedpdf/fonts-sc')), '..', 'fonts');
/** Noto Sans for the letters of names that the Chinese font lacks, in slices: ş ł ő, Қ ї, έ. SIL Open Font License 1.1. */
const latinDir = join(dirname(resolve('@fontsource/noto-sans/400.css')), 'files');

export type Weight = 'regular' | 'bold';

const slices = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'];

function filesOf(hans: string, latin: string): readonly string[] {
  return [join(hansDir, hans), ...slices.map((slice) => join(latinDir, `noto-sans-${slice}-${latin}-normal.woff`))];
}

const files: Readonly<Record<Weight, readonly string[]>> = {
  regular: filesOf('NotoSansHans-Regular.otf', '400'),
  bold: filesOf('NotoSansHans-Bold.otf', '700'),
};
const chineseFace = 0;
const latinFace = 1;

export interface Face {
  readonly data: Buffer;
  readonly covers: ReadonlySet<number>;
}

const loaded = new Map<string, Face>();

/** A face of a weight, read from its file when the first text needs it. */
export function faceOf(weight: Weight, face: number): Face {
  const file = files[weight][face];
  if (file === undefined) throw new Error(`There is no face ${face}`);
  let found = loaded.get(file);
  if (!found) {
    const font = openSync(file);
    if (!('characterSet' in font)) throw new Error(`${file} is a collection of fonts`);
    found = { data: readFileSync(file), covers: new Set(font.characterSet) };
    loaded.set(file, found);
  }
  return found;
}

/** A stretch of text in one face. */
export interface Run {
  readonly text: string;
  /** As `faceOf` numbers them. */
  readonly face: number;
}

export interface SetText {
  readonly runs: readonly Run[];
  /** What no face has: it is shown as 〓, and the document has to say so. */
  readonly lacking: readonly string[];
}

/** The printer's mark in place of a character that is not in the case. */
export const missing = '〓';

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const chinese = /[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]/u;
/** The Chinese font sets these as wide as a character. */
const wideMarks = /[‘’“”—–…·]/;
const apostrophe = /(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu;

/** Splits a text by the faces that can show it, a letter together with its marks. */
export function splitRuns(text: string, weight: Weight): SetText {
  // Nothing of these is to be seen, and a font that has no glyph for them draws a box.
  const shown = text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(/[^\S\n]|(?!\n)\p{Cc}/gu, (space) => (space === '\u00a0' || space === '\u3000' ? space : ' '));
  const inLatin = !chinese.test(shown);
  const apostrophes = new Set([...shown.matchAll(apostrophe)].map(({ index }) => index));
  const runs: { text: string; face: number }[] = [];
  const lacking = new Set<string>();
  for (const { segment, index } of characters.segment(shown)) {
    const prefersLatin = (inLatin && wideMarks.test(segment)) || apostrophes.has(index);
    const face = prefersLatin ? latinFace : findFace(segment, weight);
    if (face === undefined) lacking.add(segment);
    add(runs, face === undefined ? missing : segment, face ?? chineseFace);
  }
  return { runs, lacking: [...lacking] };
}

function findFace(character: string, weight: Weight): number | undefined {
  const points = [...character].map((point) => point.codePointAt(0) ?? 0);
  const face = files[weight].findIndex((_, each) => {
    const { covers } = faceOf(weight, each);
    return points.every((point) => point === 0x0a || covers.has(point));
  });
  return face < 0 ? undefined : face;
}

function add(runs: { text: string; face: number }[], text: string, face: number): void {
  const last = runs.at(-1);
  if (last?.face === face) last.text += text;
  else runs.push({ text, face });
}
