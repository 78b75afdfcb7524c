import { readEmails, readPhones } from '../../src/language/people/contacts.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isQuestion } from '../../src/language/replies/questions.ts';
import { readReferences } from '../../src/language/replies/references.ts';
import { type Lexicon, nameOf, readTermLists, type Term } from '../../src/language/terms/lexicon.ts';
import type { Reachable } from '../../src/model/cirrus.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { Locale } from '../../src/model/text.ts';
import { type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import { applicantText as text } from './applicantText.ts';
import { findUniversityName } from './readStudies.ts';

const ofMarket = /市场|\bmarkets?\b/i;
const marketKnown =
  /(?:熟悉|了解|懂|有.{0,8}经验|做过)[^,，。;；]{0,30}|\b(?:know|familiar with|experience (?:in|with|of)|knowledge of|worked (?:in|with))\b[^.;]{0,80}/i;

type Places = Pick<Lexicon, 'countries' | 'languages'>;

/** Countries that a text names; a language that is called like a people is none. */
function countriesIn(words: string, { countries, languages }: Places): readonly string[][] {
  const { country, language } = readTermLists(words, listsOf({ countries, languages }));
  return country
    .filter(
      (found) => !language.some(({ start, end }) => start < found.end && found.start < end && !isPeople(words, found)),
    )
    .map(({ values }) => [...values]);
}

const lists = new WeakMap<readonly Term[], { readonly country: readonly Term[]; readonly language: readonly Term[] }>();

/** The same object each time: what finds the names is kept with it. */
function listsOf({ countries, languages }: Places) {
  const known = lists.get(countries) ?? { country: countries, language: languages };
  lists.set(countries, known);
  return known;
}

/** "I'm Vietnamese", "Vietnamese student", 越南人. */
function isPeople(words: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = words.slice(Math.max(0, start - 16), start);
  return (
    /(?:\b(?:i'm|i am|im|am|nationality:?|citizen|a|from)\s+(?:an? )?|[国籍是来自:：]\s*|^|[,，]\s*)$/i.test(before) &&
    !/^\s*(?:native|fluent|language|speaker|hsk|\(|语|文)/i.test(words.slice(end))
  );
}

const asNationality =
  /\b(?:i'm|i am|im|from|nationality(?: is)?:?|citizen(?:ship)?(?: of| is)?:?|passport(?: is)?:?|am an?)\s*(?:an? |the )?$|(?:来自|国籍(?:是|为)?[:：]?|我是|是|持)\s*$/i;
const asNationalityBehind =
  /^\s*(?:人|籍|国籍|公民|护照|留学生|学生|(?:male|female|girl|boy|guy|national|citizen|passport|student|exchange student|master'?s? student|undergrad\w*|postgrad\w*|phd student)\b)/i;

/** A clause that holds nothing but a country, in an introduction: "Anna, Russia, BFSU". */
const alone = { before: /(?:^|[,，、;；。\n])\s*$/, behind: /^\s*(?:$|[,，、;；。\n]|\.(?:\s|$))/ };
const introduces =
  /(?:^|[,，.。;；!！\n]\s*|\b(?:hi|hello|hey|and)\s+|您好|你好)(?:i'm|i am|im|my (?:full )?name|name|this is|我是|我叫|本人|姓名|我今年)/i;

/** Moscow State University and a market that somebody knows are no nationality. */
function withoutSchool(words: string): string {
  const school = findUniversityName(words);
  const plain = (school === undefined ? words : words.replace(school, ' ')).replaceAll('’', "'");
  return plain
    .split(/(?<=[,，;；。\n])/)
    .filter((clause) => !ofMarket.test(clause) && !marketKnown.test(clause))
    .join('');
}

/** Before a country in which somebody is, or was, or to which somebody goes. */
const elsewhere = /(?:\b(?:in|to|at|for|with|visited|near)|[在到去赴往])\s*(?:the )?$/i;

/** Where a text tells the nationality of who writes it. */
function ownCountries(plain: string, asked: boolean, places: Places): readonly Reading<string>[] {
  const { country } = readTermLists(plain, listsOf(places));
  const around = country.map((reading) => ({
    reading,
    before: plain.slice(0, reading.start),
    behind: plain.slice(reading.end),
  }));
  const spoken = around.filter(({ before, behind }) => asNationality.test(before) || asNationalityBehind.test(behind));
  const own = asked || introduces.test(plain);
  if (spoken.length > 0 || !own) return spoken.map(({ reading }) => reading);
  const clauses = around.filter(({ before, behind }) => alone.before.test(before) && alone.behind.test(behind));
  // In answer to the question, in a list without commas: "Omar Hassan egypt tsinghua phd".
  const [only, ...others] = around;
  const isList = asked && only && others.length === 0 && !elsewhere.test(only.before);
  const found = clauses.length === 0 && isList ? [only] : clauses.slice(0, 1);
  return found.map(({ reading }) => reading);
}

/** The words without the nationality that they tell: a Russian has not said yet to speak Russian. */
export function withoutNationality(words: string, places: Places): string {
  let plain = words.replaceAll('’', "'");
  for (const { start, end } of ownCountries(plain, false, places)) {
    plain = `${plain.slice(0, start)}${' '.repeat(end - start)}${plain.slice(end)}`;
  }
  return plain;
}

export function createNationalitySlot({ countries, languages }: Places) {
  const places = { countries, languages };
  const several = (ids: readonly string[]): SlotReading<string> | undefined => {
    const [only, ...others] = new Set(ids);
    if (only === undefined) return undefined;
    return others.length === 0
      ? { kind: 'value', value: only, sure: true }
      : { kind: 'several', values: [only, ...others] };
  };
  return slot<string>({
    name: 'nationality',
    label: text.nationalityLabel,
    called: { zh: ['国籍', '国家'], en: ['nationality', 'citizenship', 'passport'] },
    examples: text.nationalityExamples,
    saidBack: true,
    needed: () => true,
    ask: ({ locale }) => ({ text: text.askNationality[locale] }),
    read: ({ text: words }) => several(countriesIn(withoutSchool(words), places).flat()),
    // What is said in passing must be said of oneself: "firms from Russia" tell nothing of who writes.
    spot: ({ text: words }, { asked }) =>
      several(ownCountries(withoutSchool(words), asked === 'name', places).flatMap(({ values }) => values)),
    show: (id, { locale }) => nameOf(countries, id, locale),
  });
}

function readContact(words: string, { values, locale }: FormTurn): SlotReading<Reachable> | undefined {
  const [phones, emails] = [readPhones(words), readEmails(words)];
  const [phone] = phones.flatMap((reading) => reading.values);
  const mails = emails.flatMap((reading) => reading.values);
  const [bad] = [...emails, ...phones].filter((reading) => reading.values.length === 0);
  if (mails.length > 1) {
    return { kind: 'several', values: mails.map((email) => ({ ...phoneOf(values), ...(phone && { phone }), email })) };
  }
  const [email] = mails;
  if (phone === undefined && email === undefined) {
    return bad && { kind: 'bad', problem: text.badContact(words.slice(bad.start, bad.end).trim())[locale] };
  }
  const before = values.contact as Reachable | undefined;
  const note = bad && text.badContact(words.slice(bad.start, bad.end).trim())[locale];
  return {
    kind: 'value',
    value: { ...before, ...(phone !== undefined && { phone }), ...(email !== undefined && { email }) },
    sure: true,
    ...(note !== undefined && { note }),
  };
}

function phoneOf({ contact }: FormTurn['values']): Reachable {
  const phone = (contact as Reachable | undefined)?.phone;
  return phone === undefined ? {} : { phone };
}

/** How to reach the student; one given later stands beside the other or takes the place of its like. */
export const contactSlot = slot<Reachable>({
  name: 'contact',
  label: text.contactLabel,
  called: {
    zh: ['联系方式', '邮箱', '电话', '手机', '手机号'],
    en: ['contact', 'e-mail', 'email', 'email address', 'phone', 'phone number', 'mobile'],
  },
  examples: text.contactExamples,
  needed: () => true,
  ask: ({ locale }) => ({ text: text.askContact[locale] }),
  read: ({ text: words }, form) => readContact(words, form),
  // The address that proves another application to be one's own is no new contact.
  spot: ({ text: words }, form) => (form.asked === 'alike' ? undefined : readContact(words, form)),
  show: ({ phone, email }, { locale }) =>
    [email, phone].filter((part) => part !== undefined).join(locale === 'zh' ? '、' : ', '),
});

/** Markets that the student claims to know; never taken from the nationality or from a language. */
export function createMarketsSlot({ countries, languages }: Places) {
  const places = { countries, languages };
  return slot<readonly string[]>({
    name: 'marketsKnown',
    label: text.marketsLabel,
    called: { zh: ['熟悉的市场', '市场'], en: ['markets', 'market', 'markets known'] },
    examples: text.marketsExamples,
    optional: text.leaveOut,
    needed: () => false,
    ask: ({ locale }) => ({ text: text.askMarkets[locale] }),
    read({ text: words }) {
      const ids = [...new Set(countriesIn(words, places).flat())];
      return ids.length > 0 ? { kind: 'value', value: ids, sure: true } : undefined;
    },
    spot({ text: words }) {
      const clauses = words
        .split(/[。;；\n]|\.\s/)
        .filter((clause) => ofMarket.test(clause) && marketKnown.test(clause));
      const told = clauses.map((clause) =>
        clause
          .split(/[,，]/)
          .filter((part) => ofMarket.test(part) || marketKnown.test(part))
          .join(','),
      );
      const ids = [...new Set(told.flatMap((clause) => countriesIn(clause, places).flat()))];
      return ids.length > 0 ? { kind: 'value', value: ids, sure: true } : undefined;
    },
    show: (ids, { locale }) => showNames(ids, countries, locale),
  });
}

function showNames(ids: readonly string[], terms: readonly Term[], locale: Locale): string {
  return ids.map((id) => nameOf(terms, id, locale)).join(locale === 'zh' ? '、' : ', ');
}

/** Longer wishes are cut: staff read a note, not a letter. */
const longestInterests = 500;

const nothing =
  /^(?:没有?了?|没什么|无|暂无|没有要补充的?|就这些|no|nope|none|nothing|not really|that'?s (?:all|it)|no more)[\s,，。.!！了吧]*$/i;

/** What the student would like to do, in so many words; for staff alone. */
export const interestsSlot = slot<string>({
  name: 'interests',
  label: text.interestsLabel,
  called: { zh: ['兴趣', '想做什么', '补充'], en: ['interests', 'wishes', 'notes'] },
  examples: text.interestsExamples,
  optional: text.leaveOut,
  needed: () => true,
  ask: ({ locale }) => ({ text: text.askInterests[locale] }),
  read({ text: words }) {
    if (nothing.test(words.trim()) || readPlainYesNo(words) === 'no') return { kind: 'none' };
    if (readPlainYesNo(words) || isQuestion(words)) return undefined;
    const value = words.trim().slice(0, longestInterests);
    return /\p{L}{2}/u.test(value) ? { kind: 'value', value, sure: false } : undefined;
  },
  show: (value) => value,
});

/** The openings that are applied for; told, never asked for. */
export const openingsSlot = slot<readonly string[]>({
  name: 'openings',
  label: text.openingsLabel,
  called: { zh: ['岗位', '岗位编号'], en: ['opening', 'openings', 'position'] },
  examples: text.openingExamples,
  optional: text.leaveOut,
  needed: () => false,
  ask: ({ locale }) => ({ text: text.askOpening[locale] }),
  read: ({ text: words }, form) => readOpenings(words, form),
  spot: ({ text: words }, form) => readOpenings(words, form),
  async show(references, { turn }) {
    const found = await turn.records.talentRequests.findOpenings({});
    const named = references.map((reference) => {
      const role = found.find((opening) => opening.reference === reference)?.role;
      return role === undefined ? reference : `${reference} ${role}`;
    });
    return named.join('; ');
  },
});

async function readOpenings(
  words: string,
  { turn, values, locale }: FormTurn,
): Promise<SlotReading<readonly string[]> | undefined> {
  const told = readReferences(words).filter((reference) => reference.startsWith('TR-'));
  if (told.length === 0) return undefined;
  const open = new Set((await turn.records.talentRequests.findOpenings({})).map(({ reference }) => reference));
  const closed = told.find((reference) => !open.has(reference));
  if (closed !== undefined) return { kind: 'bad', problem: text.noOpening(closed)[locale] };
  const before = (values.openings as readonly string[] | undefined) ?? [];
  return { kind: 'value', value: [...new Set([...before, ...told])], sure: true };
}
