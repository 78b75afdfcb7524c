import type { Text } from '../../src/model/text.ts';

export const matchAnswerText = {
  title: { zh: '推荐的答复', en: 'your answer to the match' },
  called: { zh: ['答复'], en: ['answer'] },
  stopped: { zh: '好的，什么都没有改变。', en: 'All right, nothing was changed.' },
  summaryTitle: { zh: '推荐', en: 'Match' },

  matchLabel: { zh: '推荐编号', en: 'Match' },
  answerLabel: { zh: '意向', en: 'You wish to' },
  agrees: { zh: '同意', en: 'agree' },
  ends: { zh: '谢绝', en: 'decline' },
  askAnswer: (match: string): Text => ({
    zh: `推荐 ${match} 您愿意还是谢绝？`,
    en: `What is your answer to match ${match}?`,
  }),
  answerExamples: { zh: '请点按钮，或回复“同意”“谢绝”。', en: 'Please tap a button, or reply “agree” or “decline”.' },
  askMatch: { zh: '您说的是哪一个推荐？', en: 'Which match do you mean?' },
  matchExamples: {
    zh: '请回复“MA-”开头的推荐编号，或者点按钮。',
    en: 'Please give the number that begins with “MA-”, or tap a button.',
  },

  /** `own`: exactly what is passed on of this side, a line each. */
  askFirm: (match: string, role: string, own: string): Text => ({
    zh: `同意推荐 **${match}**（${role}）之前，请确认：双方都同意后，由工作人员把贵公司的以下信息转交给这一位学生，其他内容一概不转交：\n\n${own}\n\n同时您会收到这位学生的姓名、学校、专业和联系方式。转交之前您随时可以撤回。同意转交吗？`,
    en: `Before you agree to match **${match}** (${role}), please check: once both sides have agreed, our staff pass on the following of your firm to this one student, and nothing else:\n\n${own}\n\nYou get the student’s name, university, programme and contact in turn. Until it is passed on you can take this back. May we pass it on?`,
  }),
  askStudent: (match: string, role: string, own: string): Text => ({
    zh: `同意推荐 **${match}**（${role}）之前，请确认：双方都同意后，由工作人员把您的以下信息转交给这一家企业，国籍、简历等其他内容一概不转交：\n\n${own}\n\n同时您会收到企业的名称、联系人和联系方式。转交之前您随时可以撤回。同意转交吗？`,
    en: `Before you agree to match **${match}** (${role}), please check: once both sides have agreed, our staff pass on the following of you to this one firm, and nothing else, neither your nationality nor your CV:\n\n${own}\n\nYou get the firm’s name and its contact in turn. Until it is passed on you can take this back. May we pass it on?`,
  }),
  askDecline: (match: string, role: string): Text => ({
    zh: `要谢绝推荐 **${match}**（${role}）吗？谢绝之后不能恢复，也不会把您的答复告诉对方，对方只会知道没有成。`,
    en: `Decline match **${match}** (${role})? This cannot be undone. The other side only hears that it did not come about.`,
  }),
  askWithdraw: (match: string, role: string): Text => ({
    zh: `要撤回对推荐 **${match}**（${role}）的同意吗？撤回之后这次推荐就结束，不能恢复，也不会转交任何联系方式。`,
    en: `Take back your agreement to match **${match}** (${role})? The match is then over for good, and no contact is passed on.`,
  }),
  confirmExamples: {
    zh: '请回复“同意”或“先不决定”。',
    en: 'Please reply with one of the buttons, or with yes or no.',
  },
  firmLabel: { zh: '企业', en: 'Firm' },
  universityLabel: { zh: '学校', en: 'University' },
  programmeLabel: { zh: '专业', en: 'Programme' },
  agree: { zh: '同意转交', en: 'Agree, pass it on' },
  decline: { zh: '确认谢绝', en: 'Yes, decline' },
  withdraw: { zh: '确认撤回', en: 'Yes, take it back' },
  notYet: { zh: '先不决定', en: 'Not yet' },
  keep: { zh: '保持同意', en: 'Keep my agreement' },
  kept: { zh: '好的，您的同意保持不变。', en: 'All right, your agreement stays.' },
  left: (match: string, until: Text | undefined): Text => ({
    zh: `好的，什么都没有记下，推荐 ${match} 仍等您答复${until ? `，请在${until.zh}前` : ''}。`,
    en: `All right, nothing was recorded; match ${match} still waits for your answer${until ? ` until ${until.en}` : ''}.`,
  }),
  confirmed: { zh: '已确认', en: 'confirmed' },
  contactChanged: {
    zh: '您的联系方式刚刚有变化，请再确认一次。',
    en: 'Your contact details have just changed; please check them once more.',
  },

  agreed: (match: string, withdraw: Text): Text => ({
    zh: `已记下您同意推荐 **${match}**。对方答复后会通知您；在转交联系方式之前，随时可以回复“${withdraw.zh}”撤回。`,
    en: `Your agreement to match **${match}** is recorded. We will tell you when the other side has answered; until contacts are passed on you can take it back: reply “${withdraw.en}”.`,
  }),
  bothAgreed: (match: string, withdraw: Text): Text => ({
    zh: `推荐 **${match}** 双方都已同意。工作人员核对手续后会转交联系方式，并告诉双方转交了哪些内容；在那之前，随时可以回复“${withdraw.zh}”撤回。`,
    en: `Both sides have now agreed to match **${match}**. Our staff check the papers and then pass the contacts on, and tell both of you exactly what was passed on; until then you can take it back: reply “${withdraw.en}”.`,
  }),
  declined: (match: string): Text => ({
    zh: `已谢绝推荐 **${match}**，没有转交任何信息。我们会继续为您留意。`,
    en: `You have declined match **${match}**; nothing was passed on. We go on looking.`,
  }),
  withdrawn: (match: string): Text => ({
    zh: `已撤回对推荐 **${match}** 的同意，没有转交任何信息，这次推荐就此结束。`,
    en: `Your agreement to match **${match}** is taken back; nothing was passed on, and the match is over.`,
  }),

  none: {
    zh: '目前没有等您答复的推荐。发“我的申请”可以查看您的记录。',
    en: 'No match is waiting for your answer. Send “my records” to see what you have here.',
  },
  noneToEnd: {
    zh: '目前没有可以谢绝或撤回的推荐。不想再参与匹配，请回复“修改申请”；想删除资料，请回复“删除申请”。',
    en: 'There is no match to decline or take back. To be matched no more, reply “change my application”; to delete your data, “delete my application”.',
  },
  notFound: (match: string): Text => ({
    zh: `在您名下没有找到推荐 ${match}。请核对编号；如果是在别的渠道收到的，请联系工作人员。`,
    en: `I can’t find match ${match} under your name here. Please check the number; if you were told of it on another channel, ask for a person.`,
  }),
  alreadyAgreed: (match: string, withdraw: Text): Text => ({
    zh: `推荐 ${match} 您已经同意了。要撤回，请回复“${withdraw.zh}”。`,
    en: `You have agreed to match ${match} already. To take it back, reply “${withdraw.en}”.`,
  }),
  exchanged: (match: string): Text => ({
    zh: `推荐 ${match} 的联系方式已经转交给双方，不能再更改了。需要帮助请回复“人工服务”。`,
    en: `The contacts of match ${match} have been passed on to both sides, so this cannot be changed any more. Say “talk to a person” if you need help.`,
  }),
  over: (match: string): Text => ({
    zh: `推荐 ${match} 已经结束，没有转交任何联系方式。`,
    en: `Match ${match} is over; no contact was passed on.`,
  }),
};
