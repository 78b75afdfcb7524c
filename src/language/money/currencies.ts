import { normalise, toHalfWidth } from '../spelling/normalise.ts';
import type { Term } from '../terms/lexicon.ts';

/** A place where a text names a currency. */
export interface CurrencyMark {
  readonly start: number;
  readonly end: number;
  /** ISO 4217; several where they share the name, the likeliest first. */
  readonly codes: readonly string[];
  /** What it may stand for beside another mark: 元 for any 元, $ for any dollar. */
  readonly family: readonly string[];
  /** It stands behind its number alone: 块, won. */
  readonly isSuffix: boolean;
  /** A code that is also a word or means something else: TRY, CAD. */
  readonly isWordlike: boolean;
}

interface Name {
  readonly codes: readonly string[];
  readonly isWordlike: boolean;
}

interface Index {
  readonly names: ReadonlyMap<string, Name>;
  /** By the UTF-16 code of a character: 1 where a name may begin with it. */
  readonly begins: Uint8Array;
  /** The lengths of names by their first character, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  readonly dollars: readonly string[];
  readonly pounds: readonly string[];
  /** The currencies that Chinese counts in 元. */
  readonly yuans: readonly string[];
}

const indexes = new WeakMap<readonly Term[], Index>();

function indexOf(currencies: readonly Term[]): Index {
  const known = indexes.get(currencies);
  if (known) return known;
  const names = new Map<string, Name>();
  const lengths = new Map<string, Set<number>>();
  const named = (pattern: RegExp, name: (term: Term) => string) =>
    currencies.filter((term) => !term.id.includes('/') && pattern.test(name(term))).map(({ id }) => id);
  for (const { id, name, synonyms } of currencies) {
    const codes = id.split('/');
    const keys = [name.zh, name.en, ...synonyms.zh, ...synonyms.en].map(keyOf);
    const isShared = codes.length > 1;
    const isWordlike = !isShared && !keys.includes(id.toLowerCase());
    for (const key of isShared ? keys : [id, ...keys]) {
      names.set(key, { codes, isWordlike: isWordlike && key === id });
      const first = key.charAt(0);
      lengths.set(first, (lengths.get(first) ?? new Set<number>()).add(key.length));
    }
  }
  const begins = new Uint8Array(0x10000);
  for (const first of lengths.keys()) begins[first.charCodeAt(0)] = 1;
  const index = {
    names,
    begins,
    lengths: new Map([...lengths].map(([first, set]) => [first, [...set].sort((a, b) => b - a)])),
    dollars: named(/dollar/i, ({ name }) => name.en),
    pounds: named(/pound/i, ({ name }) => name.en),
    yuans: named(/[元币]$/, ({ name }) => name.zh),
  };
  indexes.set(currencies, index);
  return index;
}

/** Names in capitals of at most three letters must be written so; all else is read in any case. */
function keyOf(name: string): string {
  const half = toHalfWidth(name).trim();
  return /^[A-Z]{1,3}$/.test(half) ? half : normalise(half);
}

/** They stand behind a number alone: 三块, 3 million won. Before one they are words: "won 3 million". */
const afterOnly =
  /^(?:[元块圆刀欧镑盾铢円]|won|dong|kip|rand|leone|tala|pula|taka|buck|sterling|quid|lari|crown|som|real)s?$/;
/** As codes they are too rare to be meant before a number: ALL 500, TOP 10. */
const wordsBefore = /^(?:ALL|TOP)$/;

/**
 * The currencies that a text names, the longest name at each place. Names in Latin letters must be whole words; right
 * behind a figure they are too (350wUSD), which `follows` tells: whether something that is no part of the name ends there.
 */
export function findCurrencies(
  text: string,
  currencies: readonly Term[],
  follows: (at: number) => boolean = () => false,
): CurrencyMark[] {
  const index = indexOf(currencies);
  const half = toHalfWidth(text);
  const lower = normalise(text);
  const found: CurrencyMark[] = [];
  const shouted = !/[a-z]/.test(half) && /[A-Z]\s+[A-Z\d]*[A-Z]/.test(half);
  let at = 0;
  while (at < text.length) {
    const mark = markAt(at, half, lower, index, follows);
    const counts = mark && !(mark.isWordlike && shouted);
    if (counts) found.push(mark);
    at = counts ? mark.end : at + 1;
  }
  return found;
}

function markAt(
  at: number,
  half: string,
  lower: string,
  index: Index,
  follows: (at: number) => boolean,
): CurrencyMark | undefined {
  // Most characters begin no name.
  if (!index.begins[lower.charCodeAt(at)] && !index.begins[half.charCodeAt(at)]) return undefined;
  const first = index.lengths.get(lower.charAt(at));
  const cased = half.charAt(at) === lower.charAt(at) ? undefined : index.lengths.get(half.charAt(at));
  if (isLatin(lower, at) && isLatin(lower, at - 1) && !follows(at)) return undefined;
  const tries = first && cased ? [...new Set([...first, ...cased])].sort((a, b) => b - a) : (first ?? cased ?? []);
  for (const length of tries) {
    if (at + length > half.length || isWithinWord(lower, at + length)) continue;
    const exact = half.slice(at, at + length);
    const key = index.names.has(exact) ? exact : lower.slice(at, at + length);
    const name = index.names.get(key);
    const end = name && endOfName(lower, at + length);
    if (name && end !== undefined && !isOtherWord(key, lower, at, end)) {
      return { start: at, end, codes: name.codes, isWordlike: name.isWordlike, ...habits(key, index) };
    }
  }
  return undefined;
}

/** Whether a letter stands at a place, not a Chinese one. */
function isLatin(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f);
}

/** Whether a word goes on at a place, and not with a plural s. */
function isWithinWord(lower: string, at: number): boolean {
  return isLatin(lower, at) && isLatin(lower, at - 1) && lower.charAt(at) !== 's';
}

/** Where a name ends, a plural s included; undefined inside a longer word. */
function endOfName(lower: string, end: number): number | undefined {
  if (!/[a-zÀ-ɏ]/.test(lower.charAt(end - 1))) return end;
  // No word goes on with an apostrophe: "won't", but "USD's".
  const tail = /^(?:s)?(?![a-zÀ-ɏ])(?!'(?!s(?![a-zÀ-ɏ]))[a-zÀ-ɏ])/.exec(lower.slice(end, end + 4));
  return tail ? end + tail[0].length : undefined;
}

/** 元旦, 多元, 欧洲, "euro area", Hong Kong SAR. */
function isOtherWord(key: string, lower: string, at: number, end: number): boolean {
  const next = lower.charAt(end);
  if (/元$/.test(key) && /[旦月宵宇素件首老器组年代]/.test(next)) return true;
  if (key === '欧' && /[洲盟美式冠派亚标]/.test(next)) return true;
  if (key === '元' && /[多单纪公]$/.test(lower.slice(0, at))) return true;
  if (key === '刀' && /\p{Script=Han}/u.test(next) && !/[的左以每一到至和上吧够行可吗]/.test(next)) return true;
  if (key === 'euro' && /^[ -](?:area|zone|cup|championship|trip|norm)(?![a-z])/.test(lower.slice(end, end + 14)))
    return true;
  return key === 'SAR' && /(?:hong kong|hk|macau|macao)\s+$/.test(lower.slice(Math.max(0, at - 12), at));
}

function habits(key: string, index: Index): Pick<CurrencyMark, 'family' | 'isSuffix'> {
  const isSuffix = afterOnly.test(key) || wordsBefore.test(key);
  if (/^(?:元|块|圆)$/.test(key)) return { family: index.yuans, isSuffix };
  if (/^(?:\$|do?ll?[ae]r|刀|buck|dollors|dolar)$/.test(key)) return { family: index.dollars, isSuffix };
  if (/^[¥￥]$/.test(key)) return { family: ['CNY', 'JPY'], isSuffix };
  if (/^(?:镑|pound|£|￡)$/.test(key)) return { family: index.pounds, isSuffix };
  return { family: [], isSuffix };
}

export interface NamedCurrency {
  /** ISO 4217; several where the user must say which. */
  readonly codes: readonly string[];
  readonly problem?: 'two-currencies' | 'unclear-currency';
}

/**
 * The currency that the marks around one amount agree on; `others` are named beside it with "or". Undefined without any
 * mark. 元, $ and ¥ give way to a currency of their family: HK$ 500元, ¥500 JPY.
 */
export function agree(marks: readonly CurrencyMark[], others: readonly CurrencyMark[]): NamedCurrency | undefined {
  if (marks.length === 0) return undefined;
  const open = marks.map(({ codes, family }) => new Set([...codes, ...family]));
  const named = marks.filter(({ family }) => family.length === 0);
  const claimed = [...new Set((named.length > 0 ? named : marks).flatMap(({ codes }) => codes))];
  const common = claimed.filter((code) => open.every((codes) => codes.has(code)));
  const alternatives = others.flatMap(({ codes }) => codes);
  if (common.length === 0 || alternatives.some((code) => !common.includes(code))) {
    const all = common.length > 0 ? common : marks.flatMap(({ codes }) => codes);
    return { codes: [...new Set([...all, ...alternatives])], problem: 'two-currencies' };
  }
  return common.length === 1 ? { codes: common } : { codes: common, problem: 'unclear-currency' };
}
