import type { Text } from '../../src/model/text.ts';

export const talentRequestText = {
  title: { zh: '人才需求', en: 'your talent request' },
  stopped: {
    zh: '好的，这份需求没有提交，刚才填的内容也不保留。需要时再说“提交人才需求”。',
    en: 'All right, the request was not sent and nothing you entered is kept. Say “make a talent request” whenever you like.',
  },
  summaryTitle: { zh: '请核对人才需求', en: 'Please check your talent request' },

  kindLabel: { zh: '方式', en: 'Kind' },
  askKind: {
    zh: '是哪一种方式？\n\n- 教学实习：学校教学计划里的实习\n- 勤工助学：在读学生课余工作，有报酬\n- 毕业后全职：毕业后正式录用',
    en: 'Which kind is it?\n\n- Course internship: part of the student’s study plan\n- Paid work-study: paid work beside the studies\n- Full-time job after graduation',
  },
  askKindBriefly: {
    zh: '是教学实习、勤工助学，还是毕业后全职？',
    en: 'Is it a course internship, paid work-study or a full-time job after graduation?',
  },

  roleLabel: { zh: '岗位', en: 'Role' },
  askRole: {
    zh: '什么岗位，主要做什么？一句话就行，例如“市场助理，联系俄语区客户、整理资料”。',
    en: 'What is the role, and what would they do? One sentence will do, for example “marketing assistant, contacting Russian-speaking clients”.',
  },
  askRoleBriefly: { zh: '什么岗位，主要做什么？', en: 'What is the role, and what would they do?' },
  roleExamples: {
    zh: '例如“市场助理，联系俄语区客户”。',
    en: 'For example “marketing assistant, contacting Russian-speaking clients”.',
  },
  tasksLabel: { zh: '工作内容', en: 'Tasks' },
  askTasks: {
    zh: '主要做些什么工作？写一句，学生更容易判断合不合适。',
    en: 'What would they do? A sentence helps students to see whether it suits them.',
  },
  tasksExamples: {
    zh: '例如“联系俄语区客户，翻译产品资料”。',
    en: 'For example “contacting Russian-speaking clients and translating product sheets”.',
  },

  tasksUnsaid: { zh: '没有说明', en: 'not said' },

  numberLabel: { zh: '人数', en: 'Number' },
  askNumber: { zh: '需要几个人？', en: 'How many students do you need?' },
  periodLabel: { zh: '时间', en: 'Period' },
  askPeriod: {
    zh: '从什么时候到什么时候？例如“明年3月到8月”。',
    en: 'From when until when? For example “March to August”.',
  },
  askStart: {
    zh: '希望什么时候到岗？例如“明年7月”。',
    en: 'From when? For example “from July”.',
  },
  hoursLabel: { zh: '工时', en: 'Hours' },
  askHours: { zh: '每周大约几个小时？', en: 'About how many hours a week?' },
  disciplinesLabel: { zh: '专业', en: 'Field of study' },
  askDisciplines: {
    zh: '要什么专业？可以写几个；没有要求就说“专业不限”。',
    en: 'Which fields of study? You can name several; if it doesn’t matter, say “any field”.',
  },
  degreeLabel: { zh: '学历', en: 'Degree' },
  askDegree: { zh: '至少什么学历（在读也算）？', en: 'Which degree at least, held or being studied for?' },
  atLeast: (degree: string): Text => ({ zh: `${degree}及以上`, en: `${degree} or higher` }),
  noDegree: { zh: '学历不限', en: 'Any degree' },
  languagesLabel: { zh: '语言', en: 'Languages' },
  askLanguages: {
    zh: '要会什么语言，什么水平？例如“俄语流利，最好会英语”；没有要求就说“语言不限”。',
    en: 'Which languages, and how well? For example “fluent Russian; English is a plus”; or “no particular language”.',
  },
  placeLabel: { zh: '地点', en: 'Place' },
  askPlace: { zh: '在海淀现场工作，还是线上？', en: 'On site in Haidian, or online?' },
  payLabel: { zh: '报酬', en: 'Pay' },
  askPay: {
    zh: '有没有报酬或补贴，多少？例如“每天200元”；没有就说“无薪”。',
    en: 'Is there pay or an allowance, and how much? For example “200 yuan a day”; if none, say “unpaid”.',
  },
  payOpen: { zh: '面议', en: 'Negotiable' },

  /** Several asked for at once: what each is, and one example of all. */
  whenParts: {
    number: { zh: '需要几个人', en: 'how many students' },
    period: { zh: '什么时候到什么时候', en: 'from when until when' },
    hoursPerWeek: { zh: '每周大约几小时', en: 'about how many hours a week' },
  },
  askWhen: (parts: Text, number: boolean): Text => ({
    zh: `${parts.zh}？例如“${number ? '两个人，' : ''}明年3月到8月”。`,
    en: `Please tell me ${parts.en}. For example “${number ? 'two, ' : ''}March to August”.`,
  }),
  askWhom: {
    zh: '对专业、学历和语言有什么要求？例如“国际贸易，本科以上，俄语流利”；都没有要求就说“不限”。',
    en: 'What field of study, degree and languages are you looking for? For example “international trade, bachelor’s or higher, fluent Russian”; if none matters, say “any”.',
  },
  askWhere: {
    zh: '在海淀现场还是线上？有没有报酬或补贴，多少？例如“海淀，每天200元”。',
    en: 'On site in Haidian or online, and is there pay or an allowance? For example “in Haidian, 200 yuan a day”.',
  },
  askFirmAndCode: {
    zh: '请告诉我企业全称和统一社会信用代码。',
    en: 'Please tell me the full name of your firm and its unified social credit code.',
  },

  countriesLabel: { zh: '国家', en: 'Countries' },
  askCountries: {
    zh: '涉及哪些国家？例如“熟悉哈萨克斯坦市场”。',
    en: 'Which countries? For example “knows the Kazakh market”.',
  },
  countriesExamples: {
    zh: '例如“熟悉哈萨克斯坦市场”；没有可以跳过。',
    en: 'For example “knows the Kazakh market”; you can skip this.',
  },
  askPurpose: (names: string): Text => ({
    zh: `${names}：是要学生熟悉那里的市场，还是希望学生来自那里？\n\n熟悉市场会参与匹配，学生也能看到；来自哪里只记给工作人员参考，不参与匹配打分，也不给学生看。`,
    en: `${names}: should the student know the market there, or come from there?\n\nKnowing the market counts in matching and students see it. Where somebody comes from is only noted for our staff: it never counts in matching, and students do not see it.`,
  }),
  askPurposeBriefly: (names: string): Text => ({
    zh: `${names}：是熟悉那里的市场，还是来自那里？`,
    en: `${names}: to know the market there, or to come from there?`,
  }),
  market: { zh: '熟悉市场', en: 'Know the market' },
  origin: { zh: '来自那里', en: 'Come from there' },
  ofMarket: (names: string): Text => ({ zh: `熟悉${names}市场`, en: `knows the market of ${names}` }),
  ofOrigin: (names: string): Text => ({
    zh: `希望来自${names}（只供工作人员参考，不参与匹配）`,
    en: `preferably from ${names} (for our staff only, not matched)`,
  }),

  enrolledLabel: { zh: '在读学生', en: 'Still studying' },
  enrolled: { zh: '是', en: 'yes' },

  extrasLabel: { zh: '其他要求', en: 'Other wishes' },
  askExtras: (degree: boolean): Text => ({
    zh: `还有别的要求吗？比如${degree ? '学历、' : ''}熟悉哪个国家的市场、会什么软件。`,
    en: `Anything else, such as ${degree ? 'a degree, ' : ''}a market that they should know, or software?`,
  }),
  extrasExamples: {
    zh: '例如“熟悉哈萨克斯坦市场，会用Excel”；没有就点“没有了”。',
    en: 'For example “knows the Kazakh market, good with Excel”; or tap “Nothing else”.',
  },
  nothingElse: { zh: '没有了', en: 'Nothing else' },
  notAsked: {
    zh: '性别、年龄、婚育、宗教、民族、肤色、外貌一类的条件，这里不记录，也不用于匹配。',
    en: 'Gender, age, family, religion, race or looks are neither noted here nor used in matching.',
  },

  consentLabel: { zh: '个人信息', en: 'Personal data' },
  askConsent: {
    zh: '要登记这份需求，我们会保存企业名称、信用代码和联系人（如有带教导师，含其姓名），由本服务的工作人员用来对接；您和某位学生都同意之前，不会告诉任何学生。随时可以撤回。同意吗？',
    en: 'To send this request we keep your firm’s name, its credit code and a contact (and a mentor’s name, if you give one) for our staff. No student learns them before you and that student have both agreed, and you can withdraw at any time. Do you agree?',
  },
  askConsentBriefly: {
    zh: '为登记这份需求而保存企业和联系人信息，您同意吗？',
    en: 'Do you agree that we keep your firm’s and contact’s details for this request?',
  },
  askConsentAgain: {
    zh: '没有您的同意就不能保存联系人，工作人员也就没法对接，所以这份需求无法登记。改为同意，还是不登记了？',
    en: 'Without it no contact can be kept and our staff could not come back to you, so the request can’t be sent. Would you agree after all, or leave it?',
  },
  consentExamples: { zh: '请回复“同意”或“不同意”。', en: 'Please reply “I agree” or “I do not agree”.' },
  agree: { zh: '同意', en: 'I agree' },
  disagree: { zh: '不同意', en: 'I do not agree' },
  leaveIt: { zh: '不登记了', en: 'Leave it' },
  refused: {
    zh: '好的，没有登记，刚才说的也不保留。想直接找人谈，请说“人工服务”。',
    en: 'All right, nothing was sent and nothing you entered is kept. If you would rather speak to somebody, say “talk to a person”.',
  },
  agreed: { zh: '同意为这份需求而保存', en: 'may be kept for this request' },

  contactLabel: { zh: '联系人', en: 'Contact' },
  askContact: {
    zh: '联系人是谁，手机或邮箱是多少？例如“王芳 13800138000”。带教导师如果定了也可以一起说，例如“导师：李强”。',
    en: 'Who is the contact, with a phone number or e-mail? For example “Wang Fang, wangfang@example.com”. If a mentor is settled, add “mentor: Li Qiang”.',
  },
  askContactBriefly: {
    zh: '联系人的姓名，加手机或邮箱？',
    en: 'The contact’s name, with a phone number or e-mail?',
  },
  askContactName: { zh: '联系人怎么称呼？请写姓名。', en: 'What is the contact’s name?' },
  askReach: (name: string): Text => ({
    zh: `${name}的手机或邮箱是多少？`,
    en: `What is ${name}’s phone number or e-mail?`,
  }),
  contactExamples: {
    zh: '例如“王芳 13800138000”或“王芳 wangfang@example.com”。',
    en: 'For example “Wang Fang 13800138000” or “Wang Fang, wangfang@example.com”.',
  },
  badContact: (part: string): Text => ({
    zh: `“${part}”看起来不完整，请核对后再发一次。`,
    en: `“${part}” doesn’t look complete. Please check it and send it again.`,
  }),
  extension: {
    zh: '这里记不下分机号，请留一个能直接打通的号码，或者邮箱。',
    en: 'I can’t keep an extension. Please give a direct number or an e-mail address.',
  },
  mentorLabel: { zh: '带教导师', en: 'Mentor' },
  askMentor: { zh: '谁来带教？请写姓名。', en: 'Who will look after the student? Please give the name.' },
  noMentor: { zh: '还没定', en: 'Not settled' },
  otherPerson: { zh: '请只写一位。', en: 'One person, please.' },

  done: (reference: string): Text => ({
    zh: `需求已登记，编号 **${reference}**。\n\n接下来由工作人员核对并匹配学生，有合适的先把不具名的简介发给您看；双方都同意后才交换联系方式。招到了或者有变化，随时告诉我，例如“修改需求 ${reference}”“关闭需求 ${reference}”。`,
    en: `Your request is in. Its reference is **${reference}**.\n\nOur staff check it and match it with students; you first see a card without a name, and contacts are exchanged only after both sides agree. If anything changes or you have found somebody, just tell me, for example “change request ${reference}” or “close request ${reference}”.`,
  }),
  records: { zh: '我的需求', en: 'My requests' },
} satisfies Record<string, unknown>;
