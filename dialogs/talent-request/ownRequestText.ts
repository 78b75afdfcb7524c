import type { Text } from '../../src/model/text.ts';

/** What is said of a request that was made. */
export const ownRequestText = {
  requestLabel: { zh: '需求', en: 'Request' },
  requestExamples: {
    zh: '请回复需求编号（TR- 开头），或者点按钮。',
    en: 'Please give the reference that begins with “TR-”, or tap a button.',
  },
  askWhich: { zh: '是哪一条需求？', en: 'Which request is this about?' },
  none: {
    zh: '您在这里还没有登记过人才需求。说“提交人才需求”就可以开始；在别的渠道登记的，请转人工。',
    en: 'You have no talent request here. Say “make a talent request” to make one; if you made it on another channel, ask for a person.',
  },
  noneOpen: {
    zh: '您登记的需求都已经结束。需要的话可以再提交一份。',
    en: 'All your requests have ended. You are welcome to make another.',
  },
  notFound: (reference: string): Text => ({
    zh: `在您名下没有找到需求 ${reference}。请核对编号；在别的渠道登记的，请转人工。`,
    en: `I can’t find request ${reference} under your name here. Please check the reference; if you made it on another channel, ask for a person.`,
  }),
  ended: (reference: string, status: Text): Text => ({
    zh: `需求 ${reference} ${status.zh}，不能再改。还要招人的话，可以再提交一份。`,
    en: `Request ${reference} is ${status.en} and can’t be changed any more. If you need somebody again, make another.`,
  }),

  changeTitle: { zh: '需求修改', en: 'the change of your request' },
  changeStopped: { zh: '好的，需求保持不变。', en: 'All right, your request stays as it is.' },
  changeSummary: { zh: '修改后的需求', en: 'Your request as it will be' },
  whatLabel: { zh: '要改的内容', en: 'What to change' },
  askWhat: {
    zh: '要改什么？直接说就行，例如“人数改成三个”“改到线上”；或点按钮。',
    en: 'What should change? Just tell me, for example “make it three” or “make it online”; or tap a button.',
  },
  whatExamples: {
    zh: '例如“人数改成三个”“每天250元”，或者点按钮。',
    en: 'For example “make it three” or “250 yuan a day”, or tap a button.',
  },
  changed: (reference: string): Text => ({
    zh: `需求 **${reference}** 已更新。如果学生已经同意过旧的内容，会请学生重新确认。`,
    en: `Request **${reference}** is updated. A student who had agreed to what it said before will be asked anew.`,
  }),

  closeTitle: { zh: '关闭需求', en: 'closing your request' },
  closeSummary: {
    zh: '确定关闭这条需求吗？关闭后不再匹配，正在进行的推荐也会停止。',
    en: 'Close this request? It will not be matched any more, and what is under way with students stops.',
  },
  closeYes: { zh: '确认关闭', en: 'Yes, close it' },
  closeNo: { zh: '先不关闭', en: 'Keep it open' },
  closed: (reference: string): Text => ({
    zh: `需求 **${reference}** 已关闭，祝合作顺利。以后还要招人，再告诉我。`,
    en: `Request **${reference}** is closed. All the best, and come back whenever you need somebody.`,
  }),

  withdrawTitle: { zh: '撤回需求', en: 'the withdrawal of your request' },
  withdrawSummary: {
    zh: '确定撤回这条需求吗？撤回后不再匹配，正在进行的推荐也会停止。',
    en: 'Withdraw this request? It will not be matched any more, and what is under way with students stops.',
  },
  withdrawYes: { zh: '确认撤回', en: 'Yes, withdraw it' },
  withdrawNo: { zh: '不撤回', en: 'Keep it' },
  withdrawn: (reference: string): Text => ({
    zh: `需求 **${reference}** 已撤回，不再匹配。`,
    en: `Request **${reference}** is withdrawn and will not be matched any more.`,
  }),
  stays: { zh: '好的，需求保持不变，继续匹配。', en: 'All right, your request stays open.' },

  confirmTitle: { zh: '需求确认', en: 'your request' },
  confirmed: (reference: string): Text => ({
    zh: `好的，需求 **${reference}** 继续有效，我们接着为您匹配。`,
    en: `Good: request **${reference}** stands, and we go on looking.`,
  }),
} satisfies Record<string, Text | ((reference: string, status: Text) => Text)>;
