import type { BookingStatus } from '../../src/model/bookings.ts';
import type { Text } from '../../src/model/text.ts';
import type { TicketStatus } from '../../src/model/tickets.ts';

export const myRecordsText = {
  none: {
    zh: '您还没有报名记录，也没有申请。说“报名活动”可以报名，说“申请实习”可以申请实习；在别的渠道办的，请转人工。',
    en: 'You have no registrations yet, and no applications. Say “register for an event” or “apply for an internship” to make one; if you made one on another channel, ask for a person.',
  },
  unsent: {
    zh: '您正在填的实习申请还没有提交；提交以后，在这里可以看到它的进展。',
    en: 'The application that you are filling in has not been sent yet; once it is, this shows how it stands.',
  },
  list: (count: number): Text => ({
    zh: `这是您最近的 ${count} 条报名记录。`,
    en: count === 1 ? 'Here is your registration.' : `Here are your last ${count} registrations.`,
  }),
  tickets: { zh: '您转给工作人员的事项：', en: 'What you have passed on to our staff:' },
  ticket: (reference: string, status: string, day: string): Text => ({
    zh: `- **${reference}**：${status}（${day}提交）`,
    en: `- **${reference}**: ${status} (sent ${day})`,
  }),
  applications: (count: number): Text => ({
    zh: count === 1 ? '这是您的实习申请。' : `这是您的 ${count} 份实习申请。`,
    en: count === 1 ? 'Here is your application.' : `Here are your ${count} applications.`,
  }),
  applicationTitle: { zh: '实习申请', en: 'Internship application' },
  sentLabel: { zh: '提交日期', en: 'Submitted' },
  openingsLabel: { zh: '申请的岗位', en: 'Openings' },
  cvLabel: { zh: '简历', en: 'CV' },
  noCv: { zh: '还没有', en: 'none yet' },
  notMatched: { zh: '已收到；您没有同意参与匹配', en: 'received; not matched, since you have not agreed to that' },
  cvButton: { zh: '发简历', en: 'Send a CV' },
  newCvButton: { zh: '换简历', en: 'Send a new CV' },
  withdrawButton: { zh: '撤回', en: 'Withdraw' },
  deleteButton: { zh: '删除', en: 'Delete' },
  requests: (count: number): Text => ({
    zh: count === 1 ? '这是您登记的人才需求。' : `这是您登记的 ${count} 条人才需求。`,
    en: count === 1 ? 'Here is your talent request.' : `Here are your ${count} talent requests.`,
  }),
  noRequests: {
    zh: '您在这里还没有登记过人才需求。说“提交人才需求”就可以开始；在别的渠道登记的，请转人工。',
    en: 'You have no talent request here. Say “make a talent request” to make one; if you made it on another channel, ask for a person.',
  },
  requestTitle: (role: string, count: number): Text => ({
    zh: `${role}（${count} 人）`,
    en: count === 1 ? role : `${role} (${count} students)`,
  }),
  soughtLabel: { zh: '要求', en: 'Looking for' },
  termsLabel: { zh: '安排', en: 'Terms' },
  closeRequestButton: { zh: '招到了，关闭', en: 'Filled: close it' },
  matches: (count: number): Text => ({
    zh: count === 1 ? '还有一个推荐在进行。' : `还有 ${count} 个推荐在进行。`,
    en: count === 1 ? 'A match is under way.' : `${count} matches are under way.`,
  }),
  match: { zh: '这是这个推荐的情况。', en: 'This is how the match stands.' },
  matchTitleForFirm: { zh: '推荐给您的学生', en: 'A student put forward to you' },
  matchTitleForStudent: { zh: '推荐给您的岗位', en: 'An opening put forward to you' },
  matchOfLabel: { zh: '对应的登记', en: 'For' },
  agreeMatchButton: { zh: '同意', en: 'Agree' },
  declineMatchButton: { zh: '谢绝', en: 'Decline' },
  notFound: (reference: string): Text => ({
    zh: `在您名下没有找到编号 ${reference}。请核对编号；如果是在别的渠道办的，请联系工作人员。`,
    en: `I can’t find ${reference} under your name here. Please check the reference; if you made it on another channel, ask for a person.`,
  }),
  whenLabel: { zh: '时间', en: 'When' },
  delegatesLabel: { zh: '参会人', en: 'Delegates' },
  calendar: { zh: '加入日历', en: 'Add to calendar' },
  statusLabel: { zh: '状态', en: 'Status' },
  queue: (place: number): Text => ({ zh: `候补第 ${place} 位`, en: `Waiting list, number ${place}` }),
  withTicket: (name: string, code: string): Text => ({
    zh: `${name}（入场码 ${code}）`,
    en: `${name} (ticket ${code})`,
  }),
  calledOff: { zh: '活动已由主办方取消', en: 'Called off by the organisers' },
  changeButton: { zh: '修改', en: 'Change' },
  dateButton: { zh: '改到别的场次', en: 'Move to another date' },
  rateButton: { zh: '评价', en: 'Rate' },
  acceptButton: { zh: '接受名额', en: 'Accept the seat' },
  declineButton: { zh: '放弃名额', en: 'Decline' },
  cancelButton: { zh: '取消报名', en: 'Cancel registration' },
  cancelWords: (reference: string): Text => ({ zh: `取消报名 ${reference}`, en: `Cancel registration ${reference}` }),

  cancelTitle: { zh: '取消报名', en: 'the cancellation of your registration' },
  cancelSummary: { zh: '确定取消这条报名吗？', en: 'Cancel this registration?' },
  cancelYes: { zh: '确认取消', en: 'Yes, cancel it' },
  cancelNo: { zh: '保留报名', en: 'Keep it' },
  cancelStopped: { zh: '好的，您的报名保持不变。', en: 'All right, your registration stays as it is.' },
  bookingLabel: { zh: '报名', en: 'Registration' },
  askBooking: { zh: '要取消哪一条报名？', en: 'Which registration do you want to cancel?' },
  bookingExamples: {
    zh: '请回复报名编号，例如“EV-”开头的那一串，或者点按钮。',
    en: 'Please give the reference that begins with “EV-”, or tap a button.',
  },
  nothingToCancel: { zh: '您目前没有可以取消的报名。', en: 'You have no registration that can be cancelled.' },
  cancelled: (reference: string): Text => ({
    zh: `报名 **${reference}** 已取消，名额已释放。`,
    en: `Registration **${reference}** is cancelled and its seats are free again.`,
  }),
  leftWaitlist: (reference: string): Text => ({
    zh: `候补 **${reference}** 已取消。`,
    en: `You are off the waiting list (**${reference}**).`,
  }),
  alreadyCancelled: (reference: string): Text => ({
    zh: `报名 ${reference} 之前已经取消了。`,
    en: `Registration ${reference} was already cancelled.`,
  }),
  started: (reference: string): Text => ({
    zh: `报名 ${reference} 的活动已经开始，不能在这里取消。需要帮助请说“人工服务”。`,
    en: `The event of ${reference} has begun, so it can’t be cancelled here. Say “talk to a person” if you need help.`,
  }),
};

export const bookingStatusText: Readonly<Record<BookingStatus, Text>> = {
  held: { zh: '已报名', en: 'Registered' },
  waiting: { zh: '候补中', en: 'On the waiting list' },
  offered: { zh: '已为您留出名额', en: 'A seat is kept for you' },
  lapsed: { zh: '留出的名额已过期', en: 'The seat kept for you has lapsed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

export const ticketStatusText: Readonly<Record<TicketStatus, Text>> = {
  open: { zh: '待受理', en: 'waiting for staff' },
  claimed: { zh: '处理中', en: 'being handled' },
  closed: { zh: '已办结', en: 'closed' },
};
