import { readCounts } from '../../src/language/counts/counts.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isButton } from '../../src/language/words.ts';
import type { Delegate } from '../../src/model/bookings.ts';
import type { Message } from '../../src/model/message.ts';
import type { ListedEvent } from '../../src/model/programme.ts';
import { type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import { registrationText as text } from './registrationText.ts';

/** The event that the slot `event` holds. */
export async function chosenEvent({ turn, values }: FormTurn): Promise<ListedEvent | undefined> {
  return typeof values.event === 'string' ? turn.records.programme.get(values.event) : undefined;
}

/** More numbers than these are no choice to be offered. */
const mostChoices = 9;

function readHeadcount(message: Message, { locale, values }: FormTurn): SlotReading<number> | undefined {
  const readings = readCounts(message.text);
  const counts = readings.flatMap((reading) => reading.values);
  const [count] = counts;
  // "Two, and some managers" is no two.
  if (!count || readings.some((reading) => reading.values.length === 0)) return undefined;
  if (count.besides) {
    // "One more" says how many in all only when it is known how many there were.
    if (typeof values.headcount !== 'number' || count.min !== count.max) return undefined;
    return { kind: 'value', value: values.headcount + count.min, sure: true };
  }
  if (counts.every(({ max }) => max < 1)) return { kind: 'bad', problem: text.noHeadcount[locale] };
  if (counts.some(({ min, max }) => max - min >= mostChoices)) return undefined;
  const likely = counts.flatMap(({ min, max }) => Array.from({ length: max - min + 1 }, (_, index) => min + index));
  const [value = 0, ...others] = [...new Set(likely)].filter((people) => people > 0);
  if (others.length === 0) return { kind: 'value', value, sure: true };
  return { kind: 'several', values: [value, ...others].slice(0, mostChoices) };
}

export const headcountSlot = slot<number>({
  name: 'headcount',
  label: text.headcountLabel,
  called: { zh: ['人数', '几个人'], en: ['number', 'headcount', 'number of people', 'how many'] },
  examples: text.headcountExamples,
  needed: () => true,
  async ask(form) {
    const event = await chosenEvent(form);
    return { text: (event ? text.askHeadcountOf(event.seatsPerFirm) : text.askHeadcount)[form.locale] };
  },
  read: readHeadcount,
  // A bare number is the answer to whatever was asked, or the number of a choice.
  spot: (message, form) =>
    /^\s*[\d零一二两三四五六七八九十]+\s*$/.test(message.text.normalize('NFKC'))
      ? undefined
      : readHeadcount(message, form),
  // Who was named already need not be counted.
  async known(form) {
    const named = (form.values.delegates as readonly Delegate[] | undefined)?.length ?? 0;
    const event = await chosenEvent(form);
    return named > 0 && event && named <= event.seatsPerFirm ? named : undefined;
  },
  async check(count, form) {
    const event = await chosenEvent(form);
    if (!event || count <= event.seatsPerFirm) return undefined;
    return text.tooMany(count, event.seatsPerFirm)[form.locale];
  },
  show: (count, { locale }) => text.people(count)[locale],
});

/** Asked only when the event has fewer seats left than are wanted. */
const wantsToWait =
  /^(?:那就?|我们?)?(?:先)?(?:想|要|愿意|可以)?(?:排|加入|进|报|参加)?(?:一下)?(?:候补|排队|等位|候着|等着?)(?:名单)?[吧了呗的。.!！]*$|^(?=\S)(?:ok,? |yes,? |please )?(?:(?:we|i)(?:'ll| will| would like to|'d like to)? )?(?:join|wait|queue|put (?:us|me) on|get on|go on|add (?:us|me) to)?\s*(?:on |in )?(?:the |a )?(?:wait(?:ing)?[ -]?list|queue|wait)?(?: please)?[.!]*$/i;
const wantsAnotherEvent =
  /^(?:那就?|我们?)?(?:想|要)?(?:换|另选|看看?)(?:一?[场个]|别的|其他的?)+(?:活动)?[吧。!！]*$|^(?:an?other|a different|some other) (?:one|event)(?: please)?[.!]*$/i;

export const waitlistSlot = slot<true>({
  name: 'waitlist',
  label: text.waitlistLabel,
  called: { zh: ['候补'], en: ['waiting list', 'waitlist'] },
  examples: text.waitlistExamples,
  needed: isShort,
  async ask(form) {
    const event = await chosenEvent(form);
    const ask = text.askWaitlist(event?.seatsLeft ?? 0, Number(form.values.headcount));
    return { text: ask[form.locale], buttons: [text.joinWaitlist[form.locale], text.otherEvent[form.locale]] };
  },
  read({ text: words }) {
    if (isButton(words, text.joinWaitlist) || wantsToWait.test(words.trim())) {
      return { kind: 'value', value: true, sure: true };
    }
    if (isButton(words, text.otherEvent) || wantsAnotherEvent.test(words.trim()))
      return { kind: 'reopen', slot: 'event' };
    const answer = readPlainYesNo(words);
    if (!answer) return undefined;
    return answer === 'yes' ? { kind: 'value', value: true, sure: true } : { kind: 'reopen', slot: 'event' };
  },
  check: async (_waits, form) => ((await isShort(form)) ? undefined : text.seatsAgain[form.locale]),
  show: (_waits, { locale }) => text.onWaitlist[locale],
});

async function isShort(form: FormTurn): Promise<boolean> {
  const event = await chosenEvent(form);
  return event !== undefined && event.seatsLeft < Number(form.values.headcount ?? 1);
}
