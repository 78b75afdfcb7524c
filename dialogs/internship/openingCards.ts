import type { Attachment } from 'botbuilder';
import { showDay } from '../../src/language/show/show.ts';
import { type MatchFact, type MatchNames, openingFacts, openingInBrief } from '../../src/language/show/showMatch.ts';
import type { Opening } from '../../src/model/cirrus.ts';
import type { Locale } from '../../src/model/text.ts';
import { adaptiveCard } from '../form/cards.ts';
import { browseText as text } from './browseText.ts';

/** An opening in a list, with a button for its details and one to apply. */
export function openingCard(
  opening: Opening,
  { number, ask, locale, names }: { number: number; ask: string; locale: Locale; names: MatchNames },
): Attachment {
  const { reference, role } = opening;
  return adaptiveCard({
    title: `${number} · ${role}`,
    subtitle: reference,
    facts: cardFacts(openingInBrief(opening, names, locale), opening, locale),
    buttons: [{ title: text.see(number)[locale], ask, value: reference }, applyButton(reference, locale)],
  });
}

/** All that is known of an opening; nothing of it tells whose it is. */
export function openingDetails(opening: Opening, locale: Locale, names: MatchNames): Attachment {
  const { reference, role, createdAt } = opening;
  const posted = { title: text.postedLabel[locale], value: showDay(createdAt, locale) };
  return adaptiveCard({
    title: role,
    subtitle: reference,
    facts: [...cardFacts(openingFacts(opening, names, locale).slice(1), opening, locale), posted],
    buttons: [applyButton(reference, locale)],
  });
}

/** The same as lines of text. */
export function openingLines(opening: Opening, locale: Locale, names: MatchNames): string {
  const facts = cardFacts(openingFacts(opening, names, locale), opening, locale);
  return facts.map(({ title, value }) => `- ${title}${locale === 'zh' ? '：' : ': '}${value}`).join('\n');
}

function applyButton(reference: string, locale: Locale) {
  return { title: text.apply(reference)[locale], says: text.apply(reference)[locale] };
}

/** That nothing is said of pay is worth saying. */
function cardFacts(facts: readonly MatchFact[], { pay }: Opening, locale: Locale) {
  const shown = facts.map(({ label, value }) => ({ title: label, value }));
  return pay === undefined ? [...shown, { title: text.payLabel[locale], value: text.payOpen[locale] }] : shown;
}
