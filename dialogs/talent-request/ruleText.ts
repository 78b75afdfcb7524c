import type { Text } from '../../src/model/text.ts';

/** The words between what is quoted from entries. No rule of the world. */
export const ruleText = {
  title: (kind: Text): Text => ({
    zh: `${kind.zh}要注意的规定（一般信息，不构成法律意见）`,
    en: `${kind.en}: what applies (general information, not legal advice)`,
  }),
  unchecked: {
    zh: '注明“未核对原文”的，以工作人员的答复为准；想现在就问，请说“人工服务”。',
    en: 'Where it says “not checked”, go by what our staff tell you; to ask now, say “talk to a person”.',
  },
  personTitle: { zh: '拿不准的地方，可以请工作人员确认', en: 'Not all of this is certain: our staff can check it' },
  person: { zh: '人工服务', en: 'Talk to a person' },

  forStaff: { zh: '请工作人员确认', en: 'Let staff check' },
  choices: (buttons: readonly Text[]): Text => ({
    zh: `可以回复${buttons.map(({ zh }) => `“${zh}”`).join('')}，也可以直接说新的内容。`,
    en: `You can reply ${buttons.map(({ en }) => `“${en}”`).join(', ')}, or just tell me the new value.`,
  }),
  pointExamples: { zh: '请点一个按钮，或直接说新的内容。', en: 'Please tap a button, or just tell me the new value.' },

  hoursLabel: { zh: '工时', en: 'Hours to be checked' },
  hours: (shown: string): Text => ({
    zh: `您说的是“${shown}”，超过了勤工助学的时长：`,
    en: `You said ${shown}, which is more than work-study allows:`,
  }),
  askHours: { zh: '要怎么处理？', en: 'What shall we do?' },
  fewerHours: (hours: number): Text => ({ zh: `改成每周 ${hours} 小时`, en: `Make it ${hours} hours a week` }),
  hoursShown: (shown: string): Text => ({
    zh: `${shown}，由工作人员确认能否这样安排`,
    en: `${shown}; staff will check whether that is possible`,
  }),

  unpaidLabel: { zh: '无薪', en: 'Unpaid work-study' },
  unpaid: {
    zh: '您说没有报酬，而勤工助学是有偿的：',
    en: 'You said that it is unpaid, but work-study is paid:',
  },
  askUnpaid: {
    zh: '付多少报酬（例如“每天200元”）？或者换成教学实习。',
    en: 'How much would you pay (for example “200 yuan a day”)? Or make it a course internship.',
  },
  toCourse: { zh: '改成教学实习', en: 'Change to a course internship' },
  toWorkStudy: { zh: '改成勤工助学', en: 'Change to paid work-study' },

  paidLabel: { zh: '实习报酬', en: 'Pay to be checked' },
  paid: (shown: string): Text => ({
    zh: `您说的是“${shown}”，而教学实习能不能付报酬要看学校：`,
    en: `You said ${shown}, but whether a course internship may be paid depends on the university:`,
  }),
  askPaid: {
    zh: '这笔钱怎么记？',
    en: 'How shall I note it?',
  },
  allowance: { zh: '只是交通、餐补', en: 'Travel and meals only' },
  toUnpaid: { zh: '改成无薪', en: 'Make it unpaid' },
  allowanceShown: { zh: '只是交通、餐补', en: 'for travel and meals only' },
  paidShown: (shown: string): Text => ({
    zh: `${shown}，由工作人员与学校确认`,
    en: `${shown}; staff will check with the university`,
  }),

  enrolledLabel: { zh: '在读全职', en: 'Full-time while studying' },
  enrolled: {
    zh: '您说要在读学生，而全职要等毕业、办好手续之后：',
    en: 'You said that they are still studying, but full-time work comes after graduation, with the papers:',
  },
  askEnrolled: { zh: '要哪一种？', en: 'Which is it to be?' },
  graduates: { zh: '只要毕业后全职的', en: 'Full-time after graduation only' },
  graduatesShown: { zh: '毕业后入职', en: 'start after graduation' },

  longLabel: { zh: '期限', en: 'Length to be checked' },
  long: (shown: string): Text => ({
    zh: `您说的是“${shown}”，比一次勤工助学申请的期限长：`,
    en: `You said ${shown}, which is longer than one application for work-study covers:`,
  }),
  askLong: {
    zh: '改短一些（直接说新的起止时间），还是请工作人员确认怎么续？',
    en: 'Make it shorter (just tell me the dates), or let staff check how to renew it?',
  },
  longShown: (shown: string): Text => ({
    zh: `${shown}，由工作人员确认怎么续`,
    en: `${shown}; staff will check how to renew it`,
  }),
} satisfies Record<string, Text | ((...values: never[]) => Text)>;
