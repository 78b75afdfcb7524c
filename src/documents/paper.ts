import PDFDocument from 'pdfkit';
import { type Locale, localeTag, type Text } from '../model/text.ts';
import { faceOf, missing, type Run, splitRuns, type Weight } from './fonts.ts';
import { breakLines, type Line } from './lines.ts';

/** Colours of the service, as on its pages. */
export const ink = { text: '#1d2733', soft: '#5b6673', line: '#d5dbe1', accent: '#0b5f8a' } as const;

export interface PaperOptions {
  readonly title: string;
  /** The language that it is mainly in. */
  readonly locale: Locale;
  readonly landscape?: boolean;
  /** Points. */
  readonly margin: number;
  /** Epoch milliseconds: the same content made at the same time gives the same bytes. */
  readonly madeAt: number;
}

export interface Type {
  readonly size: number;
  readonly weight?: Weight;
  /** Points, added between lines. */
  readonly lineGap?: number;
}

export interface Words extends Type {
  readonly width: number;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** From the left edge of the page; absent: at the margin. Points. */
  readonly x?: number;
  /** How far down the page; absent: where the last text ended. Points. */
  readonly y?: number;
  /** Stays on its page, whatever is left of it. */
  readonly fixed?: boolean;
  readonly link?: string;
}

export type Paper = ReturnType<typeof createPaper>;

/** Of the size of the type: from line to line, and from the top of a line to its baseline. */
const leading = 1.45;
const ascent = 1.1;

/** A4 paper on which text of any script that the fonts know can be written. */
export function createPaper({ title, locale, landscape = false, margin, madeAt }: PaperOptions) {
  const date = new Date(madeAt);
  const doc = new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margin,
    bufferPages: true,
    lang: localeTag[locale],
    displayTitle: true,
    info: { Title: title, Author: '桥头堡 Bridgehead', CreationDate: date, ModDate: date },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const registered = new Set<string>();
  const lacking = new Set<string>();

  function choose({ size, weight = 'regular' }: Type, face: number): void {
    const name = `${weight}-${face}`;
    if (!registered.has(name)) {
      doc.registerFont(name, faceOf(weight, face).data);
      registered.add(name);
    }
    doc.font(name).fontSize(size);
  }

  function measure(type: Type, { text, face }: Run): number {
    choose(type, face);
    return doc.widthOfString(text);
  }

  function layOut(text: string, type: Type & Pick<Words, 'width'>): readonly Line[] {
    const set = splitRuns(text, type.weight ?? 'regular');
    for (const each of set.lacking) lacking.add(each);
    return breakLines(set.runs, type.width, (run) => measure(type, run));
  }

  function write(text: string, words: Words): void {
    const { size, lineGap = 0, width, colour = ink.text, align = 'left', x = margin, fixed = false, link } = words;
    let top = words.y ?? doc.y;
    for (const line of layOut(text, words)) {
      if (!fixed && top + size * leading > doc.page.height - margin) {
        doc.addPage();
        top = margin;
      }
      const spare = width - line.width;
      let left = x + (align === 'center' ? spare / 2 : align === 'right' ? spare : 0);
      for (const run of line.runs) {
        choose(words, run.face);
        // A number as baseline is its distance above `top`: all faces of a line stand on the same one.
        const placed = { lineBreak: false, baseline: -ascent * size, ...(link && { link }) };
        doc.fillColor(colour).text(run.text, left, top, placed);
        left += measure(words, run);
      }
      top += size * leading + lineGap;
    }
    doc.y = top;
  }

  /** Points that a text takes, in lines of a width. */
  function heightOf(text: string, type: Type & Pick<Words, 'width'>): number {
    return layOut(text, type).length * (type.size * leading + (type.lineGap ?? 0));
  }

  return {
    doc,
    margin,
    write,
    heightOf,
    /** Goes on to the next page unless so much is left of this one (points), or it has just begun. */
    keepTogether(height: number): void {
      if (doc.y > margin && doc.y + height > doc.page.height - margin) {
        doc.addPage();
        doc.y = margin;
      }
    },
    /** What stands as 〓 in what has been written; undefined when all is there. */
    lackingNote(): Text | undefined {
      if (lacking.size === 0) return undefined;
      const points = [...lacking].map((character) => [...character].map(codePoint).join('+'));
      return {
        zh: `“${missing}”代替本文件字库中没有的字：${points.join('、')}`,
        en: `${missing} stands for what the font of this file lacks: ${points.join(', ')}`,
      };
    },
    async end(): Promise<Buffer> {
      doc.end();
      return finished;
    },
  };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** 示例 across the page, so that nobody takes it for a real one. */
export function markAsDemonstration({ doc, write }: Paper): void {
  const { width, height } = doc.page;
  const { y } = doc;
  const size = Math.min(width, height) / 9;
  doc.save();
  doc.rotate(-24, { origin: [width / 2, height / 2] });
  doc.fillOpacity(0.1);
  write('示例 · EXAMPLE', {
    size,
    weight: 'bold',
    colour: ink.soft,
    align: 'center',
    x: 0,
    y: (height - size * leading) / 2,
    width,
    fixed: true,
  });
  doc.restore();
  doc.y = y;
}
