import { findDates } from '../dates/dateTokens.ts';
import { readPhones } from '../people/contacts.ts';
import { englishCounted } from './countWords.ts';

const countedNext = new RegExp(`^(?:[个名位]|人(?!民)|${englishCounted})`);
/** 3-ish is a time, and 3-ish people are none. */
const approximateNext = /^\d{1,3}\s?-?ish$/;
/** The everyday names of anybody end in a numeral: 王五三个人 are three. A surname before a classifier is read alone: 王五个. */
const anybody = /(?:张三|李四|王五|赵六|孙七|周八|吴九|郑十|王二)(?![个名位人])/g;

/**
 * The text with what is no count blotted out, at the same length: dates, telephone numbers, and the numerals of names.
 * A numeral before a classifier belongs to that: 周三三个人 are three people on Wednesday.
 */
export function maskOthers(plain: string, text: string): string {
  let masked = plain.replace(anybody, (name) => `${name.charAt(0)}伟`);
  const blot = (start: number, end: number) => {
    masked = masked.slice(0, start) + '\u0001'.repeat(end - start) + masked.slice(end);
  };
  for (const { start, end } of readPhones(text)) blot(start, end);
  for (const { start, end } of findDates(text)) {
    const [said, next] = [plain.slice(start, end), plain.slice(end)];
    // It may stand before what has become of a count: "now 4".
    if (said === 'now') continue;
    const isCounted = countedNext.test(next);
    if (isCounted && (/^\d+[/-]\d+$/.test(said) || approximateNext.test(said))) continue;
    blot(start, isCounted && /[一二三四五六七八九两]$/.test(said) ? end - 1 : end);
  }
  return masked;
}
