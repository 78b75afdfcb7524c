import type { EventKind } from '../model/programme.ts';
import type { Text } from '../model/text.ts';

/** What an event is called in a sentence. */
export const kindNames: Readonly<Record<EventKind, Text>> = {
  event: { zh: '活动', en: 'event' },
  training: { zh: '培训', en: 'training course' },
  'information-session': { zh: '宣讲会', en: 'information session' },
};

/** What people are told without having asked. `kind` is the name of the event's kind in both languages. */
export const noticeText = {
  whatLabel: { zh: '名称', en: 'What' },
  whenLabel: { zh: '时间（北京时间）', en: 'When (Beijing time)' },
  whereLabel: { zh: '地点', en: 'Where' },
  onlineLabel: { zh: '线上参加', en: 'Join online' },
  delegatesLabel: { zh: '参会人', en: 'Delegates' },
  referenceLabel: { zh: '登记编号', en: 'Reference' },
  withTicket: (name: string, code: string): Text => ({
    zh: `${name}（入场码 ${code}）`,
    en: `${name} (ticket ${code})`,
  }),
  formerly: (now: string, before: string): Text => ({
    zh: `${now}（原为 ${before}）`,
    en: `${now} (it was ${before})`,
  }),
  noLink: { zh: '链接稍后提供', en: 'the link will follow' },
  calendar: { zh: '加入日历', en: 'Add to calendar' },

  offerSubject: (title: string): Text => ({ zh: `候补名额：${title}`, en: `There is room for you: ${title}` }),
  offer: (kind: Text, firm: string, seats: number, until: string): Text => ({
    zh: `您候补的${kind.zh}空出了名额，已为${firm}保留 ${seats} 个，保留到${until}。`,
    en: `There is room for you at the ${kind.en} you are on the waiting list for: ${seats} ${seats === 1 ? 'seat is' : 'seats are'} kept for ${firm} until ${until}.`,
  }),
  offerAnswer: (accept: Text, decline: Text): Text => ({
    zh: `要参加，请回复“${accept.zh}”；不需要了，请回复“${decline.zh}”。到时没有答复，名额会让给下一家企业。`,
    en: `To accept, reply “${accept.en}”; if you no longer wish to come, reply “${decline.en}”. Without an answer by then the room goes to the next firm.`,
  }),

  lapsedSubject: (title: string): Text => ({ zh: `候补名额已过期：${title}`, en: `No longer kept for you: ${title}` }),
  lapsed: (firm: string): Text => ({
    zh: `为${firm}保留的候补名额已过答复时间，不再保留。`,
    en: `The time to answer is over, and what was kept for ${firm} has been released.`,
  }),

  lapsedAnswer: (kind: Text, register: Text): Text => ({
    zh: `还想参加这场${kind.zh}，请回复“${register.zh}”，重新报名候补。`,
    en: `If you still wish to come to this ${kind.en}, reply “${register.en}” to join the waiting list again.`,
  }),

  movedSubject: (title: string): Text => ({ zh: `安排有变：${title}`, en: `Change of plan: ${title}` }),
  moved: (kind: Text): Text => ({
    zh: `您报名的${kind.zh}安排有变，请以下面的信息为准。`,
    en: `There is a change of plan for the ${kind.en} you signed up for. This is what holds now:`,
  }),
  movedBackSubject: (title: string): Text => ({ zh: `安排照旧：${title}`, en: `As first planned: ${title}` }),
  movedBack: (kind: Text): Text => ({
    zh: `您报名的${kind.zh}安排曾有变动，现已改回，请以下面的信息为准。`,
    en: `The plan for the ${kind.en} you signed up for was changed and has been changed back. This is what holds:`,
  }),
  reinstatedSubject: (title: string): Text => ({ zh: `恢复举行：${title}`, en: `It takes place after all: ${title}` }),
  reinstated: (kind: Text): Text => ({
    zh: `先前通知取消的${kind.zh}恢复举行，请以下面的信息为准。`,
    en: `What we told you was cancelled takes place after all (${kind.en}). This is what holds now:`,
  }),
  stillWaiting: {
    zh: '您目前仍在候补名单上，有名额时会另行通知。',
    en: 'You are still on the waiting list; we will tell you when a seat comes free.',
  },
  movedAnswer: (changeDate: Text, cancel: Text): Text => ({
    zh: `时间不合适的话，回复“${changeDate.zh}”可以改到别的场次，回复“${cancel.zh}”可以取消。`,
    en: `If it no longer suits you, reply “${changeDate.en}” to move to another date, or “${cancel.en}” to cancel.`,
  }),
  cancelAnswer: (cancel: Text): Text => ({
    zh: `如果来不了，请尽早回复“${cancel.zh}”，把名额让给别的企业。`,
    en: `If you cannot come, please reply “${cancel.en}” soon, so that another firm can have the place.`,
  }),

  calledOffSubject: (title: string): Text => ({ zh: `已取消：${title}`, en: `Cancelled: ${title}` }),
  calledOff: (kind: Text): Text => ({
    zh: `很抱歉，您报名的${kind.zh}因故取消，不再举行。`,
    en: `We are sorry: the ${kind.en} you signed up for has been cancelled and will not take place.`,
  }),
  elsewhere: { zh: '还有这些场次可以参加：', en: 'These dates are still open:' },
  elsewhereAnswer: (changeDate: Text, cancel: Text): Text => ({
    zh: `要改过去，请回复“${changeDate.zh}”；不需要了，请回复“${cancel.zh}”。`,
    en: `To move to one of them, reply “${changeDate.en}”; if you no longer wish to come, reply “${cancel.en}”.`,
  }),
  registerAnswer: (register: Text): Text => ({
    zh: `想参加请回复“${register.zh}”。`,
    en: `To take part, reply “${register.en}”.`,
  }),
  nothingElsewhere: {
    zh: '目前没有名额合适的其他场次。对话里说“关注”加上主题，有新的场次时会通知您。',
    en: 'No other date with enough seats is open at present. Say “follow” and a theme in the chat, and we will tell you of new ones.',
  },

  reminderSubject: (title: string, day: string): Text => ({
    zh: `提醒：${title}，${day}`,
    en: `Reminder: ${title}, ${day}`,
  }),
  reminder: (kind: Text, firm: string, days: number): Text => ({
    zh: `提醒您：${firm}报名的${kind.zh}${days === 0 ? '就在今天' : days === 1 ? '就在明天' : `还有 ${days} 天`}。`,
    en: `A reminder: the ${kind.en} for which ${firm} is registered is ${days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`}.`,
  }),
  reminderOn: (kind: Text, firm: string, day: string): Text => ({
    zh: `提醒您：${firm}报名的${kind.zh}将于${day}举行。`,
    en: `A reminder: the ${kind.en} for which ${firm} is registered takes place on ${day}.`,
  }),
  soon: (kind: Text, clock: string): Text => ({
    zh: `提醒您：您报名的${kind.zh}将于 ${clock} 开始，可以线上参加。`,
    en: `A reminder: your ${kind.en} begins at ${clock}; you can join it online.`,
  }),

  afterSubject: (title: string): Text => ({ zh: `参加得怎么样：${title}`, en: `How was it? ${title}` }),
  after: (title: string): Text => ({
    zh: `“${title}”已经结束。欢迎点三下做个评价，帮助我们把以后的活动办得更好。`,
    en: `“${title}” is over. Three taps tell us how it was, and help us to make the next one better.`,
  }),
  rateAnswer: (rate: Text): Text => ({ zh: `评价请回复“${rate.zh}”。`, en: `To rate it, reply “${rate.en}”.` }),
  certificateSubject: (title: string): Text => ({
    zh: `培训证明：${title}`,
    en: `Certificate of attendance: ${title}`,
  }),
  certificates: (title: string): Text => ({
    zh: `“${title}”的培训证明（PDF，中英文）可以下载了：`,
    en: `Certificates of attendance for “${title}” (PDF, in both languages):`,
  }),
  certificateOf: (name: string): Text => ({ zh: `${name}的培训证明`, en: `Certificate of ${name}` }),

  news: { zh: '您关注的内容有新活动：', en: 'There are new events that match what you follow:' },
  more: (left: number): Text => ({ zh: `另有 ${left} 场。`, en: `And ${left} more.` }),
  newsAnswer: (register: Text, stop: Text): Text => ({
    zh: `想参加请回复“${register.zh}”。不想再收到这类消息，回复“${stop.zh}”。`,
    en: `To take part, reply “${register.en}”. To hear no more of this kind, reply “${stop.en}”.`,
  }),
  announced: {
    zh: '您之前想参加的宣讲会，现在有场次了：',
    en: 'An information session that you had wished for is now in the programme:',
  },

  registeredSubject: (title: string): Text => ({ zh: `报名信息：${title}`, en: `Your registration: ${title}` }),
  registered: (kind: Text, firm: string): Text => ({
    zh: `${firm}已为您报名参加以下${kind.zh}。`,
    en: `${firm} has registered you for this ${kind.en}.`,
  }),
  updated: (kind: Text, firm: string): Text => ({
    zh: `${firm}更新了以下${kind.zh}的报名，请以这封邮件为准。`,
    en: `${firm} has updated its registration for this ${kind.en}; these are the latest details.`,
  }),
  waiting: (kind: Text, firm: string): Text => ({
    zh: `${firm}已为您登记以下${kind.zh}的候补，目前还没有名额。有名额时会另行通知。`,
    en: `${firm} has put you on the waiting list of this ${kind.en}. You have no seat yet; we will tell you when one comes free.`,
  }),
  withdrawnSubject: (title: string): Text => ({ zh: `报名已取消：${title}`, en: `Registration cancelled: ${title}` }),
  withdrawn: (kind: Text, firm: string): Text => ({
    zh: `${firm}已取消您在以下${kind.zh}的报名。`,
    en: `${firm} has cancelled your registration for this ${kind.en}.`,
  }),

  answerInChat: (page: string): Text => ({
    zh: `请由报名人在与“桥头堡”智能助手的对话里回复（网页版：${page}），不要直接回复这封邮件。`,
    en: `Please have whoever registered answer in their chat with the Bridgehead assistant (on the web: ${page}); replies to this e-mail are not read.`,
  }),
  mailFooter: (firm: string): Text => ({
    zh: `这封邮件由海淀区服务企业“走出去”的智能助手“桥头堡”自动发送。您收到它，是因为${firm}登记时填写了这个邮箱。`,
    en: `Sent automatically by Bridgehead, Haidian’s assistant for firms going abroad. You receive it because ${firm} gave this address when it registered.`,
  }),
};

/** What the buttons say beside those of a record, which stand in `src/language/replies/recordWords.ts`. */
export const noticeButtons = {
  cancel: (reference: string): Text => ({ zh: `取消报名 ${reference}`, en: `Cancel registration ${reference}` }),
  register: { zh: '报名活动', en: 'Register for an event' },
  bookSession: { zh: '预约宣讲会', en: 'Book an information session' },
  stop: { zh: '退订', en: 'Unsubscribe' },
};
