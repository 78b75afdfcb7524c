import type { Text } from '../model/text.ts';

/** What the two sides of a match are told. Before the exchange no text names the other side. */
export const matchNoticeText = {
  matchLabel: { zh: '推荐编号', en: 'Match' },
  requestLabel: { zh: '人才需求', en: 'Talent request' },
  openingLabel: { zh: '岗位编号', en: 'Opening' },
  applicationLabel: { zh: '实习申请', en: 'Application' },
  withRole: (reference: string, role: string): Text => ({
    zh: `${reference}（${role}）`,
    en: `${reference} (${role})`,
  }),

  proposedToFirmSubject: (request: string): Text => ({
    zh: `为 ${request} 推荐了一位学生`,
    en: `A student for ${request}`,
  }),
  proposedToFirm: {
    zh: '工作人员为您的人才需求推荐了一位学生。双方都同意之前，您看不到学生的姓名、国籍、学校和联系方式，学生也看不到贵公司是谁。',
    en: 'Our staff put a student forward for your talent request. Until both sides have agreed you do not see the student’s name, nationality, university or contact, and the student does not see which firm you are.',
  },
  proposedToStudentSubject: { zh: '有一个岗位推荐给您', en: 'An opening for you' },
  proposedToStudent: {
    zh: '工作人员把您推荐给了一个岗位。双方都同意之前，您看不到是哪家企业；企业看到的只有您的学历、在读类别、专业、这个岗位需要的语言和市场、时间、地点、目前是否在北京、报酬期望，以及因此要先办的手续，看不到姓名、国籍、学校、联系方式和简历。',
    en: 'Our staff put you forward for an opening. Until both sides have agreed you do not see which firm it is; the firm sees no more of you than your degree, as what you are enrolled, your field of study, the languages and markets that this opening needs, your time, where you would work and whether you are in Beijing, the pay that you expect and the papers that follow from it. It sees neither your name, nationality, university, contact nor CV.',
  },
  speaksFor: { zh: '合适的地方：', en: 'What speaks for it:' },
  speaksAgainst: { zh: '需要留意的地方：', en: 'What speaks against it:' },
  first: { zh: '开始之前要先办：', en: 'What must be got before the start:' },
  forStaff: {
    zh: '还要由工作人员确认的（在此之前不代表可以做）：',
    en: 'What our staff must settle first (until then it is not said to be allowed):',
  },
  proposedAnswer: (agree: Text, decline: Text, until: Text | undefined): Text => ({
    zh: `愿意认识对方，请回复“${agree.zh}”；不合适，请回复“${decline.zh}”，不需要说明原因。${until ? `请在${until.zh}前答复。` : ''}双方都同意后，由工作人员转交联系方式，在那之前随时可以撤回。`,
    en: `If you would like to meet, reply “${agree.en}”; if not, reply “${decline.en}”, no reason needed.${until ? ` Please answer by ${until.en}.` : ''} Once both have agreed our staff pass on the contacts; until they do, either side can take its agreement back.`,
  }),

  agreedSubject: (match: string): Text => ({ zh: `双方都已同意：${match}`, en: `Both sides have agreed: ${match}` }),
  agreed: {
    zh: '对方也同意了。工作人员核对手续后会把联系方式转交给双方，并告诉您转交了哪些内容。',
    en: 'The other side has agreed as well. Our staff check the papers and then pass the contacts on to both of you, and tell you exactly what was passed on.',
  },
  agreedAnswer: (withdraw: Text): Text => ({
    zh: `在转交之前，您随时可以回复“${withdraw.zh}”撤回。`,
    en: `Until then you can take your agreement back at any time: reply “${withdraw.en}”.`,
  }),

  overSubject: (match: string): Text => ({ zh: `推荐 ${match} 没有成`, en: `Match ${match} did not come about` }),
  overForFirm: {
    zh: '这次推荐没有成，没有转交任何联系方式。您的人才需求不受影响，我们会继续为您物色。',
    en: 'This match did not come about, and no contact was passed on. Your talent request stays as it is, and we go on looking.',
  },
  overForStudent: {
    zh: '这次推荐没有成，没有转交您的任何信息。您的申请不受影响，我们会继续为您匹配。',
    en: 'This match did not come about, and nothing about you was passed on. Your application stays as it is, and we go on looking.',
  },
  gone: {
    zh: '之前推荐的学生已经不再找岗位，这次推荐就此结束，没有转交任何联系方式。您的人才需求不受影响，我们会继续为您物色。',
    en: 'The student who was put forward is no longer available, so this match is over; no contact was passed on. Your talent request stays as it is, and we go on looking.',
  },
  lapsedSubject: (match: string): Text => ({ zh: `推荐 ${match} 已过期`, en: `Match ${match} has lapsed` }),
  lapsed: {
    zh: '到了期限仍有一方没有答复，这次推荐已经过期，没有转交任何联系方式。还想认识对方的话，请回复“人工服务”。',
    en: 'One side had not answered in time, so this match has lapsed; no contact was passed on. If you would still like to meet, reply “talk to a person”.',
  },
  changedSubject: (match: string): Text => ({
    zh: `推荐 ${match} 的内容有变`,
    en: `What match ${match} was about has changed`,
  }),
  changed: {
    zh: '推荐的内容有了变化，之前的同意不再算数，这次推荐就此结束，没有转交任何联系方式。如果仍然合适，工作人员会重新推荐。',
    en: 'What was put forward has changed, so agreements given before no longer count and this match is over; no contact was passed on. If it still fits, our staff will put it forward anew.',
  },

  exchangedSubject: (match: string): Text => ({
    zh: `联系方式已转交：${match}`,
    en: `Contacts passed on: ${match}`,
  }),
  exchangedToFirm: {
    zh: '双方都已同意，现把学生的联系方式转交给您，请只用于这个岗位。',
    en: 'Both sides have agreed. Here is how to reach the student; please use it for this position alone.',
  },
  exchangedToStudent: {
    zh: '双方都已同意，现把企业的联系方式转交给您，请只用于这个岗位。',
    en: 'Both sides have agreed. Here is how to reach the firm; please use it for this position alone.',
  },
  passedToStudent: { zh: '同时转交给学生的是贵公司的这些信息：', en: 'What the student was given of you:' },
  passedToFirm: { zh: '同时转交给企业的是您的这些信息：', en: 'What the firm was given of you:' },
  noCv: {
    zh: '简历没有转交，要不要给企业由您自己决定。',
    en: 'Your CV was not passed on; whether to give it to the firm is up to you.',
  },
  noStart: {
    zh: '手续办妥之前请不要开始工作；不清楚的地方，请回复“人工服务”。',
    en: 'Please do not start before the papers are in order; if anything is unclear, reply “talk to a person”.',
  },
  firmLabel: { zh: '企业', en: 'Firm' },
  universityLabel: { zh: '学校', en: 'University' },
  programmeLabel: { zh: '专业', en: 'Programme' },
};

/** How a request or an application goes on. */
export const talentNoticeText = {
  newsSubject: (reference: string): Text => ({ zh: `${reference} 有新进展`, en: `News of ${reference}` }),
  applicationNews: (reference: string, status: Text): Text => ({
    zh: `您的实习申请 ${reference} 有新进展：${status.zh}。`,
    en: `There is news of your application ${reference}: ${status.en}.`,
  }),
  requestNews: (reference: string, role: string, status: Text): Text => ({
    zh: `您的人才需求 ${reference}（${role}）有新进展：${status.zh}。`,
    en: `There is news of your talent request ${reference} (${role}): ${status.en}.`,
  }),
  newsAnswer: (records: Text): Text => ({
    zh: `想看全部情况，请回复“${records.zh}”。`,
    en: `To see how all of it stands, reply “${records.en}”.`,
  }),
  myRecords: { zh: '我的记录', en: 'My records' },

  silentSubject: (reference: string): Text => ({
    zh: `${reference} 还需要吗？`,
    en: `Is ${reference} still needed?`,
  }),
  silent: (reference: string, role: string, days: number): Text => ({
    zh: `您的人才需求 ${reference}（${role}）已经 ${days} 天没有消息了。现在还需要吗？`,
    en: `We have not heard from you about your talent request ${reference} (${role}) for ${days} days. Do you still need it?`,
  }),
  silentAnswer: (confirm: Text, change: Text, close: Text): Text => ({
    zh: `还需要，请回复“${confirm.zh}”；有变化，回复“${change.zh}”；不需要了，回复“${close.zh}”。没有答复的话，需求会继续保留。`,
    en: `If so, reply “${confirm.en}”; if something has changed, “${change.en}”; if not, “${close.en}”. Without an answer it stays open.`,
  }),

  answerInChat: (page: string): Text => ({
    zh: `请在与“桥头堡”智能助手的对话里回复（网页版：${page}），不要直接回复这封邮件。`,
    en: `Please answer in your chat with the Bridgehead assistant (on the web: ${page}); replies to this e-mail are not read.`,
  }),
  mailFooter: (reference: string): Text => ({
    zh: `这封邮件由海淀区服务企业“走出去”的智能助手“桥头堡”自动发送。您收到它，是因为 ${reference} 里填写了这个邮箱。`,
    en: `Sent automatically by Bridgehead, Haidian’s assistant for firms going abroad. You receive it because this address was given with ${reference}.`,
  }),
};
