import { chineseRole, englishRole } from '../placements/roles.ts';
import { slipsOf } from './commandWords.ts';

/** The words of firms that are typed wrong most often. */
const often = [
  'intern',
  'interns',
  'student',
  'students',
  'graduate',
  'graduates',
  'trainee',
  'trainees',
  'foreign',
  'international',
  'recruit',
  'hiring',
  'looking',
  'speaker',
  'speaking',
  'translator',
  'translators',
];
const asMeant: ReadonlyMap<string, string> = new Map([
  ...often.flatMap((word) => slipsOf(word).map((slip): [string, string] => [slip, word])),
  ['graduat', 'graduate'],
  ['speeks', 'speaks'],
  ['speek', 'speak'],
]);

/** "We need a gradute" with the words for people as they are meant, 招俩 as 招两个. */
export function spellPeople(words: string): string {
  return words
    .replace(/[a-z]{5,}/gi, (word) => asMeant.get(word.toLowerCase()) ?? word)
    .replace(/(?<![咱他她你我哥姐妹弟们口])俩/g, '两个');
}

const self = '(?:我们?|我司|我方|我公司|本公司|咱们?|我们公司|我们这边|俺们?|公司|这边)';
const count = '(?:[一二两三四五六七八九十俩仨\\d几些]+)';
/** 两名, 个, 俩: how many, as far as it is said. */
const some = `(?:${count}?\\s*(?:个|名|位)|${count})?\\s*`;
/** Whom firms pass over in silence: people who work here or who are paid to advise, and what is no person at all. */
const others =
  '(?:律师|专家|顾问|工作人员|人工|真人|客服|客户|合作|伙伴|供应商|代理|中介|银行|机构|岗位|职位|实习(?![生升])|工作|公司|企业|活动|培训|对接|同事|代表|资料|材料|文件|网站)';
/** 会俄语的, 俄语好的: without the language itself, which any word before 语 may be. */
const speaking = `(?:(?:会|懂|说|讲|精通|擅长)[\\u4e00-\\u9fff]{1,5}[语文](?:和[\\u4e00-\\u9fff]{1,4}[语文])?(?:流利)?的?(?!.{0,4}${others})|[\\u4e00-\\u9fff]{1,4}语(?:好|流利|熟练|不错)的(?!${others}))`;
const students =
  '(?:实习生|留学生|外国学生|国际学生|外籍(?:学生|毕业生)|研究生|本科生|硕士生?|博士生?|大学生|应届生|毕业生|的学生|学生(?=来|到|做|帮|$|[,，。吗？?])|interns?\\b(?!的?(?:机会|岗位|职位))|trainees?\\b)';
/** Nobody asks for a role but an employer: 招 and 聘 are said of nothing else. */
const anybody = `(?:${students}|${speaking}|外籍(?:人才|员工)|海外人才|国际人才|人才|小语种|兼职|外国(?:人|小伙|姑娘)|老外|外教|${chineseRole}|translators?\\b)`;
const ofPapers = '(?!.{0,8}(?:签证|加注|居留|证件|手续|政策|规定|办理|保险|优惠|卡))';
const translator = '(?:翻译|口译|笔译)(?!件|材料|公证|服务|机构|公司|费|合同|文件|成|一下|资料)';

const inChinese = [
  // 招两名客服, 招聘海外市场专员, 聘个会法语的
  `(?:招(?!聘?会|生)聘?|招收|招募|(?<!应)聘(?!会)用?|雇佣?|物色).{0,24}${anybody}${ofPapers}`,
  `^${self}?(?:想|要|需要|打算|准备|希望|计划|正在|在|拟)*(?:招聘?(?!会|生)|招人|聘(?!会)|雇)(?:一下)?(?:${count}|个|名|位|人|实习|毕业|$)`,
  // 缺个会俄语的人, 要两名客服, 给我们推荐个留学生
  `^(?!.*(?:什么|哪|啥|派|参加|报名)).{0,12}(?<!不|不需|不必|不用|不想|无需)(?:找|请|要(?!求)|需要|缺|(?<![要需请])求|推荐|介绍|寻)(?!问).{0,24}(?:${students}|${speaking})${ofPapers}`,
  `用(?:几?个|一些|一名)?(?:留学生|外国学生|实习生|学生)(?:来|帮|做)`,
  `(?:找|要|需要|缺|推荐|介绍|请|求)\\s*${count}\\s*(?:个|名|位).{0,16}(?:兼职|人才|${translator}|老外|外国人(?!.{0,4}(?:签证|居留)))`,
  `(?:找|要|需要|缺|急需|求).{0,8}(?:${translator}|客服|助理|专员|运营|主播).{0,6}${count}\\s*(?:个|名|位|人)`,
  `(?:找|要|需要|缺|急需)\\s*(?:${count}\\s*名|[两二三四五俩\\d]+\\s*[个位]|${count}?\\s*[个名位]?\\s*(?:英文|外文|[\\u4e00-\\u9fff]{1,3}语)).{0,6}(?:客服|助理|专员|运营|主播)`,
  `(?:找|要|需要|缺|想).{0,3}个?客服[^。]{0,3}(?:实习生|兼职|岗)|(?:找|要|需要|缺)${some}客服[,，\\s]*(?:要)?${speaking}`,
  `^${count}\\s*(?:个|名|位)(?!.*(?:参加|报名|活动|培训|签证)).{0,16}(?:实习生|留学生|外国学生)(?![的要能可])`,
  '^.{0,8}(?:急需|急招|急缺|急聘|诚聘|诚招)(?!资金|材料)',
  `^${self}*缺(?:人|人手)(?:$|[,，。\\s!！了])`,
  `有没有.{0,16}(?:学生|实习生|留学生|同学).{0,8}(?:来|可以|能|愿意|想).{0,10}(?:公司|企业|这里|这边|实习|工作)|有没有${speaking}(?:的)?(?:学生|实习生|留学生|同学|人(?!工|员))`,
  // 发个岗位, 提交人才需求, 我们有个岗位
  `(?:发布(?!的)|提交|登记|提).{0,6}(?:人才|用人|招聘(?!会)|实习生?)(?:的)?(?:需求|岗位|职位)|^(?:人才|用人|招聘)需求$`,
  `^${self}?(?:想|要|需要|打算|来)*(?:发布?|登|挂|贴)(?:一?[个条份下])?(?:招聘(?!会)(?:信息|启事)?|[\\u4e00-\\u9fff]{0,4}(?:岗位|职位))[\\s。!！]*$`,
  `^(?:我们|我司|我公司|公司|我们公司|这边)(?:现在|目前)?有(?:一?个|几个|些|${count}\\s*个)?[\\u4e00-\\u9fff]{0,6}(?:岗位|职位|职缺)(?:空缺|在招|要招|招人)?(?:$|[,，。\\s])`,
].map((source) => new RegExp(source));

const tongue =
  '(?:russian|arabic|french|spanish|portugu?ese|german|italian|japanese|korean|thai|vietnamese|indonesian|malay|kazakh|uzbek|turkish|persian|farsi|hindi|urdu|swahili|mongolian|ukrainian|polish|english|chinese|mandarin)';
/** People of whom a firm may look for any. Students' visas and cards are none. */
const englishStudents =
  "(?:interns?\\b(?!\\s*(?:visa|permit|papers|rules?))|trainees?\\b|(?:students?|graduates?)\\b(?!'?s?'?\\s+(?:visas?|permits?|cards?|id\\b|status|office|rules?|loans?|insurance|who (?:come|ask))))";
const someone = '(?:someone|somebody|anyone|anybody|people|ppl|persons?|staff|candidates?|guys?|workers?)';
const speaks = `(?:who |that )?(?:can |could |must )?(?:(?:speak|talk)s? [a-z]+|(?:knows?|understands?|is fluent in|fluent in|good at|with) (?:some |good |fluent )?${tongue})`;
/** Roles that are sought by employers alone; consultants, agents and managers are asked for by others too. */
const plainRole =
  '(?:assistants?|translators?|engineers?|developers?|analysts?|editors?|designers?|researchers?|programmers?|writers?|tutors?|teachers?|testers?|marketers?|streamers?|customer (?:service|support) (?:staff|rep\\w*|people|person|agents?|interns?|specialists?))';
const number = '(?:an?|\\d+|one|two|three|four|five|some|several|more|another)';
const seeks =
  "(?:(?<=\\b(?:firm|company|team|manager|boss|department|start-?up|group) )(?:needs|wants|seeks|requires)|need|want|look(?:ing?|in)? (?:for|4)|looking(?= (?:an? |\\d|interns?\\b|students?\\b))|search(?:ing)? for|seek(?:ing)?|find(?: us)?|would like|'d like|like|require|get us|short of|in need of)(?! to (?:know|ask|understand|learn|check|talk|speak|see|meet|send|bring|register|invite|apply))";
const hires = '(?:hir(?:e|ing)|recruit(?:ing)?|employ(?:ing)?|take on)';

const inEnglish = [
  `\\b${hires}\\b.{0,40}\\b(?:${englishStudents}|talents?\\b|(?<!employ.*)${someone}\\b(?! abroad)|foreigners?\\b(?! legal)|[a-z]+[- ]speak(?:ing|ers?)\\b|${englishRole}\\b)`,
  `^(?:we(?:'re| are| r)? |i |our (?:firm|company) (?:is )?)?(?:(?:want|need|wish|plan|would like|like) (?:to )?|now |currently |urgently )*(?:hir(?:e|ing)|recruit(?:ing)?)(?:[\\s.!]*$|[\\s!:,]+(?:${number}\\b|foreign|international|now|for\\b))`,
  `\\b(?:${seeks}|${hires})\\b[^.?;]{0,70}?\\b${englishStudents}`,
  `\\b${seeks}\\b.{0,20}\\b(?:${number}\\s+)(?:[a-z-]+\\s+){0,3}(?:talents?|[a-z]+[- ]speak(?:ing|ers?))\\b`,
  `\\b${seeks}\\b.{0,24}\\b${tongue}[- ](?:speak(?:ing|ers?)|translators?|interpreters?|interns?)\\b`,
  `\\b${seeks}\\b.{0,24}\\b(?:${someone}|${plainRole})(?: (?:for|in) [a-z ]{2,24})? ${speaks}\\b`,
  `\\b(?:${seeks}|${hires})\\s+(?:${number}\\s+)(?:[a-z-]+\\s+){0,3}${plainRole}\\b`,
  `\\b(?:need|hire|hiring|seeking|looking for|recruiting)\\b.{3,60}\\b(?:work-study|(?:course|paid|unpaid) internships?|after graduation)\\b`,
  `\\bstudents? who (?:speak|can speak|know)s?\\b.{0,60}\\bwe(?:'d| would)? (?:need|want|like)\\b|\\bany (?:students?|interns?|graduates?)\\b.{0,12}\\bhelp (?:us|our)\\b`,
  '\\b(?:get|have) (?:some |a few |an? |\\d+ )?(?:interns?|trainees?)\\b(?! (?:paid|visa|permit|insur))',
  `^${number}\\s+(?:[a-z-]+\\s+){0,3}(?:interns?|trainees?|(?:students?|graduates?)(?= (?:with|who|that|from|${tongue})\\b))\\b(?!.*\\b(?:attend|register|join|events?|trainings?|seminars?|sessions?|visas?|permits?)\\b)`,
  '^(?:we|our (?:firm|company|team)) (?:(?:urgently|really) )?(?:needs?|wants?|(?:are|is) (?:short of|looking for)) (?:some |more |new )?(?:people|ppl|staff|hands|manpower|talents?)[\\s.!]*$',
  '^(?:we|our (?:firm|company)) (?:have|has|got|have got) (?:an? |one |two |some |\\d+ |open |new |internship |job )*(?:vacanc(?:y|ies)|openings?|positions?)\\b(?! (?:statement|paper))',
  '\\b(?:post|submit|file|make|publish|advertise) (?:a|an|our|some) (?:new )?(?:job|internship|talent|vacancy|position|opening)(?: \\w+)?\\b|^talent request$',
].map((source) => new RegExp(source));

/** Students look for the opposite. */
const ofStudent =
  /我是(?:一?[个名])?[^,，。招找聘]{0,12}学生|\b(?:i'm|i am|im|as) an? (?:[a-z]+ ){0,3}(?:student|graduate)\b/;

/**
 * Whether a firm looks for people to work there. `plain` is normalised and spelt by `spellPeople`; that it neither asks
 * how nor denies anything is made sure of before.
 */
export function wantsTalent(plain: string): boolean {
  if (ofStudent.test(plain)) return false;
  return inChinese.some((pattern) => pattern.test(plain)) || inEnglish.some((pattern) => pattern.test(plain));
}
