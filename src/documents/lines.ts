import LineBreaker from 'linebreak';
import type { Run } from './fonts.ts';

export interface Line {
  readonly runs: readonly Run[];
  /** Points. */
  readonly width: number;
}

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * Breaks a text into lines of a width (points) where Chinese and English allow it (UAX #14): no line begins with ，。）
 * or ends with （, and a word stays whole. What has no such place and is too long for a line, as an address of the web
 * may be, is broken where the line is full.
 */
export function breakLines(runs: readonly Run[], width: number, measure: (run: Run) => number): readonly Line[] {
  const text = runs.map((run) => run.text).join('');
  const lines: Line[] = [];
  const widthOf = (from: number, to: number) => sum(cut(runs, from, to).map(measure));
  const visibleEnd = (from: number, to: number) => from + text.slice(from, to).trimEnd().length;

  let start = 0;
  let end = 0;
  let used = 0;
  function finish(): void {
    const line = cut(runs, start, visibleEnd(start, end));
    lines.push({ runs: line, width: sum(line.map(measure)) });
    start = end;
    used = 0;
  }
  function take(to: number): void {
    const visible = widthOf(end, visibleEnd(end, to));
    if (end > start && used + visible > width) finish();
    used += widthOf(end, to);
    end = to;
  }

  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const { position, required } = next;
    if (widthOf(end, visibleEnd(end, position)) <= width) take(position);
    else {
      const from = end;
      for (const { segment, index } of characters.segment(text.slice(from, position))) {
        take(from + index + segment.length);
      }
    }
    if (required) finish();
  }
  if (end > start || lines.length === 0) finish();
  return lines;
}

/** The part of the runs between two offsets of their whole text. */
function cut(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const parts: Run[] = [];
  let offset = 0;
  for (const { text, face } of runs) {
    const part = text.slice(Math.max(0, from - offset), Math.max(0, to - offset));
    if (part !== '') parts.push({ text: part, face });
    offset += text.length;
  }
  return parts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
