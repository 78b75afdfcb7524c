import { showDay, showTimes } from '../language/show/show.ts';
import { showPlace } from '../language/show/showEvent.ts';
import type { ProgrammeEvent } from '../model/programme.ts';
import { createPaper, ink, markAsDemonstration } from './paper.ts';

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

const sides = 64;

/** The certificate of attendance of a training, in both languages on one A4 page in landscape, as PDF. */
export async function certificateOfAttendance(attendance: Attendance): Promise<Buffer> {
  const { delegateName, firmName, event, reference, ticketCode, issuedAt } = attendance;
  const paper = createPaper({
    title: `参会证明 Certificate of attendance ${reference}`,
    landscape: true,
    margin: 0,
    madeAt: issuedAt,
  });
  const { doc, write } = paper;
  const { width, height } = doc.page;
  const across = { x: sides, width: width - 2 * sides, align: 'center' } as const;

  if (event.demo) markAsDemonstration(paper);
  doc
    .lineWidth(2)
    .strokeColor(ink.accent)
    .rect(24, 24, width - 48, height - 48)
    .stroke();
  doc
    .lineWidth(0.75)
    .strokeColor(ink.line)
    .rect(32, 32, width - 64, height - 64)
    .stroke();

  write('参会证明', { ...across, y: 62, size: 34, weight: 'bold', colour: ink.accent });
  write('Certificate of Attendance', { ...across, y: 110, size: 17, colour: ink.soft });
  write(delegateName, { ...across, y: 152, size: 28, weight: 'bold' });
  write(firmName, { ...across, y: doc.y + 2, size: 14, colour: ink.soft });

  write('参加了以下培训，特此证明。', { ...across, y: doc.y + 16, size: 13 });
  write('attended the following training:', { ...across, y: doc.y + 2, size: 12, colour: ink.soft });
  write(event.title.zh, { ...across, y: doc.y + 12, size: 18, weight: 'bold' });
  write(event.title.en, { ...across, y: doc.y + 2, size: 14, weight: 'bold', colour: ink.soft });
  write(`${showTimes(event.startsAt, event.endsAt, 'zh')}，${showPlace(event, 'zh')}`, {
    ...across,
    y: doc.y + 10,
    size: 12,
  });
  write(`${showTimes(event.startsAt, event.endsAt, 'en')}, ${showPlace(event, 'en')}`, {
    ...across,
    y: doc.y + 2,
    size: 11,
    colour: ink.soft,
  });

  const foot = height - 108;
  const half = (width - 2 * sides) / 2;
  doc
    .lineWidth(0.75)
    .strokeColor(ink.line)
    .moveTo(sides, foot - 10)
    .lineTo(width - sides, foot - 10)
    .stroke();
  write('桥头堡 · 海淀区服务企业“走出去”的智能助手', { x: sides, y: foot, width: half, size: 10 });
  write('Bridgehead, the assistant that helps Haidian’s firms go abroad', {
    x: sides,
    y: doc.y + 1,
    width: half,
    size: 9,
    colour: ink.soft,
  });
  const right = { x: sides + half, width: half, align: 'right' } as const;
  write(`报名编号 ${reference}　入场码 ${ticketCode}`, { ...right, y: foot, size: 10 });
  write(`${showDay(issuedAt, 'zh')}开具，可凭编号请工作人员核验`, {
    ...right,
    y: doc.y + 1,
    size: 9,
    colour: ink.soft,
  });
  write(`Issued ${showDay(issuedAt, 'en')}; our staff confirm it by its reference`, {
    ...right,
    y: doc.y + 1,
    size: 9,
    colour: ink.soft,
  });
  return paper.end();
}
