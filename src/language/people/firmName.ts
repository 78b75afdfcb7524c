import type { Reading } from '../../model/reading.ts';
import { findDates } from '../dates/dateTokens.ts';
import { readCommand } from '../replies/commands.ts';
import { isQuestion } from '../replies/questions.ts';
import { readYesNo } from '../replies/yesNo.ts';
import { normalise, simplify, toHalfWidth } from '../spelling/normalise.ts';
import { readCreditCodes, readEmails, readPhones } from './contacts.ts';
import { isChineseName } from './names.ts';
import { everydayWords } from './nameWords.ts';

const form =
  '有限责任公司|股份有限公司|有限公司|股份公司|分公司|子公司|总公司|公司|集团|研究院|研究所|研究中心|事务所|合伙企业|工作室|合作社|基金会|商会|协会|学会|联合会|大学|学院|医院|银行|出版社|工厂|厂';
const bodyRun = /[\p{Script=Han}A-Za-z\d()·&-]+/gu;
const formAt = new RegExp(form, 'g');
const longestName = 52;
/** The rest of the name may follow its form: 北京某某科技有限公司上海分公司, …大学信息学院, …集团国际事业部. */
const branch = /^[\p{Script=Han}]{0,12}(?:分公司|研究院|研究所|事业部)/u;
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
    for (const run of plain.slice(from).matchAll(bodyRun)) {
      const last = [...run[0].matchAll(formAt)].at(-1);
      if (!last || last.index < 2) continue;
      const end = last.index + last[0].length;
      const name = run[0].slice(0, end) + (branch.exec(run[0].slice(end))?.[0] ?? '');
      if (name.length > longestName || generic.test(name) || sentence.test(name)) continue;
      if (!/\p{Script=Han}/u.test(name) || /[的了吗呢想要]/.test(name)) continue;
      const start = from + run.index;
      return { start, end: start + name.length };
    }
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

/** Chinese or Latin letters, figures and what stands between them in names: no markup, no path, no other script. */
const writtenAsName =
  /^["“《(（\p{Script=Han}\p{Script=Latin}\d][\p{Script=Han}\p{Script=Latin}\p{M}\d\s&'’"“”.,·・\-–()（）《》+]+$/u;

function findWhole(plain: string): Place | undefined {
  const leads = [leadInChinese, leadInEnglish].map((pattern) => pattern.exec(plain)?.[0].length ?? 0);
  const start = Math.max(...leads) + (/^\s*/.exec(plain.slice(Math.max(...leads)))?.[0].length ?? 0);
  const name = plain.slice(start).replace(/[\s.。,，!！]+$/u, '');
  const hanCount = name.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  if (name.length > 60 || (hanCount < 2 && letters < (start > 0 ? 1 : 3)) || /[\n?？;；]/.test(name)) return undefined;
  if (
    sentence.test(name) ||
    generic.test(name) ||
    /^(?:an?|the|any|some|another)\s/i.test(name) ||
    /[，。,]/.test(name.replace(/,\s*(?:ltd|inc|llc)\b/i, ''))
  )
    return undefined;
  if (!writtenAsName.test(name) || isChineseName(name) || isOrdinary(name, start > 0)) return undefined;
  if (readYesNo(name) || readCommand(name) || findDates(name).length > 0) return undefined;
  if (readCreditCodes(name).length > 0 || readPhones(name).length > 0 || readEmails(name).length > 0) return undefined;
  if (start === 0 && /^\d/.test(name)) return undefined;
  if (/^(?:第|[零一二三四五六七八九十两]+[个名位家])/.test(normalise(name))) return undefined;
  if (
    /[的了吗呢吧啊]$/.test(name) ||
    /^(?:ok|hmm+|none|n\/a|na|nothing|nobody|test|something|company|firm)$/i.test(name)
  )
    return undefined;
  return { start, end: start + name.length };
}

/** What people say of their business, and of what is on offer here: no firm is called so and no more. */
const ordinaryChinese = new RegExp(
  `^(?:${'生物 医药 制药 节能 环保 环境 保护 能源 技术 科技 转移 创新 设计 外债 外汇 外币 并购 收购 跨境 境外 海外 融资 投资 贷款 培训 年度 留学生 留学 实习生 实习 活动 对接会? 会议 专场 展会 论坛 沙龙 德国 俄罗斯 俄语 英语 中文 英文 法国 美国 英国 日本 韩国 中国 国际 国内 市场 合作 交流 出口 进口 贸易 软件 硬件 外包 人工智能 互联网 大数据 新能源 新材料 医疗 器械 汽车 教育 咨询 金融 制造业? 服务业? 农业 行业 企业 民营 国企 外企 中小 高新 初创 一带一路 走出去 出海 登记 审批 备案 材料 政策 流程 费用 时间 地点 名称 名字 全称 表达 表示 测试 线上 线下 上午 下午 周末'
    .split(' ')
    .join('|')}|[和与及的])+$`,
);

/**
 * Words that anybody may write about anything. In English a name has its capitals, unless it was announced as one
 * ("our company is called xinghe").
 */
function isOrdinary(name: string, announced: boolean): boolean {
  if (/\p{Script=Han}/u.test(name)) return !announced && ordinaryChinese.test(name);
  const words = name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  if (words.length > 8 || words.every((word) => everydayWords.has(word) || /^(?:nan|infinity|nil)$/.test(word)))
    return true;
  return !announced && !/[\p{Lu}\p{Lo}\d]/u.test(name);
}
