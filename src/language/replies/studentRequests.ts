/** What students ask for in so many words: to see openings, or to have it checked what is open to them. */
export type StudentRequest = 'internship' | 'internship-check';

/** Longer messages are introductions or stories. */
const longest = 200;

/** Rules and papers are for the knowledge to tell. */
const ofRules =
  /规定|政策|手续|流程|材料|备案|加注|签证|居留|许可|违法|非法|(?<!适)合法|罚|区别|协议|合同|保险|税|证明|报告|实名|怎么|怎样|咋|如何|为什么|为啥|是什么|什么是|什么意思|多久|要不要|需不需要|是否|藤蔓|\b(?:cirrus|letters?|write|have to|fairs?|visas?|permits?|notes?|annotations?|endorse\w*|allowed|legal(?:ly)?|(?:by|the) law|rules?|regulations?|documents?|papers|insurance|tax|reports?|agreements?|contracts?|certificates?|how|why|whether|must|fined?|mean|difference|procedure|process|register|without giving)\b/;
/** Firms look for people, and offer openings. */
const ofFirms =
  /实习生|留学生来|人才|招(?!聘会)|聘|雇|发布(?!的)|提交|登记|我们?(?:公司|企业|单位)|我司|\b(?:interns|trainees|talents?|hire|hiring|recruit\w*|employ|post|submit|our (?:firm|company)|we (?:have|have got)|events?|sessions?)\b/;

const thing = '(?:实习(?:岗位|机会|职位|单位)?|(?:岗位|职位)(?!要求|职责|说明)|兼职|勤工助学|工作机会)';
const ended = '(?:[吗么嘛呢吧没啊呀哦]|可以[^。]{0,8}|能[^。]{0,8}|适合[^。]{0,12})?(?=$|[\\s?。!,，])';
const englishThing =
  '(?:intern?ships?|internshi?ps?|internhsips?|placements?|traineeships?|openings?|vacanc(?:y|ies)|work[- ]study(?: jobs?| places?)?|(?:part[- ]time |student |graduate )?jobs?|(?:open |available )?positions?)';

const inChinese = new RegExp(
  [
    `(?:有没有|有没|有哪些|有什么|有啥|还有|哪些|什么|啥|看看?|看一下|看下|瞧瞧|浏览|查看|列出|列一下|推荐|找找|找一下|给我看|想看)[^。;；]{0,30}${thing}${ended}`,
    `有[^。;；]{0,30}${thing}[^。;；]{0,10}[吗么嘛不没](?=$|[\\s?。!,，])`,
    `${thing}(?:有吗|有没有|有哪些|有什么|列表|一览)[吗呢]?(?=$|[\\s?。!,，])`,
    `^${thing}[\\s?。!]*$`,
  ].join('|'),
);
const inEnglish = new RegExp(
  [
    `\\b(?:any|show|list|browse|see|look at|view|what|which|got|available|current|find me some)\\b[^.;]{0,50}\\b${englishThing}\\b`,
    `\\b(?:are|is) there\\b[^.;]{0,50}\\b${englishThing}\\b`,
    `\\b(?:have|offer)\\b[^.;]{0,40}\\b${englishThing}\\b`,
    `\\b${englishThing}\\b[^.;]{0,30}\\b(?:available|are there|do you have|open now)\\b`,
    // "Remote internships in March": nothing but what is looked for.
    `^(?:[a-z-]+ ){0,3}(?:internships|openings|vacancies|placements)(?: pls| please)?(?: (?:in|for|from|with|that|starting)\\b[^.;]{1,60})?[\\s?!.]*$`,
  ].join('|'),
);
/** What is asked is what it is, not whether there is one. */
const asksWhat = /\bwhat(?:'s| is| are| does) (?:an? |the |your )?(?!there\b|available|open\b|on\b)/;
const courteous =
  /^(?:can|could|may) i (?:please )?(?:see|browse|look at|have a look at|view) (?:the |your |some |any |all )?(?:[a-z-]+ ){0,3}(?:openings|internships|positions|jobs|vacancies)[\s?!.]*$/;
/** 哪些公司在招实习: which firms offer any. */
const firmsThatOffer =
  /(?:哪些|哪家|有没有|有什么|有)(?:公司|企业|单位)[^。]{0,8}(?:招|收|要)[^。]{0,6}实习(?!生)[吗么]?[\s?。!]*$/;
const asksLeave = /\b(?:can|could|may|do|should|am) i\b|我(?:能|可以|可不可以|能不能|需要)/;

/** A reference with words for an opening: a firm that names its request says otherwise. */
const namedOpening =
  /(?:岗位|职位|实习)\s*(?:编号)?\s*tr-[a-z\d]{6}|tr-[a-z\d]{6}\s*(?:的|这个)?(?:岗位|职位|实习)|\b(?:opening|internship|position|job|placement)\s+tr-[a-z\d]{6}/;

const able = '(?:能不能|可不可以|能否|可否|可以不可以|是否可以|是不是可以|能|可以|有没有资格|有资格|够不够资格|够格)';
const toWork =
  '(?:合法)?(?:地)?(?:去|来|找|做|参加|申请|打)?(?:一?份|个)?(?:教学|课程|带薪|有薪)?(?:实习|打工|打零工|零工|兼职|工作|勤工助学|勤工俭学|上班)';
const place = '(?:在(?:中国|北京|海淀|国内|这里|这边|这儿|贵国))?';
const self = '(?:我|本人|像我这样(?:的学生|的)?|我这种情况|我这样(?:的)?|这种情况)';

/** Which visa somebody has, said with the question: that is for the check and for no entry alone. */
const withPermit =
  '(?:我|本人)?(?:现在)?(?:是|在|持|拿|有|用)(?:的)?[^。?;；]{0,14}(?:签证?|居留(?:许可|证件?)?)(?:来的)?[,，。;；\\s]*(?:请问|那|那么)?';
const permitInEnglish =
  "(?:i am|i'm|im|i have|i hold) (?:here )?(?:on |with )?(?:an? |my )?[^.?;,]{0,24}(?:visa|permit)";

const checksInChinese = new RegExp(
  [
    `^${withPermit}(?:我)?${able}${place}${toWork}${place}[吗么嘛不呢呀]*[\\s?。!]*$`,
    `^(?:请问)?${self}(?:现在|目前|这种情况|这样)?(?:下)?(?:到底|究竟)?${able}${place}${toWork}${place}[吗么嘛不呢呀]*[\\s?。!]*$`,
    `(?:查|核对|确认|评估|检查|测试?|判断|看看?|核实|算)(?:一下|一查|下)?(?:我|自己|本人)?(?:的|有没有|是否有|有无|够不够|符不符合|是否符合)*(?:实习|打工|工作)?(?:的)?(?:资格|条件)[\\s?。!吧吗]*$`,
    `(?:查|核对|确认|评估|检查|判断|看看?|核实)(?:一下|下)?[,，]?(?:我|自己|本人)(?:到底)?${able}${place}${toWork}`,
    `^(?:请问)?${self}?(?:现在|目前)?(?:符合|符不符合|是否符合|够不够)(?:实习|打工|工作)?(?:的)?(?:资格|条件)[吗么嘛不]?[\\s?,，。!]+(?:我|本人)[^?？]{2,60}$`,
    `^(?:实习|打工|工作)?资格(?:自查|核对|检查|查询|评估|测试|自测)[\\s?。!]*$`,
    `(?:不知道|不清楚|不确定|不晓得)(?:自己|我)?(?:到底)?(?:能不能|可不可以|能否|是否可以|可以不可以|有没有资格|够不够条件)(?:申请|实习|打工|工作)?[\\s。.!]*$`,
    `^${self}(?:有没有|有|够不够|符合|符不符合|是否符合)${place}(?:实习|打工|工作)?(?:的)?(?:资格|条件)(?:实习|打工|工作)?[吗么嘛不]?[\\s?。!]*$`,
  ].join('|'),
);

const englishWork =
  '(?:(?:do|take|have|get|take up|start|apply for|find) )?(?:an? |some )?(?:(?:paid|unpaid|course|part[- ]time|legal) )?(?:intern(?:ship)?|work(?:[- ]study| as an intern)?|job|part[- ]time(?: work| job)?)(?: part[- ]time| legally)?';
const englishTail =
  "(?: (?:in china|in beijing|in haidian|here|there|as an? (?:[a-z-]+ ){0,3}student|while (?:i am |i'm )?study(?:ing)?|during my studies|at all|on my visa|with my (?:visa|permit)|legally))*";
const checksInEnglish = new RegExp(
  [
    `^(?:${permitInEnglish}[\\s,.;]*(?:so )?)?(?:can|may|could) i (?:even |also |actually |legally )?${englishWork}${englishTail}(?:[\\s,;]*(?:and |since |if |because )?${permitInEnglish})?[\\s?!.]*$`,
    `\\bcheck\\b[^.;?]{0,20}\\bi(?:'m| am)? (?:eligible|qualified|qualify|allowed|can (?:work|intern|do|take))`,
    `\\bnot (?:sure|certain) (?:whether|if) i (?:can|may|am allowed(?: to)?|could)(?: (?:apply|work|intern|do (?:it|that|this|one|an internship)))?(?: legally)?[\\s.!]*$`,
    `\\b(?:see|find out|tell me|know|verify|test|not sure)\\b (?:whether|if) i(?:'m| am)? (?:eligible|qualified|qualify)`,
    `\\b(?:check|test|verify|assess) (?:my|for) (?:internship |work )?eligibility\\b|^(?:my )?(?:internship |work )?eligibility(?: check| test)?[\\s?!.]*$`,
    `^(?:so )?(?:am i|would i be|do i) (?:eligible|qualify|qualified)(?: (?:to|for) ${englishWork})?${englishTail}[\\s?!.]*$`,
    `^(?:so )?am i (?:ell?igible|elligable|qualified)(?: (?:to|for) ${englishWork})?[\\s?,.!]+(?:i|i'm|im) [^?]{2,80}$`,
    `^am i allowed to ${englishWork}${englishTail}[\\s?!.]*$`,
  ].join('|'),
);

/** `plain` is normalised, without courtesies before and behind. Somebody who asks about rules, or for others, asks for neither. */
export function readStudentRequest(plain: string): StudentRequest | undefined {
  if (plain.length > longest) return undefined;
  if (namedOpening.test(plain)) return 'internship';
  const said = plain.replaceAll('’', "'");
  if (checksInChinese.test(said) || checksInEnglish.test(said)) return 'internship-check';
  if (courteous.test(said) || firmsThatOffer.test(said)) return 'internship';
  if (ofRules.test(said) || ofFirms.test(said) || asksLeave.test(said) || asksWhat.test(said)) return undefined;
  return inChinese.test(said) || inEnglish.test(said) ? 'internship' : undefined;
}
