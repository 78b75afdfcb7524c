import { commonSurnames } from '../people/nameWords.ts';

/** What stands in lists beside persons and is none. */
export const thing =
  /^[^,，。;]{0,16}?(?:问题|(?<!拓)展|会(?!计)|(?:活动|项目|产品|公司|企业|国家)(?![^,，。;]{0,4}(?:经理|总监|负责|主管|代表|员|师|助理|管))|方案|月|小时|星期|礼拜|城市|主题|(?<!市)场|议题|建议|想法|要求|地方|时间|电话|资料|材料|(?<![同董理监干领人])事|点|线上|线下|现场|远程|\b(?:things?|questions?|events?|sessions?|booths?|products?|projects?|compan(?:y|ies)|firms?|dates?|days?|weeks?|months?|years?|nights?|hours?|minutes?|times?|countr(?:y|ies)|topics?|points?|issues?|files?|documents?|rooms?|tables?|cars?|[ap]m|percent|million|usd|rmb)\b(?!\s+[a-z]*(?:er|or|ist|ant|ian|ead)s?\b))/;

const titles = '总|董|工|经理|老师|主任|院长|教授|博士|先生|女士|小姐|部长|处长|科长|所长|校长|律师|会长';
/** For who is named by surname and title alone: 王总. 高, 金 and 向 are other words more often. */
const surname = `(?![高金向])[${commonSurnames}]`;
export const oneInChinese = `(?:我们?的?|我司的?|公司的?|咱们?的?)?(?:老板|总经理|董事长|总裁|太太|c[etfo]o)|(?:我们?的?|公司的?)(?:副总|秘书|助理|助手|搭档)|${surname}(?:${titles})`;
export const oneInEnglish =
  '(?:an?|another|our|my|the|his|her|one\\s+other)\\s+(?:[a-z&]+\\s+)?(?:boss|c[etfo]o|[es]?vp|chair(?:man|woman|person)|salesperson|(?:[a-z]+[- ])?(?:coll?ea?gue|co-?worker|teammate|engineer|manager|director|executive|researcher|scientist|student|expert|lawyer|partner|interpreter|translator|assistant|secretary|accountant|professor|doctor|phd|intern|founder|president|driver|leader|analyst|consultant|specialist|developer|designer|technician|officer|friend|person|delegate|representative|rep))';

/** Me and one other: two, without any number. */
export const speakerAndOne = new RegExp(
  `(?<!联系|告诉|通知|发给|找|帮|让|请|给)我(?:自己)?(?:和|跟|与|加|带)(?:${oneInChinese})(?!们)|(?<!\\b(?:tell|send|email|call|contact|inform|notify|give|show|ask)\\s+)\\b(?:me|myself|i)\\s*(?:and|n|plus|with|&|\\+)\\s*${oneInEnglish}\\b|\\b${oneInEnglish}\\s*(?:and|plus|&|\\+)\\s*(?:me|myself|i)\\b`,
  'g',
);

/** Departments and fields, which 个 counts as well: 两个市场, 三个技术; persons only beside others or where they take part. */
export const departments = /个\s*(?:市场|技术|开发|研发|商务|人事|行政|客户|业务)$/;

const noName =
  '(?:thanks?|thank|please|pls|bye|regards|confirm|will|want|would|can|could|need|am|is|are|the|an?|my|our|it|that|this|then|so|but|also|not|send|tell|we|you|yes|no|ok|okay|more|everyone|here|there|to|for|from|in|on|at|of|come|go|register|one|two|three|four|five|six|seven|eight|nine|ten)';
const latinName = `(?!${noName}\\b)[a-z][a-z'-]+(?:\\s+(?!${noName}\\b)(?!and\\b)[a-z][a-z'-]+)?`;
const myPeople =
  '(?:my|our|the)\\s+(?:whole\\s+|entire\\s+|sales\\s+|small\\s+|little\\s+)?(?:team|group|family|crew|staff|company|department|colleagues|people|partners|friends|boys|guys|folks)';
const hanName = `(?:[老小][${commonSurnames}]|${surname}(?!总|经理|工(?!程)|董|主任|老师|律师|博士|教授|院长|处长|先生|女士|们|和|跟|与|、)[一-龥]{1,2}?)`;
const closesHan =
  '(?=\\s*(?:$|[。.!！]|(?:[一两三四五六七八九\\d]?个?人?)?(?:都|要|会|想|一起|一块)?(?:去|来|参加|报名|出席)))';

/** The speaker and a team, or people by name alone: how many, their names may tell, and an answer that is asked for does. */
export const speakerAndSome = new RegExp(
  `(?<!\\b(?:tell|send|email|call|contact|inform|notify|give|show|ask)\\s+)\\b(?:me|myself|i)\\s*(?:,|and|plus|with|&|\\+)\\s*(?:and\\s+)?${myPeople}\\b|\\b${myPeople}\\s*(?:and|plus|&|\\+)\\s*(?:me|myself|i)\\b|^\\s*(?:just\\s+|only\\s+|it's\\s+)?(?:me|myself)(?:\\s*,\\s*${latinName}){0,6}\\s*,?\\s*(?:and|&|\\+|plus)\\s*${latinName}\\s*[.!]*\\s*$|^\\s*(?:just\\s+|only\\s+|it's\\s+)?${latinName}(?:\\s*,\\s*${latinName}){0,6}\\s*,?\\s*(?:and|&|\\+|plus)\\s*(?:me|myself|i)\\s*[.!]*\\s*$|我(?:自己)?(?:和|跟|与|加|带)(?:我们?的?|公司的?)?(?:整个)?(?:团队|小组|全家|家人|部门|班子)|^\\s*(?:就|只有|是)?我(?:自己)?(?:(?:和|跟|与|、|,|，)\\s*${hanName}){1,6}${closesHan}|^\\s*(?:就|只有|是)?(?:${hanName}\\s*(?:和|跟|与|、|,|，|还有)\\s*){1,6}我(?:自己)?${closesHan}`,
  'g',
);
