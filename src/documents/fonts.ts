import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openSync } from 'fontkit';

const { resolve } = createRequire(import.meta.url);

/** Noto Sans Hans: Chinese, English, Cyrillic, Greek. SIL Open Font License 1.1. */
const hansDir = join(dirname(resolve('@embedpdf/fonts-sc')), '..', 'fonts');
/** Noto Sans for the letters of names that the Chinese font lacks: ş, ł, ő, č. SIL Open Font License 1.1. */
const latinDir = join(dirname(resolve('@fontsource/noto-sans/400.css')), 'files');

export type Weight = 'regular' | 'bold';

interface Face {
  readonly data: Buffer;
  readonly covers: ReadonlySet<number>;
  /** Of the size of the type: how far its baseline is below the top of a line. */
  readonly ascent: number;
}

function load(file: string): Face {
  const font = openSync(file);
  if (!('characterSet' in font)) throw new Error(`${file} is a collection of fonts`);
  return { data: readFileSync(file), covers: new Set(font.characterSet), ascent: font.ascent / font.unitsPerEm };
}

const files: Readonly<Record<Weight, readonly [string, string]>> = {
  regular: [join(hansDir, 'NotoSansHans-Regular.otf'), join(latinDir, 'noto-sans-latin-ext-400-normal.woff')],
  bold: [join(hansDir, 'NotoSansHans-Bold.otf'), join(latinDir, 'noto-sans-latin-ext-700-normal.woff')],
};

const loaded = new Map<Weight, readonly Face[]>();

/** The faces of a weight, the first that covers a character is used; read when the first document needs them. */
export function facesOf(weight: Weight): readonly Face[] {
  let faces = loaded.get(weight);
  if (!faces) {
    faces = files[weight].map(load);
    loaded.set(weight, faces);
  }
  return faces;
}

/** A stretch of text in one face. */
export interface Run {
  readonly text: string;
  /** Its place in `facesOf`. */
  readonly face: number;
}

/** A mark in place of a character that no face has, rather than an empty box. */
const missing = '〓';

/** Splits a text by the faces that can show it. A letter with a mark that none has is shown without the mark. */
export function splitRuns(text: string, weight: Weight): readonly Run[] {
  const faces = facesOf(weight);
  const runs: { text: string; face: number }[] = [];
  const faceOf = (character: string) => faces.findIndex(({ covers }) => covers.has(character.codePointAt(0) ?? 0));
  // The Chinese font sets this mark as wide as a character.
  for (const character of text.normalize('NFC').replace(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'")) {
    const shown = faceOf(character) >= 0 || /\s/.test(character) ? character : withoutMarks(character, faceOf);
    const face = Math.max(0, faceOf(shown));
    const last = runs.at(-1);
    if (last?.face === face) last.text += shown;
    else runs.push({ text: shown, face });
  }
  return runs;
}

function withoutMarks(character: string, faceOf: (character: string) => number): string {
  const base = character.normalize('NFD').replace(/\p{M}/gu, '');
  return base !== '' && faceOf(base) >= 0 ? base : missing;
}
