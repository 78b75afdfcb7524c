import type { Text } from '../src/model/text.ts';

export const personButton: Text = { zh: '人工服务', en: 'Talk to a person' };

const registerButton: Text = { zh: '报名活动', en: 'Register for an event' };
const requestButton: Text = { zh: '提交人才需求', en: 'Make a talent request' };
const internshipsButton: Text = { zh: '看看有什么实习', en: 'Show me internships' };

/** The words that begin a dialog, by its id; behind a colon, what is known of it already and is said with them. */
export const dialogButtons: ReadonlyMap<string, Text> = new Map([
  ['event-choice', registerButton],
  ['info-session', { zh: '预约宣讲会', en: 'Book an information session' }],
  ['info-session:external_debt', { zh: '预约外债宣讲会', en: 'Book an external debt information session' }],
  ['info-session:fx', { zh: '预约外汇宣讲会', en: 'Book a foreign currency information session' }],
  ['info-session:ma_odi', { zh: '预约境外并购宣讲会', en: 'Book an acquisitions information session' }],
  ['my-records', { zh: '我的报名', en: 'My registrations' }],
  ['talent-request', requestButton],
  ['internship', internshipsButton],
  ['internship-check', { zh: '我能不能实习', en: 'Am I eligible?' }],
  ['staff-handoff', personButton],
]);

/** What can be done here, in three buttons; each can be typed. */
export const startButtons: readonly Text[] = [registerButton, requestButton, internshipsButton];

export const botText = {
  greeting: {
    zh: '您好，这里是桥头堡，海淀区服务企业“走出去”的智能助手（不是真人）。我可以：\n\n- 帮企业报名对接活动、培训和宣讲会\n- 登记企业招留学生的需求\n- 帮留学生找实习、提交申请\n- 回答外债、外汇、境外并购、留学生实习等政策问题\n\n请直接说您的需要，例如“下个月有哪些生物医药对接会？”。查看办过的事，请说“我的记录”；想找工作人员，请说“人工服务”。',
    en: 'Hello, this is Bridgehead, Haidian’s assistant for firms going abroad (not a person). I can:\n\n- register you for events, training and information sessions\n- take requests for interns and graduates from abroad\n- help foreign students find internships\n- answer questions on external debt, currencies, acquisitions and internships\n\nJust say what you need, such as “which biopharma events are there next month?”, “my records” or “talk to a person”.',
  },
  help: {
    zh: '您可以这样说：\n\n- 找活动并报名：“我们想派三个人参加下个月的生物医药对接会”\n- 查看或取消报名：“我的报名”\n- 咨询外债、外汇、境外并购并预约宣讲会：“我们想向母公司借350万美元，两年期”\n- 招留学生：“我们想招两个会俄语的实习生，明年三月到八月”\n- 找实习：“有什么实习”\n- 问政策：“外债登记要什么材料？”\n- 找人：“人工服务”\n\n办理过程中可以随时说“返回”“修改人数”“跳过”“再说一遍”“取消”“重新开始”，也可以说“English”切换语言。',
    en: 'You can say:\n\n- find and register for events: “we want to send three people to the biopharma matchmaking next month”\n- see or cancel registrations: “my registrations”\n- prepare for an information session on external debt, foreign currencies or acquisitions: “we want to borrow USD 3.5 million from our parent for two years”\n- hire foreign students: “we need two Russian-speaking interns from March to August”\n- find an internship: “show me internships”\n- ask about rules: “which papers do I need to register external debt?”\n- reach our staff: “talk to a person”\n\nAt any step you can say “back”, “change the number”, “skip”, “repeat”, “cancel” or “start over”, or “中文” to switch languages.',
  },
  languageChosen: { zh: '好的，接下来用中文。', en: 'All right, I’ll use English from now on.' },
  nothingToGoBackTo: {
    zh: '现在没有正在办理的事项。您想做什么？',
    en: 'Nothing is in progress at the moment. What would you like to do?',
  },
  oldCard: {
    zh: '这张卡片已经过期了，对应的事项已经办完或取消。说“我的报名”可以查看结果。',
    en: 'That card is out of date: what it was for is finished or cancelled. Say “my registrations” to see where things stand.',
  },
  nothingToConfirm: {
    zh: '目前没有等您确认的内容。您想做什么？',
    en: 'There is nothing waiting for your answer. What would you like to do?',
  },
  whatIsAnswered: (references: readonly string[]): Text => ({
    zh: `您是在答复 ${references.join('、')} 吗？请点按钮，或者直接说您要办的事。`,
    en: `Is this your answer to ${references.join(' or ')}? Please tap a button, or say what else you would like to do.`,
  }),
  notText: {
    zh: '我目前只能读文字，看不了图片和文件。请用文字说说您的需要。\n\n文件我只收一种：申请实习时附上的简历（PDF 或 Word，5 MB 以内）。要申请请说“申请实习”，问到简历时再发给我。',
    en: 'I can only read text, not pictures or files. Please write what you need.\n\nThere is one file that I take: the CV with an application for an internship (PDF or Word, up to 5 MB). To apply, say “apply for an internship”, and send it when I ask for it.',
  },
  filesUnread: {
    zh: '您附上的文件这里用不上，我没有看，下面只回复您写的文字。文件我只收一种：申请实习时附上的简历（PDF 或 Word，5 MB 以内）。',
    en: 'I have not read the file that you attached; it is not needed here. I go by what you wrote. There is one file that I take: the CV with an application for an internship (PDF or Word, up to 5 MB).',
  },
  applyButton: { zh: '申请实习', en: 'Apply for an internship' },

  onlyPictures: {
    zh: '我看不懂表情。请用文字说说您的需要。',
    en: 'I can’t read emoji. Please tell me in words what you need.',
  },
  source: (name: string, asOf: string | undefined): Text => ({
    zh: asOf ? `来源：${name}（截至 ${asOf}）` : `来源：${name}（未注明日期）`,
    en: asOf ? `Source: ${name} (as of ${asOf})` : `Source: ${name} (undated)`,
  }),
  overdue: (reviewBy: string): Text => ({
    zh: `这条内容原定 ${reviewBy} 前复核，目前已过期，可能已有变化，请向工作人员确认。`,
    en: `This answer was due for review by ${reviewBy} and may be out of date. Please check with our staff.`,
  }),
  notAdvice: {
    zh: '以上为一般信息，不构成法律、税务或投资建议。',
    en: 'This is general information, not legal, tax or investment advice.',
  },
  whichQuestion: { zh: '您想问的是哪一个？', en: 'Which of these do you mean?' },
  noneOfThese: { zh: '都不是', en: 'None of these' },
  noneNoted: {
    zh: '明白了，这个问题我已记下来，交给知识库的同事补充。需要的话可以请工作人员直接答复您。',
    en: 'I see. I have kept your question for the people who look after my answers. If you like, a person can answer it directly.',
  },
  dontKnow: {
    zh: '这个问题我没有可靠的答案，不敢乱说。您的问题我已记下来；需要的话可以请工作人员答复。',
    en: 'I don’t have a reliable answer to that, so I won’t guess. I have kept your question; a person can answer it if you like.',
  },
  dontKnowEither: {
    zh: '我这里查不到可靠的说法，问题已经记下。您可以换个说法再问，或者请工作人员直接答复。',
    en: 'I couldn’t find anything reliable on that. Your question is kept; you can put it another way, or ask a person directly.',
  },
  dontKnowNearest: {
    zh: '这个问题我没有可靠的答案。您想问的是不是下面这些？',
    en: 'I don’t have a reliable answer to that. Did you mean one of these?',
  },
  apology: (reference: string): Text => ({
    zh: `抱歉，刚才这一步出错了，已填的内容没有丢。请再试一次；如果还是不行，请说“人工服务”，并告诉工作人员错误编号 ${reference}。`,
    en: `Sorry, something went wrong at this step. Nothing that you entered is lost. Please try again; if it happens again, say “talk to a person” and quote error ${reference}.`,
  }),
};
