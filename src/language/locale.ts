import type { Locale } from '../model/text.ts';
import { commonSurnames } from './people/nameWords.ts';
import { simplify } from './spelling/normalise.ts';

const han = /\p{Script=Han}/gu;

/** Letters of scripts in which neither language is written. */
const otherScripts =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Ethiopic}]/gu;

/** What belongs to no language: addresses, links, references, codes and figures. */
const neutral =
  /https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w-]+\.[\w.-]+|\b[\w-]{2,63}\.(?:com|cn|net|org|edu|io|ai)(?:\.[a-z]{2})?\b|\b(?:ev|is|hd|tr|in|ma)-[\da-z]{6}\b|\b(?=[a-z]{0,20}\d)[a-z\d]+(?:[-.:/][a-z\d]+)*\b/gi;

/** Single capitals at a Chinese character: 李娜A, A股. They are no articles. */
const letterLabels =
  /(?<=\p{Script=Han})[A-HJ-Z](?!\p{Script=Latin})|(?<!\p{Script=Latin})[A-HJ-Z](?=\p{Script=Han})/gu;

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
    'anything anyone anytime everything nothing something whichever whatever either neither both actually sorry correct right wrong sure maybe perhaps good morning afternoon evening english great nice cool perfect done fine back skip repeat start over again human agent menu stop pls thx needed'
  ).split(' '),
);

/** Words of the trade: two of them make a message English that holds nothing else, but not one that holds Chinese. */
const tradeWords = new Set(
  (
    'training trainings design energy environment environmental protection water treatment waste saving conservation efficiency technology tech transfer ' +
    'innovation pharma pharmaceutical pharmaceuticals medicine medical devices bank banks lawyer lawyers embassy embassies consulate investor investors ' +
    'finance financial law legal market markets matchmaking session sessions briefing seminar workshop forum internship internships intern interns ' +
    'university degree bachelor master accounting international trade business engineering software marketing management science language languages ' +
    'external debt foreign currency currencies exchange loan loans acquisition acquisitions overseas outbound investment offshore deadline documents ' +
    'document fee fees cost price time date place location venue online offline speaker agenda programme program project contact details policy policies'
  ).split(' '),
);

/** Words that hold sentences of other languages in Latin letters together, and are no words of English. */
const foreignFrame = new Set(
  (
    "je tu nous vous il elle les une des est sont et ou avec dans pour que qui mais bonjour bonsoir merci oui salut j'ai c'est d'un l'entreprise voudrais veux participer notre votre " +
    'el los las una y por para con hola gracias quiero queremos quisiera nuestra nuestro empresa estoy somos cómo dónde cuándo buenos días sí ' +
    'ich wir sie der das und ist nicht mit für auf ein eine einen möchte möchten guten tag danke bitte ja nein unsere haben kann können wie wann ' +
    'ciao vorrei grazie sono siamo che di il gli nostra buongiorno azienda partecipare olá quero obrigado obrigada você não com uma nossa ' +
    'saya kami ingin untuk dan yang dengan terima kasih selamat tidak bisa tôi muốn chúng xin chào cảm ơn merhaba teşekkürler istiyorum ' +
    'privet spasibo zdravstvuyte rahmat salom dziękuję proszę chcę jestem ik wij het een niet graag bedankt goedendag'
  ).split(' '),
);

/** Words typed in both languages alike. */
const shared = new Set('ok okay kk hi hey bye app ceo cto cfo it pdf vip an he so in on at of to by my'.split(' '));

/** Words of English that are names of people as well: Will Smith, You Li, He Fan. */
const alsoNames = new Set(
  'will may you he she an so no can my mark grace hope june april august do has are'.split(' '),
);

/** Small words within names of firms and bodies: Bank of China. */
const withinNames = new Set('of and the for in at on to by a an de la & co'.split(' '));

const firmInChinese = /^[\p{Script=Han}()·a-z\d ]{2,40}(?:公司|集团|研究院|研究所|事务所|合伙企业|大学|学院)$/iu;
const chineseName = new RegExp(`^[${commonSurnames}]\\p{Script=Han}{1,2}$`, 'u');
const notAName =
  /^(?:谢[谢啦了]|方[式法面便案向]|任[务何意]|金[额融边砖]|周[一二三四五六日天末期]|白[天酒]|高[兴校新企管级层峰中铁]|许[多可]|石[油化]|马[上来里耳其代尼]|江[苏西浙]|成都|何[时地]|万[一象美元人欧日港英]|严[重格]|向[你您他]|黄[金山]|史上|汤臣|孔子|武[汉器]|韩[国企方资语文]|罗马|孟加拉|林[业学]|程[序度]|余额|陶瓷|顾[客问]|康复|沈阳|苏州|徐州|郑州|唐山|夏[季天令]|秦皇|龙头|钱款|于是|田野|毛利)/;

/** Pinyin syllables; a word may be made of several: baoming. */
const syllable =
  '(?:[zcs]h?|[bpmfdtnlgkhjqxrwy])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v)';
const pinyinWord = new RegExp(`^(?:${syllable}){1,6}$`);

/** Words of Chinese in pinyin that are no words of English and no names. */
const pinyinFrame =
  /(?:^| )(?:wo|wo?men?de|nimen|nin|woyao|woxiang|womenyao|womenxiang|woyaobaoming|baoming|shenme|zenme|zenyang|weishenme|duoshao|keyi|xuyao|youmeiyou|meiyou|huodong|qingwen|bangwo|bang wo|xiang yao|bu yao|buyao|bu xing|buxing|shi de|shide|hao de|haode|ni you|you ma|mei you|xiang bao|shixi|liuxuesheng|waizhai|peixun|duijie)(?: |$)/;
/** What people of every language greet and thank with says nothing of their own. */
const greeting = /^(?:ni ?hao|nin ?hao|xie ?xie|zai ?jian|zao ?shang ?hao|zao|gan ?bei|jia ?you)(?: (?:ma|a|ya))?$/;

/**
 * The language in which a message is written; undefined where nothing tells, such as "ok", a number, a name or an
 * e-mail address, and where it is a third language. In mixed text the frame of the sentence decides (its pronouns,
 * verbs and particles), not its terms: 我要register is Chinese, "I want to 报名" English. Chinese in pinyin is Chinese,
 * but for greetings that everybody knows.
 */
export function detectLocale(text: string): Locale | undefined {
  const plain = simplify(text.slice(0, 1000)).replace(neutral, ' ').replace(letterLabels, ' ').trim();
  const words = (plain.match(/[\p{Script=Latin}\p{M}]+(?:'[\p{Script=Latin}\p{M}]+)?/gu) ?? []).filter(Boolean);
  const hanCount = plain.match(han)?.length ?? 0;
  const others = plain.match(otherScripts)?.length ?? 0;
  if (others > 1 && others > (hanCount + words.join('').length) * 0.4) return undefined;
  return hanCount === 0 ? localeOfWords(words) : localeWithHan(plain, hanCount, words);
}

/** The language of a text without Chinese characters. */
function localeOfWords(words: readonly string[]): Locale | undefined {
  const small = words.map((word) => word.toLowerCase());
  const foreign = small.filter((word) => foreignFrame.has(word)).length;
  const marked = small.filter((word) => /[^a-z']/.test(word)).length;
  const english = sum(small, (word) => weight(word) || (tradeWords.has(word) ? 0.25 : 0));
  if (isPersonName(words)) return undefined;
  if (isPinyin(small)) return 'zh';
  if (english < 0.5 || foreign + marked / 2 >= english) return undefined;
  if (words.length === 1 && small.every((word) => word.length === 1 || shared.has(word))) return undefined;
  return isName(words) ? undefined : 'en';
}

function isPinyin(words: readonly string[]): boolean {
  const letters = words.join(' ');
  return pinyinFrame.test(letters) && !greeting.test(letters) && words.every((word) => pinyinWord.test(word));
}

/** Two or three words in capitals of which one at least is no word of English. */
function isPersonName(words: readonly string[]): boolean {
  const unknown = words.filter((word) => weight(word.toLowerCase()) === 0);
  return (
    (words.length === 2 || words.length === 3) &&
    words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) &&
    words.every((word) => weight(word.toLowerCase()) === 0 || alsoNames.has(word.toLowerCase())) &&
    unknown.some((word) => !tradeWords.has(word.toLowerCase()))
  );
}

/** Names of firms and bodies hold small words, and beside them only capitals that say nothing else. */
function isName(words: readonly string[]): boolean {
  const telling = words.filter((word) => !withinNames.has(word.toLowerCase()));
  return (
    words.length > 1 &&
    telling.length > 0 &&
    telling.every((word) => /^\p{Lu}/u.test(word) && weight(word.toLowerCase()) === 0) &&
    telling.some((word) => !tradeWords.has(word.toLowerCase()) || words.length > telling.length)
  );
}

function localeWithHan(plain: string, hanCount: number, words: readonly string[]): Locale | undefined {
  const frame = sum(plain.match(chineseFrame) ?? [], ({ length }) => length);
  const english = isName(words) ? 0 : sum(words, (word) => weight(word.toLowerCase()));
  if (frame === 0 && english === 0) return isNameInChinese(plain) ? undefined : 'zh';
  if (frame !== english) return frame > english ? 'zh' : 'en';
  return hanCount >= words.filter((word) => weight(word.toLowerCase()) > 0).length * 2 ? 'zh' : 'en';
}

/** The names of people and firms are the same in both languages. */
function isNameInChinese(plain: string): boolean {
  const parts = plain
    .replace(/[^\p{Script=Han}()·]+/gu, ' ')
    .trim()
    .split(' ');
  return parts.every((part) => firmInChinese.test(part) || (chineseName.test(part) && !notAName.test(part)));
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function weight(word: string): number {
  return englishFrame.has(word) ? 1 : englishWords.has(word) ? 0.5 : 0;
}
