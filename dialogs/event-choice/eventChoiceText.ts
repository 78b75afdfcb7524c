import type { Counterpart } from '../../src/model/programme.ts';
import type { Text } from '../../src/model/text.ts';

export const eventChoiceText = {
  title: { zh: '活动报名', en: 'your event registration' },
  summaryTitle: { zh: '报名信息', en: 'Your registration' },
  stopped: { zh: '好的，这次就不报名了，没有提交任何内容。', en: 'All right, I’ve stopped. Nothing was submitted.' },
  any: { zh: '都可以', en: 'Any theme' },
  noPreference: { zh: '不限', en: 'No preference' },

  themeLabel: { zh: '主题', en: 'Theme' },
  askThemeBriefly: { zh: '您对哪类活动感兴趣？', en: 'Which kind of event are you interested in?' },
  askTheme: {
    zh: '您对哪类活动感兴趣？也可以直接说月份、国家或想对接的机构，例如“下个月和德国有关的”。',
    en: 'Which kind of event are you interested in? You can also name a month, a country or whom you want to meet, for example “next month, about Germany”.',
  },
  themeExamples: {
    zh: '可以说主题，例如“生物医药”；也可以说时间或国家，例如“12月”“德国”。',
    en: 'You can name a theme, such as “bio-pharmaceuticals”, or a time or a country, such as “December” or “Germany”.',
  },

  periodLabel: { zh: '时间', en: 'Time' },
  askPeriod: {
    zh: '您希望什么时间？例如“12月”“下个月中旬”“3月5日”。',
    en: 'When would you like it to be? For example “December”, “the middle of next month” or “5 March”.',
  },
  periodExamples: {
    zh: '请说月份或日期，例如“12月”“下个月中旬”“3月5日”。',
    en: 'Please give a month or a date, for example “December”, “the middle of next month” or “5 March”.',
  },
  askCountry: { zh: '想对接哪个国家或地区？', en: 'Which country or region are you interested in?' },
  askCounterpart: {
    zh: '想对接哪类机构：使馆商务处、境外金融机构，还是境外法律机构？',
    en: 'Whom would you like to meet: embassy commerce departments, overseas financial bodies or overseas legal bodies?',
  },
  askLanguage: { zh: '希望活动用哪种语言？', en: 'Which language should the event be in?' },
  countryLabel: { zh: '国家或地区', en: 'Country or region' },
  counterpartLabel: { zh: '对接机构', en: 'Counterpart' },
  languageLabel: { zh: '活动语言', en: 'Language' },
  noSuchTime: {
    zh: '没有这个钟点，请再说一遍时间，例如“下午三点”或“15:00”。',
    en: 'There is no such time of day. Please say it again, for example “3 pm” or “15:00”.',
  },
  dayToo: {
    zh: '请连日期一起说，例如“12月4日下午”或“下周三下午三点”。',
    en: 'Please give the day as well, for example “the afternoon of 4 December” or “next Wednesday at 3 pm”.',
  },
  otherTimeZone: {
    zh: '这里的时间都按北京时间，请换算成北京时间再说一遍。',
    en: 'All times here are Beijing time. Please say it again in Beijing time.',
  },
  unclearPeriod: {
    zh: '这个时间我不能确定，请说具体一点，例如“12月”“下周三”“3月5日”。',
    en: 'I can’t tell which time that is. Please be more specific, for example “December”, “next Wednesday” or “5 March”.',
  },
  noSuchDay: { zh: '没有这一天，请换一个日期。', en: 'There is no such day. Please give another date.' },

  eventLabel: { zh: '活动', en: 'Event' },
  askEvent: (count: number): Text => ({
    zh: count === 1 ? '找到 1 场活动，要报这一场吗？' : `找到 ${count} 场活动，请选一场，点按钮或回复序号都可以。`,
    en:
      count === 1
        ? 'I found one event. Is this the one?'
        : `I found ${count} events. Pick one by its button or its number.`,
  }),
  moreEvents: (shown: number, count: number): Text => ({
    zh: `共 ${count} 场，先列出最近的 ${shown} 场，请选一场；说出月份、国家或主题可以缩小范围。`,
    en: `There are ${count} events; here are the next ${shown}. Pick one, or name a month, a country or a theme to narrow them down.`,
  }),
  relaxed: (what: string): Text => ({
    zh: `没有同时符合全部条件的活动。放宽“${what}”之后：`,
    en: `No event meets all of that. Leaving aside the ${what}:`,
  }),
  noEvents: {
    zh: '目前没有可以报名的活动。您可以换个条件再找，或者请工作人员留意。',
    en: 'There are no events open for registration at the moment. You can look with other terms, or ask a person to keep an eye out.',
  },
  eventExamples: {
    zh: '请回复活动的序号，例如“1”或“第二场”，也可以说活动名称里的几个字。',
    en: 'Please reply with the number of an event, such as “1” or “the second one”, or some words of its title.',
  },
  noSuchNumber: (count: number): Text => ({
    zh: count === 1 ? '这里只列了 1 场活动。' : `没有这个序号，请在 1 到 ${count} 里选。`,
    en: count === 1 ? 'There is only one event listed.' : `There is no such number. Please choose from 1 to ${count}.`,
  }),
  choose: (number: number): Text => ({ zh: `选第 ${number} 场`, en: `Choose no. ${number}` }),
  whenLabel: { zh: '时间', en: 'When' },
  whereLabel: { zh: '地点', en: 'Where' },
  withLabel: { zh: '对接', en: 'With' },
  languagesLabel: { zh: '语言', en: 'Language' },
  seatsLabel: { zh: '余位', en: 'Seats left' },
  seatsLeft: (left: number, perFirm: number): Text => ({
    zh: left > 0 ? `${left} 个（每家企业最多 ${perFirm} 人）` : '已满，可候补',
    en: left > 0 ? `${left} (up to ${perFirm} per firm)` : 'Full, waiting list open',
  }),
  gone: {
    zh: '您选的活动已停止报名，请另选一场。',
    en: 'The event that you chose has closed for registration. Please choose another.',
  },

  headcountLabel: { zh: '参会人数', en: 'Number of delegates' },
  askHeadcount: { zh: '贵公司派几位参加？', en: 'How many people will your firm send?' },
  askHeadcountOf: (perFirm: number): Text => ({
    zh: `贵公司派几位参加？这场活动每家企业最多 ${perFirm} 人。`,
    en: `How many people will your firm send? This event takes up to ${perFirm} per firm.`,
  }),
  headcountExamples: {
    zh: '请回复人数，例如“2”或“两个人”。',
    en: 'Please give a number, for example “2” or “two people”.',
  },
  people: (count: number): Text => ({ zh: `${count} 人`, en: count === 1 ? '1 person' : `${count} people` }),
  noHeadcount: { zh: '至少要有 1 位参加。', en: 'At least one person must attend.' },
  tooMany: (count: number, perFirm: number): Text => ({
    zh: `这场活动每家企业最多 ${perFirm} 人，报不了 ${count} 人。`,
    en: `This event takes up to ${perFirm} people per firm, so ${count} is too many.`,
  }),

  firmLabel: { zh: '企业名称', en: 'Firm' },
  askFirm: { zh: '请问贵公司的全称是？', en: 'What is the full name of your firm?' },
  firmExamples: {
    zh: '请填营业执照上的全称，例如“北京某某科技有限公司”。',
    en: 'Please give the name on the business licence, for example “Beijing Example Technology Co., Ltd.”',
  },

  creditCodeLabel: { zh: '信用代码', en: 'Credit code' },
  askCreditCode: {
    zh: '请提供统一社会信用代码（18 位，在营业执照上）。',
    en: 'What is your unified social credit code (18 characters, on the business licence)?',
  },
  creditCodeExamples: {
    zh: '统一社会信用代码是 18 位数字和大写字母，在营业执照上可以找到。',
    en: 'The unified social credit code has 18 digits and capital letters; you will find it on the business licence.',
  },
  creditCodeLength: {
    zh: '统一社会信用代码应为 18 位，请核对后再发一次。',
    en: 'A unified social credit code has 18 characters. Please check it and send it again.',
  },
  creditCodeLetter: {
    zh: '统一社会信用代码里不会出现字母 I、O、S、V、Z，请看看是不是把数字 1 或 0 输成了字母，再发一次。',
    en: 'A unified social credit code holds no letter I, O, S, V or Z. Please see whether a 1 or a 0 was typed as a letter, and send it again.',
  },
  creditCodeCheck: {
    zh: '这个代码的校验位不对，可能有一位输错了，请对照营业执照再发一次。',
    en: 'The check character of this code does not fit, so one character may be mistyped. Please compare it with the business licence and send it again.',
  },

  consentLabel: { zh: '个人信息', en: 'Personal data' },
  askConsent: {
    zh: '接下来需要参会人的姓名、职务和手机或邮箱。这些信息只用于本次活动的报名、签到和联系，由活动工作人员查看；您可以随时取消报名。同意提供吗？',
    en: 'Next I need the name, job title and mobile number or e-mail of each delegate. They are used only to register, check in and contact the delegates for this event, and are seen by the event staff; you can cancel the registration at any time. Do you agree?',
  },
  askConsentBriefly: {
    zh: '您同意为本次活动提供参会人信息吗？',
    en: 'Do you agree to give the delegates’ details for this event?',
  },
  agree: { zh: '同意', en: 'I agree' },
  disagree: { zh: '不同意', en: 'I do not agree' },
  agreed: { zh: '已同意用于本次活动', en: 'Agreed for this event' },
  noConsent: {
    zh: '不提供参会人信息就无法报名，我们不会强求。您可以改变主意后回复“同意”，也可以回复“取消”，或请工作人员协助。',
    en: 'Without the delegates’ details I cannot register you, and that is your choice. You can reply “I agree” if you change your mind, “cancel”, or ask for a person.',
  },
  consentExamples: { zh: '请回复“同意”或“不同意”。', en: 'Please reply “I agree” or “I do not agree”.' },

  delegatesLabel: { zh: '参会人', en: 'Delegates' },
  askDelegates: (count: number): Text => ({
    zh:
      count === 1
        ? '请提供参会人的姓名、职务和手机或邮箱，例如“张伟 市场总监 13800138000”。'
        : `请提供 ${count} 位参会人的姓名、职务和手机或邮箱，可以一次发完，每人一行，例如“张伟 市场总监 13800138000”。`,
    en:
      count === 1
        ? 'Please give the delegate’s name, job title and mobile number or e-mail, for example “Zhang Wei, Marketing Director, 13800138000”.'
        : `Please give the name, job title and mobile number or e-mail of the ${count} delegates, one a line, for example “Zhang Wei, Marketing Director, 13800138000”.`,
  }),
  askMoreDelegates: (have: string, missing: number): Text => ({
    zh: `已记下：${have}。还差 ${missing} 位，请继续提供姓名、职务和手机或邮箱。`,
    en: `Noted: ${have}. ${missing === 1 ? 'One more delegate is' : `${missing} more delegates are`} missing: name, job title and mobile number or e-mail, please.`,
  }),
  askContactOf: (name: string): Text => ({
    zh: `请补充${name}的手机号或邮箱。`,
    en: `Please add a mobile number or e-mail for ${name}.`,
  }),
  delegatesExamples: {
    zh: '请按“姓名 职务 手机或邮箱”填写，例如“张伟 市场总监 13800138000”。',
    en: 'Please write name, job title, and mobile number or e-mail, for example “Zhang Wei, Marketing Director, 13800138000”.',
  },
  tooManyDelegates: (count: number, headcount: number): Text => ({
    zh: `现在报 ${headcount} 人，但您给了 ${count} 位。请重新发这 ${headcount} 位的信息，或者说“人数改成 ${count} 人”。`,
    en: `You are registering ${headcount}, but there are ${count} names. Please send the details of those ${headcount} again, or say “make it ${count} people”.`,
  }),
  unreadDelegates: (parts: string): Text => ({
    zh: `这部分没能记下：“${parts}”。请核对姓名、手机号或邮箱后补发。`,
    en: `I could not take this part: “${parts}”. Please check the name, number or e-mail and send it again.`,
  }),
  sameNameTwice: (name: string): Text => ({
    zh: `“${name}”出现了两次。如果是重名，请在姓名后加以区分，例如“${name}（研发）”。`,
    en: `“${name}” appears twice. If two people share the name, please tell them apart, for example “${name} (R&D)”.`,
  }),

  waitlistLabel: { zh: '候补', en: 'Waiting list' },
  askWaitlist: (left: number, count: number): Text => ({
    zh:
      left > 0
        ? `这场只剩 ${left} 个名额，不够 ${count} 位。要排候补吗？也可以改人数，或换一场。`
        : '这场已经满员。要排候补吗？也可以换一场。',
    en:
      left > 0
        ? `Only ${left} ${left === 1 ? 'seat is' : 'seats are'} left, not enough for ${count}. Shall I put you on the waiting list? You can also change the number or pick another event.`
        : 'This event is full. Shall I put you on the waiting list? You can also pick another event.',
  }),
  joinWaitlist: { zh: '排候补', en: 'Join the waiting list' },
  otherEvent: { zh: '换一场', en: 'Pick another event' },
  waitlistExamples: {
    zh: '请回复“排候补”或“换一场”。',
    en: 'Please reply “Join the waiting list” or “Pick another event”.',
  },
  seatsAgain: {
    zh: '这场现在有足够的名额，不用排候补了。',
    en: 'There are enough seats now, so no waiting list is needed.',
  },
  onWaitlist: { zh: '是，未占名额', en: 'Yes; no seat is held' },

  full: {
    zh: '就在刚才，这场活动的名额被报满了，所以还没有报上。',
    en: 'The last seats have just been taken, so you are not registered yet.',
  },
  overFirmLimit: {
    zh: '贵公司在这场活动的报名人数会超过上限，所以还没有报上。请减少人数，或换一场。',
    en: 'This would take your firm over its limit for this event, so you are not registered yet. Please send fewer people, or pick another event.',
  },
  alreadyRegistered: {
    zh: '参会人里有人已经由贵公司报过这场活动，不能重复报名，所以这次还没有报上。请换成其他人；说“我的报名”可以查看已有的报名。',
    en: 'Your firm has already registered one of these people for this event, so this registration was not made. Please name other people; say “my registrations” to see what you have.',
  },
  done: (reference: string): Text => ({
    zh: `报名成功，编号 **${reference}**。说“我的报名”可以随时查看或取消。`,
    en: `You are registered. Your reference is **${reference}**. Say “my registrations” to see or cancel it at any time.`,
  }),
  waiting: (reference: string, place: number): Text => ({
    zh: `已排入候补，编号 **${reference}**，目前是第 ${place} 位。候补不占名额，也不等于报名成功；说“我的报名”可以查看排位，也可以取消。`,
    en: `You are on the waiting list as number ${place}; your reference is **${reference}**. This does not hold a seat. Say “my registrations” to see your place or to cancel.`,
  }),
  demoNote: {
    zh: '这是用于演示的示例活动，不会真的举办。',
    en: 'This is a demonstration event; it will not really take place.',
  },
  calendar: { zh: '加入日历', en: 'Add to calendar' },
  referenceLabel: { zh: '编号', en: 'Reference' },
};

export const counterpartNames: Readonly<Record<Counterpart, Text>> = {
  'embassy-commerce': { zh: '使馆商务处', en: 'embassy commerce departments' },
  'overseas-finance': { zh: '境外金融机构', en: 'overseas financial bodies' },
  'overseas-legal': { zh: '境外法律机构', en: 'overseas legal bodies' },
};
