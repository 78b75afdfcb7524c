import { showTimes } from '../../language/show/show.ts';
import { showTitle } from '../../language/show/showEvent.ts';
import type { ListedEvent, ProgrammeEvent } from '../../model/programme.ts';
import type { Text } from '../../model/text.ts';
import { findInstant } from '../../programme/beijingTime.ts';
import { type Action, hasOnly, type Noun, showTime, type Terminal, type Workplace } from './action.ts';

const text = {
  none: { zh: '目前没有开放报名的活动。', en: 'No event is open for registration.' },
  notFound: { zh: '没有这个编号的活动。', en: 'There is no event with this id.' },
  isOver: { zh: '这场活动已经结束。', en: 'This event is over.' },
  cancelledAlready: { zh: '这场活动先前已取消。', en: 'This event was cancelled before.' },
  badTime: {
    zh: '时间请写成“2026-12-08 14:00”（北京时间）；开始要晚于现在，结束要晚于开始，报名截止不晚于开始。',
    en: 'Write times like “2026-12-08 14:00” (Beijing time); the start lies ahead, the end after it, and registration closes by the start.',
  },
  cancelled: (id: string, bookings: number): Text => ({
    zh: `${id} 已取消，将通知 ${bookings} 条报名的联系人。`,
    en: `${id} is cancelled; those of ${bookings} registration${bookings === 1 ? '' : 's'} will be told.`,
  }),
  moved: (id: string, times: Text, closes: string, bookings: number): Text => ({
    zh: `${id} 已改到${times.zh}，报名截止 ${closes}，将通知 ${bookings} 条报名的联系人。`,
    en: `${id} is moved to ${times.en}, registration closes ${closes}; those of ${bookings} registration${bookings === 1 ? '' : 's'} will be told.`,
  }),
  unchanged: { zh: '时间没有变化，没有通知任何人。', en: 'The times are the same; nobody is told.' },
};

/** Events: those that are open, calling one off, and giving it another time. Whoever booked it, or waits for it, is told. */
export const events: Noun = {
  usage: [
    'event list',
    'event cancel ID',
    'event move ID --from "2026-12-08 14:00" --to "2026-12-08 17:00" [--closes "…"]',
  ],
  read([, verb, id, ...rest], flags) {
    if (rest.length > 0) return undefined;
    if (verb === 'list') return id === undefined && hasOnly(flags) ? list : undefined;
    if (id === undefined) return undefined;
    if (verb === 'cancel') return hasOnly(flags) ? cancel(id) : undefined;
    const { from, to, closes } = flags;
    if (verb !== 'move' || from === undefined || to === undefined) return undefined;
    return hasOnly(flags, 'from', 'to', 'closes') ? move(id, from, to, closes) : undefined;
  },
};

const list: Action = async ({ records }, { phrase, print, locale }) => {
  const found = await records.programme.find({});
  if (found.length === 0) print(phrase(text.none));
  for (const event of found) {
    const taken = `${event.seats - event.seatsLeft}/${event.seats}`;
    print([event.id, showTimes(event.startsAt, event.endsAt, locale), taken, showTitle(event, locale)].join('  '));
  }
  return true;
};

/** Does `work` on an event that is not over; undefined of it means that it has told why not. */
function onEvent(
  id: string,
  work: (event: ProgrammeEvent, workplace: Workplace, terminal: Terminal) => Promise<boolean>,
): Action {
  return async (workplace, terminal) => {
    const found: ListedEvent | undefined = await workplace.records.programme.get(id);
    const problem = !found ? text.notFound : found.endsAt <= workplace.now ? text.isOver : undefined;
    if (!found || problem) {
      terminal.print(terminal.phrase(problem ?? text.notFound));
      return false;
    }
    const { seatsLeft: _, ...event } = found;
    return work(event, workplace, terminal);
  };
}

function cancel(id: string): Action {
  return onEvent(id, async (event, { records }, { phrase, print }) => {
    if (event.cancelled) {
      print(phrase(text.cancelledAlready));
      return false;
    }
    const concerned = await countConcerned(records, id);
    await records.programme.load([{ ...event, cancelled: true }]);
    print(phrase(text.cancelled(id, concerned)));
    return true;
  });
}

/** Without a time of its own, registration closes as long before the start as it did. */
function move(id: string, from: string, to: string, closes: string | undefined): Action {
  return onEvent(id, async (event, { records, now }, { phrase, print }) => {
    const [startsAt, endsAt] = [readTime(from), readTime(to)];
    const closesAt =
      closes === undefined ? event.registrationClosesAt + (startsAt ?? 0) - event.startsAt : readTime(closes);
    const isPossible =
      startsAt !== undefined &&
      endsAt !== undefined &&
      closesAt !== undefined &&
      startsAt > now &&
      endsAt > startsAt &&
      closesAt <= startsAt;
    if (!isPossible) {
      print(phrase(text.badTime));
      return false;
    }
    const concerned = await countConcerned(records, id);
    const isSame = startsAt === event.startsAt && endsAt === event.endsAt;
    await records.programme.load([{ ...event, startsAt, endsAt, registrationClosesAt: closesAt }]);
    const times = { zh: showTimes(startsAt, endsAt, 'zh'), en: showTimes(startsAt, endsAt, 'en') };
    print(phrase(isSame ? text.unchanged : text.moved(id, times, showTime(closesAt), concerned)));
    return true;
  });
}

async function countConcerned(records: Workplace['records'], id: string): Promise<number> {
  const bookings = await records.bookings.listOfEvent(id);
  return bookings.filter(({ status }) => status === 'held' || status === 'waiting' || status === 'offered').length;
}

/** 2026-12-08 14:00 on Beijing's clocks; undefined for anything else. */
function readTime(written: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)$/.exec(written.trim());
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number);
  return findInstant({ year, month, day, hour, minute });
}
