import { showIsoDate } from '../language/show/show.ts';
import type { CalculationStep, PreparationSection, PreparationSheet, SourcedStatement } from '../model/preparation.ts';
import type { Locale, Text } from '../model/text.ts';
import { createPaper, ink, markAsDemonstration, type Paper } from './paper.ts';

const margin = 56;
const labelWidth = 120;
/** Points: what is longer than this may begin on one page and end on the next. */
const longest = 360;
/** Points that a heading takes, with its line and the space above it. */
const headingHeight = 40;
const body = { size: 10.5, lineGap: 1.5 } as const;

const text = {
  service: { zh: '桥头堡 · 宣讲会准备单', en: 'Bridgehead · preparation sheet' },
  session: { zh: '场次', en: 'Session' },
  when: { zh: '时间', en: 'When' },
  where: { zh: '地点', en: 'Where' },
  languages: { zh: '语言', en: 'Languages' },
  join: { zh: '线上参会', en: 'Join online' },
  reference: { zh: '编号', en: 'Reference' },
  told: { zh: '贵企业说明的情况', en: 'What you told us' },
  papers: { zh: '请准备的材料', en: 'Papers to bring' },
  questions: { zh: '提前转给专家的问题', en: 'Questions passed on to the expert' },
  source: (source: string, asOf: Text | undefined): Text =>
    asOf
      ? { zh: `来源：${source}（截至${asOf.zh}）`, en: `Source: ${source} (as of ${asOf.en})` }
      : { zh: `来源：${source}（未注明日期）`, en: `Source: ${source} (undated)` },
  paperSource: (source: string): Text => ({ zh: `来源：${source}`, en: `Source: ${source}` }),
  demo: {
    zh: '示例：这场宣讲会是用来试用服务的，不会真的举办。',
    en: 'Example: this session is made up for trying the service out and does not take place.',
  },
  madeOn: (day: Text): Text => ({ zh: `${day.zh}生成`, en: `Made on ${day.en}` }),
};

const showDate = (date: string): Text => ({ zh: showIsoDate(date, 'zh'), en: showIsoDate(date, 'en') });

/** The preparation sheet of an information session as PDF, A4, in one language. */
export async function preparationPdf(sheet: PreparationSheet, locale: Locale): Promise<Buffer> {
  const madeAt = Date.parse(`${sheet.madeOn}T00:00:00+08:00`);
  const paper = createPaper({ title: sheet.title, locale, margin, madeAt });
  const { doc, write } = paper;
  const say = (message: Text) => message[locale];
  const width = widthOf(paper);

  write(say(text.service), { size: 10, colour: ink.accent, width });
  write(sheet.title, { size: 21, weight: 'bold', width, y: doc.y + 2 });
  if (sheet.demo) write(say(text.demo), { size: 9.5, colour: ink.soft, width, y: doc.y + 2 });
  doc.y += 8;

  const { session } = sheet;
  writePairs(paper, [
    ...(sheet.reference ? [{ label: say(text.reference), value: sheet.reference }] : []),
    ...(session ? [{ label: say(text.session), value: session.title }] : []),
    ...(session ? [{ label: say(text.when), value: session.times }] : []),
    ...(session?.place ? [{ label: say(text.where), value: session.place }] : []),
    ...(session?.languages ? [{ label: say(text.languages), value: session.languages }] : []),
    ...(session?.joinUrl ? [{ label: say(text.join), value: session.joinUrl, link: session.joinUrl }] : []),
  ]);
  if (sheet.told.length > 0) {
    writeHeading(paper, say(text.told), headingHeight);
    writePairs(paper, sheet.told);
  }
  for (const section of sheet.sections) writeSection(paper, section, locale);
  const papers = sheet.papers.map(({ text: words, source }) => ({
    words,
    ...(source !== undefined && { below: say(text.paperSource(source)) }),
  }));
  writeList(paper, say(text.papers), papers, 'box');
  const questions = sheet.questions.map((words) => ({ words }));
  writeList(paper, say(text.questions), questions, 'number');

  const lacking = paper.lackingNote();
  for (const note of [sheet.note, ...(lacking ? [say(lacking)] : [])]) {
    doc.y += 10;
    const type = { size: 9.5, lineGap: 2, width };
    paper.keepTogether(paper.heightOf(note, type));
    write(note, { ...type, colour: ink.soft });
  }
  finishPages(paper, say(text.madeOn(showDate(sheet.madeOn))), sheet.demo);
  return paper.end();
}

function widthOf({ doc }: Paper): number {
  return doc.page.width - 2 * margin;
}

/** A heading stays with the beginning of what it heads, whose height is `next` (points). */
function writeHeading(paper: Paper, title: string, next: number): void {
  const { doc, write } = paper;
  const type = { size: 13, weight: 'bold', width: widthOf(paper) } as const;
  paper.keepTogether(headingHeight - 20 + paper.heightOf(title, type) + Math.min(next, longest));
  if (doc.y > margin) doc.y += 10;
  write(title, { ...type, colour: ink.accent });
  doc.lineWidth(0.75).strokeColor(ink.line);
  doc
    .moveTo(margin, doc.y + 1)
    .lineTo(doc.page.width - margin, doc.y + 1)
    .stroke();
  doc.y += 7;
}

/** A label on the left and its value on the right. */
function writePairs(paper: Paper, rows: readonly { label: string; value: string; link?: string }[]): void {
  const { doc, write, heightOf } = paper;
  const left = { ...body, width: labelWidth - 8 };
  const right = { ...body, width: widthOf(paper) - labelWidth };
  for (const { label, value, link } of rows) {
    const labelHeight = heightOf(label, left);
    paper.keepTogether(Math.min(longest, Math.max(labelHeight, heightOf(value, right))));
    const { page, y } = doc;
    write(label, { ...left, colour: ink.soft });
    write(value, { ...right, x: margin + labelWidth, y, ...(link && { link }) });
    if (doc.page === page) doc.y = Math.max(doc.y, y + labelHeight);
    doc.y += 3;
  }
}

function writeSection(paper: Paper, { heading, statements, steps = [] }: PreparationSection, locale: Locale): void {
  const [first] = statements;
  const [firstStep] = steps;
  const next = first ? measureStatement(paper, first, locale) : firstStep ? measureStep(paper, firstStep) : 0;
  writeHeading(paper, heading, next);
  for (const statement of statements) writeStatement(paper, statement, locale);
  for (const step of steps) writeStep(paper, step);
}

interface Paragraph {
  readonly words: string;
  readonly marked: boolean;
}

/** The lists and bold words of entries are written in Markdown. */
function paragraphsOf(words: string): readonly Paragraph[] {
  return words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ words: line.replace(/^\s*[-*]\s+/, '').replaceAll('**', ''), marked: /^\s*[-*]\s/.test(line) }));
}

function partsOf(paper: Paper, { text: words, source, asOf }: SourcedStatement, locale: Locale) {
  const paragraphs = paragraphsOf(words).map((paragraph) => ({
    ...paragraph,
    indent: paragraph.marked ? 14 : 0,
    type: { ...body, width: widthOf(paper) - (paragraph.marked ? 14 : 0) },
  }));
  const below = text.source(source, asOf === undefined ? undefined : showDate(asOf))[locale];
  return { paragraphs, below, belowType: { size: 8.5, width: widthOf(paper) } };
}

function measureStatement(paper: Paper, statement: SourcedStatement, locale: Locale): number {
  const { paragraphs, below, belowType } = partsOf(paper, statement, locale);
  return paragraphs.reduce(
    (sum, { words, type }) => sum + paper.heightOf(words, type),
    paper.heightOf(below, belowType),
  );
}

function writeStatement(paper: Paper, statement: SourcedStatement, locale: Locale): void {
  const { doc, write } = paper;
  const height = measureStatement(paper, statement, locale);
  if (height <= longest) paper.keepTogether(height);
  const { paragraphs, below, belowType } = partsOf(paper, statement, locale);
  for (const { words, marked, indent, type } of paragraphs) {
    paper.keepTogether(2 * body.size);
    if (marked) {
      const { y } = doc;
      write('•', { ...body, x: margin + 2, width: 10, fixed: true });
      doc.y = y;
    }
    write(words, { ...type, x: margin + indent });
  }
  write(below, { ...belowType, colour: ink.soft, ...(statement.url && { link: statement.url }) });
  doc.y += 5;
}

function measureStep(paper: Paper, { label, working, result }: CalculationStep): number {
  const width = widthOf(paper) - 16;
  const lines = [working, `= ${result}`].map((words) => paper.heightOf(words, { size: 11, weight: 'bold', width }));
  return paper.heightOf(label, { size: 10, width }) + lines.reduce((sum, each) => sum + each, 0);
}

function writeStep(paper: Paper, step: CalculationStep): void {
  const { doc, write } = paper;
  const placed = { x: margin + 16, width: widthOf(paper) - 16 };
  paper.keepTogether(Math.min(longest, measureStep(paper, step)));
  write(step.label, { ...placed, size: 10, colour: ink.soft });
  write(step.working, { ...placed, size: 11 });
  write(`= ${step.result}`, { ...placed, size: 11, weight: 'bold' });
  doc.y += 5;
}

interface Item {
  readonly words: string;
  /** Below it, in small type. */
  readonly below?: string;
}

function writeList(paper: Paper, title: string, items: readonly Item[], mark: 'box' | 'number'): void {
  const { doc, write, heightOf } = paper;
  const placed = { x: margin + 20, width: widthOf(paper) - 20 };
  const measure = ({ words, below }: Item) =>
    heightOf(words, { ...body, ...placed }) + (below ? heightOf(below, { size: 8.5, ...placed }) : 0);
  const [first] = items;
  if (!first) return;
  writeHeading(paper, title, measure(first));
  for (const [index, item] of items.entries()) {
    paper.keepTogether(Math.min(longest, measure(item)));
    const { y } = doc;
    if (mark === 'number') write(`${index + 1}.`, { ...body, width: 20, fixed: true });
    else {
      doc.lineWidth(0.8).strokeColor(ink.text);
      doc.rect(margin + 1, y + 4, 8, 8).stroke();
    }
    write(item.words, { ...body, ...placed, y });
    if (item.below) write(item.below, { ...placed, size: 8.5, colour: ink.soft });
    doc.y += 3;
  }
}

/** What stands on every page, once it is known how many there are. */
function finishPages(paper: Paper, madeOn: string, demo: boolean): void {
  const { doc, write } = paper;
  const { start, count } = doc.bufferedPageRange();
  const small = { size: 8.5, colour: ink.soft, width: widthOf(paper), fixed: true } as const;
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    const y = doc.page.height - 38;
    write(madeOn, { ...small, y });
    write(`${page - start + 1} / ${count}`, { ...small, y, align: 'right' });
    if (demo) markAsDemonstration(paper);
  }
}
