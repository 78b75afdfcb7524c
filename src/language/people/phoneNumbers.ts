import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A telephone number, or what is meant as one and cannot be, at one place of a text. */
export interface PhonePlace {
  readonly start: number;
  readonly end: number;
  /** E.164, with `;ext=` behind where an extension was given. */
  readonly number?: string;
  readonly problem?: 'phone-number' | 'area-code';
}

const sep = '[ .-]? ?';
const extended = '[ ,，]*(?:转|分机号?|ext\\.?|extension|x|#)[ :：]*(\\d{1,6})(?!\\d)';
const extension = `(?:${extended})?`;
/** How people group the eleven figures of a mobile number. Any other grouping may be two numbers and is asked about. */
const mobileGroups = [
  `1[3-9]\\d${sep}\\d{4}${sep}\\d{4}`,
  '1[3-9]\\d{2}[ -]\\d{3}[ -]\\d{4}',
  '1[3-9]\\d[ -]\\d{3}[ -]\\d{5}',
  '1[3-9]\\d{3}[ -]\\d{6}',
  '1[3-9](?:[ -]\\d\\d){4}[ -]\\d',
  '1[ -][3-9](?:[ -]\\d){9}',
];
const notWithin = '(?<!\\d|\\d[.-])';
const mobile = new RegExp(
  `(?<![\\d+]|\\d[.-])(?:(?:\\+ ?|00)?\\(?86\\)?[ -]*)?(?:${mobileGroups.join('|')})(?!\\d|[.-]\\d)`,
  'g',
);
const areaCode = '(?:10|2\\d|[3-9]\\d{2})';
const landline = new RegExp(
  `${notWithin}(?:(?:(?:\\+ ?|00)?\\(?86\\)?[ -]*)\\(?0?${areaCode}\\)?|\\(0${areaCode}\\)|0${areaCode})[ .-]{0,2}[2-8]\\d{2,3}[ -]?\\d{4}(?!\\d)(?:${extended}|-(\\d{3,5})(?![\\d-]))?`,
  'gi',
);
/** Service numbers: 400 in any grouping, 800 only where it is grouped as one. */
const service = new RegExp(
  `(?<!\\d|\\d[.-])(?:400(?:[ -]?\\d{3}[ -]?\\d{4}|[ -]?\\d{4}[ -]?\\d{3})|400\\d[ -]?\\d{3}[ -]?\\d{3}|800[ -]\\d{3}[ -]?\\d{4})(?!\\d|[.-]\\d)${extension}`,
  'gi',
);
const international = new RegExp(
  `(?<![\\d+])(?:\\+|00(?=[1-9]))[ ]?\\(?[1-9]\\d{0,2}\\)?(?:[ .-]?\\(0\\))?(?:[ .-]{0,2}\\(?\\d+\\)?){1,8}(?!\\d)${extension}`,
  'gi',
);
/** Words after which a number is meant as a telephone number, whatever it looks like. */
const announced =
  /(?:电话|手机|手机号码?|联系方式|座机|固话|热线|\btel|\bphone|\bmobile|\bcell|\bcall(?:\s+(?:me|us|him|her))?(?:\s+(?:at|on))?|whatsapp)(?:\s*(?:号码?|number|no\.?|nr\.?))?[\s:：号是为.=#]*$/i;
/** Words after which a number is anything but. */
const otherNumber =
  /(?:订单|单号|编号|序号|流水号?|合同|文号|案号|身份证|证件|护照|银行卡|卡号|账号|账户|帐号|户号|税号|代码|邮编|验证码|注册号|批准文号|qq|微信|金额|总额|共计|合计|快递|运单|航班|\border|\binvoice|\baccount|\bcard|\bpassport|\bid|\bref(?:erence)?|\bcode|\bip|\bversion|\bzip|\bpost(?:al)?\s*code|\bisbn|\bserial|\btracking|\bamount|\btotal|\bticket|\bcase|\busd|\brmb|\bcny|\beur|\bgbp|[¥$€£])(?:\s*(?:号码?|number|no\.?|nr\.?))?[\s:：号是为.=#]*$/i;
const unitBehind =
  /^\s*(?:号令|年|元|块|万|亿|千|人|名|个|家|吨|美金|美元|欧元|英镑|日元|港币|%|usd|rmb|cny|eur|gbp|dollars?|euros?|yuan|people|persons?)/i;
/** Addresses of pages and of machines. */
const address = /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff]+|(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d+)?(?!\.?\d)/g;
/** "1380013800 2人": the figure behind belongs to no number. */
const count = /(?<=[ ,，])\d{1,4} ?(?:个?人|名|位|个|people\b|persons?\b|pax\b|delegates?\b)/g;
const digitRun = /(?<!\d)\(?\d(?:(?:[ ]|[ ]?[-()][ ]?|\.(?! ))?\d){5,18}(?!\d)/g;
/** 138OO138000, l3800138000, 138****8000: nobody can call it. */
const garbled = /(?<![\da-z])(?:[1li][3-9][\doli]{9}|1[3-9]\d[ -]?[*x]{4,5}[ -]?\d{4})(?![\da-z])/gi;
const dateLike =
  /^(?:(?:19|20)\d\d[-/. ]\d{1,2}[-/. ]\d{1,2}|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?)$/;
const spokenDigits = '零一二三四五六七八九';
const spoken =
  /(?<![零一二三四五六七八九幺])[一幺][三四五六七八九][零一二三四五六七八九幺]{9}(?![零一二三四五六七八九幺十百千万])/g;

/**
 * The telephone numbers of a text, which must be simplified and hold nothing else of figures that is known to be an
 * address or a code. Numbers from outside China must have their country code.
 */
export function findPhoneNumbers(plain: string): PhonePlace[] {
  const found: PhonePlace[] = [];
  let rest = plain;
  const hide = (start: number, end: number) => {
    rest = `${rest.slice(0, start)}${'_'.repeat(end - start)}${rest.slice(end)}`;
  };
  const look = (
    pattern: RegExp,
    read: (match: RegExpMatchArray, before: string) => Partial<PhonePlace> | undefined,
  ) => {
    for (const match of [...rest.matchAll(pattern)]) {
      const start = match.index ?? 0;
      const end = start + match[0].trimEnd().length;
      const before = rest.slice(Math.max(0, start - 24), start);
      const reading = isApart(before, rest.slice(end, end + 24)) ? read(match, before) : undefined;
      if (!reading) continue;
      found.push({ start, end, ...reading });
      hide(start, end);
    }
  };
  for (const match of [...rest.matchAll(address), ...rest.matchAll(count)])
    hide(match.index, match.index + match[0].length);
  look(mobile, ([written]) => {
    const digits = written.replace(/\D/g, '').slice(-11);
    // Round numbers are sums.
    return /0{8}$/.test(digits) ? undefined : (valid(`+86${digits}`) ?? { problem: 'phone-number' });
  });
  look(landline, ([written, extended, dashed]) => {
    const tail = extended ?? dashed;
    const digits = (tail === undefined ? written : written.slice(0, written.lastIndexOf(tail))).replace(/\D/g, '');
    return (
      valid(`+86${digits.replace(/^(?:00)?86(?=\d{9})/, '').replace(/^0/, '')}`, tail) ?? { problem: 'phone-number' }
    );
  });
  look(service, ([written, tail]) => ({
    number: withExtension(`+86${written.replace(/\D/g, '').slice(0, 10)}`, tail),
  }));
  look(international, ([written, tail], before) => readInternational(written, tail, before));
  look(spoken, ([written]) =>
    valid(`+86${[...written].map((one) => (one === '幺' ? 1 : spokenDigits.indexOf(one))).join('')}`),
  );
  look(garbled, ([written]) => (/[oli*x]/i.test(written) ? { problem: 'phone-number' } : undefined));
  look(digitRun, ([written], before) => readRest(written, before));
  return found.sort((a, b) => a.start - b.start);
}

/** Not within a word, a sum or another number, and not announced as something else. */
function isApart(before: string, behind: string): boolean {
  if (otherNumber.test(before) || unitBehind.test(behind)) return false;
  if (/(?:^|[\s(（/*])[-−]$/.test(before)) return false;
  if (/[\da-z_@=\\]$|\d[.-]$/i.test(before) && !announced.test(before)) return false;
  // A word behind without a space is a name; a single letter, or letters with figures among them, belong to a code.
  return !/^(?:[@_]|[a-z]*\d|[a-z](?![a-z]))/i.test(behind);
}

function valid(e164: string, tail?: string): Partial<PhonePlace> | undefined {
  const number = parsePhoneNumberFromString(e164);
  if (!number?.isValid() || (number.country !== undefined && !isSupportedCountry(number.country))) return undefined;
  return { number: withExtension(number.number, tail) };
}

function withExtension(number: string, tail: string | undefined): string {
  return tail === undefined ? number : `${number};ext=${tail}`;
}

function readInternational(written: string, tail: string | undefined, before: string): Partial<PhonePlace> | undefined {
  const main = tail === undefined ? written : written.slice(0, written.lastIndexOf(tail));
  const digits = main.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^00/, '');
  const number = valid(`+${digits}`, tail);
  if (number) return number;
  // What begins with 00 may be any number with zeros in front.
  const meant = written.startsWith('+') ? digits.length >= 5 : announced.test(before);
  return meant && digits.length <= 17 ? { problem: 'phone-number' } : undefined;
}

/** Figures that are no whole number: told only where one must have been meant. */
function readRest(written: string, before: string): Partial<PhonePlace> | undefined {
  const digits = written.replace(/\D/g, '');
  if (dateLike.test(written.trim()) || (/\./.test(written) && !announced.test(before))) return undefined;
  const local = /^[2-8]\d{2,3}[ -]?\d{4}$/.test(written.trim());
  if (announced.test(before)) return { problem: local ? 'area-code' : 'phone-number' };
  // Round numbers are sums.
  if (/0{4}$/.test(digits) && !/[ -]/.test(written)) return undefined;
  if (/^\d{4}[ -]?\d{4}$/.test(written.trim()) && local) return { problem: 'area-code' };
  if (/^1\d{9,11}$/.test(digits) || /^\(?\d{3}\)?[ -]\d{3}-\d{4}$/.test(written)) return { problem: 'phone-number' };
  return /^0[1-9]\d{7,12}$/.test(digits) ? { problem: 'phone-number' } : undefined;
}
