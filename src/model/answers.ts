import type { Locale, Text } from './text.ts';

/** How well a fact is established; all but `verified` and `verified-secondary` are said in the answer. */
export const confidenceLevels = [
  'verified',
  'verified-secondary',
  'general',
  'uncertain',
  'inferred',
  'not-found',
] as const;
export type ConfidenceLevel = (typeof confidenceLevels)[number];

export const topics = ['seed', 'external_debt', 'fx', 'ma_odi', 'students', 'bri', 'ops'] as const;
export type Topic = (typeof topics)[number];

/** One curated answer: one file in `knowledge/answers/<topic>/`. */
export interface Entry {
  readonly id: string;
  readonly topic: Topic;
  readonly title: Text;
  /** The answer itself, short first, then detail. Markdown. */
  readonly answer: Text;
  readonly questions: Readonly<Record<Locale, readonly string[]>>;
  /** Questions easily taken for this one that it does not answer. */
  readonly notAsks: Readonly<Record<Locale, readonly string[]>>;
  readonly keywords: Readonly<Record<Locale, readonly string[]>>;
  readonly source: { readonly name: Text; readonly url?: string };
  /** ISO date, or year or year and month where the source gives no more; absent when the source is undated. */
  readonly asOf?: string;
  /** ISO date; absent for what does not age (a dated historical statement). */
  readonly reviewBy?: string;
  readonly confidence: ConfidenceLevel;
  readonly owner: string;
  /** When a person from staff should be asked instead; absent when never in particular. */
  readonly askStaff?: Text;
  /** Figures that others reckon with, each of which also stands in the answer. */
  readonly figures?: Readonly<Record<string, number>>;
  readonly leadsTo: { readonly entries: readonly string[]; readonly dialogs: readonly string[] };
}

export interface Candidate {
  readonly entry: Entry;
  /** 0 to 1. */
  readonly confidence: number;
}

export type Finding =
  /** `also` answers the other parts of a question that has several. */
  | {
      readonly outcome: 'answer';
      readonly entry: Entry;
      readonly confidence: number;
      readonly also: readonly Candidate[];
    }
  /** Two or three nearly as likely. */
  | { readonly outcome: 'choose'; readonly candidates: readonly Candidate[] }
  /** Something is to be done rather than answered: a dialog of this id sees to it. */
  | { readonly outcome: 'dialog'; readonly dialog: string; readonly confidence: number }
  /** A person is asked for, or only a person may see to it. */
  | { readonly outcome: 'person'; readonly confidence: number }
  /** No good answer; the nearest, possibly none, best first. */
  | { readonly outcome: 'none'; readonly nearest: readonly Candidate[] };

/** The curated knowledge, as asked by the bot. */
export interface Answers {
  /** `after` is the entry answered last: a short question may lean on it ("and for loans over a year?"). */
  find(text: string, locale: Locale, after?: Entry): Finding;
  get(id: string): Entry | undefined;
}
