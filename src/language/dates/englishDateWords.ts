import { englishOrdinal, readNumeral } from '../numbers/numerals.ts';

export const months: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
export const weekdays: readonly string[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

const shortForm = (word: string) => word.slice(0, 3);
const monthForms = months.map(shortForm);
const weekdayForms = weekdays.map(shortForm);

/** Slips of the finger in these words are mended before they are looked for. */
export const monthPattern: string = `(?:${months.filter((name) => name !== 'may').join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])\\.?|may)`;
export const weekdayPattern: string = `(?:${weekdays.join('|')}|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)(?![a-z])\\.?)`;

/** 1 for January. */
export function monthOf(word: string): number {
  return monthForms.indexOf(shortForm(word)) + 1;
}

/** 0 for Monday. */
export function weekdayOf(word: string): number {
  return weekdayForms.indexOf(shortForm(word));
}

/** An ordinal, in figures or words. */
export const ordinal = `(?:\\d{1,2}(?:st|nd|rd|th)(?=[^a-z]|$|${monthPattern})|${englishOrdinal})`;
/** A day of a month. */
export const dayNumber = `(?:${ordinal}|\\d{1,2}(?![\\d:.%]|/(?!\\d{1,2}(?![\\d/]))|st|nd|rd|th)(?!\\s*(?:million|thousand|hundred|k\\b)))`;
export const till = '(?:\\s*(?:-|~|to|through|thru|till?|until)+\\s*(?:the\\s+)?)';
/** "in December 3 people" is no 3 December. */
export const notPeople =
  '(?!\\s*(?:people|persons?|pax|delegates?|of us|seats?|attendees|colleagues|participants|guests?|engineers?|students?|staff|members?|firms?|companies|rooms?|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|[ap]\\.?m(?![a-z])|[%:]))';

const spelledDecade = '(?:two\\s+thousand(?:\\s+and)?|twenty)[\\s-]+(?:twenty|thirty)';
const spelledUnits = 'one|two|three|four|five|six|seven|eight|nine';
/** 2027, '27, two thousand twenty seven, twenty twenty-seven. */
export const writtenYear = `(?:(?:19|20)\\d\\d(?!\\d|\\s*(?:people|firms|companies|delegates|persons))|'\\d\\d(?!\\d)|${spelledDecade}(?:[\\s-]+(?:${spelledUnits})(?![a-z]))?)`;
export const trailingYear = `(?:[\\s,/-]*(?:of\\s+|in\\s+)?(${writtenYear}))`;

export function yearOf(written: string | undefined): number | undefined {
  if (!written) return undefined;
  if (/^\d/.test(written)) return Number(written);
  if (written.startsWith("'")) return 2000 + Number(written.slice(1));
  const words = written.replace(/[\s-]+/g, ' ').replace(/^(?:two thousand(?: and)?|twenty) /, '');
  const rest = readNumeral(words);
  return rest === undefined ? undefined : 2000 + rest;
}
