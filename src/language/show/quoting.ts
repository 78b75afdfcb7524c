import type { Entry } from '../../model/answers.ts';
import type { PreparationSheet, SourcedStatement } from '../../model/preparation.ts';
import type { Locale, Text } from '../../model/text.ts';
import { showIsoDate } from './show.ts';

/** The words around what is quoted. */
const text = {
  general: { zh: '（一般常识，未核对原文。）', en: '(General knowledge, not checked against the text.)' },
  uncertain: { zh: '（这一点尚不确定，请向工作人员确认。）', en: '(This is uncertain; please check with our staff.)' },
  overdue: (reviewBy: string): Text => ({
    zh: `（原定 ${reviewBy} 前复核，已经过期，可能有变化，请向工作人员确认。）`,
    en: `(Due for review by ${reviewBy} and possibly out of date; please check with our staff.)`,
  }),
  source: (name: string, asOf: string | undefined): Text => ({
    zh: asOf ? `${name}，截至 ${asOf}` : `${name}，未注明日期`,
    en: asOf ? `${name}, as of ${asOf}` : `${name}, undated`,
  }),
  sourceOf: (name: string, asOf: string | undefined): Text => ({
    zh: asOf ? `来源：${name}（截至 ${asOf}）` : `来源：${name}（未注明日期）`,
    en: asOf ? `Source: ${name} (as of ${asOf})` : `Source: ${name} (undated)`,
  }),
};

/** The entry of an id, as it reads at the moment. */
export type FindEntry = (id: string) => Entry | undefined;

export interface QuotedStatement extends SourcedStatement {
  /** What it is about, as its entry is called. */
  readonly title: string;
  /** Of use on a sheet, too much for the chat. */
  readonly detail?: true;
}

export interface QuoteOptions {
  /** What in the case the entry is quoted for. */
  readonly lead?: Text;
  readonly detail?: true;
  /** All that the entry says, with its reservations, instead of its first paragraph. */
  readonly inFull?: true;
}

export interface QuotingOptions {
  readonly entry: FindEntry;
  readonly locale: Locale;
  /** Epoch milliseconds: entries past their review date are said to be so. */
  readonly now: number;
}

export type Quoting = ReturnType<typeof createQuoting>;

const unsure: ReadonlySet<Entry['confidence']> = new Set(['uncertain', 'inferred', 'not-found']);

/** Quotes entries and notes on the way whether a person is needed. Nothing is said that no entry says. */
export function createQuoting({ entry: find, locale, now }: QuotingOptions) {
  let needsPerson = false;

  function take(id: string): Entry | undefined {
    const found = find(id);
    if (!found || unsure.has(found.confidence) || isOverdue(found, now)) needsPerson = true;
    return found;
  }

  function reservation(entry: Entry): string | undefined {
    if (entry.reviewBy && isOverdue(entry, now)) return text.overdue(showIsoDate(entry.reviewBy, locale))[locale];
    if (unsure.has(entry.confidence)) return text.uncertain[locale];
    return entry.confidence === 'general' ? text.general[locale] : undefined;
  }

  function sourced(entry: Entry, words: string, detail: true | undefined): QuotedStatement {
    const { name, url } = entry.source;
    return {
      title: entry.title[locale],
      text: words,
      source: name[locale],
      url,
      asOf: entry.asOf,
      ...(detail && { detail }),
    };
  }

  return {
    locale,

    /** None where there is no such entry any more; then a person is needed. */
    quote(id: string, { lead, detail, inFull }: QuoteOptions = {}): readonly QuotedStatement[] {
      const entry = take(id);
      if (!entry) return [];
      const answer = entry.answer[locale].trim();
      // What is said in full has its reservations in it, but not that it is overdue.
      const doubt = inFull && !isOverdue(entry, now) ? undefined : reservation(entry);
      const said = withoutYes(inFull ? answer : firstOf(answer), locale);
      const words = [lead?.[locale], said, doubt].filter(Boolean);
      return [sourced(entry, words.join(locale === 'zh' ? '' : ' '), detail)];
    },

    /** When to ask a person, as an entry says it. */
    askStaff(id: string, lead?: Text): readonly QuotedStatement[] {
      const entry = take(id);
      needsPerson = true;
      if (!entry?.askStaff) return [];
      const words = [lead?.[locale], entry.askStaff[locale]].filter(Boolean);
      return [sourced(entry, words.join(locale === 'zh' ? '' : ' '), undefined)];
    },

    /** A figure that an entry gives; undefined where it gives none, and then a person is needed. */
    figure(id: string, name: string): number | undefined {
      const figure = take(id)?.figures?.[name];
      if (figure === undefined) needsPerson = true;
      return figure;
    },

    /** The list of an entry, item by item, or its first paragraph where it has none. */
    papers(id: string): PreparationSheet['papers'] {
      const entry = take(id);
      if (!entry) return [];
      const answer = entry.answer[locale].trim();
      const items = [...answer.matchAll(/^- (.+)$/gm)].flatMap(([, item]) => (item ? [item] : []));
      const asOf = entry.asOf ? showIsoDate(entry.asOf, locale) : undefined;
      const source = text.source(entry.source.name[locale], asOf)[locale];
      const note = reservation(entry);
      return (items.length > 0 ? items : [[firstOf(answer), note].filter(Boolean).join('')]).map((item) => ({
        text: item,
        source,
      }));
    },

    doubt(): void {
      needsPerson = true;
    },

    needsPerson: () => needsPerson,
  };
}

function isOverdue({ reviewBy }: Entry, now: number): boolean {
  return reviewBy !== undefined && now > Date.parse(`${reviewBy}T23:59:59+08:00`);
}

/** The first paragraph answers; one that ends in a colon goes on with its list. */
function firstOf(answer: string): string {
  const [first = '', second] = answer.split(/\n\s*\n/);
  return second !== undefined && /[:：]\s*$/.test(first) ? `${first.trim()}\n${second.trim()}` : first.trim();
}

/** Answers begin with the yes or no that was asked for; quoted, nobody has asked. */
function withoutYes(answer: string, locale: Locale): string {
  if (locale === 'zh') return answer.replace(/^(?:可以|会|有|是的?|需要|要[^：:。，,]{0,6})[：:。]\s*/, '');
  const rest = answer.replace(/^(?:Yes|No)[,:.]\s*/, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Where a statement comes from and of when it is. */
export function sourceLine({ source, url, asOf }: Omit<SourcedStatement, 'text'>, locale: Locale): string {
  const name = url ? `[${source}](${url})` : source;
  return `_${text.sourceOf(name, asOf && showIsoDate(asOf, locale))[locale]}_`;
}

/** Between the title of a statement and its words. */
const colon = { zh: '：', en: ': ' };

/** A statement as it is said in the chat. */
export function showStatement(statement: QuotedStatement, locale: Locale): string {
  return `**${statement.title}**${colon[locale]}${statement.text}\n\n${sourceLine(statement, locale)}`;
}

/** The same on one line, its list with it, for where several are said at once. */
export function showBriefly(statement: QuotedStatement, locale: Locale): string {
  const [stop, space] = locale === 'zh' ? ['。', ''] : ['.', ' '];
  const items = statement.text.split(/\s*\n\s*- /);
  const [first = '', ...others] = items.map((item) => item.replace(/\s*\n\s*/g, space).trim());
  const listed = others.length > 0 ? `${first}${space}${others.join(locale === 'zh' ? '；' : '; ')}` : first;
  const words = /[。.!！)）]$/.test(listed) ? listed : `${listed}${stop}`;
  return `- **${statement.title}**${colon[locale]}${words} ${sourceLine(statement, locale)}`;
}
