import { readChoice } from '../../src/language/replies/choices.ts';
import { readRecordWish } from '../../src/language/replies/recordWords.ts';
import { showEvent } from '../../src/language/show/showEvent.ts';
import { isButton } from '../../src/language/words.ts';
import type { ChangeRefusal, Delegate, MoveRefusal } from '../../src/model/bookings.ts';
import type { Message } from '../../src/model/message.ts';
import type { ListedEvent } from '../../src/model/programme.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import { type Finish, type Form, type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import {
  badContactNote,
  canBeReached,
  changeDelegates,
  namesakesProblem,
  rewriteDelegates,
  showDelegates,
  showNames,
} from '../registration/delegateList.ts';
import { changeText as text } from './changeText.ts';
import { createBookingSlot, type OwnBooking, ownBooking, ownBookings } from './recordSlots.ts';

/** Other dates shown at once. */
const shownAtOnce = 5;

function whyNotChanged({ booking, event }: OwnBooking, { turn }: FormTurn): Text | undefined {
  const { reference, status } = booking;
  if (status === 'cancelled' || status === 'lapsed') return text.isOver(reference);
  if (status === 'offered') return text.offerFirst(reference);
  // What staff called off can be moved at any time.
  const isClosed = event.registrationClosesAt <= turn.now || event.startsAt <= turn.now;
  return isClosed && !event.cancelled ? text.deadlinePassed(reference) : undefined;
}

/** 改到12月28日那场, "switch us to 28 December": the day itself is chosen from those there are. */
const movesToDate =
  /(?:改|换|挪|推迟|移|调)(?:到|成|去|至).{0,12}(?:月|[日号]|周|星期|场)|\b(?:move|change|switch|shift|put)\b.{0,30}\b(?:to|on|in)\b.{0,20}\b(?:[a-z]+day|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|next (?:week|month))\b/i;

function readWhat({ text: words }: Message): SlotReading<'people' | 'date'> | undefined {
  if (isButton(words, text.people)) return { kind: 'value', value: 'people', sure: true };
  if (isButton(words, text.date)) return { kind: 'value', value: 'date', sure: true };
  if (readRecordWish(words)?.wish === 'change-date') return { kind: 'value', value: 'date', sure: true };
  const aboutPeople = /参会人|代表|名单|换人|人数|加人|减人|\b(?:delegates?|attendees?|people|person|names?)\b/i;
  if (movesToDate.test(words)) return { kind: 'value', value: 'date', sure: true };
  return aboutPeople.test(words) ? { kind: 'value', value: 'people', sure: true } : undefined;
}

const whatSlot = slot<'people' | 'date'>({
  name: 'what',
  label: text.whatLabel,
  called: { zh: ['修改内容'], en: ['change'] },
  examples: text.whatExamples,
  needed: () => true,
  async ask(form) {
    const own = await ownBooking(form, form.values.booking);
    const shown = own ? showEvent(own.event, form.locale) : '';
    return { text: text.askWhat(shown)[form.locale], buttons: [text.people[form.locale], text.date[form.locale]] };
  },
  // "Replace Li Na with Wang Fang" tells both what and how.
  read: async (message, form) =>
    readWhat(message) ??
    (changeDelegates(await partyOf(form), message.text) && { kind: 'value', value: 'people', sure: true }),
  spot: readWhat,
  show: (what, { locale }) => text[what][locale],
});

/** Those who are to come, as far as they have been changed. */
async function partyOf(form: FormTurn): Promise<readonly Delegate[]> {
  const changed = form.values.delegates as readonly Delegate[] | undefined;
  return changed ?? (await ownBooking(form, form.values.booking))?.booking.delegates.map(withoutTicket) ?? [];
}

function withoutTicket({ name, title, phone, email }: Delegate): Delegate {
  return { name, title, phone, email };
}

const delegatesSlot = slot<readonly Delegate[]>({
  name: 'delegates',
  label: text.delegatesLabel,
  called: { zh: ['参会人', '名单'], en: ['delegates', 'names'] },
  examples: text.delegatesExamples,
  takesWhole: true,
  needed: ({ values }) => values.what === 'people',
  complete: (delegates) => delegates.every(canBeReached),
  async ask(form) {
    const party = await partyOf(form);
    const unreachable = form.values.delegates === undefined ? undefined : party.find((one) => !canBeReached(one));
    if (unreachable) return { text: text.askContactOf(unreachable.name)[form.locale] };
    return { text: text.askDelegates(showNames(party, form.locale))[form.locale] };
  },
  async read({ text: words }, form) {
    const party = await partyOf(form);
    const change = rewriteDelegates(party, words);
    if (!change) return undefined;
    if (change.kind === 'changed') {
      return { kind: 'value', value: change.delegates, sure: true, note: badContactNote(words, form.locale) };
    }
    return { kind: 'bad', problem: text.whom(change.name, showNames(party, form.locale))[form.locale] };
  },
  async spot({ text: words }, form) {
    if (form.asked !== 'what' || form.values.what !== 'people') return undefined;
    const change = changeDelegates(await partyOf(form), words);
    return change?.kind === 'changed' ? { kind: 'value', value: change.delegates, sure: true } : undefined;
  },
  async check(delegates, form) {
    if (delegates.length === 0) return text.nobodyLeft[form.locale];
    const namesakes = namesakesProblem(delegates);
    if (namesakes) return namesakes[form.locale];
    const own = await ownBooking(form, form.values.booking);
    const most = own?.event.seatsPerFirm ?? delegates.length;
    return delegates.length > most ? text.tooMany(most)[form.locale] : undefined;
  },
  show: (delegates, { locale }) => showDelegates(delegates, locale),
});

async function otherDates(form: FormTurn): Promise<readonly ListedEvent[]> {
  const own = await ownBooking(form, form.values.booking);
  return own ? form.turn.records.programme.otherDates(own.event, own.booking.delegates.length) : [];
}

const dateSlot = slot<string>({
  name: 'event',
  label: text.dateLabel,
  called: { zh: ['场次', '日期'], en: ['date', 'event'] },
  examples: text.dateExamples,
  saidBack: true,
  needed: ({ values }) => values.what === 'date',
  async ask(form) {
    const shown = (await otherDates(form)).slice(0, shownAtOnce);
    if (shown.length === 0) return { text: text.noOtherDate[form.locale] };
    return {
      text: text.askDate[form.locale],
      buttons: shown.map((event) => showEvent(event, form.locale)),
      offers: shown.map((event) => event.id),
    };
  },
  async read(message, form) {
    const events = await Promise.all(form.offered.map((id) => form.turn.records.programme.get(id)));
    const choices = events.flatMap((event) =>
      event ? [{ id: event.id, titles: [showEvent(event, 'zh'), showEvent(event, 'en')] }] : [],
    );
    const [reading] = readChoice(message.text, choices);
    const values = reading?.values ?? [];
    if (values.length > 1) return { kind: 'several', values };
    const [only] = values;
    return only === undefined ? undefined : { kind: 'value', value: only, sure: true };
  },
  async show(id, { turn, locale }) {
    const event = await turn.records.programme.get(id);
    return event ? showEvent(event, locale) : id;
  },
});

/** Other delegates, more or fewer, or another date for a registration; what it was stays until the change is made. */
export const changeRegistration: Form = {
  id: 'change-registration',
  title: text.title,
  called: { zh: ['修改'], en: ['change'] },
  stopped: text.stopped,
  summaryTitle: text.summaryTitle,
  confirms: true,
  slots: [createBookingSlot({ ask: text.askBooking, refusal: whyNotChanged }), whatSlot, delegatesSlot, dateSlot],
  opens({ text: words }) {
    const wish = readRecordWish(words)?.wish;
    return wish === 'change' || wish === 'change-date';
  },
  async refuses(form) {
    const own = await ownBookings(form);
    const refusals = own.map((one) => whyNotChanged(one, form));
    if (refusals.includes(undefined)) return undefined;
    const active = own.findIndex(({ booking }) => booking.status === 'held' || booking.status === 'waiting');
    return (refusals[active] ?? text.nothing)[form.locale];
  },
  async finish({ turn, values, locale }): Promise<Finish> {
    const { bookings } = turn.records;
    const reference = String(values.booking);
    const changed =
      values.what === 'date'
        ? await bookings.move(reference, turn.personId, String(values.event))
        : await bookings.changeDelegates(reference, turn.personId, values.delegates as readonly Delegate[]);
    if (changed.ok) return { kind: 'done', text: text.done(reference)[locale] };
    return refused(changed.reason, reference, values.what === 'date', locale);
  },
};

/** What a refused change asks for again, or how it ends. */
function refused(reason: ChangeRefusal | MoveRefusal, reference: string, isMove: boolean, locale: Locale): Finish {
  switch (reason) {
    case 'full':
      if (isMove) return { kind: 'reopen', slots: ['event'], text: text.dateFull[locale] };
      return { kind: 'reopen', slots: ['delegates'], text: text.full[locale] };
    case 'over-firm-limit':
      return { kind: 'reopen', slots: [isMove ? 'event' : 'delegates'], text: text.overFirmLimit[locale] };
    case 'already-registered':
      return { kind: 'reopen', slots: [isMove ? 'event' : 'delegates'], text: text.alreadyRegistered[locale] };
    case 'closed':
      return { kind: 'done', text: text.deadlinePassed(reference)[locale] };
    case 'offered':
      return { kind: 'done', text: text.offerFirst(reference)[locale] };
    case 'same-event':
    case 'not-found':
      return { kind: 'reopen', slots: ['event'], text: text.dateFull[locale] };
    case 'inactive':
    case 'not-yours':
      return { kind: 'done', text: text.isOver(reference)[locale] };
  }
}
