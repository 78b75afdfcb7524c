import { describe, expect, it } from 'vitest';
import { type Side, tell } from './telling.ts';

type Opening = readonly [side: Side, text: string, told: Readonly<Record<string, string>>];

const openings: readonly Opening[] = [
  [
    'firm',
    '我们想招两个会俄语的国际贸易专业实习生，明年三月到八月，每天200元',
    { number: '2 人', disciplines: '国际贸易', languages: '俄语 …', period: '2027年3月至8月', pay: '200 元/天' },
  ],
  [
    'firm',
    '公司想找1名阿拉伯语流利的实习生做市场推广，学历本科以上，3月到6月，每周来三天，每天150元，海淀上地现场办公',
    {
      number: '1 人',
      degree: '本科',
      languages: '阿拉伯语（流利）',
      period: '2027年3月至6月',
      hours: '每周 3 天 …',
      place: '海淀现场',
      pay: '150 元/天',
    },
  ],
  [
    'firm',
    '需要一位懂越南语的同学做翻译，勤工助学，线上即可，时薪60元，每周8小时，尽快开始，长期',
    {
      number: '1 人',
      kind: '勤工助学',
      languages: '越南语 …',
      period: '2026年11月23日起，长期',
      hours: '每周 8 小时',
      place: '线上',
      pay: '60 元/小时',
    },
  ],
  [
    'firm',
    '招聘2名计算机或电子专业的硕士，毕业后全职，月薪1.5万到2万元，会中文',
    {
      number: '2 人',
      kind: '毕业后全职',
      disciplines: '计算机、电子信息',
      degree: '硕士',
      languages: '中文 …',
      pay: '15,000–20,000 元/月',
    },
  ],
  [
    'firm',
    '诚招法学专业教学实习生3名，英语六级，无薪，有导师，导师：王芳',
    { number: '3 人', kind: '教学实习', disciplines: '法学', languages: '英语 …', pay: '无薪', mentor: '王芳' },
  ],
  [
    'firm',
    '我们是北京某某科技有限公司，做跨境电商，想要两个会西班牙语和葡萄牙语的学生，明年1月起半年，待遇面议',
    { number: '2 人', languages: '西班牙语、葡萄牙语 …', period: '2027年1月至6月', pay: '-' },
  ],
  [
    'firm',
    '想招个懂哈萨克语的，帮我们对接哈萨克斯坦客户，3个月，每月3000元',
    { number: '1 人', languages: '哈萨克语 …', period: '3 个月 …', pay: '3,000 元/月' },
  ],
  [
    'firm',
    '招實習生2名，會日語，每週3天，線上',
    { number: '2 人', languages: '日语 …', hours: '每周 3 天 …', place: '线上' },
  ],
  [
    'firm',
    '招2个intern，Russian native，3月-8月，200/天',
    { number: '2 人', languages: '俄语（母语）', period: '2027年3月至8月', pay: '200 元/天' },
  ],
  ['firm', '我们公司50人，想找1个学生帮忙做俄语翻译', { number: '1 人', languages: '俄语 …' }],
  [
    'firm',
    'we need 2 Russian-speaking interns in international trade from March to August next year, 200 yuan a day',
    {
      number: '2',
      disciplines: 'International trade',
      languages: 'Russian …',
      period: 'March to August 2027',
      pay: 'CNY 200 a day',
    },
  ],
  [
    'firm',
    'hiring 1 Arabic-speaking marketing intern, bachelor or above, March to June, three days a week, 150 RMB per day, on site in Shangdi',
    {
      number: '1',
      disciplines: 'Marketing',
      degree: "Bachelor's degree",
      languages: 'Arabic …',
      period: 'March to June 2027',
      hours: '3 days a week …',
      place: 'On site in Haidian',
      pay: 'CNY 150 a day',
    },
  ],
  [
    'firm',
    "We're looking for a Vietnamese speaker for translation work, work-study, remote, 60 yuan an hour, 8 hours a week, starting as soon as possible, long-term",
    {
      number: '1',
      kind: 'Paid work-study',
      languages: 'Vietnamese …',
      period: 'from 23 November 2026, long-term',
      hours: '8 hours a week',
      place: 'Online',
      pay: 'CNY 60 an hour',
    },
  ],
  [
    'firm',
    "2 master's students in computer science or electronics, full time after graduation, 15k-20k RMB a month, must speak Chinese",
    {
      number: '2',
      kind: 'Full-time job after graduation',
      disciplines: 'Computer science, Electronics and information',
      degree: "Master's degree",
      languages: 'Chinese …',
      pay: 'CNY 15,000–20,000 a month',
    },
  ],
  [
    'firm',
    'three law interns for a course internship, fluent English, unpaid, our mentor is Wang Fang',
    {
      number: '3',
      kind: 'Course internship',
      disciplines: 'Law',
      languages: 'English (fluent)',
      pay: 'Unpaid',
      mentor: 'Wang Fang',
    },
  ],
  [
    'firm',
    'We need someone who knows the Kazakh market and speaks Kazakh, 3 months, 3000 yuan a month, either online or in Haidian',
    { languages: 'Kazakh …', period: '3 months …', place: 'On site in Haidian or online', pay: 'CNY 3,000 a month' },
  ],
  [
    'firm',
    'We are an international trade company looking for two interns who speak Thai, salary negotiable',
    { number: '2', languages: 'Thai …', pay: '-' },
  ],
  [
    'firm',
    'need 1 intern asap, 6 months, native French, 20h/week, remote',
    { number: '1', languages: 'French (native)', period: '6 months …', hours: '20 hours a week', place: 'Online' },
  ],
  [
    'firm',
    'any student, fluent Chinese, March-June, unpaid',
    { languages: 'Chinese (fluent)', period: 'March to June 2027', pay: 'Unpaid' },
  ],
  [
    'student',
    '我叫安娜，来自俄罗斯，北外研一，学国际贸易，母语俄语，汉语HSK4，英语流利，想找教学实习，明年三月到七月，每周两天，海淀或线上都可以',
    {
      kind: '教学实习',
      disciplines: '国际贸易',
      degree: '硕士',
      languages: '俄语（母语）、中文（可用于工作）、英语（流利）',
      period: '2027年3月至7月',
      hours: '每周 2 天 …',
      place: '海淀现场或线上均可',
    },
  ],
  [
    'student',
    '大三，会法语和阿语，想做勤工助学，每周8小时，期望每小时50元，从1月开始',
    {
      kind: '勤工助学',
      degree: '本科',
      languages: '法语、阿拉伯语 …',
      period: '2027年1月起',
      hours: '每周 8 小时',
      pay: '50 元/小时',
    },
  ],
  [
    'student',
    '学金融的博士生，俄语母语，英语C1，只能线上',
    { disciplines: '金融', degree: '博士', languages: '俄语（母语）、英语（流利）', place: '线上' },
  ],
  [
    'student',
    '想找毕业后的全职工作，计算机硕士，中文流利',
    { kind: '毕业后全职', disciplines: '计算机', degree: '硕士', languages: '中文（流利）' },
  ],
  [
    'student',
    "I'm Aizhan from Kazakhstan, 3rd year bachelor in finance at PKU, native Kazakh and Russian, fluent English, HSK5, looking for an internship from Feb to June, 2 days a week, unpaid is fine",
    {
      disciplines: 'Finance',
      degree: "Bachelor's degree",
      languages: 'Kazakh (native), Russian, English (fluent), Chinese …',
      period: 'February to June 2027',
      hours: '2 days a week …',
      pay: 'Unpaid is fine',
    },
  ],
  [
    'student',
    'PhD student, Arabic native, English C1, available any time, remote only, want at least 200 yuan a day',
    {
      degree: 'Doctorate',
      languages: 'Arabic (native), English (fluent)',
      period: 'from 23 November 2026',
      place: 'Online',
      pay: 'CNY 200 a day',
    },
  ],
  [
    'student',
    'I study law, speak fluent French and some Chinese, want work-study from March',
    {
      kind: 'Paid work-study',
      disciplines: 'Law',
      languages: 'French (fluent), Chinese (basic)',
      period: 'from March 2027',
    },
  ],
  [
    'student',
    'exchange student, Spanish native, 16 hours a week, Haidian or online',
    { languages: 'Spanish (native)', hours: '16 hours a week', place: 'On site in Haidian or online' },
  ],
];

describe('all that one sentence says, and nothing twice', () => {
  it.each(openings)('%s: %s', async (side, text, told) => {
    expect(await tell(side, undefined, [text])).toEqual(told);
  });
});
