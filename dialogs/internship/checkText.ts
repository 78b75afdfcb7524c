import type { Text } from '../../src/model/text.ts';

export const checkText = {
  title: { zh: '资格核对', en: 'the eligibility check' },
  stopped: {
    zh: '好的，不核对了。您刚才的回答没有另外存档。',
    en: 'All right, I’ve stopped. Your answers were not filed anywhere.',
  },
  intro: {
    zh: '我问几个问题，告诉您要先办什么、找谁办。不用留姓名和联系方式，回答也不另外存档。',
    en: 'A few questions, and I can tell you what you have to get first and from whom. I need no name or contact, and your answers are not filed anywhere.',
  },
  skip: { zh: '跳过', en: 'Skip' },
  comma: { zh: '、', en: ', ' },
  semicolon: { zh: '；', en: '; ' },

  kindsLabel: { zh: '方式', en: 'Kind' },
  askKinds: {
    zh: '您想怎么做：教学实习（学校教学计划内）、勤工助学（课余有偿），还是毕业后全职？不确定可以都看看。',
    en: 'Which do you have in mind: an internship that is part of your course, paid work beside your studies (work-study), or a full-time job after graduation? If you are not sure, look at all of them.',
  },
  allKinds: { zh: '都看看', en: 'All of them' },
  bothKinds: {
    zh: '“实习”可能是教学实习，也可能是勤工助学，规定不一样，两种我都查。',
    en: 'An internship may be part of a course or paid work-study, under different rules; I look at both.',
  },

  askPermit: {
    zh: '您现在持哪种签证或居留证件？还没来中国的话，请说“人在境外”。',
    en: 'Which visa or permit for China do you hold now? If you have not come to China yet, say “abroad”.',
  },
  degreeLabel: { zh: '学历', en: 'Degree' },
  askDegree: { zh: '您已取得或正在读的最高学历是什么？', en: 'What is the highest degree that you hold or study for?' },
  noDegree: { zh: '没有学位', en: 'No degree' },
  placeLabel: { zh: '地点', en: 'Place' },
  askPlace: { zh: '想在海淀现场做，还是线上做？', en: 'Would you work on site in Haidian, or online?' },
  paidLabel: { zh: '报酬', en: 'Pay' },
  askPaid: {
    zh: '会有报酬吗？（交通、餐费补贴不算。）',
    en: 'Would it be paid? (Help with travel and meals does not count.)',
  },
  paid: { zh: '有报酬', en: 'Paid' },
  unpaid: { zh: '没有报酬', en: 'Unpaid' },
  notKnown: { zh: '还不知道', en: 'Don’t know yet' },
  paidExamples: {
    zh: '请回复“有报酬”“没有报酬”或“还不知道”。',
    en: 'Please reply “paid”, “unpaid” or “don’t know yet”.',
  },
  hoursLabel: { zh: '每周时间', en: 'Hours a week' },
  askHours: {
    zh: '打算每周做多少小时？还没定可以跳过。',
    en: 'How many hours a week do you have in mind? Skip this if you don’t know yet.',
  },

  told: (facts: string): Text => ({ zh: `按您说的情况（${facts}）：`, en: `Going by what you said (${facts}):` }),
  impossible: { zh: '按现有规定，目前行不通的：', en: 'Not open to you as things stand:' },
  later: { zh: '要等一段时间的：', en: 'Not open to you yet:' },
  from: (day: string, finding: string): Text => ({
    zh: `${finding}按您说的时间，最早从${day}起。`,
    en: `${finding} By what you said, from ${day} at the earliest.`,
  }),
  first: { zh: '开始之前要先办的：', en: 'What you have to get first:' },
  open: { zh: '还要看具体情况的（您没有说到）：', en: 'What depends on something that you did not say:' },
  forStaff: { zh: '要由工作人员确认的：', en: 'What our staff have to settle:' },
  nothing: {
    zh: '没有查到适用的规定，请让工作人员确认。',
    en: 'I found no rule that covers this. Please have our staff confirm it.',
  },
  closing: {
    zh: '以上只是按现有规定整理，不等于批准：能不能做，由学校和主管部门决定，拿不准的请工作人员确认。您的回答没有另外存档。',
    en: 'This is a summary of the rules and not a permission: your university and the authorities decide, and our staff can confirm what is unclear. Your answers were not filed anywhere.',
  },
  browse: { zh: '看看有什么实习', en: 'Show me internships' },
  apply: { zh: '申请实习', en: 'Apply for an internship' },
  person: { zh: '人工服务', en: 'Talk to a person' },
} satisfies Record<string, Text | ((...parts: string[]) => Text)>;
