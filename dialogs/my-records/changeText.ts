import type { Text } from '../../src/model/text.ts';

export const changeText = {
  title: { zh: '修改报名', en: 'the change of your registration' },
  stopped: { zh: '好的，您的报名保持不变。', en: 'All right, your registration stays as it is.' },
  summaryTitle: { zh: '请核对要做的修改', en: 'Please check the change' },
  askBooking: { zh: '要修改哪一条报名？', en: 'Which registration do you want to change?' },
  nothing: { zh: '您目前没有可以修改的报名。', en: 'You have no registration that can be changed.' },
  isOver: (reference: string): Text => ({
    zh: `报名 ${reference} 已经取消或过期，不能再修改。需要的话可以重新报名。`,
    en: `Registration ${reference} was cancelled or has lapsed, so it can’t be changed. You are welcome to register anew.`,
  }),
  offerFirst: (reference: string): Text => ({
    zh: `报名 ${reference} 的名额还在等您确认。请先回复“接受名额 ${reference}”，再来修改。`,
    en: `A seat is being kept for ${reference}. Please reply “Accept seat ${reference}” first; then it can be changed.`,
  }),
  deadlinePassed: (reference: string): Text => ({
    zh: `报名 ${reference} 已过报名截止时间，名单已经送出，不能在这里修改。请说“人工服务”，由工作人员处理。`,
    en: `Registration for ${reference} has closed and the list has gone out, so it can’t be changed here. Say “talk to a person” and our staff will see to it.`,
  }),
  whatLabel: { zh: '修改内容', en: 'What to change' },
  askWhat: (booking: string): Text => ({
    zh: `要修改的是：${booking}。\n\n想改参会人（换人、加人、减人），还是改到别的场次？`,
    en: `This is about ${booking}.\n\nDo you want to change the delegates (other people, more or fewer) or move to another date?`,
  }),
  people: { zh: '改参会人', en: 'Change delegates' },
  date: { zh: '改到别的场次', en: 'Move to another date' },
  whatExamples: {
    zh: '请点按钮，或回复“改参会人”“改到别的场次”。',
    en: 'Please tap a button, or reply “change delegates” or “move to another date”.',
  },
  delegatesLabel: { zh: '参会人', en: 'Delegates' },
  askDelegates: (names: string): Text => ({
    zh: `目前的参会人：${names}。\n\n请直接说怎么改，例如“李娜换成王芳，经理，手机号”“加上王芳，经理，手机号”“去掉李娜”“李娜的电话改成……”。`,
    en: `The delegates are ${names}.\n\nTell me what to change, for example “replace Li Na with Wang Fang, manager, phone number”, “add Wang Fang, …”, “remove Li Na” or “Li Na’s phone is …”.`,
  }),
  askContactOf: (name: string): Text => ({
    zh: `请补充${name}的手机号或邮箱。`,
    en: `Please give a mobile number or an e-mail for ${name}.`,
  }),
  delegatesExamples: {
    zh: '例如“李娜换成王芳，经理，手机号”“去掉李娜”，也可以把完整名单重新发一遍。',
    en: 'For example “replace Li Na with Wang Fang, manager, phone number” or “remove Li Na”; or send the whole list anew.',
  },
  whom: (name: string, names: string): Text => ({
    zh: `名单里没有找到唯一的“${name}”。目前的参会人：${names}。请写全名。`,
    en: `I can’t tell who “${name}” is. The delegates are ${names}. Please give the full name.`,
  }),
  nobodyLeft: {
    zh: '至少要有一位参会人。如果都不来了，请说“取消报名”。',
    en: 'At least one delegate has to come. If nobody can, say “cancel my registration”.',
  },
  tooMany: (most: number): Text => ({
    zh: `这场活动每家企业最多 ${most} 人，请减少人数。`,
    en: `At this event each firm may send ${most} ${most === 1 ? 'person' : 'people'} at most. Please name fewer.`,
  }),
  dateLabel: { zh: '新场次', en: 'New date' },
  askDate: { zh: '可以改到以下场次，请选一场：', en: 'You can move to one of these; which one?' },
  dateExamples: { zh: '请点按钮，或回复它的序号。', en: 'Please tap a button, or reply with its number.' },
  noOtherDate: {
    zh: '目前没有名额足够、可以改过去的其他场次。您的报名保持不变；想等新的场次，可以说“关注”加上主题，有新活动时我会告诉您。',
    en: 'No other date with enough seats is open at present, and your registration stays as it is. Say “follow” and a theme, and I’ll tell you of new events.',
  },
  done: (reference: string): Text => ({
    zh: `已改好，报名编号仍是 **${reference}**。发“我的报名”可以看最新的安排和日历文件。`,
    en: `Done. Your reference is still **${reference}**. Send “my registrations” for the latest details and the calendar file.`,
  }),
  full: {
    zh: '余下的名额不够增加这么多人，名单没有改动。可以少加几位，或改到别的场次。',
    en: 'There are not enough seats left for that many, so nothing was changed. You can add fewer people or move to another date.',
  },
  dateFull: {
    zh: '这一场的名额刚刚满了，您原来的报名没有变。请另选一场。',
    en: 'That date has just filled up; your registration is unchanged. Please pick another.',
  },
  overFirmLimit: {
    zh: '加上贵企业在这场活动的其他报名，人数会超过每家的上限，所以没有改动。请减少人数，或改到别的场次。',
    en: 'With your firm’s other registrations for this event, that would be more than each firm may send, so nothing was changed. Please name fewer people or move to another date.',
  },
  alreadyRegistered: {
    zh: '其中有人已经由贵企业报过这场活动，所以没有改动。请核对名单；如果只是同名，请在名字后加个字母区分，例如“张伟B”。',
    en: 'Your firm has already registered one of them for this event, so nothing was changed. Please check the names; if somebody merely has the same name, add a letter to it, for example “Zhang Wei B”.',
  },
};
