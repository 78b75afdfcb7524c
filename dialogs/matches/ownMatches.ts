import { hasAgreed } from '../../src/language/show/matchStatus.ts';
import { contactFacts, type MatchFact } from '../../src/language/show/showMatch.ts';
import { openingOf } from '../../src/model/cirrus.ts';
import type { Match, Side } from '../../src/model/matches.ts';
import { isUnderWay } from '../../src/model/matches.ts';
import type { Locale } from '../../src/model/text.ts';
import type { Turn } from '../../src/model/turn.ts';
import { matchAnswerText as text } from './matchAnswerText.ts';
import type { MatchAnswer } from './readMatchAnswer.ts';

/** A match and the side on which the person stands. */
export type OwnMatch = Match & { readonly side: Side };

export function ownMatches({ records, personId }: Turn): Promise<readonly OwnMatch[]> {
  return records.matches.listOf(personId);
}

export async function ownMatch(turn: Turn, id: unknown): Promise<OwnMatch | undefined> {
  return (await ownMatches(turn)).find((own) => own.id === id);
}

/** Whether this answer can still be given. */
export function isOpenFor(own: OwnMatch, answer: MatchAnswer | undefined): boolean {
  return isUnderWay(own) && !(answer === 'agree' && hasAgreed(own, own.side));
}

/** What the work is called, as this side may see it. */
export async function roleOf({ records }: Turn, own: OwnMatch): Promise<string> {
  const request = await records.talentRequests.find(own.requestReference);
  if (!request) throw new Error('a match has no talent request');
  return own.side === 'firm' ? request.role : openingOf(request).role;
}

/** Exactly what the other side is given of this one, a line each. */
export async function ownContact({ records }: Turn, own: OwnMatch, locale: Locale): Promise<string> {
  const lines = (facts: readonly MatchFact[]) =>
    facts.map(({ label, value }) => (locale === 'zh' ? `- ${label}：${value}` : `- ${label}: ${value}`)).join('\n');
  if (own.side === 'firm') {
    const request = await records.talentRequests.find(own.requestReference);
    if (!request) throw new Error('a match has no talent request');
    const { firm, contact } = request;
    return lines([{ label: text.firmLabel[locale], value: firm.name }, ...contactFacts(contact, locale)]);
  }
  const profile = await records.profiles.find(own.profileReference);
  if (!profile) throw new Error('a match has no profile');
  const { name, contact, university, programme } = profile;
  return lines([
    ...contactFacts({ name, ...contact }, locale),
    { label: text.universityLabel[locale], value: university },
    { label: text.programmeLabel[locale], value: programme },
  ]);
}
