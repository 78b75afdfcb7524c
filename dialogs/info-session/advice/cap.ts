import { showMoney } from '../../../src/language/show/showMoney.ts';
import type { CalculationStep } from '../../../src/model/preparation.ts';
import type { Locale } from '../../../src/model/text.ts';
import { adviceText as text } from './adviceText.ts';
import type { TermClass } from './termClass.ts';

/** What the entries give to reckon with. */
export interface CapFigures {
  readonly leverageRatio: number;
  readonly parameter: number;
}

export interface WeightFigures {
  readonly longTermFactor: number;
  readonly shortTermFactor: number;
  readonly categoryFactor: number;
  readonly currencyFactor: number;
}

/** An amount of one figure, in units of its currency. */
export interface Sum {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });

function show({ amount, currency }: Sum, locale: Locale): string {
  return showMoney({ min: amount, max: amount, currency }, locale);
}

/** Binary fractions leave crumbs behind; nobody counts less than a cent. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** The cap on the risk-weighted balance, in the currency of the net assets. */
export function capOf(netAssets: Sum, { leverageRatio, parameter }: CapFigures): Sum {
  return { amount: cents(netAssets.amount * leverageRatio * parameter), currency: netAssets.currency };
}

export function capSteps(netAssets: Sum, given: CapFigures, locale: Locale): readonly CalculationStep[] {
  const { leverageRatio, parameter } = given;
  const levered = { ...netAssets, amount: cents(netAssets.amount * leverageRatio) };
  return [
    {
      label: text.stepLeverage[locale],
      working: `${figures.format(netAssets.amount)} × ${figures.format(leverageRatio)}`,
      result: show(levered, locale),
    },
    {
      label: text.stepParameter[locale],
      working: `${figures.format(levered.amount)} × ${figures.format(parameter)}`,
      result: show(capOf(netAssets, given), locale),
    },
  ];
}

/** What a loan weighs, in its own currency; a currency other than RMB weighs more. */
export function loanSteps(
  loan: Sum,
  term: Extract<TermClass, 'over' | 'up-to' | 'exactly'>,
  weights: WeightFigures,
  cap: Sum | undefined,
  locale: Locale,
): readonly CalculationStep[] {
  const maturity = term === 'over' ? weights.longTermFactor : weights.shortTermFactor;
  const isForeign = loan.currency !== 'CNY';
  const weighed = loan.amount * maturity * weights.categoryFactor;
  const amount = cents(isForeign ? weighed + loan.amount * weights.currencyFactor : weighed);
  const shown = figures.format(loan.amount);
  const product = `${shown} × ${figures.format(maturity)} × ${figures.format(weights.categoryFactor)}`;
  const steps = [
    {
      label: (isForeign ? text.stepForeignLoan : text.stepLoan)[locale],
      working: isForeign ? `${product} + ${shown} × ${figures.format(weights.currencyFactor)}` : product,
      result: show({ amount, currency: loan.currency }, locale),
    },
  ];
  // Without a rate nothing is converted.
  if (cap?.currency !== loan.currency) return steps;
  const left = { amount: cents(cap.amount - amount), currency: cap.currency };
  return [
    ...steps,
    {
      label: text.stepLeft[locale],
      working: `${figures.format(cap.amount)} − ${figures.format(amount)}`,
      result: show(left, locale),
    },
  ];
}
