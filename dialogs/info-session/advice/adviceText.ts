import type { Text } from '../../../src/model/text.ts';

/** The words between what is quoted: headings, what a rule is quoted for, labels of calculations. No rule of the world. */
export const adviceText = {
  trackHeading: { zh: '走哪条手续', en: 'Which track' },
  registerHeading: { zh: '登记', en: 'Registration' },
  capHeading: { zh: '额度', en: 'The cap' },
  useHeading: { zh: '资金用途', en: 'Use of the money' },
  overLimit: (term: string, limit: string): Text => ({
    zh: `您说的期限是 ${term}，按超过 ${limit}的来。`,
    en: `You plan ${term}, which counts as over ${limit}.`,
  }),
  withinLimit: (term: string, limit: string): Text => ({
    zh: `您说的期限是 ${term}，按 ${limit}及以下的来。`,
    en: `You plan ${term}, which counts as ${limit} or less.`,
  }),
  aroundLimit: (term: string, limit: string): Text => ({
    zh: `您说的期限是 ${term}，跨着 ${limit}这条线，要先把期限定下来。`,
    en: `You plan ${term}, which lies on both sides of ${limit}; settle the term first.`,
  }),
  exactlyLimit: (limit: string): Text => ({
    zh: `您说的期限正好是 ${limit}。`,
    en: `Your term is exactly ${limit}.`,
  }),
  bond: { zh: '您打算发债：', en: 'You plan a bond:' },
  registeredBefore: {
    zh: '您以前办过登记；那些合同如果有变化：',
    en: 'You have registered debt before; should those contracts change:',
  },
  firstTime: { zh: '您是第一次办：', en: 'This is your first:' },
  onLending: { zh: '您说的用途像是转借给别的企业：', en: 'You seem to plan to lend the money on:' },
  sensitiveUse: {
    zh: '您说的用途里有这里提到的限制，请先核实：',
    en: 'The use that you plan is among those limited here, so check it first:',
  },
  foreignCurrency: { zh: '借的是外币：', en: 'The loan is in foreign currency:' },
  netAssetsMissing: {
    zh: '您没有说净资产，所以没有测算。公式是：',
    en: 'You gave no net assets, so nothing was reckoned. The formula is:',
  },
  figuresMissing: {
    zh: '测算所需的参数眼下查不到，请向工作人员确认。',
    en: 'A figure needed for the calculation is missing at the moment. Please ask our staff.',
  },
  notConverted: {
    zh: '上限按净资产的币种列出，贷款按贷款的币种列出，两者没有换算：',
    en: 'The cap is in the currency of the net assets and the loan in its own; neither was converted:',
  },
  stepLeverage: { zh: '净资产 × 杠杆率', en: 'Net assets × leverage ratio' },
  stepParameter: {
    zh: '再 × 宏观审慎调节参数 = 风险加权余额上限',
    en: '× macro-prudential parameter = cap on the risk-weighted balance',
  },
  stepLoan: {
    zh: '这笔借款的风险加权余额 = 金额 × 期限因子 × 类别因子',
    en: 'Risk-weighted balance of this loan = amount × maturity factor × category factor',
  },
  stepForeignLoan: {
    zh: '这笔借款的风险加权余额 = 金额 × 期限因子 × 类别因子 + 外币金额 × 汇率风险折算因子',
    en: 'Risk-weighted balance of this loan = amount × maturity factor × category factor + foreign-currency amount × currency factor',
  },
  stepLeft: {
    zh: '上限减去这笔（没有算已有的外债）',
    en: 'Cap less this loan (external debt that you have already is not counted)',
  },

  natureHeading: { zh: '款项性质', en: 'Nature of the payment' },
  papersHeading: { zh: '银行要看的单据', en: 'Papers that banks ask for' },
  toolsHeading: { zh: '汇率风险', en: 'Currency risk' },
  whoHeading: { zh: '找谁办', en: 'Whom to ask' },
  comingIn: { zh: '您的款项是收进来的：', en: 'Your money is coming in:' },
  goingOut: { zh: '您的款项是付出去的：', en: 'Your money is going out:' },
  investedAbroad: { zh: '如果是到境外投资：', en: 'If it is an investment abroad:' },
  borrowedAbroad: { zh: '如果是从境外借来的钱：', en: 'If the money is borrowed abroad:' },
  wantsToHedge: { zh: '您想做避险：', en: 'You want to hedge:' },
  inRmb: { zh: '您打算用人民币收付：', en: 'You plan to pay or be paid in RMB:' },
  orInRmb: { zh: '也可以考虑用人民币：', en: 'RMB may be an alternative:' },

  stepsHeading: { zh: '先后步骤', en: 'The steps' },
  bodiesHeading: { zh: '各部门的手续', en: 'The bodies' },
  sensitiveHeading: { zh: '敏感国家和行业', en: 'Sensitive countries and industries' },
  orderHeading: { zh: '国务院令第837号', en: 'State Council Order 837' },
  hostHeading: { zh: '东道国', en: 'The host country' },
  sensitiveCase: { zh: '您说涉及敏感国家或行业：', en: 'You say that the project is sensitive:' },
  sensitiveOpen: {
    zh: '是否涉及敏感国家或行业还没有定：',
    en: 'Whether the project is sensitive is still open:',
  },
  belowThreshold: (threshold: string): Text => ({
    zh: `您说不涉及敏感类，金额低于 ${threshold}：`,
    en: `You say that it is not sensitive, and the amount is below ${threshold}:`,
  }),
  aboveThreshold: (threshold: string): Text => ({
    zh: `您说不涉及敏感类，金额在 ${threshold}及以上：`,
    en: `You say that it is not sensitive, and the amount is ${threshold} or more:`,
  }),
  notInDollars: (threshold: string): Text => ({
    zh: `您说不涉及敏感类；金额是否达到 ${threshold}，要看银行的汇率，这里不换算：`,
    en: `You say that it is not sensitive; whether the amount reaches ${threshold} depends on your bank’s rate, so nothing is converted here:`,
  }),
  beforeSigning: { zh: '交易之前要用钱：', en: 'Money needed before the deal:' },
  afterClosing: { zh: '您说已经交割：', en: 'You say that the deal has closed:' },
  withLoan: { zh: '您打算用贷款：', en: 'You plan to use a loan:' },
  withGuarantee: { zh: '如果境内企业提供担保：', en: 'Should an onshore firm give a guarantee:' },
  target: (country: string): Text => ({ zh: `您的目标：${country}。`, en: `Your target: ${country}.` }),
};
