import { readMoney } from '../language/money/money.ts';
import type { Term } from '../language/terms/lexicon.ts';
import type { Answers, confidenceLevels, Entry } from '../model/answers.ts';
import { type Locale, locales } from '../model/text.ts';
import { readOrders } from './features.ts';
import type { Knowledge } from './loadKnowledge.ts';
import { findMissingNumbers, holdsNumber } from './numbers.ts';
import { inOneSpelling } from './units.ts';

export interface KnowledgeReport {
  /** What must be put right, a line each. */
  readonly problems: readonly string[];
  /** What should be seen to soon, a line each. */
  readonly warnings: readonly string[];
}

const day = 24 * 60 * 60 * 1000;
const offsetOfShanghai = 8 * 60 * 60 * 1000;
/** An entry may be this many days past its review date before the check fails. */
const graceDays = 30;
/** Levels at which an answer must offer a person. */
const unsure = new Set<(typeof confidenceLevels)[number]>(['uncertain', 'inferred', 'not-found']);

/** What the files' shape alone cannot tell. `now` in epoch milliseconds; dates are those of Asia/Shanghai. */
export function checkKnowledge(
  knowledge: Knowledge,
  answers: Answers,
  currencies: readonly Term[],
  now: number,
): KnowledgeReport {
  const problems: string[] = [];
  const warnings: string[] = [];
  const ids = new Set(knowledge.entries.map((entry) => entry.id));
  const today = new Date(now + offsetOfShanghai).toISOString().slice(0, 10);
  const askedIn = new Map<string, string>();

  for (const entry of knowledge.entries) {
    const place = `answers/${entry.topic}/${entry.id}.yaml`;
    const problem = (text: string) => problems.push(`${place}: ${text}`);

    for (const text of findWrongLanguage(entry)) problem(text);
    for (const text of [...findWrongNumbers(entry), ...findWrongOrders(entry), ...findWrongMoney(entry, currencies)])
      problem(text);
    for (const text of findStrayFigures(entry)) problem(text);
    if (entry.asOf && entry.asOf > today.slice(0, entry.asOf.length)) problem(`asOf ${entry.asOf} is in the future`);
    if (entry.reviewBy && entry.reviewBy < today) {
      const overdue = Math.round((Date.parse(today) - Date.parse(entry.reviewBy)) / day);
      const text = `review was due on ${entry.reviewBy}, ${overdue} days ago`;
      if (overdue > graceDays) problem(text);
      else warnings.push(`${place}: ${text}`);
    }
    if (unsure.has(entry.confidence) && !entry.askStaff && !entry.leadsTo.dialogs.includes('staff-handoff')) {
      problem(`confidence is ${entry.confidence}, so a person must be offered: askStaff, or leadsTo staff-handoff`);
    }
    for (const target of entry.leadsTo.entries) {
      if (!ids.has(target)) problem(`leadsTo.entries: there is no entry ${target}`);
      if (target === entry.id) problem('leadsTo.entries: an entry does not lead to itself');
    }
    for (const host of findForbiddenHosts(entry, knowledge.neverLink))
      problem(`links to ${host}, which links.yaml forbids`);

    for (const locale of locales) {
      for (const question of entry.questions[locale]) {
        const twin = askedIn.get(inOneSpelling(question));
        if (twin) problem(`the question "${question}" is also in ${twin}`);
        askedIn.set(inOneSpelling(question), place);
        const landed = describeLanding(answers, question, locale);
        if (landed !== entry.id) problem(`its question "${question}" lands on ${landed}`);
      }
      for (const miss of entry.notAsks[locale]) {
        if (describeLanding(answers, miss, locale) === entry.id) problem(`the near miss "${miss}" lands on it`);
      }
    }
  }
  return { problems, warnings };
}

/** The id of the entry that answers, or what happens instead. */
function describeLanding(answers: Answers, text: string, locale: Locale): string {
  const finding = answers.find(text, locale);
  if (finding.outcome === 'answer') return finding.entry.id;
  if (finding.outcome === 'none') return 'no entry';
  if (finding.outcome === 'dialog') return `the dialog ${finding.dialog}`;
  if (finding.outcome === 'person') return 'a person';
  return `a choice of ${finding.candidates.map((candidate) => candidate.entry.id).join(', ')}`;
}

function findWrongLanguage(entry: Entry): string[] {
  const wrong: string[] = [];
  const hasHan = (text: string) => /\p{Script=Han}/u.test(text);
  if (!hasHan(entry.title.zh)) wrong.push('title.zh is not in Chinese');
  if (isChinese(entry.title.en)) wrong.push('title.en is not in English');
  for (const [name, text] of Object.entries({ answer: entry.answer, askStaff: entry.askStaff })) {
    if (text && !isChinese(text.zh)) wrong.push(`${name}.zh is not in Chinese`);
    if (text && isChinese(text.en)) wrong.push(`${name}.en is not in English`);
  }
  // People mix languages when they ask, so half of a question may be in the other one.
  for (const question of entry.questions.zh) {
    if (!hasHan(question)) wrong.push(`questions.zh: "${question}" is not in Chinese`);
  }
  for (const question of entry.questions.en) {
    if (!/[a-z]{2}/i.test(question)) wrong.push(`questions.en: "${question}" is not in English`);
  }
  return wrong;
}

/** Names and terms of the other language may stand in a text; a Chinese character weighs about two English letters. */
function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return han * 2 > latin;
}

function findWrongNumbers(entry: Entry): string[] {
  const onlyZh = findMissingNumbers(entry.answer.zh, entry.answer.en);
  const onlyEn = findMissingNumbers(entry.answer.en, entry.answer.zh);
  if (onlyZh.length === 0 && onlyEn.length === 0) return [];
  const list = (numbers: readonly number[]) => (numbers.length > 0 ? numbers.join(', ') : 'none');
  return [`numbers differ between the languages: only in Chinese ${list(onlyZh)}; only in English ${list(onlyEn)}`];
}

/** What is reckoned with must be what readers are told. */
function findStrayFigures({ figures = {}, answer }: Entry): string[] {
  return Object.entries(figures).flatMap(([id, figure]) =>
    locales
      .filter((locale) => !holdsNumber(answer[locale], figure))
      .map((locale) => `figures.${id} is ${figure}, which answer.${locale} does not say`),
  );
}

/** A number alone may be the same in both and yet name an order in one of them only. */
function findWrongOrders({ answer }: Entry): string[] {
  const [zh, en] = [readOrders(answer.zh), readOrders(answer.en)];
  const differing = [...zh, ...en].filter((order) => zh.has(order) !== en.has(order));
  return differing.length === 0 ? [] : [`orders named in one language only: ${differing.join(', ')}`];
}

/** The same amount must be of the same currency. "Up to" need not be said in both, so the upper ends are compared. */
function findWrongMoney({ answer }: Entry, currencies: readonly Term[]): string[] {
  const amountsIn = (text: string) =>
    readMoney(text, currencies).flatMap(({ values }) =>
      values.flatMap(({ max, currency }) => (currency ? [`${max} ${currency}`] : [])),
    );
  const [zh, en] = [new Set(amountsIn(answer.zh)), new Set(amountsIn(answer.en))];
  const differing = [...zh, ...en].filter((amount) => zh.has(amount) !== en.has(amount));
  return differing.length === 0 ? [] : [`amounts named in one language only: ${differing.join(', ')}`];
}

function findForbiddenHosts(entry: Entry, neverLink: readonly string[]): string[] {
  const texts = [
    entry.source.url ?? '',
    entry.answer.zh,
    entry.answer.en,
    entry.askStaff?.zh ?? '',
    entry.askStaff?.en ?? '',
  ];
  const hosts = texts.flatMap((text) =>
    [...text.matchAll(/https?:\/\/([^\s/:)\]>]+)/gi)].map((match) => (match[1] ?? '').toLowerCase()),
  );
  return hosts.filter((host) => neverLink.some((never) => host === never || host.endsWith(`.${never}`)));
}
