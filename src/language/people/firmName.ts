import type { Reading } from '../../model/reading.ts';
import { findDates } from '../dates/dateTokens.ts';
import { readCommand } from '../replies/commands.ts';
import { isQuestion } from '../replies/questions.ts';
import { readYesNo } from '../replies/yesNo.ts';
import { normalise, simplify, toHalfWidth } from '../spelling/normalise.ts';
import { readCreditCodes, readEmails, readPhones } from './contacts.ts';
import {
  amount,
  fillersInEnglish,
  formsInChinese,
  formsInEnglish,
  generic,
  kindOfFirm,
  leadInChinese,
  leadInEnglish,
  legalFormInEnglish,
  linkInChinese,
  ordinaryChinese,
  partOrPlace,
  saidInstead,
  sentence,
} from './firmWords.ts';
import { isPersonInLatin } from './givenNames.ts';
import { isChineseName } from './names.ts';
import { chineseTitles, englishTitle, everydayWords } from './nameWords.ts';

export type FirmProblem = 'person-name' | 'several-firms';

const bodyRun = /[\p{Script=Han}A-Za-z\d()·&-]+/gu;
const formAt = new RegExp(formsInChinese, 'g');
const longestName = 52;
/** The rest of the name may follow its form: 北京某某科技有限公司上海分公司, …大学信息学院, …集团国际事业部. */
const branch = /^[\p{Script=Han}]{0,12}(?:分公司|研究院|研究所|事业部)/u;
const inEnglish = new RegExp(
  `((?:[\\p{L}\\d&'’·.-]+[ ,]+){0,8}?[\\p{L}\\d&'’.()-]+[ ,]+${formsInEnglish})(?![\\p{L}])(?=[\\s.,;!/]|$)`,
  'iu',
);
/** Looked for first: without it the names would be tried at each word of a text. */
const formWithin = new RegExp(`[ ,]${formsInEnglish}(?![\\p{L}])`, 'iu');
/** Between two firms, both of which are named with their legal forms. */
const between = /^\s*(?:、|和|与|及|以及|或者?|\/|,?\s*(?:and|or|&)\s)\s*/i;
const jointly = new RegExp(`^(.{2,}?有限公司|.{2,}?集团)(?:和|与|及|以及|或)(?=.{2,}(?:${formsInChinese})$)`);

const longest = 300;

/**
 * The firm that a text names, without what leads up to it. A whole message counts as a name when it can be one: not a
 * question, a number, a yes or no, a command, a date, a code, a telephone number or an address. What is most likely the
 * name of a person ("Marco Rossi") has no value (`person-name`), unless it is said to be the firm's; of two firms both
 * are given (`several-firms`).
 */
export function readFirmName(text: string): Reading<string>[] {
  const plain = simplify(text.slice(0, longest));
  const original = text.slice(0, longest);
  if (isQuestion(plain)) return [];
  const found = findChinese(plain) ?? findEnglish(plain);
  if (found) {
    const places = splitJoint(plain, found);
    const values = places.map((place) => nameAt(original, place));
    const [start, end] = [found.start, places.at(-1)?.end ?? found.end];
    return [{ start, end, values, ...(values.length > 1 && { problem: 'several-firms' satisfies FirmProblem }) }];
  }
  const whole = findWhole(plain);
  if (!whole) return [];
  const name = nameAt(original, whole);
  if (whole.isAnnounced || !isPersonInLatin(name)) return [{ start: whole.start, end: whole.end, values: [name] }];
  return [{ start: whole.start, end: whole.end, values: [], problem: 'person-name' satisfies FirmProblem }];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** As written, with single spaces; letters in full width become narrow, brackets stay as they are. */
function nameAt(original: string, { start, end }: Place): string {
  return original
    .slice(start, end)
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (letter) => toHalfWidth(letter))
    .replace(/\s+/g, ' ');
}

/** The one firm, or it and the one that is named with it. */
function splitJoint(plain: string, place: Place): readonly Place[] {
  const { start, end } = place;
  const first = jointly.exec(plain.slice(start, end));
  if (first) {
    const firstEnd = start + (first[1]?.length ?? 0);
    return [
      { start, end: firstEnd },
      { start: start + first[0].length, end },
    ];
  }
  const link = between.exec(plain.slice(end))?.[0];
  if (link === undefined) return [place];
  const from = end + link.length;
  const other = findChinese(plain.slice(from)) ?? findEnglish(plain.slice(from));
  return other?.start === 0 ? [place, { start: from, end: from + other.end }] : [place];
}

function findChinese(plain: string): Place | undefined {
  const lead = leadInChinese.exec(plain)?.[0].length ?? 0;
  for (const from of lead > 0 ? [lead, 0] : [0]) {
    for (const run of plain.slice(from).matchAll(bodyRun)) {
      const last = [...run[0].matchAll(formAt)].at(-1);
      if (!last || last.index < 2) continue;
      const end = last.index + last[0].length;
      const said = run[0].slice(0, end) + (branch.exec(run[0].slice(end))?.[0] ?? '');
      const link = linkInChinese.exec(said)?.[0].length ?? 0;
      const name = said.slice(link);
      const start = from + run.index + link;
      if (name.length > longestName || generic.test(name) || sentence.test(name)) continue;
      if (!/\p{Script=Han}/u.test(name) || /[的了吗呢想要]/.test(name.replace('美的', ''))) continue;
      // A name with figures or letters blotted out: 北京**科技有限公司.
      if (/[*＊…]\s?$/.test(plain.slice(0, start)) || /^(?:公司|集团)$/.test(name)) continue;
      if (kindOfFirm.test(name) && (lead === 0 || from === 0)) continue;
      return { start, end: start + name.length };
    }
  }
  return undefined;
}

function findEnglish(plain: string): Place | undefined {
  if (!formWithin.test(plain)) return undefined;
  const lead = (leadInEnglish.exec(plain) ?? fillersInEnglish.exec(plain))?.[0].length ?? 0;
  const match = inEnglish.exec(plain.slice(lead));
  const said = match?.[1];
  if (!match || said === undefined || sentence.test(said)) return undefined;
  // "Marco Rossi, Xinghe GmbH"
  const person = /^([^,]+),\s*/.exec(said);
  const skipped = person && isPersonInLatin(person[1] ?? '') ? person[0].length : 0;
  const name = said.slice(skipped);
  const words = name.replace(/^(?:the|a|an)\s+/i, '').split(/[\s,]+/);
  // "a technology company" is a kind, "Xinghe Technology Company" a name.
  if (/^(?:a|an|your|this|that|any|some|foreign|each|which|no)\b/i.test(name) || words.length < 2) return undefined;
  const isLegal = legalFormInEnglish.test(name);
  if (!isLegal && words.every((word) => everydayWords.has(word.toLowerCase()))) return undefined;
  if (!isLegal && lead === 0 && /^\p{Ll}/u.test(name)) return undefined;
  if (!/[\p{Lu}\d]/u.test(name) && lead === 0 && !new RegExp(`^${quoted(name)}[.!]?$`).test(plain.trim()))
    return undefined;
  const start = lead + match.index + skipped;
  const end = start + name.length;
  // Agricultural Bank of China
  const of = /(?:bank|university|institute)$/i.test(name) ? bodyOf.exec(plain.slice(end))?.[0] : undefined;
  return { start, end: end + (of?.length ?? 0) };
}

const bodyOf = /^ of(?: (?:and |the )?\p{Lu}\p{L}+){1,4}/u;

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** 王小明经理李小红主管 are people. */
const endsInTitle = new RegExp(`(?:${chineseTitles})$`);
/** Chinese or Latin letters, figures and what stands between them in names: no markup, no path, no other script. */
const writtenAsName =
  /^["“《(（\p{Script=Han}\p{Script=Latin}\d][\p{Script=Han}\p{Script=Latin}\p{M}\d\s&'’"“”.,·・\-–()（）《》+]+$/u;
/** A code or a number that follows: 星河科技，代码9111…. */
const codeBehind =
  /(?<![\s,，;；])(?:[\s,，;；:：是为]|统一|社会|信用|credit|code|代码|税号|电话|手机|号码|联系|phone|tel)*(?:[\dA-Z]{18}|1[3-9]\d{9})\s*$/iu;
/** 58同城, 51talk; no 3人 and no 5号楼. */
const figuresFirst = /^\d{2,4}(?![\s个名位人万亿元月年日号点块家场楼室层欧美周天小分秒岁件套次条米度])[\p{L}]{2,}$/u;

interface Whole extends Place {
  readonly isAnnounced: boolean;
}

function findWhole(plain: string): Whole | undefined {
  const chinese = leadInChinese.exec(plain)?.[0] ?? '';
  const announced = leadInEnglish.exec(plain)?.[0] ?? '';
  // 我们要去德国
  if (/^我们[\s:：,，]*$/.test(chinese) && announced === '') return undefined;
  const isAnnounced = chinese !== '' || announced !== '';
  const filler = isAnnounced ? '' : (fillersInEnglish.exec(plain)?.[0] ?? '');
  const lead = Math.max(chinese.length, announced.length, filler.length);
  const start = lead + (/^\s*/.exec(plain.slice(lead))?.[0].length ?? 0);
  const said = (/[\dA-Z]{11}\s*$/i.test(plain) ? plain.replace(codeBehind, '') : plain)
    .slice(start)
    .replace(/[\s.。,，!！]+$/u, '');
  const place = withoutPerson(said, isAnnounced);
  const { name } = place;
  if (!isWritten(name, isAnnounced) || isSomethingElse(name, isAnnounced)) return undefined;
  // "I'm Marco" tells who writes.
  const isFirm = isAnnounced && !/\b(?:i'm|i\s+am|this\s+is)\s+$/i.test(announced);
  return { start: start + place.at, end: start + place.at + name.length, isAnnounced: isFirm };
}

/** 星河科技 张伟, and behind 我是 also 星河科技的张伟: the firm alone. */
function withoutPerson(said: string, isAnnounced: boolean): { readonly at: number; readonly name: string } {
  const of = isAnnounced ? /^(.{2,})的(.{2,4})$/.exec(said) : null;
  if (of && isChineseName(of[2] ?? '', true)) return { at: 0, name: of[1] ?? '' };
  const [first = '', second = '', ...more] = said.split(' ');
  if (more.length > 0 || second === '' || !/\p{Script=Han}/u.test(said)) return { at: 0, name: said };
  if (isChineseName(second, true)) return { at: 0, name: first };
  return isChineseName(first, true) ? { at: first.length + 1, name: second } : { at: 0, name: said };
}

/** Whether it is written as names are: of fit length, in letters, with capitals unless it is said to be a name. */
function isWritten(name: string, isAnnounced: boolean): boolean {
  const hanCount = name.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  if (name.length > 60 || (hanCount < 2 && letters < (isAnnounced ? 1 : 3)) || !writtenAsName.test(name)) return false;
  if (/[，。,]/.test(name.replace(/,\s*(?:ltd|inc|llc)\b/i, '')) || /[的了吗呢吧啊]/.test(name.replace('美的', '')))
    return false;
  if (isAnnounced) return true;
  // A lower-case letter begins no name but eBay.
  return (!/^\d/.test(name) || figuresFirst.test(name)) && !/^\p{Ll}(?!\p{Lu})/u.test(name);
}

/** Whether the words say something else than a name: a kind of firm, a place, a title, a yes, a date. */
function isSomethingElse(name: string, isAnnounced: boolean): boolean {
  if (sentence.test(name) || generic.test(name) || saidInstead.test(name) || amount.test(name)) return true;
  if (
    /^(?:an?|the|any|some|another)\s/i.test(name) ||
    /^(?:ok|nothing|nobody|test|something|company|firm)$/i.test(name)
  )
    return true;
  if (isChineseName(name) || isOrdinary(name, isAnnounced)) return true;
  if (!isAnnounced && (kindOfFirm.test(name) || endsInTitle.test(name) || partOrPlace.test(name) || isTitle(name)))
    return true;
  if (readYesNo(name) || readCommand(name) || findDates(name).length > 0) return true;
  if (readCreditCodes(name).length > 0 || readPhones(name).length > 0 || readEmails(name).length > 0) return true;
  return /^(?:第(?!一)|[零一二三四五六七八九十两]+[个名位家])/.test(normalise(name));
}

const partOfTitle = /^(?:of|and|the|general|deputy|vice|chief|senior|junior|managing|regional|key|account)$/;

/** General Manager, Director of Sales. */
function isTitle(name: string): boolean {
  const words = name.toLowerCase().split(/[\s&]+/);
  const isPart = (word: string) => everydayWords.has(word) || partOfTitle.test(word);
  return (
    words.some((word) => englishTitle.test(word)) && words.every((word) => englishTitle.test(word) || isPart(word))
  );
}

/**
 * Words that anybody may write about anything. In English a name has its capitals, unless it was announced as one
 * ("our company is called xinghe").
 */
function isOrdinary(name: string, announced: boolean): boolean {
  if (/\p{Script=Han}/u.test(name)) return !announced && ordinaryChinese.test(name);
  const words = name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const isEveryday = words.every((word) => everydayWords.has(word) || /^(?:nan|infinity|nil)$/.test(word));
  if (words.length > 8 || (isEveryday && !(announced && /\p{Lu}/u.test(name)))) return true;
  return !announced && !/[\p{Lu}\p{Lo}\d]/u.test(name);
}
