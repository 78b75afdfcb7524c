import { createHash } from 'node:crypto';
import type { BookedDelegate } from '../model/bookings.ts';
import type { NewMail, Notice } from '../model/notices.ts';
import type { Records } from '../model/records.ts';
import { type Locale, localeTag, type Text } from '../model/text.ts';
import { calendarFile, calendarMethod } from '../programme/calendar.ts';
import { talentNoticeText as talentText } from './matchNoticeText.ts';
import { kindNames, noticeText as text } from './noticeText.ts';
import type { Letter, Links, MailPart, Words } from './words.ts';

/** The words as a message of the chat. Suggested actions need to know whose they are. */
export function chatActivity(words: Words, locale: Locale, userId: unknown): Readonly<Record<string, unknown>> {
  const links = words.links.map(({ title, url }) => `- [${title}](${url})`);
  const facts = words.facts.map((fact) => `- ${said(fact, locale)}`);
  const ending = [...(words.after ?? []), words.answer ?? ''];
  const plain = [...words.paragraphs, facts.join('\n'), ...ending].filter((part) => part !== '');
  const shown = [...words.paragraphs, [...facts, ...links].join('\n'), ...ending].filter((part) => part !== '');
  const actions = words.buttons.map((title) => ({ type: 'imBack', title, value: title }));
  return {
    text: shown.join('\n\n'),
    speak: plain.join('\n\n'),
    locale: localeTag[locale],
    inputHint: 'acceptingInput',
    ...(actions.length > 0 && { suggestedActions: { actions, to: typeof userId === 'string' ? [userId] : [] } }),
  };
}

export interface Mailing {
  readonly records: Records;
  readonly links: Links;
  readonly now: number;
  readonly locale: Locale;
}

/** One e-mail for each address of the booking's delegates; of several with one address, one for all of them. */
export async function mailsOf(notice: Notice, part: MailPart, mailing: Mailing): Promise<readonly NewMail[]> {
  const { booking } = part;
  const named = booking.delegates.filter(({ email }) => email !== undefined);
  const byAddress = Map.groupBy(named, ({ email }) => String(email).toLowerCase());
  const mails = [...byAddress].map(([to, delegates]) =>
    toMail({ to, words: part.wordsFor(delegates), notice, part, mailing }),
  );
  return tellsWhoLeft.has(notice.kind) ? [...mails, ...(await farewells(notice, part, byAddress, mailing))] : mails;
}

/** Whichever comes first after somebody was taken off the list tells them; a change by staff may overtake that of the firm. */
const tellsWhoLeft: ReadonlySet<Notice['kind']> = new Set(['registration', 'event-moved', 'event-cancelled']);

/** Who is not among the delegates any more but has the event in a calendar yet. */
async function farewells(
  notice: Notice,
  part: MailPart,
  stay: ReadonlyMap<string, readonly BookedDelegate[]>,
  mailing: Mailing,
): Promise<readonly NewMail[]> {
  const { booking, event } = part;
  const { locale, records } = mailing;
  const { firm, reference } = booking;
  const left = (await records.mails.calendarHolders(reference)).filter((address) => !stay.has(address));
  const words: Words = {
    ...part.wordsFor([]),
    subject: text.withdrawnSubject(event.title[locale])[locale],
    paragraphs: [text.withdrawn(kindNames[event.kind], firm.name)[locale]],
    // Neither the link nor the calendar file concern them any more.
    facts: part.wordsFor([]).facts.filter(({ label }) => label !== text.onlineLabel[locale]),
    links: [],
    answer: undefined,
    buttons: [],
  };
  const withdrawn = { ...part, booking: { ...booking, status: 'cancelled' as const }, withCalendar: true };
  return left.map((to) => toMail({ to, words, notice, part: withdrawn, mailing }));
}

/** What goes to the address that a request or an application was given with. */
export function mailOf(notice: Notice, { to, given, about, usefulUntil, words }: Letter, mailing: Mailing): NewMail {
  const { locale } = mailing;
  const [answering, footer] = [talentText.answerInChat(mailing.links.page()), talentText.mailFooter(given)];
  return { ...written({ to, words, notice, about, locale, answering, footer }), usefulUntil };
}

function toMail({
  to,
  words,
  notice,
  part: { booking, event, usefulUntil, withCalendar },
  mailing: { links, locale, now },
}: {
  readonly to: string;
  readonly words: Words;
  readonly notice: Notice;
  readonly part: MailPart;
  readonly mailing: Mailing;
}): NewMail {
  const page = links.page();
  const about = booking.reference;
  const [answering, footer] = [text.answerInChat(page), text.mailFooter(booking.firm.name)];
  return {
    ...written({ to, words, notice, about, locale, answering, footer }),
    usefulUntil,
    ...(withCalendar && {
      calendar: {
        fileName: `${booking.reference}.ics`,
        method: calendarMethod(booking, event),
        content: calendarFile({ booking, event, locale, now, url: page }),
      },
    }),
  };
}

/** The words in the form of an e-mail; `answering` says where an answer is read, `footer` why it comes. */
function written({
  to,
  words,
  notice,
  about,
  locale,
  answering,
  footer,
}: {
  readonly to: string;
  readonly words: Words;
  readonly notice: Notice;
  readonly about: string;
  readonly locale: Locale;
  readonly answering: Text;
  readonly footer: Text;
}): NewMail {
  const shown = words.links.map(({ title, url }) => said({ label: title, value: url }, locale));
  const parts = [
    ...words.paragraphs,
    words.facts.map((fact) => said(fact, locale)).join('\n'),
    shown.join('\n'),
    ...(words.after ?? []),
    ...(words.answer === undefined ? [] : [words.answer, answering[locale]]),
    `--\n${footer[locale]}`,
  ];
  const address = createHash('sha256').update(to.toLowerCase()).digest('hex').slice(0, 16);
  return {
    key: `${notice.key}:${address}`,
    to,
    about,
    subject: oneLine(words.subject),
    text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
  };
}

function said({ label, value }: { readonly label: string; readonly value: string }, locale: Locale): string {
  return locale === 'zh' ? `${label}：${value}` : `${label}: ${value}`;
}

/** A title of several lines must not become a header of its own. */
function oneLine(subject: string): string {
  return subject.replaceAll(/\s+/g, ' ').trim();
}
