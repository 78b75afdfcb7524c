import type { Text } from '../../src/model/text.ts';

export const placementText = {
  kindExamples: {
    zh: '请点按钮，或回复“教学实习”“勤工助学”“毕业后全职”。',
    en: 'Please tap a button, or reply “course internship”, “work-study” or “full-time after graduation”.',
  },
  partTime: {
    zh: '留学生在校期间的兼职按勤工助学管理，要求和流程与教学实习不同。如果您说的就是这一种，请回复“勤工助学”；也可以选其他方式。',
    en: 'For international students a part-time job beside their studies is work-study, which has its own rules. If that is what you mean, please reply “work-study”; otherwise choose another kind.',
  },
  disciplineExamples: {
    zh: '请写专业名称，可以写几个，例如“国际贸易、法学”。',
    en: 'Please name one or more fields, for example “international trade, law”.',
  },
  anyField: { zh: '专业不限', en: 'Any field' },
  degreeExamples: {
    zh: '请回复“专科”“本科”“硕士”或“博士”。',
    en: 'Please reply “associate”, “bachelor’s”, “master’s” or “doctorate”.',
  },
  languageExamplesFirm: {
    zh: '例如“俄语流利，最好会英语”，或“语言不限”。',
    en: 'For example “fluent Russian; English is a plus”, or “no particular language”.',
  },
  languageExamplesStudent: {
    zh: '例如“母语俄语，英语流利，汉语 HSK4”。',
    en: 'For example “native Russian, fluent English, HSK 4”.',
  },
  askLevelFirm: (language: string): Text => ({
    zh: `${language}需要达到什么水平？`,
    en: `What level of ${language} do you need?`,
  }),
  gradeOfSeveral: (grade: string, levels: string): Text => ({
    zh: `“${grade}”可能相当于${levels}`,
    en: `“${grade}” may stand for ${levels}`,
  }),
  gradeOfNone: (grade: string): Text => ({
    zh: `只凭“${grade}”还看不出是哪一档`,
    en: `“${grade}” alone doesn’t tell which level that is`,
  }),
  or: { zh: '或', en: ' or ' },
  whichLevel: { zh: '，请确认一下。', en: ', so I have to ask.' },
  whichLevelLater: { zh: '，稍后会请您确认。', en: ', so I will ask.' },
  askLevelStudent: (language: string): Text => ({
    zh: `您的${language}是什么水平？`,
    en: `How well do you speak ${language}?`,
  }),
  levelExamples: {
    zh: '请从“基础”“可用于工作”“流利”“母语”中选一个，也可以写“B2”这样的等级。',
    en: 'Please choose basic, working level, fluent or native; a grade such as “B2” will do as well.',
  },
  noLanguages: { zh: '语言不限', en: 'No particular language' },
  periodExamples: {
    zh: '例如“明年三月到八月”“3月1日起半年”“从三月起，长期”。',
    en: 'For example “March to August next year”, “from 1 March for six months” or “from March, long-term”.',
  },
  askStart: { zh: '从什么时候开始？', en: 'When does it begin?' },
  askStartStudent: { zh: '您从什么时候起可以开始？', en: 'From when are you available?' },
  askEnd: (start: string): Text => ({
    zh: `${start}开始，到什么时候结束，或者一共多久？`,
    en: `Beginning ${start}: until when, or for how long?`,
  }),
  longTerm: { zh: '长期', en: 'Long-term' },
  schoolDates: {
    zh: '各校的假期和学期时间不一样，请给出大致的起止日期，例如“7月10日到8月31日”。',
    en: 'Terms and holidays differ from school to school. Please give dates, for example “10 July to 31 August”.',
  },
  wholeYear: {
    zh: '请再具体一点，从几月到几月？',
    en: 'Which months of that year? For example “March to August”.',
  },
  endsBefore: {
    zh: '结束时间早于开始时间，请再确认一下。',
    en: 'The end is before the beginning. Please check the dates.',
  },
  isOver: {
    zh: '这段时间已经过去了，请给出以后的时间。',
    en: 'That time is over. Please give dates that are still to come.',
  },
  noSuchDay: { zh: '没有这一天，请再核对一下日期。', en: 'There is no such day. Please check the date.' },
  unclearPeriod: {
    zh: '这个时间没看明白，请写起止日期，例如“3月1日到8月31日”。',
    en: 'I did not quite get those dates. Please give a beginning and an end, for example “1 March to 31 August”.',
  },
  atLeast: (shown: string): Text => ({ zh: `先按${shown}记录。`, en: `Noted as ${shown} for now.` }),
  months: (count: number): Text => ({ zh: `${count} 个月`, en: `${count} month${count === 1 ? '' : 's'}` }),
  until: (end: string): Text => ({ zh: `到${end}`, en: `until ${end}` }),
  longTermFrom: (start: string): Text => ({ zh: `${start}，长期`, en: `${start}, long-term` }),
  hoursExamples: {
    zh: '例如“每周20小时”，或“每周3天，每天6小时”。',
    en: 'For example “20 hours a week”, or “3 days a week, 6 hours a day”.',
  },
  askHoursPerDay: (days: number): Text => ({
    zh: `每周 ${days} 天，一天大约几个小时？`,
    en: `${days} day${days === 1 ? '' : 's'} a week: about how many hours a day?`,
  }),
  askDays: (hours: number): Text => ({
    zh: `每天 ${hours} 小时，每周几天？`,
    en: `${hours} hour${hours === 1 ? '' : 's'} a day: how many days a week?`,
  }),
  fullDay: {
    zh: '全天大约是每周多少小时？请写小时数，例如“每周40小时”。',
    en: 'How many hours a week would that be? Please give a number, for example “40 hours a week”.',
  },
  impossibleHours: {
    zh: '这个时间有点对不上，请写每周的小时数，例如“每周20小时”。',
    en: 'That doesn’t add up. Please give the hours a week, for example “20 hours a week”.',
  },
  daysShown: (days: number): Text => ({ zh: `每周 ${days} 天`, en: `${days} day${days === 1 ? '' : 's'} a week` }),
  hoursPerDayShown: (hours: number): Text => ({
    zh: `每天 ${hours} 小时`,
    en: `${hours} hour${hours === 1 ? '' : 's'} a day`,
  }),
  placeExamples: {
    zh: '请回复“海淀现场”“线上”，或“都可以”。',
    en: 'Please reply “on site in Haidian”, “online” or “either”.',
  },
  otherPlace: {
    zh: '这里的岗位只有两种：在海淀现场，或者线上。请选一种，也可以回复“都可以”。',
    en: 'Placements here are either on site in Haidian or online. Please choose one, or reply “either”.',
  },
  payExamplesFirm: {
    zh: '例如“每天200元”“每月3000到4000元”“无薪”；还没定可以回复“面议”。',
    en: 'For example “200 yuan a day”, “3,000 to 4,000 a month” or “unpaid”; if it is not settled, reply “negotiable”.',
  },
  payExamplesStudent: {
    zh: '例如“每天200元”“每月3000元”，或“无薪也可以”。',
    en: 'For example “200 yuan a day”, “3,000 a month”, or “unpaid is fine”.',
  },
  askPer: (amount: string): Text => ({
    zh: `${amount}是按小时、按天、按周还是按月？`,
    en: `Is ${amount} an hour, a day, a week or a month?`,
  }),
  inYuan: { zh: '没有说币种，按人民币记录。', en: 'No currency was given, so this is noted in yuan.' },
  aboutPay: (shown: string): Text => ({ zh: `先按${shown}记录。`, en: `Noted as ${shown}.` }),
  badPay: {
    zh: '这个数额没看明白，请写成“每天200元”这样。',
    en: 'I did not quite get that amount. Please write it like “200 yuan a day”.',
  },
  unpaidFine: { zh: '无薪也可以', en: 'Unpaid is fine' },
  numberExamples: { zh: '请回复人数，例如“2个”。', en: 'Please give a number, for example “2”.' },
  atLeastOne: { zh: '人数至少是 1。', en: 'It must be at least one.' },
  people: (count: number): Text => ({ zh: `${count} 人`, en: String(count) }),
  nameExamples: { zh: '请写姓名，例如“王芳”。', en: 'Please give the name, for example “Wang Fang”.' },
};

/** Words for a period of pay, as buttons. */
export const perNames = {
  hour: { zh: '每小时', en: 'An hour' },
  day: { zh: '每天', en: 'A day' },
  week: { zh: '每周', en: 'A week' },
  month: { zh: '每月', en: 'A month' },
} satisfies Record<string, Text>;
