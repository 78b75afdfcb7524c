import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { type Locale, locales } from '../../src/model/text.ts';

/** A question that none of the entries holds, and what should come of it. */
export interface TestQuestion {
  /** The file that it stands in: a topic, or `decline`. */
  readonly file: string;
  readonly locale: Locale;
  readonly text: string;
  /** The entries that answer it; none for what must be declined. */
  readonly expected: readonly string[];
}

const folder = join(import.meta.dirname, 'questions');

/** `tuning` questions were looked at when thresholds were fitted, `heldOut` ones only measure. */
export function loadQuestions(part: 'tuning' | 'heldOut'): readonly TestQuestion[] {
  return readdirSync(folder).flatMap((name) => {
    const file = basename(name, '.yaml');
    const content = parse(readFileSync(join(folder, name), 'utf8')) as Record<
      string,
      Record<Locale, (string | number | Record<string, string>)[]>
    >;
    return locales.flatMap((locale) =>
      (content[part]?.[locale] ?? []).map((line): TestQuestion => {
        if (typeof line !== 'object') return { file, locale, text: String(line), expected: [] };
        const [ids = '', text = ''] = Object.entries(line)[0] ?? [];
        return { file, locale, text, expected: ids.split('|') };
      }),
    );
  });
}

/** The messages of one language in a file beside this one. */
export function readList<Line>(name: string, locale: Locale): readonly Line[] {
  const file = parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Record<Locale, readonly Line[]>;
  return file[locale];
}
