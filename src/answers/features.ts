import { simplify } from '../language/spelling/normalise.ts';
import { askedFor, courtesies, emptyHanByFirst, emptyWords } from './questionWords.ts';
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

/** The terms of the glossary unit by unit: a node holds what the units on the way to it say. */
interface TermNode {
  readonly next: Map<string, TermNode>;
  readonly features: string[];
}

export interface FeatureReader {
  /** `correct` may put another (stemmed) word in the place of one that it does not know. */
  read(text: string, correct?: (word: string) => string): Features;
  /** Stemmed words of the glossary, which count as known when typing errors are looked for. */
  readonly words: ReadonlySet<string>;
}

/** One spelling for what is written in several: width, script, case, digit groups, apostrophes. */
export function normalise(text: string): string {
  return simplify(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/'s\b/g, '')
    .replace(/\bbei'an\b/g, 'beian')
    .replace(/\b([mbr])&([adr])\b/g, '$1and$2');
}

/** What a UTF-16 unit can begin: told once for each and remembered, as texts are read one unit at a time. */
const kinds = new Uint8Array(65_536);
const kind = { digit: 1, letter: 2, han: 3, space: 4, surrogate: 5, other: 6 } as const;

function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const known = kinds[code];
  if (known) return known;
  const found = kindOf(text.charAt(index), code);
  kinds[code] = found;
  return found;
}

function kindOf(character: string, code: number): number {
  if (code >= 48 && code <= 57) return kind.digit;
  if ((code >= 97 && code <= 122) || (code >= 0xe0 && code <= 0xff)) return kind.letter;
  if (code >= 0xd800 && code <= 0xdbff) return kind.surrogate;
  if (/\p{Script=Han}/u.test(character)) return kind.han;
  return /[\s'’-]/.test(character) ? kind.space : kind.other;
}

function unitsOf(normalised: string, correct: (word: string) => string = same): Unit[] {
  const units: Unit[] = [];
  let index = 0;
  while (index < normalised.length) {
    const here = kindAt(normalised, index);
    const start = index;
    index += 1;
    if (here === kind.digit) {
      while (index < normalised.length && kindAt(normalised, index) === kind.digit) index += 1;
      if (normalised.charAt(index) === '.' && kindAt(normalised, index + 1) === kind.digit) {
        index += 1;
        while (index < normalised.length && kindAt(normalised, index) === kind.digit) index += 1;
      }
      const raw = normalised.slice(start, index);
      units.push({ kind: 'number', text: String(Number(raw)), raw });
    } else if (here === kind.letter) {
      while (index < normalised.length && kindAt(normalised, index) === kind.letter) index += 1;
      const raw = normalised.slice(start, index);
      units.push({ kind: 'word', text: emptyWords.has(raw) ? raw : correct(stem(raw)), raw });
    } else if (here === kind.han) {
      const raw = normalised.charAt(start);
      units.push({ kind: 'han', text: raw, raw });
    } else if (here === kind.surrogate) {
      const raw = String.fromCodePoint(normalised.codePointAt(start) ?? 0);
      index = start + raw.length;
      units.push(/\p{Script=Han}/u.test(raw) ? { kind: 'han', text: raw, raw } : { kind: 'break', text: '', raw });
    } else if (here === kind.other) {
      units.push({ kind: 'break', text: '', raw: normalised.charAt(start) });
    }
  }
  return units;
}

function same(word: string): string {
  return word;
}

/** Reads texts in the light of a glossary. */
export function createFeatureReader(glossary: Glossary): FeatureReader {
  const terms: TermNode = { next: new Map(), features: [] };
  const words = new Set<string>();

  function addSurface(surface: string, feature: string): void {
    let node = terms;
    for (const unit of unitsOf(normalise(surface))) {
      if (unit.kind === 'word') words.add(unit.text);
      const next = node.next.get(unit.text) ?? { next: new Map(), features: [] };
      node.next.set(unit.text, next);
      node = next;
    }
    if (node !== terms) node.features.push(feature);
  }

  for (const term of glossary.terms) {
    for (const surface of [term.zh, term.en, ...term.also.zh, ...term.also.en]) addSurface(surface, `c${term.zh}`);
  }
  for (const surface of [...glossary.outside.zh, ...glossary.outside.en]) addSurface(surface, `x${normalise(surface)}`);

  function read(text: string, correct: (word: string) => string = same): Features {
    const normalised = normalise(text);
    const features = new Map<string, number>();
    const add = (key: string, weight: number) => {
      if (weight > (features.get(key) ?? 0)) features.set(key, weight);
    };

    for (const { kind, pattern } of askedFor) if (pattern.test(normalised)) add(`q${kind}`, weights.asked);
    const asked = features.size;
    for (const order of ordersIn(normalised)) add(`o${order}`, weights.order);

    const plain = normalised.replace(courtesies, ' ');
    const units = unitsOf(plain, correct);
    const covered = new Array<boolean>(units.length).fill(false);
    for (let start = 0; start < units.length; start += 1) {
      let node: TermNode | undefined = terms;
      for (let end = start; node; end += 1) {
        for (const feature of node.features) {
          add(feature, feature.startsWith('x') ? weights.outside : weights.concept);
          covered.fill(true, start, end);
        }
        const unit: Unit | undefined = units[end];
        node = unit && node.next.get(unit.text);
      }
    }

    units.forEach((unit, index) => {
      const share = covered[index] ? weights.covered : 1;
      if (unit.kind === 'number') {
        const weight = unit.text.includes('.') ? weights.decimal : weights.number;
        add(`n${unit.text}`, weight);
      } else if (unit.kind === 'word' && !emptyWords.has(unit.raw)) {
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
    if (features.size === asked) {
      for (const key of emptyKeys(plain)) add(key, weights.empty);
    }
    return features;
  }

  return { read, words };
}

/** 837号令, 56号文, 第56号, Order 56, Circular 37, [2025] No. 43 */
const orderPattern =
  /(\d{1,4})\s*号(?:令|文|公告|通知|规定)?|\b(?:order|circular|notice|decree|huifa|yinfa|document)\s*(?:no\.?\s*)?(?:\[\d{4}\]\s*)?(?:no\.?\s*)?(\d{1,4})\b|\bno\.?\s*(\d{1,4})\b/g;

/** The numbers of the orders and notices that a text names. */
export function readOrders(text: string): ReadonlySet<number> {
  return new Set(ordersIn(normalise(text)));
}

function ordersIn(normalised: string): number[] {
  return [...normalised.matchAll(orderPattern)].map(([, ...numbers]) => Number(numbers.find(Boolean)));
}

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
  let run: HanUnit[] = [];
  const flush = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  let index = 0;
  while (index < units.length) {
    const unit = units[index];
    if (unit?.kind !== 'han') {
      flush();
      index += 1;
      continue;
    }
    const empty = emptyLengthAt(units, index);
    // Characters that belong to a term are part of its name, e.g. 对 in 对接.
    const isPart = empty > 0 && covered.slice(index, index + empty).every(Boolean);
    if (empty > 0 && !isPart) flush();
    else for (let at = index; at < index + (empty || 1); at += 1) run.push(hanAt(units, covered, at));
    index += empty || 1;
  }
  flush();
  return runs;
}

function hanAt(units: readonly Unit[], covered: readonly boolean[], index: number): HanUnit {
  return { text: units[index]?.text ?? '', covered: covered[index] ?? false };
}

/** How many characters the empty word has that begins here; 0 where none does. */
function emptyLengthAt(units: readonly Unit[], index: number): number {
  for (const word of emptyHanByFirst.get(units[index]?.text ?? '') ?? []) {
    if (word.every((character, offset) => units[index + offset]?.text === character)) return word.length;
  }
  return 0;
}
