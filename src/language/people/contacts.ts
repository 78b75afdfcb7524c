import { isCreditCode } from '../../model/creditCode.ts';
import type { Reading } from '../../model/reading.ts';
import { simplify, toHalfWidth } from '../spelling/normalise.ts';
import { remembering } from '../spelling/remembering.ts';
import { findPhoneNumbers } from './phoneNumbers.ts';

export type PhoneProblem = 'phone-number' | 'area-code';
export type EmailProblem = 'email-address';
export type CreditCodeProblem = 'check-character' | 'letter' | 'length';

/** A message that names more than this is not one that a person typed. */
const longest = 2000;

interface Place {
  readonly start: number;
  readonly end: number;
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Telephone numbers as E.164, with `;ext=` behind them where an extension was given. Chinese numbers need no country
 * code, all others do. What is meant as a number and cannot be one has no value: `area-code` for a landline number
 * without its area code, else `phone-number` (a figure too few or too many, a letter among them).
 */
export function readPhones(text: string): Reading<string>[] {
  let plain = simplify(text.slice(0, longest));
  if (!/\d(?:[\s().-]*[\doli*x]){4}|[一幺][三四五六七八九]/i.test(plain)) return [];
  for (const { start, end } of [...emailsIn(plain), ...codesIn(plain)]) {
    plain = `${plain.slice(0, start)}${'\ue000'.repeat(end - start)}${plain.slice(end)}`;
  }
  return numbersIn(plain).map(({ start, end, number, problem }) =>
    number === undefined
      ? { start, end, values: [], problem: (problem ?? 'phone-number') satisfies PhoneProblem }
      : { start, end, values: [number] },
  );
}

const numbersIn = remembering(findPhoneNumbers);

/** What people put into the local part; all that the standard allows besides stands between a number and an address. */
const emailPattern = /(?:\p{L}(?<!\p{Script=Han})|[\d_.+'%-])+ ?@+ ?(?:[\w-]+(?: ?[.。] ?[\w-]+)*)?/gu;
/** "name at example dot com", name[at]example.com, name#example.com: may be an address, and is asked about. */
const spelledOut =
  /(?<![\w.])[\w.+-]+(?: ?[([{] ?at ?[)\]}] ?| at (?=[\w-]+ ?(?:[([{] ?dot|dot\b))|#(?=[\w-]+\.(?:com|cn|net|org|edu)\b)|艾特)[\w-]+(?:(?: ?[([{] ?dot ?[)\]}] ?| dot |\.|点)[\w-]+)+/gi;
const wellFormed = /^[\w+'%-]+(?:\.[\w+'%-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,24}$/i;
/** Endings that hurried fingers make of .com, .cn and .net, and that do not exist. */
const mistypedEnding = /\.(?:con|comm|cmo|ocm|vom|cim|xom|coom|c|nte|ent|cnn|orgg|clm)$/i;

/** Words between what announces an address and the address itself; any other may be the first part of it. */
const addressLead =
  '(?:is|are|as|at|to|me|us|him|her|them|it|the|my|our|his|their|your|an?|new|old|now|still|same|this|that|here|also|and|or|please|pls|via|by|on|of|for|from|with|work|personal|private|company|office|business|main|current|correct|right|updated|changed|use|try|only|just|below|above|following|address|id|account|contact|mail|e-?mail|gmail|outlook|qq|should|be|will|can|reach|reply|send|write|mr|ms|mrs|dr|hi|hello|hey|dear|ok|okay|yes|yep|yeah|sure|no|not|sorry|thanks|thx|cc|bcc|tel|phone|mobile|cell|wechat|whatsapp|fax|name|pax|people|ppl|persons?|delegates?|firm|co|ltd|inc)';
const latinWord = `(?!\\d{7}|${addressLead}(?![a-z]))[a-z\\d][\\w.+'-]*`;
/** "e-mail: zhang wei@example.com": the words may be a name, or an address that a space got into. */
const announcedWords = new RegExp(
  `(?:邮箱|邮件|邮址|电邮|mail)(?:\\s*(?:地址|账号|address))?\\s*(?:是|为|[:：=]|\\bis\\b)?\\s*(${latinWord}(?: +${latinWord}){0,2}) +$`,
  'i',
);
/** The same where it is all that the message says. */
const onlyWord = new RegExp(`^ *((?!\\d)${latinWord}) +$`);
/** "zhang. wei@example.com", "zhang .wei@example.com". */
const stopBefore = /(?<![a-z\d_])([a-z][a-z\d_-]{0,30} ?[._] ?)$/;
/** "a@example.co m", "a@example.com .cn", "a@mail.exam ple.com": the address may go on behind a space. */
const goesOnBehind =
  /^[.。] (?:uk|cn|hk|tw|au|nz|jp|kr|sg|br|za)(?![a-z])|^ +(?:m(?![a-z])|[.。] ?[a-z]{2}(?![a-z])|[\w-]{1,24}(?:\.[\w-]{1,24}){0,3}\.(?:com|cn|net|org|edu|gov|io|co)(?![\w@-]))/i;

/** "it's j smith@example.com". */
const initialBefore = /(?<![\w.'@-])([b-hj-z]) +$/;

/** Where an address begins that may have lost its first part to a space, else its own place. */
function tornFrom(plain: string, start: number): number {
  const before = plain.slice(Math.max(0, start - 60), start);
  const onlyBefore = start <= 60 && plain.slice(start).trimEnd().search(/\s/) < 0 ? onlyWord.exec(before) : null;
  const local = /^[^@\s]*/.exec(plain.slice(start))?.[0].toLowerCase() ?? '';
  for (const words of [
    announcedWords.exec(before)?.[1],
    onlyBefore?.[1],
    stopBefore.exec(before)?.[1],
    initialBefore.exec(before)?.[1],
  ]) {
    // "Email: Zhang Wei zhangwei@example.com" gives the name and the whole address.
    const parts = words?.toLowerCase().match(/[a-z\d]+/g) ?? [];
    if (words !== undefined && !parts.some((part) => part.length > 1 && local.includes(part)))
      return start - (before.length - before.lastIndexOf(words));
  }
  return start;
}

/** A sentence that goes on behind an address without a space: a@example.com.Please. */
const wordAsEnding = /\.(?:com|cn|net|org|edu|gov)\.(?!(?:com|net|org)$)[a-z]{3,}$/i;

interface Address extends Place {
  readonly written: string;
  /** A space may have got into it: what was found is perhaps a part of it. */
  readonly isTorn?: boolean;
}

/** Full-width letters and a Chinese full stop within an address are read as what they stand for. */
function findAddresses(plain: string): Address[] {
  const found = plain.includes('@')
    ? [...plain.matchAll(emailPattern)].map((match) => {
        const written = match[0]
          // A sentence that ends behind an address does not belong to it: "write to a@b.cn. Thanks".
          .replace(/(\.[a-z]{2,})[.。] [\w-]+$/i, '$1')
          .replace(/(\.[a-z]{2,})[。](?![a-z]{2,}$)[\w-]+$/i, '$1')
          .replace(/(\.[a-z]{2,}) [.。].*$/i, '$1')
          // A number before it, joined to it by a stroke, is no part of it.
          .replace(/^\+?\d{11,13}[-.]/, '')
          .replace(/^['.%+-]+/, '');
        const start = match.index + match[0].indexOf(written);
        const end = start + written.trimEnd().length;
        const torn = tornFrom(plain, start);
        // 13800138000wei@example.com is an address with a number in it, or a number and an address.
        const isGlued = /^(?:86)?1[3-9]\d{9}[a-z]/i.test(written);
        return {
          start: torn,
          end,
          written,
          isTorn: isGlued || torn < start || goesOnBehind.test(plain.slice(end, end + 60)),
        };
      })
    : [];
  const said = /at|艾特|#/i.test(plain) ? [...plain.matchAll(spelledOut)] : [];
  return [...found, ...said.map((match) => placeOf(match))]
    .filter(({ written }) => !/^@/.test(written))
    .sort((a, b) => a.start - b.start);
}

/** Asked for by every reader of contacts, each time of the same text. */
const emailsIn: (plain: string) => readonly Address[] = remembering(findAddresses);

function placeOf(match: RegExpExecArray): Address {
  return { start: match.index, end: match.index + match[0].length, written: match[0] };
}

/**
 * E-mail addresses, the domain in lower case. One that is not whole, that is spelled out ("name at example dot com") or
 * whose parts stand apart has no value (`email-address`).
 */
export function readEmails(text: string): Reading<string>[] {
  const plain = toHalfWidth(text.slice(0, longest));
  return emailsIn(plain).map(({ start, end, written, isTorn }) => {
    const [local = '', domain = ''] = written
      .trim()
      .replaceAll('。', '.')
      .replace(/ ?\. ?/g, '.')
      .split('@');
    const value = `${local}@${domain.toLowerCase()}`;
    return !isTorn &&
      wellFormed.test(value) &&
      written.includes('@') &&
      !mistypedEnding.test(value) &&
      !wordAsEnding.test(value) &&
      value.length <= 254
      ? { start, end, values: [value] }
      : { start, end, values: [], problem: 'email-address' satisfies EmailProblem };
  });
}

interface Code extends Place {
  readonly code: string;
}

/** Runs of letters and figures that may be a code, written together or in groups. */
function findCodes(plain: string): Code[] {
  const groups = [...plain.matchAll(/(?<![\da-z]|(?:^|[\s(])[-+])[\da-z]+/gi)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    code: match[0].toUpperCase(),
  }));
  const found: Code[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const options: Code[] = [];
    let joined: Code | undefined;
    for (let last = first; last < Math.min(groups.length, first + 6); last += 1) {
      const group = groups[last];
      // A word or a name beside a number is no group of a code; four letters in capitals are, within one in groups.
      if (!group || (last > first && !isCodeGroup(plain.slice(group.start, group.end)))) break;
      if (joined && !/^[ -]$/.test(plain.slice(joined.end, group.start))) break;
      joined = joined ? { start: joined.start, end: group.end, code: joined.code + group.code } : group;
      if (joined.code.length > 20) break;
      options.push(joined);
    }
    const best =
      options.find(({ code }) => isCreditCode(code)) ??
      options.find(({ code }) => code.length === 18 && startsLikeCode(code) && !isPersonalId(code)) ??
      options.find((option, index) => index === 0 && isOfOtherLength(option)) ??
      options.findLast(isOfOtherLength);
    if (!best) continue;
    found.push(best);
    while ((groups[first + 1]?.end ?? Number.POSITIVE_INFINITY) <= best.end) first += 1;
  }
  return found;
}

const codesIn: (plain: string) => readonly Code[] = remembering(findCodes);

/** 9111 0108 MA01 ABCD 2X */
function isCodeGroup(written: string): boolean {
  return /\d|^MA$/i.test(written) || /^[A-Z]{4}$/.test(written);
}

/** A department, a kind of body and six figures of a region open every code. Source: GB 32100-2015. */
function startsLikeCode(code: string): boolean {
  return /^[1-9A-NY][1-9A-Z][\dOIL]{6}/.test(code) && (code.match(/[\d]/g)?.length ?? 0) >= 9;
}

/** A code with a character too few or too many, or the fifteen figures that it replaced; no bank card, no order. */
function isOfOtherLength({ code, start, end }: Code): boolean {
  if (!startsLikeCode(code)) return false;
  if (code.length === 15) return end - start === 15 && /^[1-6]\d+$/.test(code);
  return [16, 17, 19, 20].includes(code.length) && /^(?:9[123]|(?:1[1239]|5[1239]|Y1)\d*[A-Z])/.test(code);
}

/** Whether eighteen characters are a citizen's identity number. Source: GB 11643-1999, ISO 7064 MOD 11-2. */
function isPersonalId(code: string): boolean {
  if (!/^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(code)) return false;
  let sum = 0;
  for (const figure of code.slice(0, 17)) sum = (sum + Number(figure)) * 2;
  return (12 - (sum % 11)) % 11 === (code.endsWith('X') ? 10 : Number(code.at(-1)));
}

/**
 * Unified social credit codes in capitals, spaces and hyphens taken out. No value have a code of another length
 * (`length`), one with a letter that no code holds, as the O typed for a zero and the I typed for a one (`letter`), and
 * one whose check character does not fit, so that some character is wrong (`check-character`).
 */
export function readCreditCodes(text: string): Reading<string>[] {
  const plain = toHalfWidth(text.slice(0, longest));
  if (!/[\da-z](?:[ -]?[\da-z]){14}/i.test(plain)) return [];
  const emails = emailsIn(plain);
  return codesIn(plain)
    .filter((place) => !emails.some((email) => overlaps(email, place)))
    .map(({ start, end, code }) => {
      if (isCreditCode(code)) return { start, end, values: [code] };
      const hasLetter = /[IOSVZ]/.test(code) || isCreditCode(code.replaceAll('L', '1'));
      const problem: CreditCodeProblem = code.length !== 18 ? 'length' : hasLetter ? 'letter' : 'check-character';
      return { start, end, values: [], problem };
    });
}
