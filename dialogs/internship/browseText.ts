import type { Text } from '../../src/model/text.ts';

export const browseText = {
  title: { zh: '岗位列表', en: 'the openings' },
  stopped: {
    zh: '好的。想再看岗位，随时说“看看有什么实习”。',
    en: 'All right. Say “show me internships” whenever you want to look again.',
  },
  comma: { zh: '、', en: ', ' },
  semicolon: { zh: '；', en: '; ' },
  or: { zh: '或', en: ' or ' },

  searchLabel: { zh: '条件', en: 'Looking for' },
  askSearch: {
    zh: '想按什么找？可以说专业、语言、时间、类型、地点，例如“计算机，三月开始，可以线上”。',
    en: 'What are you looking for? Name a field, a language, a time, a kind or a place, for example “computer science, from March, online”.',
  },
  searchExamples: {
    zh: '可以说专业、语言、时间、类型或地点，例如“计算机”“会法语”“三月开始”“线上”。',
    en: 'You can name a field, a language, a time, a kind or a place, for example “law”, “French”, “from March” or “online”.',
  },
  anything: { zh: '全部岗位', en: 'all openings' },
  notRequired: (languages: string): Text => ({ zh: `不要求${languages}`, en: `no ${languages} required` }),
  openTo: (degree: string): Text => ({ zh: `${degree}可申请`, en: `open to: ${degree}` }),
  paid: { zh: '有报酬', en: 'paid' },
  schoolDates: {
    zh: '各校的假期和学期时间不一样，所以没有按时间筛选；请说月份，例如“七月到八月”。',
    en: 'Terms and holidays differ from school to school, so I did not go by the time. Please name the months, for example “July to August”.',
  },
  seasonTaken: {
    zh: '各校的假期和学期时间不一样，先按常见的月份找。',
    en: 'Terms and holidays differ from school to school; I went by the usual months.',
  },
  otherPlace: {
    zh: '这里的岗位都在海淀或者线上，没有按您说的地点筛选。',
    en: 'All openings here are in Haidian or online, so I did not go by the place that you named.',
  },

  openingLabel: { zh: '岗位', en: 'Opening' },
  openingExamples: {
    zh: '点按钮或回复序号看详情；说出专业、语言、时间、类型或地点可以缩小范围，例如“会法语的”“三月开始”“线上”。',
    en: 'Tap a button or reply with a number for the details, or narrow them down by a field, a language, a time, a kind or a place, for example “French”, “from March” or “online”.',
  },
  enough: { zh: '先不看了', en: 'That’s all for now' },
  found: (count: number): Text => ({
    zh:
      count === 1
        ? '有 1 个岗位。点按钮看详情或申请；说出专业、语言、时间等可以换条件再找。'
        : `有 ${count} 个岗位，最新的在前。点按钮或回复序号看详情；说出专业、语言、时间等可以缩小范围；要申请就说“申请第一个”，没有合适的也可以直接说“申请实习”。`,
    en:
      count === 1
        ? 'There is one opening. Tap a button for the details or to apply, or look for something else by naming a field, a language, a time and so on.'
        : `There are ${count} openings, newest first. Tap a button or reply with a number for the details; name a field, a language, a time and so on to narrow them down. To apply say “apply for the first”, or “apply for an internship” if none fits.`,
  }),
  foundSome: (first: number, last: number, count: number): Text => ({
    zh: `共 ${count} 个岗位，最新的在前，这里是第 ${first === last ? first : `${first} 至 ${last}`} 个。点按钮看详情；说出专业、语言、时间等可以缩小范围。`,
    en: `There are ${count} openings, newest first; here are ${first === last ? `number ${first}` : `numbers ${first} to ${last}`}. Tap a button for the details; name a field, a language, a time and so on to narrow them down.`,
  }),
  pick: {
    zh: '请选一个岗位看详情，或者换个条件找。',
    en: 'Pick an opening for its details, or look for something else.',
  },
  named: (role: string, reference: string): Text => ({
    zh: `${role}（${reference}）`,
    en: `${role} (${reference})`,
  }),
  more: { zh: '更多岗位', en: 'More openings' },
  noMore: { zh: '后面没有更多岗位了。', en: 'There are no more openings.' },
  back: { zh: '返回列表', en: 'Back to the list' },
  see: (number: number): Text => ({ zh: `看第 ${number} 个`, en: `See number ${number}` }),
  apply: (reference: string): Text => ({ zh: `申请岗位 ${reference}`, en: `Apply for ${reference}` }),
  check: { zh: '我能不能实习', en: 'Am I eligible?' },
  person: { zh: '人工服务', en: 'Talk to a person' },
  applyAnyway: { zh: '申请实习', en: 'Apply for an internship' },
  showAll: { zh: '看全部岗位', en: 'Show all openings' },

  referenceLabel: { zh: '编号', en: 'Reference' },
  postedLabel: { zh: '发布日期', en: 'Posted' },
  payOpen: { zh: '企业没有说明', en: 'not said by the firm' },
  payLabel: { zh: '报酬', en: 'Pay' },
  details: (reference: string): Text => ({
    zh: `岗位 **${reference}** 的详情如下。申请之前不需要您提供个人信息；双方都同意之前，企业和学生互不知道对方是谁。`,
    en: `Here are the details of **${reference}**. Nothing personal is needed before you apply, and neither side learns who the other is before both agree.`,
  }),
  detailsAgain: (reference: string): Text => ({
    zh: `您正在看岗位 ${reference}，可以申请，也可以返回列表。`,
    en: `You are looking at ${reference}. You can apply, or go back to the list.`,
  }),
  facts: (reference: string, facts: string): Text => ({
    zh: `岗位 ${reference} 写明的有：\n\n${facts}\n\n没有写到的，申请时可以请工作人员问企业。`,
    en: `This is all that ${reference} says:\n\n${facts}\n\nOur staff can ask the firm for what is not said here once you apply.`,
  }),
  firmHidden: {
    zh: '企业是哪一家，要等您申请、由工作人员推荐并且双方都同意之后才会告诉您；企业那边也一样不知道您是谁。',
    en: 'Which firm it is you learn once you have applied, our staff have put you forward and both sides have agreed; until then the firm does not learn who you are either.',
  },
  gone: (reference: string): Text => ({
    zh: `没有编号为 ${reference} 的岗位，或者它已经不再招人。`,
    en: `There is no opening ${reference}, or it is no longer open.`,
  }),
  noSuchNumber: (first: number, last: number): Text => ({
    zh: first === last ? `这里只列了第 ${first} 个。` : `这里列的是第 ${first} 至 ${last} 个，请从中选一个。`,
    en:
      first === last
        ? `Only number ${first} is listed here.`
        : `Numbers ${first} to ${last} are listed here; please pick one of them.`,
  }),

  noneFound: (search: string): Text => ({
    zh: `目前没有符合这些条件的岗位：${search}。`,
    en: `No opening meets this at the moment: ${search}.`,
  }),
  wider: (name: string, told: string, count: number): Text => ({
    zh: `- 不看${name}（${told}）：有 ${count} 个`,
    en: `- leaving aside the ${name} (${told}): ${count}`,
  }),
  widerTitle: { zh: '放宽一项的话：', en: 'With one condition less:' },
  noneWider: {
    zh: '只放宽其中一项也没有。可以看全部岗位。',
    en: 'Leaving aside a single condition does not help either. You can look at all openings.',
  },
  orElse: {
    zh: '也可以先申请实习，有合适的岗位时由工作人员推荐；或者请工作人员帮忙。',
    en: 'You can also apply all the same, and our staff put you forward when something fits; or ask a person.',
  },
  noneAtAll: {
    zh: '目前没有企业发布的岗位。您可以先申请实习，有合适的岗位时由工作人员推荐给您；也可以先核对自己能不能实习、要先办什么；或者请工作人员帮忙。',
    en: 'No firm has an opening here at the moment. You can apply all the same, and our staff come back to you when something fits; you can check whether you are eligible and what you have to get first; or ask a person.',
  },
  noneChosen: {
    zh: '好的。您可以先申请实习，说明自己的专业和想做的事，有合适的岗位时由工作人员推荐给您；也可以请工作人员帮忙。想再看岗位，随时说“看看有什么实习”。',
    en: 'All right. You can apply and say what you study and would like to do, and our staff come back to you when something fits; or ask a person. Say “show me internships” to look again.',
  },
} satisfies Record<string, Text | ((...parts: never[]) => Text)>;

/** The button that drops a part of the search. */
export const dropNames = {
  disciplines: { name: { zh: '专业', en: 'field' }, button: { zh: '不限专业', en: 'Any field' } },
  languages: { name: { zh: '语言', en: 'language' }, button: { zh: '不限语言', en: 'Any language' } },
  without: {
    name: { zh: '语言要求', en: 'language that is not wanted' },
    button: { zh: '不限语言要求', en: 'Any required language' },
  },
  kinds: { name: { zh: '类型', en: 'kind' }, button: { zh: '不限类型', en: 'Any kind' } },
  period: { name: { zh: '时间', en: 'time' }, button: { zh: '不限时间', en: 'Any time' } },
  place: { name: { zh: '地点', en: 'place' }, button: { zh: '不限地点', en: 'Any place' } },
  degree: { name: { zh: '学历', en: 'degree' }, button: { zh: '不限学历', en: 'Any degree' } },
  paid: { name: { zh: '报酬', en: 'pay' }, button: { zh: '不限报酬', en: 'Any pay' } },
} as const satisfies Readonly<Record<string, { readonly name: Text; readonly button: Text }>>;
