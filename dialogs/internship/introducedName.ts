import { type Lexicon, readTerms, type Term } from '../../src/language/terms/lexicon.ts';

const greeting =
  '(?:(?:hi|hello|hey|dear all|good (?:morning|afternoon|evening)|您好|你好|嗨)(?:[\\s,，!！.。~]|there)*)?';
/** A word in letters of any script that joins them to words. */
const word = "(?!\\p{Script=Han})\\p{L}(?:(?!\\p{Script=Han})[\\p{L}\\p{M}'’.-])*";
const nameInLatin = `(${word}(?:\\s+${word}){0,4}?)`;
const endInLatin =
  "(?=\\s*(?:[,，.。;；!！(（\\n]|$)|\\s+(?:from|and|at|i am|i’m|i'm|my|who|studying|currently|speaking|want)\\b|\\s*[\\u4e00-\\u9fff])";
/** Said at the beginning: whatever follows may be a name. */
const inLatin = new RegExp(
  `^\\s*${greeting}(?:i'm|i am|im|this is|my (?:full )?name(?:'s| is)|name is|我是|我叫|本人)\\s*${nameInLatin}${endInLatin}`,
  'iu',
);
/** Said of a name alone, it may stand anywhere: "I want to apply, my name is …". */
const namedInLatin = new RegExp(
  `(?:(?<!\\p{L})(?:my (?:full )?name(?:'s| is)?|name is|(?:full )?name\\s*[:：-]|i am called)|我叫|本人叫|(?:名字|姓名)(?:是|叫|[:：]))\\s*${nameInLatin}${endInLatin}`,
  'iu',
);
/** "I am" in a later sentence says many things: of a name only with capitals. */
const properWord = "\\p{Lu}(?:(?!\\p{Script=Han})[\\p{L}\\p{M}'’.-])*";
const laterInLatin = new RegExp(
  `(?:[.。!！;；,，\\n]|(?<!\\b(?:[Ii]f|[Tt]hat|[Tt]hink|[Bb]ecause|[Ss]ince|[Ww]hen|[Aa]s)|^)\\s)\\s*(?:[Ii]'m|[Ii] am|[Ii]m|[Tt]his is|我是|本人)\\s*(${properWord}(?:\\s+${properWord}){0,4}?)${endInLatin}`,
  'u',
);
const chineseName = '([\\u4e00-\\u9fff]{2,8}(?:[·•・][\\u4e00-\\u9fff]{1,8}){0,3})(?=\\s*(?:[,，。;；!！(（\\n]|$))';
const inChinese = new RegExp(
  `^\\s*${greeting}(?:我(?:的名字)?(?:叫|是)|本人(?:是|叫)?)(?:来自[\\u4e00-\\u9fff]{2,8}?的)?${chineseName}`,
  'u',
);
const namedInChinese = new RegExp(`(?:我叫|本人叫|(?:名字|姓名)(?:是|叫|[:：]))\\s*${chineseName}`, 'u');

/** What people say of themselves that is no name. */
const noName =
  /^(?:an?|the|in|at|on|of|from|not|now|also|just|still|very|so|here|currently|student|free|available|interested|looking|searching|seeking|applying|studying|learning|doing|working|living|based|sorry|new|fluent|native|good|able|ready|happy|glad|abroad|overseas|final|first|second|third|year|years|one|male|female|single|going|selected|accepted|chosen|hired|allowed|eligible|trying|writing|hoping|planning|about|your|our|their|my|his|her)(?![\p{L}'’-])|\b(?:students?|internship|years?|university|visa|permit|speaker|person|graduate|based|years? old)\b/iu;
const noChineseName =
  /[的人生员师家者友长级班系校院位名个在]$|^(?:一|女|男|新|刚|这|那|想|要|不|来|在|从|学|读|应届|外国|留学)/;

type Lists = Pick<Lexicon, 'countries' | 'languages' | 'universities' | 'degrees' | 'disciplines'>;

const listsOf = ({ countries, universities, degrees, disciplines, languages }: Lists) => [
  countries,
  universities,
  degrees,
  disciplines,
  languages,
];

/**
 * What of the words that were taken for a name is likely the name: in a list without commas ("Omar Hassan egypt
 * tsinghua") it ends where a country or a university begins. A country alone may be a surname, so both are likely.
 */
export function likelyNames(name: string, lexicon: Lists): readonly string[] {
  const { degrees, universities } = lexicon;
  const startsIn = (lists: readonly (readonly Term[])[]) =>
    lists.flatMap((terms) => readTerms(name, terms).map(({ start }) => start)).filter((start) => start > 0);
  const [first, ...others] = [...new Set(startsIn(listsOf(lexicon)))].sort((a, b) => a - b);
  const cut = first === undefined ? '' : name.slice(0, first).replace(/[\s,，]+$/u, '');
  if (cut.length < 2) return [name];
  const isSure = others.length > 0 || startsIn([degrees, universities]).length > 0;
  return isSure ? [cut] : [cut, name];
}

/** Nobody tells a name later than that. */
const longest = 600;

/**
 * The name with which somebody introduces himself or herself: "I'm Anna, Russian, …", wherever a message does so, with
 * what is likely no part of it (see `likelyNames`); undefined where none is told.
 */
export function readIntroducedName(words: string, lexicon: Lists): string | undefined {
  const plain = words.slice(0, longest).replaceAll('’', "'");
  const candidates = [
    ...[inLatin, namedInLatin, laterInLatin].map((pattern) => ({ pattern, noName })),
    ...[inChinese, namedInChinese].map((pattern) => ({ pattern, noName: noChineseName })),
  ].flatMap(({ pattern, noName: none }) => {
    const name = pattern.exec(plain)?.[1]?.trim();
    const [likeliest = ''] = name === undefined ? [] : likelyNames(name, lexicon);
    return name === undefined || likeliest.length < 2 || none.test(likeliest) ? [] : [{ name, likeliest }];
  });
  const found = candidates.find(({ likeliest }) =>
    listsOf(lexicon).every((terms) => readTerms(likeliest, terms).length === 0),
  );
  return found?.name;
}
