import { type Lexicon, readTerms } from '../../src/language/terms/lexicon.ts';

const greeting =
  '(?:(?:hi|hello|hey|dear all|good (?:morning|afternoon|evening)|您好|你好|嗨)(?:[\\s,，!！.。~]|there)*)?';
/** A word in letters of any script that joins them to words. */
const word = "(?!\\p{Script=Han})\\p{L}(?:(?!\\p{Script=Han})[\\p{L}\\p{M}'’.-])*";
const nameInLatin = `(${word}(?:\\s+${word}){0,4}?)`;
const endInLatin =
  "(?=\\s*(?:[,，.。;；!！(（\\n]|$)|\\s+(?:from|and|at|i am|i’m|i'm|my|who|studying|currently|speaking)\\b|[\\u4e00-\\u9fff])";
const inLatin = new RegExp(
  `^\\s*${greeting}(?:i'm|i am|im|this is|my (?:full )?name(?:'s| is)|name is|我是|我叫|本人)\\s*${nameInLatin}${endInLatin}`,
  'iu',
);
const inChinese = new RegExp(
  `^\\s*${greeting}(?:我(?:的名字)?(?:叫|是)|本人(?:是|叫)?)(?:来自[\\u4e00-\\u9fff]{2,8}?的)?([\\u4e00-\\u9fff]{2,8}(?:[·•・][\\u4e00-\\u9fff]{1,8}){0,3})(?=\\s*(?:[,，。;；!！(（\\n]|$))`,
  'u',
);

/** What people say of themselves that is no name. */
const noName =
  /^(?:an?|the|in|at|on|of|from|not|now|also|just|still|very|so|here|currently|student|free|available|interested|looking|searching|seeking|applying|studying|learning|doing|working|living|based|sorry|new|fluent|native|good|able|ready|happy|glad|abroad|overseas|final|first|second|third|year|years|one|male|female|single|going|trying|writing|hoping|planning|about|your|our|their|my|his|her)(?![\p{L}'’-])|\b(?:students?|internship|years?|university|visa|permit|speaker|person|graduate|based|years? old)\b/iu;
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
 * tsinghua") it ends where a country or a university begins. One such word alone may be a surname, so both are likely.
 */
export function likelyNames(name: string, lexicon: Lists): readonly string[] {
  const starts = listsOf(lexicon).flatMap((terms) => readTerms(name, terms).map(({ start }) => start));
  const places = [...new Set(starts)].filter((start) => start > 0).sort((a, b) => a - b);
  const [first, ...others] = places;
  const cut = first === undefined ? '' : name.slice(0, first).replace(/[\s,，]+$/u, '');
  if (cut.length < 2) return [name];
  return others.length > 0 ? [cut] : [cut, name];
}

/** The name with which somebody introduces himself or herself: "I'm Anna, Russian, …"; undefined where none is told. */
export function readIntroducedName(words: string, lexicon: Lists): string | undefined {
  const plain = words.replaceAll('’', "'");
  const latin = inLatin.exec(plain)?.[1]?.trim();
  const chinese = latin === undefined ? inChinese.exec(plain)?.[1] : undefined;
  const name = latin ?? chinese;
  if (name === undefined || name.length < 2) return undefined;
  if (latin !== undefined ? noName.test(latin) : noChineseName.test(name)) return undefined;
  return listsOf(lexicon).some((terms) => readTerms(name, terms).length > 0) ? undefined : name;
}
