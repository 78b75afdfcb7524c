import PDFDocument from 'pdfkit';
import { facesOf, type Run, splitRuns, type Weight } from './fonts.ts';

/** Colours of the service, as on its pages. */
export const ink = { text: '#1d2733', soft: '#5b6673', line: '#d5dbe1', accent: '#0b5f8a' } as const;

export interface PaperOptions {
  readonly title: string;
  readonly landscape?: boolean;
  /** Points. */
  readonly margin: number;
  /** Epoch milliseconds: the same content made at the same time gives the same bytes. */
  readonly madeAt: number;
}

export interface Words {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** From the left edge of the page, and how far down it; absent: where the last text ended. Points. */
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly lineGap?: number;
  readonly link?: string;
}

export type Paper = ReturnType<typeof createPaper>;

const fontName = (weight: Weight, face: number) => `${weight}-${face}`;

/** An A4 document on which text of any script that the fonts know can be written. */
export function createPaper({ title, landscape = false, margin, madeAt }: PaperOptions) {
  const date = new Date(madeAt);
  const doc = new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margin,
    bufferPages: true,
    info: { Title: title, Author: '桥头堡 Bridgehead', CreationDate: date, ModDate: date },
  });
  for (const weight of ['regular', 'bold'] as const) {
    for (const [face, { data }] of facesOf(weight).entries()) doc.registerFont(fontName(weight, face), data);
  }
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });

  function write(text: string, { size, weight = 'regular', colour = ink.text, x, y, ...options }: Words): void {
    const runs = splitRuns(text, weight);
    // All faces of a line stand on the baseline of the first.
    const baseline = -(facesOf(weight)[0]?.ascent ?? 1) * size;
    if (runs.length > 1 && options.align && options.align !== 'left') {
      x = startOf(runs, { size, weight, ...options }, x ?? doc.x);
      options.align = 'left';
    }
    for (const [index, run] of runs.entries()) {
      doc.font(fontName(weight, run.face)).fontSize(size).fillColor(colour);
      const placed = { ...options, baseline, continued: index < runs.length - 1 };
      if (index === 0 && (x !== undefined || y !== undefined)) doc.text(run.text, x ?? doc.x, y ?? doc.y, placed);
      else doc.text(run.text, placed);
    }
  }

  /** Where a line in several faces begins that is to be centred or to end at the right: pdfkit aligns one face only. */
  function startOf(runs: readonly Run[], { size, weight = 'regular', align, width = 0 }: Words, x: number): number {
    const widths = runs.map(({ text, face }) => doc.font(fontName(weight, face)).fontSize(size).widthOfString(text));
    const spare = Math.max(0, width - widths.reduce((sum, one) => sum + one, 0));
    return x + (align === 'center' ? spare / 2 : spare);
  }

  /** Points that a text takes, in lines of a width. */
  function heightOf(text: string, { size, weight = 'regular', width, lineGap }: Words): number {
    return doc.font(fontName(weight, 0)).fontSize(size).heightOfString(text, { width, lineGap });
  }

  return {
    doc,
    write,
    heightOf,
    async end(): Promise<Buffer> {
      doc.end();
      return finished;
    },
  };
}

/** 示例 across the page, so that nobody takes it for a real one. */
export function markAsDemonstration({ doc, write }: Paper): void {
  const { width, height } = doc.page;
  const { x, y } = doc;
  doc.save();
  doc.rotate(-24, { origin: [width / 2, height / 2] });
  doc.fillOpacity(0.1);
  write('示例 · EXAMPLE', {
    size: Math.min(width, height) / 9,
    weight: 'bold',
    colour: ink.soft,
    align: 'center',
    x: 0,
    y: height / 2 - Math.min(width, height) / 14,
    width,
  });
  doc.restore();
  doc.x = x;
  doc.y = y;
}
