import type { Text } from '../../src/model/text.ts';

/** What is asked of a student beside the studies: who it is, and what may help to find a place. */
export const applicantText = {
  nameLabel: { zh: '姓名', en: 'Name' },
  nameExamples: {
    zh: '请写护照上的姓名，例如“Anna Petrova”。',
    en: 'Please give your name as in your passport, for example “Anna Petrova”.',
  },
  askName: { zh: '请问您的姓名？', en: 'What is your name?' },
  nationalityLabel: { zh: '国籍', en: 'Nationality' },
  askNationality: {
    zh: '您是哪国人？只用于办理实习手续，不参与匹配，也不会告诉企业。',
    en: 'What is your nationality? It is for the paperwork only: it plays no part in matching and firms don’t see it.',
  },
  nationalityExamples: {
    zh: '请写国家名称，例如“俄罗斯”“哈萨克斯坦”。',
    en: 'Please name the country, for example “Russia” or “Kazakhstan”.',
  },
  askLanguages: {
    zh: '您会哪些语言，各是什么水平？例如“俄语母语，英语流利，汉语 HSK4”。',
    en: 'Which languages do you speak, and how well? For example “Russian native, fluent English, HSK 4”.',
  },
  askKinds: {
    zh: '您想做哪一种？教学实习是学校教学计划的一部分；勤工助学是课余有报酬的工作；也可以是毕业后的全职工作。可以选多种。',
    en: 'Which kind are you looking for? A course internship is part of your study plan; work-study is paid work beside your studies; or a full-time job after graduation. You can name several.',
  },
  askAvailability: {
    zh: '您什么时候可以来，到什么时候，每周大约多少小时？例如“明年3月到8月，每周20小时”。',
    en: 'From when until when are you available, and about how many hours a week? For example “March to August, 20 hours a week”.',
  },
  askHours: { zh: '每周大约能投入多少小时？', en: 'About how many hours a week can you work?' },
  askPlaces: {
    zh: '您可以在海淀的企业现场工作、线上工作，还是都可以？对报酬有期望也可以一并说，例如“每天150元”。',
    en: 'Could you work at a firm in Haidian, online, or both? If you have pay in mind, say so too, for example “150 yuan a day”.',
  },
  askPay: { zh: '您期望的报酬是多少？', en: 'What pay do you expect?' },
  contactLabel: { zh: '联系方式', en: 'Contact' },
  askContact: {
    zh: '请留一个邮箱或手机号。双方都同意之前，不会告诉企业。',
    en: 'Please give an e-mail address or a phone number. Firms get it only after both sides have agreed.',
  },
  contactExamples: {
    zh: '例如“anna@example.com”或“13800138000”；外国号码请带国家代码。',
    en: 'For example “anna@example.com” or “+86 138 0013 8000”; other numbers with their country code.',
  },
  badContact: (part: string): Text => ({
    zh: `“${part}”看起来不完整，请核对后再发一次。`,
    en: `“${part}” doesn’t look complete. Please check it and send it again.`,
  }),
  marketsLabel: { zh: '熟悉的市场', en: 'Markets known' },
  askMarkets: { zh: '您熟悉哪些国家的市场？', en: 'Which countries’ markets do you know?' },
  marketsExamples: { zh: '例如“哈萨克斯坦和俄罗斯”。', en: 'For example “Kazakhstan and Russia”.' },
  fieldLabel: { zh: '学科', en: 'Field' },
  askField: {
    zh: '这个专业最接近哪个学科？例如“经济”“法学”“计算机”；都不是可以跳过。',
    en: 'Which field is that closest to? For example economics, law or computer science; skip it if none fits.',
  },
  interestsLabel: { zh: '想做什么', en: 'Interests' },
  askInterests: {
    zh: '还有什么想补充的吗？比如想做什么样的工作、熟悉哪些国家的市场。没有可以跳过。',
    en: 'Anything to add, such as the work you would like to do or the markets you know? You can skip this.',
  },
  interestsExamples: {
    zh: '例如“想做市场推广，熟悉哈萨克斯坦市场”，或者回复“跳过”。',
    en: 'For example “marketing; I know the Kazakh market”, or reply “skip”.',
  },
  leaveOut: { zh: '跳过', en: 'Skip' },
  degreeLabel: { zh: '学历', en: 'Degree' },
  askDegree: {
    zh: '您在读或已取得的最高学历是什么？',
    en: 'Which is the highest degree that you hold or are studying for?',
  },
  noDegree: { zh: '还没有学位', en: 'No degree yet' },
  languagesLabel: { zh: '语言', en: 'Languages' },
  kindsLabel: { zh: '实习类型', en: 'Kind' },
  availabilityLabel: { zh: '可以来的时间', en: 'Availability' },
  hoursLabel: { zh: '每周小时数', en: 'Hours a week' },
  placesLabel: { zh: '工作地点', en: 'Place of work' },
  payLabel: { zh: '期望报酬', en: 'Expected pay' },
  openingsLabel: { zh: '申请的岗位', en: 'Openings' },
  askOpening: {
    zh: '要申请哪个岗位？请回复岗位编号。',
    en: 'Which opening do you want to apply for? Please give its reference.',
  },
  openingExamples: {
    zh: '岗位编号以“TR-”开头。',
    en: 'The reference of an opening begins with “TR-”.',
  },
  noOpening: (reference: string): Text => ({
    zh: `岗位 ${reference} 目前不接受申请，或者编号有误。不过您可以先提交申请，有合适的岗位我们会联系您。`,
    en: `${reference} is not open for applications, or the reference is wrong. You can still apply here, and we will look for others that suit you.`,
  }),
} satisfies Record<string, Text | ((value: string) => Text)>;
