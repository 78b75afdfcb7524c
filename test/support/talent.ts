import { loadKnowledge } from '../../src/answers/loadKnowledge.ts';
import { loadLexicon } from '../../src/language/terms/lexicon.ts';
import { loadRoutes } from '../../src/matching/loadRoutes.ts';
import type { RouteRule } from '../../src/matching/routes.ts';
import {
  degrees,
  type LanguageLevel,
  languageLevels,
  type Pay,
  type PlacementKind,
  placementKinds,
  type TalentRequest,
} from '../../src/model/cirrus.ts';
import type { MatchingRequest } from '../../src/model/matching.ts';
import { type MatchingProfile, permitKinds, type StudentProfile, studyKinds } from '../../src/model/profiles.ts';

export const talentLexicon = loadLexicon('knowledge/lexicon');

/** The rules of the knowledge, as the service has them. */
export async function loadRules(): Promise<readonly RouteRule[]> {
  const { entries } = await loadKnowledge('knowledge');
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return loadRoutes('knowledge/permit-routes.yaml', {
    findEntry: (id) => byId.get(id),
    universities: talentLexicon.universities,
  });
}

export const beijingDay = (date: string) => Date.parse(`${date}T00:00:00+08:00`);

/** Two Russian-speaking trade interns from March to August. */
export const exampleRequest: MatchingRequest = {
  reference: 'TR-000001',
  disciplines: ['international-trade'],
  degree: 'bachelor',
  kind: 'course-internship',
  languages: [
    { language: 'ru', level: 'fluent', required: true },
    { language: 'zh', level: 'working', required: false },
  ],
  countries: ['KZ'],
  marketKnowledge: true,
  period: { from: beijingDay('2027-03-01'), to: beijingDay('2027-09-01') },
  place: 'haidian',
  pay: 'unpaid',
};

/** A student for whom nothing stands against `exampleRequest`. */
export const exampleProfile: MatchingProfile = {
  reference: 'IN-000001',
  degree: 'master',
  studies: 'degree',
  universityId: 'ruc',
  year: 2,
  studyingSince: beijingDay('2025-09-01'),
  languages: [
    { language: 'ru', level: 'native' },
    { language: 'zh', level: 'fluent' },
  ],
  availability: { from: beijingDay('2027-02-01'), to: beijingDay('2027-12-01') },
  disciplines: ['international-trade'],
  marketsKnown: ['KZ', 'UZ'],
  kinds: ['course-internship', 'work-study'],
  permit: 'study-residence',
  inBeijing: true,
  expectedPay: 'none',
  places: ['haidian'],
};

/** `exampleRequest` as a firm made it. */
export const exampleTalentRequest: TalentRequest = {
  ...exampleRequest,
  personId: 'test:firm',
  status: 'received',
  firm: { name: '北京远航科技有限公司', creditCode: '91110108MA01ABCD1X' },
  contact: { name: '王芳', phone: '+8613800138000', email: 'wang.fang@yuanhang.cn' },
  role: '俄语区市场助理',
  tasks: '协助北京远航科技有限公司联系哈萨克斯坦客户，向王芳汇报',
  number: 2,
  mentor: '李强',
  createdAt: 0,
  changedAt: 0,
  lastSignAt: 0,
};

/** `exampleProfile` with all else that a student gives. */
export const exampleStudent: StudentProfile = {
  ...studentMembersOf(exampleProfile),
  personId: 'test:student',
  status: 'received',
  name: 'Aliya Nurlanova',
  nationality: 'KZ',
  university: 'Renmin University of China',
  programme: 'Master of International Business',
  contact: { phone: '+8613900139000', email: 'aliya@example.org' },
  openings: [],
  cv: { id: 'cv-1', name: 'Aliya Nurlanova CV.pdf', bytes: 120_000, type: 'pdf' },
  createdAt: 0,
  changedAt: 0,
};

function studentMembersOf({
  name: _name,
  nationality: _nationality,
  gender: _gender,
  age: _age,
  birthDate: _birthDate,
  religion: _religion,
  contact: _contact,
  ...members
}: MatchingProfile) {
  return members;
}

/** Numbers from 0 to below 1 that depend on the seed alone: mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const day = 24 * 60 * 60 * 1000;
const firstStart = beijingDay('2026-12-01');
const startsWithin = 400;
const commonLanguages = [
  'ru',
  'es',
  'fr',
  'ar',
  'de',
  'ja',
  'ko',
  'vi',
  'th',
  'id',
  'pt',
  'fa',
  'kk',
  'mn',
  'sw',
  'tr',
];
const commonMarkets = [
  'KZ',
  'RU',
  'UZ',
  'VN',
  'TH',
  'ID',
  'MY',
  'SA',
  'AE',
  'EG',
  'BR',
  'MX',
  'DE',
  'FR',
  'JP',
  'KR',
  'NG',
  'PK',
];

/** Draws requests and profiles as they might come in here, from a seed. */
export function createDrawing(seed: number) {
  const random = createRandom(seed);
  const chance = (share: number) => random() < share;
  const below = (count: number) => Math.floor(random() * count);
  const disciplines = talentLexicon.disciplines.map(({ id }) => id);

  function oneOf<One>(list: readonly [One, ...One[]] | readonly One[]): One {
    const one = list[below(list.length)];
    if (one === undefined) throw new Error('drawn from an empty list');
    return one;
  }
  const someOf = <One>(list: readonly One[], count: number) => [
    ...new Set(Array.from({ length: count }, () => oneOf(list))),
  ];
  const stretch = (weeks: number) => {
    const from = firstStart + below(startsWithin) * day;
    return { from, to: from + (weeks / 2 + below(weeks)) * 7 * day };
  };
  const level = (): LanguageLevel => oneOf(languageLevels);
  const pay = (): Pay => {
    const min = 100 + below(20) * 10;
    return chance(0.7)
      ? { min, max: min + 50, currency: 'CNY', per: 'day' }
      : { min: min * 20, max: min * 25, currency: 'CNY', per: 'month' };
  };
  const kind = (): PlacementKind => oneOf(placementKinds);

  function profile(number: number): MatchingProfile {
    return {
      reference: `IN-${String(number).padStart(6, '0')}`,
      degree: chance(0.1) ? undefined : oneOf(degrees),
      studies: chance(0.8) ? 'degree' : oneOf(studyKinds),
      universityId: chance(0.9) ? oneOf(talentLexicon.universities).id : undefined,
      year: chance(0.9) ? 1 + below(4) : undefined,
      studyingSince: chance(0.7) ? firstStart - below(1200) * day : undefined,
      languages: [
        { language: 'zh', level: level() },
        { language: 'en', level: level() },
        ...someOf(commonLanguages, 1 + below(2)).map((language) => ({ language, level: level() })),
      ],
      availability: chance(0.8) ? stretch(40) : { from: stretch(40).from },
      hoursPerWeek: chance(0.5) ? 8 + below(32) : undefined,
      disciplines: someOf(disciplines, 1 + below(2)),
      marketsKnown: someOf(commonMarkets, below(4)),
      kinds: someOf(placementKinds, 1 + below(3)),
      permit: chance(0.7) ? 'study-residence' : oneOf(permitKinds),
      inBeijing: chance(0.8),
      expectedPay: chance(0.3) ? undefined : chance(0.4) ? 'none' : pay(),
      places: someOf(['haidian', 'online'] as const, below(3)),
    };
  }

  function request(number: number): MatchingRequest {
    return {
      reference: `TR-${String(number).padStart(6, '0')}`,
      disciplines: someOf(disciplines, below(4)),
      degree: chance(0.6) ? oneOf(degrees) : undefined,
      kind: kind(),
      languages: someOf(['zh', 'en', ...commonLanguages], below(4)).map((language) => ({
        language,
        level: level(),
        required: chance(0.5),
      })),
      countries: someOf(commonMarkets, below(3)),
      marketKnowledge: chance(0.7),
      period: chance(0.8) ? stretch(30) : { from: stretch(30).from },
      hoursPerWeek: chance(0.3) ? 8 + below(32) : undefined,
      place: oneOf(['haidian', 'online', 'either'] as const),
      pay: chance(0.2) ? undefined : chance(0.3) ? 'unpaid' : pay(),
    };
  }

  return { random, profile, request };
}
