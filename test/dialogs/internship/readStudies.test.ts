import { describe, expect, test } from 'vitest';
import { findUniversityName, readProgramme, readUniversity } from '../../../dialogs/internship/readStudies.ts';
import { talentLexicon as lexicon } from '../../support/talent.ts';

const universities: readonly (readonly [string, readonly string[]])[] = [
  ['我在北京外国语大学读书', ['bfsu']],
  ['我是北外的学生', ['bfsu']],
  ['清华大学', ['thu']],
  ['我在清华读研', ['thu']],
  ['北大的留学生', ['pku']],
  ['人大金融硕士', ['ruc']],
  ['北京語言大學', ['blcu']],
  ['我就读于北京语言大学汉语国际教育专业', ['blcu']],
  ['北航，软件工程', ['buaa']],
  ['我是北师大的交换生', ['bnu']],
  ['2nd-year master’s at BFSU', ['bfsu']],
  ['I study at Tsinghua University', ['thu']],
  ['tsinghua, computer science', ['thu']],
  ['Peking University', ['pku']],
  ['renmin univ', ['ruc']],
  ['I am at BLCU', ['blcu']],
  ['exchange at Beihang, home university Moscow State University', ['buaa']],
  ['bnu', ['bnu']],
];
const elsewhere: readonly (readonly [string, string])[] = [
  ['我在对外经济贸易大学读国际商务', '对外经济贸易大学'],
  ['我是上海外国语大学的学生', '上海外国语大学'],
  ['来自莫斯科国立大学', '莫斯科国立大学'],
  ['I study at UIBE', 'UIBE'],
  ['Moscow State University', 'Moscow State University'],
  ['I am a student of the University of Warsaw', 'University of Warsaw'],
  ['Kazakh-British Technical University, law', 'Kazakh-British Technical University'],
];
const noUniversity = [
  '我是俄罗斯人',
  '学习类居留许可',
  '哪所大学都可以',
  'I am from Russia',
  'I study law',
  'residence permit for study',
  'my email is anna@example.com',
  '',
];

describe('the university of a student', () => {
  test.each(universities)('%s', (words, ids) => {
    expect(readUniversity(words, lexicon.universities, false).map(({ id }) => id)).toEqual(ids);
  });
  test.each(elsewhere)('%s', (words, name) => {
    expect(readUniversity(words, lexicon.universities, false)).toEqual([{ name }]);
  });
  test.each(noUniversity)('none in passing: %s', (words) => {
    expect(readUniversity(words, lexicon.universities, false)).toEqual([]);
  });
  test.each(['学习类居留许可', 'I study law', 'X1 visa', 'my email is a@b.cn', '我是留学生', 'no', '可以吗？'])(
    'none in an answer: %s',
    (words) => expect(readUniversity(words, lexicon.universities, true)).toEqual([]),
  );
  test('a whole answer may be a name that nobody knows', () => {
    expect(readUniversity('MGIMO', lexicon.universities, true)).toEqual([{ name: 'MGIMO' }]);
    expect(readUniversity('巴黎高等商学院', lexicon.universities, true)).toEqual([{ name: '巴黎高等商学院' }]);
  });
  test('a name in no list is found within a text', () => {
    expect(findUniversityName('Moscow State University, exchange at BFSU')).toBe('Moscow State University');
    expect(findUniversityName('I know the Kazakh market')).toBeUndefined();
  });
});

const programmes: readonly (readonly [string, string])[] = [
  ['我学的是国际贸易', '国际贸易'],
  ['北外国际贸易研二', '国际贸易'],
  ['专业是计算机科学', '计算机科学'],
  ['我在北京语言大学汉语国际教育专业读大三', '汉语国际教育'],
  ['主修法学，辅修英语', '法学'],
  ['清华的交换生，学计算机', '计算机'],
  ['人大的金融硕士', '金融'],
  ['北航，软件工程，大四', '软件工程'],
  ['我读的是新闻专业', '新闻'],
  ['我学金融，想做市场方面的实习', '金融'],
  ["2nd year master's in international trade at BFSU", 'international trade'],
  ['studying law at Renmin University', 'law'],
  ['undergrad at UIBE studying finance', 'finance'],
  ['I study mechanical engineering', 'mechanical engineering'],
  ['PhD student in biology, PKU', 'biology'],
  ['my major is computer science', 'computer science'],
  ['majoring in journalism', 'journalism'],
  ['Tsinghua, computer science, year 3', 'computer science'],
  ['I study finance and want a marketing internship', 'finance'],
  ['bachelor in international relations from Kyrgyzstan', 'international relations'],
];
const noProgramme = [
  '我想做市场方面的实习',
  '想找一份法务工作',
  '我是俄罗斯人',
  '在北京学习',
  '学习类居留许可',
  'looking for a marketing internship',
  'I am interested in finance jobs',
  'I study at BFSU',
  "I'm studying abroad",
  'free from March',
  '',
];

describe('what a student studies', () => {
  test.each(programmes)('%s', (words, programme) => {
    expect(readProgramme(words, lexicon.disciplines, 'spotted')).toBe(programme);
  });
  test.each(noProgramme)('not told by: %s', (words) => {
    expect(readProgramme(words, lexicon.disciplines, 'spotted')).toBeUndefined();
  });
  test.each([
    ['国际贸易', '国际贸易'],
    ['我学的是非遗保护', '非遗保护'],
    ['东方学', '东方学'],
    ['Sinology', 'Sinology'],
    ['it’s applied linguistics', 'applied linguistics'],
    ['international trade, second year', 'international trade'],
    ['I study puppetry', 'puppetry'],
  ])('as an answer: %s', (words, programme) => {
    expect(readProgramme(words, lexicon.disciplines, 'asked')).toBe(programme);
  });
  test.each(['为什么要问这个？', '不知道可以吗？', '我的电话是 13800138000', 'X1 visa', 'no'])(
    'no answer: %s',
    (words) => expect(readProgramme(words, lexicon.disciplines, 'asked')).toBeUndefined(),
  );
});
