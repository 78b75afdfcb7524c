import type { Locale, Text } from '../../src/model/text.ts';

type Words = Readonly<Record<Locale, string>>;

/** Buttons, typed or tapped. */
export const buttons = {
  confirm: { zh: '确认', en: 'Confirm' },
  change: { zh: '修改', en: 'Change something' },
  cancel: { zh: '取消', en: 'Cancel' },
  skip: { zh: '跳过', en: 'Skip' },
  goOn: { zh: '继续', en: 'Go on' },
  startOver: { zh: '重新开始', en: 'Start over' },
  keep: { zh: '继续办理', en: 'Keep going' },
  drop: { zh: '不办了', en: 'Yes, cancel' },
  back: { zh: '返回', en: 'Back' },
  person: { zh: '人工服务', en: 'Talk to a person' },
} satisfies Record<string, Words>;

export const formText = {
  colon: { zh: '：', en: ': ' },
  comma: { zh: '、', en: ', ' },
  semicolon: { zh: '；', en: '; ' },
  gotIt: (values: string): Text => ({
    zh: `好的，${values}${/[。？！]$/.test(values) ? '' : '。'}`,
    en: `Got it. ${values}${/[.?!]$/.test(values) ? '' : '.'}`,
  }),
  changed: (values: string): Text => ({
    zh: `已改为：${values}${/[。？！]$/.test(values) ? '' : '。'}`,
    en: `Changed: ${values}${/[.?!]$/.test(values) ? '' : '.'}`,
  }),
  isThisRight: { zh: '请核对以下内容，无误请点“确认”。', en: 'Please check the details below and confirm.' },
  decide: { zh: '请再确认一次。', en: 'Please confirm.' },
  whatToChange: { zh: '要改哪一项？', en: 'What should change?' },
  which: { zh: '您指的是哪一个？', en: 'Which of these do you mean?' },
  useTheButtons: (button: Text = buttons.confirm): Text => ({
    zh: `请点按钮，或直接输入按钮上的字，例如“${button.zh}”。`,
    en: `Please tap a button, or type its words, for example “${button.en}”.`,
  }),
  chooseOne: (ask: string): Text => ({
    zh: `抱歉，我没看懂。请点按钮，或回复它的序号。\n\n${ask}`,
    en: `Sorry, I didn’t understand that. Please tap a button, or reply with its number.\n\n${ask}`,
  }),
  unread: (examples: string): Text => ({
    zh: `抱歉，我没看懂。${examples}`,
    en: `Sorry, I didn’t understand that. ${examples}`,
  }),
  unreadAgain: (ask: string): Text => ({
    zh: `还是不行。请换个说法再试一次，或者点下面的按钮。\n\n${ask}`,
    en: `That still doesn’t work. Please put it another way, or tap a button below.\n\n${ask}`,
  }),
  unreadOnceMore: (ask: string): Text => ({
    zh: `这句我也没看懂，请看一下要填的是什么。\n\n${ask}`,
    en: `I couldn’t make that out either. Here is what I need.\n\n${ask}`,
  }),
  offerPerson: (ask: string): Text => ({
    zh: `看来我一时帮不上忙。要不要请工作人员来协助？已填的内容都会保留，您也可以接着填。\n\n${ask}`,
    en: `I don’t seem to be getting this right. Would you like a person to help? Everything you have entered is kept, and you can also carry on here.\n\n${ask}`,
  }),
  backTo: (title: Text, ask: string): Text => ({
    zh: `回到刚才的${title.zh}。${ask}`,
    en: `Back to ${title.en}. ${ask}`,
  }),
  /** Of a file: other words would not mend it. */
  sameProblem: (problem: string): Text => ({
    zh: `还是同样的问题。${problem}`,
    en: `The same problem again. ${problem}`,
  }),
  again: (ask: string): Text => ({ zh: `再说一遍：${ask}`, en: `Once more: ${ask}` }),
  oldCard: {
    zh: '这张卡片已经过期，请以最新的内容为准。',
    en: 'That card is out of date. Please use the latest one.',
  },
  nothingBefore: { zh: '这已经是第一步了。', en: 'This is already the first step.' },
  nothingToChange: { zh: '目前还没有可以修改的内容。', en: 'There is nothing to change yet.' },
  why: (title: Text, mayBeLeftOut: boolean): Text => ({
    zh: `办理${title.zh}要用到这一项${mayBeLeftOut ? '；不方便说可以回复“跳过”' : '，所以要请您提供'}。`,
    en: `It is used for ${title.en}${mayBeLeftOut ? '; if you would rather not say, reply “skip”' : ', so I have to ask for it'}.`,
  }),
  cannotSkip: (label: Text): Text => ({
    zh: `“${label.zh}”是必填项，不能跳过。`,
    en: `This one can’t be skipped: ${label.en.toLowerCase()}.`,
  }),
  reallyCancel: (title: Text): Text => ({
    zh: `确定不办${title.zh}了吗？已填的内容不会保留。`,
    en: `Cancel ${title.en}? What you have entered will be lost.`,
  }),
  kept: { zh: '好的，我们继续。', en: 'All right, let’s go on.' },
  startedOver: { zh: '好的，我们从头开始。', en: 'All right, let’s start again.' },
  resume: (title: Text): Text => ({
    zh: `${title.zh}还没有办完，已填的内容都在。要继续吗？`,
    en: `You haven’t finished ${title.en}; everything you entered is still here. Shall we go on?`,
  }),
  slotToChange: (names: string): Text => ({
    zh: `没有找到这一项。可以修改的有：${names}。`,
    en: `There is no such item. You can change: ${names}.`,
  }),
};
