/** What stands in lists beside persons and is none. */
export const thing =
  /^[^,，。;]{0,16}?(?:问题|(?<!拓)展|会(?!计)|(?:活动|项目|产品|公司|企业|国家)(?![^,，。;]{0,4}(?:经理|总监|负责|主管|代表|员|师|助理|管))|方案|月|小时|星期|礼拜|城市|主题|(?<!市)场|议题|建议|想法|要求|地方|时间|电话|资料|材料|(?<![同董理监干领人])事|点|线上|线下|现场|远程|\b(?:things?|questions?|events?|sessions?|booths?|products?|projects?|compan(?:y|ies)|firms?|dates?|days?|weeks?|months?|years?|nights?|hours?|minutes?|times?|countr(?:y|ies)|topics?|points?|issues?|files?|documents?|rooms?|tables?|cars?|[ap]m|percent|million|usd|rmb)\b(?!\s+[a-z]*(?:er|or|ist|ant|ian|ead)s?\b))/;

const titles = '总|董|工|经理|老师|主任|院长|教授|博士|先生|女士|小姐|部长|处长|科长|所长|校长|律师|会长';
/** The commonest surnames, for who is named by surname and title alone: 王总. */
const surname =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴孔汤]';
export const oneInChinese = `(?:我们?的?|我司的?|公司的?|咱们?的?)?(?:老板|总经理|董事长|总裁|太太|c[etfo]o)|(?:我们?的?|公司的?)(?:副总|秘书|助理|助手|搭档)|${surname}(?:${titles})`;
export const oneInEnglish =
  '(?:an?|another|our|my|the|his|her|one\\s+other)\\s+(?:[a-z&]+\\s+)?(?:boss|c[etfo]o|[es]?vp|chair(?:man|woman|person)|salesperson|(?:[a-z]+[- ])?(?:coll?ea?gue|co-?worker|teammate|engineer|manager|director|executive|researcher|scientist|student|expert|lawyer|partner|interpreter|translator|assistant|secretary|accountant|professor|doctor|phd|intern|founder|president|driver|leader|analyst|consultant|specialist|developer|designer|technician|officer|friend|person|delegate|representative|rep))';

/** Me and one other: two, without any number. */
export const speakerAndOne = new RegExp(
  `(?<!联系|告诉|通知|发给|找|帮|让|请|给)我(?:自己)?(?:和|跟|与|加|带)(?:${oneInChinese})(?!们)|(?<!\\b(?:tell|send|email|call|contact|inform|notify|give|show|ask)\\s+)\\b(?:me|myself|i)\\s*(?:and|n|plus|with|&|\\+)\\s*${oneInEnglish}\\b|\\b${oneInEnglish}\\s*(?:and|plus|&|\\+)\\s*(?:me|myself|i)\\b`,
  'g',
);
