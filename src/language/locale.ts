import type { Locale } from '../model/text.ts';
import { simplify } from './normalise.ts';

const han = /\p{Script=Han}/gu;
const otherScript = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What belongs to no language: addresses, links, codes and figures. */
const neutral = /https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\b(?=[a-z]*\d)[a-z\d]+(?:[-.:/][a-z\d]+)*\b/gi;

/** The words that make a sentence Chinese, whatever terms it holds. */
const chineseFrame =
  /我们|我司|我方|我想|我要|我|你们|你|您|的|了|吗|呢|吧|啊|是|不|没|有(?!限|关)|在|要|想|请|和|与|或|把|给|帮|会|能|可以|需要|什么|怎么|哪|几|多少|这|那|就|也|都|还|从|到|对|好|个|派|参加|报名|取消|查|看/g;

/** The words that hold an English sentence together. */
const englishFrame = new Set(
  (
    'a an the i we you he she it they me us them my our your their this that these those there here is are was were be been am ' +
    "i'm we're i'd we'd i'll we'll it's don't doesn't can't isn't what's let's i've we've that's " +
    'do does did have has had will would can could should shall may might must to of in on at by for from with about after before ' +
    'between and or but if so not no yes yeah yep nope please thanks thank hello hi hey what when where who whom which why how '
  ).split(' '),
);

/** English words that are also dropped into Chinese sentences: they count half. Names and trade words do not count. */
const englishWords = new Set(
  (
    'want need like send sending bring come coming join attend register registration book booking sign up apply change cancel help go get give make show tell ' +
    'know find look looking see ask people person persons event events next week month year day today tomorrow yesterday ' +
    'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december ' +
    'more than less many much any some all none other another first second third last one two three four five six seven eight nine ten ' +
    'company companies firm firms seat seats question questions free available delegates delegate colleague colleagues student students ' +
    'actually sorry correct right wrong sure maybe perhaps good morning afternoon evening english back skip repeat start over again human'
  ).split(' '),
);

/** Words typed in both languages alike. */
const shared = new Set(['ok', 'okay', 'kk', 'hi', 'hey', 'bye', 'app', 'ceo', 'cto', 'cfo', 'it', 'pdf', 'vip', 'no']);

const firmInChinese = /^[\p{Script=Han}()·a-z\d ]{2,40}(?:公司|集团|研究院|研究所|事务所|合伙企业)$/iu;
const surname =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤][\p{Script=Han}]{1,2}$/u;
const notAName =
  /^(?:谢[谢啦了]|方[式法面]|任务|金额|周[一二三四五六日天末]|白天|高兴|方便|任何|许多|石油|金融|马上|江苏|成都|何时|何地|方案|万一|严重)/;

/**
 * The language in which a message is written; undefined where nothing tells, such as "ok", a number, a name or an
 * e-mail address. In mixed text the frame of the sentence decides (its pronouns, verbs and particles), not its terms.
 */
export function detectLocale(text: string): Locale | undefined {
  const plain = simplify(text.slice(0, 1000)).replace(neutral, ' ').trim();
  if (otherScript.test(plain)) return undefined;
  const hanCount = plain.match(han)?.length ?? 0;
  const words = (plain.toLowerCase().match(/[a-z]+(?:'[a-z]+)?/g) ?? []).filter((word) => word.length > 0);
  if (hanCount === 0) return words.some((word) => weight(word) > 0) && !onlyShared(words) ? 'en' : undefined;
  const frame = plain.match(chineseFrame)?.length ?? 0;
  const english = words.reduce((sum, word) => sum + weight(word), 0);
  if (words.length === 0 || (english === 0 && frame === 0)) {
    const bare = plain.replace(/[\s.,!。、，！]+$/u, '');
    if (frame === 0 && firmInChinese.test(bare)) return undefined;
    if (frame === 0 && surname.test(bare) && !notAName.test(bare)) return undefined;
    return 'zh';
  }
  if (frame !== english) return frame > english ? 'zh' : 'en';
  return hanCount >= words.length * 2 ? 'zh' : 'en';
}

function weight(word: string): number {
  return englishFrame.has(word) ? 1 : englishWords.has(word) ? 0.5 : 0;
}

function onlyShared(words: readonly string[]): boolean {
  return words.length === 1 && words.every((word) => shared.has(word) && word !== 'no');
}
