import { z } from 'zod';
import { confidenceLevels } from '../model/answers.ts';
import { sessionTopics } from '../model/programme.ts';

/** Dialogs that an answer may offer to go on with; behind a colon, what is known of it already. */
export const dialogTargets = [
  'event-choice',
  'info-session',
  ...sessionTopics.map((topic) => `info-session:${topic}` as const),
  'my-records',
  'talent-request',
  'internship',
  'internship-check',
  'staff-handoff',
] as const;

const line = z.string().trim().min(1);
const text = z.strictObject({ zh: line, en: line });
const lines = z.strictObject({ zh: z.array(line), en: z.array(line) });
const noLines = { zh: [], en: [] };
/** Fewer than six ways of asking are too few to be found by. */
const questions = z.strictObject({ zh: z.array(line).min(6), en: z.array(line).min(6) });

/** A day that exists, not only three numbers in the right places. */
function isRealDate(value: string): boolean {
  const [year, month = '01', day = '01'] = value.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** YAML reads an unquoted year as a number, which is easily forgiven. */
const partialDate = z
  .union([z.string(), z.number().int().transform(String)])
  .refine((value) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) && isRealDate(value), {
    message: 'must be a date such as 2025-01-13, 2025-01 or 2025',
  });
const fullDate = z.string().refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDate(value), {
  message: 'must be a date such as 2026-12-22',
});

/** A file in `knowledge/answers/<topic>/`; the topic is the folder's name and the id is the file's. */
export const entryFile = z.strictObject({
  title: text,
  answer: text,
  questions,
  notAsks: lines.default(noLines),
  keywords: lines.default(noLines),
  source: z.strictObject({ name: text, url: z.url({ protocol: /^https?$/ }).optional() }),
  asOf: partialDate.optional(),
  reviewBy: fullDate.optional(),
  confidence: z.enum(confidenceLevels),
  owner: line,
  askStaff: text.optional(),
  figures: z.record(z.string().regex(/^[a-z][a-zA-Z]*$/, 'a name like leverageRatio'), z.number()).optional(),
  leadsTo: z
    .strictObject({
      entries: z.array(line).default([]),
      dialogs: z.array(z.enum(dialogTargets)).default([]),
    })
    .default({ entries: [], dialogs: [] }),
});

const term = z.strictObject({
  zh: line,
  en: line,
  also: z.strictObject({ zh: z.array(line).default([]), en: z.array(line).default([]) }).default(noLines),
});

/** `{place}` stands for each of the places abroad, so that a phrase need not be written for every country. */
const anyPlace = '{place}';

/** `knowledge/glossary.yaml` */
export const glossaryFile = z
  .strictObject({
    /** Words that mean the same, in both languages. */
    terms: z.array(term),
    /** Words that take a question out of this service's scope unless an entry speaks of them itself. */
    outside: lines,
    /** The places whose own rules are outside it as well. */
    placesAbroad: lines.default(noLines),
  })
  .transform(({ terms, outside, placesAbroad }) => {
    const inEveryPlace = (phrases: readonly string[], places: readonly string[]) =>
      phrases.flatMap((phrase) =>
        phrase.includes(anyPlace) ? places.map((place) => phrase.replace(anyPlace, place)) : [phrase],
      );
    return {
      terms,
      outside: {
        zh: inEveryPlace(outside.zh, placesAbroad.zh),
        en: inEveryPlace(outside.en, placesAbroad.en),
      },
    };
  });
export type Glossary = z.infer<typeof glossaryFile>;

/** `knowledge/links.yaml` */
export const linksFile = z.strictObject({
  /** Host names that must never be linked, their subdomains included. */
  never: z.array(line),
});
