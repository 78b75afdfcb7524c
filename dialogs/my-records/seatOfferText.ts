import type { Text } from '../../src/model/text.ts';

export const seatOfferText = {
  none: {
    zh: '目前没有为您留出的候补名额。发“我的报名”可以查看排位。',
    en: 'No seat is being kept for you at present. Send “my registrations” to see your place in the queue.',
  },
  which: {
    zh: '有不止一个名额在等您答复，请选一个：',
    en: 'More than one seat is waiting for your answer; which one?',
  },
  accepted: (reference: string, event: string): Text => ({
    zh: `名额已确认，报名编号 **${reference}**：${event}。`,
    en: `The seat is yours. Your reference is **${reference}**: ${event}.`,
  }),
  declined: (reference: string): Text => ({
    zh: `已放弃 **${reference}** 的名额，它会让给下一家企业。`,
    en: `You have given up the seat of **${reference}**; it goes to the next firm.`,
  }),
  expired: (reference: string): Text => ({
    zh: `**${reference}** 的留位时间已过，名额让给了下一家企业。想继续等，可以重新报名候补。`,
    en: `The time to answer for **${reference}** is over and the seat went to the next firm. You can join the waiting list again.`,
  }),
  noOffer: (reference: string): Text => ({
    zh: `**${reference}** 目前没有等待确认的名额。发“我的报名”可以查看它的状态。`,
    en: `No seat is waiting for your answer under **${reference}**. Send “my registrations” to see its status.`,
  }),
  keptUntil: (time: string): Text => ({
    zh: `已为您留出名额，请在${time}前确认`,
    en: `A seat is kept for you until ${time}`,
  }),
  myRecords: { zh: '我的报名', en: 'My registrations' },
};
