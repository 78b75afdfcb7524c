import type { StudentProfile } from '../../src/model/profiles.ts';
import type { Locale } from '../../src/model/text.ts';
import { type Chat, type Reply, type Stage, wordsOf } from './chat.ts';

/** What a student says on the way to an application, question by question. */
const steps = [
  'trigger',
  'agree',
  'about',
  'languages',
  'kinds',
  'availability',
  'permit',
  'places',
  'contact',
  'interests',
  'matching',
  'cv',
  'confirm',
] as const;
export type ApplyStep = (typeof steps)[number];
export type ApplyLines = Readonly<Record<ApplyStep, string>>;

export interface Student {
  readonly name: string;
  readonly email: string;
}

const givenNames = ['Anna', 'Boris', 'Clara', 'Diego', 'Elena', 'Farid', 'Greta', 'Hugo', 'Irina', 'Jamal'];
const surnames = [
  'Petrova',
  'Okafor',
  'Lindqvist',
  'Mendoza',
  'Tanaka',
  'Haddad',
  'Novak',
  'Silva',
  'Weber',
  'Zhumabek',
];
let students = 0;

/** Another one each time: applications of one name and university are taken for one person's. */
export function newStudent(): Student {
  const number = students;
  students += 1;
  const given = givenNames[number % givenNames.length];
  const surname = surnames[Math.floor(number / givenNames.length) % surnames.length];
  const middle = String.fromCharCode(65 + Math.floor(number / givenNames.length / surnames.length));
  return { name: `${given} ${middle}${middle.toLowerCase()}ra ${surname}`, email: `student${number}@example.com` };
}

export const applyLines: Readonly<Record<Locale, (student: Student) => ApplyLines>> = {
  zh: ({ name, email }) => ({
    trigger: '我想申请实习',
    agree: '同意',
    about: `我叫 ${name}，俄罗斯人，北外国际贸易硕士二年级`,
    languages: '俄语母语，英语流利，汉语HSK4',
    kinds: '教学实习',
    availability: '明年3月到8月，每周20小时',
    permit: '在北京，学习类居留许可',
    places: '海淀',
    contact: email,
    interests: '想做市场推广，熟悉哈萨克斯坦市场',
    matching: '同意',
    cv: '不附简历',
    confirm: '确认',
  }),
  en: ({ name, email }) => ({
    trigger: 'I want to apply for an internship',
    agree: 'I agree',
    about: `I’m ${name}, Russian, 2nd year master’s in international trade at BFSU`,
    languages: 'native Russian, fluent English, HSK 4',
    kinds: 'course internship',
    availability: 'March to August 2027, 20 hours a week',
    permit: 'I’m in Beijing on a residence permit for study',
    places: 'in Haidian',
    contact: email,
    interests: 'Marketing; I know the Kazakh market',
    matching: 'I agree',
    cv: 'Without a CV',
    confirm: 'Confirm',
  }),
};

/** Each question, by words that no other has. */
export const applyAsks = {
  consent: /会保存您提供的资料|we keep what you tell us/,
  about: /请介绍一下自己|tell me about yourself/,
  languages: /会哪些语言|Which languages do you speak/,
  kinds: /想做哪一种|Which kind are you looking for/,
  availability: /什么时候可以来|From when until when are you available/,
  permit: /持哪种签证|which visa or permit/,
  inBeijing: /目前在北京吗|Are you in Beijing/,
  places: /可以在海淀的企业现场|Could you work at a firm/,
  contact: /留一个邮箱或手机号|e-mail address or a phone number/,
  interests: /还有什么想补充|Anything to add/,
  matching: /是否同意我们拿您的资料与企业的岗位匹配|May we match your details/,
  cv: /要附上简历吗|add a CV/,
  file: /请把简历发过来|Please send your CV/,
  summary: /请核对申请|check your application/,
  done: /申请已提交|Your application is in/,
  alike: /可能也是您的|may be yours/,
  sameEmail: /留的是同一个邮箱|with the e-mail address that you gave/,
  present: /您已经有一份申请|You already have an application/,
  what: /要改哪些内容|What should change\? Just tell me/,
} as const;

/** Says the lines up to and including a step; gives the last replies. */
export async function apply(
  chat: Chat,
  locale: Locale,
  upTo: ApplyStep = 'confirm',
  changed: Partial<ApplyLines> = {},
  student: Student = newStudent(),
): Promise<readonly Reply[]> {
  const said = { ...applyLines[locale](student), ...changed };
  let replies: readonly Reply[] = [];
  for (const step of steps.slice(0, steps.indexOf(upTo) + 1)) replies = await chat.say(said[step]);
  return replies;
}

export async function applicationsOf({ records }: Stage, chat: Chat): Promise<readonly StudentProfile[]> {
  return records.profiles.listOf(chat.personId);
}

/** A student with an application; gives it. */
export async function applied(
  stage: Stage,
  chat: Chat,
  locale: Locale,
  changed: Partial<ApplyLines> = {},
  student: Student = newStudent(),
): Promise<StudentProfile> {
  const said = wordsOf(await apply(chat, locale, 'confirm', changed, student));
  const [profile] = await applicationsOf(stage, chat);
  if (!profile) throw new Error(`no application was made: ${said}`);
  return profile;
}
