import { addMonths, civil, dayOf, monthStart, startOf } from '../../src/language/dates/calendar.ts';
import { readPlacementKinds } from '../../src/language/placements/kinds.ts';
import { readLanguageSkills, saysNoLanguage } from '../../src/language/placements/languageSkills.ts';
import { readStretches, type StretchWish } from '../../src/language/placements/stretches.ts';
import { readWorkPlaces } from '../../src/language/placements/workPlaces.ts';
import { hideRefused } from '../../src/language/replies/choiceRefusals.ts';
import { readReferences } from '../../src/language/replies/references.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import { type Lexicon, readTerms } from '../../src/language/terms/lexicon.ts';
import { isButton } from '../../src/language/words.ts';
import { degrees, type Stretch } from '../../src/model/cirrus.ts';
import type { Locale } from '../../src/model/text.ts';
import { meansAny } from '../registration/termSlot.ts';
import { type Search, type SearchPart, searchParts } from './browseSearch.ts';
import { dropNames, browseText as text } from './browseText.ts';

export type SearchLists = Pick<
  Lexicon,
  'degrees' | 'disciplines' | 'employment' | 'holidays' | 'languages' | 'languageTests' | 'universities'
>;

/** What a message narrows by, what it leaves open again and what it refuses; `notes` tell what was not taken. */
export interface SearchWish {
  readonly parts: Search;
  readonly drops: readonly SearchPart[];
  readonly refused: Search;
  readonly notes: readonly string[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const clash = (one: Place, other: Place) => one.start < other.end && other.start < one.end;

/** Longer messages are stories. */
const longest = 300;

interface Reading {
  readonly now: number;
  readonly locale: Locale;
  readonly lists: SearchLists;
}

/** What a message says of the openings that are looked for; undefined where it says nothing. */
export function readSearchWish(words: string, reading: Reading): SearchWish | undefined {
  if (words.length > longest || readReferences(words).length > 0) return undefined;
  const { locale, lists } = reading;
  const plain = normalise(words);
  const hidden = hideRefused(plain);
  const part = (isRefused: boolean) =>
    hidden
      .split('')
      .map((sign, at) => ((sign !== plain[at]) === isRefused ? words[at] : ' '))
      .join('');
  const notes: string[] = [];
  const spared = readSpared(words, plain, lists);
  const wanted = readParts(part(false), reading, spared, notes);
  const refused = hidden === plain ? {} : readParts(part(true), reading, spared, []);

  // That one place is refused may speak for the other.
  const [place] = readWorkPlaces(words, hidden !== plain);
  const where = place?.values[0];
  if (place && where === undefined) notes.push(text.otherPlace[locale]);
  const paid = readPaid(plain);
  const told: Search = {
    ...wanted,
    ...(spared.length > 0 && { without: spared }),
    ...(where !== undefined && where !== 'either' && { place: where }),
    ...(paid === true && { paid }),
  };
  const named = readDrops(words, plain);
  const parts = Object.fromEntries(Object.entries(told).filter(([one]) => !named.some((drop) => drop === one)));
  const drops = [
    ...named,
    ...(where === 'either' ? (['place'] as const) : []),
    ...(paid === false ? (['paid'] as const) : []),
  ];
  const isEmpty = [parts, drops, notes, refused].every((some) => Object.keys(some).length === 0);
  return isEmpty ? undefined : { parts, drops, refused, notes };
}

/** What words name, wanted or not. */
function readParts(
  words: string,
  { now, locale, lists }: Reading,
  spared: readonly string[],
  notes: string[],
): Pick<Search, 'disciplines' | 'languages' | 'kinds' | 'period' | 'degree'> {
  const plain = normalise(words);
  const fields = readTerms(words, lists.disciplines);
  const schools = readTerms(words, lists.universities);
  const ofFields = fields.filter((field) => !schools.some((school) => clash(field, school)));
  const disciplines = [...new Set(ofFields.flatMap(({ values }) => values))];
  const skills = readLanguageSkills(words, lists, true).filter(
    (skill) => ![...fields, ...schools].some((other) => clash(other, skill)),
  );
  const named = [
    ...skills.flatMap(({ values }) => values.map(({ language }) => language)),
    ...readOfOpenings(plain, lists),
  ];
  const languages = [...new Set(named)].filter((language) => !spared.includes(language));
  // A plain internship is any of two kinds, and each opening says which it is.
  const ofKinds = readPlacementKinds(words, lists).filter(({ problem }) => problem !== 'plain-internship');
  const kinds = [...new Set(ofKinds.flatMap(({ values }) => values))];
  const period = readPeriod(words, now, locale, lists, notes);
  const studied = readTerms(words, lists.degrees).flatMap(({ values }) => values);
  const degree = degrees.findLast((one) => studied.includes(one));
  return {
    ...(disciplines.length > 0 && { disciplines }),
    ...(languages.length > 0 && { languages }),
    ...(kinds.length > 0 && { kinds }),
    ...(period && { period }),
    ...(degree !== undefined && { degree }),
  };
}

const beforeOpenings = /\b([a-z]{4,12})[\s-]+(?:internships?|openings?|positions?|placements?|jobs?|roles?|ones)\b/g;

/** "French internships": beside an opening the word for a people is its language, since all openings are here. */
function readOfOpenings(plain: string, { languages }: Pick<SearchLists, 'languages'>): readonly string[] {
  return [...plain.matchAll(beforeOpenings)].flatMap(([, word = '']) =>
    readTerms(`${word}-speaking`, languages).flatMap(({ end, values }) => (end === word.length ? values : [])),
  );
}

/** Languages that somebody does not speak or does not want to need. */
function readSpared(words: string, plain: string, { languages }: Pick<SearchLists, 'languages'>): readonly string[] {
  const spared = readTerms(words, languages).filter(({ start, end }) => {
    const [before, behind] = [plain.slice(Math.max(0, start - 40), start), plain.slice(end, end + 30)];
    return sparedBefore.test(before) || sparedBehind.test(behind);
  });
  const chinese = noChinese.test(plain) ? ['zh'] : [];
  return [...new Set([...spared.flatMap(({ values }) => values), ...chinese])];
}

/** Before another clause the word may be that of a people, and is then no name of the language. */
const noChinese = /\b(?:don'?t|do not|can'?t|cannot) (?:speak|know|read) (?:any |much )?(?:chinese|mandarin)\b/;

const sparedBefore =
  /(?:不会|不懂|不用|不需要|不要求|不必|无需|不说|(?<!有)没有?|不看|不太会)(?:会|懂|说|用|讲|要求)?$|\b(?:no|without|don'?t (?:speak|know|need)|do not (?:speak|know|need)|can'?t speak|cannot speak|not (?:speak|need|require)|not speaking|(?:doesn'?t|don'?t) require|poor|zero)\s+(?:any |much |good |fluent )?$/;
const sparedBehind =
  /^(?:不好|不行|不会|很差|零基础)|^(?:也)?(?:不要求|不需要|不必|不用)|^ (?:is )?(?:not|isn'?t) (?:needed|required|necessary)|^ (?:is )?optional/;

function readPeriod(
  words: string,
  now: number,
  locale: Locale,
  { holidays }: Pick<SearchLists, 'holidays'>,
  notes: string[],
): Stretch | undefined {
  const options = { locale, now, holidays };
  const [said] = readStretches(words, options, false);
  // A length alone says nothing of when.
  const [reading] = said && said.values.length > 0 ? [said] : readStretches(words, options, true);
  if (reading?.problem === 'school-dates') {
    const season = readSeason(normalise(words), now);
    notes.push((season ? text.seasonTaken : text.schoolDates)[locale]);
    return season;
  }
  const told = (reading?.values ?? []).filter(({ from, to }) => from !== undefined || to !== undefined);
  return told.length > 0 ? widest(told, now) : undefined;
}

/** First and last month, from 1; a winter runs into the next year. Long holidays come first: 暑假 is in the summer. */
const seasons: readonly (readonly [RegExp, number, number])[] = [
  [/暑假|暑期|\bsummer (?:break|vacation|holidays?)\b/, 7, 8],
  [/寒假|\bwinter (?:break|vacation|holidays?)\b/, 1, 2],
  [/春(?:天|季)|\bspring\b/, 3, 5],
  [/夏(?:天|季)|\bsummer\b/, 6, 8],
  [/秋(?:天|季)|\b(?:autumn|fall)\b/, 9, 11],
  [/冬(?:天|季)|\bwinter\b/, 12, 14],
];

/** The next one of which half is still to come; for looking around that is near enough, and it is said which months were taken. */
function readSeason(plain: string, now: number): Stretch | undefined {
  const [, first, last] = seasons.find(([pattern]) => pattern.test(plain)) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const { year } = civil(dayOf(now));
  const said = Number(/20\d\d/.exec(plain)?.[0] ?? (/明年|\bnext year\b/.test(plain) ? year + 1 : Number.NaN));
  const years = Number.isNaN(said) ? [year - 1, year, year + 1] : [said];
  const stretches = years.map((each) => ({
    from: startOf(monthStart(each, first)),
    to: startOf(addMonths(monthStart(each, first), last - first + 1)),
  }));
  return stretches.find(({ from, to }) => (from + to) / 2 > now);
}

/** Of several likely stretches the one that holds them all. */
function widest(told: readonly StretchWish[], now: number): Stretch | undefined {
  const from = Math.min(...told.map((one) => one.from ?? now));
  const ends = told.map(({ to }) => to ?? Number.POSITIVE_INFINITY);
  const to = Math.max(...ends);
  return to <= now ? undefined : { from, ...(Number.isFinite(to) && { to }) };
}

const unpaid =
  /无薪|无(?:报酬|偿|工资)|没有?(?:工资|报酬|钱|薪)也|不(?:要|需要|给)(?:钱|工资|报酬)|义务|\bunpaid\b|\bwithout pay\b|\bfor free\b|\bvolunteer/;
const withPay =
  /带薪|有薪|有(?:报酬|工资|薪水|薪资|薪酬|津贴|补贴|补助|偿|钱)|给(?:钱|工资|报酬|补贴)|发工资|付(?:钱|薪|费)|(?<!un)\bpaid\b(?! (?:work-?study|leave|tuition))|\b(?:with|some|a|get) (?:a )?(?:pay|salary|stipend|allowance|money)\b|\bthat pays?\b|\bsalaried\b/;

/** Whether words say that there is pay; `plain` is normalised. */
export function readPaid(plain: string): boolean | undefined {
  if (unpaid.test(plain)) return false;
  return withPay.test(plain) ? true : undefined;
}

const everything =
  /^(?:请|帮我|给我)?(?:看|列出|显示|查看|浏览)?(?:一下)?(?:全部|所有)(?:的)?(?:岗位|实习|职位|机会)?[吧。!\s]*$|^(?:(?:please )?(?:show|list|see)(?: me)? )?(?:all|everything|all (?:of )?(?:the )?(?:openings|internships|jobs|positions)|any(?:thing)?)(?: please)?[\s.!]*$|^随便看看[吧。!]*$|^(?:清空|重置|去掉(?:所有)?)(?:条件|筛选)?$|^(?:clear|reset)(?: (?:the )?(?:filters?|search|conditions))?$/;

const dropped: Readonly<Record<SearchPart, RegExp>> = {
  disciplines:
    /专业(?:都)?(?:不限|无所谓|都行|都可以)|(?:不限|不看|去掉)专业|\bany (?:field|major|discipline|subject)\b/,
  languages: /语言(?:都)?(?:不限|无所谓|都行|都可以)|(?:不限|不看|去掉)语言(?!要求)|\bany language\b/,
  without: /(?:不限|不看|去掉)语言要求|\bany required language\b/,
  kinds: /类型(?:都)?(?:不限|无所谓|都行|都可以)|(?:不限|不看|去掉)类型|\bany (?:kind|type)\b/,
  period: /时间(?:都)?(?:不限|无所谓|都行|都可以)|(?:不限|不看|去掉)时间|\bany ?time\b|\bany (?:start|date|period)\b/,
  place: /地点(?:都)?(?:不限|无所谓|都行|都可以)|(?:不限|不看|去掉)地点|\bany (?:place|location)\b|\banywhere\b/,
  degree: /学历(?:都)?(?:不限|无所谓|都行|都可以)|(?:不限|不看|去掉)学历|\bany degree\b/,
  paid: /报酬(?:都)?(?:不限|无所谓|都行|都可以)|(?:不限|不看|去掉)报酬|\bany pay\b/,
};

function readDrops(words: string, plain: string): readonly SearchPart[] {
  const named = searchParts.filter((part) => isButton(words, dropNames[part].button) || dropped[part].test(plain));
  if (named.length > 0) return named;
  if (isButton(words, text.showAll) || everything.test(plain.trim()) || meansAny(words)) return searchParts;
  return saysNoLanguage(words, false) ? ['languages'] : [];
}
