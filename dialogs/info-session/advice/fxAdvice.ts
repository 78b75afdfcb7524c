import type { QuotedStatement, Quoting } from '../../../src/language/show/quoting.ts';
import type { PlannedCase } from '../case.ts';
import type { AdviceSection } from './advice.ts';
import { adviceText as text } from './adviceText.ts';

/** Foreign currencies: what kind of payment it is, the papers, the tools; nothing that reads as a forecast. */
export function fxSections(planned: PlannedCase, q: Quoting): readonly AdviceSection[] {
  return [
    { heading: text.natureHeading[q.locale], statements: natureStatements(planned, q) },
    { heading: text.papersHeading[q.locale], statements: paperStatements(planned, q) },
    { heading: text.toolsHeading[q.locale], statements: riskStatements(planned, q) },
    { heading: text.whoHeading[q.locale], statements: q.quote('fx-who') },
  ];
}

export function fxPapers({ account }: PlannedCase, q: Quoting) {
  return account === 'capital' ? [] : q.papers('fx-trade-docs');
}

function natureStatements({ direction, account }: PlannedCase, q: Quoting): readonly QuotedStatement[] {
  const lead = direction === 'in' ? text.comingIn : direction === 'out' ? text.goingOut : undefined;
  return [
    ...q.quote('fx-current-capital'),
    ...q.quote('fx-settle-purchase', { lead }),
    ...(account === 'capital' && direction !== 'in' ? q.quote('fx-odi-register', { lead: text.investedAbroad }) : []),
    ...(account === 'capital' && direction !== 'out' ? q.quote('debt-two-tracks', { lead: text.borrowedAbroad }) : []),
  ];
}

function paperStatements({ account }: PlannedCase, q: Quoting): readonly QuotedStatement[] {
  if (account === 'capital') return q.quote('fx-prelim-costs', { detail: true });
  const goods = account === 'goods' ? q.quote('fx-name-list') : [];
  return [...q.quote('fx-trade-docs'), ...goods];
}

function riskStatements({ direction, hedging, amount }: PlannedCase, q: Quoting): readonly QuotedStatement[] {
  const isRmb = amount?.currency === 'CNY';
  const quiet = hedging === 'no' ? ({ detail: true } as const) : {};
  return [
    ...q.quote('fx-tools', hedging === 'yes' ? { lead: text.wantsToHedge } : quiet),
    ...q.quote('fx-neutral', quiet),
    ...(direction !== 'in' && hedging !== 'no' ? q.quote('fx-risk-reserve') : []),
    ...(isRmb
      ? q.quote('fx-rmb-settle', { lead: text.inRmb })
      : q.quote('fx-rmb-settle', { lead: text.orInRmb, detail: true })),
    ...q.quote('fx-rate'),
  ];
}
