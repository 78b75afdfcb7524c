import { type CountPhrase, endOfOperand, notVerb, rules } from './countRules.ts';
import { departments } from './countSingles.ts';
import { kindOf, readNumber } from './countWords.ts';

const inChinese = rules.filter(([pattern]) => /\p{Script=Han}/u.test(pattern.source));

/** The numbers of persons that a text names, by place. The text must be normalised and free of dates. */
export function findCountPhrases(plain: string): CountPhrase[] {
  const found: CountPhrase[] = [];
  // The rules of English ask for an English word.
  for (const [pattern, read, holds] of /[a-z]/.test(plain) ? rules : inChinese) {
    if (holds && !holds.some((piece) => plain.includes(piece))) continue;
    // `matchAll` copies its pattern, and most find nothing.
    if (plain.search(pattern) < 0) continue;
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = endWithNoun(plain, start + match[0].trimEnd().length);
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const meaning = read(match);
      if (meaning && !isNoCount(plain, start, end)) {
        const said = plain.slice(start, end);
        const own = departmentBefore.exec(plain.slice(0, start))?.[0] ?? '';
        const kind = own !== '' || end > start + match[0].trimEnd().length ? 'role' : kindOf(said);
        const isThing = departments.test(said) && !/[带和跟与加派来去报、+]\s*$/.test(plain.slice(0, start));
        const isOperand = meaning.operand || (isThing && !takesPart.test(plain.slice(end)));
        found.push({ start: start - own.length, end, kind, ...meaning, ...(isOperand && { operand: true }) });
      }
    }
  }
  const strong = found.some(({ weak, operand }) => !weak && !operand);
  return (strong ? found : []).sort((a, b) => a.start - b.start);
}

/** 技术部2个、市场部1个; 中方3人，外方2人. */
const departmentBefore = /(?:[\u4e00-\u9fff]{2}(?<![全内外局干])部|[中外甲乙]方)\s*$/;
const unknownNoun = new RegExp(`^${notVerb}(?:(?![零一二三四五六七八九十两])[一-龥]){1,6}?${endOfOperand}`);

/** 名 and 位 count persons, whatever the noun: 两位化验员. */
function endWithNoun(plain: string, end: number): number {
  if (!/[\d零一二三四五六七八九十两百]\s*[名位]$/.test(plain.slice(0, end))) return end;
  return end + (unknownNoun.exec(plain.slice(end))?.[0].length ?? 0);
}

/** What makes a number of persons another thing: 第二个, 前三名, 这两位, "of the 2 seats", 每家两人, "3 seats left". */
const notBefore =
  /(?:各(?:自|派|来|出|报|招|要)?|每组|能坐|可坐|坐得下|容纳|能容|可容|第|前|后|每|每[^,，。\s]{1,4}|满|够|凑齐?|(?<![更交])换|同一|同|这|那|哪|某|其他|剩(?:余|下)?|余|限报?|[〔第.])\s*$|\b(?:teams|groups|pairs)\s+of\s*$|\b(?:no\.?|number|order|option|session|of\s+(?:the|our)|one\s+of|swap|replace|exchange|substitute|(?:talk|speak)(?:ing)?\s+(?:to|with)|each|every|per|holds?|(?:room|venue|hall|table|it|which|that)\s+seats|fits|accommodates?|capacity(?:\s+(?:of|is|for))?|top|first|last|these|those|(?:groups|teams|delegations|parties|batches)\s+of)\s*$/;
const notAfter =
  /^\s*(?:一[组队桌间]|月|周|星期|礼拜|小时|点|年|问题|活动|场|国家|项目|选项|%|万|亿|元|[ap]\.?m\b|times?\b|o'clock|days?\b|weeks?\b|months?\b|years?\b|hours?\b|per\b|(?:(?:from|at|in|for|of)\s+)?each\b|left\b|remain|available\b|(?:(?:has|have|had)\s+)?(?:told|asked|said|mentioned|recommended|suggested)\b|问|告诉|推荐|建议|跟我说|一票|桌|间|房|多少|什么价|怎么收|收费|(?:是|都)?(?:吃素|素食|清真|过敏)|版|制|型|有限|规模|企业|\/\s*(?:家|组|队|天|场|次|间|桌|车|公司|企业)|[x×*]\s*\d|(?:左右|上下|以上)?的?(?:小|大|中小|初创|民营|科技|小型|创业){0,2}(?:公司|企业|团队|工厂|规模|单位))/;
/** 需要两个翻译, "we need an interpreter": who is to be provided does not come with the firm. */
const wantedBefore =
  /(?:需要?|需不需要|要不要|配备?|安排|提供|找|请|雇|聘)(?:我们)?\s*$|\b(?:need|want|provide|arrange|hire|find|get|require)s?(?:\s+us)?\s+$/;
/** 换一个, 选两个, 有三个吗: of what was offered, and no persons. */
const picked = /(?:选|挑|看|换|推荐|介绍|列|发|给|找|查|比较|下|上|另|另外|随便|任选|一)\s*$/;
const bareMeasure = /^(?:[\d零一二三四五六七八九十两]+)\s*个$/;

function isNoCount(plain: string, start: number, end: number): boolean {
  const [before, said, after] = [plain.slice(0, start), plain.slice(start, end), plain.slice(end)];
  if (notBefore.test(before) || notAfter.test(after) || (/\d\s*$/.test(before) && /^\d/.test(said))) return true;
  if (bareMeasure.test(said)) {
    if (picked.test(before)) return true;
    if (/^[一1]/.test(said) && !/(?:^|就|只|只有|派|报|总共|一共|共|成|[我们是,，、和部方])\s*$/.test(before))
      return true;
  }
  // 200块一个人
  if (/^[一1](?!\d)/.test(said) && /\d\s*(?:元|块钱?|[a-z]{3}|美元|欧元)?\s*$/.test(before)) return true;
  if (/(?:翻译|口译|译员|司机|interpreters?|translators?|drivers?)$/.test(said) && wantedBefore.test(before))
    return true;
  // Engineer 2 manager 1: the figures stand behind.
  if (/^(?!1\b)\d+\s+[a-z]+[^s\W]$/.test(said) && /^\s*\d{1,2}\s*(?:$|[,;.])/.test(after)) return true;
  // 还有3个名额吗 asks for seats.
  if (/还有\s*$/.test(before) && /(?:名额|席位|座位|位子|位置|票)$/.test(said) && /^\s*(?:[吗嘛么?？]|没)/.test(after))
    return true;
  // How large a firm is: a company of 50 people, 我们公司200人.
  if (
    /\b(?:company|firm|enterprise|start-?up|organi[sz]ation)\s+(?:of|with|has)\s+(?:about\s+)?$|\bemploys?\s+(?:about\s+)?$/.test(
      before,
    )
  )
    return true;
  if (/^[\s-]*(?:company|firm|enterprise|start-?up|organi[sz]ation|business)\b/.test(after)) return true;
  if (/[a-rt-z]$/.test(said) && groupBehind.test(after)) return true;
  return isSizeOfFirm(before, said, after);
}

/** "3 engineer teams", "2 guest rooms": what is named by persons. */
const groupBehind =
  /^[\s-]+(?:groups?|teams?|visas?|rooms?|badges?|packs?|packages?|kits?|lists?|forms?|sessions?|events?|states?|compan(?:y|ies)|firms?|organi[sz]ations?|universit(?:y|ies)|programmes?|programs?|meetings?|countr(?:y|ies)|cards?|passports?|names?|accounts?|portals?|roles?|positions?|jobs?|posts?|delegations?|tables?|desks?|interviews?|dinners?|lunch(?:es)?|projects?|tours?|levels?|houses?|offices?|departments?|clubs?|unions?|associations?|workshops?|agenc(?:y|ies)|fees?|prices?|licen[cs]es?|slots?)\b/;

const takesPart =
  /^[^,，。;]{0,6}(?:参加|去|来|报名|出席|到场|要|想)|^\s*(?:to\s+)?(?:will|would|want|attend|come|coming|join|go|for\s+th)/;

/** 我们公司有200人, "we have 200 employees": from ten on, and without a word of taking part. */
function isSizeOfFirm(before: string, said: string, after: string): boolean {
  const digits = /\d+/.exec(said)?.[0];
  const large =
    (digits ? Number(digits) : (readNumber(/[一-龥]+?(?=[个名位人])/.exec(said)?.[0] ?? '')?.min ?? 0)) >= 10;
  if (!large || takesPart.test(after)) return false;
  return (
    /(?:公司|企业|集团|我司|团队|工厂)(?:一共|总共|共|现有?|目前)?有?\s*$/.test(before) ||
    (/(?:employees|staff|员工)$/.test(said) &&
      /(?:\bhave|\bhas|with|\bof|有)\s*(?:about|around|over|more\s+than|some)?\s*$/.test(before))
  );
}
