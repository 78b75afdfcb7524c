import { normalise } from '../spelling/normalise.ts';
import { isPersonInLatin, pinyinName } from './givenNames.ts';
import {
  chineseTitleStarts,
  chineseTitles,
  compoundSurnames,
  cyrillicWords,
  englishTitle,
  englishTitleStart,
  everydayWords,
  notNames,
  rareSurnames,
  sentenceWords,
  surnames,
  titleInCyrillic,
  wordsAndNames,
} from './nameWords.ts';

const ofTwo: ReadonlySet<string> = new Set(compoundSurnames.split('|'));
const ofOne: ReadonlySet<string> = new Set(surnames);
const rare: ReadonlySet<string> = new Set(rareSurnames);
/** Of a surname of two characters with a name of two. */
const longestName = 4;
/** 阿依古丽·买买提, and names of foreigners in Chinese. */
const dotted = /^\p{Script=Han}{1,10}(?:[·•・]\p{Script=Han}{1,10}){1,3}$/u;
const titleWords: ReadonlySet<string> = new Set(chineseTitles.replace('会计师?', '会计|会计师').split('|'));
const titleStart = new RegExp(`^(?:${chineseTitleStarts})`);
const departments: ReadonlySet<string> = new Set(
  '部 部门 处 科 办公室 中心 事业部 学院 课题组 实验室 研究所 研究院'.split(' '),
);
const honorifics: ReadonlySet<string> = new Set('先生 女士 小姐 同志 太太'.split(' '));
const formOfAddress =
  /^(?:总|工|董|局|处|姐|哥|院长|经理|总监|主任|老师|教授|博士|律师|部长|总经理|董事长|医生|会计|秘书|主管|厂长|工程师|先生|女士|小姐|校长|所长|科长|老板)$/;
/** No name holds these, and most sentences do. */
const ofSentences =
  /[我你您他她它们这那的了吗呢吧啊是在有和与及把被给用就都也还不没要想请打换改到从为做去来让跟但等]|大家|尽快|谢谢|公司|集团|大学|[区市省县镇街路楼厂店]$/;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function firstWordOf(run: string): string {
  const [first] = segmenter.segment(run);
  return first?.segment ?? '';
}

// Asked of every piece of a message: a pattern is called for none of these, since most pieces are no names.

/** The surname that a run begins with, the rare ones too where `supported`; empty where it begins with none. */
function surnameOf(plain: string, supported: boolean): string {
  const [two, one] = [plain.slice(0, 2), plain.charAt(0)];
  if (ofTwo.has(two)) return two;
  return ofOne.has(one) || (supported && rare.has(one)) ? one : '';
}

/** Whether a run ends with one of some words. */
function createEnding(words: ReadonlySet<string>): (plain: string) => boolean {
  const ends = new Set([...words].map((word) => word.slice(-1)));
  const longest = Math.max(...[...words].map(({ length }) => length));
  return (plain) => {
    if (!ends.has(plain.slice(-1))) return false;
    for (let length = 1; length <= longest; length += 1) {
      if (words.has(plain.slice(-length))) return true;
    }
    return false;
  };
}

const endsInTitle = createEnding(titleWords);
const isDepartment = createEnding(departments);
const endsInHonorific = createEnding(honorifics);

/**
 * Whether a run of Chinese characters is a person's whole name. Many names are words too (高明, 白雪): `supported` by
 * a contact, a title or other names beside it such a run is a name, alone it is not.
 */
export function isChineseName(run: string, supported = false): boolean {
  if (run.length > longestName || run.includes('·') || run.includes('•') || run.includes('・')) return dotted.test(run);
  const plain = normalise(run);
  const surname = surnameOf(plain, supported);
  const given = plain.slice(surname.length);
  if (surname === '' || !/^\p{Script=Han}{1,2}$/u.test(given) || notNames.has(plain) || endsInTitle(plain))
    return false;
  if (ofSentences.test(given)) return false;
  if (surname.length > 1) return true;
  const first = firstWordOf(plain);
  // 安全部 begins with a word, 王小明 with a surname; of famous people the whole name is a word.
  if (first.length === 2 && plain.length === 3) return supported && !isDepartment(plain);
  return first.length === 1 || (supported && surnameOf(plain, false) !== '');
}

export function isChineseTitle(run: string): boolean {
  const plain = normalise(run);
  if (plain.length > 16 || !(endsInTitle(plain) || (plain.length >= 3 && isDepartment(plain)))) return false;
  return !/[我你您他她是的了不]|[一两二三四五六七八九十几][位名个]/.test(plain);
}

/** What one run of characters or words says about a person. */
export interface RunParts {
  readonly name?: string;
  readonly title?: string;
  /** A surname with a title, 王经理: there is someone, and the name is still to be asked for. */
  readonly unclear?: true;
  /** It may be a name that is not known as one: only in a list of people, or alone with a contact, is that likely. */
  readonly unread?: 'likely' | 'perhaps';
}

/** Characters of a name of four with the longest title, beside a form of address: a longer run is a sentence. */
const longestRun = 24;

export function splitChineseRun(run: string, supported: boolean, takesUnread: boolean): RunParts | undefined {
  if (run.length > longestRun && !/[·•・]/.test(run)) return undefined;
  const plain = normalise(run);
  if (endsInHonorific(plain)) {
    const bare = run.slice(0, -2);
    if (isChineseName(bare, true)) return { name: bare };
    return bare !== '' && surnameOf(plain, false).length === bare.length ? { unclear: true } : undefined;
  }
  const surname = surnameOf(plain, true);
  if (surname !== '') {
    const behind = plain.slice(surname.length);
    if (formOfAddress.test(behind) && (surnameOf(plain, false) !== '' || supported) && !notNames.has(plain))
      return { unclear: true };
    for (const length of [surname.length + 2, surname.length + 1]) {
      const name = run.slice(0, length);
      const title = plain.slice(length);
      if (isChineseTitle(title) && titleStart.test(title) && isChineseName(name, true)) {
        return { name, title: run.slice(length) };
      }
    }
  }
  // 张伟总
  if (plain.endsWith('总') && plain.length <= longestName && isChineseName(run.slice(0, -1), true))
    return { name: run.slice(0, -1) };
  if (supported && /^[老小阿]\p{Script=Han}$/u.test(plain) && surnameOf(plain.slice(1), false) !== '')
    return { unclear: true };
  if (isChineseName(run, supported)) return { name: run };
  for (const length of [4, 3, 2]) {
    const name = run.slice(-length);
    const title = run.slice(0, -length);
    if (title.length >= 2 && name.length === length && isChineseTitle(title) && isChineseName(name, true)) {
      return { name, title };
    }
  }
  if (isChineseTitle(run)) return { title: run };
  return takesUnread ? unreadHan(plain) : undefined;
}

const oneTitle = new RegExp(`^(?:\\p{Script=Han}{0,4}部)?(?:${chineseTitleStarts}){0,3}?(?:${chineseTitles})`, 'u');

/** 王小明经理李小红主管, 主管李小红经理王小明: several people in one run, each with a title; undefined where it is none. */
export function splitGluedRun(run: string): readonly RunParts[] | undefined {
  if (run.length < 7 || !titleWithin.test(run)) return undefined;
  return readGlued(run, 'name') ?? readGlued(run, 'title');
}

const titleWithin = new RegExp(`(?:${chineseTitles})(?=\\p{Script=Han}{2,})`, 'u');

function readGlued(run: string, leads: 'name' | 'title'): readonly RunParts[] | undefined {
  const people: RunParts[] = [];
  let rest = run;
  while (rest !== '') {
    const person = leads === 'name' ? takeNamed(rest) : takeTitled(rest);
    if (!person) return undefined;
    people.push(person);
    rest = rest.slice((person.name ?? '').length + (person.title ?? '').length);
  }
  return people.length > 1 ? people : undefined;
}

function takeNamed(rest: string): RunParts | undefined {
  for (const length of [3, 2, 4]) {
    const name = rest.slice(0, length);
    const title = oneTitle.exec(rest.slice(length))?.[0];
    if (title !== undefined && isChineseName(name, true)) return { name, title };
  }
  return undefined;
}

function takeTitled(rest: string): RunParts | undefined {
  const title = oneTitle.exec(rest)?.[0];
  if (title === undefined) return undefined;
  const behind = rest.slice(title.length);
  for (const length of [3, 2, 4]) {
    const name = behind.slice(0, length);
    const next = behind.slice(length);
    if (name.length === length && isChineseName(name, true) && (next === '' || oneTitle.test(next)))
      return { name, title };
  }
  return undefined;
}

function unreadHan(plain: string): RunParts | undefined {
  if (plain.length < 2 || plain.length > 6 || ofSentences.test(plain) || notNames.has(plain)) return undefined;
  const first = firstWordOf(plain);
  if (first === plain && surnameOf(plain, true) === '') return undefined;
  return { unread: first.length === 1 && plain.length <= 5 ? 'likely' : 'perhaps' };
}

/** Accented letters would look like ends of words to the patterns. */
function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

const capitalised =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.|de|da|di|van|von|der|den|bin|bint|al|el|la|le|du|dos|del|ten|ter)$/u;
const places =
  /^(?:bei jing|shang hai|hai dian|tian jin|zhong guan cun|el salvador|tel aviv|kuala lumpur|abu dhabi|buenos aires|sao paulo|costa rica|puerto rico|sierra leone|burkina faso|rio de janeiro|viet nam|san marino|cape verde)$/i;

export interface LatinSupport {
  /** A contact stands in the same line. */
  readonly contact: boolean;
  /** A contact stands directly beside it: then one word, or one in lower case, may be a name. */
  readonly beside: boolean;
  /** Another name stands in the text. */
  readonly listed: boolean;
}

/** What a run of Latin, Cyrillic or other words says about a person. */
export function splitLatinRun(run: string, support: LatinSupport, takesUnread: boolean): RunParts | undefined {
  const salutation = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam)\b\.?\s*)+/i.exec(run)?.[0] ?? '';
  const words = run.slice(salutation.length).trim().split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 9) return undefined;
  if (titleInCyrillic.test(run)) return { title: run };
  if (englishTitle.test(unaccented(run.slice(salutation.length)))) return splitTitled(words);
  if (salutation !== '' && words.length === 1) return { unclear: true };
  if (isLatinName(words, salutation === '' ? support : { ...support, contact: true })) return { name: words.join(' ') };
  return takesUnread ? unreadLatin(words) : undefined;
}

function splitTitled(words: readonly string[]): RunParts | undefined {
  const named = { contact: true, beside: true, listed: true };
  const first = words.findIndex((word) => englishTitle.test(word) || englishTitleStart.test(word));
  if (first <= 0) {
    const last = words.findLastIndex((word) => englishTitle.test(word));
    const name = words.slice(last + 1);
    // "Director Zhang Wei", but not "Head of Sales".
    if (name.length >= 2 && name[0]?.toLowerCase() !== 'of' && isLatinName(name, named)) {
      return { name: name.join(' '), title: words.slice(0, last + 1).join(' ') };
    }
    // "Director Zhang"
    if (name.length === 1 && isPersonInLatin(name[0] ?? '')) return { unclear: true };
    return words.length <= 7 ? { title: words.join(' ') } : undefined;
  }
  const name = words.slice(0, first);
  if (/^(?:his|her|their|my|our)$/i.test(words[0] ?? '')) return { unclear: true };
  if (name.length === 1 && !capitalised.test(name[0] ?? '') && sentenceWords.test(name[0] ?? ''))
    return { title: words.join(' ') };
  if (isLatinName(name, named)) return { name: name.join(' '), title: words.slice(first).join(' ') };
  return words.length <= 7 && !sentenceWords.test(name.join(' ')) ? { title: words.join(' ') } : undefined;
}

function isLatinName(words: readonly string[], { contact, beside, listed }: LatinSupport): boolean {
  if (words.length === 0 || words.length > 5) return false;
  if (!words.every((word) => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word))) return false;
  const proper = words.every((word) => capitalised.test(word));
  const plain = words.map((word) =>
    unaccented(word)
      .toLowerCase()
      .replace(/[.'’]s?$/, ''),
  );
  const everyday = plain.filter(
    (word) => everydayWords.has(word) || sentenceWords.test(word) || cyrillicWords.test(word),
  );
  // Green and He are names beside another word that is one: Anna Green, He Jun.
  const onlyWords = everyday.length === words.length || everyday.some((word) => !wordsAndNames.has(word));
  if (everyday.length > 0 && (onlyWords || !proper)) return false;
  if (places.test(plain.join(' '))) return false;
  // A word in lower case beside a name is its title in some language: directeur.
  if (words.length === 1) return beside && (words[0] ?? '').length >= 2 && (proper || !listed);
  const pinyin = plain.every((word) => pinyinName.test(word));
  if (proper) return contact || listed || pinyin || !words.every((word) => /^\p{Lu}{2,}$/u.test(word));
  return pinyin ? contact || listed : beside;
}

function unreadLatin(words: readonly string[]): RunParts | undefined {
  if (words.length > 4 || !words.every((word) => /^\p{L}[\p{L}\p{M}'’.-]+$/u.test(word))) return undefined;
  const plain = words.map((word) => unaccented(word).toLowerCase());
  if (plain.some((word) => everydayWords.has(word) || sentenceWords.test(word) || cyrillicWords.test(word)))
    return undefined;
  const proper = words.every((word) => capitalised.test(word));
  if (words.length === 1 && !proper) return undefined;
  return { unread: 'likely' };
}
