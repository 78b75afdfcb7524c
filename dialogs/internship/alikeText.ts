import type { Text } from '../../src/model/text.ts';

export const alikeText = {
  label: { zh: '已有的申请', en: 'Earlier application' },
  ask: {
    zh: '系统里有一份申请可能也是您的（例如在别的渠道提交，或姓名写法不同）。如果是，请回复它的编号（IN-开头，提交时告诉过您），确认后两份会合并；在此之前不会显示它的任何内容。',
    en: 'There is an application that may be yours, perhaps made on another channel or with another spelling. If it is, give its reference (IN-…, which you were told when you sent it) and the two become one; nothing of it is shown before that.',
  },
  askBriefly: {
    zh: '那份可能是您的申请，请回复它的编号；不是您的请说“不是我的”，找不到编号请说“找不到编号”。',
    en: 'For the application that may be yours, give its reference; say “not mine” if it isn’t, or “I can’t find it”.',
  },
  askSameEmail: {
    zh: '已经有一份申请留的是同一个邮箱。如果是您之前提交的，请回复它的编号（IN-开头，提交时告诉过您），确认后两份会合并。',
    en: 'There is already an application with the e-mail address that you gave. If you made it, give its reference (IN-…, which you were told when you sent it) and the two become one.',
  },
  notMine: { zh: '不是我的', en: 'Not mine' },
  lost: { zh: '是我的，找不到编号', en: 'Mine, but I can’t find the reference' },
  examples: {
    zh: '请回复那份申请的编号，或者点按钮。',
    en: 'Please give the reference of that application, or tap a button.',
  },
  giveReference: {
    zh: '为确认是您本人的，请回复那份申请的编号（IN-开头）。找不到也没关系，请说“找不到编号”：这份照常提交，由工作人员核实后再合并。',
    en: 'To make sure that it is yours, please give its reference (IN-…). If you can’t find it, say so: this one is sent all the same, and our staff join the two once they have made sure.',
  },
  addressIsNoProof: {
    zh: '邮箱别人也可能知道，不能用来确认是您本人的。请回复那份申请的编号（IN-开头）；找不到请说“找不到编号”：这份照常提交，由工作人员核实后再合并。',
    en: 'Others may know an e-mail address, so it doesn’t show that the application is yours. Please give its reference (IN-…); if you can’t find it, say so: this one is sent all the same, and our staff join the two once they have made sure.',
  },
  noMatch: {
    zh: '和那份申请对不上。请核对后再发；想不起来请说“找不到编号”，这份照常提交，由工作人员核实后再合并。',
    en: 'That doesn’t fit the application. Please check it; if you can’t recall it, say so: this one is sent all the same, and our staff join the two once they have made sure.',
  },
  joins: { zh: '是我的，确认后合并', en: 'mine, to be joined with this one' },
  byStaff: { zh: '是我的，由工作人员核实后合并', en: 'mine; our staff join the two once they have made sure' },
  reason: (made: string): Text => ({
    zh: `学生说之前还有一份申请，但找不到编号，请核实后与 ${made} 合并：用之前那份留的邮箱或电话联系，确认是本人。`,
    en: `The student says that there is an earlier application and can’t find its reference. Make sure by the address or the phone number kept with that one, then join it with ${made}.`,
  }),
  separate: { zh: '不是我的', en: 'not mine' },
} satisfies Record<string, Text | ((made: string) => Text)>;
