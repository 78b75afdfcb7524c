import { describe, expect, it } from 'vitest';
import {
  type LanguageSkill,
  readLanguageSkills,
  readLevels,
  saysNoLanguage,
} from '../../../../src/language/placements/languageSkills.ts';
import { loadLexicon } from '../../../../src/language/terms/lexicon.ts';
import { say } from './saying.ts';

const lexicon = loadLexicon('knowledge/lexicon');

type Row = readonly [text: string, expected: string];

/** ru:fluent? is Russian, fluently, that would be welcome. */
const skill = ({ language, level, required }: LanguageSkill) =>
  `${language}${level ? `:${level}` : ''}${required ? '' : '?'}`;

const chinese: readonly Row[] = [
  ['会俄语', 'ru'],
  ['俄语', 'ru'],
  ['懂俄语', 'ru'],
  ['俄语流利', 'ru:fluent'],
  ['俄語流利，日語一點點', 'ru:fluent, ja:basic'],
  ['精通俄语', 'ru:fluent'],
  ['熟练掌握俄语', 'ru:fluent'],
  ['俄语很流利', 'ru:fluent'],
  ['流利的英语', 'en:fluent'],
  ['母语是法语', 'fr:native'],
  ['阿拉伯语为母语', 'ar:native'],
  ['西语母语者', 'es:native'],
  ['母语法语，英语流利', 'fr:native, en:fluent'],
  ['母语俄语，会英语、汉语', 'ru:native, en, zh'],
  ['俄语要好，英语会一点', 'ru, en:basic'],
  ['俄语好一点', 'ru'],
  ['英语六级', 'en'],
  ['英语四级', 'en'],
  ['HSK5', 'zh'],
  ['HSK 5级', 'zh'],
  ['HSK4', 'zh:working'],
  ['hsk四级', 'zh:working'],
  ['新HSK4级', 'zh:working'],
  ['过了HSK6级', 'zh'],
  ['汉语水平考试三级', 'zh'],
  ['汉语 HSK 2', 'zh:basic'],
  ['韩语topik6级', 'ko'],
  ['日语N1', 'ja'],
  ['雅思7分', 'en'],
  ['英语B2，法语A1', 'en:working, fr:basic'],
  ['英语：流利；汉语：HSK 3', 'en:fluent, zh'],
  ['俄语:母语;英语:C1;汉语:HSK4级', 'ru:native, en:fluent, zh:working'],
  ['俄语B2英语C1', 'ru:working, en:fluent'],
  ['母语俄语流利英语', 'ru:native, en:fluent'],
  ['要求：俄语流利（C1以上）', 'ru:fluent'],
  ['葡语（流利）、英语（可作为工作语言）', 'pt:fluent, en:working'],
  ['需要能用俄语工作', 'ru:working'],
  ['能用英语日常交流', 'en'],
  ['俄语可以作为工作语言', 'ru:working'],
  ['哈萨克语母语，俄语流利，英语中级，汉语初级', 'kk:native, ru:fluent, en:working, zh:basic'],
  ['略懂中文，英语流利', 'zh:basic, en:fluent'],
  ['中文不太流利', 'zh'],
  ['中文不流利但英语很好', 'zh, en'],
  ['两个会俄语的', 'ru'],
  ['最好会俄语', 'ru?'],
  ['最好会英语和俄语', 'en?, ru?'],
  ['最好会俄语，英语', 'ru?, en?'],
  ['会俄语者优先', 'ru?'],
  ['会说阿语最好', 'ar?'],
  ['英语必须流利，俄语加分', 'en:fluent, ru?'],
  ['英语流利，俄语不是必须', 'en:fluent, ru?'],
  ['俄语不是必须的', 'ru?'],
  ['必须：英语；加分：俄语、法语', 'en, ru?, fr?'],
  ['俄语和英语都流利', 'ru:fluent, en:fluent'],
  ['俄语、英语流利', 'ru:fluent, en:fluent'],
  ['精通俄语和英语', 'ru:fluent, en:fluent'],
  ['精通英语、俄语和法语', 'en:fluent, ru:fluent, fr:fluent'],
  ['英语、俄语、法语都流利', 'en:fluent, ru:fluent, fr:fluent'],
  ['会俄语和流利的英语', 'ru, en:fluent'],
  ['会一点法语和德语', 'fr:basic, de:basic'],
  ['我会说俄语、哈萨克语和一点汉语', 'ru, kk, zh:basic'],
  ['中英双语', 'zh, en'],
  ['中英文流利', 'zh:fluent, en:fluent'],
  ['英法德语都会', 'en, fr, de'],
  ['俄英双语', 'ru, en'],
  ['懂日文,英文流利', 'ja, en:fluent'],
  ['俄语或哈萨克语都行', 'ru!either-language, kk!either-language'],
  ['德语或法语流利', 'de:fluent!either-language, fr:fluent!either-language'],
  ['不是俄语，是乌兹别克语', 'uz'],
  ['除了英语还会法语', 'fr'],
  ['不会中文，英语流利', 'en:fluent'],
  ['不需要会中文', ''],
  ['不要求会中文', ''],
  ['英语专业的学生', ''],
  ['俄语系学生', ''],
  ['俄语老师', ''],
  ['我们做俄语地区市场', ''],
  ['负责把中文资料翻译成俄语', ''],
  ['俄语翻译', 'ru'],
  ['能看懂俄语合同', 'ru'],
  ['没有语言要求', ''],
  ['国际贸易专业', ''],
  ['每天200元', ''],
];

const english: readonly Row[] = [
  ['Russian', 'ru'],
  ['Russian speaking', 'ru'],
  ['Russian-speaking', 'ru'],
  ['speaks Russian', 'ru'],
  ['fluent in Russian', 'ru:fluent'],
  ['fluent Russian', 'ru:fluent'],
  ['Rusian fluent', 'ru:fluent!near-spelling'],
  ['fluent in Russian and basic Chinese', 'ru:fluent, zh:basic'],
  ['native Arabic, some Chinese', 'ar:native, zh:basic'],
  ['native speaker of Russian', 'ru:native'],
  ['Russian native speakers', 'ru:native'],
  ['Franch native', 'fr:native!near-spelling'],
  ['Russian (B2)', 'ru:working'],
  ['Russian - native, English - C1, Chinese - HSK 4', 'ru:native, en:fluent, zh:working'],
  ['Russian: native; English: fluent', 'ru:native, en:fluent'],
  ['english c1 russian native chinese hsk 4', 'en:fluent, ru:native, zh:working'],
  ['English C1 / Russian native / Chinese HSK4', 'en:fluent, ru:native, zh:working'],
  ['HSK 5', 'zh'],
  ['HSK4', 'zh:working'],
  ['Chinese at HSK 4 or above', 'zh:working'],
  ['english fluently, chinese hsk5', 'en:fluent, zh'],
  ['Mandarin HSK6', 'zh'],
  ['at least B1 Chinese', 'zh:working'],
  ['IELTS 7', 'en'],
  ['TOPIK 6', 'ko'],
  ['Russian and English', 'ru, en'],
  ['Russian and English fluent', 'ru:fluent, en:fluent'],
  ['fluent in Russian and English', 'ru:fluent, en:fluent'],
  ['fluent in English, Russian, and French', 'en:fluent, ru:fluent, fr:fluent'],
  ['fluent English, Russian and French', 'en:fluent, ru, fr'],
  ['fluent Russian, English', 'ru:fluent, en'],
  ['fluent Russian and native Kazakh', 'ru:fluent, kk:native'],
  ['I speak Russian, Kazakh and a little Chinese', 'ru, kk, zh:basic'],
  ['Spanish mother tongue, good English, a bit of Chinese', 'es:native, en, zh:basic'],
  ['strong English', 'en'],
  ['good command of English', 'en'],
  ['my Chinese is not very good', 'zh'],
  ['conversational Chinese', 'zh'],
  ['I know little Russian', 'ru:basic'],
  ['i speak french', 'fr'],
  ['business level English', 'en:working'],
  ['English (intermediate), Chinese (beginner)', 'en:working, zh:basic'],
  ['Fluent Uzbek, Russian; working knowledge of English', 'uz:fluent, ru, en:working'],
  ['proficient in Farsi', 'fa:fluent'],
  ['Portuguese native or fluent', 'pt'],
  ['fluent or native Russian', 'ru'],
  ['Ukrainian and Russian native', 'uk, ru:native'],
  ['trilingual: English, French, Arabic', 'en, fr, ar'],
  ['Russian a plus', 'ru?'],
  ['Russian is a must, English is a plus', 'ru, en?'],
  ['must speak Russian, ideally also Kazakh', 'ru, kk?'],
  ['knowledge of Arabic preferred', 'ar?'],
  ['English required. Russian nice to have.', 'en, ru?'],
  ['Nice to have: Russian, Kazakh', 'ru?, kk?'],
  ['Ideally Russian, French', 'ru?, fr?'],
  ['Russian required, English', 'ru, en'],
  ['English not essential', 'en?'],
  ['Arabic or French', 'ar!either-language, fr!either-language'],
  ['either Russian or Kazakh', 'ru!either-language, kk!either-language'],
  ['Russian/Kazakh', 'ru!either-language, kk!either-language'],
  ['not Russian, Uzbek', 'uz'],
  ['no Chinese needed', ''],
  ['Chinese not required', ''],
  ["I don't speak Chinese", ''],
  ["I'm Russian and I speak English fluently", 'en:fluent'],
  ["I'm a Russian student", ''],
  ['Russian market experience', ''],
  ['German companies', ''],
  ['English major', ''],
  ['translate documents from Chinese to Russian', ''],
  ['We sell to Russian-speaking countries', ''],
  ['Russian translator', 'ru'],
  ['Uzbek speakers', 'uz'],
  ['Russian language skills', 'ru'],
  ['we need someone who speaks Thai', 'th'],
  ['no language requirement', ''],
  ['international trade', ''],
  ['200 yuan a day', ''],
];

const chineseInPassing: readonly Row[] = [
  ['我们想招两个会俄语的国际贸易专业实习生，明年三月到八月，每天200元', 'ru'],
  ['招3名勤工助学的学生，本科以上，英语流利，最好会阿拉伯语，线上', 'en:fluent, ar?'],
  ['翻译一些俄语资料', ''],
  ['招俄语翻译2名', 'ru'],
  ['我们是做俄语培训的公司', ''],
  ['任务是维护英文网站和写俄文文案，要求俄语母语', 'ru:native'],
  ['我在北语学汉语', ''],
  ['学英语专业', ''],
  ['日本企业', ''],
  ['中国和俄罗斯的贸易', ''],
  ['语言要求：英语', 'en'],
  ['我会哈萨克语和俄语', 'kk, ru'],
  ['我是俄罗斯人', ''],
  ['母语俄语，英语流利，汉语HSK4', 'ru:native, en:fluent, zh:working'],
];

const englishInPassing: readonly Row[] = [
  ['we need 2 Russian-speaking interns in international trade from March to August next year, 200 yuan a day', 'ru'],
  [
    'Looking for one marketing intern, fluent in English and basic Chinese, on site in Zhongguancun',
    'en:fluent, zh:basic',
  ],
  ['We are a German company looking for an intern', ''],
  ['We need a German-speaking intern', 'de'],
  ['Our firm exports to Russia and needs English speakers', 'en'],
  ['I am Chinese', ''],
  ['I want to work in China', ''],
  ['help with English copywriting', ''],
  ['I study Chinese at BLCU', ''],
  ['I studied Chinese for two years', ''],
  ['Languages: Russian, English', 'ru, en'],
  ["I'm from Kazakhstan, native Kazakh and Russian, HSK 4", 'kk:native, ru, zh:working'],
];

describe.each([
  ['Chinese', chinese],
  ['English', english],
])('languages in %s', (_name, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(say(readLanguageSkills(text, lexicon, true), skill)).toBe(expected);
  });
});

describe.each([
  ['Chinese', chineseInPassing],
  ['English', englishInPassing],
])('languages told in passing in %s', (_name, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(say(readLanguageSkills(text, lexicon, false), skill)).toBe(expected);
  });
});

describe('no language at all', () => {
  it.each([
    '不要求语言',
    '语言不限',
    '没有语言要求',
    '无语言要求',
    '对语言没有要求',
    '不限语种',
    '外语能力不作要求',
    'no language requirement',
    'no particular language',
    'no foreign language needed',
    'languages are not important',
    'languages don’t matter',
  ])('%s', (text) => {
    expect(saysNoLanguage(text.replace('’', "'"), false)).toBe(true);
  });

  it.each(['会俄语', 'fluent Russian', '语言要求：俄语', 'no experience needed', '没有工资', 'any time'])(
    'not in: %s',
    (text) => {
      expect(saysNoLanguage(text, false)).toBe(false);
    },
  );

  it.each(['any language', 'none', '不限', '无'])('%s, asked for languages', (text) => {
    expect([saysNoLanguage(text, true), saysNoLanguage(text, false)]).toEqual([true, false]);
  });
});

describe('levels alone', () => {
  it.each<[string, string[]]>([
    ['流利', ['fluent']],
    ['母语水平', ['native']],
    ['基础', ['basic']],
    ['中级', ['working']],
    ['B2', ['working']],
    ['c1', ['fluent']],
    ['HSK4', ['working']],
    ['HSK 5', ['working', 'fluent']],
    ['hsk3级', ['basic', 'working']],
    ['HSK 7', ['fluent']],
    ['ТРКИ-2', ['working']],
    ['fluent', ['fluent']],
    ['native', ['native']],
    ['a little', ['basic']],
    ['working level', ['working']],
    ['not fluent', []],
    ['好', []],
    ['good', []],
    ['IELTS 7', []],
  ])('%s', (text, expected) => {
    expect(readLevels(text, lexicon.languageTests)).toEqual(expected);
  });
});
