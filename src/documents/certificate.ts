import { showDay, showTimes } from '../language/show/show.ts';
import { showPlace } from '../language/show/showEvent.ts';
import type { ProgrammeEvent } from '../model/programme.ts';
import { createPaper, ink, markAsDemonstration, type Paper, type Words } from './paper.ts';

export interface Attendance {
  readonly delegateName: string;
  readonly firmName: string;
  readonly event: ProgrammeEvent;
  /** EV-…, under which the attendance is on record. */
  readonly reference: string;
  readonly ticketCode: string;
  /** Epoch milliseconds. */
  readonly issuedAt: number;
}

/** Points from the edge of the page to the text, and to the two lines of its frame. */
const sides = 64;
const frame = [24, 32] as const;
const bodyTop = 146;
/** Points from the lower edge of the page up to what says who issued it. */
const footHeight = 108;

/** The certificate of attendance of a training, in both languages on one A4 page in landscape, as PDF. */
export async function certificateOfAttendance(attendance: Attendance): Promise<Buffer> {
  const { event, reference, issuedAt } = attendance;
  const paper = createPaper({
    title: `培训证明 Certificate of attendance ${reference}`,
    locale: 'zh',
    landscape: true,
    margin: sides,
    madeAt: issuedAt,
  });
  if (event.demo) markAsDemonstration(paper);
  drawFrame(paper);
  const across = { width: paper.doc.page.width - 2 * sides, align: 'center', fixed: true } as const;
  paper.write('培训证明', { ...across, y: 60, size: 34, weight: 'bold', colour: ink.accent });
  paper.write('Certificate of Attendance', { ...across, y: 108, size: 17, colour: ink.soft });
  writeBody(paper, attendance);
  writeFoot(paper, attendance);
  return paper.end();
}

function drawFrame({ doc }: Paper): void {
  const { width, height } = doc.page;
  const [outer, inner] = frame;
  doc.lineWidth(2).strokeColor(ink.accent);
  doc.rect(outer, outer, width - 2 * outer, height - 2 * outer).stroke();
  doc.lineWidth(0.75).strokeColor(ink.line);
  doc.rect(inner, inner, width - 2 * inner, height - 2 * inner).stroke();
}

interface Piece extends Pick<Words, 'size' | 'weight' | 'colour'> {
  readonly text: string;
  /** Points above it. */
  readonly gap: number;
}

/** Who attended what, in the middle of the page; smaller where long names would run into what is below. */
function writeBody(paper: Paper, { delegateName, firmName, event }: Attendance): void {
  const { startsAt, endsAt, title } = event;
  const pieces: readonly Piece[] = [
    { text: delegateName, gap: 0, size: 28, weight: 'bold' },
    { text: firmName, gap: 2, size: 14, colour: ink.soft },
    { text: '参加了以下培训，特此证明。', gap: 16, size: 13 },
    { text: 'attended the following training:', gap: 2, size: 12, colour: ink.soft },
    { text: title.zh, gap: 12, size: 18, weight: 'bold' },
    { text: title.en, gap: 2, size: 14, weight: 'bold', colour: ink.soft },
    { text: `${showTimes(startsAt, endsAt, 'zh')}，${showPlace(event, 'zh')}`, gap: 10, size: 12 },
    { text: `${showTimes(startsAt, endsAt, 'en')}, ${showPlace(event, 'en')}`, gap: 2, size: 11, colour: ink.soft },
  ];
  const { width: pageWidth, height: pageHeight } = paper.doc.page;
  const width = pageWidth - 2 * sides;
  const room = pageHeight - footHeight - 20 - bodyTop;
  const heightAt = (scale: number) =>
    pieces.reduce(
      (sum, { text, gap, size, weight }) =>
        sum + gap * scale + paper.heightOf(text, { size: size * scale, weight, width }),
      0,
    );
  let scale = 1;
  while (heightAt(scale) > room && scale > 0.3) scale -= 0.05;

  let y = bodyTop + Math.max(0, room - heightAt(scale)) / 2;
  for (const { text, gap, size, weight, colour } of pieces) {
    y += gap * scale;
    paper.write(text, { size: size * scale, weight, colour, width, align: 'center', y, fixed: true });
    y = paper.doc.y;
  }
}

/** Which service issued it and when, and how it can be verified. */
function writeFoot(paper: Paper, { reference, ticketCode, issuedAt }: Attendance): void {
  const { doc, write } = paper;
  const foot = doc.page.height - footHeight;
  const half = (doc.page.width - 2 * sides) / 2;
  doc.lineWidth(0.75).strokeColor(ink.line);
  doc
    .moveTo(sides, foot - 10)
    .lineTo(doc.page.width - sides, foot - 10)
    .stroke();
  const left = { width: half, fixed: true } as const;
  const small = { size: 9, colour: ink.soft } as const;
  write('桥头堡 · 海淀区服务企业“走出去”的智能助手', { ...left, y: foot, size: 10 });
  write('Bridgehead, the assistant that helps Haidian’s firms go abroad', { ...left, ...small, y: doc.y + 1 });
  const right = { ...left, x: sides + half, align: 'right' } as const;
  write(`报名编号 ${reference}　入场码 ${ticketCode}`, { ...right, y: foot, size: 10 });
  write(`${showDay(issuedAt, 'zh')}开具，可凭编号请工作人员核验`, { ...right, ...small, y: doc.y + 1 });
  write(`Issued ${showDay(issuedAt, 'en')}; our staff confirm it by its reference`, {
    ...right,
    ...small,
    y: doc.y + 1,
  });
  const note = paper.lackingNote();
  if (note) {
    const width = doc.page.width - 2 * sides;
    write(`${note.zh}　${note.en}`, { size: 6.5, colour: ink.soft, width, y: doc.y + 4, fixed: true });
  }
}
