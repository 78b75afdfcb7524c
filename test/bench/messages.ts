/** How a message is written: in one language, or with words of the other. */
export type Tongue = 'zh' | 'en' | 'mixed';

/**
 * What firms and students type, a sentence or a clause each. `{name}` stands for one of the words below; most sentences
 * hold no date, as in real conversations.
 */
const sentences: Readonly<Record<Tongue, readonly string[]>> = {
  zh: [
    '好的',
    '是的，没问题',
    '不用了，谢谢',
    '第二个可以吗？',
    '我再想想',
    '请转人工',
    '你们周末上班吗？',
    '我们是{firmZh}',
    '想派{n}个人参加{dateZh}的{themeZh}',
    '{dateZh}{themeZh}还有名额吗？',
    '我和两位同事一起去',
    '联系人{nameZh}，{titleZh}，电话{phone}',
    '{nameZh} {titleZh} {phone} {mail}',
    '邮箱是{mail}，有事请发邮件',
    '预算大概{moneyZh}，可以先付三成定金吗',
    '外债登记需要准备哪些材料？一般多久能办下来',
    '我们想在{countryZh}设一家子公司，前期投入{moneyZh}',
    '境外并购要不要到商务局备案，流程是怎样的',
    '不对，是{dateZh}，不是之前说的那天',
    '统一社会信用代码是91110108MA00000{n}4K，麻烦核对一下',
    '公司主要做{themeZh}这一块的研发，团队有几十个人',
    '之前联系过一次，一直没有收到回复',
    '希望能对接{countryZh}的律师和会计师事务所',
    '{dateZh}之前能给答复吗',
    '留学生实习单位需要提供什么证明',
    '把人数改成{n}个',
    '学校是清华大学，专业是计算机，明年毕业',
    '资金主要用于购买设备和支付海外人员工资',
    '听说政策有变化，以哪个文件为准',
    '那就这样，麻烦您了',
    '价格能不能再优惠一点，我们是小微企业',
    '每周三下午都有空，其他时间不太方便',
    '你们这边可以帮忙介绍当地的合作伙伴吗',
    '我们以前没有做过跨境业务，不知道从哪里开始',
    '之前提交的材料还需要补充吗',
    '公司刚拿到高新技术企业证书',
    '请把活动的具体地址和交通方式发给我',
    '这个活动是线上还是线下',
    '对企业规模有没有要求',
    '参加活动要交费吗，可以开发票吗',
    '我还在读研究生，想找一份实习',
    '资料里说的备案和登记有什么区别',
  ],
  en: [
    'ok',
    'yes please',
    'no thanks',
    'Is the second one online?',
    "I'm not sure yet",
    'Could I speak to a person?',
    'do you work on weekends?',
    'We are {firmEn}',
    'We would like to send {n} people to the {themeEn} event {dateEn}',
    'are there any seats left {dateEn}?',
    'My colleague and I will come',
    'Contact: {nameEn}, {titleEn}, {phone}',
    '{nameEn}, {titleEn}, {phone}, {mail}',
    'please write to {mail} if anything changes',
    'our budget is about {moneyEn} and we could pay a third in advance',
    'What documents do we need to register external debt, and how long does it take?',
    'We want to set up a subsidiary in {countryEn} and would invest {moneyEn} at first',
    'Do overseas acquisitions have to be filed with the commerce bureau?',
    'no, I meant {dateEn}, not the day I said before',
    'our credit code is 91110108MA00000{n}4K, please check it',
    'the company works mainly on {themeEn} and has a small team of engineers',
    'we have written before and never heard back from anybody',
    'It would be great to meet lawyers and accountants from {countryEn}',
    'does {dateEn} still work for you?',
    'what proof does the company have to give for an internship of a foreign student',
    'make it {n} people',
    'I study computer science at Tsinghua University and graduate next year',
    'the money is for equipment and the salaries of staff abroad',
    'I heard that the rules have changed, which document is the right one now',
    "that's all, thank you very much for your help",
    'is there a discount for small firms like ours',
    'any weekday afternoon works for us, mornings are difficult',
    'could you introduce us to partners over there',
    'we have never done business abroad and do not know where to begin',
    'is there anything missing in the documents that we sent',
    'our firm has just been certified as a high-tech enterprise',
    'please send me the exact address and how to get there',
    'is the event online or on site',
    'does a firm have to be of a certain size',
    'do we have to pay for it, and will there be an invoice',
    'I am still a graduate student and look for an internship',
    'what is the difference between filing and registration',
  ],
  mixed: [
    'ok的，就{dateZh}',
    '我们想join {themeEn}的event',
    'budget大概{moneyEn}，可以吗',
    'contact person是{nameEn}，mobile {phone}',
    '我们公司叫{firmEn}，在海淀',
    '{n}个delegates，{dateEn}可以',
    '请问deadline是什么时候，{dateEn}来得及吗',
    'email发到{mail}就行，thanks',
    '对{countryEn}的market比较感兴趣，尤其是{themeEn}方向',
    'external debt的登记流程可以发一个English version吗',
    '我是Tsinghua的international student，想找intern的机会',
    'meeting改到{dateZh}，{n} people，谢谢',
    '我们的CEO {nameEn}会来，还有一位CTO',
    'please帮我cancel掉之前的booking',
  ],
};

const wordLists: Readonly<Record<string, readonly string[]>> = {
  n: ['2', '3', '4', '5', '6', '8'],
  firmZh: ['北京星河智造科技有限公司', '中关村某某生物医药股份有限公司', '海淀远航信息技术公司', '北京云帆集团'],
  firmEn: ['Beijing Xinghe Technology Co., Ltd.', 'Haidian Robotics Inc.', 'Yunfan Group', 'Polaris Biotech Ltd'],
  dateZh: [
    '下周三下午',
    '12月8日',
    '明天上午十点',
    '三月到五月',
    '月底',
    '下个月8号',
    '2027年3月5日14:00',
    '周五三点',
    '春节后',
    '十二月中旬',
  ],
  dateEn: [
    'next Thursday',
    'on 8 December',
    'tomorrow at 10am',
    'between March 3rd and 5th',
    'the end of the month',
    'on 3/5/2027',
    'on Friday at 3',
    'in Q1 2027',
    'in two weeks',
    'mid January',
  ],
  themeZh: ['生物医药对接会', '人工智能出海培训', '外汇政策宣讲', '跨境电商', '集成电路', '新能源'],
  themeEn: [
    'biopharma',
    'artificial intelligence',
    'foreign exchange',
    'cross-border e-commerce',
    'semiconductors',
    'new energy',
  ],
  nameZh: ['张伟', '李娜', '王小明', '欧阳静', '陈志强'],
  nameEn: ['Zhang Wei', 'Li Na', 'Anna Schmidt', 'John O’Neill', 'Maria Garcia'],
  titleZh: ['市场总监', '总经理', '研发经理', '法务'],
  titleEn: ['Marketing Director', 'CEO', 'R&D Manager', 'Legal Counsel'],
  phone: ['13800138000', '138 0013 8000', '+86 139 1234 5678', '010-62345678', '+49 30 901820', '（010）8888 6666'],
  mail: ['zhang.wei@example.com', 'info@xinghe.example.cn', 'anna@example.de'],
  moneyZh: ['5000万人民币', '300万美元', '两个亿', '一百二十万欧元', '8千块', '200元/天'],
  moneyEn: ['USD 3.5 million', 'RMB 2,000,000', '€120k', '50 million yuan', '8k a month', '$1,200'],
  countryZh: ['德国', '新加坡', '阿联酋', '巴西'],
  countryEn: ['Germany', 'Singapore', 'the UAE', 'Brazil'],
};

/** Numbers from 0 up to 1 that are the same at every run. Source: mulberry32 by Tommy Ettinger, public domain. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** By how much a message may be longer or shorter, in UTF-16 units. */
const tolerance = (length: number) => Math.max(6, length * 0.1);

/** So many different messages of about a length, in UTF-16 units, zh, en and mixed in turn; the same at every run. */
export function messagesOf(length: number, count: number): string[] {
  const random = createRandom(length);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const found = new Set<string>();
  for (let turn = 0; found.size < count; turn += 1) {
    const tongue = (['zh', 'en', 'mixed'] as const)[turn % 3] ?? 'zh';
    const message = compose(tongue, length, pick);
    if (Math.abs(message.length - length) <= tolerance(length)) found.add(message);
    if (turn > count * 1000) throw new Error(`only ${found.size} different messages of ${length} characters`);
  }
  return [...found];
}

function compose(tongue: Tongue, length: number, pick: (list: readonly string[]) => string): string {
  const parts: string[] = [];
  const used = new Set<string>();
  const message = () => parts.join(tongue === 'en' ? '. ' : '，').replaceAll(/(?<=[?？])(?:\.|，)/g, '');
  while (message().length < length - tolerance(length)) {
    const sentence = pick(tongue === 'mixed' ? [...sentences.mixed, ...sentences.zh] : sentences[tongue]);
    if (used.has(sentence) && used.size < sentences[tongue].length) continue;
    used.add(sentence);
    parts.push(sentence.replaceAll(/\{(\w+)\}/g, (_, list: string) => pick(wordLists[list] ?? [])));
  }
  return message();
}

/** What nobody means and some send: each repeated up to a length, or filled up with one. */
const nasty = [
  '1',
  '一',
  '十',
  '万',
  '的',
  '不',
  ' ',
  'a',
  '.',
  '(',
  '-',
  '\n',
  '，',
  '？',
  '👩🏽‍💻',
  'é',
  'a ',
  '1 ',
  '1-',
  '1.',
  '1,',
  '1/',
  '1:',
  '1, ',
  'and ',
  'the ',
  'of the ',
  'to 1 ',
  'no ',
  'ok, ',
  'a@',
  'a.b@',
  '+86 1',
  '138-',
  '三月到',
  '3月5日到',
  '1st to ',
  'march ',
  'monday ',
  'from 2pm ',
  'next ',
  '下下',
  '每周三',
  '12月8日、',
  '2026-',
  '一亿',
  '万元',
  'USD ',
  '$1',
  '3.5m ',
  'million ',
  'one hundred ',
  'twenty-',
  '三五',
  '两个',
  '2 or 3 ',
  '我和',
  '张伟和',
  'Aa Bb ',
  '经理',
  'Ltd ',
  '公司',
  '有限公司的',
  '第一个',
  '倒数第',
  'the second ',
  '不是',
  '改成',
  'not ',
  'change ',
  '《',
  '((1)',
  '"\'`;--<script>alert(1)</script>',
  '$(rm -rf /); DROP TABLE users ',
  'Ω≈ç√∫˜µ≤≥÷ ٠١٢٣ ⁰⁴⁵ ',
  'Z̴̡͘a̕l̢g̴o͠',
  'undefined null NaN Infinity -1e1000 0x0 1.000.000,00 ',
  '%s%n {{7*7}} ../../etc/passwd ',
] as const;

/** Inputs that look for a reader's worst, each of exactly the length, with what they are made of. */
export function nastyMessages(length: number): { readonly made: string; readonly text: string }[] {
  return nasty.map((made) => ({ made, text: made.repeat(Math.ceil(length / made.length)).slice(0, length) }));
}
