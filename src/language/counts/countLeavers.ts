import type { CountGroup } from './countLists.ts';
import { chineseNumber, englishCount, readNumber } from './countWords.ts';

/** Those who do not come after all: 2个不去了, 王总来不了, "two of them can't make it", "one dropped out". */
const staysAway =
  '(?:来不了|去不了|到不了|参加不了|(?:不|没)(?:能|会|想|再|打算|准备)?(?:来(?!得)|去|参加|出席|到场)|没法[来去参到]|没空|退出|缺席|请假|走不开|病了|生病|有事(?:情)?(?:来|去|$|[,，。]))';
const staysAwayInEnglish =
  "(?:(?:can'?t|cannot|can\\s+not|won'?t|will\\s+not|(?:(?:is|are|was|were|'s|'re)\\s+(?:not|no\\s+longer)|isn'?t|aren'?t|no\\s+longer)(?:\\s+(?:able|going)\\s+to)?|(?:is|are|was|were)\\s+unable\\s+to)\\s*(?:be\\s+able\\s+to\\s+|be\\s+)?(?:come|coming|make\\s+it|making\\s+it|attend(?:ing)?|go(?:ing)?|join(?:ing)?|participat(?:e|ing)|travel(?:l?ing)?|there|here|available)\\b|(?:dropp?(?:ed|s|ing)?|pull(?:ed|s|ing)?|back(?:ed|s|ing)?|bail(?:ed|s)?)\\s+out\\b|withdr[ea]w\\w*|(?:has|have|had|just|'ve)\\s+cancell?ed\\b|cancell?ed\\s+(?:on|at\\s+the)\\b|(?:fell|is|are|got)\\s+(?:sick|ill|away)\\b)";
const chineseLeavers = new RegExp(
  `(?:(${chineseNumber})\\s*[个名位人](?:人|同事|代表)?[^,，。;\\d一二三四五六七八九十两]{0,6}?)?${staysAway}`,
  'g',
);
const englishLeavers = new RegExp(
  `(?:(${englishCount})\\s+(?:of\\s+(?:the(?:m|se|\\s+[a-z\\d]+)|us|whom|our\\s+[a-z]+|my\\s+[a-z]+)\\s+)?(?:(?:people|persons?|ppl|colleagues?|engineers?|managers?|delegates?|others?|guests?)\\s+)?(?:(?:has|have|had|just|now|already|probably|suddenly|unfortunately)\\s+)*)?${staysAwayInEnglish}`,
  'g',
);
/** 5个人少一个, "5 people minus one". */
const fewerBy = new RegExp(
  `(?<![至最不多])(?:少|减|缺|去掉|减少|减去|走|撤|退)(?:了|掉|去)?\\s*(${chineseNumber})\\s*[个名位人]|\\b(?:minus|less|without)\\s+(${englishCount})(?=\\s*(?:$|[,.;!]|person|people|of\\b))|(?<=\\bpeople\\b[^.;]{0,12})\\b(${englishCount})\\s+(?:fewer|less)\\b`,
  'g',
);
/** What is only thought of, or asked. */
const supposed =
  /(?:如果|要是|万一|假如|若|能不能|是否|\bif\b|\bin\s+case\b|\bwhether\b|\bwhen\b|\bshould\b)[^,，。;.!]{0,40}$/;

interface Leavers {
  readonly start: number;
  readonly end: number;
  readonly count?: number;
}

/** Who is said not to come, with how many where it is told. */
export function findLeavers(plain: string): readonly Leavers[] {
  return [chineseLeavers, englishLeavers, fewerBy].flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      if (
        supposed.test(plain.slice(Math.max(0, start - 60), start)) ||
        /^[^,，。;.!]{0,12}[?？吗]/.test(plain.slice(end))
      )
        return [];
      const count = readNumber(match[1] ?? match[2] ?? match[3] ?? '');
      return [{ start, end, ...(count && count.min === count.max && { count: count.min }) }];
    }),
  );
}

/** 6个人里2个去, "2 of our 6 people": how many come is not the larger number. */
const someOf = new RegExp(
  `^[^.;!]{0,24}\\b(?:but|only)\\s+(?:only\\s+)?${englishCount}\\s+(?:(?:people|of\\s+(?:us|them))\\s+)?(?:can|could|will|are|is)\\b|^\\s*(?:里面?|中|当中|之中)(?:的?(?:一半|部分|大部分|多数|几个)|[^,，。;]{0,8}[\\d一二三四五六七八九十两][^,，。;]{0,4}(?:去|来|参加|能|要|想))`,
);

/**
 * Counts with those who stay away: of six of whom two do not come after all, nobody knows whether four or six are to be
 * registered, and both are given. A count that is named after them (6人，2人来不了，报4人) is what holds.
 */
export function askAboutLeavers(
  plain: string,
  groups: readonly CountGroup[],
  leavers: readonly Leavers[],
): readonly CountGroup[] {
  if (groups.length === 0) return groups;
  const last = leavers.toSorted((a, b) => a.end - b.end).at(-1);
  if (!last) {
    const partly = groups.find(({ counts, end }) => counts.length === 1 && someOf.test(plain.slice(end)));
    return partly ? [{ ...partly, counts: [], problem: 'unclear-count' }] : groups;
  }
  const isClear = ({ counts, problem }: CountGroup) => counts.length === 1 && problem !== 'unclear-count';
  const later = groups.filter((group) => isClear(group) && group.start >= last.end);
  if (later.length > 0) return later;
  const [before, ...others] = groups.filter((group) => isClear(group) && group.end <= last.end);
  if (!before) return groups;
  const [count] = before.counts;
  const gone = leavers.length === 1 ? last.count : undefined;
  const known = others.length === 0 && count && gone !== undefined && gone < count.min;
  const counts = known ? [{ min: count.min - gone, max: count.max - gone }, count] : [];
  const rest = groups.filter((group) => isClear(group) && group.start > last.end);
  return [{ ...before, end: Math.max(before.end, others.at(-1)?.end ?? 0), counts, problem: 'unclear-count' }, ...rest];
}
