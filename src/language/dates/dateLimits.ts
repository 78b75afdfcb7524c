import type { Limit } from '../times/timePhrases.ts';

const year = '(?:year\\s+)?';
const endOfWork =
  '(?:(?:the\\s+)?end\\s+of\\s+(?:the\\s+)?(?:day|business|play)|eod|cob|(?:the\\s+)?close\\s+of\\s+(?:business|play))';
const until = `(?:(?<!\\b(?:moved|brought|pushed)\\s+)up\\s+to(?:\\s+and\\s+including)?|until(?:\\s+and\\s+including)?|till|(?<!\\ball\\s+)through|thru)`;
const untilInChinese = '(?:截至|截止到?|直到|(?<![改挪换调推延移迟前])到)';

const notBefore = new RegExp(
  `(?:\\b(?:not\\s+(?:before|until|earlier\\s+than)|no\\s+(?:earlier|sooner)\\s+than|on\\s+or\\s+after|after\\s+or\\s+on|from\\s+and\\s+including)\\s+(?:the\\s+)?${year}|(?:不早于|最早|至少到)\\s*)$`,
);
const notAfter = new RegExp(
  `(?:\\b(?:(?:by|before|until|till|no\\s+later\\s+than)\\s+(?:${endOfWork}(?:\\s+on)?|(?:the\\s+)?end\\s+of)|no\\s+later\\s+than|not\\s+(?:after|later\\s+than)|(?:on\\s+or\\s+(?:before|by)|(?:before|by)\\s+(?:or\\s+on|and\\s+including))|${until})\\s+(?:the\\s+)?${year}|(?:不晚于|不迟于|不超过|最晚|最迟|${untilInChinese})\\s*)$`,
);
const untilBefore = new RegExp(`(?:\\b${until}\\s+(?:the\\s+)?${year}|${untilInChinese}\\s*)$`);
const beforeBefore =
  /\b(?:before|(?<!\b(?:replaced|superseded|followed)\s)by|prior\s+to|ahead\s+of|earlier\s+than)\s+(?:the\s+)?(?:year\s+)?$/;
const withinBefore = /\b(?:within|later|rest\s+of|remainder\s+of)\s+(?:the\s+)?$/;
const afterBefore = /\b(?:after|following|later\s+than)\s+(?:the\s+)?(?:year\s+)?$/;
const fromBefore =
  /(?:\b(?:from|starting(?:\s+(?:from|on|in))?|as\s+of|beginning(?:\s+(?:on|in))?)\s+(?:the\s+)?(?:year\s+)?|(?:从|自)\s*)$/;

const tails: readonly (readonly [RegExp, Limit])[] = [
  [/^\s*(?:下班|结束|收工|打烊)(?:之|以)?前/, 'not-after'],
  [
    /^\s*(?:当[天日]|那天|本日)?(?:及|或|和|以及)(?:其|之|以)前|^\s*,?\s*(?:or|and)\s+(?:earlier|before|sooner)\b/,
    'not-after',
  ],
  [/^\s*(?:at\s+the\s+)?latest\b|^\s*为?止/, 'not-after'],
  [/^\s*(?:之前|以前|前(?!往|来|台|去|端|沿|海|后|几|两|三|景|面|期))/, 'before'],
  [/^\s*(?:以内|之内|内(?!地|容|部|资|外))/, 'within'],
  [
    /^\s*(?:当[天日]|那天|本日)?(?:及|或|和|以及)(?:其|之|以)后|^\s*,?\s*(?:or|and)\s+(?:later|after(?:wards)?|thereafter)\b/,
    'from',
  ],
  [/^\s*at\s+the\s+earliest\b/, 'from'],
  [/^\s*(?:之后|以后|过后|后(?!天|来|台|续|期|面|几|两|三|勤|备))/, 'after'],
  [/^\s*(?:起|开始|onwards?\b|on\b(?!\s+(?:the|a|\d|[a-z]+day)))/, 'from'],
];
const endOfWorkBehind = new RegExp(`^\\s*,?\\s*(?:at\\s+)?${endOfWork}\\b`);

export interface DateLimit {
  readonly kind: Limit | undefined;
  /** How many characters before and behind the date belong to it. */
  readonly lead: number;
  readonly tail: number;
  /** "Until March" runs to its beginning or to its end. */
  readonly eitherEnd?: boolean;
}

/** What all of these end or begin with: most dates stand beside other words. */
const mayLead = /(?:[a-z]\s+|[于早到迟晚过至止从自]\s*)$/;
const mayTail = /^\s*,?\s*(?:[下结收打当那本及或和以其之前内起开后过为止]|o[rn]|and|at|latest)/;

/** What the words around a date make of it: before it, from it on; `before` and `behind` are normalised. */
export function limitOf(before: string, behind: string): DateLimit {
  const leads: readonly [RegExp, Limit][] = [
    [notBefore, 'from'],
    [notAfter, 'not-after'],
    [beforeBefore, 'before'],
    [afterBefore, 'after'],
    [withinBefore, 'within'],
  ];
  for (const [pattern, kind] of mayLead.test(before) ? leads : []) {
    const found = pattern.exec(before);
    if (!found) continue;
    const lead = found[0].length;
    const work = kind === 'before' ? endOfWorkBehind.exec(behind) : null;
    if (work) return { kind: 'not-after', lead, tail: work[0].length };
    const tail = /^\s*(?:之前|以前|前|为止)/.exec(behind)?.[0].length ?? 0;
    return { kind, lead, tail, eitherEnd: kind === 'not-after' && untilBefore.test(before) };
  }
  const lead = mayLead.test(before) ? (fromBefore.exec(before)?.[0].length ?? 0) : 0;
  for (const [pattern, kind] of mayTail.test(behind) ? tails : []) {
    const found = pattern.exec(behind);
    if (found) return { kind, lead, tail: found[0].length };
  }
  return { kind: lead > 0 ? 'from' : undefined, lead, tail: 0 };
}

/** "(inclusive)", （含）, （不含20日） behind a date or its limit. */
export interface Inclusion {
  readonly start: number;
  readonly isIn: boolean;
}

const dayItself =
  '(?:当[天日]|[该本]日|那天|首尾(?:两天)?|两端|\\d{1,2}\\s*[日号]|\\d{1,2}月\\d{1,2}[日号]|[年月]底|季末|(?:on\\s+)?that\\s+(?:day|date)|the\\s+day(?:\\s+itself)?|(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)|both(?:\\s+days)?)';
const inclusion = new RegExp(
  `\\(\\s*均?(?:(不包?含|不包括|exclusive|excluded|excluding|excl\\.?)|包?含|包括|inclusive|included|including|incl\\.?)\\s*${dayItself}?\\s*\\)|(?<=[\\d日号前后]\\s{0,3})[,，]?\\s{0,3}(?:(不包?含|不包括)|包?含|包括)\\s*${dayItself}(?=$|[\\s,.;)。，；!?]|[之以]?[前后]|都|均|可)|,?\\s{0,3}\\b(?:(not\\s+including|excluding)|including)\\s+${dayItself}(?=$|[\\s,.;!?])|,?\\s{0,3}(?<![\\w-])(?:(exclusive)|inclusive)\\b(?!\\s+of)`,
  'g',
);

/** A text with such words blotted out, and where they stood; a day that they name is no further day. */
export function takeInclusions(plain: string): { plain: string; inclusions: readonly Inclusion[] } {
  if (!/含|包括|[ei]ncl|excl/.test(plain)) return { plain, inclusions: [] };
  const inclusions: Inclusion[] = [];
  const rest = plain.replace(inclusion, (found, ...parts) => {
    const start = parts.find((part) => typeof part === 'number') as number;
    inclusions.push({ start, isIn: !parts.slice(0, 4).some((part) => typeof part === 'string') });
    return ' '.repeat(found.length);
  });
  return { plain: rest, inclusions };
}

/** What may stand between a date and the word that says whether it is included. */
const onlyLimit = /^[\s,)]*(?:(?:之|以)?[前后]|为?止|起|开始|or\s+(?:earlier|later)|onwards?)?[\s,)]*$/;

/** The word on inclusion that belongs to a date with this end. */
export function inclusionAt(end: number, plain: string, inclusions: readonly Inclusion[]): Inclusion | undefined {
  return inclusions.find(({ start }) => start >= end && onlyLimit.test(plain.slice(end, start)));
}

/** A limit as the word on inclusion makes it. */
export function including(limit: Limit | undefined, { isIn }: Inclusion): Limit | undefined {
  switch (limit) {
    case 'before':
    case 'not-after':
      return isIn ? 'not-after' : 'before';
    case 'after':
    case 'from':
      return isIn ? 'from' : 'after';
    default:
      return limit;
  }
}
