import type { Contact, Opening } from '../../model/cirrus.ts';
import type { AnonymousCard } from '../../model/matches.ts';
import type { StudyKind } from '../../model/profiles.ts';
import type { Locale, Text } from '../../model/text.ts';
import type { Lexicon } from '../terms/lexicon.ts';
import {
  showDegree,
  showDisciplines,
  showHours,
  showKind,
  showLanguages,
  showPay,
  showStretch,
  showWorkPlace,
} from './showPlacement.ts';

/** The lists that the ids come from. */
export type MatchNames = Pick<Lexicon, 'countries' | 'degrees' | 'disciplines' | 'languages'>;

export interface MatchFact {
  readonly label: string;
  readonly value: string;
}

export const studiesNames: Readonly<Record<StudyKind, Text>> = {
  degree: { zh: '学历生', en: 'degree student' },
  exchange: { zh: '交换生', en: 'exchange student' },
  language: { zh: '语言生', en: 'language student' },
};

const text = {
  role: { zh: '岗位', en: 'Role' },
  tasks: { zh: '工作内容', en: 'Tasks' },
  kind: { zh: '类型', en: 'Kind' },
  disciplines: { zh: '专业', en: 'Field of study' },
  degree: { zh: '学历', en: 'Degree' },
  degreeOf: (degree: Text, studies: Text): Text => ({
    zh: `${degree.zh}（已取得或在读；${studies.zh}）`,
    en: `${degree.en} (held or being studied for; ${studies.en})`,
  }),
  atLeast: (degree: Text): Text => ({ zh: `${degree.zh}及以上`, en: `${degree.en} or higher` }),
  languages: { zh: '语言', en: 'Languages' },
  markets: { zh: '了解的市场', en: 'Markets known' },
  marketsAsked: { zh: '需了解的市场', en: 'Markets to know' },
  number: { zh: '人数', en: 'Number' },
  people: (count: number): Text => ({ zh: `${count} 人`, en: String(count) }),
  period: { zh: '时间', en: 'Period' },
  available: { zh: '可工作的时间', en: 'Available' },
  hours: { zh: '工作时长', en: 'Hours' },
  place: { zh: '地点', en: 'Place' },
  inBeijing: { zh: '目前在北京', en: 'in Beijing now' },
  notInBeijing: { zh: '目前不在北京', en: 'not in Beijing now' },
  pay: { zh: '报酬', en: 'Pay' },
  expectedPay: { zh: '期望的报酬', en: 'Pay expected' },
  wouldBeUnpaid: { zh: '没有报酬也可以', en: 'would also work unpaid' },
  mentor: { zh: '指导', en: 'Mentor' },
  hasMentor: { zh: '企业有专人指导', en: 'somebody at the firm looks after the student' },
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '电话', en: 'Phone' },
  email: { zh: '邮箱', en: 'E-mail' },
} satisfies Record<string, Text | ((...values: never[]) => Text)>;

function factsOf(told: readonly (readonly [Text, string | undefined])[], locale: Locale): readonly MatchFact[] {
  return told.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{ label: label[locale], value }],
  );
}

function joined(parts: readonly string[], locale: Locale): string {
  return parts.join(locale === 'zh' ? '、' : ', ');
}

function namesOf(countries: readonly string[], lexicon: MatchNames, locale: Locale): string {
  return joined(
    countries.map((id) => lexicon.countries.find((country) => country.id === id)?.name[locale] ?? id),
    locale,
  );
}

/** What a student is shown of a request. */
export function openingFacts(opening: Opening, lexicon: MatchNames, locale: Locale): readonly MatchFact[] {
  return factsOf(
    [
      [text.role, opening.role],
      [text.tasks, opening.tasks],
      [text.number, text.people(opening.number)[locale]],
      ...termsOf(opening, lexicon, locale),
      [text.mentor, opening.hasMentor ? text.hasMentor[locale] : undefined],
    ],
    locale,
  );
}

/** By what a student chooses among openings; the role stands above it. */
export function openingInBrief(opening: Opening, lexicon: MatchNames, locale: Locale): readonly MatchFact[] {
  return factsOf(termsOf(opening, lexicon, locale), locale);
}

function termsOf(
  opening: Opening,
  lexicon: MatchNames,
  locale: Locale,
): readonly (readonly [Text, string | undefined])[] {
  const { degree, hoursPerWeek, pay } = opening;
  const inBoth = degree && { zh: showDegree(degree, lexicon, 'zh'), en: showDegree(degree, lexicon, 'en') };
  return [
    [text.kind, showKind(opening.kind, locale)],
    [text.disciplines, showDisciplines(opening.disciplines, lexicon, locale)],
    [text.degree, inBoth && text.atLeast(inBoth)[locale]],
    [text.languages, opening.languages.length > 0 ? showLanguages(opening.languages, lexicon, locale) : undefined],
    [text.marketsAsked, namesOf(opening.countries, lexicon, locale)],
    [text.period, showStretch(opening.period, locale)],
    [text.hours, hoursPerWeek === undefined ? undefined : showHours(hoursPerWeek, locale)],
    [text.place, showWorkPlace(opening.place, locale)],
    [text.pay, pay && showPay(pay, locale)],
  ];
}

/** What a firm is shown of a student before both have agreed. */
export function cardFacts(card: AnonymousCard, lexicon: MatchNames, locale: Locale): readonly MatchFact[] {
  const { degree, studies, disciplines, hoursPerWeek, expectedPay } = card;
  const inBoth = degree && { zh: showDegree(degree, lexicon, 'zh'), en: showDegree(degree, lexicon, 'en') };
  const isThere = (card.inBeijing ? text.inBeijing : text.notInBeijing)[locale];
  const places = card.places.map((place) => showWorkPlace(place, locale));
  return factsOf(
    [
      [text.kind, showKind(card.kind, locale)],
      [text.degree, (inBoth ? text.degreeOf(inBoth, studiesNames[studies]) : studiesNames[studies])[locale]],
      [text.disciplines, disciplines.length > 0 ? showDisciplines(disciplines, lexicon, locale) : undefined],
      [text.languages, card.languages.length > 0 ? showLanguages(card.languages, lexicon, locale) : undefined],
      [text.markets, namesOf(card.marketsKnown, lexicon, locale)],
      [text.available, showStretch(card.availability, locale)],
      [text.hours, hoursPerWeek === undefined ? undefined : showHours(hoursPerWeek, locale)],
      [text.place, [...places, isThere].join(locale === 'zh' ? '；' : '; ')],
      [
        text.expectedPay,
        expectedPay && (expectedPay === 'none' ? text.wouldBeUnpaid[locale] : showPay(expectedPay, locale)),
      ],
    ],
    locale,
  );
}

/** Who somebody is and how to reach them, as it is passed on. */
export function contactFacts({ name, phone, email }: Contact, locale: Locale): readonly MatchFact[] {
  return factsOf(
    [
      [text.name, name],
      [text.phone, phone],
      [text.email, email],
    ],
    locale,
  );
}
