import type { Text } from '../../src/model/text.ts';

export const alikeText = {
  label: { zh: '已有的申请', en: 'Earlier application' },
  ask: {
    zh: '系统里有一份申请可能也是您的（例如在别的渠道提交，或姓名写法不同）。如果是，请回复它的编号（IN-开头）或当时留的邮箱，确认后两份会合并；在此之前不会显示它的任何内容。不是您的，请说“不是我的”。',
    en: 'There is an application that may be yours, perhaps made on another channel or with another spelling. If it is, give its reference (IN-…) or the e-mail address it was made with, and the two become one; nothing of it is shown before that. If not, say “not mine”.',
  },
  askBriefly: {
    zh: '那份可能是您的申请，请回复它的编号或当时留的邮箱；不是您的请说“不是我的”。',
    en: 'For the application that may be yours, give its reference or its e-mail address; else say “not mine”.',
  },
  askSameEmail: {
    zh: '已经有一份申请留的是同一个邮箱。如果是您之前提交的，请回复它的编号（IN-开头），确认后两份会合并。编号找不到了，可以转人工处理；不是您的，请说“不是我的”。',
    en: 'There is already an application with the e-mail address that you gave. If you made it, give its reference (IN-…) and the two become one. If you can’t find the reference, ask for a person; if it is not yours, say “not mine”.',
  },
  notMine: { zh: '不是我的', en: 'Not mine' },
  examples: {
    zh: '请回复那份申请的编号或当时留的邮箱，或者说“不是我的”。',
    en: 'Please give the reference or the e-mail address of that application, or say “not mine”.',
  },
  giveProof: {
    zh: '请回复那份申请的编号（IN-开头）或当时留的邮箱，以便确认是您本人的。',
    en: 'To make sure that it is yours, please give its reference (IN-…) or the e-mail address it was made with.',
  },
  giveReference: {
    zh: '为确认是您本人的，请回复那份申请的编号（IN-开头）；找不到编号可以转人工处理。',
    en: 'To make sure that it is yours, please give its reference (IN-…); if you can’t find it, ask for a person.',
  },
  noMatch: {
    zh: '和那份申请对不上。请核对后再发；想不起来可以说“不是我的”，作为新的申请提交，或转人工处理。',
    en: 'That doesn’t fit the application. Please check it; if you can’t recall it, say “not mine” to go on with a new one, or ask for a person.',
  },
  joins: { zh: '是我的，确认后合并', en: 'mine, to be joined with this one' },
  separate: { zh: '不是我的', en: 'not mine' },
} satisfies Record<string, Text>;
