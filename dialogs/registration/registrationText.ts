import type { Counterpart } from '../../src/model/programme.ts';
import type { Text } from '../../src/model/text.ts';

/** What is asked and told wherever a firm registers delegates. */
export const registrationText = {
  noPreference: { zh: '不限', en: 'No preference' },
  periodLabel: { zh: '时间', en: 'Time' },
  askPeriod: {
    zh: '您希望什么时间？例如“12月”“下个月中旬”“3月5日”。',
    en: 'When would you like it to be? For example “December”, “the middle of next month” or “5 March”.',
  },
  periodExamples: {
    zh: '请说月份或日期，例如“12月”“下个月中旬”“3月5日”。',
    en: 'Please give a month or a date, for example “December”, “the middle of next month” or “5 March”.',
  },
  askLanguage: { zh: '希望活动用哪种语言？', en: 'Which language should the event be in?' },
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
  pickAbove: {
    zh: '请从列出的场次里选一场，回复序号或名称都可以；也可以换个条件再找。',
    en: 'Please pick one of those listed, by its number or its title; or change what you are looking for.',
  },
  ticket: (name: string, code: string): Text => ({ zh: `${name} 入场码 ${code}`, en: `${name}, ticket ${code}` }),
  closesAt: (time: string): Text => ({ zh: `报名截止时间为${time}`, en: `registration closes on ${time}` }),
  perFirm: (most: number): Text => ({
    zh: `每家企业最多 ${most} 人`,
    en: `up to ${most} ${most === 1 ? 'person' : 'people'} per firm`,
  }),
  seatsFree: (left: number, perFirm: number): Text => ({
    zh: left > 0 ? `还有 ${left} 个名额，每家企业最多 ${perFirm} 人` : '已满，可以候补',
    en: left > 0 ? `${left} seats left, up to ${perFirm} per firm` : 'full, but you can join the waiting list',
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
  personsName: (name: string): Text => ({
    zh: `“${name}”像是人名。请提供企业名称；如果企业就叫这个名字，请写“公司名称：${name}”。`,
    en: `“${name}” looks like a person’s name. Please give the name of the firm; if it really is called that, write “company: ${name}”.`,
  }),
  creditCodeLabel: { zh: '信用代码', en: 'Credit code' },
  askCreditCode: {
    zh: '请提供统一社会信用代码（18 位，在营业执照上）。',
    en: 'What is your unified social credit code (18 characters, on the business licence)?',
  },
  creditCodeExamples: {
    zh: '统一社会信用代码是 18 位数字和大写字母，在营业执照上可以找到。',
    en: 'The unified social credit code has 18 digits and capital letters; you will find it on the business licence.',
  },
  noCreditCode: {
    zh: '这一项是必填的，营业执照上有。手头没有可以先去查，已填的内容会保留；公司没有这个代码的，请说“人工服务”，由工作人员协助。',
    en: 'I can’t go on without it; it is on the business licence. Take your time to look it up: what you have entered is kept. If your firm has no such code, say “talk to a person” and our staff will help.',
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
  agree: { zh: '同意', en: 'I agree' },
  disagree: { zh: '不同意', en: 'I do not agree' },
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
  badContact: {
    'phone-number': (said: string): Text => ({
      zh: `“${said}”不是完整的电话号码（手机号是 11 位），没有记下。`,
      en: `“${said}” is no whole telephone number (a mainland mobile number has 11 digits), so I left it out.`,
    }),
    'area-code': (said: string): Text => ({
      zh: `“${said}”像是座机号码，缺区号，没有记下。`,
      en: `“${said}” looks like a landline number without its area code, so I left it out.`,
    }),
    'email-address': (said: string): Text => ({
      zh: `“${said}”不是完整的邮箱地址，没有记下。`,
      en: `“${said}” is no whole e-mail address, so I left it out.`,
    }),
  },
  sameNameTwice: (one: string, other: string, apart: string): Text => ({
    zh: `${one === other ? `“${one}”出现了两次` : `“${one}”和“${other}”是同一个名字`}。如果是同一位，请只写一次；如果是同名的两位，请把其中一位写成“${apart}”以便区分，再发一遍名单。`,
    en: `${one === other ? `“${one}” appears twice` : `“${one}” and “${other}” are the same name`}. If they are one person, please name them once; if two people share the name, write one of them as “${apart}” to tell them apart, and send the list again.`,
  }),
  otherContact: (name: string, apart: string): Text => ({
    zh: `名单里已经有“${name}”，但联系方式不一样。要改联系方式，请说“${name}的电话改成……”；如果是同名的另一位，请写成“${apart}”以便区分，再发一次。`,
    en: `“${name}” is on the list already, with another contact. To correct it, say “${name}’s phone is …”; if this is somebody else of the same name, write “${apart}” to tell them apart, and send it again.`,
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
    zh: '参会人里有人已经由贵公司报过这场活动，不能重复报名，所以这次还没有报上。请换成其他人；如果只是同名，请在名字后加个字母区分，例如“张伟B”。说“我的报名”可以查看已有的报名。',
    en: 'Your firm has already registered one of these people for this event, so this registration was not made. Please name other people; if somebody merely has the same name, add a letter to it, for example “Zhang Wei B”. Say “my registrations” to see what you have.',
  },
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
