const digits = new Map(
  [...'零一二三四五六七八九'].map((character, value): [string, number] => [character, value]).concat([['两', 2]]),
);
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
]);

/** The characters of a Chinese numeral, for a character class; text must be normalised first. */
export const chineseNumeral = '零一二三四五六七八九十两百千廿卅';

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const teens = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const words = new Map<string, number>();
for (const [value, word] of [...small, ...teens].entries()) words.set(word, value);
for (const [index, word] of tens.entries()) {
  words.set(word, (index + 2) * 10);
  for (const [unit, name] of small.slice(1, 10).entries()) {
    words.set(`${word}-${name}`, (index + 2) * 10 + unit + 1);
    words.set(`${word} ${name}`, (index + 2) * 10 + unit + 1);
  }
}

const ordinals = new Map<string, number>();
const ordinalUnits = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const ordinalTeens = ['tenth', 'eleventh', 'twelfth', ...teens.map((word) => `${word}th`)];
for (const [index, word] of [...ordinalUnits, ...ordinalTeens, 'twentieth'].entries()) ordinals.set(word, index + 1);
for (const [index, word] of ordinalUnits.entries()) {
  ordinals.set(`twenty-${word}`, 21 + index);
  ordinals.set(`twenty ${word}`, 21 + index);
}
ordinals.set('thirtieth', 30);
ordinals.set('thirty-first', 31);
ordinals.set('thirty first', 31);

function alternation(keys: Iterable<string>): string {
  return [...keys].sort((a, b) => b.length - a.length).join('|');
}

/** English number words up to ninety-nine, for a pattern, longest first. */
export const englishNumber = alternation(words.keys());
/** English ordinal words up to thirty-first, for a pattern, longest first. */
export const englishOrdinal = alternation(ordinals.keys());

/**
 * The value of a number written in figures, in Chinese (三十五, 二零二七, 廿一) or as an English number or ordinal
 * word; undefined for anything else. The text must be normalised.
 */
export function readNumeral(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(text);
  if (ordinal) return Number(ordinal[1]);
  return words.get(text) ?? ordinals.get(text) ?? readChinese(text);
}

function readChinese(text: string): number | undefined {
  if (text === '') return undefined;
  const spelled = text.replace('廿', '二十').replace('卅', '三十');
  const characters = [...spelled];
  if (characters.length > 1 && characters.every((character) => digits.has(character))) {
    return Number(characters.map((character) => digits.get(character)).join(''));
  }
  let total = 0;
  let pending: number | undefined;
  for (const character of characters) {
    const digit = digits.get(character);
    const unit = units.get(character);
    if (digit !== undefined) {
      if (pending !== undefined && pending !== 0) return undefined;
      pending = digit;
    } else if (unit === 10_000) {
      total = (total + (pending ?? 0)) * unit;
      pending = undefined;
    } else if (unit !== undefined) {
      total += (pending ?? 1) * unit;
      pending = undefined;
    } else return undefined;
  }
  return total + (pending ?? 0);
}
