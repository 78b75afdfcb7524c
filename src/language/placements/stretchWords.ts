import type { Place } from './languageMentions.ts';

/** Terms, holidays and seasons: every school has its own. */
export const schoolDates =
  /暑假|寒假|暑期|假期|(?:下|本|这|上|春季?|秋季?|新)(?:个)?学期|(?:明|今|后)年?(?:的)?(?:春|夏|秋|冬)(?:天|季)?|[春夏秋冬](?:天|季)|\b(?:(?:spring|summer|autumn|fall|winter)(?! festival)(?: ?(?:semester|term|break|holidays?|vacation))?|(?:next|this|the) (?:semester|term|vacation)|semester|vacation)\b/;

export const soon =
  /尽快|尽早|越快越好|越早越好|即日起?|立即|立刻|马上|随时|现在(?:就|起|开始)|\b(?:asap|as soon as possible|a\.s\.a\.p|immediate(?:ly)?|right away|straight away|any ?time|at once|from now(?: on)?|starting now|start now)\b/;
/** In passing something may be wanted soon that is no placement: 请尽快回复. */
export const soonStart =
  /(?:尽快|尽早|越快越好|越早越好|即日|立即|立刻|马上|随时|现在)(?:就|可以|能|都)*(?:到岗|上岗|入职|开始|开工|报到|来上班|起|实习)|(?:到岗|入职|上岗|开始)(?:时间)?[:：]?(?:尽快|越快越好|随时|立即)|\b(?:start(?:ing|s)?|available|begin(?:ning)?|from|join(?:ing)?)\W{1,2}(?:asap|as soon as possible|immediately|right away|now|any ?time)\b|\bimmediate(?:ly)? (?:start|available)/;
export const nowAlone = /^\s*(?:从?现在(?:就|开始|起)?|今天(?:起|开始)?|now|today|right now|from today)[\s。.!！]*$/;
/** A stretch that is said to begin now. */
export const ofNow = /^\s*(?:从|自)?(?:现在|今天|即日|目前|当前|today\b|now\b|from (?:now|today)\b)/;

export const forGood =
  /长期|一直|(?:没有?|无)(?:固定)?(?:结束|截止)(?:时间|日期)?|(?:时间|期限|结束)不限|不限(?:时间|期限)|\b(?:long[- ]?term|indefinite(?:ly)?|ongoing|no end(?: date)?|until further notice|open[- ]ended|permanent(?:ly)?|no fixed end)\b/;

/** How often something is paid or done. 一月 and 一日 are dates, 一年 a length, unless so much is said before them. */
export const recurs =
  /每(?:个)?(?:工作日|天|日|周|星期|礼拜|月|小时|年)(?:[一二三四五六日](?![月个]))?|(?<=[\d元块钱次天]\s?)一(?:天|周|个?星期|个?礼拜|个?小时|个?月|年)|\/\s*(?:天|日|周|月|小时|day|week|month|hour|h|d|w)(?![a-z])|\b(?:per|each|every)\s+(?:day|week|month|hour|year)\b|(?<=(?:\d|yuan|rmb|cny|usd|dollars?|k|days?|hours?|times|once|twice)\s)an?\s+(?:day|week|month|hour|year)\b/g;

/** 一周三天, 每周来两天: the week of a workload is no length. */
export const weekOfWork =
  /[一每](?:周|个?星期|个?礼拜)(?=\s*(?:上班?|工作|来|去|到岗|坐班|实习)?\s*(?:[\d一二两三四五六七]+\s*(?:天|日|个?小时|个?半天|次)))/g;

/** An amount, of which no part is a day: from March, 4,000 a month. */
export const groupedFigures = /(?<![\d,])\d{1,3}(?:,\d{3})+(?!\d)/g;

/** Two grades of a test, or a mark out of another, are no day: HSK 5/6, GPA 3.8/4. */
export const grades =
  /(?:(?<![a-z])(?:hskk?|yct|bct|tocfl|cet|tem|ielts|toefl|jlpt|topik|delf|dele|gpa|level|lvl)|汉考|水平考试|绩点|雅思|托福)\s*[-:(]?\s*\d(?:\.\d+)?\s*级?\s*[/~-]\s*\d(?:\.\d+)?/g;

/** What was long, is old or is studied. */
export const otherLengths =
  /(?:\d+|[一二两三四五六七八九十半几]+)\s*(?:年|years?|yrs?)\s*(?:以上)?(?:的)?(?:[\p{Script=Han}]{0,4}经验|级|制|experience)|(?:学|读|会说|说|住|待)[^,，。;；\d]{0,6}?了\s*(?:\d+|[一二两三四五六七八九十半]+)\s*(?:年|个月)|(?<!个)(?:大|研|博|第)?[一二三四五六\d]\s*年级|\b(?:stud(?:y|ied|ying)|learn(?:ed|ing|t)?|lived?|living|been)\b[^,.;]{0,40}?\b(?:for|since)\s+\S+\s+(?:years?|months?)|\b(?:\d+|an?|two|three|four|five|six)[- ]years?[- ](?:old|programme|program|degree|experience)|\b(?:\d+|an?|two|three|four|five|six)\s+years?\s+(?:of\s+)?(?:[a-z]+\s+)?experience/gu;

/** Words that make a date count from today, whatever was said before. */
export const countsFrom = /今|明|后[年天]|下(?:个|周|月|星期|礼拜)|\b(?:next|this|today|tomorrow|now)\b|20\d\d/;
/** A stretch whose year was said. */
export const thisYear = /20\d\d|[今去前]年|this year|last year/;

export const startBehind = /^\s*(?:起|开始|入职|到岗|上岗|以后|之后|onwards?|on\b)/;
export const endBefore =
  /(?:结束(?:时间|日期)?(?:是|为|在|:|：)?|截止(?:到|至)?|(?<![改换推调移挪])(?:到|至)|止于|\b(?:until|till|to|end(?:s|ing)?(?: (?:on|in|at|date))?:?|finish(?:es|ing)?(?: (?:on|in))?|through|thru|by))\s*(?:the )?$/;
export const endBehind = /^\s*(?:就|要)?(?:结束|为止|止|截止|到期)|^\s*at the latest\b/;
export const afterwards = /(?:以后|之后|后)\s*$|^\s*after\b/;
/** Words between two dates of one stretch. */
export const rangeWithin = /到|至|-|~|–|\b(?:to|until|till|through|thru)\b|(?:\band\b|和)/;

/** What says in passing that a length is that of a placement. */
export const spotLength =
  /(?:实习|为期|共|一共|总共|时长|期限|周期|干|做|工作|持续|连续|至少|最少|不少于)(?:期|时间|时长)?(?:是|为|要|:|：|满|够)?\s*$|\b(?:for|lasting|lasts?|duration:?|length:?|period of|at least|minimum(?: of)?)\s+(?:about |around |a )?$/;
export const spotLengthBehind = /^\s*(?:的)?(?:实习|左右|以上|internship|placement|work placement|\(|$)/;

/** 上半年 and 前三个月 are parts of a year. */
export function isPartOfYear(plain: string, { start }: Place): boolean {
  return /(?:[上下前后头]|第[一二三四]?个?|\b(?:first|second|last|next|past)\s)\s*$/.test(
    plain.slice(Math.max(0, start - 8), start),
  );
}
