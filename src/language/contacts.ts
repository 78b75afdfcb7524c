import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isCreditCode } from '../model/creditCode.ts';
import type { Reading } from '../model/reading.ts';
import { simplify, toHalfWidth } from './normalise.ts';

export type PhoneProblem = 'phone-number' | 'area-code';
export type EmailProblem = 'email-address';
export type CreditCodeProblem = 'check-character' | 'length';

/** A message that names more than this is not one that a person typed. */
const longest = 2000;

interface Place {
  readonly start: number;
  readonly end: number;
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Chinese mobile numbers stand out by themselves; two side by side are two. */
const mobile = /(?<!\d|\d[./-])(?:(?:\+|00)?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d|[./-]\d)/g;
const digitRun =
  /(?:\+|(?<![\d+])00)?\(?\+?\d(?:(?:[\s-]|[\s-]?[()][\s-]?|\.(?! ))?\d){5,18}(?:\s*(?:转|分机|ext\.?|x)\s*\d{1,6})?/gi;
const dateLike = /^(?:20\d\d[-/.]\d{1,2}[-/.]\d{1,2}|20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;
/** Words after which a number that cannot be a telephone number is still meant as one. */
const announced =
  /(?:电话|手机|手机号|号码|联系方式|联系|座机|tel|phone|mobile|cell|call|whatsapp|微信)[\s:：号码是为.]*$/i;

/**
 * Telephone numbers as E.164, with `;ext=` behind them where an extension was given. Chinese numbers need no country
 * code, all others do. What is meant as a number and cannot be one has no value: `area-code` for a landline number
 * without its area code, else `phone-number`.
 */
export function readPhones(text: string): Reading<string>[] {
  const plain = simplify(text.slice(0, longest));
  if (!/\d[\d\s().-]{4,}\d/.test(plain)) return [];
  const taken: Place[] = [...emailPlaces(plain), ...codePlaces(plain)];
  const found: Reading<string>[] = [];
  const look = (pattern: RegExp, within: string) => {
    for (const match of within.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].trimEnd().length };
      const reading = taken.some((other) => overlaps(other, place)) ? undefined : readPhone(plain, place);
      if (reading) found.push(reading);
    }
  };
  look(mobile, plain);
  let rest = plain;
  for (const { start, end } of found) rest = rest.slice(0, start) + '\u0001'.repeat(end - start) + rest.slice(end);
  look(digitRun, rest);
  return found.sort((a, b) => a.start - b.start);
}

function readPhone(plain: string, place: Place): Reading<string> | undefined {
  const written = plain.slice(place.start, place.end);
  const before = plain.slice(0, place.start);
  const behind = plain.slice(place.end);
  if (/[\da-z@_]$/i.test(before) || /^[a-z@_\d]/i.test(behind) || /(?:\d[./-]|(?:^|\s)-)$/.test(before))
    return undefined;
  if (dateLike.test(written.trim()) || /^\s*(?:号|年|元|万|亿|人|%|usd|rmb|美元)/i.test(behind)) return undefined;
  const [, main = written, extension] = /^(.*?)(?:\s*(?:转|分机|ext\.?|x)\s*(\d{1,6}))?$/is.exec(written) ?? [];
  const digits = main.replace(/\D/g, '');
  const international = /^\s*\(?(?:\+|00)/.test(main) ? main.replace(/^\s*\(?00/, '+') : undefined;
  const number = parsePhoneNumberFromString(international ?? main, 'CN');
  const values = (value: string): Reading<string> => ({
    ...place,
    values: [extension ? `${value};ext=${extension}` : value],
  });
  if (number?.isValid() && (number.country === undefined || isSupportedCountry(number.country))) {
    // Seven or eight bare digits can be valid service numbers; people who type them mean a landline.
    if (digits.length > 8 || international !== undefined) return values(number.number);
  }
  if (/^400\d{7}$/.test(digits)) return values(`+86${digits}`);
  if (international !== undefined || announced.test(before) || /^1[3-9]\d{8,10}$/.test(digits)) {
    const isLandline = /^[2-8]\d{6,7}$/.test(digits) && international === undefined;
    return { ...place, values: [], problem: (isLandline ? 'area-code' : 'phone-number') satisfies PhoneProblem };
  }
  if (/^[2-8]\d{7}$/.test(digits) && /^\d{4}[\s-]?\d{4}$/.test(main.trim())) {
    return { ...place, values: [], problem: 'area-code' satisfies PhoneProblem };
  }
  return undefined;
}

const emailPattern = /[\w.!#$%&'*+/=?^`{|}~-]+@(?:[\w-]+(?:\s?[.。]\s?[\w-]+)*)?/g;
const wellFormed =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,24}$/i;

/** Full-width letters and a Chinese full stop within an address are read as what they stand for. */
function emailsIn(plain: string): (Place & { written: string })[] {
  if (!plain.includes('@')) return [];
  return [...plain.matchAll(emailPattern)].map((match) => {
    // A sentence that ends behind an address does not belong to it: "write to a@b.cn. Thanks".
    const written = match[0].replace(/(\.[a-z]{2,})[.。]\s[\w-]+$/i, '$1').replace(/^['"`.<({[]+/, '');
    const start = match.index + match[0].indexOf(written);
    return { start, end: start + written.length, written: written.replaceAll('。', '.').replace(/\s/g, '') };
  });
}

function emailPlaces(plain: string): Place[] {
  return emailsIn(plain);
}

/** E-mail addresses, the domain in lower case; one that is not whole has no value (`email-address`). */
export function readEmails(text: string): Reading<string>[] {
  const plain = toHalfWidth(text.slice(0, longest));
  return emailsIn(plain).map(({ start, end, written }) => {
    const [local = '', domain = ''] = written.split('@');
    const value = `${local}@${domain.toLowerCase()}`;
    return wellFormed.test(value) && value.length <= 254
      ? { start, end, values: [value] }
      : { start, end, values: [], problem: 'email-address' satisfies EmailProblem };
  });
}

interface Code extends Place {
  readonly code: string;
}

/** Runs of letters and figures that may be a code, written together or in groups. */
function codesIn(plain: string): Code[] {
  const groups = [...plain.matchAll(/[\da-z]+/gi)].map((match) => ({
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
      // A word or a name beside a number is no group of a code.
      if (!group || (last > first && !/\d|^MA$/.test(group.code))) break;
      if (joined && !/^[ -]$/.test(plain.slice(joined.end, group.start))) break;
      joined = joined ? { start: joined.start, end: group.end, code: joined.code + group.code } : group;
      if (joined.code.length > 20) break;
      options.push(joined);
    }
    const best =
      options.find(({ code }) => isCreditCode(code)) ??
      options.find(({ code }) => code.length === 18 && startsLikeCode(code)) ??
      options.find(({ code }, index) => [15, 17, 19].includes(code.length) && index === 0 && startsLikeCode(code)) ??
      options.findLast(({ code }) => [15, 17, 19].includes(code.length) && startsLikeCode(code));
    if (!best) continue;
    found.push(best);
    while ((groups[first + 1]?.end ?? Number.POSITIVE_INFINITY) <= best.end) first += 1;
  }
  return found;
}

/** A department, a kind of body and six figures of a region open every code. Source: GB 32100-2015. */
function startsLikeCode(code: string): boolean {
  return /^[1-9A-NY][1-9A-Z][\dOIL]{6}/.test(code) && (code.match(/[\d]/g)?.length ?? 0) >= 9;
}

function codePlaces(plain: string): Place[] {
  return codesIn(plain);
}

/**
 * Unified social credit codes in capitals, spaces and hyphens taken out. A code whose check character does not fit
 * has no value (`check-character`), nor one of 15, 17 or 19 characters (`length`).
 */
export function readCreditCodes(text: string): Reading<string>[] {
  const plain = toHalfWidth(text.slice(0, longest));
  if (!/[\da-z](?:[ -]?[\da-z]){14}/i.test(plain)) return [];
  const emails = emailPlaces(plain);
  return codesIn(plain)
    .filter((place) => !emails.some((email) => overlaps(email, place)))
    .map(({ start, end, code }) => {
      if (isCreditCode(code)) return { start, end, values: [code] };
      const problem: CreditCodeProblem = code.length === 18 ? 'check-character' : 'length';
      return { start, end, values: [], problem };
    });
}
