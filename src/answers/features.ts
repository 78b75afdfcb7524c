import { askedFor, courtesies, emptyHan, emptyWords } from './questionWords.ts';
import type { Glossary } from './schema.ts';
import { stem } from './words.ts';

/**
 * What a text is about, as weighted features. The kind is in the first character of the key:
 * `w` an English word, `h` Chinese characters, `n` a number, `o` the number of an order or notice, `c` a concept of the
 * glossary, `x` a word that is outside the service's scope, `q` what is asked for, `e` an empty word, which counts only
 * where there is nothing else ("你会些什么").
 */
export type Features = ReadonlyMap<string, number>;

/** How much each kind says, before rarity is looked at. Fitted on the entries' own questions, each left out in
 * turn, and on the tuning questions of `test/knowledge`. */
const weights = {
  word: 1,
  han: 0.6,
  number: 0.8,
  decimal: 1.5,
  order: 2,
  concept: 1.4,
  outside: 1,
  asked: 1,
  empty: 0.5,
  /** What is left of words that a concept already speaks for. */
  covered: 0.25,
};

type UnitKind = 'word' | 'han' | 'number' | 'break';
interface Unit {
  readonly kind: UnitKind;
  /** Stemmed for words. */
  readonly text: string;
  readonly raw: string;
}

interface Surface {
  readonly units: readonly string[];
  readonly feature: string;
}

export interface FeatureReader {
  /** `correct` may put another (stemmed) word in the place of one that it does not know. */
  read(text: string, correct?: (word: string) => string): Features;
  /** Stemmed words of the glossary, which count as known when typing errors are looked for. */
  readonly words: ReadonlySet<string>;
}

const unitPattern = /(?<number>\d+(?:\.\d+)?)|(?<word>[a-zà-ÿ]+)|(?<han>\p{Script=Han})|(?<space>[\s'’-]+)|./gsu;

/** One spelling for what is written in several: width, case, digit groups, apostrophes. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/'s\b/g, '')
    .replace(/\bbei'an\b/g, 'beian')
    .replace(/\b([mbr])&([adr])\b/g, '$1and$2');
}

function unitsOf(normalised: string, correct: (word: string) => string = same): Unit[] {
  const units: Unit[] = [];
  for (const match of normalised.matchAll(unitPattern)) {
    const groups = match.groups ?? {};
    const raw = match[0];
    if (groups.number) units.push({ kind: 'number', text: String(Number(raw)), raw });
    else if (groups.word) units.push({ kind: 'word', text: emptyWords.has(raw) ? raw : correct(stem(raw)), raw });
    else if (groups.han) units.push({ kind: 'han', text: raw, raw });
    else if (!groups.space) units.push({ kind: 'break', text: '', raw });
  }
  return units;
}

function same(word: string): string {
  return word;
}

/** Reads texts in the light of a glossary. */
export function createFeatureReader(glossary: Glossary): FeatureReader {
  const surfacesByFirst = new Map<string, Surface[]>();
  const words = new Set<string>();

  function addSurface(surface: string, feature: string): void {
    const units = unitsOf(normalise(surface));
    const first = units[0];
    if (!first) return;
    for (const unit of units) if (unit.kind === 'word') words.add(unit.text);
    const list = surfacesByFirst.get(first.text) ?? [];
    list.push({ units: units.map((unit) => unit.text), feature });
    surfacesByFirst.set(first.text, list);
  }

  for (const term of glossary.terms) {
    for (const surface of [term.zh, term.en, ...term.also.zh, ...term.also.en]) addSurface(surface, `c${term.zh}`);
  }
  for (const surface of [...glossary.outside.zh, ...glossary.outside.en]) addSurface(surface, `x${normalise(surface)}`);

  function read(text: string, correct: (word: string) => string = same): Features {
    const normalised = normalise(text);
    const features = new Map<string, number>();
    const add = (key: string, weight: number) => features.set(key, Math.max(weight, features.get(key) ?? 0));

    for (const { kind, pattern } of askedFor) if (pattern.test(normalised)) add(`q${kind}`, weights.asked);
    for (const match of normalised.matchAll(orderPattern)) {
      const number = match[1] ?? match[2] ?? match[3];
      if (number) add(`o${Number(number)}`, weights.order);
    }

    const plain = normalised.replace(courtesies, ' ');
    const units = unitsOf(plain, correct);
    const covered = new Array<boolean>(units.length).fill(false);
    units.forEach((unit, start) => {
      for (const surface of surfacesByFirst.get(unit.text) ?? []) {
        if (!surface.units.every((part, offset) => units[start + offset]?.text === part)) continue;
        add(surface.feature, surface.feature.startsWith('x') ? weights.outside : weights.concept);
        covered.fill(true, start, start + surface.units.length);
      }
    });

    units.forEach((unit, index) => {
      const share = covered[index] ? weights.covered : 1;
      if (unit.kind === 'number') {
        const weight = unit.text.includes('.') ? weights.decimal : weights.number;
        add(`n${unit.text}`, weight);
      } else if (unit.kind === 'word' && !emptyWords.has(unit.raw) && unit.raw.length > 1) {
        add(`w${unit.text}`, weights.word * share);
      }
    });
    for (const run of hanRuns(units, covered)) {
      for (let index = 0; index < run.length; index += 1) {
        const here = run[index];
        const next = run[index + 1];
        if (!here) continue;
        const share = here.covered && (next?.covered ?? true) ? weights.covered : 1;
        if (next) add(`h${here.text}${next.text}`, weights.han * share);
        else if (run.length === 1) add(`h${here.text}`, weights.han * 0.6 * share);
      }
    }
    if (![...features.keys()].some((key) => key[0] !== 'q')) {
      for (const key of emptyKeys(plain)) add(key, weights.empty);
    }
    return features;
  }

  return { read, words };
}

/** 837号令, 56号文, 第56号, Order 56, Circular 37, [2025] No. 43 */
const orderPattern =
  /(\d{1,4})\s*号(?:令|文|公告|通知|规定)?|\b(?:order|circular|notice|decree|huifa|yinfa|document)\s*(?:no\.?\s*)?(?:\[\d{4}\]\s*)?(?:no\.?\s*)?(\d{1,4})\b|\bno\.?\s*(\d{1,4})\b/g;

function emptyKeys(plain: string): string[] {
  const keys: string[] = [];
  const units = unitsOf(plain);
  units.forEach((unit, index) => {
    const next = units[index + 1];
    if (unit.kind === 'word') keys.push(`e${unit.text}`);
    if (unit.kind === 'han' && next?.kind === 'han') keys.push(`e${unit.text}${next.text}`);
  });
  return keys;
}

interface HanUnit {
  readonly text: string;
  readonly covered: boolean;
}

/** Unbroken stretches of Chinese characters with the empty words taken out; nothing is joined across what was taken out. */
function hanRuns(units: readonly Unit[], covered: readonly boolean[]): HanUnit[][] {
  const runs: HanUnit[][] = [];
  let stretch: HanUnit[] = [];
  const flush = () => {
    const text = stretch.map((unit) => unit.text).join('');
    let from = 0;
    for (const match of text.matchAll(emptyHan)) {
      // Characters that belong to a term are part of its name, e.g. 对 in 对接.
      if (stretch.slice(match.index, match.index + match[0].length).every((unit) => unit.covered)) continue;
      if (match.index > from) runs.push(stretch.slice(from, match.index));
      from = match.index + match[0].length;
    }
    if (from < stretch.length) runs.push(stretch.slice(from));
    stretch = [];
  };
  units.forEach((unit, index) => {
    if (unit.kind === 'han') stretch.push({ text: unit.text, covered: covered[index] ?? false });
    else flush();
  });
  flush();
  return runs;
}
