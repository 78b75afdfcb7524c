import { type Ending, ending } from '../spelling/endings.ts';

/** What an amount may be paid for each of. */
export type PayPeriod = 'hour' | 'day' | 'week' | 'month' | 'year';

/** What a word beside an amount says about it. */
export type Hint = 'about' | 'at-most' | 'at-least';

/** Words right before an amount; each pattern matches at the end of what stands before it. */
export const hintsBefore: readonly (readonly [Hint, Ending])[] = [
  [
    'at-most',
    ending(
      /(?:不(?:能|会|得|可|应)?(?:超过?|多于|高于|大于)|最多|至多|最高|顶多|(?<!不[能会得可]?)(?:低于|少于|小于)|不到|不足|未满|未超过|上限(?:是|为)?|封顶|控制在|≤|<=?|\bup\s+to|\bat\s+most|\b(?:no|not)\s+more\s+than|(?<!\bnot?\s+)(?:\b(?:less|fewer|lower)\s+than|\bunder|\bbelow)|\bwithin|\bmax(?:imum)?(?:\s+of|\s+is)?\.?|\bcapped\s+at|\bnot?\s+(?:exceeding|over|above|exceed))/,
    ),
  ],
  [
    'at-least',
    ending(
      /(?:不(?:能|会|得|可)?(?:少于|低于|小于)|至少|最少|最低|起码|超过|超出|超|高于|多于|大于|逾|突破|破|上|过|≥|>=?|\bat\s+least|\b(?:no|not)\s+(?:less|fewer|lower)\s+than|\bnot\s+(?:under|below)|\b(?:more|greater|higher)\s+than|\bover|\babove|\bnorth\s+of|\bexceed(?:ing|s)?|\bmin(?:imum)?(?:\s+of|\s+is)?\.?|\bupwards\s+of|\bin\s+excess\s+of|\bstarting\s+(?:at|from)|\b(?:beyond|surpass(?:ing|es)?))/,
    ),
  ],
  [
    'about',
    ending(
      /(?:大约|大概|大致|约莫|约合|约为|(?<![合签预节条解违契])约|差不多|将近|接近|估计|大体|预计|(?<![最附])近|几乎|上下|(?<![大中微从减缩])小|(?<!\b(?:tell\s+me|know|ask(?:ing)?|talk(?:ing)?|questions?|info(?:rmation)?|what|how|think(?:ing)?)\s)\babout|\baround|\bapprox(?:imately|\.)?|\broughly|\bnearly|\balmost|\bcirca|\bca?\.|\bsome|~|≈|\bin\s+the\s+region\s+of|\bclose\s+to|\ban?\s+estimated|\bestimated(?:\s+at)?|\bsay,?|\bsomewhere\s+near)/,
    ),
  ],
];

/** Words right after an amount. */
export const hintsAfter: readonly (readonly [Hint, RegExp])[] = [
  ['about', /^(?:左右|上下|出头|的样子|或者?更?多点|or\s+so\b|-?ish\b|give\s+or\s+take|approx(?:imately|\.)?|roughly)/],
  [
    'at-least',
    /^(?:以上|及以上|或以上|起步|起(?!草|诉|来|因|重|点|初|码|家)|开外|朝上|往上|打底|保底|下限|\+(?!\s*\d)|or\s+(?:more|above|higher|over|up)\b|and\s+(?:above|up|over|more)\b|plus\b|minimum\b|at\s+least\b)/,
  ],
  [
    'at-most',
    /^(?:以内|以下|之内|之下|都?不[到足]|上限|内(?!部|地|容)|封顶|为上限|or\s+(?:less|below|under|lower)\b|and\s+(?:below|under)\b|max(?:imum)?\b|at\s+(?:the\s+)?most\b|tops\b)/,
  ],
];

const periods: readonly (readonly [PayPeriod, string, string])[] = [
  ['hour', '个?小时|个?钟头?|时', 'hours?|hr|h'],
  ['day', '天|日', 'days?|d'],
  ['week', '周|个?星期|个?礼拜', 'weeks?|wk|w'],
  ['month', '个?月', 'months?|mo|mth|m'],
  ['year', '年|年度', 'years?|yr|y|annum'],
];
const adverbs: Readonly<Record<PayPeriod, string>> = {
  hour: 'hourly',
  day: 'daily',
  week: 'weekly',
  // 10K·13薪 is paid thirteen months a year.
  month: 'monthly|pcm|[·*×x]\\s*1[2-9]\\s*薪',
  year: 'yearly|annually|annual|p\\.?a\\b\\.?',
};

const ofPeriod: Readonly<Record<PayPeriod, string>> = { hour: '时', day: '日', week: '周', month: '月', year: '年' };

/** 8k/月, 200元一天, 8,000 a month, 30万年薪. */
export const periodsAfter: readonly (readonly [PayPeriod, RegExp])[] = periods.map(([period, zh, en]) => [
  period,
  new RegExp(
    `^(?:(?:/|每|一|1|per\\s*)\\s*(?:${zh})(?!内|度|龄|薪|末|底|后|之后|前|期)|/\\s*(?:${en})(?![a-z])|(?:per|a|an|each|every)\\s+(?:${en})(?![a-z])|${ofPeriod[period]}薪|(?:${adverbs[period]})(?![a-z]))`,
  ),
]);

const pay =
  '(?:薪酬?|工资|收入|入|租金?|费|营收|营业额|销售额|产值|预算|房租|补贴|津贴|均|供|投入|支出|利润|净利润?|付|缴|成本)';

/** 每月8000, 月薪8000, monthly salary of 8000. */
export const periodsBefore: readonly (readonly [PayPeriod, Ending])[] = periods.map(([period, zh, en]) => [
  period,
  ending(
    new RegExp(
      `(?:(?:每|(?<![第近这过前后上下十百千万零二三四五六七八九\\d])一)(?:${zh})|(?<!\\d|[零一二三四五六七八九十个每去今明前后这本上下某当])${ofPeriod[period]}${pay}|\\b(?:per|each|every|a)\\s+(?:${en}),?|\\b(?:${adverbs[period]})(?:\\s+[a-z]+){0,2})`,
    ),
  ),
]);

/** 每人200, 200元/人, 50 each: the price of one of many. */
export const unitPrice = {
  before: ending(
    /(?:(?:每|一)(?:人(?!民)|位|名|家|股|吨|公斤|千克|斤|克|升|磅|米|件|个|台|套|平米|平方米|平|次|场|份|间|晚|亩|桶|度|公里|瓶|箱|盒|条|张|页|千字|包|袋|辆)|(?<!\p{Script=Han})各|(?<=[、和与及]\p{Script=Han}{1,4})各)/u,
  ),
  after:
    /^(?:(?:\/|每|一)\s*(?:人(?!民)|位|名|家|股|吨|公斤|千克|斤|克|升|磅|米|瓶|箱|盒|条|张|页|千字|包|袋|辆|件|个(?!月|小时|星期)|台|套|平米|平方米|平|㎡|次|场|份|间|晚|亩|桶|度|公里|kg|t|sqm)|\/\s*(?:person|head|pax|seat|unit|share|ton|kg|lb|pound|piece|pc|box|bottle|sqm|night|delegate)\b|(?:per|a)\s+(?:person|head|pax|seat|unit|share|ton(?:ne)?|kg|kilo(?:gram)?|pound|lb|gram|lit(?:er|re)|bottle|box|piece|item|room|table|ticket|word|page|sqm|square|night|delegate|barrel|student|employee|participant)\b|each\b(?!\s+(?:hour|day|week|month|year))|apiece\b)/,
};

/** What makes the bare number after it an amount. */
export const moneyBefore = ending(
  /(?:预算|金额|总额|数额|余额|薪资|工资|薪水|薪酬|薪金|[月年日时周底起]薪|税前|税后|到手|待遇|报酬|月入|年入|收入|补贴|津贴|补助|奖学金|学费|租金|房租|月租|年租|价格|价钱|报价|售价|单价|总价|标价|底价|出价|作价|价|费用|经费|会费|年费|费|成本|营收|营业额|销售额|产值|产量值|利润|净利|毛利|净资产|总资产|资产|资本|注册资金|资本金|实缴|认缴|出资|投资额?|融资额?|借款|贷款|借|贷|外债|债务|负债|额度|资金|款项|货款|保证金|押金|定金|订金|首付|尾款|本金|付款|支付|收款|转账|汇款|转|汇|结汇|购汇|售汇|换汇|对价|估值|市值|罚款|罚金|赔偿|赔|捐款?|花了?|花费|开销|投了?|投入|募资|募集|缺口|(?<!等)值|挣|赚|付|钱|budget|amount|salary|salaries|wages?|pay|paid|pays|paying|stipend|allowance|rent|tuition|price|cost(?:s|ing)?|fees?|invest(?:s|ed|ing|ment)?|capital|revenues?|turnover|profits?|fund(?:s|ing)?|rais(?:e|ed|ing)|valuation|valued|debt|worth|spend(?:ing)?|spent|transfer|remit|deposit|fine|grant|quota|loans?|borrow(?:ed|ing)?|lend|lent|owe[ds]?|expens(?:es?|ive)|earn(?:s|ed|ing)?|bonus|subsidy|credit|facility|equity|invoice|payment|compensation|hourly\s+rate|day\s+rate|daily\s+rate|income|cash)/,
);

/** Of these words, those behind which 一年 is how long it is lent, and no rate: 借300万美元一年. */
export const lending = /^(?:借款|贷款|借|贷|融资额?|外债|债务|定存|本金|loans?|borrow(?:ed|ing)?|lend|lent|debt)$/;

/** Small words between such a word and its number. */
export const linkBefore = ending(
  /(?:是|为|在|有|要|给|还|等值|到了?|达到?|了|的|就|个|共|一共|总共|总计|合计|需要?|想|打算|计划|我们|拟|[:：=,，(（]|\bof|\bis|\bat|\bfor|\bto|\bin|\bbe|\bwas|\bare|\bjust|\bonly|\ba|\bthe|\bfrom|\bbetween|\bwould|\bwill|\bit's|\bour|\bmy|从|介于)/,
);

/** What makes the number before it an amount: 500万贷款, 3 million loan. */
export const moneyAfter =
  /^(?:的|of\s+|in\s+)?(?:预算|资金|贷款|借款|外债|债务|投资|融资|注册资本|资本|本金|额度|货款|成本|费用|经费|收入|营收|利润|年薪|月薪|薪|工资|补贴|津贴|押金|保证金|定金|订金|周转|罚款|赔偿|奖金|奖学金|赞助|钱|现金|授信|担保|股权|股本|估值|市值|销售额|营业额|产值|合同|订单|货值|并购|收购|项目资金|budgets?|loans?|debts?|salary|salaries|wages?|fund(?:s|ing)?|invest(?:ment|ments|ed)|capital|facility|financing|credit|deal|grant|deposit|revenues?|turnover|profits?|valuation|acquisition|contract|order|quota|limit|fee|fine|bonus|subsidy|allowance|stipend|income|equity|round|transaction|transfer|payment|line\b|shareholder\s+loan)/;

/** What is counted by the number before it, which is then no amount: 3万人, 500家, 2万平米, 5%. */
export const countedInChinese =
  /^(?:的|多|余)?\s*(?:个(?!亿)|名|位|人(?!民币)|家|台|套|件|吨|平(?!均|台)|㎡|米|公里|千米|里(?!面|的|有|\s?[\d一二两三四五六七八九十])|亩|公顷|公斤|斤|克|升|次|条|张|份|户|辆|艘|架|部(?!分)|项|种|头|只|棵|株|字|词|篇|页|天|日|年(?!薪|费|租|付|利)|月(?!薪|租|付|费)|周(?!转)|星期|小时|分钟|秒|分(?!期|[一二两三四五六七八九\d批次摊红几])|度|倍|股(?!权|本|东)|瓦|千瓦|兆|粒|片|盒|瓶|箱|册|本(?!金|人|公司|次)|例|点|期|届|号|级(?!别)|岁|室|楼|层|座|栋|场|强|所|间|轮|步|赞|粉|用户|客户|企业|公司|学生|居民|员工|职工|观众|读者|会员|像素|英里|海里|立方|桶|成(?!本|立|交)|折|枚|颗|根|支(?!付|持)|双|对(?!外|方|价)|组|批|笔|类|门|科|班|节|课|学分|人次|流量|下载|销量|订阅|岗位|店|村|县|%|％|‰|°|℃|:\d)/;
export const countedInEnglish =
  /^(?:\s*-?\s*)(?:of\s+(?:our|the|these|them)\s+)?(?:%|percent|per\s?cent|people|persons?|users?|customers?|clients?|visitors?|employees?|staff|students?|workers?|members?|followers?|views?|downloads?|copies|units?|pieces?|items?|cars?|homes?|jobs?|years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|km|kms|kilomet|miles?|met(?:er|re)s?|kg|kilos?|grams?|tons?|tonnes?|lit(?:er|re)s?|barrels?|sq|square|m2|sqm|acres?|hectares?|watts?|kw|mw|gw|kwh|hz|ghz|mhz|pixels?|words?|tokens?|rows?|lines?\s+of|shares?|companies|firms?|businesses|residents?|inhabitants?|delegates?|participants?|seats?|books?|run|race|marathon|video|screen|resolution|monitor|tv)\b/;

/** What the number after it counts: 用户500万, population of 3 million. */
export const countedBefore =
  /(?:人数|用户数?|人口|员工|客户|数量|[产销]量|下载量?|阅读量|播放量|访问量|粉丝|[日月]活|面积|距离|里程|学生|居民|users|population|headcount|downloads|employees|customers|number\s+of\s+[a-z]+|area|distance)\s*(?:is|of|was|:|：|是|约|达到?|超过?|有|近|为)?\s*$/;

/** What follows an amount whose currency is not said and leaves it an amount: 500万够吗, 3 million for the plant. */
export const plainAfterInChinese =
  /^(?:[这那哪今里]|\d{1,4}[年月]|的|了|吧|吗|嘛|呢|啊|呀|哦|哈|左|上下|以|之|就|也|都|还|是|够|能|可|要|想|不|没|做|用|去|给|买|投|借|贷|融|在|为|作|当|和|与|及|或|跟|到|至|从|由|来|才|应|怎|行|好|如|需|请|谢|该|打|转|汇|存|换|结|购|注|增|出|入|收|交|缴|建|开|办|设|搞|干|补|担|保|并|后续|然|但|所以|即|等|吧|分|多少|整|正|每|一[天个年次])/;
export const plainAfterInEnglish =
  /^(?:in|for|to|from|and|or|as|at|by|on|per|a|an|is|was|are|will|would|should|could|can|which|that|please|thanks|thank|total|overall|over|within|with|max|maximum|tops|now|then|if|but|so|up|each|every|not|only|was|has|have|until|before|after|into|under|through|via|this|next|last|ok|okay|right|instead|more|less|plus|minus|only|we|i|you|it|what|how|upfront|annually|yearly|monthly)\b/;

/** 300万的一半, "half of 3 million": another amount is meant. */
export const shareAfter = /^的\s*(?:\d+(?:\.\d+)?\s*(?:%|倍|成)|[一二两三四五六七八九十]+(?:分之|倍|成)|百分之|一半)/;
export const shareBefore = /(?:%\s*of|\b(?:half|third|quarter|twice|double|triple)(?:\s+of)?)\s*(?:the\s+|our\s+)?$/;

/** What stands before a number that is the name of something: 第3, No. 5, room 302. */
export const nameBefore =
  /(?:第|[#@_/\\]|\b(?:no|nr|number|order|option|room|rm|version|article|section|chapter|page|level|grade|class|unit|item|question|line|form|iso|gpa|iphone|q|phase|notice|decree|doc(?:ument)?|circular|flight|gate)\.?|房间?|室|楼|文号|编号|代码|账号|卡号|电话|手机号?|邮编|身份证号?)\s*$/;

/** Words that a whole message may hold beside its one amount. */
export const filler =
  /^(?:[\s,.。!！?？、;；:：~"'()]|大概|大约|差不多|就|是|要|那|嗯|呃|哦|好|好的|先|暂定|应该|可能|吧|啊|呢|左右|的|不对|不是|我说错了|应该是|i'd\s+say|it's|it\s+is|that's|about|maybe|say|let's\s+say|well|um|uh|hmm|ok|okay|please|thanks|make\s+it|actually|no|sorry|probably|perhaps|i\s+think|i\s+guess)*$/;

/** Between the two ends of a range. */
export const rangeLink = /^\s*(?:-{1,2}|~|到|至|to|until|through|或者?|or)\s*(?:的|about|约|大约|大概)?\s*$/;
/** 200万+300万: both, most likely, as one. */
export const plusLink = /^\s*(?:\+|plus|加上?)\s*$/;
/** "From 1.5 up to 2 million". */
export const fromBefore = /(?:\bfrom|从)\s*$/;
export const eitherLink =
  /^\s*[,，]?\s*(?:(?:或者?|还是|or)(?:\s*(?:maybe|possibly|perhaps|可能))?|(?:but\s+)?(?:maybe|possibly|perhaps)|也?可能|也许|或许)\s*$/;
export const andLink = /^\s*(?:and|和|与|跟|、)\s*$/;
export const betweenBefore = /(?:between|介于|在)\s*$/;
export const betweenAfter = /^\s*(?:之间|中间)/;

/** 三、五万: one of the two, as a rule. */
export const listLink = /^、$/;
/** RMB 1,000,000 (one million), 100万元（大写：壹佰万元整）: the same again. */
export const sameAgain = /^\s*(?:[,，]?\s*大写\s*[:：]?|[(（]\s*(?:大写|say)?\s*[:：]?)\s*(?:人民币)?$/;

/** 把300万改成500万, "change 3 million to 5 million": the second counts. */
export const changedTo =
  /^\s*(?:的?(?:预算|金额|额度)?)?\s*(?:改成|改为|改到|换成|调整为|调整到|变更为|更正为|改|变|→|⇒|-+>|=+>)\s*$/;
export const changeBefore = /\b(?:change|correct|update|revise)\b[^.;!?]{0,30}$/;
/** "increase from 3 to 5 million" names two amounts, no range. */
export const growthBefore =
  /\b(?:increas|rais|gr[eo]w|rose|ris|reduc|cut|lower|drop|f[ae]ll|decreas)[a-z]*\b[^.;!?]{0,30}$/;
/** 5m, not 3m: what follows is not meant. */
export const notAfter = /^\s*[,，]?\s*(?:and\s+)?(?:not|而?不是|不要)\s*$/;
/** 不是300万，是500万; "not 3 million but 5": the first is taken back. */
export const deniedBefore = /(?:不是|并非|不要|\bnot|\bisn't|\bnot\s+for)\s*$/;
export const deniedAfter =
  /^\s*[,，。;；.!]?\s*(?:而?是|应该是|改成|要|but|it's|it\s+is|rather|make\s+it|should\s+be)?\s*$/;
/** 300万，不对，500万. */
export const takenBack =
  /^\s*[,，。;；.!…-]*\s*(?:哦?不对?|错了|说错了|应该是|不好意思|抱歉|no|sorry|oops|wait|i\s+mean|actually|rather|correction|make\s+(?:it|that))[\s,，。;；.!:：]*(?:应该是|是|我是说|改成|no|wait|sorry|i\s+mean|actually|it's|make\s+it|rather|应该)*[\s,，:：]*$/;
