import { after } from '../../src/language/placements/stretches.ts';
import { createQuoting, type FindEntry, showStatement } from '../../src/language/show/quoting.ts';
import { showHours, showPay, showStretch } from '../../src/language/show/showPlacement.ts';
import { isButton } from '../../src/language/words.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import { type FormTurn, type Slot, slot } from '../form/slot.ts';
import { hoursPerWeekOf } from '../placement/hoursSlot.ts';
import { payOf } from '../placement/paySlot.ts';
import { type PlacementPeriod, stretchOf } from '../placement/periodSlot.ts';
import { placementText } from '../placement/placementText.ts';
import { type ToldRequest, toldOf } from './requestValues.ts';
import { ruleText as text } from './ruleText.ts';

/** How something that is at odds with a rule was settled; `about`: what it was, so that something else is asked about anew. */
interface Settled {
  readonly about: string;
  readonly answer: 'staff' | 'allowance' | 'graduates';
}

/** Something told that an entry speaks against. */
interface Point {
  readonly name: string;
  readonly label: Text;
  /** The entry that is quoted: its answer, or what it says about asking staff. */
  readonly entry: string;
  readonly says?: 'askStaff';
  /** What was told, in short; undefined where nothing is at odds. The figures are those of the entry. */
  readonly at: (told: ToldRequest, figure: (name: string) => number | undefined) => Text | undefined;
  readonly lead: (shown: Text) => Text;
  readonly ask: Text;
  /** Settle it, in this order. */
  readonly answers: readonly {
    readonly answer: Settled['answer'];
    readonly button: Text;
    readonly shown: (shown: Text) => Text;
  }[];
  /** Say something else instead, and are read as that. */
  readonly instead: (figure: (name: string) => number | undefined) => readonly Text[];
}

const both = (show: (locale: Locale) => string): Text => ({ zh: show('zh'), en: show('en') });
const ofBoth =
  (make: (shown: string) => Text) =>
  (shown: Text): Text => ({ zh: make(shown.zh).zh, en: make(shown.en).en });
const monthsOf = (years: number) => 12 * years;

function showWhen(period: PlacementPeriod, locale: Locale): string {
  const stretch = stretchOf(period);
  const shown = stretch ? showStretch(stretch, locale) : '';
  return period.open ? placementText.longTermFrom(shown)[locale] : shown;
}

const points: readonly Point[] = [
  {
    name: 'hoursPoint',
    label: text.hoursLabel,
    entry: 'stu-workstudy',
    at({ kind, hoursPerWeek }, figure) {
      const [hours, most] = [hoursPerWeek && hoursPerWeekOf(hoursPerWeek), figure('hoursAWeek')];
      const isOver = kind?.[0] === 'work-study' && hours !== undefined && most !== undefined && hours > most;
      return isOver ? both((locale) => showHours(hours, locale)) : undefined;
    },
    lead: ofBoth(text.hours),
    ask: text.askHours,
    answers: [{ answer: 'staff', button: text.forStaff, shown: ofBoth(text.hoursShown) }],
    instead(figure) {
      const most = figure('hoursAWeek');
      return [...(most === undefined ? [] : [text.fewerHours(most)]), text.toCourse];
    },
  },
  {
    name: 'unpaidPoint',
    label: text.unpaidLabel,
    entry: 'stu-internship-vs-work',
    at: ({ kind, pay }) =>
      kind?.[0] === 'work-study' && pay === 'unpaid' ? both((locale) => showPay('unpaid', locale)) : undefined,
    lead: () => text.unpaid,
    ask: text.askUnpaid,
    // Work-study without pay is nothing that staff could allow: a person is offered all the same.
    answers: [],
    instead: () => [text.toCourse, text.person],
  },
  {
    name: 'paidPoint',
    label: text.paidLabel,
    entry: 'stu-internship-vs-work',
    says: 'askStaff',
    at({ kind, pay }) {
      const paid = pay && payOf(pay);
      if (kind?.[0] !== 'course-internship' || paid === undefined || paid === 'unpaid') return undefined;
      return both((locale) => showPay(paid, locale));
    },
    lead: ofBoth(text.paid),
    ask: text.askPaid,
    answers: [
      { answer: 'staff', button: text.forStaff, shown: ofBoth(text.paidShown) },
      { answer: 'allowance', button: text.allowance, shown: () => text.allowanceShown },
    ],
    instead: () => [text.toUnpaid, text.toWorkStudy],
  },
  {
    name: 'enrolledPoint',
    label: text.enrolledLabel,
    entry: 'stu-after-grad',
    at: ({ kind, enrolled }) => (kind?.[0] === 'full-time' && enrolled ? text.graduatesShown : undefined),
    lead: () => text.enrolled,
    ask: text.askEnrolled,
    answers: [{ answer: 'graduates', button: text.graduates, shown: () => text.graduatesShown }],
    instead: () => [text.toCourse, text.toWorkStudy],
  },
  {
    name: 'longPoint',
    label: text.longLabel,
    entry: 'stu-workstudy-terms',
    at({ kind, period }, figure) {
      const [stretch, most] = [period && stretchOf(period), figure('yearsAnApplication')];
      if (kind?.[0] !== 'work-study' || !period || !stretch || most === undefined) return undefined;
      const isLong = stretch.to === undefined ? period.open === true : stretch.to > after(stretch.from, monthsOf(most));
      return isLong ? both((locale) => showWhen(period, locale)) : undefined;
    },
    lead: ofBoth(text.long),
    ask: text.askLong,
    answers: [{ answer: 'staff', button: text.forStaff, shown: ofBoth(text.longShown) }],
    instead: () => [],
  },
];

/** 就这样, "leave it to staff": the first of the answers. */
const keeps =
  /^(?:就)?(?:这样|保留|不改|不变|先这样|照旧|维持)(?:吧|了|就行|就好|不变)?[。.!！]*$|(?:请|让|由|找|给|交给)(?:你们|工作人员|人工)(?:来)?(?:确认|核实|看看?|定|判断|处理)|^(?:keep|leave) (?:it|that)(?: as it is)?[.!]*$|\b(?:let|ask) (?:your )?staff\b|\bstaff (?:can|should|will) (?:check|decide|confirm)/i;

/** What was told that the rules speak against, each a question of its own as soon as it is known. */
export function createPointSlots(find: FindEntry): readonly Slot<Settled>[] {
  return points.map((point): Slot<Settled> => {
    const figure = (name: string) => find(point.entry)?.figures?.[name];
    const at = ({ values }: Pick<FormTurn, 'values'>) => point.at(toldOf(values), figure);
    return slot<Settled>({
      name: point.name,
      label: point.label,
      called: { zh: [], en: [] },
      examples: text.pointExamples,
      applies: (form) => at(form) !== undefined,
      needed: () => true,
      // Staff look at it whatever it becomes; what the firm said of one amount is not said of another.
      complete: ({ about, answer }, form) => answer === 'staff' || about === at(form)?.zh,
      ask(form) {
        const { turn, locale } = form;
        const shown = at(form) ?? { zh: '', en: '' };
        const quoting = createQuoting({ entry: find, locale, now: turn.now });
        const quoted = point.says === 'askStaff' ? quoting.askStaff(point.entry) : quoting.quote(point.entry);
        const said = quoted.map((one) => showStatement(one, locale));
        const lead = point.lead(shown)[locale];
        const choices = [...point.instead(figure), ...point.answers.map(({ button }) => button)];
        return {
          text: [lead, ...said, point.ask[locale]].join('\n\n'),
          brief: [lead, point.ask[locale], text.choices(choices)[locale]].join(locale === 'zh' ? '' : ' '),
          explains: point.name,
          buttons: choices.map((button) => button[locale]),
        };
      },
      read({ text: words }, form) {
        const shown = at(form);
        const pressed = point.answers.find(({ button }) => isButton(words, button));
        const [first] = keeps.test(words.trim()) ? point.answers : [];
        const { answer } = pressed ?? first ?? {};
        return shown && answer && { kind: 'value', value: { about: shown.zh, answer }, sure: true };
      },
      show({ answer }, form) {
        const shown = at(form) ?? { zh: '', en: '' };
        return point.answers.find((one) => one.answer === answer)?.shown(shown)[form.locale] ?? '';
      },
    });
  });
}
