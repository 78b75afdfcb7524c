import { askedFor, courtesies, emptyHanByFirst } from './questionWords.ts';
import type { Glossary } from './schema.ts';
import { type Correct, inOneSpelling, type Unit, unitCount, unitsOf } from './units.ts';

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
  number: 1.4,
  decimal: 1.5,
  order: 2,
  concept: 1.4,
  outside: 1,
  asked: 1,
  empty: 0.5,
  /** What is left of words that a concept already speaks for. */
  covered: 0.25,
};

/** The terms of the glossary unit by unit: a node holds what the units on the way to it say. */
interface TermNode {
  readonly next: Map<string, TermNode>;
  readonly features: { readonly kind: 'c' | 'x'; readonly text: string }[];
}

/** The terms by their first unit. */
interface Terms {
  readonly next: ReadonlyMap<string, TermNode>;
  /** Whether one may begin with a unit and the next: far cheaper than looking for the units. */
  mayBegin(first: Unit, second: Unit | undefined): boolean;
}

/** `beginnings` are the first two units of all terms that have as many. */
function termsFrom({ next }: TermNode, beginnings: readonly (readonly [Unit, Unit])[]): Terms {
  const begins = createUnitTest(({ text }) => next.has(text));
  const isWhole = createUnitTest(({ text }) => (next.get(text)?.features.length ?? 0) > 0);
  const pairs = new Uint8Array(0x10000);
  const placeOf = (first: Unit, second: Unit) => (first.id * 31 + second.id) & 0xffff;
  for (const [first, second] of beginnings) pairs[placeOf(first, second)] = 1;
  return {
    next,
    mayBegin: (first, second) =>
      begins(first) && (isWhole(first) || (second !== undefined && pairs[placeOf(first, second)] === 1)),
  };
}

/** What is told of a unit is remembered by its id: 0 not asked yet, 1 no, 2 yes. */
function createUnitTest(test: (unit: Unit) => boolean): (unit: Unit) => boolean {
  const known = new Uint8Array(unitCount);
  return (unit) => {
    if (unit.id < 0) return test(unit);
    if (known[unit.id] === 0) known[unit.id] = test(unit) ? 2 : 1;
    return known[unit.id] === 2;
  };
}

/** Takes a feature of a text: its kind and what it holds, in one or two parts. The same feature may come more than once. */
export type Emit = (kind: string, text: string, next: string, weight: number) => void;

export interface Scanning {
  /** It states and does not ask: what it asks for is not looked for. */
  readonly isStatement?: true;
  /** Takes all words, empty ones too; every Chinese character counts as one. */
  readonly takeWord?: (word: Unit) => void;
  readonly correct?: Correct;
}

export interface FeatureReader {
  /** `correct` may put another (stemmed) word in the place of one that it does not know. */
  read(text: string, correct?: Correct): Features;
  /**
   * As `read`, feature by feature.
   */
  scan(text: string, emit: Emit, how?: Scanning): void;
  /** Stemmed words of the glossary, which count as known when typing errors are looked for. */
  readonly words: ReadonlySet<string>;
}

/** Gathers features under one key each; of the same one the heaviest counts. */
export function collect(features: Map<string, number>): Emit {
  return (kind, text, next, weight) => {
    const key = kind + text + next;
    if (weight > (features.get(key) ?? 0)) features.set(key, weight);
  };
}

/** Most texts ask for nothing, and one pattern is tried on them and not nine. */
const asks = new RegExp(askedFor.map(({ pattern }) => pattern.source).join('|'));

/** Reads texts in the light of a glossary. */
export function createFeatureReader(glossary: Glossary): FeatureReader {
  const terms: TermNode = { next: new Map(), features: [] };
  const words = new Set<string>();

  const beginnings: [Unit, Unit][] = [];

  function addSurface(surface: string, kind: 'c' | 'x', text: string): void {
    let node = terms;
    const units = unitsOf(inOneSpelling(surface));
    const [first, second] = units;
    if (first && second) beginnings.push([first, second]);
    for (const unit of units) {
      if (unit.kind === 'word') words.add(unit.text);
      const next = node.next.get(unit.text) ?? { next: new Map(), features: [] };
      node.next.set(unit.text, next);
      node = next;
    }
    if (node !== terms) node.features.push({ kind, text });
  }

  for (const term of glossary.terms) {
    for (const surface of [term.zh, term.en, ...term.also.zh, ...term.also.en]) addSurface(surface, 'c', term.zh);
  }
  for (const surface of [...glossary.outside.zh, ...glossary.outside.en])
    addSurface(surface, 'x', inOneSpelling(surface));

  const begun = termsFrom(terms, beginnings);

  function scan(text: string, emit: Emit, { isStatement, takeWord, correct }: Scanning = {}): void {
    const normalised = inOneSpelling(text);
    let isEmpty = true;
    const add: Emit = (kind, part, next, weight) => {
      isEmpty = false;
      emit(kind, part, next, weight);
    };

    if (!isStatement && asks.test(normalised)) {
      for (const { kind, pattern } of askedFor) if (pattern.test(normalised)) emit('q', kind, '', weights.asked);
    }
    if (/\d/.test(normalised)) for (const order of ordersIn(normalised)) add('o', String(order), '', weights.order);

    const units = unitsOf(isStatement ? normalised : normalised.replace(courtesies, ' '), correct);
    if (takeWord) for (const unit of units) if (unit.kind !== 'break') takeWord(unit);
    const covered = findTerms(units, begun, add);
    for (let index = 0; index < units.length; index += 1) {
      const unit = units[index];
      if (unit?.kind === 'number') {
        add('n', unit.text, '', unit.text.includes('.') ? weights.decimal : weights.number);
      } else if (unit?.kind === 'word' && !unit.isEmpty) {
        add('w', unit.text, '', weights.word * (covered[index] ? weights.covered : 1));
      }
    }
    scanHan(units, covered, add);
    if (isEmpty) scanEmpty(units, emit);
  }

  return {
    scan,
    words,
    read(text, correct) {
      const features = new Map<string, number>();
      scan(text, collect(features), { correct });
      return features;
    },
  };
}

/** Which units belong to terms of the glossary. */
function findTerms(units: readonly Unit[], { next, mayBegin }: Terms, add: Emit): Uint8Array {
  const covered = new Uint8Array(units.length);
  for (let start = 0; start < units.length; start += 1) {
    const first = units[start];
    if (!first || !mayBegin(first, units[start + 1])) continue;
    let end = start;
    let node = next.get(first.text);
    while (node) {
      end += 1;
      for (const { kind, text } of node.features) {
        add(kind, text, '', kind === 'x' ? weights.outside : weights.concept);
        covered.fill(1, start, end);
      }
      const unit = units[end];
      node = unit && node.next.get(unit.text);
    }
  }
  return covered;
}

function scanEmpty(units: readonly Unit[], emit: Emit): void {
  units.forEach((unit, index) => {
    const next = units[index + 1];
    if (unit.kind === 'word') emit('e', unit.text, '', weights.empty);
    if (unit.kind === 'han' && next?.kind === 'han') emit('e', unit.text, next.text, weights.empty);
  });
}

/** 837号令, 56号文, 第56号, Order 56, Circular 37, [2025] No. 43 */
const orderPattern =
  /(?<!月\s?|\d)(\d{1,4})\s*号(?:令|文|公告|通知|规定)?|\b(?:order|circular|notice|decree|huifa|yinfa|guobanfa|fagai ?waizi(?:gui)?|jiaowaiting|jinghuifa|document)\s*(?:no\.?\s*)?(?:\[\d{4}\]\s*)?(?:no\.?\s*)?(\d{1,4})\b|\bno\.?\s*(\d{1,4})\b/g;

/** The numbers of the orders and notices that a text names. */
export function readOrders(text: string): ReadonlySet<number> {
  return new Set(ordersIn(inOneSpelling(text)));
}

function ordersIn(normalised: string): number[] {
  return [...normalised.matchAll(orderPattern)].map(([, ...numbers]) => Number(numbers.find(Boolean)));
}

/** Pairs in unbroken stretches of Chinese characters; nothing is joined across an empty word. One alone stands for itself. */
function scanHan(units: readonly Unit[], covered: Uint8Array, add: Emit): void {
  let before = -1;
  let length = 0;
  const end = () => {
    if (length === 1)
      add('h', units[before]?.text ?? '', '', weights.han * 0.6 * (covered[before] ? weights.covered : 1));
    length = 0;
  };
  for (let index = 0; index < units.length; ) {
    const empty = units[index]?.kind === 'han' ? emptyLengthAt(units, index) : 0;
    // Characters that belong to a term are part of its name, e.g. 对 in 对接.
    const isJoined = units[index]?.kind === 'han' && (empty === 0 || isCovered(covered, index, empty));
    const next = index + (empty || 1);
    if (!isJoined) end();
    else {
      for (; index < next; index += 1) {
        const share = covered[before] && covered[index] ? weights.covered : 1;
        if (length > 0) add('h', units[before]?.text ?? '', units[index]?.text ?? '', weights.han * share);
        before = index;
        length += 1;
      }
    }
    index = next;
  }
  end();
}

function isCovered(covered: Uint8Array, from: number, length: number): boolean {
  for (let index = from; index < from + length; index += 1) if (!covered[index]) return false;
  return true;
}

const beginsEmpty = createUnitTest(({ text }) => emptyHanByFirst.has(text));

/** How many characters the empty word has that begins here; 0 where none does. */
function emptyLengthAt(units: readonly Unit[], index: number): number {
  const first = units[index];
  const words = first && beginsEmpty(first) ? emptyHanByFirst.get(first.text) : undefined;
  if (!words) return 0;
  for (const word of words) {
    if (word.every((character, offset) => units[index + offset]?.text === character)) return word.length;
  }
  return 0;
}
