import type { Text } from '../../src/model/text.ts';

export const infoSessionText = {
  title: { zh: '宣讲会咨询', en: 'your information session' },
  stopped: {
    zh: '好的，咨询先到这里，没有提交任何内容。',
    en: 'All right, I’ve stopped. Nothing was submitted.',
  },
  summaryTitle: { zh: '宣讲会报名与准备', en: 'Your session and your case' },
  notDecided: { zh: '还没定', en: 'Not decided yet' },
  ratherNot: { zh: '不提供', en: 'Rather not say' },
  notSure: { zh: '不确定', en: 'Not sure' },
  either: { zh: '都可以', en: 'Either' },

  askTopic: {
    zh: '您想咨询哪方面：外债、外汇，还是境外并购？也可以直接说打算，例如“想向母公司借350万美元，两年期”。',
    en: 'What is it about: external debt, foreign currencies or an overseas acquisition? You can also just say what you plan, for example “borrow USD 3.5 million from our parent for two years”.',
  },
  askTopicBriefly: {
    zh: '是外债、外汇，还是境外并购？',
    en: 'Is it external debt, foreign currencies or an acquisition?',
  },
  topicExamples: {
    zh: '请说“外债”“外汇”或“境外并购”。',
    en: 'Please say “external debt”, “foreign currencies” or “overseas acquisitions”.',
  },

  askLoan: {
    zh: '打算借多少？请说金额和币种，例如“350万美元”。',
    en: 'How much do you plan to borrow? Please give the amount and currency, for example “USD 3.5 million”.',
  },
  askPayment: {
    zh: '金额大概多少，是哪种货币？例如“120万欧元”。',
    en: 'About how much is it, and in which currency? For example “EUR 1.2 million”.',
  },
  askPrice: {
    zh: '预计投资额多少，是哪种货币？例如“5000万美元”。',
    en: 'How much do you expect to invest, and in which currency? For example “USD 50 million”.',
  },
  askNetAssets: {
    zh: '贵公司的净资产大概多少？说了我可以按公式一步步测算额度上限；不方便就点“不提供”。',
    en: 'Roughly what are your firm’s net assets? With them I can work out the cap step by step; otherwise tap “Rather not say”.',
  },
  capNeedsNetAssets: {
    zh: '能借多少要看净资产。您告诉我净资产的大概数字，我会在填完后按公式测算并注明出处；不提供也可以，我只列公式。',
    en: 'That depends on your net assets. Give me a rough figure and I’ll work out the cap by the formula once these questions are done, with its source; without it I can only show the formula.',
  },
  capComes: {
    zh: '净资产我已经记下。这几项填完后，我会按公式测算额度上限，并注明出处。',
    en: 'I have your net assets. Once these questions are done I’ll work out the cap by the formula, with its source.',
  },
  askCurrency: (amount: string): Text => ({ zh: `${amount}，是哪种货币？`, en: `${amount}: in which currency?` }),
  askHowMuch: (currency: string): Text => ({ zh: `大概多少${currency}？`, en: `About how much, in ${currency}?` }),
  amountExamples: {
    zh: '请说金额和币种，例如“350万美元”“1亿元人民币”。',
    en: 'Please give an amount and a currency, for example “USD 3.5m” or “RMB 100 million”.',
  },
  unitToo: (figure: string): Text => ({
    zh: `${figure} 是多少？请带上单位和币种，例如“350万美元”。`,
    en: `Is that ${figure} exactly? Please give the unit and the currency, for example “USD 3.5 million”.`,
  }),
  amountOrNetAssets: (said: string): Text => ({
    zh: `“${said}”是金额还是净资产？请连名称一起说，例如“金额改成${said}”“净资产改成${said}”。`,
    en: `Is “${said}” the amount or the net assets? Please name it as well, for example “change the amount to ${said}”.`,
  }),
  unclearAmount: {
    zh: '这个金额我不能确定，请说得具体一点，例如“350万美元”。',
    en: 'I can’t tell which amount that is. Please be more exact, for example “USD 3.5 million”.',
  },
  notNegative: { zh: '金额要大于零。', en: 'The amount must be more than zero.' },

  askLender: { zh: '向谁借？', en: 'Who will lend it?' },
  askTerm: { zh: '期限多长？例如“两年”“18个月”。', en: 'For how long? For example “two years” or “18 months”.' },
  termExamples: {
    zh: '请说期限，例如“两年”“18个月”，或者点按钮。',
    en: 'Please give a term, for example “two years” or “18 months”, or tap a button.',
  },
  withinYears: (shown: string): Text => ({ zh: `${shown}以内`, en: `Up to ${shown}` }),
  overYears: (shown: string): Text => ({ zh: `超过 ${shown}`, en: `Over ${shown}` }),
  askPurpose: { zh: '钱打算用在哪里？简单说一句就行。', en: 'What is the money for? A few words will do.' },
  purposeExamples: {
    zh: '例如“补充流动资金”“买设备”“还旧贷款”。',
    en: 'For example “working capital”, “equipment” or “repaying an older loan”.',
  },
  askRegistered: { zh: '贵公司以前办过外债登记吗？', en: 'Has your firm registered external debt before?' },

  askDirection: { zh: '这笔钱是收进来还是付出去？', en: 'Is the money coming in or going out?' },
  askAccount: { zh: '这笔款项属于哪一类？', en: 'What kind of payment is it?' },
  askTiming: {
    zh: '大概什么时候收付？例如“下个月”“3月5日”。',
    en: 'When will it be paid? For example “next month” or “5 March”.',
  },
  timingExamples: {
    zh: '请说月份或日期，例如“下个月”“3月5日”。',
    en: 'Please give a month or a date, for example “next month” or “5 March”.',
  },
  askHedging: {
    zh: '要不要做汇率避险？（我不预测汇率，也不推荐产品。）',
    en: 'Do you want to hedge the currency risk? (I neither forecast rates nor recommend products.)',
  },

  askCountry: { zh: '目标公司在哪个国家或地区？', en: 'In which country or region is the target?' },
  countryExamples: {
    zh: '请说国家或地区，例如“德国”“新加坡”。',
    en: 'Please name a country or region, for example “Germany” or “Singapore”.',
  },
  askSector: { zh: '属于什么行业？', en: 'Which sector is it in?' },
  sectorExamples: {
    zh: '例如“工业自动化”“医疗器械”。',
    en: 'For example “industrial automation” or “medical devices”.',
  },
  askStage: { zh: '进展到哪一步了？', en: 'How far is it?' },
  askFunding: { zh: '用自有资金还是贷款？', en: 'With own funds or a loan?' },
  askSensitive: {
    zh: '项目涉及下面说的敏感国家或敏感行业吗？',
    en: 'Does the project touch a sensitive country or industry, as listed here?',
  },
  askSensitiveBriefly: { zh: '涉及敏感国家或敏感行业吗？', en: 'Does it touch a sensitive country or industry?' },
  optionExamples: { zh: '请点按钮，或回复它的序号。', en: 'Please tap a button, or reply with its number.' },

  adviceTitle: {
    zh: '对您适用的规定（一般信息，不构成意见）',
    en: 'What applies to you (general information, not advice)',
  },
  lessApplies: {
    zh: '前面说的规定里，有的不再适用；准备单会按新的情况写。',
    en: 'Some of what I told you no longer applies; the preparation sheet follows your case as it is now.',
  },
  changedTitle: { zh: '随之变化的部分', en: 'What changes with this' },
  papersFrom: (source: string): Text => ({ zh: `来源：${source}`, en: `Source: ${source}` }),
  step: (label: string, working: string, result: string): Text => ({
    zh: `${label}：${working} = ${result}`,
    en: `${label}: ${working} = ${result}`,
  }),
  papersHeading: { zh: '要带的材料', en: 'Papers to bring' },
  moreOnSheet: { zh: '更多细节会写进准备单。', en: 'The preparation sheet will hold more detail.' },
  askPersonTitle: { zh: '拿不准的地方，可以请工作人员确认', en: 'Not all of this is certain: our staff can check it' },
  person: { zh: '人工服务', en: 'Talk to a person' },
  note: {
    zh: '以上为一般信息，不构成法律、税务或投资意见。',
    en: 'This is general information, not legal, tax or investment advice.',
  },

  sessionLabel: { zh: '宣讲会场次', en: 'Session' },
  levelLabel: { zh: '程度', en: 'Level' },
  levels: {
    introductory: { zh: '入门', en: 'Introductory' },
    advanced: { zh: '进阶', en: 'Advanced' },
  },
  askLevel: { zh: '想听入门的还是进阶的？', en: 'Introductory or advanced?' },
  levelExamples: { zh: '请说“入门”或“进阶”。', en: 'Please say “introductory” or “advanced”.' },
  askSession: (count: number): Text => ({
    zh: count === 1 ? '这一场合适吗？' : `有 ${count} 场合适，请选一场；也可以说“要英文的”“12月的”“进阶的”。`,
    en:
      count === 1
        ? 'Does this session suit you?'
        : `${count} sessions fit. Pick one, or say “sessions in English”, “in December” or “advanced”.`,
  }),
  moreSessions: (shown: number, count: number): Text => ({
    zh: `共 ${count} 场，先列出最近的 ${shown} 场，请选一场；说出月份、语言或程度可以缩小范围。`,
    en: `There are ${count} sessions; here are the next ${shown}. Pick one, or name a month, a language or a level.`,
  }),
  relaxed: (what: string): Text => ({
    zh: `没有同时符合全部条件的场次。放宽“${what}”之后：`,
    en: `No session meets all of that. Leaving aside the ${what}:`,
  }),
  noneFits: { zh: '都不合适，记下需求', en: 'None fits: keep my wish' },

  wishLabel: { zh: '场次需求', en: 'Wish for a session' },
  askWish: {
    zh: '目前日程里没有合适的场次。要把需求记下来吗？工作人员会看到，有新场次时我在这里告诉您。',
    en: 'There is no such session in the programme at present. Shall I keep your wish? Our staff will see it, and I’ll tell you here when one is announced.',
  },
  keepWish: { zh: '记下来', en: 'Keep my wish' },
  onlySheet: { zh: '不用，只要准备单', en: 'No, just the sheet' },
  wishExamples: { zh: '请回复“记下来”或“不用”。', en: 'Please reply “keep my wish” or “no”.' },
  wished: { zh: '记下，有新场次时通知', en: 'Kept; told when one is announced' },
  notWished: { zh: '不登记', en: 'Not kept' },

  questionsLabel: { zh: '想问专家的问题', en: 'Questions for the expert' },
  askQuestions: {
    zh: '有什么想提前问专家的？可以分几条发，我会一字不改地转给专家；没有就点“没有问题了”。',
    en: 'Anything you would like to ask the expert beforehand? Send as many as you like; they are passed on word for word. If there are none, tap “No further questions”.',
  },
  askQuestionsBriefly: { zh: '有想提前问专家的吗？', en: 'Anything to ask the expert beforehand?' },
  moreQuestions: (list: string): Text => ({
    zh: `会转给专家的问题：\n\n${list}\n\n还有吗？`,
    en: `These will be passed on to the expert:\n\n${list}\n\nAnything else?`,
  }),
  noQuestions: { zh: '没有问题了', en: 'No further questions' },
  questionsExamples: {
    zh: '请直接写问题，例如“两年期的额度怎么算？”，或回复“没有问题了”。',
    en: 'Just write the question, for example “How is the cap worked out for two years?”, or reply “No further questions”.',
  },
  tooManyQuestions: (most: number): Text => ({
    zh: `最多转 ${most} 条，先到这里吧；其余的可以在会上问。`,
    en: `I can pass on up to ${most}; please ask the others at the session.`,
  }),

  askConsent: {
    zh: '接下来需要参会人的姓名、职务和手机或邮箱。这些信息，连同您说的情况和问题，只用于这场宣讲会的报名、准备、签到和联系，由工作人员和主讲专家查看；您可以随时取消报名。同意提供吗？',
    en: 'Next I need the name, job title and mobile number or e-mail of each delegate. These, with the case and the questions that you told me, are used only to register, prepare, check in and contact you for this session, and are seen by our staff and the expert; you can cancel at any time. Do you agree?',
  },
  askConsentBriefly: {
    zh: '您同意为这场宣讲会提供参会人信息吗？',
    en: 'Do you agree to give the delegates’ details for this session?',
  },
  agreed: { zh: '已同意用于这场宣讲会', en: 'Agreed for this session' },
  refused: {
    zh: '不提供参会人信息就无法报名，我们不会强求。您可以改变主意后回复“同意”，也可以回复“取消”，或请工作人员协助。',
    en: 'Without the delegates’ details I cannot register you, and that is your choice. You can reply “I agree” if you change your mind, “cancel”, or ask for a person.',
  },

  done: (reference: string): Text => ({
    zh: `宣讲会报名成功，编号 **${reference}**。您的情况和问题会转给专家，准备单在下面；说“我的报名”可以随时查看或取消。`,
    en: `You are registered for the session. Your reference is **${reference}**. Your case and questions go to the expert, and your preparation sheet is below; say “my registrations” to see or cancel it at any time.`,
  }),
  waiting: (reference: string, place: number): Text => ({
    zh: `已排入候补，编号 **${reference}**，目前是第 ${place} 位。候补不占名额；空出的名额按顺序先留给候补的企业，轮到您我会在这里告诉您。准备单在下面。`,
    en: `You are on the waiting list as number ${place}; your reference is **${reference}**. This does not hold a seat. One that comes free is kept for those who wait, in their order, and I’ll tell you here when it is your turn. Your preparation sheet is below.`,
  }),
  wishKept: {
    zh: '需求已经记下，工作人员看得到。有新场次公布时我会在这里告诉您。准备单先给您：',
    en: 'Your wish is kept and our staff can see it. I’ll tell you here when a session is announced. Here is your preparation sheet meanwhile:',
  },
  wishKnown: {
    zh: '同样的需求之前已经记下了，不用重复登记；有新场次公布时我会在这里告诉您。准备单：',
    en: 'The same wish was kept already, so it counts once. I’ll tell you here when a session is announced. Your preparation sheet:',
  },
  onlySheetDone: {
    zh: '好的，没有登记需求。准备单给您：',
    en: 'All right, no wish was kept. Here is your preparation sheet:',
  },
  sheetTitle: (topic: string): Text => ({ zh: `准备单：${topic}`, en: `Preparation sheet: ${topic}` }),
  sheetLink: { zh: '打开准备单（PDF）', en: 'Open the sheet (PDF)' },
};
