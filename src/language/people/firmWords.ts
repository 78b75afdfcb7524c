/** Legal forms and kinds of body at the end of Chinese names, for a pattern. */
export const formsInChinese =
  '有限责任公司|股份有限公司|有限公司|股份公司|分公司|子公司|总公司|公司|集团|研究院|研究所|研究中心|事务所|合伙企业|工作室|合作社|基金会|商会|协会|学会|联合会|大学|学院|医院|银行|出版社|工厂|厂';
/** The same in English; some are everyday words as well. */
export const formsInEnglish =
  '(?:co\\.?,?\\s*ltd\\.?|company\\s+limited|pte\\.?\\s*ltd\\.?|pty\\.?\\s*ltd\\.?|private\\s+limited|pvt\\.?\\s*ltd\\.?|ltd\\.?|limited|inc\\.?|incorporated|llc|llp|plc|gmbh|s\\.?a\\.?r\\.?l\\.?|s\\.?p\\.?a\\.?|b\\.v\\.|corp\\.?|corporation|company|group|holdings?|university|institute|partners|technologies|laboratories|bank)';
/** Of these, those that are a name's end beyond doubt, in whatever letters it is typed. */
export const legalFormInEnglish =
  /(?:ltd|limited|inc|incorporated|llc|llp|plc|gmbh|s\.?a\.?r\.?l|s\.?p\.?a|b\.v|corp|corporation)\.?$/i;

const verbs = '(?:就?是|叫做?|应该是|应为|为|改成|改为|换成|更正为|[:：])+';
/** What stands before a name that is said: 我们公司叫…, 公司名称：…, 不对，应该是…. */
export const leadInChinese = new RegExp(
  `^(?:.{0,12}?(?:我们公司|我们单位|我们企业|我司|本公司|我公司|公司名称|公司名字|公司名|公司全称|企业名称|单位名称|单位|公司|企业|名称|全称)(?:的)?(?:名称|名字|全称)?${verbs}|.{0,8}?(?:我们|我|这里|这边|您好我)(?:就?是|来自|代表|在)|来自|代表|我们)[\\s:：,，]*`,
);
/** The same directly before a name with its legal form, however the sentence began. */
export const linkInChinese = /^(?:应该是|应为|就是|是|叫做?|改成|改为|换成|更正为|来自|代表|我们|我司)+/;

const fillers =
  '(?:(?:hi|hello|hey|dear\\s+\\w+|yes|yeah|yep|ok|okay|sorry|oops|thanks|actually|either)[\\s,.!]+|(?:no|well|right|sure)[,.!]\\s*)*';
/** What a sentence may begin with before a name that is not announced. */
export const fillersInEnglish = new RegExp(`^${fillers}`, 'i');
/** "Our company is called …", "I'm Anna from …", "sorry, it should be …". */
export const leadInEnglish = new RegExp(
  `^${fillers}(?:(?:our|my|the)\\s+(?:company|firm|organi[sz]ation)(?:'s)?(?:\\s+(?:full|legal))?(?:\\s+name)?\\s+(?:is|:)\\s*(?:called\\s+)?|(?:company|firm|organi[sz]ation)(?:\\s+name)?\\s*(?:is|:|-)\\s*|(?:the\\s+)?name\\s*(?:is|:)\\s*|(?:this\\s+is|i\\s+am|i'm|my\\s+name\\s+is)\\s+[\\p{L}.]+(?:\\s+[\\p{L}.]+)?\\s+(?:from|of|at|with)\\s+|(?:we\\s+are|we're|this\\s+is|it's|its|it\\s+is|i\\s+am|i'm)\\s+(?:from\\s+|with\\s+|representing\\s+|calling\\s+from\\s+|at\\s+|called\\s+)?|(?:i|we)\\s+(?:work\\s+(?:for|at)|represent|come\\s+from)\\s+|(?:from|on\\s+behalf\\s+of|representing|called)\\s+|(?:it\\s+|that\\s+)?should\\s+(?:be|read)\\s+|i\\s+mean\\s+|(?:please\\s+)?change\\s+(?:it|(?:the\\s+|our\\s+)?(?:company|firm|name)(?:\\s+name)?)\\s+(?:to|into)\\s+)(?:a\\s+firm\\s+called\\s+|a\\s+company\\s+called\\s+)?`,
  'iu',
);

/** Words that no firm's name holds and every sentence does. */
export const sentence =
  /我们|我想|干嘛|为啥|我要|我的|您|你|请|麻烦|谢谢|怎么|什么|可以|不知道|不清楚|没有|还没|还在|稍后|一会|参加|报名|派|个人|名代表|改成|取消|刚才|上次|之前那|那家|这家|一家|\b(?:we|i|you|they|our|my|your|please|thanks|want|would|could|can|will|don't|do|have|need|send|register|not|later|sure|idea|people|delegates?|know|help|hello|hi|the\s+same)\b/i;
/** What is said instead of a name, where a name was asked for. */
export const saidInstead =
  /^(?:想|要|去(?!哪儿网)|报|问|帮|把|被|让|已经?|正在|还|刚|不|没|无|暂|待定|待会|等[下会等]|稍等|随便|保密|哈+$|嘿|呵呵|同[上前]|如上|见附件|照旧|老样子|跟|和(?!记)|一样|个体|自由职业|自己$|公司(?:还|在|没|有|要|是))|一样$|^(?:same|as|see|tb[acd]|unknown|secret|confidential|private|freelanc\w*|individual|self|students?|interested|wonderful|wait|one\s+moment|just|lol|wtf|omg|hmm+|asdf\w*|qwerty|full\s+name|n\.?a\.?|none)\b/i;
/** Amounts: USD 3 million. */
export const amount = /^(?:usd|eur|cny|rmb|hkd|gbp|jpy|[$€¥£])\s*\d/i;

/** A kind of firm, and no firm: 一家小公司, 外企, 这个公司. */
export const generic =
  /^(?:叫做?|名叫|我们|我|你们|贵|本|该|这家?|那家?|一家|同一家?|某|哪家|什么|几家|多家|还是|就是|小|大|大型|小型|外资|民营|国有|中资|合资|独资|私营|上市|初创|创业|海外|境外|国外|外国|科技|中小|世界|500强|五百强|这个|那个|新|老|的|和|与)*(?:公司|企业|集团|银行|大学|学院|医院|协会|商会|研究院|研究所|工厂|外企|国企|央企|民企|私企|500强|五百强|个体户)?$|^[a-z]公司$|做.{1,10}的/i;

const trades =
  '生物 医药 制药 节能 环保 环境 保护 能源 技术 科技 转移 创新 设计 外债 外汇 外币 并购 收购 跨境 境外 海外 融资 投资 贷款 培训 年度 留学生 留学 实习生 实习 活动 对接会? 会议 专场 展会 论坛 沙龙 国际 国内 市场 合作 交流 出口 进口 外贸 贸易 软件 硬件 外包 人工智能 互联网 大数据 新能源 新材料 医疗 器械 汽车 教育 咨询 金融 制造业? 服务业? 农业 行业 企业 民营 国企 外企 中小 高新 初创 一带一路 走出去 出海 登记 审批 备案 材料 政策 流程 费用 时间 地点 名称 名字 全称 表达 表示 测试 线上 线下 上午 下午 周末';
const languages =
  '德国 俄罗斯 法国 美国 英国 日本 韩国 意大利 印度 新加坡 欧洲 俄语 英语 德语 法语 日语 韩语 中文 英文';
const places =
  '中国 北京 上海 天津 重庆 广州 深圳 杭州 香港 海淀 朝阳 西城 东城 丰台 昌平 中关村 上地 西二旗 北京市 海淀区';
const anyOf = (words: string) => `(?:${words.split(' ').join('|')}|[和与及的])+`;

/** What people say of their business, and of what is on offer here: no firm is called so and no more. */
export const ordinaryChinese = new RegExp(`^${anyOf(`${trades} ${languages} ${places}`)}$`);
/** 新能源公司, 德国企业: a kind of firm, unless it is said to be the name. */
export const kindOfFirm = new RegExp(
  `^${anyOf(`${trades} ${languages}`)}(?:公司|企业|集团|有限公司)$|^有限公司$|^股份有限公司$`,
);
/** 市场部, 上地信息路. */
export const partOrPlace =
  /^\p{Script=Han}{1,6}(?:[场法务政事发品售购管技]部|部门|[处科])$|(?:[省市区县镇路街]|大街|街道|胡同|大厦|号楼?|\d室|\d层)$/u;
