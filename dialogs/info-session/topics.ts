import { readMoney } from '../../src/language/money/money.ts';
import { isQuestion } from '../../src/language/replies/questions.ts';
import { readRequest } from '../../src/language/replies/requests.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import { type Lexicon, readTerms, type Term } from '../../src/language/terms/lexicon.ts';
import type { SessionTopic } from '../../src/model/programme.ts';

/** What firms do in each topic, where they do not call it by its name. */
const deeds: Readonly<Record<SessionTopic, RegExp>> = {
  external_debt:
    /(?:借(?!口|鉴|调|用章)|贷款|融资|发(?:行)?.{0,8}债(?!务)|发债|外债)|\b(?:borrow\w*|loans?|lend(?:s|ing)? us|issu(?:e|ing) .{0,24}(?:bonds?|notes)|take out .{0,16}(?:loan|credit)|external debt)\b/i,
  fx: /购汇|结汇|换汇|付汇|收汇|售汇|锁汇|套期保值|套保|汇率|汇出|对外付|\b(?:hedg\w+|buy (?:dollars|euros|usd|eur|foreign currency)|convert .{0,24}(?:dollars|euros|usd|eur|rmb|currency)|remit\w*|foreign exchange|exchange rate)\b/i,
  ma_odi:
    /收购|并购|买下|入股|设立.{0,8}(?:子公司|分公司)|设厂|建厂|(?:境外|海外|对外)(?:直接)?投资|\b(?:acquir\w+|acquisitions?|take ?over|buy(?:ing)? (?:out |up )?(?:a|an|the|one) [\w -]{0,32}(?:company|firm|business|maker|manufacturer|start-?up|plant|factory)|m&a|invest(?:ing)? (?:abroad|overseas|in)|set(?:ting)? up .{0,16}(?:subsidiary|plant|factory))\b/i,
};

/** Money that crosses the border in a currency of others is a matter of foreign currencies, if nothing else is told of it. */
const pays =
  /付|收(?!购)|汇|兑换|[换买卖]|\b(?:buy\w*|sell\w*|purchas\w+|pay\w*|receiv\w+|receipts?|transfer\w*|send|convert\w*|exchange|settle)\b/i;

/** What keeps a loan out of this: nobody abroad has a part in it. */
const abroad =
  /境外|海外|国外|外债|外资|外方|跨境|母公司|股东|总部|外币|离岸|香港|\b(?:abroad|overseas|offshore|foreign|cross-border|external|parent|shareholders?|head ?office|headquarters|hong kong)\b/i;

/** The topics that a text is about, by name or by what is done. */
export function readTopics(text: string, lexicon: Lexicon): readonly SessionTopic[] {
  const plain = normalise(text);
  const named = readTerms(text, lexicon.sessionTopics).flatMap(({ values }) => values as SessionTopic[]);
  const done = (Object.keys(deeds) as SessionTopic[]).filter((topic) => deeds[topic].test(plain));
  const found = [...new Set([...named, ...done])];
  // A loan with which something is bought is how the deal is paid, unless external debt is what is named.
  const paysWithLoan = done.includes('ma_odi') && !named.includes('external_debt');
  if (found.length > 0) return paysWithLoan ? found.filter((topic) => topic !== 'external_debt') : found;
  if (pays.test(plain) && namesForeignMoney(text, lexicon)) return ['fx'];
  return /投资|\binvest/i.test(plain) && namesCountry(text, lexicon) ? ['ma_odi'] : [];
}

function namesForeignMoney(text: string, { currencies }: Lexicon): boolean {
  const codes = readMoney(text, currencies).flatMap(({ values }) => values.map(({ currency }) => currency));
  return codes.some((code) => code !== undefined && code !== 'CNY');
}

/** Whether a message speaks of a session, so that a time or a language in it is the session's. */
export function namesSession(text: string): boolean {
  const request = readRequest(text);
  const asksFor = request !== undefined && 'dialog' in request && request.dialog === 'info-session';
  return asksFor || /宣讲会?|说明会|咨询会|场次|\b(?:info(?:rmation)? )?sessions?\b|\bbriefings?\b/i.test(text);
}

const plans =
  /想|要(?!求|是|不要)|打算|准备|计划|拟|正在|正考虑|考虑|需要|有意|即将|将(?:要|会)?|马上|\b(?:want|would like|'d like|plan\w*|intend\w*|going to|about to|need|looking (?:to|at)|consider\w*|thinking of|hop(?:e|ing) to|aim to|wish to|(?:we|i|company|firm|parent|shareholder|customer|client|bank)(?:'ll| will)|(?:are|is|am) (?:acquiring|buying|borrowing|issuing|investing|setting up|paying|receiving))\b/i;
/** 还是 asks which of two. */
const forbids = /还是|(?:不|没|别|无需)(?:想|要|打算|准备|需要|考虑)|\b(?:not|never|don'?t|do not|won'?t|no longer)\b/i;
/** 咨询外债, "consult on external debt": no question, though it is worded as one. */
const consults =
  /^(?:您好|你好|请问)?[,，\s]*(?:我们?|我司|我们公司)?(?:想|要|需要|想要)?(?:咨询|预约|了解)(?:一下|下)?(?:的?(?:事情?|问题|业务|情况|规定))?$|^(?:的)?咨询$|^(?:我们?)?(?:想|要|想要)?(?:报名|报|参加|预约|约)?(?:一?[下场个])?的?(?:政策)?(?:宣讲会|说明会)$|^(?:an? )?(?:info(?:rmation)? )?sessions?(?: on| about| for)?(?: please)?$|^(?:please )?(?:(?:i|we)(?: would|'d)? (?:want|like|need) to )?(?:consult|discuss|prepare)(?: on| about| for)?$/i;

/** Longer messages tell a story; what they want done is for a person to find. */
const longest = 300;

/** Whether a message tells a plan in one of the topics, or asks for a session or to be consulted on one. */
export function opensConsultation(text: string, lexicon: Lexicon): boolean {
  if (text.length > longest) return false;
  const request = readRequest(text);
  if (request) return 'dialog' in request && request.dialog === 'info-session';
  const topics = readTopics(text, lexicon);
  if (topics.length === 0) return false;
  const plain = normalise(text);
  if (consults.test(withoutTopics(plain, lexicon))) return true;
  if (isQuestion(text) || forbids.test(plain) || !plans.test(plain)) return false;
  const crosses = abroad.test(plain) || namesForeignMoney(text, lexicon) || namesCountry(text, lexicon);
  return crosses || topics.includes('fx');
}

/** One list for each lexicon, so that its index is made once. */
const abroadOf = new WeakMap<Lexicon, readonly Term[]>();

/** The countries and regions in which a target may lie. */
export function placesAbroad(lexicon: Lexicon): readonly Term[] {
  const known = abroadOf.get(lexicon);
  if (known) return known;
  const places = [...lexicon.countries.filter(({ id }) => id !== 'CN'), ...lexicon.regions];
  abroadOf.set(lexicon, places);
  return places;
}

function namesCountry(text: string, lexicon: Lexicon): boolean {
  return readTerms(text, placesAbroad(lexicon)).length > 0;
}

function withoutTopics(plain: string, { sessionTopics }: Lexicon): string {
  let left = plain;
  for (const { start, end } of readTerms(plain, sessionTopics).toReversed()) {
    left = left.slice(0, start) + left.slice(end);
  }
  return left.trim().replace(/[。.!！?？]+$/, '');
}
