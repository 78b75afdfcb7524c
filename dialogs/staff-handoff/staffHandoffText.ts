import type { Text } from '../../src/model/text.ts';

export const staffHandoffText = {
  title: { zh: '转人工', en: 'your request for a person' },
  stopped: { zh: '好的，先不转人工。您接着说。', en: 'All right, I won’t pass it on. What else can I do for you?' },
  leaveOut: { zh: '跳过', en: 'Skip' },
  matterLabel: { zh: '事由', en: 'What it is about' },
  askMatter: {
    zh: '好的，我来转给工作人员。请用一两句话说说需要什么帮助；我会把这次对话一并转过去，您不用重复。',
    en: 'All right, I’ll pass you on to our staff. Please say in a sentence or two what you need; I’ll pass on this conversation too, so you need not repeat anything.',
  },
  matterExamples: {
    zh: '例如“想确认我们这笔贷款要不要登记”。也可以回复“跳过”。',
    en: 'For example “please confirm whether our loan must be registered”. You can also reply “skip”.',
  },
  contactLabel: { zh: '联系方式', en: 'Contact' },
  askContact: {
    zh: '工作人员会在这个对话里回复您。如果您也愿意留一个手机号或邮箱，请发给我，它只用于回复这件事；不留请回复“跳过”。',
    en: 'Our staff will answer in this chat. If you would also like to leave a mobile number or an e-mail, send it now; it will be used only to answer this request. Otherwise reply “skip”.',
  },
  askContactBriefly: {
    zh: '愿意的话请留一个手机号或邮箱；不留请回复“跳过”。',
    en: 'If you like, leave a mobile number or an e-mail; otherwise reply “skip”.',
  },
  contactExamples: {
    zh: '请发手机号或邮箱，例如“13800138000”，或回复“跳过”。',
    en: 'Please send a phone number or an e-mail, for example “name@example.com”, or reply “skip”.',
  },
  done: (reference: string): Text => ({
    zh: `已转给工作人员，编号 **${reference}**。对方看得到这次对话，会在这里回复您。具体时间我不掌握；您可以随时发“${reference}”查进度，也可以继续问我别的。`,
    en: `I have passed this on to our staff; your reference is **${reference}**. They can see this conversation and will answer here. I don’t know exactly when; send “${reference}” at any time to see its status, and feel free to go on asking me other things.`,
  }),
  already: (reference: string): Text => ({
    zh: `您的事项 **${reference}** 已经在工作人员那里了，刚才这句话也一并转了过去。发“${reference}”可以查进度。`,
    en: `Your request **${reference}** is already with our staff, and I have added what you just wrote. Send “${reference}” to see its status.`,
  }),
  noMatter: { zh: '（用户没有说明）', en: '(the user gave no reason)' },
};
