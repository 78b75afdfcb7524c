import { describe, expect, test } from 'vitest';
import { createMarketsSlot, createNationalitySlot } from '../../../dialogs/internship/applicantSlots.ts';
import { likelyNames, readIntroducedName } from '../../../dialogs/internship/introducedName.ts';
import {
  createProgrammeSlot,
  createStudiesSlot,
  createUniversitySlot,
  sinceSlot,
  yearSlot,
} from '../../../dialogs/internship/studySlots.ts';
import { talentLexicon as lexicon } from '../../support/talent.ts';
import { answer, inPassing } from './answering.ts';

const since = async (words: string) => {
  const told = await answer(sinceSlot, words);
  return told.startsWith('{')
    ? new Date((JSON.parse(told) as { at: number }).at + 8 * 3_600_000).toISOString().slice(0, 7)
    : told;
};

describe('a degree or a year is neither a programme nor a university', () => {
  const [programme, university] = [createProgrammeSlot(lexicon), createUniversitySlot(lexicon)];
  test.each(['master', 'Master’s', '2nd year master', '硕士', '研二', '我是硕士二年级', '本科'])(
    '%s',
    async (words) => {
      expect(await answer(programme, words)).toBe('none');
      expect(await answer(university, words)).toBe('none');
    },
  );
  test.each([
    ['master in economics', 'economics'],
    ['Anna from Russia at BFSU studying trade, 3rd year bachelor', 'trade'],
    ['国际贸易硕士', '国际贸易'],
    ['I’m Anna, 2nd-year master in computer science', 'computer science'],
  ])('%s', async (words, name) => expect(await inPassing(programme, words)).toBe(name));
});

describe('the year of study', () => {
  test.each([
    ['研二', '2'],
    ['大三', '3'],
    ['博一', '1'],
    ['硕士二年级', '2'],
    ['我读四年级', '4'],
    ['第三年', '3'],
    ['2', '2'],
    ['二', '2'],
    ['2nd year', '2'],
    ['second-year', '2'],
    ['3rd yr', '3'],
    ['year 3', '3'],
    ['year three', '3'],
    ['three', '3'],
    ['硕二', '2'],
    ['master 2', '2'],
    ['I am a sophomore', '2'],
    ['senior year', '4'],
    ['the first', '1'],
    ['in my final year', 'bad'],
    ['毕业班', 'bad'],
    ['你好', 'none'],
    ['I am 23 years old', 'none'],
    ['not sure', 'none'],
  ])('%s', async (words, year) => expect(await answer(yearSlot, words)).toBe(year));

  test.each(['2 years of experience', '三年前来的北京', '我23岁', 'junior developer', '30 hours a week', '12'])(
    'is not told in passing by: %s',
    async (words) => expect(await inPassing(yearSlot, words, 'name')).toBe('none'),
  );
});

describe('since when somebody studies here', () => {
  test.each([
    ['2025年9月', '2025-09'],
    ['2024.9', '2024-09'],
    ['2024-09', '2024-09'],
    ['9/2024', '2024-09'],
    ['去年九月', '2025-09'],
    ['前年9月', '2024-09'],
    ['二〇二四年九月', '2024-09'],
    ['September 2024', '2024-09'],
    ['since Sept 2024', '2024-09'],
    ['Sep, 2024', '2024-09'],
    ['september last year', '2025-09'],
    ['2027年9月', 'bad'],
    ['2024年', 'bad'],
    ['两年前', 'bad'],
    ['September', 'bad'],
    ['a year ago', 'bad'],
    ['不知道', 'none'],
  ])('%s', async (words, month) => expect(await since(words)).toBe(month));
});

describe('as what somebody studies', () => {
  const studies = createStudiesSlot(lexicon);
  test.each([
    ['硕士', 'degree'],
    ['我是本科生', 'degree'],
    ['Master’s degree', 'degree'],
    ['PhD', 'degree'],
    ['学历生', 'degree'],
    ['交换生', 'exchange'],
    ['来北京交换的硕士，交换生', 'exchange'],
    ['exchange student', 'exchange'],
    ['语言生', 'language'],
    ['Chinese language student', 'language'],
    ['你好', 'none'],
    ['I study law', 'none'],
  ])('%s', async (words, kind) => expect(await answer(studies, words)).toBe(kind));
});

describe('the nationality', () => {
  const nationality = createNationalitySlot(lexicon);
  test.each([
    ['我叫安娜，俄罗斯人', 'RU'],
    ['我是来自哈萨克斯坦的阿依达', 'KZ'],
    ['本人越南留学生', 'VN'],
    ['国籍：蒙古国', 'MN'],
    ['我持法国护照', 'FR'],
    ['I’m Anna, Russian, 2nd year at BFSU', 'RU'],
    ['I am Vietnamese', 'VN'],
    ['hi im carlos from mexico', 'MX'],
    ['Korean exchange student at Tsinghua', 'KR'],
    ['my nationality is Kenyan', 'KE'],
    ['我熟悉俄罗斯市场', 'none'],
    ['I know the Kazakh market', 'none'],
    ['Moscow State University, exchange at BFSU', 'none'],
    ['I worked in Germany', 'none'],
    ['fluent Russian and English', 'none'],
    ['俄语母语', 'none'],
    ['想去法国公司实习', 'none'],
  ])('in passing: %s', async (words, id) => expect(await inPassing(nationality, words)).toBe(id));

  test.each([
    ['俄罗斯', 'RU'],
    ['Kazakhstan', 'KZ'],
    ['Korean', 'KR'],
    ['刚果', 'CD|CG'],
    ['跳过', 'none'],
  ])('as an answer: %s', async (words, id) => {
    expect((await answer(nationality, words)).split('|').sort().join('|')).toBe(id);
  });
});

describe('the nationality in a hurried introduction', () => {
  const nationality = createNationalitySlot(lexicon);
  test.each([
    ['Omar Hassan egypt tsinghua phd computer science', 'EG'],
    ['安娜 俄罗斯 北外 国贸 研二', 'RU'],
    ['anna, russia, bfsu', 'RU'],
    ['Anna, I worked in Germany', 'none'],
    ['Anna, fluent Russian', 'none'],
    ['Anna, been to Kenya and Egypt', 'none'],
  ])('%s', async (words, id) => expect(await inPassing(nationality, words, 'name')).toBe(id));
});

describe('a name in a list without commas', () => {
  test.each([
    ['Omar Hassan egypt tsinghua', ['Omar Hassan']],
    ['Anna Petrova Russia BFSU trade', ['Anna Petrova']],
    ['安娜 俄罗斯 北外 国贸', ['安娜']],
    ['Anna Petrova Russia', ['Anna Petrova', 'Anna Petrova Russia']],
    ['Anna Petrova', ['Anna Petrova']],
    ['阿依达·努尔兰', ['阿依达·努尔兰']],
    ['Nguyen Van An', ['Nguyen Van An']],
    ['Aigerim Bekova Peking University', ['Aigerim Bekova']],
    ['Omar Hassan phd', ['Omar Hassan']],
  ])('%s', (words, names) => expect(likelyNames(words, lexicon)).toEqual(names));
});

describe('the markets that somebody knows', () => {
  const markets = createMarketsSlot(lexicon);
  test.each([
    ['熟悉哈萨克斯坦市场', '["KZ"]'],
    ['想做市场推广，了解俄罗斯和白俄罗斯市场', '["RU","BY"]'],
    ['I know the Kazakh market', '["KZ"]'],
    ['I have experience in the markets of Mexico and Peru', '["MX","PE"]'],
    ['我是俄罗斯人', 'none'],
    ['想做俄罗斯市场', 'none'],
    ['I’m from Kazakhstan', 'none'],
    ['native Russian', 'none'],
  ])('%s', async (words, ids) => expect(await inPassing(markets, words)).toBe(ids));
});

describe('the name in an introduction', () => {
  test.each([
    ['I’m Anna, Russian, 2nd year', 'Anna'],
    ['I am Anna from Russia', 'Anna'],
    ['hi im carlos from mexico', 'carlos'],
    ['my name is Nguyen Van An, I am Vietnamese', 'Nguyen Van An'],
    ['I’m Maria de la Cruz and I study law', 'Maria de la Cruz'],
    ['I’m Jean-Pierre O’Neill, French', "Jean-Pierre O'Neill"],
    ['this is Kim Minji', 'Kim Minji'],
    ['我叫安娜，俄罗斯人', '安娜'],
    ['我是安娜，北外', '安娜'],
    ['我是来自哈萨克斯坦的阿依达，在北大', '阿依达'],
    ['本人李明哲，韩国人', '李明哲'],
    ['我叫 Anna Petrova，俄罗斯人', 'Anna Petrova'],
    ['我叫阿依达·努尔兰，哈萨克斯坦', '阿依达·努尔兰'],
    ['I want to apply. I am Aigerim Bekova from Kazakhstan, Peking University', 'Aigerim Bekova'],
    ['I want to apply for an internship, my name is anna petrova', 'anna petrova'],
    ['i want apply intership im Omar from egypt, pku', 'Omar'],
    ['I’d like to apply, name: Kim Minji, Korea', 'Kim Minji'],
    ['想申请实习，我叫阿依古丽，北大研二', '阿依古丽'],
    ['想申请实习，姓名：阿依古丽，北大', '阿依古丽'],
    ['我想申请实习 我叫Anna 俄罗斯人', 'Anna'],
  ])('%s', (words, name) => expect(readIntroducedName(words, lexicon)).toBe(name));

  test.each([
    'I’m a student',
    'I want to apply, I am Chinese speaking',
    'I think I am Selected',
    'Hello, I want to apply. I am a master student',
    '想申请实习，我是北大研二',
    'I’m Russian',
    'I’m free from March',
    'I am in Beijing',
    'I’m not sure',
    'I’m so happy, thanks',
    'I’m 24, from Kenya',
    'I’m Beijing based',
    'I’m interested, please tell me more',
    '我是研究生，',
    '我是俄罗斯人，',
    '我是女生，',
    '我是北大的学生，',
    '我是应届毕业生，',
    '你好',
    '',
  ])('none: %s', (words) => expect(readIntroducedName(words, lexicon)).toBeUndefined());
});
