import { applicationStatusText } from '../../language/show/applicationStatus.ts';
import { contactFacts, studiesNames } from '../../language/show/showMatch.ts';
import {
  showDegree,
  showDisciplines,
  showHours,
  showKind,
  showLanguages,
  showPay,
  showStretch,
  showWorkPlace,
} from '../../language/show/showPlacement.ts';
import type { Lexicon } from '../../language/terms/lexicon.ts';
import { matchingNotice } from '../../model/people.ts';
import type { PermitKind, StudentProfile } from '../../model/profiles.ts';
import type { Text } from '../../model/text.ts';
import { normaliseReference } from '../../records/reference.ts';
import { type Action, hasOnly, type Noun, showTime, type Terminal, type Workplace } from './action.ts';
import { listMatches } from './matchLines.ts';
import { printFacts } from './talent.ts';

const permits: Readonly<Record<PermitKind, Text>> = {
  'study-residence': { zh: '学习类居留许可', en: 'residence permit for study' },
  'short-term': { zh: '短期签证', en: 'short visa' },
  abroad: { zh: '在境外', en: 'abroad' },
  other: { zh: '其他签证或居留许可', en: 'another visa or permit' },
};

const text = {
  none: { zh: '目前没有实习申请。', en: 'There is no application.' },
  notFound: {
    zh: '没有这个编号的实习申请。用 students --all 查看全部；已删除的只能在 deletions 看到时间。',
    en: 'There is no application with this reference; students --all lists all of them. Of deleted ones deletions lists the time alone.',
  },
  matched: { zh: '同意参与匹配', en: 'agreed to be matched' },
  notMatched: { zh: '没有同意参与匹配，不能推荐', en: 'has not agreed to be matched: not to be put forward' },
  status: { zh: '状态', en: 'Status' },
  consent: { zh: '匹配', en: 'Matching' },
  nationality: { zh: '国籍（只用于办手续，不参与匹配）', en: 'Nationality (for papers alone, no part of matching)' },
  university: { zh: '学校', en: 'University' },
  programme: { zh: '专业', en: 'Programme' },
  studies: { zh: '学籍', en: 'Enrolled as' },
  degree: { zh: '学历', en: 'Degree' },
  year: { zh: '年级', en: 'Year' },
  since: { zh: '在校起始', en: 'Studying since' },
  disciplines: { zh: '归入的专业', en: 'Fields of study' },
  languages: { zh: '语言', en: 'Languages' },
  kinds: { zh: '类型', en: 'Kinds' },
  available: { zh: '时间', en: 'Available' },
  hours: { zh: '工作时长', en: 'Hours' },
  permit: { zh: '签证或居留许可', en: 'Permit' },
  inBeijing: { zh: '目前在北京', en: 'In Beijing now' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  places: { zh: '地点', en: 'Places' },
  pay: { zh: '期望的报酬', en: 'Pay expected' },
  unpaid: { zh: '没有报酬也可以', en: 'would also work unpaid' },
  markets: { zh: '了解的市场', en: 'Markets known' },
  interests: { zh: '补充说明', en: 'In own words' },
  openings: { zh: '申请的岗位', en: 'Applied for' },
  cv: { zh: '简历', en: 'CV' },
  fetchCv: (name: string, reference: string): Text => ({
    zh: `${name}（用 cv ${reference} --to 文件 取出）`,
    en: `${name} (cv ${reference} --to FILE fetches it)`,
  }),
  opened: { zh: '提交时间', en: 'Submitted' },
  changed: { zh: '最近修改', en: 'Changed' },
  alike: {
    zh: '可能是同一学生的申请（核实后用 join 合并）',
    en: 'Perhaps of the same student (join, once it is made sure)',
  },
} satisfies Record<string, Text | ((name: string, reference: string) => Text)>;

/** The applications of students: all that are open, or all of one. */
export const students: Noun = {
  usage: ['students [--all]', 'students IN-…'],
  read([, reference, ...rest], flags) {
    if (rest.length > 0) return undefined;
    if (reference === undefined) return hasOnly(flags, 'all') ? list(flags.all ?? false) : undefined;
    return hasOnly(flags) ? show(normaliseReference(reference)) : undefined;
  },
};

export function agreedToMatching({ records }: Pick<Workplace, 'records'>, { personId }: StudentProfile) {
  return records.people.hasConsent(personId, 'internship-matching', matchingNotice);
}

function list(includeEnded: boolean): Action {
  return async (workplace, { phrase, print, locale }) => {
    const profiles = await workplace.records.profiles.list({ includeEnded });
    if (profiles.length === 0) print(phrase(text.none));
    for (const profile of profiles) {
      const { reference, createdAt, status, kinds, programme, name } = profile;
      const wanted = kinds.map((kind) => showKind(kind, locale)).join('/');
      const consent = (await agreedToMatching(workplace, profile)) ? [] : [phrase(text.notMatched)];
      const state = phrase(applicationStatusText[status]);
      print([reference, showTime(createdAt), state, ...consent, wanted, name, programme].join('  '));
    }
    return true;
  };
}

function show(reference: string): Action {
  return async (workplace, terminal) => {
    const { records, knowledge } = workplace;
    const { phrase, print, locale } = terminal;
    const profile = await records.profiles.find(reference);
    if (!profile) {
      print(phrase(text.notFound));
      return false;
    }
    const { lexicon } = await knowledge();
    print(profile.reference);
    printFacts([[text.status, phrase(applicationStatusText[profile.status])]], terminal);
    const agreed = await agreedToMatching(workplace, profile);
    printFacts([[text.consent, phrase(agreed ? text.matched : text.notMatched)]], terminal);
    for (const { label, value } of contactFacts({ name: profile.name, ...profile.contact }, locale)) {
      print(`${label}: ${value}`);
    }
    printFacts(factsOf(profile, lexicon, terminal), terminal);
    const alike = (await records.profiles.findAlike(profile)).filter((other) => other.reference !== profile.reference);
    printFacts([[text.alike, alike.length > 0 ? alike.map((one) => one.reference).join(' ') : undefined]], terminal);
    listMatches(await records.matches.listOfProfile(reference), terminal);
    return true;
  };
}

function factsOf(
  profile: StudentProfile,
  lexicon: Lexicon,
  { phrase, locale }: Terminal,
): readonly (readonly [Text, string | undefined])[] {
  const joined = (parts: readonly string[]) => parts.join(locale === 'zh' ? '、' : ', ');
  const country = (id: string) => lexicon.countries.find((one) => one.id === id)?.name[locale] ?? id;
  const { degree, year, studyingSince, disciplines, hoursPerWeek, expectedPay, cv, interests } = profile;
  return [
    [text.nationality, country(profile.nationality)],
    [text.university, profile.university],
    [text.programme, profile.programme],
    [text.studies, phrase(studiesNames[profile.studies])],
    [text.degree, degree && showDegree(degree, lexicon, locale)],
    [text.year, year === undefined ? undefined : String(year)],
    [text.since, studyingSince === undefined ? undefined : showTime(studyingSince).slice(0, 10)],
    [text.disciplines, disciplines.length > 0 ? showDisciplines(disciplines, lexicon, locale) : undefined],
    [text.languages, showLanguages(profile.languages, lexicon, locale)],
    [text.kinds, joined(profile.kinds.map((kind) => showKind(kind, locale)))],
    [text.available, showStretch(profile.availability, locale)],
    [text.hours, hoursPerWeek === undefined ? undefined : showHours(hoursPerWeek, locale)],
    [text.permit, phrase(permits[profile.permit])],
    [text.inBeijing, phrase(profile.inBeijing ? text.yes : text.no)],
    [text.places, joined(profile.places.map((place) => showWorkPlace(place, locale)))],
    [text.pay, expectedPay && (expectedPay === 'none' ? phrase(text.unpaid) : showPay(expectedPay, locale))],
    [text.markets, joined(profile.marketsKnown.map(country))],
    [text.interests, interests],
    [text.openings, joined(profile.openings)],
    [text.cv, cv && phrase(text.fetchCv(cv.name, profile.reference))],
    [text.opened, showTime(profile.createdAt)],
    [text.changed, showTime(profile.changedAt)],
  ];
}
