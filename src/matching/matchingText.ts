import type { WorkPlace } from '../model/cirrus.ts';
import type { Text } from '../model/text.ts';

const wanted: Readonly<Record<WorkPlace, Text>> = {
  haidian: { zh: '在海淀工作', en: 'work in Haidian' },
  online: { zh: '线上工作', en: 'work online' },
};

/** What is said of a pair of request and profile; the names put in are in the language of the text. */
export const matchingText = {
  disciplineSame: (has: string, asked: string): Text =>
    has === asked
      ? { zh: `专业对口：${has}`, en: `Field of study fits: ${has}` }
      : { zh: `专业对口：${has}（所需：${asked}）`, en: `Field of study fits: ${has} (asked for: ${asked})` },
  disciplineNear: (has: string, asked: string): Text => ({
    zh: `专业相近：${has}（所需：${asked}）`,
    en: `Related field of study: ${has} (asked for: ${asked})`,
  }),
  disciplineSameCategory: (has: string, asked: string): Text => ({
    zh: `专业只是同属一个大类：${has}（所需：${asked}）`,
    en: `Only the same broad field of study: ${has} (asked for: ${asked})`,
  }),
  disciplineOther: (has: string, asked: string): Text => ({
    zh: `专业不同：${has}（所需：${asked}）`,
    en: `Another field of study: ${has} (asked for: ${asked})`,
  }),
  disciplineUnknown: (asked: string): Text => ({
    zh: `没有可以对照的专业（所需：${asked}）`,
    en: `No field of study that could be compared (asked for: ${asked})`,
  }),

  languageMet: (language: string, has: string, asked: string): Text =>
    has === asked
      ? { zh: `${language}：${has}，符合要求`, en: `${language}: ${has}, as asked for` }
      : {
          zh: `${language}：${has}，高于要求（${asked}）`,
          en: `${language}: ${has}, better than asked for (${asked})`,
        },
  languageShort: (language: string, has: string, asked: string, required: boolean): Text =>
    required
      ? {
          zh: `${language}：${has}，未达到必备的水平（${asked}）`,
          en: `${language}: ${has}, below what is required (${asked})`,
        }
      : {
          zh: `${language}：${has}，未达到希望的水平（${asked}）`,
          en: `${language}: ${has}, below what is hoped for (${asked})`,
        },
  languageNone: (language: string, asked: string, required: boolean): Text =>
    required
      ? { zh: `没有填写${language}（必备：${asked}）`, en: `${language} is not named (required: ${asked})` }
      : { zh: `没有填写${language}（希望：${asked}）`, en: `${language} is not named (hoped for: ${asked})` },

  marketKnown: (countries: string): Text => ({
    zh: `了解所需的市场：${countries}`,
    en: `Knows the market asked for: ${countries}`,
  }),
  marketUnknown: (countries: string): Text => ({
    zh: `没有提到了解这些市场：${countries}`,
    en: `Names no knowledge of the market: ${countries}`,
  }),

  placeFits: (place: WorkPlace): Text => ({ zh: `愿意${wanted[place].zh}`, en: `Wants to ${wanted[place].en}` }),
  placeWouldCome: {
    zh: '愿意在海淀工作，但目前不在北京',
    en: 'Wants to work in Haidian, but is not in Beijing yet',
  } satisfies Text,
  placeUnknown: (place: WorkPlace): Text => ({
    zh: `没有说明是否愿意${wanted[place].zh}`,
    en: `Has not said whether to ${wanted[place].en}`,
  }),
  placeOther: (place: WorkPlace): Text => ({
    zh: `没有打算${wanted[place].zh}`,
    en: `Does not plan to ${wanted[place].en}`,
  }),

  payMeets: (offered: string, expected: string): Text => ({
    zh: `报酬达到期望：${offered}（期望：${expected}）`,
    en: `Pay meets what is expected: ${offered} (expected: ${expected})`,
  }),
  payNoneExpected: (offered: string): Text => ({
    zh: `对报酬没有要求（提供：${offered}）`,
    en: `No pay is expected (offered: ${offered})`,
  }),
  unpaidAccepted: { zh: '接受没有报酬', en: 'Would work unpaid' } satisfies Text,
  payTooLittle: (offered: string, expected: string): Text => ({
    zh: `报酬低于期望：${offered}（期望：${expected}）`,
    en: `Pay is below what is expected: ${offered} (expected: ${expected})`,
  }),
  unpaidRefused: (expected: string): Text => ({
    zh: `没有报酬，而学生期望：${expected}`,
    en: `Unpaid, while pay is expected: ${expected}`,
  }),
  payNotComparable: (offered: string, expected: string): Text => ({
    zh: `报酬的计算方式不同，无法直接比较：${offered}（期望：${expected}）`,
    en: `Pay is reckoned differently and cannot be compared: ${offered} (expected: ${expected})`,
  }),
  payUnknown: { zh: '没有说明期望的报酬', en: 'Has not said what pay is expected' } satisfies Text,

  datesWhole: { zh: '所需时间内全程有空', en: 'Available for the whole time asked for' } satisfies Text,
  datesPart: (percent: number, when: string): Text => ({
    zh: `所需时间内约 ${percent}% 有空：${when}`,
    en: `Available for about ${percent}% of the time asked for: ${when}`,
  }),

  hoursEnough: (asked: number): Text => ({
    zh: `每周可以工作所需的 ${asked} 小时`,
    en: `Has the ${asked} hours a week asked for`,
  }),
  hoursShort: (asked: number, has: number): Text => ({
    zh: `每周只有 ${has} 小时（所需：${asked} 小时）`,
    en: `Has only ${has} hours a week (asked for: ${asked})`,
  }),

  kindNotWanted: (asked: string, kinds: string): Text => ({
    zh: kinds ? `学生没有选择“${asked}”（选择的是：${kinds}）` : `学生没有选择“${asked}”`,
    en: kinds
      ? `The student has not chosen this kind: ${asked} (chosen: ${kinds})`
      : `The student has not chosen this kind: ${asked}`,
  }),
  datesTooShort: (percent: number): Text => ({
    zh: percent === 0 ? '时间完全不重合' : `时间重合不够：所需时间内只有约 ${percent}% 有空`,
    en:
      percent === 0
        ? 'The dates do not overlap'
        : `The dates do not overlap enough: available for about ${percent}% of the time asked for`,
  }),
  degreeTooLow: (has: string, asked: string): Text => ({
    zh: `学历不够：${has}（至少：${asked}）`,
    en: `Degree too low: ${has} (at least: ${asked})`,
  }),
  degreeNone: (asked: string): Text => ({
    zh: `没有所需的学历（至少：${asked}）`,
    en: `No degree (at least: ${asked})`,
  }),

  source: (name: string, asOf: string | undefined): Text => ({
    zh: asOf ? `来源：${name}，截至 ${asOf}` : `来源：${name}，未注明日期`,
    en: asOf ? `source: ${name}, as of ${asOf}` : `source: ${name}, undated`,
  }),
  unchecked: { zh: '尚未与来源核对', en: 'not checked against the source' } satisfies Text,
};
