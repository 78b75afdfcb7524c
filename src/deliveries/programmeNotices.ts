import type { SessionWish } from '../model/consultations.ts';
import type { Interest } from '../model/interests.ts';
import type { Notice } from '../model/notices.ts';
import type { ListedEvent, ProgrammeEvent } from '../model/programme.ts';
import type { Text } from '../model/text.ts';
import { type Composing, eventLine } from './bookingNotices.ts';
import { noticeButtons, noticeText as text } from './noticeText.ts';
import type { Composed, Words } from './words.ts';

/** New events that are named at once; of the others it is told how many there are. */
const shownAtOnce = 5;

export function isFollowed(event: ProgrammeEvent, { kind, value }: Interest): boolean {
  if (kind === 'theme') return event.theme === value;
  return kind === 'country' ? event.countries.includes(value) : event.counterparts.some((each) => each === value);
}

/** New events, as far as they are still open and the person still follows what they match. */
export async function composeNews(notice: Notice, composing: Composing): Promise<Composed | undefined> {
  const { records } = composing;
  const interests = await records.interests.listOf(notice.personId);
  const events = await openEvents(notice, composing);
  const wanted = events.filter((event) => interests.some((interest) => isFollowed(event, interest)));
  if (wanted.length === 0) return undefined;
  const { register, stop } = noticeButtons;
  return told(wanted, text.news, text.newsAnswer(register, stop), [register, stop], composing);
}

/** Sessions that the person had wished for, as far as the wish is open and there is still room. */
export async function composeAnnouncement(notice: Notice, composing: Composing): Promise<Composed | undefined> {
  const wishes = await composing.records.sessionWishes.open();
  const own = wishes.filter(({ personId }) => personId === notice.personId);
  const events = await openEvents(notice, composing);
  const met = own.filter((wish) => events.some((event) => isWished(event, wish)));
  const wanted = events.filter((event) => met.some((wish) => isWished(event, wish)));
  if (wanted.length === 0) return undefined;
  const { bookSession } = noticeButtons;
  const announced = told(wanted, text.announced, text.registerAnswer(bookSession), [bookSession], composing);
  return { ...announced, metWishes: met.map(({ id }) => id) };
}

export function isWished(session: ListedEvent, { topic, level, language, from, to }: SessionWish): boolean {
  return (
    session.kind === 'information-session' &&
    session.seatsLeft > 0 &&
    session.theme === topic &&
    (level === undefined || session.level === level) &&
    (language === undefined || session.languages.includes(language)) &&
    (from === undefined || session.endsAt > from) &&
    (to === undefined || session.startsAt < to)
  );
}

async function openEvents({ details }: Notice, { records, now }: Composing): Promise<readonly ListedEvent[]> {
  const found = await Promise.all((details.eventIds as readonly string[]).map((id) => records.programme.get(id)));
  return found.filter(
    (event): event is ListedEvent =>
      event !== undefined && !event.cancelled && event.registrationClosesAt > now && event.startsAt > now,
  );
}

function told(
  events: readonly ListedEvent[],
  lead: Text,
  answer: Text,
  buttons: readonly Text[],
  { locale }: Composing,
): Composed {
  const inOrder = events.toSorted((a, b) => a.startsAt - b.startsAt);
  const shown = inOrder.slice(0, shownAtOnce).map((event) => eventLine(event, locale));
  const left = events.length - shown.length;
  const chat: Words = {
    subject: lead[locale],
    paragraphs: [lead[locale], shown.join('\n'), ...(left > 0 ? [text.more(left)[locale]] : [])],
    facts: [],
    links: [],
    answer: answer[locale],
    buttons: buttons.map((button) => button[locale]),
  };
  return { chat, keepsQuiet: true };
}
