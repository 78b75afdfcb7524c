import type { NewTalentRequest, TalentRequest } from '../../src/model/cirrus.ts';
import type { Stage } from './chat.ts';
import { beijingDay, exampleTalentRequest } from './talent.ts';

const { firm, contact, mentor, marketKnowledge } = exampleTalentRequest;

/** What no student may ever be told of `exampleTalentRequest`'s firm. */
export const firmSecrets: readonly string[] = [
  firm.name,
  firm.creditCode ?? '',
  contact.name,
  contact.phone ?? '',
  contact.email ?? '',
  mentor ?? '',
].filter((secret) => secret !== '');

const base: NewTalentRequest = {
  personId: 'test:firm',
  firm,
  contact,
  mentor,
  marketKnowledge,
  role: '俄语区市场助理',
  tasks: `协助${firm.name}联系哈萨克斯坦客户，向${contact.name}汇报`,
  disciplines: ['international-trade'],
  degree: 'bachelor',
  number: 2,
  kind: 'course-internship',
  languages: [{ language: 'ru', level: 'fluent', required: true }],
  countries: ['KZ'],
  period: { from: beijingDay('2027-03-01'), to: beijingDay('2027-09-01') },
  place: 'haidian',
  pay: 'unpaid',
};

/** Openings by a name for tests. */
const openings = {
  russian: {},
  backend: {
    role: 'Backend developer',
    tasks: 'Build the interfaces of a shop',
    disciplines: ['software'],
    kind: 'work-study',
    languages: [{ language: 'en', level: 'working', required: true }],
    countries: [],
    period: { from: beijingDay('2027-03-15') },
    hoursPerWeek: 8,
    place: 'online',
    pay: { min: 200, max: 200, currency: 'CNY', per: 'day' },
  },
  french: {
    role: '法语市场助理',
    tasks: '联系法国客户',
    disciplines: [],
    degree: undefined,
    languages: [
      { language: 'fr', level: 'fluent', required: true },
      { language: 'zh', level: 'working', required: true },
    ],
    countries: ['FR'],
    period: { from: beijingDay('2027-02-01'), to: beijingDay('2027-05-01') },
    place: 'either',
    pay: undefined,
  },
  finance: {
    role: '财务分析师',
    tasks: '分析境外子公司的报表',
    disciplines: ['finance'],
    degree: 'master',
    kind: 'full-time',
    languages: [],
    countries: [],
    mentor: undefined,
    period: { from: beijingDay('2027-07-01') },
    pay: { min: 8000, max: 12000, currency: 'CNY', per: 'month' },
  },
} as const satisfies Record<string, Partial<NewTalentRequest>>;

export type OpeningName = keyof typeof openings;

/** Opens each, a minute after the one before, so that the last is the newest. */
export async function postOpenings(
  { records, clock }: Pick<Stage, 'records' | 'clock'>,
  names: readonly OpeningName[] = ['russian', 'backend', 'french', 'finance'],
): Promise<Readonly<Partial<Record<OpeningName, TalentRequest>>>> {
  const posted: Partial<Record<OpeningName, TalentRequest>> = {};
  for (const name of names) {
    clock.at += 60_000;
    posted[name] = await records.talentRequests.open({ ...base, ...openings[name] });
  }
  return posted;
}
