import type { Reading } from '../model/reading.ts';
import { readCommand } from './commands.ts';
import { readCreditCodes, readEmails, readPhones } from './contacts.ts';
import { findDates } from './dateTokens.ts';
import { isChineseName } from './names.ts';
import { normalise, simplify, toHalfWidth } from './normalise.ts';
import { isQuestion } from './questions.ts';
import { readYesNo } from './yesNo.ts';

const form =
  '有限责任公司|股份有限公司|有限公司|股份公司|分公司|子公司|总公司|公司|集团|研究院|研究所|研究中心|事务所|合伙企业|工作室|合作社|基金会|商会|协会|学会|联合会|大学|学院|医院|银行|出版社|工厂|厂';
const body = '[\\p{Script=Han}A-Za-z\\d()·&-]';
/** The rest of the name may follow its form: 北京某某科技有限公司上海分公司. */
const inChinese = new RegExp(
  `(${body}{2,40}?(?:${form})(?:${body}{0,12}(?:分公司|研究院|研究所|事业部))?)(?!${body}*(?:${form}))`,
  'u',
);
const leadInChinese =
  /^(?:.{0,12}?(?:我们公司|我们单位|我们企业|我司|本公司|我公司|公司名称|公司名字|公司全称|企业名称|单位名称|单位|公司|企业|名称|全称)(?:的)?(?:名称|名字|全称)?(?:就?是|叫做?|为|[:：])+|.{0,8}?(?:我们|我|这里|这边|您好我)(?:就?是|来自|代表|在)|来自|代表|我们)[\s:：,，]*/;
const generic =
  /^(?:我们|我|你们|贵|本|该|这家?|那家?|一家|某|哪家|什么|几家|多家|外资|民营|国有|中资|海外|境外|国外|外国|科技|中小|这个|的|和|与)*(?:公司|企业|集团|银行|大学|学院|医院|协会|商会|研究院|研究所|工厂)?$/;

const englishForm =
  '(?:co\\.?,?\\s*ltd\\.?|company\\s+limited|pte\\.?\\s*ltd\\.?|pty\\.?\\s*ltd\\.?|private\\s+limited|pvt\\.?\\s*ltd\\.?|ltd\\.?|limited|inc\\.?|incorporated|llc|llp|plc|gmbh|s\\.?a\\.?r\\.?l\\.?|s\\.?p\\.?a\\.?|b\\.v\\.|corp\\.?|corporation|company|group|holdings?|university|institute|partners|technologies|laboratories|bank)';
const leadInEnglish =
  /^(?:(?:hi|hello|dear\s+\w+|yes|ok|well|sorry)[\s,.!]+)*(?:(?:our|my|the)\s+(?:company|firm|organi[sz]ation)(?:'s)?(?:\s+(?:full|legal))?(?:\s+name)?\s+(?:is|:)\s*(?:called\s+)?|(?:company|firm|organi[sz]ation)(?:\s+name)?\s*(?:is|:|-)\s*|name\s*(?:is|:)\s*|(?:this\s+is|i\s+am|i'm|my\s+name\s+is)\s+[\p{L}.]+(?:\s+[\p{L}.]+)?\s+(?:from|of|at|with)\s+|(?:we\s+are|we're|this\s+is|it's|it\s+is|i\s+am|i'm)\s+(?:from\s+|with\s+|representing\s+|calling\s+from\s+|at\s+|called\s+)?|(?:i|we)\s+(?:work\s+(?:for|at)|represent|come\s+from)\s+|(?:from|on\s+behalf\s+of|representing)\s+)(?:a\s+firm\s+called\s+|a\s+company\s+called\s+)?/iu;
const inEnglish = new RegExp(
  `((?:[\\p{L}\\d&'’·.-]+[ ,]+){0,8}?[\\p{L}\\d&'’.()-]+[ ,]+${englishForm})(?![\\p{L}])(?=[\\s.,;!]|$)`,
  'iu',
);

const longest = 300;

/** Words that no firm's name holds and every sentence does. */
const sentence =
  /我们|我想|我要|我的|您|你们|请|麻烦|谢谢|怎么|什么|可以|不知道|不清楚|没有|还没|稍后|一会|参加|报名|派|个人|名代表|改成|取消|\b(?:we|i|you|they|our|my|your|please|thanks|want|would|could|can|will|don't|do|have|need|send|register|not|later|sure|idea|people|delegates?|know|help|hello|hi|the\s+same)\b/i;

/**
 * The firm that a text names, without what leads up to it. A whole message counts as a name when it can be one: not a
 * question, a number, a yes or no, a command, a date, a code, a telephone number or an address.
 */
export function readFirmName(text: string): Reading<string>[] {
  const plain = simplify(text.slice(0, longest));
  const original = text.slice(0, longest);
  if (isQuestion(plain)) return [];
  const found = findChinese(plain) ?? findEnglish(plain);
  if (found) return [{ ...found, values: [nameAt(original, found)] }];
  const whole = findWhole(plain);
  return whole ? [{ ...whole, values: [nameAt(original, whole)] }] : [];
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

function findChinese(plain: string): Place | undefined {
  const lead = leadInChinese.exec(plain)?.[0].length ?? 0;
  for (const from of lead > 0 ? [lead, 0] : [0]) {
    const match = inChinese.exec(plain.slice(from));
    const name = match?.[1];
    if (!match || name === undefined || generic.test(name) || sentence.test(name)) continue;
    if (!/\p{Script=Han}/u.test(name) || /[的了吗呢想要]/.test(name)) continue;
    const start = from + match.index;
    return { start, end: start + name.length };
  }
  return undefined;
}

function findEnglish(plain: string): Place | undefined {
  const lead = leadInEnglish.exec(plain)?.[0].length ?? 0;
  const match = inEnglish.exec(plain.slice(lead));
  const name = match?.[1];
  if (!match || name === undefined || sentence.test(name)) return undefined;
  const words = name.replace(/^(?:the|a|an)\s+/i, '').split(/[\s,]+/);
  // "a technology company" is a kind, "Xinghe Technology Company" a name.
  if (/^(?:a|an|your|this|that|any|some|foreign|each|which)\b/i.test(name) || words.length < 2) return undefined;
  if (!/[\p{Lu}\d]/u.test(name) && lead === 0 && !new RegExp(`^${quoted(name)}[.!]?$`).test(plain.trim()))
    return undefined;
  const start = lead + match.index;
  return { start, end: start + name.length };
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function findWhole(plain: string): Place | undefined {
  const leads = [leadInChinese, leadInEnglish].map((pattern) => pattern.exec(plain)?.[0].length ?? 0);
  const start = Math.max(...leads) + (/^\s*/.exec(plain.slice(Math.max(...leads)))?.[0].length ?? 0);
  const name = plain.slice(start).replace(/[\s.。,，!！]+$/u, '');
  const hanCount = name.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  if (name.length > 60 || (hanCount < 2 && letters < 3) || /[\n?？;；]/.test(name)) return undefined;
  if (
    sentence.test(name) ||
    generic.test(name) ||
    /^(?:an?|the|any|some|another)\s/i.test(name) ||
    /[，。,]/.test(name.replace(/,\s*(?:ltd|inc|llc)\b/i, ''))
  )
    return undefined;
  if (start > 0 && isChineseName(name)) return undefined;
  if (readYesNo(name) || readCommand(name) || findDates(name).length > 0) return undefined;
  if (readCreditCodes(name).length > 0 || readPhones(name).length > 0 || readEmails(name).length > 0) return undefined;
  if (/^(?:\d|第|[零一二三四五六七八九十两]+[个名位家])/.test(normalise(name))) return undefined;
  if (
    /[的了吗呢吧啊]$/.test(name) ||
    /^(?:ok|hmm+|none|n\/a|na|nothing|nobody|test|something|company|firm)$/i.test(name)
  )
    return undefined;
  return { start, end: start + name.length };
}
