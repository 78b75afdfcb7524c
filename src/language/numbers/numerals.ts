import { alternationOf } from '../spelling/alternation.ts';
import { readChineseAt } from './numeralsInChinese.ts';
import { smallWords } from './numeralsInEnglish.ts';

/** The characters of a Chinese numeral, for a character class; text must be normalised first. */
export const chineseNumeral = '零一二三四五六七八九十两百千廿卅';

const words = new Map(smallWords);
for (const [word, value] of smallWords) {
  if (value < 20) continue;
  for (const [unit, added] of smallWords) {
    if (added === 0 || added > 9) continue;
    words.set(`${word}-${unit}`, value + added);
    words.set(`${word} ${unit}`, value + added);
  }
}

const ordinals = new Map<string, number>();
const ordinalUnits = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const ordinalTeens = ['tenth', 'eleventh', 'twelfth'].concat(
  [...smallWords.keys()].filter((word) => word.endsWith('teen')).map((word) => `${word}th`),
);
for (const [index, word] of [...ordinalUnits, ...ordinalTeens, 'twentieth'].entries()) ordinals.set(word, index + 1);
for (const [index, word] of ordinalUnits.entries()) {
  ordinals.set(`twenty-${word}`, 21 + index);
  ordinals.set(`twenty ${word}`, 21 + index);
}
ordinals.set('thirtieth', 30);
ordinals.set('thirty-first', 31);
ordinals.set('thirty first', 31);

const wordsOf = (holds: (value: number) => boolean) =>
  alternationOf([...smallWords].flatMap(([word, value]) => (holds(value) ? [word] : [])));

/** English number words up to ninety-nine, for a pattern, longest first. */
export const englishNumber = `(?:${wordsOf((value) => value >= 20)}(?:[- ]${wordsOf((value) => value > 0 && value < 10)})?|${wordsOf((value) => value < 20)})`;
/** English ordinal words up to thirty-first, for a pattern, longest first. */
export const englishOrdinal = alternationOf(ordinals.keys());

/**
 * The value of a number written in figures, in Chinese (三十五, 二零二七, 廿一, 一万五) or as an English number or ordinal
 * word; undefined for anything else, and for what is said roughly (十几). The text must be normalised.
 */
export function readNumeral(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(text);
  if (ordinal) return Number(ordinal[1]);
  return words.get(text) ?? ordinals.get(text) ?? readChinese(text);
}

const digitValues = new Map(
  [...'零一二三四五六七八九'].map((digit, value): [string, number] => [digit, value]).concat([['两', 2]]),
);

function readChinese(text: string): number | undefined {
  const characters = [...text];
  if (characters.length > 1 && characters.every((character) => digitValues.has(character))) {
    return Number(characters.map((character) => digitValues.get(character)).join(''));
  }
  const spelled = text.replace('廿', '二十').replace('卅', '三十');
  const read = readChineseAt(spelled, 0);
  return read?.end === spelled.length && !read.rough ? read.extent?.min : undefined;
}
