import type { Text } from '../../src/model/text.ts';

export const eventFeedbackText = {
  title: { zh: '活动评价', en: 'your feedback' },
  stopped: { zh: '好的，这次不评价。', en: 'All right, no feedback this time.' },
  bookingLabel: { zh: '报名', en: 'Registration' },
  askBooking: { zh: '要评价哪一场？', en: 'Which one do you want to rate?' },
  bookingExamples: {
    zh: '请回复报名编号，例如“EV-”开头的那一串，或者点按钮。',
    en: 'Please give the reference that begins with “EV-”, or tap a button.',
  },
  nothing: {
    zh: '目前没有可以评价的活动：活动结束以后才能评价。',
    en: 'There is nothing to rate yet: an event can be rated once it is over.',
  },
  notOver: (reference: string): Text => ({
    zh: `${reference} 这场活动还没有结束，结束以后再来评价。`,
    en: `The event of ${reference} is not over yet; please come back afterwards.`,
  }),
  notFound: (reference: string): Text => ({
    zh: `在您名下没有找到可以评价的报名 ${reference}。请核对编号。`,
    en: `I can’t find a registration ${reference} of yours that can be rated. Please check the reference.`,
  }),
  ratingLabel: { zh: '总体评分', en: 'Overall' },
  askRating: (event: string): Text => ({
    zh: `谢谢您参加${event}。总体打几分？5 分最高。`,
    en: `Thank you for coming to ${event}. How would you rate it overall? 5 is best.`,
  }),
  ratingExamples: { zh: '请回复 1 到 5。', en: 'Please reply with a figure from 1 to 5.' },
  points: (points: number): Text => ({ zh: `${points} 分`, en: `${points} of 5` }),
  usefulLabel: { zh: '对业务的帮助', en: 'Use for your business' },
  askUseful: { zh: '对贵企业的业务有帮助吗？', en: 'Was it of use for your business?' },
  usefulExamples: { zh: '请点按钮，例如“有帮助”。', en: 'Please tap a button, for example “Useful”.' },
  yes: { zh: '有帮助', en: 'Useful' },
  partly: { zh: '有一些', en: 'Partly' },
  no: { zh: '没有帮助', en: 'Not useful' },
  followUpLabel: { zh: '后续跟进', en: 'Follow-up' },
  askFollowUp: {
    zh: '需要我们跟进吗？例如联系会上认识的机构。需要的话，工作人员会在这里回复您。',
    en: 'Should we follow up, for instance with somebody you met? If so, our staff will write to you here.',
  },
  followUpExamples: { zh: '请回复“需要”或“不需要”。', en: 'Please reply “yes” or “no”.' },
  wanted: { zh: '需要跟进', en: 'Yes, please' },
  notWanted: { zh: '不需要', en: 'No, thanks' },
  partnersLabel: { zh: '会上认识的伙伴', en: 'Partners met' },
  askPartners: {
    zh: '会上和哪些机构或企业聊过？写几个名字就行，方便我们跟进。',
    en: 'Whom did you meet? A few names are enough; they help us to follow up.',
  },
  partnersExamples: {
    zh: '例如“德国使馆商务处”，或回复“跳过”。',
    en: 'For example “the German embassy”, or reply “skip”.',
  },
  leaveOut: { zh: '跳过', en: 'Skip' },
  done: { zh: '谢谢，您的评价已记下。', en: 'Thank you, your feedback is noted.' },
  doneWithFollowUp: (reference: string): Text => ({
    zh: `谢谢，您的评价已记下。跟进事项已转给工作人员，编号 **${reference}**，他们会在这里回复您。`,
    en: `Thank you, your feedback is noted. Our staff have your follow-up under **${reference}** and will answer here.`,
  }),
  ticketReason: (reference: string, partners: string | undefined): Text => ({
    zh: `${reference} 会后跟进${partners ? `：${partners}` : ''}`,
    en: `Follow-up after ${reference}${partners ? `: ${partners}` : ''}`,
  }),
};
