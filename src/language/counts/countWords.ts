import { englishNumber, readNumeral } from '../numbers/numerals.ts';
import type { Count } from './counts.ts';

/** A number in figures that is no part of a longer one, of a price, a time or a code. */
const figure = '(?<![\\d./#$€£¥]|\\d[,:-]|\\d\\s?[x×*]\\s?)\\d{1,3}(?![\\d:]|[.,]\\d|[ -]\\d{3})';
export const chineseNumber = `(?:${figure}|[零一二三四五六七八九十两百廿卅]{1,6})`;
/** The second end of a range, which a dash may stand before. */
const figureBehind = '\\d{1,3}(?![\\d:]|[.,]\\d|[ -]\\d{3})';
const words = `(?:(?:one|a|two|three)\\s+hundred|${englishNumber})`;
export const englishCount = `(?:${figure}|\\b${words}\\b)`;
export const chineseEnd = chineseNumber.replace(figure, figureBehind);
export const englishEnd = englishCount.replace(figure, figureBehind);

const people =
  '人(?!民|工|才|类|均|次|生|力|事|大|份|称|气|格|品|间|选|机|脸|口|体|物|文|道|家|名(?!额)|会(?!来|去|参|到|出)|员(?:名单|信息))';
/** 代表团, 专家组, 研发中心, 客户端: behind these it is no person that is counted. */
const notGroup =
  '(?!团|小?组|队|部(?!长)|处(?!长)|所(?!长|有)|中心|室|办|区|圈|界|类|款|岗|职|站|平台|系统|端|群|库|会(?!来|去|参|到|出|议|后)|委|证|费|额|点|件|机构|企业|公司|学院|院校|大会|方案|项目|问题|合作|合同|资料|文件|产品|设备|需求|线|号|名单|渠道|指标|难[点题]|路线|领域|活动|展|场)';
const asSuch = `(?:(?:参会|与会|出席)?(?:代表|人员|者)|成员|队员|嘉宾|客人|来宾|小伙伴|伙伴)${notGroup}|${people}`;
const roles =
  '(?:(?:随行|陪同|工作|技术|销售|研发|管理|业务|商务|财务|行政|市场)人员|随行|同事|老外|留学生|同学|同仁|朋友|领导|员工|职员|家属|工程师|总经理|经理|总监|专家|老师|教授|研究生|学生|博士后|博士|硕士|本科生|实习生|研究员|科研人员|技术员|' +
  '大人|成人|成年人|小孩|孩子|儿童|男士|女士|男生|女生|男的|女的|翻译|口译|司机|会计|出纳|律师|秘书|助理|助手|顾问|老板|董事长|董事|总裁|副总|高管|负责人|主管|主任|部长|处长|科长|院长|所长|校长|厂长|组长|' +
  '客户|设计师|分析师|架构师|程序员|开发|销售|市场|商务|行政|人事|财务|法务|技术|研发|业务员|医生|护士|合伙人|创始人|股东|投资人|搭档|下属|上司)' +
  notGroup;
const adjectives =
  '(?:我们公司的?|我们的?|我的|公司的?|外籍|外国|海归|[中德美英法韩泰俄]国|日本|印度|俄罗斯|意大利|新加坡|欧洲|非洲|高级|资深|年轻|女|男|新|老|本地|海外|国际|技术|市场|销售|财务|法务|研发|产品|项目|部门|行政|人力|商务|业务|运营|副|随行|陪同|在读|参会|英语|英文|德语|日语|法语|俄语|韩语|西语|中文)';
const seats = '名额|席位|座位|位子|位置|座(?![谈机右])|票';

const asSuchEnglish =
  '(?:people|poeple|peopel|peple|persons?|ppl|peeps|pax|folks|guys|adults?|individuals?|del[ae]gates?|deligates?|delegats|attendees?|attendes|participants?|particpants?|guests?|representatives?|reps?|employees?|staff(?:\\s+members?)?|(?:team\\s+)?members?|visitors?|of\\s+(?:us|our\\s+people|my\\s+team|our\\s+team|our\\s+staff))';
const rolesEnglish =
  '(?:col+ea?gues?|col+eages?|co-?workers?|team-?mates?|engineers?|managers?|directors?|executives?|execs?|researchers?|scientists?|students?|experts?|lawyers?|partners?|interpreters?|translators?|assistants?|secretar(?:y|ies)|accountants?|professors?|doctors?|phds?|interns?|(?:co-?)?founders?|c[etfo]os?|[es]?vps?|presidents?|chair(?:man|woman|person)|drivers?|boss(?:es)?|leaders?|analysts?|consultants?|specialists?|developers?|designers?|technicians?|officers?|salespe(?:ople|rson)|friends?|speakers?|spouses?|wife|wives|husbands?|kids?|child(?:ren)?|others?|of\\s+(?:my|our)\\s+(?:colleagues|engineers|managers|students))';
const seatsEnglish = '(?:seats?|places?|spots?|tickets?|passes)';
const describing =
  '(?:(?:more|other|extra|additional|of\\s+(?:our|my|the)|our|my|the|senior|junior|lead|deputy|vice|general|sales|marketing|legal|finance|financial|technical|tech|r&d|it|hr|qa|project|product|key|account|research|software|design|business|development|export|foreign|overseas|international|local|chinese|german|american|japanese|french|british|young|new|full|free|phd|company|conference)\\s+){0,3}';

/** Nouns that stand for a person or for persons, for the operands of a list. */
export const chinesePerson = `${adjectives}*(?:${roles}|${asSuch})`;
export const englishPerson = `${describing}(?:${rolesEnglish}|${asSuchEnglish})\\b`;
export const chineseRole = roles;
export const englishRole = `${describing}${rolesEnglish}\\b`;

/** What is counted in English: persons, or seats for them. */
export const englishCounted = `\\s*${describing}(?:${rolesEnglish}|${asSuchEnglish}|${seatsEnglish})\\b`;
const counted = `(?:${adjectives}*(?:${roles}|${asSuch}|${seats})|${englishCounted})`;

const notName = '(?!单|称|字|额外|义|录|片|次|目|牌|校|企|师|声|气|流)';
/** Where 个 counts persons although no noun follows. */
const bare =
  '(?=\\s*(?:$|[\\s,.，。、;；:：!?！？()（）+＋&~]|吧|就(?:行|好|可以|够|这样)|第[一二三]|和|跟|与|加|去(?!哪)|来(?!源|自)|参加|报名|出席|到场|以[内上下]|之内|左右|上下|thanks|please|pls))';
/** What stands behind a Chinese number of persons: 个人, 名, 位代表, 个ppl. */
export const measured = `(?:(?:个|名${notName}|位(?!置|于|数|次|列|一体|密码|验证|字)|张(?=票)|席(?!位费)|员(?=大将))\\s*${counted}|口${people}|${people}|名${notName}|位(?!置|于|数|次|列|子|一体|密码|验证|字)|席(?!位)|个${bare})`;
export const countedLoosely = `(?:个|名|位)?\\s*${counted}`;

const endsInRole = new RegExp(`^(?:${roles}|${rolesEnglish}\\b)|(?:${roles}|\\b${rolesEnglish})$`);
const endsInSeat = new RegExp(`(?:${seats}|席|\\b${seatsEnglish})$`);

/** What a phrase of number and noun counts: some of the persons (two engineers), seats, or persons as such. */
export function kindOf(phrase: string): 'role' | 'seat' | 'people' {
  if (endsInSeat.test(phrase)) return 'seat';
  return endsInRole.test(phrase) ? 'role' : 'people';
}

export function exactly(value: number | undefined): Count | undefined {
  return value === undefined ? undefined : { min: value, max: value };
}

export function between(low: number | undefined, high: number | undefined): Count | undefined {
  return low === undefined || high === undefined || high < low ? undefined : { min: low, max: high };
}

/** As many either way as is meant by "about" and 左右: a fifth, at least one. */
export function approximately({ min, max }: Count): Count {
  const spread = (value: number) => Math.max(1, Math.round(value / 5));
  return { min: Math.max(1, min - spread(min)), max: max + spread(max) };
}

const spokenRange = /^(十?)([一二三四五六七八两])([二三四五六七八九两])(十?)$/;

/** The value of a number in figures, Chinese characters or English words; 两三 and 三四十 are ranges, 十五 is not. */
export function readNumber(text: string): Count | undefined {
  const spoken = spokenRange.exec(text);
  if (spoken) {
    const [base, unit] = [spoken[1] ? 10 : 0, spoken[4] ? 10 : 1];
    const ends = [readNumeral(spoken[2] ?? '') ?? 0, readNumeral(spoken[3] ?? '') ?? 0].map((end) => end * unit + base);
    const [low = 0, high = 0] = text === '三两' ? [2, 3] : ends;
    return high > low && high - low <= 2 * unit ? { min: low, max: high } : undefined;
  }
  // 二零, 一二三: figures read out, and no count of people.
  if (/^[零一二三四五六七八九两]{2,}$/.test(text)) return undefined;
  const hundreds = /^(one|a|two|three)\s+hundred$/.exec(text);
  return exactly(hundreds ? (readNumeral(hundreds[1] ?? '') ?? 1) * 100 : readNumeral(text));
}
