import type { FoldedText } from '../spelling/foldedText.ts';
import { remembering } from '../spelling/remembering.ts';
import type { Manner, TermIndex } from './termIndex.ts';

/** A name at its place in a folded text, [start, end). */
export interface NamePlace {
  readonly start: number;
  readonly end: number;
}

/** How much is read on either side of a name to tell in which sense it stands there. */
const reach = 32;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Whether a Chinese word begins or ends at a place of a text; ask only beside Chinese characters. Finding words is slow:
 * it is done for what is asked about alone, as far as no word can go beyond.
 */
export const wordBreaks: (text: FoldedText) => (at: number) => boolean = remembering(({ lower }) => {
  let piece = { start: 0, end: 0 };
  let breaks = new Set<number>();
  return (at) => {
    if (endsWords(lower, at - 1) || endsWords(lower, at)) return true;
    if (at < piece.start || at > piece.end) {
      let { start, end } = { start: at, end: at };
      while (!endsWords(lower, start - 1)) start -= 1;
      while (!endsWords(lower, end)) end += 1;
      piece = { start, end };
      breaks = new Set([...segmenter.segment(lower.slice(start, end))].map(({ index }) => start + index));
    }
    return breaks.has(at);
  };
});

/** The ends of a text, all of ASCII, and what stands between clauses: no Chinese word goes across them. */
function endsWords(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !(code > 0x7f && code !== 0x3001 && code !== 0x3002);
}

/** Whether the words beside a name let it stand for its term. */
export function stands(
  manner: Manner,
  place: NamePlace,
  text: FoldedText,
  index: TermIndex,
  isBreak: (at: number) => boolean,
): boolean {
  const { start, end } = place;
  const { lower } = text;
  const before = lower.slice(Math.max(0, start - reach), start);
  const after = lower.slice(end, end + reach);
  switch (manner) {
    case 'name':
      if (index.nature === undefined || index.nature === 'school') return true;
      if (index.nature === 'place' && ofLanguage.test(after)) return false;
      return hasOwnEnds(place, lower, isBreak) && !isGivenName(place, text);
    case 'people':
      if (isVerb(lower.slice(start, end), after) || mastered.test(before)) return false;
      if (isPlural(lower.slice(start, end), index) || speaksOfPeople.test(after)) return true;
      return !ownLanguages.test(lower.slice(start, end)) && !speaksOfLanguage(before, after);
    case 'language':
      if (isVerb(lower.slice(start, end), after)) return false;
      return (
        !isPlural(lower.slice(start, end), index) &&
        (mastered.test(before) || languageBehind.test(after) || !speaksOfPeople.test(after))
      );
    case 'everyday':
      return isToBeMet(before, after);
    case 'short':
      return index.nature === 'language'
        ? isLanguageOfSeveral(place, lower, index)
        : isCountryInShort(place, lower, index, isBreak);
    case 'school':
      return isSchool(place, lower, isBreak);
    case 'other':
      return true;
  }
}

/** 海地 is no country in 上海地区: a name of two characters begins and ends where words do, and so it does in 日本人 and 韩国籍. */
function hasOwnEnds({ start, end }: NamePlace, lower: string, isBreak: (at: number) => boolean): boolean {
  if (end - start !== 2 || !/^\p{Script=Han}/u.test(lower.charAt(start))) return true;
  return isBreak(start) && (isBreak(end) || /^[人籍裔]/.test(lower.charAt(end)));
}

/** 越南语, 韩国话: what follows the name of a country makes it that of a language. */
const ofLanguage = /^(?:语(?![境音])|文(?=$|[\s,，。.;；、!！?？和与及])|话(?![题费务筒剧]))/;

const givenNames = new Set([
  'jordan',
  'chad',
  'georgia',
  'israel',
  'sydney',
  'paris',
  'kenya',
  'india',
  'chelsea',
  'carolina',
]);

/** Jordan Smith is a person; Jordan Embassy is not. */
function isGivenName({ start, end }: NamePlace, { lower, cased }: FoldedText): boolean {
  if (!givenNames.has(lower.slice(start, end))) return false;
  if (/\b(?:mr|ms|mrs|miss|dr|name is|named|called)\.? ?$/.test(lower.slice(Math.max(0, start - 12), start)))
    return true;
  return /^ (?!(?:Embassy|Commercial|Chamber|Consulate|Trade|Investment|Business|Market|Innovation|Export|And|Or|Event|Training|Government|Ministry|Delegation|National|University)\b)[A-Z][a-z]+/.test(
    cased.slice(end, end + reach),
  );
}

/** To polish a deck is not Polish. */
function isVerb(name: string, after: string): boolean {
  return name === 'polish' && /^ (?:our|my|your|the|it|its|this|that|these|up|off)\b/.test(after);
}

/** Germans; no language has a plural. */
function isPlural(name: string, { owners }: TermIndex): boolean {
  return /[^']s$/.test(name) && !owners.has(name);
}

/** Other languages or peoples that are named along, and one more word: "German and French medium-sized firms". */
const filler =
  '(?!(?:my|our|the|an?|we|i|is|are|in|to|with|some|have|for|they|you|it|your|their|at|on|of|by|from|as|and|or|but|so|that|which|who|then|please|not)(?![a-z]))[a-z]+(?![a-z])';
const along = `(?:(?: ?[,/&、和与及] ?| and | or )${filler}){0,3}?(?: ${filler})?`;

const speaksOfPeople = new RegExp(
  `^${along} ?(?:(?:republic|firm|compan|corporat|enterprise|business|start-?up|market|partner|invest|bank|embass|consulate|government|side|delegat|buyer|supplier|customer|client|manufacturer|lawyer|law |legal|econom|industr|ministr|chamber|commerc|counterpart|fund|people|citizen|national|student|intern(?!ational|et|pret)|talent|candidate|graduate|engineer|technolog|tech |product|visitor|guest|friend|team|group|subsidiar|branch|office|factor|project|deal|acquisition|target|tax|regulat|capital|stock|exchange|universit|expert|trade|export|import|pharma|design|hospital|sme|executive|official|institution|innovat|food|wine|car |auto)|企业|公司|市场|客户|投资|银行|律所|律师|合作|使馆|大使馆|学生|留学生|实习生|方|技术|专家)`,
);

/** Right before a language and no people, whatever follows: "fluent Russian, course internship". */
const mastered = /(?<![a-z])(?:fluent|native|conversational|spoken|written|speaks?|speaking) $/;

const languageBehind = new RegExp(
  `^${along} ?(?:(?:speak|language|lesson|class|course|translat|interpret|version|text|document|subtitle|skill|level|proficien|abilit|teacher|literature|native|fluen|session|event|please|website|web ?page|page|menu|hsk|[abc][12]\\b|(?:is|are|would be) (?:fine|ok|good|preferred|required|a must|needed|best))|语|翻译|口译|笔译|版|流利|专业|能力)`,
);

const languageBefore =
  /(?:\b(?:speak|speaks|speaking|spoken|spoke|in|into|learn|learns|learning|learnt|learned|study|studies|studying|studied|fluent|fluency|native|translate|translated|translation|translator|interpret|interpreter|interpretation|interpreting|know|knows|understand|understands|read|reads|write|writes|written|use|using|language|languages|teach|teaches|polish up)(?: (?:only|good|some|fluent|basic|native|both|either|from|to|into|in|of|a little|a bit of|business))*(?:(?: ?[,/&、]| and| or) ?[a-z]+)*|[会讲说懂用学]|语言|语种|精通|翻译成|翻成|译成|熟练)[ :：]*(?:(?:[a-z]+ ?(?:[,/&、]|and|or) ?){0,3})$/;

/** The languages of this service: alone they are hardly ever said of the people. */
const ownLanguages = /^(?:english|chinese)$/;

function speaksOfLanguage(before: string, after: string): boolean {
  return languageBefore.test(before) || languageBehind.test(after);
}

/** Verbs of meeting, and who takes part: without them an everyday word such as "bank" is no wish to meet one. */
const toMeet =
  /(?:对接|见到?|会见|会面|面谈|认识|结识|(?:想|要|寻|希望|打算|帮我们?|可以)找到?|接触|拜访|交流|洽谈|邀请|引荐|匹配|面向|有没有|有哪些|有什么)[^，。！？,.!?哪]{0,8}$|\b(?:meet(?:ing|s)?|see|find(?:ing)?(?! out)|talk(?:ing)?|speak(?:ing)?|connect(?:ed|ing)?|introduced?|introductions?|network(?:ing)?|match(?:ed|ing|making)?|reach|approach|invit(?:e|ed|ing)|attended|visit(?:ing)?|looking for|look for|interested in|(?:events?|something|anything|sessions?|forums?|ones?|those|which|that|matchmaking)(?: [a-z]+){0,2} (?:with|for|by|from|has|have|involving|including))(?: [a-z,&']+){0,4} ?$/;

const takesPart =
  /^[^，。！？,.!?]{0,6}(?:参加|参与|出席|到场|在场|对接|见面|交流|洽谈|专场|的活动|的场次|类)|^ (?:events?|matchmaking|sessions?|(?:will |are |is )?(?:attend|join|taking part|coming|present))/;

/** Whose it is already, or what is done there, tells that nobody is to be met. */
const ofOnesOwn =
  /(?:我们?|咱们?|公司|自己|本公司|我司|开户|合作)的?$|\b(?:our|my|your|their|its|his|her|own|the company's) $|\b(?:am|are|as|being) an? $/;
const doneThere =
  /^(?:账户|帐户|账号|开户|贷款|流水|卡|转账|汇款|柜台|网点|说|要求|告诉|让|拒|退|不|对账|保函|授信|手续|函|利率|存款|按揭|回单|证明|资料|盖章|咨询|代理|起诉|还是|是否|怎么|办)|^ (?:accounts?|cards?|transfers?|loans?|statements?|guarantees?|details|charges?|fees?|holiday|sa(?:id|ys)|refus|return|reject|told|asks?|wants?|needs?|about (?:my|our))/;

function isToBeMet(before: string, after: string): boolean {
  if (ofOnesOwn.test(before) || doneThere.test(after)) return false;
  return toMeet.test(before) || takesPart.test(after);
}

/** What may stand around everyday words that are the whole of an answer: "banks, please", 银行和律所. */
const littleElse =
  /^(?:[\s\p{P}]|和|或者?|与|及|还有|选|想?要|我|吧|的|类|都行|and|or|of|the|an?|please|some|any|just|both|maybe|i|we|want|would|like)*$/iu;

/** Whether a text says nothing but the names at these places. */
export function saysOnly(places: readonly NamePlace[], { lower }: FoldedText): boolean {
  let rest = '';
  let from = 0;
  for (const { start, end } of places) {
    rest += `${lower.slice(from, start)} `;
    from = end;
  }
  return littleElse.test(rest + lower.slice(from));
}

/** Nobody names more countries or languages than this on either side by one character each. */
const longestRun = 5;

/** A run of one-character names around a place: 日韩 in 日韩企业. */
function runAround(
  { start, end }: NamePlace,
  lower: string,
  { shorts }: TermIndex,
): { before: string; after: string; length: number } {
  let left = start;
  let right = end;
  while (left > 0 && start - left < longestRun && shorts.has(lower.charAt(left - 1))) left -= 1;
  while (right < lower.length && right - end < longestRun && shorts.has(lower.charAt(right))) right += 1;
  return {
    before: lower.slice(Math.max(0, left - reach), left),
    after: lower.slice(right, right + reach),
    length: right - left,
  };
}

/** A Chinese word can begin behind these, behind other characters a name may be part of another word: 节日企业. */
const wordMayBegin =
  /(?:^|[^\p{Script=Han}]|[的和与及同跟对接找见约有是些家个名类型或到去来请邀想要看让给向由于在几各])$/u;

const bodyBehind =
  /^(?:企(?!图|及|盼|鹅)|资(?!格|料|质|源|金|产|深|讯|助|本|历)|方(?!面|法|便|案|式|向|可|能|块|圆|才|针|位|程|言|格)|商(?!量|务|品|业|标|场|讨|定|谈|城|学|圈|家))/;
const relationBehind =
  /^(?:两国|双边|双方|合作|合资|贸易|经贸|关系|友好|建交|企业|商会|自贸|投资|联合|论坛|对接|创新|科技|人文|班列|铁路|高铁|产能|产业|经济|基金|文化交流)/;
const severalBehind = /^(?:企业|企|市场|两国|客户|等国|等地|公司|投资|使馆|律所|银行|地区)/;

/** A country by one character stands in 赴德, 驻俄, 日企, 中俄合作, 日韩市场, 对美投资. */
function isCountryInShort(
  place: NamePlace,
  lower: string,
  index: TermIndex,
  isBreak: (at: number) => boolean,
): boolean {
  const { before, after, length } = runAround(place, lower, index);
  if (/[赴驻]$/.test(before)) return isBreak(place.end) && !/^[州县市省区城山江河镇村]/.test(after);
  if (/(?:^|[^集高初])中$/.test(before)) return relationBehind.test(after) || (length === 1 && bodyBehind.test(after));
  if (/^中/.test(after)) return wordMayBegin.test(before) && relationBehind.test(after.slice(1));
  if (/对$/.test(before)) return /^(?:投资|出口|贸易|合作|援助|并购|进口|直接投资)/.test(after);
  if (/在$/.test(before) && /^(?:上市|投资|设立|设厂|建厂|开展业务|子公司|中资)/.test(after)) return true;
  if (!wordMayBegin.test(before)) return false;
  return bodyBehind.test(after) || (length > 1 && severalBehind.test(after));
}

/** A language by one character stands among others: 中英双语, 英法德语. */
function isLanguageOfSeveral(place: NamePlace, lower: string, index: TermIndex): boolean {
  const { before, after, length } = runAround(place, lower, index);
  return (
    length > 1 &&
    wordMayBegin.test(before) &&
    /^(?:双语|三语|多语|语(?!言|文|系)|文(?!件|化|章|字|案|员|本|学|献|艺|旅)|互译|对照|翻译|口译|笔译|版|字幕)/.test(
      after,
    )
  );
}

/** A short name of a university: 北大 in 北大的学生, not in 东北大学; BIT, not "a BIT"; 人大, not the congress. */
function isSchool({ start, end }: NamePlace, lower: string, isBreak: (at: number) => boolean): boolean {
  const before = lower.slice(Math.max(0, start - 8), start);
  const after = lower.slice(end, end + 8);
  if (/[a-z]/.test(lower.charAt(start))) {
    return (
      !/(?:^| )(?:an?|on|next|this|by|every|last) $/.test(before) &&
      !/^,? ?(?:\d|morning|afternoon|[ap]m\b)/.test(after)
    );
  }
  const isCongress =
    lower.slice(start, end) === '人大' &&
    (/(?:全国|各级|地方|两会|[省市区县乡镇届])$/.test(before) ||
      /^(?:代表|常委|会议|制度|立法|监督|工作|机关|换届)/.test(after));
  return !isCongress && isBreak(start) && (isBreak(end) || /^学[生子院习长姐弟妹者]/.test(after));
}
