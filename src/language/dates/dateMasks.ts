import { monthPattern } from './englishDateWords.ts';

/** A whole day in eight figures, or a number that happens to look like one. */
const eightFigures = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** What looks like a date in figures and is none: orders, notices, codes, telephone numbers, money. */
const masked: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+/g,
  /《[^》]*》/g,
  /[[【(〔][^\S\n]*(?:19|20)\d\d[^\S\n]*[\]】)〕]\s*(?:第?\s*\d+\s*号)?/g,
  /(?:19|20)\d\d\s*年\s*第\s*\d+\s*号(?:令|公告)?/g,
  /(?:第\s*)?\d+\s*号\s*(?:令|文|公告|通知|决定|条例)/g,
  /第\s*\d+\s*[号条款项章]/g,
  /\b(?!(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)-)[a-z]{1,4}-\d[\da-z-]*\b/g,
  /(?:\+|\b00)\d[\d\s()-]{6,}\d/g,
  /(?<![\d.])(?:(?:1[3-9]\d)[\s-]?\d{4}[\s-]?\d{4}|0\d{2,3}[\s-]?\d{7,8}|400[\s-]?\d{3,4}[\s-]?\d{3,4})(?!\d)/g,
  /(?<!\d)\d{9,}(?!\d)/g,
  /\b[\da-z]{15,20}\b/g,
  /(?:[$€£¥]|\b(?:usd|cny|rmb|eur|hkd|gbp))\s*\d[\d,.]*/g,
  /\d[\d,.]*\s*(?:%|万|亿|元|美元|million|billion|usd|rmb|cny|eur)/g,
];

const run = '\\d{5,}(?![\\d:]|\\s*[年月日号点时])';
/** Figures of a code or number: five and more in one run, or joined by signs as in 2026-1208. */
const code = `(?:${run}|\\d{1,8}(?:[-/.]\\d{1,8})+(?![\\d:]|\\s*[年月日号点时]))`;
const numeral = '[零一二三四五六七八九十百两\\d]';

/** What words beside it show to be an address, a headcount or the number of something. */
const named: readonly RegExp[] = [
  // 百十号人, 几十号人, 我们二十号人; 10号人多吗 asks about the tenth.
  new RegExp(
    `(?<!月\\s?)(?:[百千几]${numeral}{0,4}|${numeral}{1,6}来)\\s*号(?!令|文)|${numeral}{1,6}\\s*[多来几]?号人(?![多少满员齐数都很比会太在不])`,
    'g',
  ),
  // 中关村大街27号1101室, 知春路甲5号院, 五四大街29号.
  /(?:(?<![思线网出销来门赶回上走铺半修]|(?<!八)一)路|街|大道|胡同|巷|弄|(?<![这那哪夜城家心院村校公年月天周])里)\s*[东西南北中]?(?:段|侧|里)?\s*[甲乙丙丁]?(?:\d{1,4}(?:\s*[-~、之]\s*\d{1,4})*|[零一二三四五六七八九十百]{1,5})\s*号(?:[院楼]?(?:\s*[\da-z-]{1,6}\s*(?:号?楼|号院|室|层|座|单元|房间?))*)?/g,
  new RegExp(
    `\\b\\d{1,4}(?:st|nd|rd|th)?\\s+${monthPattern}\\s+(?:street|road|rd|avenue|ave|lane|boulevard|square)\\b(?!\\s+show)`,
    'g',
  ),
  new RegExp(`\\b${monthPattern}\\s+\\d{1,4}(?:st|nd|rd|th)?\\s+(?:street|road|avenue|lane|boulevard|square)\\b`, 'g'),
  // 12排8号, 8号楼12号, suite 12/8.
  /(?:\d{1,3}\s*排|\d{1,3}\s*号楼)\s*\d{1,4}\s*号/g,
  /\b(?:suite|room|rm|unit|flat|apt|apartment|booth|building|bldg|gate|seat|stand|hall|table|desk)\s*(?:no\.?)?\s*#?\d{1,4}(?:[-/.]\d{1,4})+/g,
  // 发票号20261208, 合同编号：2026-1208.
  new RegExp(
    `(?:(?<!\\d\\s*)号码?|编[号码]|代码|序列号?|批次|批号|验证码|邀请码|密码|口令|条码|邮编|[账帐]户|手机|电话|传真|微信|qq)\\s*(?:是|为|叫)?\\s*[:#]?\\s*(?:no\\.?\\s*)?${code}`,
    'g',
  ),
  // 订单20261208; of 合同2026-12-08 the figures are a day.
  new RegExp(`(?:发票|订单|合同|运单|快递|保单|票据|工单|单据|案件|文件|护照|证书|执照|许可证|会员)\\s*${run}`, 'g'),
  // 20261208号订单, 第20261208期.
  /\d{5,}\s*号|第\s*\d{5,}/g,
  // order no. 20261208, our ID is 20261208, #20261208.
  new RegExp(
    `(?:\\b(?:nos?|nr|num|numbers?|ids?|codes?|ref|reference|serial|pin|password|passport|extension|ext|sku|batch|lot)\\b\\.?|#)\\s*(?:(?:no|nr|num|number|id|code)\\b\\.?)?\\s*(?:is|was|reads|of)?\\s*[:#=]?\\s*${code}`,
    'g',
  ),
  new RegExp(
    `\\b(?:invoice|contract|ticket|booking|receipt|policy|licen[cs]e|account|acct|case|registration|tracking|po|order|file|document|version|certificate|patent|permit)\\s*(?:is|was)?\\s*[:#=]?\\s*${run}`,
    'g',
  ),
];

const mark = '\u0001';

/**
 * A normalised text with all that looks like a date and is none blotted out; its length stays. Eight figures may be a
 * day (20261208) although they are a long run, unless the words beside them say what else they number.
 */
export function maskNotDates(plain: string): string {
  const rest = masked.reduce(
    (text, pattern) => text.replace(pattern, (found) => (eightFigures.test(found) ? found : mark.repeat(found.length))),
    plain,
  );
  return named.reduce((text, pattern) => text.replace(pattern, (found) => mark.repeat(found.length)), rest);
}
