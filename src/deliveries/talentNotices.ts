import { recordWords } from '../language/replies/recordWords.ts';
import { applicationStatusText } from '../language/show/applicationStatus.ts';
import { requestStatusText } from '../language/show/requestStatus.ts';
import { isRequestEnded, silentDays } from '../model/cirrus.ts';
import type { Notice } from '../model/notices.ts';
import type { Composing } from './bookingNotices.ts';
import { talentNoticeText as text } from './matchNoticeText.ts';
import type { Composed, Words } from './words.ts';

/** Milliseconds in which it is worth an e-mail. */
const worthTelling = 14 * 24 * 60 * 60 * 1_000;

/** How a request or an application stands, once staff have changed it; undefined when it stands otherwise by now. */
export async function composeNewsOfRecord(notice: Notice, composing: Composing): Promise<Composed | undefined> {
  const { subject: reference, personId, details } = notice;
  const { records, locale } = composing;
  const request = await records.talentRequests.find(reference);
  const profile = request ? undefined : await records.profiles.find(reference);
  const record = request ?? profile;
  if (!record || record.personId !== personId || record.status !== details.status) return undefined;
  const lead = request
    ? text.requestNews(reference, request.role, requestStatusText[request.status])
    : profile && text.applicationNews(reference, applicationStatusText[profile.status]);
  if (!lead) return undefined;
  const words: Words = {
    subject: text.newsSubject(reference)[locale],
    paragraphs: [lead[locale]],
    facts: [],
    links: [],
    answer: text.newsAnswer(text.myRecords)[locale],
    buttons: [text.myRecords[locale]],
  };
  return told(words, record.contact.email, reference, composing);
}

/** Whether a firm of which nothing was heard for long still needs somebody; undefined once it was heard of. */
export async function composeSilence(notice: Notice, composing: Composing): Promise<Composed | undefined> {
  const { subject: reference, personId, details } = notice;
  const { records, locale } = composing;
  const request = await records.talentRequests.find(reference);
  if (!request || request.personId !== personId || request.lastSignAt !== details.lastSignAt) return undefined;
  if (isRequestEnded(request.status)) return undefined;
  const [confirm, change, close] = [
    recordWords['confirm-request'](reference),
    recordWords['change-request'](reference),
    recordWords['close-request'](reference),
  ];
  const words: Words = {
    subject: text.silentSubject(reference)[locale],
    paragraphs: [text.silent(reference, request.role, silentDays)[locale]],
    facts: [],
    links: [],
    answer: text.silentAnswer(confirm, change, close)[locale],
    buttons: [confirm[locale], change[locale], close[locale]],
  };
  return told(words, request.contact.email, reference, composing);
}

function told(words: Words, to: string | undefined, reference: string, { now }: Composing): Composed {
  const usefulUntil = now + worthTelling;
  const letter = to === undefined ? undefined : { to, given: reference, about: reference, usefulUntil, words };
  return { chat: words, letter, keepsQuiet: true };
}
