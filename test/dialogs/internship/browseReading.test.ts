import { describe, expect, it } from 'vitest';
import { readSearchWish } from '../../../dialogs/internship/browseReading.ts';
import { showSearch, widen } from '../../../dialogs/internship/browseSearch.ts';
import type { Locale } from '../../../src/model/text.ts';
import { startOfStory } from '../../support/chat.ts';
import { talentLexicon as lists } from '../../support/talent.ts';

function told(words: string, locale: Locale): string {
  const wish = readSearchWish(words, { now: startOfStory, locale, lists });
  if (!wish) return '-';
  const narrowed = Object.keys(wish.parts).length > 0 ? showSearch(wish.parts, lists, locale) : '';
  const dropped = wish.drops.length > 5 ? 'all' : wish.drops.join();
  const refused = Object.keys(wish.refused).length > 0 ? `not ${showSearch(wish.refused, lists, locale)}` : '';
  return (
    [narrowed, refused, dropped && `drops ${dropped}`, wish.notes.length > 0 && 'note'].filter(Boolean).join(' | ') ||
    '-'
  );
}

const zh: readonly (readonly [string, string])[] = [
  ['有没有学计算机的能做的实习，三月开始', '计算机；2027年3月起'],
  ['法语的', '法语'],
  ['有法语的吗', '法语'],
  ['会法语的岗位', '法语'],
  ['有没有会俄语的岗位', '俄语'],
  ['俄语或者哈萨克语的', '俄语或哈萨克语'],
  ['俄语、英语都可以', '俄语或英语'],
  ['有沒有會西班牙語的實習', '西班牙语'],
  ['阿拉伯语', '阿拉伯语'],
  ['线上的有吗', '线上'],
  ['可以远程的', '线上'],
  ['在家做的', '线上'],
  ['海淀现场的', '海淀现场'],
  ['线上线下都可以', 'drops place'],
  ['不会中文也能做的', '不要求中文'],
  ['不要求汉语的', '不要求中文'],
  ['我中文不好', '不要求中文'],
  ['带薪的呢', '有报酬'],
  ['有工资的', '有报酬'],
  ['有补贴的实习', '有报酬'],
  ['没有工资也行', 'drops paid'],
  ['兼职', '勤工助学'],
  ['勤工助学岗位', '勤工助学'],
  ['教学实习', '教学实习'],
  ['毕业后全职的', '毕业后全职'],
  ['国际贸易专业，会俄语，明年三月到八月', '国际贸易；俄语；2027年3月至8月'],
  ['国贸的', '国际贸易'],
  ['学法律的能做什么', '法学'],
  ['计算机专业和软件工程', '计算机、软件工程'],
  ['人工智能方向', '人工智能'],
  ['工科', '工学'],
  ['市场营销', '市场营销'],
  ['计算机 线上 带薪', '计算机；线上；有报酬'],
  ['本科生能做的', '本科可申请'],
  ['硕士', '硕士可申请'],
  ['我在读博士', '博士可申请'],
  ['三月开始的', '2027年3月起'],
  ['从明年3月起', '2027年3月起'],
  ['3月到8月', '2027年3月至8月'],
  ['下个月能开始的', '2026年12月起'],
  ['12月15日开始', '2026年12月15日起'],
  ['暑假的', '2027年7月至8月 | note'],
  ['寒假实习', '2027年1月至2月 | note'],
  ['明年春天', '2027年3月至5月 | note'],
  ['夏天的实习', '2027年6月至8月 | note'],
  ['现在就能做的', '2026年11月23日起'],
  ['不限语言', 'drops languages'],
  ['语言都可以', 'drops languages'],
  ['专业不限', 'drops disciplines'],
  ['不看时间', 'drops period'],
  ['不限地点', 'drops place'],
  ['不限类型', 'drops kinds'],
  ['不限学历', 'drops degree'],
  ['不限报酬', 'drops paid'],
  ['不限语言要求', 'drops without'],
  ['全部岗位', 'drops all'],
  ['看全部岗位', 'drops all'],
  ['随便', 'drops all'],
  ['清空条件', 'drops all'],
  ['不要翻译的', 'not 翻译'],
  ['不要金融的，要法学', '法学 | not 金融'],
  ['三月不行，五月', '2027年5月起'],
  ['不要线上的', '海淀现场'],
  ['😀计算机😀不要金融的', '计算机 | not 金融'],
  ['随便看看', 'drops all'],
  ['北外学生能做的实习', '-'],
  ['我是俄罗斯人', '-'],
  ['三个月的', '-'],
  ['实习', '-'],
  ['有没有实习', '-'],
  ['谢谢', '-'],
  ['好的', '-'],
  ['第二个', '-'],
  ['2', '-'],
  ['申请岗位 TR-7K2M9Q', '-'],
  ['签证怎么办', '-'],
];

const en: readonly (readonly [string, string])[] = [
  ['any internships for French speakers in spring?', 'French; March to May 2027 | note'],
  ['French', 'French'],
  ['french ones', 'French'],
  ['Russian or Kazakh', 'Russian or Kazakh'],
  ['I speak Spanish', 'Spanish'],
  ['for arabic speakers', 'Arabic'],
  ['internships with Japanese', 'Japanese'],
  ['remote', 'Online'],
  ['what about online ones', 'Online'],
  ['can I work from home', 'Online'],
  ['on site in Haidian', 'On site in Haidian'],
  ['internships in haidian', 'On site in Haidian'],
  ['online or on-site', 'drops place'],
  ['internships that don’t require Chinese', 'no Chinese required'],
  ['no Chinese needed', 'no Chinese required'],
  ["I don't speak Chinese, any internships?", 'no Chinese required'],
  ['without chinese', 'no Chinese required'],
  ['paid ones only', 'paid'],
  ['with a salary', 'paid'],
  ['a job that pays', 'paid'],
  ['unpaid is fine', 'drops paid'],
  ['work-study', 'Paid work-study'],
  ['paid work-study', 'Paid work-study'],
  ['part-time jobs', 'Paid work-study'],
  ['course internship', 'Course internship'],
  ['only full time jobs after graduation', 'Full-time job after graduation'],
  ['computer science', 'Computer science'],
  ['internship for computre science students', 'Computer science'],
  ['any computer science internships starting in March, remote', 'Computer science; from March 2027; Online'],
  ['something in marketing', 'Marketing'],
  ['law', 'Law'],
  ['for law students', 'Law'],
  ['AI internship', 'Artificial intelligence'],
  ['international trade, Russian, March to August next year', 'International trade; Russian; March to August 2027'],
  ['english literature internship', 'Foreign languages and literatures'],
  ['engineering', 'Engineering'],
  ['finance, paid, remote', 'Finance; Online; paid'],
  ['for bachelor students', "open to: Bachelor's degree"],
  ['for master students', "open to: Master's degree"],
  ['phd', 'open to: Doctorate'],
  ['from March', 'from March 2027'],
  ['starting in March', 'from March 2027'],
  ['from March to August', 'March to August 2027'],
  ['from 15 December', 'from 15 December 2026'],
  ['starting next month', 'from December 2026'],
  ['from June 2027', 'from June 2027'],
  ['summer internships', 'June to August 2027 | note'],
  ['winter break', 'January to February 2027 | note'],
  ['in the autumn', 'September to November 2027 | note'],
  ['any language', 'drops languages'],
  ['any field', 'drops disciplines'],
  ['Any time', 'drops period'],
  ['any place', 'drops place'],
  ['anywhere', 'drops place'],
  ['any kind', 'drops kinds'],
  ['Any degree', 'drops degree'],
  ['any pay', 'drops paid'],
  ['show all openings', 'drops all'],
  ['all', 'drops all'],
  ['everything', 'drops all'],
  ['clear the filters', 'drops all'],
  ['any internships for Russian students?', '-'],
  ['german companies', '-'],
  ['not marketing', 'not Marketing'],
  ['not finance but law', 'Law | not Finance'],
  ["march doesn't work, may", 'from May 2027'],
  ['not online', 'On site in Haidian'],
  ['internships', '-'],
  ['show me internships', '-'],
  ['thanks', '-'],
  ['the second one', '-'],
  ['2', '-'],
  ['apply for TR-7K2M9Q', '-'],
  ['do I need a visa', '-'],
];

describe('what is read of the openings that somebody looks for', () => {
  it.each(zh)('%s', (words, expected) => {
    expect(told(words, 'zh')).toBe(expected);
  });

  it.each(en)('%s', (words, expected) => {
    expect(told(words, 'en')).toBe(expected);
  });

  it('is nothing in a long story', () => {
    expect(readSearchWish('我是学计算机的。'.repeat(60), { now: startOfStory, locale: 'zh', lists })).toBeUndefined();
  });
});

describe('fields that count beside the one named', () => {
  it('are the wider ones and the narrower ones, and none beside it', () => {
    const around = widen(['computer-science'], lists.disciplines);
    expect(around).toEqual(expect.arrayContaining(['computer-science', 'engineering', 'software', 'data-science']));
    expect(around).not.toContain('electronics');
    expect(around).not.toContain('law');
    expect(widen(['software'], lists.disciplines)).toEqual(['software', 'computer-science', 'engineering']);
  });
});
