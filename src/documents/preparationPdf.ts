import type { PreparationSection, PreparationSheet, SourcedStatement } from '../model/preparation.ts';
import type { Locale, Text } from '../model/text.ts';
import { createPaper, ink, markAsDemonstration, type Paper } from './paper.ts';

const margin = 56;
/** Points that must be left below a heading; less, and it goes to the next page with what it heads. */
const roomBelowHeading = 72;
const labelWidth = 120;

const text = {
  service: { zh: '桥头堡 · 情况说明会准备单', en: 'Bridgehead · preparation sheet' },
  session: { zh: '场次', en: 'Session' },
  when: { zh: '时间', en: 'When' },
  where: { zh: '地点', en: 'Where' },
  languages: { zh: '语言', en: 'Languages' },
  join: { zh: '线上参会', en: 'Join online' },
  reference: { zh: '编号', en: 'Reference' },
  told: { zh: '贵企业说明的情况', en: 'What you told us' },
  papers: { zh: '请准备的材料', en: 'Papers to bring' },
  questions: { zh: '提前转给专家的问题', en: 'Questions passed on to the expert' },
  source: { zh: '来源：', en: 'Source: ' },
  asOf: (day: string): Text => ({ zh: `（截至 ${day}）`, en: ` (as of ${day})` }),
  demo: {
    zh: '示例：这场说明会是用来试用服务的，不会真的举办。',
    en: 'Example: this session is made up for trying the service out and does not take place.',
  },
  madeOn: (day: string): Text => ({ zh: `${day}生成`, en: `Made on ${day}` }),
};

/** The preparation sheet of an information session as PDF, A4, in one language. */
export async function preparationPdf(sheet: PreparationSheet, locale: Locale): Promise<Buffer> {
  const paper = createPaper({ title: sheet.title, margin, madeAt: Date.parse(`${sheet.madeOn}T00:00:00+08:00`) });
  const { doc, write } = paper;
  const say = (message: Text) => message[locale];
  const width = doc.page.width - 2 * margin;

  write(say(text.service), { size: 10, colour: ink.accent, width });
  write(sheet.title, { size: 21, weight: 'bold', width, y: doc.y + 4, x: margin });
  if (sheet.demo) write(say(text.demo), { size: 9.5, colour: ink.soft, width, x: margin, y: doc.y + 4 });
  doc.moveDown(0.6);

  const { session } = sheet;
  pairs(paper, [
    ...(sheet.reference ? [[say(text.reference), sheet.reference] as const] : []),
    ...(session ? [[say(text.session), session.title] as const, [say(text.when), session.times] as const] : []),
    ...(session?.place ? [[say(text.where), session.place] as const] : []),
    ...(session?.languages ? [[say(text.languages), session.languages] as const] : []),
    ...(session?.joinUrl ? [[say(text.join), session.joinUrl] as const] : []),
  ]);

  heading(paper, say(text.told));
  pairs(
    paper,
    sheet.told.map(({ label, value }) => [label, value] as const),
  );
  for (const section of sheet.sections) writeSection(paper, section, locale);
  list(
    paper,
    say(text.papers),
    sheet.papers.map((one) => one.text),
    'box',
  );
  list(paper, say(text.questions), sheet.questions, 'number');

  doc.moveDown(0.8);
  write(sheet.note, { size: 9.5, colour: ink.soft, width, x: margin, lineGap: 2 });
  footers(paper, say(text.madeOn(sheet.madeOn)));
  if (sheet.demo) markPages(paper);
  return paper.end();
}

function heading({ doc, write }: Paper, title: string): void {
  if (doc.y > doc.page.height - margin - roomBelowHeading) doc.addPage();
  doc.moveDown(0.7);
  write(title, { size: 13, weight: 'bold', colour: ink.accent, x: margin, width: doc.page.width - 2 * margin });
  doc
    .lineWidth(0.75)
    .strokeColor(ink.line)
    .moveTo(margin, doc.y + 2)
    .lineTo(doc.page.width - margin, doc.y + 2)
    .stroke();
  doc.y += 8;
}

/** A label on the left and its value on the right, a line each. */
function pairs({ doc, write, heightOf }: Paper, rows: readonly (readonly [string, string])[]): void {
  const width = doc.page.width - 2 * margin - labelWidth;
  for (const [label, value] of rows) {
    const height = Math.max(
      heightOf(label, { size: 10.5, width: labelWidth - 8 }),
      heightOf(value, { size: 10.5, width, lineGap: 1 }),
    );
    if (doc.y + height > doc.page.height - margin) doc.addPage();
    const top = doc.y;
    write(label, { size: 10.5, colour: ink.soft, x: margin, y: top, width: labelWidth - 8 });
    write(value, { size: 10.5, x: margin + labelWidth, y: top, width, lineGap: 1 });
    doc.y = top + height + 4;
    doc.x = margin;
  }
}

function writeSection(
  paper: Paper,
  { heading: title, statements, steps = [] }: PreparationSection,
  locale: Locale,
): void {
  heading(paper, title);
  for (const statement of statements) writeStatement(paper, statement, locale);
  const { doc, write } = paper;
  const width = doc.page.width - 2 * margin - 16;
  for (const { label, working, result } of steps) {
    if (doc.y > doc.page.height - margin - 40) doc.addPage();
    write(label, { size: 10, colour: ink.soft, x: margin + 16, width });
    write(`${working} = ${result}`, { size: 11, weight: 'bold', x: margin + 16, width });
    doc.y += 4;
  }
}

function writeStatement(
  { doc, write }: Paper,
  { text: words, source, url, asOf }: SourcedStatement,
  locale: Locale,
): void {
  const width = doc.page.width - 2 * margin;
  for (const paragraph of words.split('\n').filter((line) => line.trim() !== '')) {
    const bullet = /^\s*[-*]\s+/.exec(paragraph)?.[0];
    const plain = paragraph.slice(bullet?.length ?? 0).replaceAll('**', '');
    if (bullet) {
      const top = doc.y;
      write('•', { size: 10.5, x: margin + 2, y: top, width: 10 });
      write(plain, { size: 10.5, x: margin + 14, y: top, width: width - 14, lineGap: 2 });
    } else write(plain, { size: 10.5, x: margin, width, lineGap: 2 });
  }
  const dated = asOf ? text.asOf(asOf)[locale] : '';
  write(`${text.source[locale]}${source}${dated}`, {
    size: 8.5,
    colour: ink.soft,
    x: margin,
    width,
    ...(url && { link: url }),
  });
  doc.y += 6;
}

function list(paper: Paper, title: string, items: readonly string[], mark: 'box' | 'number'): void {
  if (items.length === 0) return;
  heading(paper, title);
  const { doc, write, heightOf } = paper;
  const width = doc.page.width - 2 * margin - 20;
  for (const [index, item] of items.entries()) {
    const height = heightOf(item, { size: 10.5, width, lineGap: 2 });
    if (doc.y + height > doc.page.height - margin) doc.addPage();
    const top = doc.y;
    if (mark === 'box')
      doc
        .lineWidth(0.8)
        .strokeColor(ink.text)
        .rect(margin + 1, top + 3, 8, 8)
        .stroke();
    else write(`${index + 1}.`, { size: 10.5, x: margin, y: top, width: 18 });
    write(item, { size: 10.5, x: margin + 20, y: top, width, lineGap: 2 });
    doc.y += 3;
    doc.x = margin;
  }
}

function footers({ doc, write }: Paper, madeOn: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Below the margin, where text would otherwise begin a new page.
    const { bottom } = doc.page.margins;
    doc.page.margins.bottom = 0;
    const y = doc.page.height - 36;
    const width = doc.page.width - 2 * margin;
    write(madeOn, { size: 8.5, colour: ink.soft, x: margin, y, width });
    write(`${page + 1} / ${count}`, { size: 8.5, colour: ink.soft, x: margin, y, width, align: 'right' });
    doc.page.margins.bottom = bottom;
  }
}

function markPages(paper: Paper): void {
  const { start, count } = paper.doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    paper.doc.switchToPage(page);
    const { bottom } = paper.doc.page.margins;
    paper.doc.page.margins.bottom = 0;
    markAsDemonstration(paper);
    paper.doc.page.margins.bottom = bottom;
  }
}
