import { type Extent, exactly, plus, type SpelledNumber, scalesOf, times } from './extents.ts';

const units = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const teens = 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Words below a hundred that are one word, with what is often typed for them. */
export const smallWords: ReadonlyMap<string, number> = new Map<string, number>([
  ...[...units, ...teens].map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

const misspelt = new Map<string, number>([
  ['fourty', 40],
  ['fourthy', 40],
  ['fivety', 50],
  ['ninty', 90],
  ['twelwe', 12],
  ['tweleve', 12],
  ['fiveteen', 15],
  ['eigth', 8],
]);

function scales(words: string, factor: number): [string, number][] {
  return words.split(' ').map((word) => [word, factor]);
}

/** Words that multiply what stands before them, singular and plural. */
const scaleWords = new Map<string, number>([
  ...scales('hundred hundreds hunderd', 100),
  ...scales('thousand thousands thousend thousnd thosand thousends grand', 1000),
  // As Chinese writes 万 in pinyin.
  ...scales('wan', 10_000),
  ...scales('lakh lakhs lac', 100_000),
  ...scales('million millions milion milions millon millons mllion milllion mio mln mil', 1_000_000),
  ...scales('crore crores', 10_000_000),
  ...scales('billion billions bilion billon billlion bln', 1_000_000_000),
  ...scales('trillion trillions trilion', 1_000_000_000_000),
]);

/** Abbreviations that stand right behind figures. */
const letters = new Map<string, number>([
  ['k', 1000],
  ['w', 10_000],
  ['m', 1_000_000],
  ['mm', 1_000_000],
  ['mn', 1_000_000],
  ['b', 1_000_000_000],
  ['bn', 1_000_000_000],
  ['tn', 1_000_000_000_000],
  ['trn', 1_000_000_000_000],
]);

/** A scale behind figures. */
export interface Scale {
  readonly end: number;
  readonly factor: number;
  /** An abbreviation that may mean something else: 5k, 3m. */
  readonly isLetter: boolean;
}

/**
 * The scale behind figures that end at a place: 3.5 million, 3.5-million, 8k. `isWordAt` tells where a word begins that
 * may follow without a space (3.5mUSD).
 */
export function findScale(text: string, at: number, isWordAt: (at: number) => boolean): Scale | undefined {
  const gap = /^[ -]?(?=[a-z])/.exec(text.slice(at, at + 2));
  if (!gap) return undefined;
  const from = at + gap[0].length;
  const word = /^[a-z]+/.exec(text.slice(from, from + 20))?.[0] ?? '';
  for (let length = word.length; length > 0; length -= 1) {
    const head = word.slice(0, length);
    const factor = scaleWords.get(head) ?? (gap[0] === '-' ? undefined : letters.get(head));
    if (factor === undefined) continue;
    const end = from + length;
    const stands = length === word.length ? !/\d/.test(text.charAt(end)) : isWordAt(end);
    if (stands) return { end, factor, isLetter: !scaleWords.has(head) };
  }
  return undefined;
}

const several = /^(?:(?:a\s+)?few|several|many|some|multiple|countless|dozens\s+of|tens\s+of|a\s+lot\s+of)\s+/;
const couple = /^(?:a\s+)?couple(?:\s+of)?\s+/;

/** The number in words at a place of a normalised text, the start of a word. */
export function readEnglishAt(text: string, start: number): SpelledNumber | undefined {
  const opening = text.slice(start, start + 30);
  const vague = several.exec(opening)?.[0];
  if (vague !== undefined) {
    const after = readScales(text, start + vague.length);
    return after && { end: after.end, rough: true, bare: false, scales: [] };
  }
  if (/^(?:hundreds|thousands|millions|billions|trillions|tens|dozens)\b/.test(opening)) {
    const after = readScales(
      text,
      /^(?:tens|dozens)/.test(opening) ? start + (/^\w+(?:\s+of\s+)?/.exec(opening)?.[0].length ?? 0) : start,
    );
    return after && { end: after.end, rough: true, bare: false, scales: [] };
  }
  const two = couple.exec(opening)?.[0];
  if (two !== undefined) {
    const after = readScales(text, start + two.length);
    return after && { ...after, extent: exactly(2 * after.factor), rough: true, bare: false };
  }
  return readWords(text, start);
}

/** Scales alone: thousand, hundred thousand, hundreds of thousands. */
function readScales(text: string, start: number): { end: number; factor: number; scales: number[] } | undefined {
  const found: number[] = [];
  let at = start;
  for (;;) {
    const next = /^(?:\s*(?:of\s+)?)([a-z]+)(?![a-z\d])/.exec(text.slice(at, at + 30));
    const factor = next && (found.length > 0 || /^[a-z]/.test(next[0])) ? scaleWords.get(next[1] ?? '') : undefined;
    if (!next || factor === undefined) break;
    found.push(factor);
    at += next[0].length;
  }
  if (found.length === 0) return undefined;
  return { end: at, factor: found.reduce((product, factor) => product * factor, 1), scales: scalesOf(found) };
}

function smallValue(word: string): number | undefined {
  return smallWords.get(word) ?? misspelt.get(word);
}

function readWords(text: string, start: number): SpelledNumber | undefined {
  let at = start;
  let sum = 0; // closed by thousand and above
  let current: number | undefined; // below a thousand, still open
  let lastScale = Number.POSITIVE_INFINITY;
  let chain: number[] = [];
  let bare = false;
  const fraction = /^(half|(?:a\s+|one\s+)?quarter|three\s+quarters)(?:\s+of)?(?:\s+an?)?\s+(?=[a-z])/.exec(
    text.slice(start, start + 30),
  );
  if (fraction) {
    const scale = readScales(text, start + fraction[0].length);
    if (!scale) return undefined;
    const share = fraction[1] === 'half' ? 0.5 : fraction[1]?.startsWith('three') ? 0.75 : 0.25;
    return { end: scale.end, extent: exactly(share * scale.factor), rough: false, bare: false, scales: [] };
  }
  for (;;) {
    const opens = at === start;
    const rest = text.slice(at, at + 40);
    const halfMore = opens ? null : /^\s+(?:and\s+a\s+half|point\s+five)(?![a-z])/.exec(rest);
    if (halfMore) {
      if (current !== undefined) current += 0.5;
      else sum += Number.isFinite(lastScale) ? lastScale / 2 : 0;
      at += halfMore[0].length;
      continue;
    }
    const decimals = opens ? null : /^\s+point((?:\s+[a-z]+)+)/.exec(rest);
    const spelled = decimals ? leadingDigits(decimals[1] ?? '') : undefined;
    if (spelled && current !== undefined) {
      current += Number(`0.${spelled.digits}`);
      at += /^\s+point/.exec(rest)?.[0].length ?? 0;
      at += spelled.length;
      chain = [];
      continue;
    }
    const next = (opens ? /^()([a-z]+)/ : /^(\s+and\s+|\s*-\s*|\s+)?([a-z]+)/).exec(rest);
    const word = next?.[2] ?? '';
    const end = at + (next?.[0].length ?? 0);
    if (!next || /\d/.test(text.charAt(end))) break;
    const joined = /and/.test(next[1] ?? '');
    const value = smallValue(word);
    if (value !== undefined) {
      const fits =
        opens ||
        (current === undefined && sum > 0 && Number.isFinite(lastScale)) ||
        (current !== undefined && current % 100 === 0 && current > 0 && value > 0) ||
        (current !== undefined && current % 100 >= 20 && current % 10 === 0 && value > 0 && value < 10 && !joined);
      if (!fits) break;
      current = (current ?? 0) + value;
      chain = [];
      at = end;
      continue;
    }
    if (opens && /^an?$/.test(word)) {
      const scale = /^an?\s+([a-z]+)/.exec(rest)?.[1] ?? '';
      if (!scaleWords.has(scale) || scale.endsWith('s')) break;
      current = 1;
      at = end;
      continue;
    }
    const factor = joined ? undefined : scaleWords.get(word);
    if (factor === undefined || (opens && !/^(?:hundred|thousand|million|billion|trillion)$/.test(word))) break;
    if (opens) bare = true;
    if (factor === 100) {
      if (current === undefined && !opens) break;
      if (current !== undefined && current >= 100) break;
      current = (current ?? 1) * 100;
    } else if (current === undefined && !opens) {
      sum *= factor;
    } else {
      if (factor >= lastScale) break;
      sum += (current ?? 1) * factor;
      current = undefined;
      lastScale = factor;
    }
    chain.push(factor);
    at = end;
  }
  if (at === start) return undefined;
  // "two million five" is 2.5 million to some.
  const rough = current !== undefined && current < 100 && lastScale >= 1_000_000 && Number.isFinite(lastScale);
  return { end: at, extent: exactly(sum + (current ?? 0)), rough, bare, scales: scalesOf(chain) };
}

/** The digits that a text begins with, said one by one: five seven. */
function leadingDigits(words: string): { digits: string; length: number } | undefined {
  let digits = '';
  let length = 0;
  for (const [said, word] of words.matchAll(/\s+([a-z]+)/g)) {
    const value = smallValue(word ?? '');
    if (value === undefined || value > 9) break;
    digits += value;
    length += said.length;
  }
  return digits === '' ? undefined : { digits, length };
}

/** What may follow figures and their scale: "and a half", or a smaller part (3 million 500 thousand). */
export function readAfterScale(
  text: string,
  at: number,
  extent: Extent,
  factor: number,
): { end: number; extent: Extent } | undefined {
  const rest = text.slice(at, at + 40);
  const half = /^\s+and\s+a\s+half(?![a-z])/.exec(rest);
  if (half) return { end: at + half[0].length, extent: plus(extent, exactly(factor / 2)) };
  const part = /^\s+(?:and\s+)?(\d{1,3})\s?(thousand|k|hundred|million)(?![a-z\d])/.exec(rest);
  const smaller = part?.[2] === 'k' ? 1000 : (scaleWords.get(part?.[2] ?? '') ?? Number.POSITIVE_INFINITY);
  if (!part || smaller >= factor) return undefined;
  return { end: at + part[0].length, extent: plus(extent, times(exactly(Number(part[1])), smaller)) };
}
