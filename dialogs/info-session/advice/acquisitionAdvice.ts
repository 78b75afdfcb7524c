import type { QuotedStatement, Quoting } from '../../../src/language/show/quoting.ts';
import { showMoney } from '../../../src/language/show/showMoney.ts';
import type { Text } from '../../../src/model/text.ts';
import type { PlannedCase } from '../case.ts';
import type { AdviceSection } from './advice.ts';
import { adviceText as text } from './adviceText.ts';

/** Named apart in the entry on what Order 837 covers. */
const regionsOfChina: ReadonlySet<string> = new Set(['HK', 'MO', 'TW']);

/** Overseas acquisitions: the steps with the bodies, sensitivity, Order 837, screening by the host country. */
export function acquisitionSections(
  planned: PlannedCase,
  countryName: string | undefined,
  q: Quoting,
): readonly AdviceSection[] {
  return [
    { heading: text.stepsHeading[q.locale], statements: stepStatements(planned, q) },
    { heading: text.bodiesHeading[q.locale], statements: bodyStatements(planned, q) },
    { heading: text.sensitiveHeading[q.locale], statements: sensitiveStatements(planned, q) },
    { heading: text.orderHeading[q.locale], statements: orderStatements(planned, q) },
    { heading: text.hostHeading[q.locale], statements: hostStatements(countryName, q) },
  ];
}

function stepStatements({ stage }: PlannedCase, q: Quoting): readonly QuotedStatement[] {
  if (stage === 'closed') return [...q.quote('odi-after', { lead: text.afterClosing }), ...q.quote('odi-steps')];
  return [
    ...q.quote('odi-steps'),
    ...q.quote('odi-dd', stage === 'signed' ? { detail: true } : {}),
    ...q.quote('fx-prelim-costs', { lead: text.beforeSigning, ...(stage === 'signed' ? { detail: true } : {}) }),
    ...q.quote('odi-time', { detail: true }),
  ];
}

function bodyStatements(planned: PlannedCase, q: Quoting): readonly QuotedStatement[] {
  return [
    ...q.quote('odi-ndrc11', { lead: filingLead(planned, q) }),
    ...q.quote('odi-mofcom3'),
    ...q.quote('fx-odi-register'),
    ...q.quote('odi-ndrc11-time', { detail: true }),
    ...q.quote('odi-merger-cn', { detail: true }),
  ];
}

/** What in the case decides between approval and filing, and who files: never by an amount in another currency. */
function filingLead({ sensitive, amount }: PlannedCase, q: Quoting): Text {
  if (sensitive === 'yes') return text.sensitiveCase;
  const threshold = q.figure('odi-ndrc11', 'nationalFromUsd');
  if (sensitive === undefined || threshold === undefined) return text.sensitiveOpen;
  const shown = showMoney({ min: threshold, max: threshold, currency: 'USD' }, q.locale);
  const isPlain = amount?.currency === 'USD' && amount.about === undefined;
  if (isPlain && amount.max !== undefined && amount.max < threshold) return text.belowThreshold(shown);
  if (isPlain && amount.min !== undefined && amount.min >= threshold) return text.aboveThreshold(shown);
  return text.notInDollars(shown);
}

/** For the sheet: in the chat the question has just told them. */
function sensitiveStatements({ sensitive }: PlannedCase, q: Quoting): readonly QuotedStatement[] {
  if (sensitive !== 'no') q.doubt();
  return [
    ...q.quote('odi-sensitive', { detail: true, inFull: true }),
    ...q.quote('odi-sensitive-ndrc', { detail: true }),
    ...q.quote('odi-74', { detail: true }),
  ];
}

function orderStatements({ funding, country }: PlannedCase, q: Quoting): readonly QuotedStatement[] {
  const usesLoan = funding === 'loan' || funding === 'both';
  const tellsScope = usesLoan || regionsOfChina.has(country ?? '');
  return [
    ...q.quote('odi-order837'),
    ...q.quote('odi-order837-security'),
    ...q.quote('odi-order837-scope', {
      ...(usesLoan ? { lead: text.withLoan } : {}),
      inFull: true,
      ...(tellsScope ? {} : { detail: true }),
    }),
    ...(usesLoan ? q.quote('debt-guarantee', { lead: text.withGuarantee }) : []),
    ...q.quote('odi-order837-open', { detail: true }),
  ];
}

function hostStatements(countryName: string | undefined, q: Quoting): readonly QuotedStatement[] {
  return q.quote('odi-host-screen', countryName ? { lead: text.target(countryName) } : {});
}
