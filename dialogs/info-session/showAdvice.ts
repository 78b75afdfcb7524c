import { createHash } from 'node:crypto';
import { showStatement } from '../../src/language/show/quoting.ts';
import type { Locale } from '../../src/model/text.ts';
import { adaptiveCard } from '../form/cards.ts';
import type { Reply } from '../form/reply.ts';
import type { Advice, AdviceSection } from './advice/advice.ts';
import { infoSessionText as text } from './infoSessionText.ts';

/** What the chat's advice rests on: its statements and sums, each in a few characters. */
export function printsOf(advice: Advice): string {
  const told = advice.sections.flatMap(({ statements, steps = [] }) => [
    ...statements.filter(({ detail }) => !detail).map(({ text: words }) => printOf(words)),
    ...(steps.length > 0 ? [printOf(steps)] : []),
  ]);
  return told.join(',');
}

function printOf(said: string | AdviceSection['steps']): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 8);
}

/**
 * The advice as it is said in the chat: what is of use now, with a person where it is not certain. Where it was said
 * `before`, on other prints, only what is different now.
 */
export function showAdvice(advice: Advice, locale: Locale, before: string | undefined): Reply {
  if (before !== undefined) return showChanges(advice, locale, new Set(before.split(',')));
  const sections = advice.sections.flatMap((section) => showSection(section, locale));
  // What was just said is not said again as a list.
  const told = sections.join('\n');
  const papers = advice.papers.filter((paper) => !told.includes(paper.text));
  const sources = [...new Set(papers.flatMap(({ source }) => (source ? [source] : [])))];
  const listed =
    papers.length > 0
      ? [
          `**${text.papersHeading[locale]}**`,
          papers.map((paper) => `- ${paper.text}`).join('\n'),
          ...sources.map((source) => `_${text.papersFrom(source)[locale]}_`),
        ]
      : [];
  const person = adaptiveCard({
    title: text.askPersonTitle[locale],
    facts: [],
    buttons: [{ title: text.person[locale], says: text.person[locale] }],
  });
  return {
    text: [`**${text.adviceTitle[locale]}**`, ...sections, ...listed, text.moreOnSheet[locale]].join('\n\n'),
    ...(advice.needsPerson && { cards: [person] }),
  };
}

function showChanges(advice: Advice, locale: Locale, known: ReadonlySet<string>): Reply {
  const changed = advice.sections.map(
    ({ heading, statements, steps }): AdviceSection => ({
      heading,
      statements: statements.filter(({ text: words }) => !known.has(printOf(words))),
      ...(steps && !known.has(printOf(steps)) && { steps }),
    }),
  );
  const sections = changed.flatMap((section) => showSection(section, locale));
  if (sections.length === 0) return { text: text.lessApplies[locale] };
  return { text: [`**${text.changedTitle[locale]}**`, ...sections, text.note[locale]].join('\n\n') };
}

function showSection({ heading, statements, steps = [] }: AdviceSection, locale: Locale): readonly string[] {
  const told = statements.filter(({ detail }) => !detail);
  if (told.length === 0 && steps.length === 0) return [];
  const reckoned = steps.map(
    ({ label, working, result }, index) => `${index + 1}. ${text.step(label, working, result)[locale]}`,
  );
  return [
    `**${heading}**`,
    ...told.map((statement) => showStatement(statement, locale)),
    ...(reckoned.length > 0 ? [reckoned.join('\n')] : []),
  ];
}
