import type { Text } from '../../src/model/text.ts';

export const applyText = {
  title: { zh: '实习申请', en: 'your application' },
  stopped: {
    zh: '好的，申请没有提交，刚才填的内容也不保留。需要时再说“申请实习”。',
    en: 'All right, nothing was submitted and what you entered is not kept. Say “apply for an internship” whenever you like.',
  },
  summaryTitle: { zh: '请核对申请', en: 'Please check your application' },

  applicationLabel: { zh: '申请', en: 'Application' },
  presentLabel: { zh: '提交方式', en: 'Submitted as' },
  askPresent: (reference: string, status: string): Text => ({
    zh: `您已经有一份申请 **${reference}**（${status}）。要在它上面更新，还是另外提交一份新的？`,
    en: `You already have an application, **${reference}** (${status}). Shall I update that one, or do you want a second?`,
  }),
  update: (reference: string): Text => ({ zh: `更新 ${reference}`, en: `Update ${reference}` }),
  anew: { zh: '另交一份新的', en: 'A second one' },
  presentExamples: {
    zh: '请回复“更新”或“另交一份新的”。',
    en: 'Please reply “update” or “a second one”.',
  },
  isUpdate: (reference: string): Text => ({ zh: `更新 ${reference}`, en: `update of ${reference}` }),
  isSecond: { zh: '另一份新的申请', en: 'a second one' },
  askWhich: { zh: '是哪一份申请？', en: 'Which application is this about?' },
  whichExamples: {
    zh: '请回复申请编号（IN- 开头），或者点按钮。',
    en: 'Please give the reference that begins with “IN-”, or tap a button.',
  },

  whatLabel: { zh: '要改的内容', en: 'What to change' },
  askWhat: {
    zh: '要改哪些内容？直接说就行，例如“4月起有空”“邮箱换成……”；或点按钮。',
    en: 'What should change? Just tell me, for example “free from April” or “my e-mail is now …”; or tap a button.',
  },
  whatExamples: {
    zh: '例如“4月起有空，每周20小时”“邮箱换成 anna@example.com”，或者点按钮。',
    en: 'For example “free from April, 20 hours a week” or “my e-mail is now anna@example.com”, or tap a button.',
  },

  askTogether: (missing: string): Text => ({
    zh: `请介绍一下自己：${missing}。一句话就可以，例如“我叫 Anna Petrova，俄罗斯人，北外国际贸易硕士二年级”。`,
    en: `Please tell me about yourself: ${missing}. One sentence will do, for example “I’m Anna Petrova from Russia, 2nd-year master’s in international trade at BFSU”.`,
  }),
  askRest: (missing: string): Text => ({
    zh: `还需要知道：${missing}。`,
    en: `I still need: ${missing}.`,
  }),

  done: (reference: string): Text => ({
    zh: `申请已提交，编号 **${reference}**，状态：已收到。`,
    en: `Your application is in. Its reference is **${reference}** and its status is: received.`,
  }),
  joined: (reference: string): Text => ({
    zh: `申请已提交，并与您之前的那份合并，编号 **${reference}**。以这次说的为准，之前有而这次没说的已补上。`,
    en: `Your application is in and was joined with your earlier one, under **${reference}**. What you said now counts; what only the earlier one had was added.`,
  }),
  notJoined: (reference: string): Text => ({
    zh: `申请已提交，编号 **${reference}**。那份已有的申请没能合并，需要的话请转人工处理。`,
    en: `Your application is in, under **${reference}**. The earlier one could not be joined with it; ask for a person if you need that done.`,
  }),
  joinedByStaff: (reference: string, ticket: string): Text => ({
    zh: `申请已提交，编号 **${reference}**，状态：已收到。之前的那份由工作人员核实后合并，工单编号 **${ticket}**：他们会通过那份申请留的邮箱或电话联系您，不用重复提交。`,
    en: `Your application is in, under **${reference}**; its status is: received. Our staff will see to the earlier one (**${ticket}**): they get in touch by the e-mail address or phone number kept with it, and there is nothing to send again.`,
  }),
  updated: (reference: string): Text => ({
    zh: `申请 **${reference}** 已更新。`,
    en: `Application **${reference}** has been updated.`,
  }),
  willBeMatched: {
    zh: '接下来会拿它与企业的岗位匹配，有合适的会来问您；双方都同意之前，企业不会知道您是谁。',
    en: 'It will be matched with firms’ openings. If one fits you will be asked; no firm learns who you are before both sides have agreed.',
  },
  willNotBeMatched: {
    zh: '按您的意思不参与匹配。改变主意可以说“修改申请”。',
    en: 'As you wish, it will not be matched. If you change your mind, say “change my application”.',
  },
  cvLater: {
    zh: '简历可以以后再补：说“发简历”。',
    en: 'You can add a CV later: say “send my CV”.',
  },
  records: { zh: '我的申请', en: 'My applications' },
  impossibleTitle: { zh: '按现有规定，目前行不通的：', en: 'What is not open to you as things stand:' },
  firstTitle: { zh: '开始之前要先办的：', en: 'What has to be got first:' },
  forStaffTitle: { zh: '要由工作人员确认的：', en: 'What our staff have to settle:' },
  gone: (reference: string): Text => ({
    zh: `申请 ${reference} 已经结束，不能再改。需要的话可以重新申请。`,
    en: `Application ${reference} has ended and can’t be changed any more. You are welcome to apply anew.`,
  }),
} satisfies Record<string, Text | ((...parts: string[]) => Text)>;
