import type { Degree } from '../../src/model/cirrus.ts';
import type { StudyKind } from '../../src/model/profiles.ts';
import type { Text } from '../../src/model/text.ts';

export const studyText = {
  universityLabel: { zh: '学校', en: 'University' },
  askUniversity: { zh: '您在哪所大学就读？', en: 'Which university do you study at?' },
  universityExamples: {
    zh: '请写学校的名称，例如“北京外国语大学”或“北外”。',
    en: 'Please give the name of the university, for example “Beijing Foreign Studies University” or “BFSU”.',
  },
  programmeLabel: { zh: '专业', en: 'Programme' },
  askProgramme: { zh: '您学的是什么专业？', en: 'What do you study?' },
  programmeExamples: {
    zh: '例如“国际贸易”“计算机科学”。',
    en: 'For example “international trade” or “computer science”.',
  },
  chineseLanguage: { zh: '汉语', en: 'Chinese language' },
  studiesLabel: { zh: '学习类别', en: 'Studies' },
  askStudies: {
    zh: '您是哪一类学生？',
    en: 'What are you studying for?',
  },
  studiesExamples: {
    zh: '请点按钮，或回复“本科”“硕士”“博士”“交换生”“语言生”等。',
    en: 'Please tap a button, or reply for example “master’s”, “exchange student” or “language student”.',
  },
  yearLabel: { zh: '年级', en: 'Year' },
  askYear: { zh: '您读几年级？', en: 'Which year are you in?' },
  yearExamples: { zh: '例如“二年级”“研二”“大三”。', en: 'For example “2nd year” or “year 3”.' },
  whichYear: {
    zh: '您现在具体是几年级？',
    en: 'Which year is that, in figures?',
  },
  badYear: { zh: '年级请填 1 到 8。', en: 'The year should be between 1 and 8.' },
  showYear: (year: number): Text => ({ zh: `${'一二三四五六七八'.charAt(year - 1)}年级`, en: `Year ${year}` }),
  sinceLabel: { zh: '在该校就读起始', en: 'At this university since' },
  askSince: {
    zh: '您从哪年哪月起在这所学校连续就读？勤工助学的规定要看这一点。',
    en: 'Since which month and year have you studied at this university without a break? The rules on work-study count from there.',
  },
  sinceExamples: { zh: '例如“2025年9月”。', en: 'For example “September 2025”.' },
  sinceMonthToo: {
    zh: '请写明年和月，例如“2025年9月”。',
    en: 'Please give the month and the year, for example “September 2025”.',
  },
  sinceFuture: {
    zh: '这个时间还没到，请写您已经入学的年月。',
    en: 'That is still to come. Please give the month in which you began.',
  },
  sinceOther: {
    zh: '学校变了，之前说的就读起始时间不再算数。',
    en: 'That is another university, so the month in which you began no longer counts.',
  },
  leaveOut: { zh: '跳过', en: 'Skip' },
} satisfies Record<string, Text | ((year: number) => Text)>;

/** Buttons of one question that tells both the degree and as what somebody is enrolled. */
export const enrolments: readonly { readonly studies: StudyKind; readonly degree?: Degree; readonly name: Text }[] = [
  { studies: 'degree', degree: 'bachelor', name: { zh: '本科', en: 'Bachelor’s degree' } },
  { studies: 'degree', degree: 'master', name: { zh: '硕士', en: 'Master’s degree' } },
  { studies: 'degree', degree: 'doctorate', name: { zh: '博士', en: 'Doctorate' } },
  { studies: 'degree', degree: 'associate', name: { zh: '专科', en: 'Associate degree' } },
  { studies: 'exchange', name: { zh: '交换生', en: 'Exchange student' } },
  { studies: 'language', name: { zh: '语言生', en: 'Language student' } },
];

export const studyKindNames: Readonly<Record<StudyKind, Text>> = {
  degree: { zh: '学历生', en: 'Degree student' },
  exchange: { zh: '交换生', en: 'Exchange student' },
  language: { zh: '语言生', en: 'Language student' },
};
