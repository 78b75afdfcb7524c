import type { Locale, Text } from '../../model/text.ts';

/** All that the page says itself, in both languages. Typed as a table so that neither can lack a line. */
export const pageText = {
  name: { zh: '桥头堡', en: 'Bridgehead' },
  subtitle: { zh: '海淀区企业“走出去”服务智能助手', en: 'Haidian’s assistant for firms going abroad' },
  title: {
    zh: '桥头堡 Bridgehead · 海淀区企业“走出去”服务智能助手',
    en: 'Bridgehead 桥头堡 · Haidian’s assistant for firms going abroad',
  },
  skipToChat: { zh: '跳到消息输入框', en: 'Skip to the message box' },
  languageLabel: { zh: '语言', en: 'Language' },
  chatLabel: { zh: '对话', en: 'Conversation' },
  noticeLabel: { zh: '使用提示', en: 'Notice' },
  notice: {
    zh: '我是智能助手，不是工作人员；回答仅供一般参考。对话会保存，方便您继续办理和工作人员协助。',
    en: 'An assistant, not a person. General information, not advice. Chats are kept for you and for the staff who help you.',
  },
  demonstration: { zh: '活动为示例', en: 'Demo events' },
  /** Opens all that there is to say about the service. */
  about: { zh: '使用须知', en: 'More' },
  newConversation: { zh: '新对话', en: 'New chat' },
  close: { zh: '关闭', en: 'Close' },

  aboutHeading: { zh: '关于桥头堡', en: 'About Bridgehead' },
  whatItDoesHeading: { zh: '能帮您做什么', en: 'What it can do' },
  whatItDoes: {
    zh: '企业可以查找并报名“走出去”主题活动和培训，为宣讲会做准备，登记招收留学生的需求；留学生可以看岗位、申请实习。它也解答外债、外汇、境外并购、留学生实习等方面的常见问题，需要时为您转接工作人员。中文、英文都可以，混着写也没关系。',
    en: 'Firms find events and training and register their delegates, prepare for information sessions and ask for foreign students as interns or staff; students look through openings and apply. It also answers common questions on external debt, foreign currencies, overseas acquisitions and internships, and passes you on to staff when you need them. Write in Chinese, in English or in both.',
  },
  whatItIsHeading: { zh: '它是什么', en: 'What it is' },
  whatItIs: {
    zh: '桥头堡是智能助手，不是工作人员。它给出的是一般信息，不是法律、财务或投资意见，也可能不完整。回答下方注明来源和日期；重要事项请查阅原文，或向工作人员核实。',
    en: 'Bridgehead is an assistant and not a person. What it gives is general information, not legal, financial or investment advice, and it may be incomplete. Each answer names its source and date; for anything important, read the source or check with staff.',
  },
  demonstrationHeading: { zh: '关于示例活动', en: 'About the demonstration programme' },
  demonstrationNote: {
    zh: '目前的活动安排是供试用的示例，每一场都标有“示例”，并非真实活动。',
    en: 'The events shown at present are made up for trying the service out. Each is marked “Demo”; none is a real event.',
  },
  whatYouWriteHeading: { zh: '您写的内容', en: 'What happens to what you write' },
  whatYouWrite: {
    zh: '您发送的内容会保存下来，方便您下次接着办理，也方便工作人员帮助您。请不要填写超出所需的个人信息；需要您提供个人信息时，助手会先说明用途，并征得您的同意。您发来的文件一天后删除；申请实习时经您同意保存的简历除外，它随申请一起删除。',
    en: 'What you send is kept so that you can go on with it next time and so that staff can help you. Please do not write more personal data than is asked for. Before it asks for any, the assistant says what it is for and asks whether you agree. Files that you send are deleted after a day, save for a CV that you agreed to have kept with an application; that one goes with the application.',
  },
  whatIsStored: {
    zh: '本页在您的浏览器中只保存继续对话和语言选择所需的信息，不用于跟踪，也不加载其他网站的内容。',
    en: 'In your browser this page keeps only what it needs to continue the conversation and to remember your language. It does not track you and loads nothing from other sites.',
  },
  askAPersonHeading: { zh: '想找工作人员', en: 'Asking for a person' },
  askAPerson: {
    zh: '任何时候都可以输入“转人工”。',
    en: 'Type “a person” at any moment.',
  },

  confirmHeading: { zh: '开始新的对话？', en: 'Start a new chat?' },
  confirmBody: {
    zh: '当前对话将从本页移除，之后不能在这里继续。已经办好的登记不受影响。',
    en: 'This chat leaves the page and cannot be continued here. Anything already registered stays as it is.',
  },
  confirmYes: { zh: '开始新对话', en: 'Start a new chat' },
  confirmNo: { zh: '继续当前对话', en: 'Keep this one' },

  connecting: { zh: '正在连接……', en: 'Connecting…' },
  lost: { zh: '连接中断，正在重新连接……', en: 'The connection was lost. Reconnecting…' },
  retryNow: { zh: '立即重试', en: 'Try now' },
  failedHeading: { zh: '暂时连接不上', en: 'We cannot connect at the moment' },
  failedBody: {
    zh: '请检查网络后重试。如果仍然不行，请过几分钟再试；您此前的对话不会丢失。',
    en: 'Please check your network and try again. If it still fails, come back in a few minutes; your conversation is not lost.',
  },
  limitedBody: {
    zh: '您所在网络的请求过多，请等一分钟再试；您此前的对话不会丢失。',
    en: 'There have been too many requests from your network. Please try again in a minute; your conversation is not lost.',
  },
  /** Of a message or a file; how long it takes depends on which. */
  refused: {
    zh: '短时间内发送得太多，刚才那条没有收到。请等几分钟再重试。',
    en: 'Too much was sent in a short time, so the last item was not received. Please wait a few minutes, then retry.',
  },
  understood: { zh: '知道了', en: 'OK' },
  retry: { zh: '重试', en: 'Try again' },
  noScriptHeading: { zh: '需要启用 JavaScript', en: 'JavaScript is needed' },
  noScriptBody: {
    zh: '在线对话需要浏览器启用 JavaScript。请在浏览器设置中启用后刷新本页，或换一个浏览器打开。',
    en: 'The chat needs JavaScript. Please allow it for this page in your browser’s settings and reload, or open the page in another browser.',
  },
  oldBrowser: {
    zh: '您的浏览器版本过低，无法打开在线对话。请升级浏览器，或换一个浏览器打开。',
    en: 'Your browser is too old for the chat. Please update it or open the page in another one.',
  },

  placeholder: { zh: '请输入您想办理或咨询的事项', en: 'Type your request or question' },
  assistantSaid: { zh: '助手说：', en: 'The assistant said:' },
  assistantAttached: { zh: '助手附上：', en: 'The assistant attached:' },
  attach: { zh: '上传简历（PDF 或 Word，5 MB 以内）', en: 'Attach a CV (PDF or Word, up to 5 MB)' },
  drop: { zh: '把简历拖到这里', en: 'Drop your CV here' },
  messageTooLong: { zh: '内容太长，请分几次发送', en: 'The message is too long; please send it in parts' },
} satisfies Readonly<Record<string, Text>>;

export type PageTextKey = keyof typeof pageText;

/** The widget's own words, outside the chat itself. */
export const widgetText = {
  open: { zh: '打开桥头堡智能助手', en: 'Open the Bridgehead assistant' },
  button: { zh: '咨询助手', en: 'Ask us' },
  panel: { zh: '桥头堡 Bridgehead 智能助手', en: 'Bridgehead 桥头堡 assistant' },
  close: { zh: '关闭', en: 'Close' },
} satisfies Readonly<Record<string, Text>>;

/** The table of one language. */
export function inLocale<Key extends string>(table: Readonly<Record<Key, Text>>, locale: Locale): Record<Key, string> {
  const entries = Object.entries<Text>(table).map(([key, text]) => [key, text[locale]]);
  return Object.fromEntries(entries);
}
