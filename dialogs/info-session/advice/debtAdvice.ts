import type { QuotedStatement, Quoting } from '../../../src/language/show/quoting.ts';
import { showDuration } from '../../../src/language/show/showDuration.ts';
import type { CalculationStep } from '../../../src/model/preparation.ts';
import type { PlannedAmount, PlannedCase } from '../case.ts';
import type { AdviceSection } from './advice.ts';
import { adviceText as text } from './adviceText.ts';
import { capOf, capSteps, loanSteps, type Sum } from './cap.ts';
import { classOf, type TermClass } from './termClass.ts';

/** Uses that `debt-use` limits, so that its words are given more weight; which they are is for the entry to say. */
const limitedUse =
  /证券|股票|炒股|理财|基金|房地产|买房|购房|住宅|\b(?:securities|stocks?|shares|wealth management|funds?|real estate|property|housing)\b/i;
const lendsOn = /转借|转贷|借给|拆借|委托贷款|\b(?:on-?lend|lend (?:it|them|the money|on)|relend)/i;

/** External debt: which track, registration, the cap, the use of the money. */
export function debtSections(planned: PlannedCase, q: Quoting): readonly AdviceSection[] {
  const limit = q.figure('debt-ndrc56-scope', 'reviewOverYears');
  const term = limit === undefined ? 'unknown' : classOf(planned.term, limit);
  return [
    { heading: text.trackHeading[q.locale], statements: trackStatements(planned, term, limit, q) },
    { heading: text.registerHeading[q.locale], statements: registerStatements(planned, q) },
    { heading: text.capHeading[q.locale], ...cap(planned, q) },
    { heading: text.useHeading[q.locale], statements: useStatements(planned, q) },
  ];
}

export function debtPapers(q: Quoting) {
  return [...q.papers('debt-docs'), ...q.papers('debt-annual-netassets')];
}

function trackStatements(
  { term, lender }: PlannedCase,
  where: TermClass,
  limit: number | undefined,
  q: Quoting,
): readonly QuotedStatement[] {
  const shown = term ? showDuration(term, q.locale) : '';
  const bound = limit === undefined ? '' : showDuration({ min: limit * 12, max: limit * 12 }, q.locale);
  const review = [
    ...q.quote('debt-ndrc56', lender === 'bond' ? { lead: text.bond } : {}),
    ...q.quote('debt-ndrc56-scope', { detail: true }),
    ...q.quote('debt-ndrc56-time', { detail: true }),
  ];
  switch (where) {
    case 'over':
      return [...q.quote('debt-two-tracks', { lead: text.overLimit(shown, bound) }), ...review];
    case 'up-to':
      return q.quote('debt-two-tracks', { lead: text.withinLimit(shown, bound) });
    case 'exactly':
      return [
        ...q.quote('debt-two-tracks', { lead: text.exactlyLimit(bound) }),
        ...q.askStaff('debt-ndrc56-scope'),
        ...review,
      ];
    case 'around':
      return [...q.quote('debt-two-tracks', { lead: text.aroundLimit(shown, bound) }), ...review];
    case 'unknown':
      return [...q.quote('debt-two-tracks'), ...review];
  }
}

function registerStatements({ registered }: PlannedCase, q: Quoting): readonly QuotedStatement[] {
  return [
    ...q.quote('debt-safe-register', registered === 'first' ? { lead: text.firstTime } : {}),
    ...q.quote('debt-bank-pilot'),
    ...q.quote('debt-annual-netassets', registered === 'first' ? {} : { detail: true }),
    ...(registered === 'before' ? q.quote('debt-safe-change', { lead: text.registeredBefore }) : []),
  ];
}

function cap({ amount, netAssets, term }: PlannedCase, q: Quoting): Omit<AdviceSection, 'heading'> {
  const assets = sumOf(netAssets);
  const loan = sumOf(amount);
  const others = [
    ...q.quote('debt-facilitation'),
    ...q.quote('debt-facilitation-bj', { detail: true }),
    ...q.quote('debt-excluded', { detail: true }),
  ];
  if (!assets) {
    return { statements: [...q.quote('debt-cap-formula', { lead: text.netAssetsMissing, inFull: true }), ...others] };
  }
  const rules = [...q.quote('debt-cap-formula', { inFull: true }), ...q.quote('debt-parameter')];
  const leverageRatio = q.figure('debt-cap-formula', 'leverageRatio');
  const parameter = q.figure('debt-parameter', 'parameter');
  if (leverageRatio === undefined || parameter === undefined) {
    return { statements: [...q.quote('debt-cap-formula', { lead: text.figuresMissing, inFull: true }), ...others] };
  }
  const given = { leverageRatio, parameter };
  const steps: CalculationStep[] = [...capSteps(assets, given, q.locale)];
  const weighed = loan && weigh(loan, term, capOf(assets, given), q);
  if (weighed) steps.push(...weighed);
  const mixed = loan && loan.currency !== assets.currency ? q.quote('fx-rate', { lead: text.notConverted }) : [];
  return { statements: [...rules, ...(weighed ? q.quote('debt-riskweight') : []), ...mixed, ...others], steps };
}

/** What the loan weighs; undefined while its term is open. */
function weigh(loan: Sum, term: PlannedCase['term'], cap: Sum, q: Quoting): readonly CalculationStep[] | undefined {
  const figure = (name: string) => q.figure('debt-riskweight', name);
  const [longTermFactor, shortTermFactor, categoryFactor, currencyFactor, limit] = [
    figure('longTermFactor'),
    figure('shortTermFactor'),
    figure('categoryFactor'),
    figure('currencyFactor'),
    figure('longTermOverYears'),
  ];
  if (longTermFactor === undefined || shortTermFactor === undefined) return undefined;
  if (categoryFactor === undefined || currencyFactor === undefined || limit === undefined) return undefined;
  const where = classOf(term, limit);
  if (where === 'unknown' || where === 'around') return undefined;
  return loanSteps(loan, where, { longTermFactor, shortTermFactor, categoryFactor, currencyFactor }, cap, q.locale);
}

/** Of a range its upper end; undefined as long as the currency is open, and for what comes again and again. */
function sumOf(planned: PlannedAmount | undefined): Sum | undefined {
  if (planned?.max === undefined || planned.currency === undefined || planned.per) return undefined;
  return { amount: planned.max, currency: planned.currency };
}

function useStatements({ purpose = '', amount }: PlannedCase, q: Quoting): readonly QuotedStatement[] {
  const isLentOn = lendsOn.test(purpose);
  const isForeign = amount?.currency !== undefined && amount.currency !== 'CNY';
  const isLimited = isLentOn || limitedUse.test(purpose);
  if (isLimited) q.doubt();
  return [
    ...q.quote('debt-use', isLimited ? { lead: text.sensitiveUse, inFull: true } : {}),
    ...(isLimited ? [] : q.quote('debt-use', { inFull: true, detail: true })),
    ...(isLentOn ? q.quote('debt-ftz-bj', { lead: text.onLending }) : []),
    ...(isForeign ? q.quote('debt-hedge', { lead: text.foreignCurrency, detail: true }) : []),
    ...q.quote('debt-settle', { detail: true }),
  ];
}
