import { monthPattern } from './englishDateWords.ts';

/** Words of dates that are other words as well: the short form of a day or month, and what shows it to be none. */
const otherSense: ReadonlyMap<string, { readonly before?: RegExp; readonly behind?: RegExp }> = new Map([
  ['wed', { before: /\b(?:newly|just|be|been|were)[\s-]$/, behind: /^\s+(?:to|in)\s+(?:his|her)\b/ }],
  ['mon', { behind: /^\s+(?:ami|amour|dieu|cher)\b/ }],
  ['mar', { before: /\b(?:will|would|could|not|to\s+not)\s$/, behind: /^\s+(?:the|our|his|her|an?)\b/ }],
  ['dec', {}],
  [
    'sat',
    {
      before: /\b(?:we|i|he|she|they|who|it|have|has|had|never)\s$/,
      behind:
        /^\s+(?:scores?|exams?|tests?|it|down|with|beside|behind|next\s+to|there|around|through|(?:on|in|at)\s+(?:an?|the)\s+(?!\d|morning|afternoon|evening|\w+day))/,
    },
  ],
  [
    'sun',
    {
      before: /\b(?:the|of|hot|bright|under|in)\s$/,
      behind: /^\s+(?:is\s+(?:out|up|down|shining)|shines|rises|sets|light)\b/,
    },
  ],
  [
    'march',
    {
      before: /\b(?:they|we|i|you|people|will|would|troops|students|soldiers|workers|protesters|the|an?)\s$/,
      behind: /^\s+(?:forward|past|with|together|into|against|down|out|on(?!\s+(?:the\s+)?\d))\b/,
    },
  ],
]);

/** Mr March, Dr May. */
const addressed = /\b(?:mr|mrs|ms|miss|dr|prof)\.?\s$/;

/** Whatever stands before it: no time is said of a verb. */
const beforeTime = /^\s*(?:@|at\s+\d|\d|noon|midday|mornings?|afternoons?|evenings?|[ap]m)\b/;

const leads = new RegExp(
  `(?:\\b(?:in|of|next|this|early|late|mid|by|before|after|from|until|till|through|during|for|since|on|and|or|between)|[-~,]|\\b${monthPattern}\\s+to)\\s*$`,
);
const goesOn = /^\s*(?:-|~|to\b|through\b|or\b)\s*(?:[a-z]{3,9}\b)/;

/**
 * Whether the name of a day or month at a place is another word there: "we may come", "they march on", "sat down".
 * Hardly anybody who books in a hurry writes Wed for wed, so that small letters alone say nothing but of "may".
 * `plain` is normalised, `original` in its own case.
 */
export function isOrdinaryWord(start: number, end: number, plain: string, original: string): boolean {
  const words = plain.slice(start, end);
  if (addressed.test(plain.slice(Math.max(0, start - 8), start)) && /^[a-z]+$/.test(words)) return true;
  if (words !== 'may' && words !== 'second' && !otherSense.has(words)) return false;
  if (words === plain.trim()) return false;
  const before = plain.slice(Math.max(0, start - 20), start);
  const behind = plain.slice(end, end + 20);
  const isCapital = /^[A-Z]/.test(original.slice(start, end));
  const other = otherSense.get(words);
  if (other)
    return (
      !isCapital && !beforeTime.test(behind) && (other.before?.test(before) || other.behind?.test(behind) || false)
    );
  if (leads.test(before) || goesOn.test(behind)) return false;
  const startsSentence = /(?:^|[.!?\n])\s*$/.test(plain.slice(0, start));
  return words === 'may' && startsSentence ? true : !isCapital;
}
