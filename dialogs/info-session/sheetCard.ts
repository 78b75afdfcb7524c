import type { Attachment } from 'botbuilder';
import type { PreparationSheet } from '../../src/model/preparation.ts';
import type { Locale } from '../../src/model/text.ts';
import { adaptiveCard } from '../form/cards.ts';
import { formText } from '../form/formText.ts';
import { infoSessionText as text } from './infoSessionText.ts';

/** The preparation sheet in short, with its address. */
export function sheetCard(sheet: PreparationSheet, locale: Locale, url: string): Attachment {
  const papers = sheet.papers.map((paper) => paper.text).join(formText.semicolon[locale]);
  const questions = sheet.questions.map((question, index) => `${index + 1}. ${question}`).join('\n');
  return adaptiveCard({
    title: sheet.title,
    subtitle: sheet.reference,
    facts: [
      ...sheet.told.map(({ label, value }) => ({ title: label, value })),
      ...sheet.sections.flatMap(({ heading, steps = [] }) => {
        const last = steps.map(({ label, working, result }) => text.step(label, working, result)[locale]);
        return last.length > 0 ? [{ title: heading, value: last.join('\n') }] : [];
      }),
      ...(papers ? [{ title: text.papersHeading[locale], value: papers }] : []),
      ...(questions ? [{ title: text.questionsLabel[locale], value: questions }] : []),
    ],
    note: sheet.note,
    buttons: [],
    links: [{ title: text.sheetLink[locale], url }],
  });
}
