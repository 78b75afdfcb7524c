import type { Text } from '../../src/model/text.ts';

export const eventChoiceText = {
  title: { zh: '活动报名', en: 'your event registration' },
  summaryTitle: { zh: '报名信息', en: 'Your registration' },
  stopped: { zh: '好的，这次就不报名了，没有提交任何内容。', en: 'All right, I’ve stopped. Nothing was submitted.' },
  any: { zh: '都可以', en: 'Any theme' },

  themeLabel: { zh: '主题', en: 'Theme' },
  askThemeBriefly: { zh: '您对哪类活动感兴趣？', en: 'Which kind of event are you interested in?' },
  askTheme: {
    zh: '您对哪类活动感兴趣？也可以直接说月份、国家或想对接的机构，例如“下个月和德国有关的”。',
    en: 'Which kind of event are you interested in? You can also name a month, a country or whom you want to meet, for example “next month, about Germany”.',
  },
  themeExamples: {
    zh: '可以说主题，例如“生物医药”；也可以说时间或国家，例如“12月”“德国”。',
    en: 'You can name a theme, such as “bio-pharmaceuticals”, or a time or a country, such as “December” or “Germany”.',
  },

  askCountry: { zh: '想对接哪个国家或地区？', en: 'Which country or region are you interested in?' },
  askCounterpart: {
    zh: '想对接哪类机构：使馆商务处、境外金融机构，还是境外法律机构？',
    en: 'Whom would you like to meet: embassy commerce departments, overseas financial bodies or overseas legal bodies?',
  },
  countryLabel: { zh: '国家或地区', en: 'Country or region' },
  counterpartLabel: { zh: '对接机构', en: 'Counterpart' },

  eventLabel: { zh: '活动', en: 'Event' },
  askEvent: (count: number): Text => ({
    zh: count === 1 ? '找到 1 场活动，要报这一场吗？' : `找到 ${count} 场活动，请选一场，点按钮或回复序号都可以。`,
    en:
      count === 1
        ? 'I found one event. Is this the one?'
        : `I found ${count} events. Pick one by its button or its number.`,
  }),
  moreEvents: (shown: number, count: number): Text => ({
    zh: `共 ${count} 场，先列出最近的 ${shown} 场，请选一场；说出月份、国家或主题可以缩小范围。`,
    en: `There are ${count} events; here are the next ${shown}. Pick one, or name a month, a country or a theme to narrow them down.`,
  }),
  relaxed: (what: string): Text => ({
    zh: `没有同时符合全部条件的活动。放宽“${what}”之后：`,
    en: `No event meets all of that. Leaving aside the ${what}:`,
  }),
  noEvents: {
    zh: '目前没有可以报名的活动。您可以换个条件再找，或者请工作人员留意。',
    en: 'There are no events open for registration at the moment. You can look with other terms, or ask a person to keep an eye out.',
  },

  askConsent: {
    zh: '接下来需要参会人的姓名、职务和手机或邮箱。这些信息只用于本次活动的报名、签到和联系，由活动工作人员查看；您可以随时取消报名。同意提供吗？',
    en: 'Next I need the name, job title and mobile number or e-mail of each delegate. They are used only to register, check in and contact the delegates for this event, and are seen by the event staff; you can cancel the registration at any time. Do you agree?',
  },
  askConsentBriefly: {
    zh: '您同意为本次活动提供参会人信息吗？',
    en: 'Do you agree to give the delegates’ details for this event?',
  },
  agreed: { zh: '已同意用于本次活动', en: 'Agreed for this event' },
  noConsent: {
    zh: '不提供参会人信息就无法报名，我们不会强求。您可以改变主意后回复“同意”，也可以回复“取消”，或请工作人员协助。',
    en: 'Without the delegates’ details I cannot register you, and that is your choice. You can reply “I agree” if you change your mind, “cancel”, or ask for a person.',
  },

  done: (reference: string): Text => ({
    zh: `报名成功，编号 **${reference}**。说“我的报名”可以随时查看或取消。`,
    en: `You are registered. Your reference is **${reference}**. Say “my registrations” to see or cancel it at any time.`,
  }),
  waiting: (reference: string, place: number): Text => ({
    zh: `已排入候补，编号 **${reference}**，目前是第 ${place} 位。候补不占名额，也不等于报名成功；有人退出时，空出的名额按顺序先留给候补的企业，轮到您我会在这里告诉您。说“我的报名”可以查看排位，也可以取消。`,
    en: `You are on the waiting list as number ${place}; your reference is **${reference}**. This does not hold a seat. A seat that comes free is kept for those who wait, in their order; I’ll tell you here when it is your turn. Say “my registrations” to see your place or to cancel.`,
  }),
};
