import { isFigure, isLetter } from '../spelling/firstCharacters.ts';
import { monthPattern } from './englishDateWords.ts';

/** A whole day in eight figures, or a number that happens to look like one. */
const eightFigures = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** What a text must hold for a pattern to find anything in it: a cheap test before the patterns. */
interface Held {
  readonly figures: number;
  readonly letters: number;
  /** The most figures, and figures or letters, that stand together. */
  readonly longestRun: number;
  readonly longestWord: number;
  /** A sign that joins figures: 2026-1208. */
  readonly isJoined: boolean;
  readonly has: (character: string) => boolean;
}

function heldBy(plain: string): Held {
  let [figures, letters, run, word, longestRun, longestWord] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at);
    const isOne = isLetter(code);
    run = isFigure(code) ? run + 1 : 0;
    word = run > 0 || isOne ? word + 1 : 0;
    if (run > 0) figures += 1;
    if (isOne) letters += 1;
    if (run > longestRun) longestRun = run;
    if (word > longestWord) longestWord = word;
  }
  const has = (character: string) => plain.includes(character);
  return { figures, letters, longestRun, longestWord, isJoined: figures > 1 && /\d[-/.]\d/.test(plain), has };
}

interface Mask {
  readonly pattern: RegExp;
  readonly needs: (held: Held) => boolean;
}

const code = ({ longestRun, isJoined }: Held) => longestRun >= 5 || isJoined;

/** What looks like a date in figures and is none: orders, notices, codes, telephone numbers, money. */
const masked: readonly Mask[] = [
  {
    pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+/g,
    needs: ({ has }) => has('@') || has('://'),
  },
  { pattern: /《[^》]*》/g, needs: ({ has }) => has('《') },
  {
    pattern: /[[【(〔][^\S\n]*(?:19|20)\d\d[^\S\n]*[\]】)〕]\s*(?:第?\s*\d+\s*号)?/g,
    needs: ({ longestRun, has }) => longestRun >= 4 && (has('[') || has('【') || has('(') || has('〔')),
  },
  { pattern: /(?:19|20)\d\d\s*年\s*第\s*\d+\s*号(?:令|公告)?/g, needs: ({ figures, has }) => figures > 4 && has('号') },
  {
    pattern: /(?:第\s*)?\d+\s*号\s*(?:令|文|公告|通知|决定|条例)/g,
    needs: ({ figures, has }) => figures > 0 && has('号'),
  },
  { pattern: /第\s*\d+\s*[号条款项章]/g, needs: ({ figures, has }) => figures > 0 && has('第') },
  {
    pattern:
      /\b(?!(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tues?|weds?|thur?|fri|sat|sun|tmrw?|tdy|noon)-)[a-z]{1,4}-\d[\da-z-]*\b/g,
    needs: ({ figures, has }) => figures > 0 && has('-'),
  },
  { pattern: /(?:\+|\b00)\d[\d\s()-]{6,}\d/g, needs: ({ figures }) => figures >= 2 },
  {
    pattern:
      /(?<![\d.])(?:(?:1[3-9]\d)[\s-]?\d{4}[\s-]?\d{4}|0\d{2,3}[\s-]?\d{7,8}|400[\s-]?\d{3,4}[\s-]?\d{3,4})(?!\d)/g,
    needs: ({ figures }) => figures >= 9,
  },
  { pattern: /(?<!\d)\d{9,}(?!\d)/g, needs: ({ longestRun }) => longestRun >= 9 },
  { pattern: /\b[\da-z]{15,20}\b/g, needs: ({ longestWord }) => longestWord >= 15 },
  { pattern: /(?:[$€£¥]|\b(?:usd|cny|rmb|eur|hkd|gbp))\s*\d[\d,.]*/g, needs: ({ figures }) => figures > 0 },
  {
    pattern: /\d[\d,.]*\s*(?:%|万|亿|元|美元|million|billion|usd|rmb|cny|eur)/g,
    needs: ({ figures }) => figures > 0,
  },
];

const runOf5 = '\\d{5,}(?![\\d:]|\\s*[年月日号点时])';
/** Figures of a code or number: five and more in one run, or joined by signs as in 2026-1208. */
const figuresOfCode = `(?:${runOf5}|\\d{1,8}(?:[-/.]\\d{1,8})+(?![\\d:]|\\s*[年月日号点时]))`;
const numeral = '[零一二三四五六七八九十百两\\d]';

/** What words beside it show to be an address, a headcount or the number of something. */
const named: readonly Mask[] = [
  // 百十号人, 几十号人, 我们二十号人; 10号人多吗 asks about the tenth.
  {
    pattern: new RegExp(
      `(?<!月\\s?)(?:[百千几]${numeral}{0,4}|${numeral}{1,6}来)\\s*号(?!令|文)|${numeral}{1,6}\\s*[多来几]?号人(?![多少满员齐数都很比会太在不])`,
      'g',
    ),
    needs: ({ has }) => has('号'),
  },
  // 中关村大街27号1101室, 知春路甲5号院, 五四大街29号.
  {
    pattern:
      /(?:(?<![思线网出销来门赶回上走铺半修]|(?<!八)一)路|街|大道|胡同|巷|弄|(?<![这那哪夜城家心院村校公年月天周])里)\s*[东西南北中]?(?:段|侧|里)?\s*[甲乙丙丁]?(?:\d{1,4}(?:\s*[-~、之]\s*\d{1,4})*|[零一二三四五六七八九十百]{1,5})\s*号(?:[院楼]?(?:\s*[\da-z-]{1,6}\s*(?:号?楼|号院|室|层|座|单元|房间?))*)?/g,
    needs: ({ has }) => has('号'),
  },
  {
    pattern: new RegExp(
      `\\b\\d{1,4}(?:st|nd|rd|th)?\\s+${monthPattern}\\s+(?:street|road|rd|avenue|ave|lane|boulevard|square)\\b(?!\\s+show)`,
      'g',
    ),
    needs: ({ figures, letters }) => figures > 0 && letters > 6,
  },
  {
    pattern: new RegExp(
      `\\b${monthPattern}\\s+\\d{1,4}(?:st|nd|rd|th)?\\s+(?:street|road|avenue|lane|boulevard|square)\\b`,
      'g',
    ),
    needs: ({ figures, letters }) => figures > 0 && letters > 6,
  },
  // 12排8号, 8号楼12号, suite 12/8.
  { pattern: /(?:\d{1,3}\s*排|\d{1,3}\s*号楼)\s*\d{1,4}\s*号/g, needs: ({ figures, has }) => figures > 1 && has('号') },
  {
    pattern:
      /\b(?:suite|room|rm|unit|flat|apt|apartment|booth|building|bldg|gate|seat|stand|hall|table|desk)\s*(?:no\.?)?\s*#?\d{1,4}(?:[-/.]\d{1,4})+/g,
    needs: ({ isJoined }) => isJoined,
  },
  // 发票号20261208, 合同编号：2026-1208.
  {
    pattern: new RegExp(
      `(?:(?<!\\d\\s*)号码?|编[号码]|代码|序列号?|批次|批号|验证码|邀请码|密码|口令|条码|邮编|[账帐]户|手机|电话|传真|微信|qq)\\s*(?:是|为|叫)?\\s*[:#]?\\s*(?:no\\.?\\s*)?${figuresOfCode}`,
      'g',
    ),
    needs: code,
  },
  // 订单20261208; of 合同2026-12-08 the figures are a day.
  {
    pattern: new RegExp(
      `(?:发票|订单|合同|运单|快递|保单|票据|工单|单据|案件|文件|护照|证书|执照|许可证|会员)\\s*${runOf5}`,
      'g',
    ),
    needs: ({ longestRun }) => longestRun >= 5,
  },
  // 20261208号订单, 第20261208期.
  { pattern: /\d{5,}\s*号|第\s*\d{5,}/g, needs: ({ longestRun }) => longestRun >= 5 },
  // order no. 20261208, our ID is 20261208, #20261208.
  {
    pattern: new RegExp(
      `(?:\\b(?:nos?|nr|num|numbers?|ids?|codes?|ref|reference|serial|pin|password|passport|extension|ext|sku|batch|lot)\\b\\.?|#)\\s*(?:(?:no|nr|num|number|id|code)\\b\\.?)?\\s*(?:is|was|reads|of)?\\s*[:#=]?\\s*${figuresOfCode}`,
      'g',
    ),
    needs: code,
  },
  {
    pattern: new RegExp(
      `\\b(?:invoice|contract|ticket|booking|receipt|policy|licen[cs]e|account|acct|case|registration|tracking|po|order|file|document|version|certificate|patent|permit)\\s*(?:is|was)?\\s*[:#=]?\\s*${runOf5}`,
      'g',
    ),
    needs: ({ longestRun }) => longestRun >= 5,
  },
];

const mark = '\u0001';

/**
 * A normalised text with all that looks like a date and is none blotted out; its length stays. Eight figures may be a
 * day (20261208) although they are a long run, unless the words beside them say what else they number.
 */
export function maskNotDates(plain: string): string {
  const held = heldBy(plain);
  const find = (text: string, { pattern, needs }: Mask, keep: RegExp | undefined) =>
    needs(held) ? text.replace(pattern, (found) => (keep?.test(found) ? found : mark.repeat(found.length))) : text;
  const rest = masked.reduce((text, one) => find(text, one, eightFigures), plain);
  return named.reduce((text, one) => find(text, one, undefined), rest);
}
