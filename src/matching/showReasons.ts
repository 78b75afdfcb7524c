import { showIsoDate, showPeriod } from '../language/show/show.ts';
import { showMoney } from '../language/show/showMoney.ts';
import { levelNames } from '../language/show/showPlacement.ts';
import type { Lexicon, Term } from '../language/terms/lexicon.ts';
import { nameOf } from '../language/terms/lexicon.ts';
import type { Pay } from '../model/cirrus.ts';
import type { Assessment, Explanation, Reason, RouteFinding, Violation } from '../model/matching.ts';
import type { Locale, Text } from '../model/text.ts';
import { matchingText } from './matchingText.ts';
import { isCertain } from './routes.ts';

/** The lists that the ids in reasons come from. */
export type MatchingNames = Pick<Lexicon, 'disciplines' | 'languages' | 'countries' | 'degrees' | 'employment'>;

function listOf(terms: readonly Term[], ids: readonly string[], locale: Locale): string {
  return ids.map((id) => nameOf(terms, id, locale)).join(locale === 'zh' ? '、' : ', ');
}

/** Whole per cent; what is not all is not shown as all, and what is not nothing not as nothing. */
function percentOf(share: number): number {
  if (share === 0 || share === 1) return share * 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** One line for each reason. They name nobody. */
export function showReasons(reasons: readonly Reason[], locale: Locale, names: MatchingNames): readonly string[] {
  return reasons.map((reason) => showReason(reason, locale, names)[locale]);
}

function showReason(reason: Reason, locale: Locale, names: MatchingNames): Text {
  switch (reason.about) {
    case 'discipline':
      return showDiscipline(reason, locale, names);
    case 'language':
      return showLanguage(reason, locale, names);
    case 'market': {
      const countries = listOf(names.countries, reason.countries, locale);
      return reason.known ? matchingText.marketKnown(countries) : matchingText.marketUnknown(countries);
    }
    case 'place':
      return showPlace(reason);
    case 'pay':
      return showPay(reason, locale);
    case 'hours':
      return reason.has >= reason.asked
        ? matchingText.hoursEnough(reason.asked)
        : matchingText.hoursShort(reason.asked, reason.has);
    case 'dates': {
      if (reason.share === 1) return matchingText.datesWhole;
      return matchingText.datesPart(percentOf(reason.share), showPeriod({ ...reason.overlap, grain: 'day' }, locale));
    }
  }
}

type Of<About extends Reason['about']> = Extract<Reason, { about: About }>;

function showDiscipline({ fit, asked, has }: Of<'discipline'>, locale: Locale, { disciplines }: MatchingNames): Text {
  const [wanted, studied] = [nameOf(disciplines, asked, locale), has && nameOf(disciplines, has, locale)];
  if (!studied) return matchingText.disciplineUnknown(wanted);
  const say = {
    same: matchingText.disciplineSame,
    near: matchingText.disciplineNear,
    'same-category': matchingText.disciplineSameCategory,
    other: matchingText.disciplineOther,
  }[fit];
  return say(studied, wanted);
}

function showLanguage(
  { language, asked, has, required, fits }: Of<'language'>,
  locale: Locale,
  { languages }: MatchingNames,
): Text {
  const name = nameOf(languages, language, locale);
  const wanted = levelNames[asked][locale];
  if (!has) return matchingText.languageNone(name, wanted, required);
  const spoken = levelNames[has][locale];
  return fits
    ? matchingText.languageMet(name, spoken, wanted)
    : matchingText.languageShort(name, spoken, wanted, required);
}

function showPlace({ asked, fit }: Of<'place'>): Text {
  if (fit === 'would-come') return matchingText.placeWouldCome;
  if (fit === 'fits') return matchingText.placeFits(asked);
  return fit === 'unknown' ? matchingText.placeUnknown(asked) : matchingText.placeOther(asked);
}

function showPay({ fit, offered, expected }: Of<'pay'>, locale: Locale): Text {
  const amount = (pay: Pay) => showMoney(pay, locale);
  if (expected === undefined) return matchingText.payUnknown;
  if (expected === 'none')
    return offered === 'unpaid' ? matchingText.unpaidAccepted : matchingText.payNoneExpected(amount(offered));
  if (offered === 'unpaid') return matchingText.unpaidRefused(amount(expected));
  if (fit === 'enough') return matchingText.payMeets(amount(offered), amount(expected));
  return fit === 'too-little'
    ? matchingText.payTooLittle(amount(offered), amount(expected))
    : matchingText.payNotComparable(amount(offered), amount(expected));
}

/** One line for each; what a rule forbids comes with its source and date. */
export function showViolations(
  violations: readonly Violation[],
  locale: Locale,
  names: MatchingNames,
): readonly string[] {
  return violations.map((violation) => showViolation(violation, locale, names));
}

function showViolation(violation: Violation, locale: Locale, { employment, degrees }: MatchingNames): string {
  switch (violation.about) {
    case 'kind': {
      const { asked, wanted } = violation;
      return matchingText.kindNotWanted(nameOf(employment, asked, locale), listOf(employment, wanted, locale))[locale];
    }
    case 'dates':
      return matchingText.datesTooShort(percentOf(violation.share))[locale];
    case 'degree': {
      const asked = nameOf(degrees, violation.asked, locale);
      if (!violation.has) return matchingText.degreeNone(asked)[locale];
      return matchingText.degreeTooLow(nameOf(degrees, violation.has, locale), asked)[locale];
    }
    case 'route':
      return showFinding(violation, locale);
  }
}

/** With the source and its date, and that it was not checked where it was not. */
export function showFinding({ says, source, asOf, confidence }: RouteFinding, locale: Locale): string {
  if (!source) return says[locale];
  const told = [
    matchingText.source(source.name[locale], asOf && showIsoDate(asOf, locale))[locale],
    ...(isCertain(confidence) ? [] : [matchingText.unchecked[locale]]),
  ];
  return locale === 'zh' ? `${says.zh}（${told.join('；')}）` : `${says.en} (${told.join('; ')})`;
}

export function explain(assessment: Assessment, locale: Locale, names: MatchingNames): Explanation {
  const { hard, reasons, first, forStaff } = assessment;
  return {
    hard: showViolations(hard, locale, names),
    for: showReasons(reasons.for, locale, names),
    against: showReasons(reasons.against, locale, names),
    first: first.map((finding) => showFinding(finding, locale)),
    forStaff: forStaff.map((finding) => showFinding(finding, locale)),
  };
}
