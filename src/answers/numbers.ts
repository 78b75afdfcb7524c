/** Multipliers as they are written after a number. */
const scales: readonly (readonly [RegExp, number])[] = [
  [/^\s*万亿/, 1e12],
  [/^\s*千亿/, 1e11],
  [/^\s*百亿/, 1e10],
  [/^\s*亿/, 1e8],
  [/^\s*千万/, 1e7],
  [/^\s*百万/, 1e6],
  [/^\s*万/, 1e4],
  [/^\s*千/, 1e3],
  [/^\s*(?:trillion|tn)\b/i, 1e12],
  [/^[\s-]*(?:billion|bn)\b/i, 1e9],
  [/^[\s-]*(?:million|mn|m)\b/i, 1e6],
  [/^[\s-]*(?:thousand|k)\b/i, 1e3],
];

const months = 'january february march april may june july august september october november december'.split(' ');
const monthName = new RegExp(`\\b(${months.join('|')})\\b`, 'gi');

const englishWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const chineseWords = '零一二三四五六七八九十'.split('');

/** The numbers written in figures in a text, without those in names such as Shengjing360, with their scale ("1.5 billion", "15亿" and "1,500,000,000" are one). */
export function findNumbers(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const plain = text
    .normalize('NFKC')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  for (const match of plain.matchAll(/(?<![A-Za-z\d.])\d+(?:\.\d+)?/g)) {
    const rest = plain.slice(match.index + match[0].length);
    const scale = scales.find(([pattern]) => pattern.test(rest))?.[1] ?? 1;
    found.add(Number((Number(match[0]) * scale).toPrecision(12)));
  }
  // An English month is a figure in Chinese; "may" is one only beside a day or a year.
  for (const match of plain.matchAll(monthName)) {
    const around = plain.slice(Math.max(0, match.index - 4), match.index + match[0].length + 6);
    if (match[0].toLowerCase() !== 'may' || (/^.{0,4}May/.test(around) && /\d/.test(around))) {
      found.add(months.indexOf(match[0].toLowerCase()) + 1);
    }
  }
  return found;
}

/** Whether a small number is written in words: "nineteen", "三", "half" is none. */
function isSpelled(number: number, text: string): boolean {
  const english = englishWords[number];
  if (english && new RegExp(`\\b${english}\\b|\\b${ordinals[number] ?? english}\\b`, 'i').test(text)) return true;
  const tens =
    number >= 10 && number < 20 ? `十${number === 10 ? '' : chineseWords[number - 10]}` : chineseWords[number];
  if (number === 2 && text.includes('两')) return true;
  return tens !== undefined && text.includes(tens);
}

const ordinals: Readonly<Record<number, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth' };

/** Whether a text holds a number, in figures or, when it is small, in words. */
export function holdsNumber(text: string, number: number): boolean {
  return findNumbers(text).has(number) || isSpelled(number, text);
}

/** Numbers of one text that the other does not have, neither in figures nor, when small, in words. */
export function findMissingNumbers(text: string, other: string): readonly number[] {
  const there = findNumbers(other);
  return [...findNumbers(text)].filter((number) => !there.has(number) && !isSpelled(number, other));
}
