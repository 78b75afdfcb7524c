import { recordWords } from '../language/replies/recordWords.ts';
import { hasAgreed } from '../language/show/matchStatus.ts';
import { showMoment } from '../language/show/show.ts';
import { cardFacts, contactFacts, openingFacts } from '../language/show/showMatch.ts';
import { openingOf, type TalentRequest } from '../model/cirrus.ts';
import { anonymousCardOf, blindProfileOf, type Exchange, isUnderWay, type Match, type Side } from '../model/matches.ts';
import type { Notice } from '../model/notices.ts';
import { matchingProfileOf, type StudentProfile } from '../model/profiles.ts';
import type { Locale, Text } from '../model/text.ts';
import type { Composing } from './bookingNotices.ts';
import { matchNoticeText as text } from './matchNoticeText.ts';
import type { Composed, Words } from './words.ts';

/** Milliseconds in which it is worth an e-mail that something came about or did not. */
const worthTelling = 14 * 24 * 60 * 60 * 1_000;

interface Matter extends Composing {
  readonly notice: Notice;
  readonly match: Match;
  readonly request: TalentRequest;
  readonly profile: StudentProfile;
  readonly side: Side;
}

/** What a notice about a match says to one side; undefined when it is no longer true. */
export async function composeMatchNotice(notice: Notice, composing: Composing): Promise<Composed | undefined> {
  const side: Side = notice.details.side === 'firm' ? 'firm' : 'student';
  if (notice.kind === 'match-answered' && notice.details.what === 'gone') return gone(notice, composing);
  const { records } = composing;
  const match = await records.matches.find(notice.subject);
  const request = match && (await records.talentRequests.find(match.requestReference));
  const profile = match && (await records.profiles.find(match.profileReference));
  if (!match || !request || !profile) return undefined;
  if ((side === 'firm' ? request : profile).personId !== notice.personId) return undefined;
  const matter = { ...composing, notice, match, request, profile, side };
  if (notice.kind === 'match-proposed') return proposed(matter);
  return notice.kind === 'contacts-exchanged' ? exchanged(matter) : answered(matter);
}

function proposed(matter: Matter): Composed | undefined {
  const { match, request, profile, side, locale, lexicon, matching } = matter;
  if (!isUnderWay(match) || hasAgreed(match, side)) return undefined;
  const { id, answerBy } = match;
  const isFirm = side === 'firm';
  const seen = isFirm ? blindProfileOf(profile, request) : matchingProfileOf(profile);
  const { explain, score } = matching;
  const { for: good, against, first, forStaff } = explain(score(request, seen), locale);
  const [agree, decline] = [recordWords['agree-match'](id), recordWords['decline-match'](id)];
  const until = answerBy === undefined ? undefined : bothOf((each) => showMoment(answerBy, each));
  const words: Words = {
    subject: (isFirm ? text.proposedToFirmSubject(request.reference) : text.proposedToStudentSubject)[locale],
    paragraphs: [(isFirm ? text.proposedToFirm : text.proposedToStudent)[locale]],
    facts: [
      ...referenceFacts(matter),
      ...(isFirm
        ? cardFacts(anonymousCardOf(id, profile, request), lexicon, locale)
        : openingFacts(openingOf(request), lexicon, locale)),
    ],
    after: [
      ...listed(text.speaksFor, good, locale),
      ...listed(text.speaksAgainst, against, locale),
      ...listed(text.first, first, locale),
      ...listed(text.forStaff, forStaff, locale),
    ],
    links: [],
    answer: text.proposedAnswer(agree, decline, until)[locale],
    buttons: [agree[locale], decline[locale]],
  };
  return told(matter, words, answerBy);
}

function answered(matter: Matter): Composed | undefined {
  const { notice, match, side, locale } = matter;
  const { id } = match;
  if (notice.details.what === 'agreed') {
    if (match.status !== 'agreed') return undefined;
    const withdraw = recordWords['withdraw-match'](id);
    return told(matter, {
      subject: text.agreedSubject(id)[locale],
      paragraphs: [text.agreed[locale]],
      facts: referenceFacts(matter),
      links: [],
      answer: text.agreedAnswer(withdraw)[locale],
      buttons: [withdraw[locale]],
    });
  }
  if (isUnderWay(match) || match.status === 'exchanged') return undefined;
  const over = side === 'firm' ? text.overForFirm : text.overForStudent;
  const [subject, lead] =
    notice.details.what === 'lapsed'
      ? [text.lapsedSubject, text.lapsed]
      : notice.details.what === 'changed'
        ? [text.changedSubject, text.changed]
        : [text.overSubject, over];
  return told(matter, {
    subject: subject(id)[locale],
    paragraphs: [lead[locale]],
    facts: referenceFacts(matter),
    links: [],
    buttons: [],
  });
}

/** The student has deleted the application, and the match with it. */
async function gone(notice: Notice, composing: Composing): Promise<Composed | undefined> {
  const { records, locale, now } = composing;
  const request = await records.talentRequests.find(String(notice.details.requestReference));
  if (request?.personId !== notice.personId) return undefined;
  const words: Words = {
    subject: text.overSubject(notice.subject)[locale],
    paragraphs: [text.gone[locale]],
    facts: [
      { label: text.matchLabel[locale], value: notice.subject },
      { label: text.requestLabel[locale], value: text.withRole(request.reference, request.role)[locale] },
    ],
    links: [],
    buttons: [],
  };
  return lettered(words, request.contact.email, request.reference, notice.subject, now + worthTelling);
}

/** Exactly what was passed on, as it was then, to both. */
function exchanged(matter: Matter): Composed | undefined {
  const { notice, match, request, profile, side, locale, matching } = matter;
  if (match.status !== 'exchanged') return undefined;
  const { toFirm, toStudent } = notice.details as unknown as Pick<Exchange, 'toFirm' | 'toStudent'>;
  const ofStudent = [
    ...contactFacts(toFirm, locale),
    { label: text.universityLabel[locale], value: toFirm.university },
    { label: text.programmeLabel[locale], value: toFirm.programme },
  ];
  const ofFirm = [
    { label: text.firmLabel[locale], value: toStudent.firmName },
    ...contactFacts(toStudent.contact, locale),
  ];
  const isFirm = side === 'firm';
  const lines = (facts: Words['facts']) =>
    facts.map(({ label, value }) => (locale === 'zh' ? `${label}：${value}` : `${label}: ${value}`));
  const { first, forStaff } = matching.explain(matching.score(request, matchingProfileOf(profile)), locale);
  return told(matter, {
    subject: text.exchangedSubject(match.id)[locale],
    paragraphs: [(isFirm ? text.exchangedToFirm : text.exchangedToStudent)[locale]],
    facts: [...referenceFacts(matter), ...(isFirm ? ofStudent : ofFirm)],
    after: [
      ...(isFirm
        ? listed(text.passedToStudent, lines(ofFirm), locale)
        : [...listed(text.passedToFirm, lines(ofStudent), locale), text.noCv[locale]]),
      ...listed(text.first, first, locale),
      ...listed(text.forStaff, forStaff, locale),
      text.noStart[locale],
    ],
    links: [],
    buttons: [],
  });
}

function referenceFacts({ notice, match, request, profile, side, locale }: Matter): Words['facts'] {
  const role = side === 'firm' ? request.role : openingOf(request).role;
  // An opening is told with its role below.
  const isTold = side === 'student' && notice.kind === 'match-proposed';
  const about = isTold ? request.reference : text.withRole(request.reference, role)[locale];
  return [
    { label: text.matchLabel[locale], value: match.id },
    { label: (side === 'firm' ? text.requestLabel : text.openingLabel)[locale], value: about },
    ...(side === 'student' ? [{ label: text.applicationLabel[locale], value: profile.reference }] : []),
  ];
}

function listed(title: Text, lines: readonly string[], locale: Locale): readonly string[] {
  return lines.length === 0 ? [] : [[title[locale], ...lines.map((line) => `- ${line}`)].join('\n')];
}

/** In the chat, and in the same words to the address that was given with the request or the application. */
function told({ match, request, profile, side, now }: Matter, chat: Words, usefulUntil?: number): Composed {
  const [to, given] =
    side === 'firm' ? [request.contact.email, request.reference] : [profile.contact.email, profile.reference];
  return lettered(chat, to, given, match.id, usefulUntil ?? now + worthTelling);
}

/** `given`: the record that the address was given with. */
function lettered(chat: Words, to: string | undefined, given: string, about: string, usefulUntil: number): Composed {
  return {
    chat,
    keepsQuiet: true,
    letter: to === undefined ? undefined : { to, given, about, usefulUntil, words: chat },
  };
}

function bothOf(show: (locale: Locale) => string): Text {
  return { zh: show('zh'), en: show('en') };
}
