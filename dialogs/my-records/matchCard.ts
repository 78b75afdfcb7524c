import { recordWords } from '../../src/language/replies/recordWords.ts';
import { hasAgreed, showMatchStatus } from '../../src/language/show/matchStatus.ts';
import { cardFacts, type MatchNames, openingFacts } from '../../src/language/show/showMatch.ts';
import { openingOf } from '../../src/model/cirrus.ts';
import { anonymousCardOf, isUnderWay, type Match, type Side } from '../../src/model/matches.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import type { Turn } from '../../src/model/turn.ts';
import type { Card } from '../form/cards.ts';
import { myRecordsText as text } from './myRecordsText.ts';

/** A match as its side may see it: blind until the exchange, after which what was passed on is in the conversation. */
export async function matchCard(
  match: Match & { readonly side: Side },
  lexicon: MatchNames,
  { records }: Turn,
  locale: Locale,
): Promise<Card> {
  const { id, side } = match;
  const request = await records.talentRequests.find(match.requestReference);
  const profile = await records.profiles.find(match.profileReference);
  if (!request || !profile) throw new Error('a match lacks its request or its profile');
  const isFirm = side === 'firm';
  const shown = isFirm
    ? cardFacts(anonymousCardOf(id, profile, request), lexicon, locale)
    : openingFacts(openingOf(request), lexicon, locale);
  const says = (title: Text, words: Text) => ({ title: title[locale], says: words[locale] });
  const withdraw = says(text.withdrawButton, recordWords['withdraw-match'](id));
  const answers = [
    says(text.agreeMatchButton, recordWords['agree-match'](id)),
    says(text.declineMatchButton, recordWords['decline-match'](id)),
  ];
  return {
    title: (isFirm ? text.matchTitleForFirm : text.matchTitleForStudent)[locale],
    subtitle: id,
    facts: [
      { title: text.statusLabel[locale], value: showMatchStatus(match, side, locale) },
      { title: text.matchOfLabel[locale], value: isFirm ? request.reference : profile.reference },
      ...shown.map(({ label, value }) => ({ title: label, value })),
    ],
    buttons: !isUnderWay(match) ? [] : hasAgreed(match, side) ? [withdraw] : answers,
  };
}
