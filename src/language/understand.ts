import type { Delegate } from '../model/bookings.ts';
import { longestMessage } from '../model/message.ts';
import type { Grain, Period, Reading } from '../model/reading.ts';
import type { Locale } from '../model/text.ts';
import { type Count, readCounts } from './counts/counts.ts';
import { openEnd } from './dates/calendar.ts';
import { readPeriods } from './dates/dates.ts';
import { detectLocale } from './locale.ts';
import { type Money, readMoney } from './money/money.ts';
import { readCreditCodes, readEmails, readPhones } from './people/contacts.ts';
import { readDelegates } from './people/delegates.ts';
import { readFirmName } from './people/firmName.ts';
import { type Command, readCommand } from './replies/commands.ts';
import { type Correction, readCorrection } from './replies/corrections.ts';
import { isQuestion } from './replies/questions.ts';
import { readYesNo, type YesNo } from './replies/yesNo.ts';
import { remembering } from './spelling/remembering.ts';
import { type Lexicon, readTermLists, type Term } from './terms/lexicon.ts';

export interface MessageOptions {
  /** The language of the writer; without it that of the text, else Chinese. */
  readonly locale?: Locale;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly lexicon: Lexicon;
}

/** The lists of terms of the lexicon; holidays are read as dates, currencies as money. */
export type TermList = Exclude<keyof Lexicon, 'holidays' | 'currencies' | 'languageTests'>;

/** What the readers find in one message. A place that could be read as two kinds of thing belongs to one of them. */
export interface MessageReadings {
  /** In which it was read. */
  readonly locale: Locale;
  readonly dates: readonly Reading<Period>[];
  readonly money: readonly Reading<Money>[];
  readonly counts: readonly Reading<Count>[];
  readonly phones: readonly Reading<string>[];
  readonly emails: readonly Reading<string>[];
  readonly creditCodes: readonly Reading<string>[];
  readonly firms: readonly Reading<string>[];
  readonly delegates: readonly Reading<Delegate>[];
  /** The ids of what is named, by the list of the lexicon in which it stands. */
  readonly terms: Readonly<Record<TermList, readonly Reading<string>[]>>;
  readonly yesNo?: YesNo;
  readonly command?: Command;
  readonly correction?: Correction;
  readonly isQuestion: boolean;
}

/** What stands within so many characters of the end of what is read may go on behind it, and mean something else. */
const margin = 40;

/**
 * A message as every reader understands it, each asked once. Only the first 2,000 characters are read, as in a
 * conversation; what stands close to the cut is left out.
 */
export function readMessage(text: string, { locale: asked, now, lexicon }: MessageOptions): MessageReadings {
  const seen = text.slice(0, longestMessage);
  const locale = asked ?? detectLocale(seen) ?? 'zh';
  const whole = <Value>(readings: readonly Reading<Value>[]) =>
    text.length > seen.length ? readings.filter(({ end }) => end <= seen.length - margin) : readings;
  const firms = whole(readFirmName(seen));
  const contacts = {
    emails: whole(readEmails(seen)),
    creditCodes: whole(readCreditCodes(seen)),
    phones: whole(readPhones(seen)),
  };
  // One after the other where they ask for the same: the processor has it at hand.
  const delegates = whole(readDelegates(seen));
  const dates = whole(readPeriods(seen, { locale, now, holidays: lexicon.holidays }));
  const counts = whole(readCounts(seen));
  const claims: Claims = { ...contacts, dates, money: whole(readMoney(seen, lexicon.currencies)), counts };
  return {
    locale,
    ...resolveOverlaps(seen, claims, { firms, people: namesIn(seen, delegates) }),
    firms,
    delegates,
    terms: readTermLists(seen, listsOf(lexicon)),
    yesNo: readYesNo(seen),
    command: readCommand(seen),
    correction: readCorrection(seen),
    isQuestion: isQuestion(seen),
  };
}

type Claims = Pick<MessageReadings, 'emails' | 'creditCodes' | 'phones' | 'dates' | 'money' | 'counts'>;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A reading among those of other kinds. */
interface Claim {
  readonly kind: keyof Claims;
  readonly reading: Reading<unknown>;
}

/** What has a form of its own is not taken for anything else, however much more is read around it. */
const distinct: readonly (keyof Claims)[] = ['emails', 'creditCodes', 'phones'];

/**
 * Gives each place of a text to one kind of thing: to an address, a code or a telephone number first, then to the longer
 * reading, of equally long ones to the kind that stands first. Where neither holds the other (人民币两人) both are asked
 * about, with the problem `overlap`, and so is a date within a name (李明天, April Chen).
 */
function resolveOverlaps(text: string, claims: Claims, { firms, people }: Names): Claims {
  const kinds = Object.keys(claims) as (keyof Claims)[];
  const all = kinds.flatMap((kind): Claim[] => claims[kind].map((reading) => ({ kind, reading })));
  const rank = ({ kind, reading }: Claim) => (distinct.includes(kind) && reading.values.length > 0 ? 1 : 0);
  const length = ({ reading }: Claim) => reading.end - reading.start;
  const inCurrency = new Set<object>(
    claims.money.filter(({ values }) => values.some(({ currency }) => currency !== undefined)),
  );
  const kept = new Set<object>();
  const disputed = new Set<object>();
  const winners: Claim[] = [];
  for (const claim of all.sort((a, b) => rank(b) - rank(a) || length(b) - length(a))) {
    const { kind, reading } = claim;
    const rivals = winners.filter((other) => other.kind !== kind && overlaps(reading, other.reading));
    // Eleven digits with a currency may be an amount after all.
    const loses = rivals.some(
      (rival) => isWithin(reading, rival.reading) || (rank(rival) > 0 && !inCurrency.has(reading)),
    );
    if (loses || isPartOfName(text, reading, firms)) continue;
    winners.push(claim);
    kept.add(reading);
    for (const one of rivals.length > 0 ? [claim, ...rivals] : []) disputed.add(one.reading);
    if (kind === 'dates' && isWithinName(text, reading, { firms, people })) disputed.add(reading);
  }
  const settle = <Value>(readings: readonly Reading<Value>[]) =>
    readings
      .filter((reading) => kept.has(reading))
      .map((reading) => (disputed.has(reading) ? { ...reading, problem: reading.problem ?? 'overlap' } : reading));
  return {
    emails: settle(claims.emails),
    creditCodes: settle(claims.creditCodes),
    phones: settle(claims.phones),
    dates: settle(claims.dates),
    money: settle(claims.money),
    counts: settle(claims.counts),
  };
}

function isWithin(part: Place, whole: Place): boolean {
  return whole.start <= part.start && part.end <= whole.end;
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * The three people of 三人行科技有限公司 are no delegates. What is longer is said beside a name that was read too far.
 */
function isPartOfName(text: string, place: Place, firms: readonly Place[]): boolean {
  const isShort = place.end - place.start <= 2 && /^\p{Script=Han}+$/u.test(text.slice(place.start, place.end));
  return isShort && firms.some((firm) => overlaps(firm, place) && isFirm.test(text.slice(firm.start, firm.end)));
}

/** Where names stand in a text. */
interface Names {
  readonly firms: readonly Place[];
  readonly people: readonly Place[];
}

/** The places of the names alone, without what else is said of the people. */
function namesIn(text: string, delegates: readonly Reading<Delegate>[]): Place[] {
  return delegates.flatMap(({ start, end, values: [delegate] }) => {
    const at = delegate && delegate.name !== '' ? text.indexOf(delegate.name, start) : -1;
    return delegate && at >= 0 && at < end ? [{ start: at, end: at + delegate.name.length }] : [];
  });
}

function isWithinName(text: string, date: Place, { firms, people }: Names): boolean {
  const isPart = (name: Place) => isWithin(date, name) && name.end - name.start > date.end - date.start;
  return (
    people.some(isPart) ||
    firms.some((firm) => isPart(firm) && isFirmInLatin.test(text.slice(firm.start, firm.end + legalForm)))
  );
}

/** Friday Technologies Ltd, not "Friday for Acme Ltd"; the legal form may stand behind what was read as the name. */
const isFirmInLatin =
  /^(?!.* (?:for|at|on|with|from) ).*\b(?:ltd|limited|inc|llc|llp|corp|corporation|co|gmbh|plc|technologies|technology|group|holdings)\b/i;
const legalForm = 5;

/** What says that it is the name of a firm; other messages are read as one only where a firm is asked for. */
const isFirm = /(?:公司|集团|研究院|研究所|事务所|合伙企业|大学|学院|银行|协会|商会)$/;

/** The same object for every message. */
const listsOf = remembering(
  ({
    holidays: _,
    currencies: __,
    languageTests: ___,
    ...lists
  }: Lexicon): Readonly<Record<TermList, readonly Term[]>> => lists,
);

/** A stretch of time, [start, end), as ISO 8601 at +08:00; no end where none was given ("from March on"). */
export interface UnderstoodPeriod {
  readonly start: string;
  readonly end: string | null;
  readonly grain: Grain;
}

export interface UnderstoodMoney {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string | null;
}

/** What cannot be used as it stands: several likely readings, the two ends of a range, or none at all. */
type Unclear<Value> = { readonly text: string; readonly readings: readonly Value[]; readonly problem: string };

export type Ambiguous =
  | ({ readonly kind: 'date' } & Unclear<UnderstoodPeriod>)
  | ({ readonly kind: 'money' } & Unclear<UnderstoodMoney>)
  | ({ readonly kind: 'count' } & Unclear<number>)
  | ({ readonly kind: 'phone' | 'email' } & Unclear<string>)
  /** The end of a message that is too long to be read whole. */
  | ({ readonly kind: 'text' } & Unclear<never>);

/** A message as data: the values that are clear, each in its list, and all else in `ambiguous`. */
export interface Understood {
  readonly text: string;
  readonly dates: readonly UnderstoodPeriod[];
  readonly money: readonly UnderstoodMoney[];
  readonly counts: readonly number[];
  readonly yesNo: boolean | null;
  /** E.164, with `;ext=` behind it where an extension was given. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** In the order in which they stand in the text. */
  readonly ambiguous: readonly Ambiguous[];
}

/** Reads a message with all readers and gives what it says as data: never a value that is over, or one of several. */
export function understandMessage(text: string, options: MessageOptions): Understood {
  const read = readMessage(text, options);
  const unclear: { readonly at: number; readonly entry: Ambiguous }[] = [];
  /** The clear values of one kind; `spread` gives both ends of a range. The others go to `unclear`. */
  const sortOut = <Value, Shown>(
    readings: readonly Reading<Value>[],
    spread: (value: Value) => readonly Shown[],
    say: (entry: Unclear<Shown>) => Ambiguous,
  ): Shown[] =>
    readings.flatMap(({ start, end, values, problem }) => {
      const shown = values.flatMap(spread);
      if (shown.length === 1 && problem === undefined) return shown;
      const entry = {
        text: text.slice(start, end),
        readings: shown,
        problem: problem ?? (values.length > 1 ? 'which' : 'range'),
      };
      unclear.push({ at: start, entry: say(entry) });
      return [];
    });
  const understood = {
    text,
    dates: sortOut(
      read.dates,
      (period) => [showPeriodAsData(period)],
      (entry) => ({ kind: 'date', ...entry }),
    ),
    money: sortOut(
      read.money,
      ({ min, max, currency = null }) => ends(min, max).map((amount) => ({ amount, currency })),
      (entry) => ({ kind: 'money', ...entry }),
    ),
    counts: sortOut(
      read.counts,
      ({ min, max }) => ends(min, max),
      (entry) => ({ kind: 'count', ...entry }),
    ),
    yesNo: read.yesNo ? read.yesNo.answer === 'yes' : null,
    phones: sortOut(
      read.phones,
      (phone) => [phone],
      (entry) => ({ kind: 'phone', ...entry }),
    ),
    emails: sortOut(
      read.emails,
      (email) => [email],
      (entry) => ({ kind: 'email', ...entry }),
    ),
  };
  if (text.length > longestMessage) {
    const entry: Ambiguous = {
      kind: 'text',
      text: text.slice(longestMessage - margin),
      readings: [],
      problem: 'too-long',
    };
    unclear.push({ at: longestMessage - margin, entry });
  }
  return { ...understood, ambiguous: unclear.sort((a, b) => a.at - b.at).map(({ entry }) => entry) };
}

function ends(min: number, max: number): readonly number[] {
  return min === max ? [min] : [min, max];
}

function showPeriodAsData({ from, to, grain }: Period): UnderstoodPeriod {
  return { start: isoInShanghai(from), end: to >= openEnd ? null : isoInShanghai(to), grain };
}

/** 2026-12-02T15:00:00+08:00, whole seconds. */
function isoInShanghai(at: number): string {
  return `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}
