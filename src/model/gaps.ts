import type { Locale } from './text.ts';

/** A question that had no good answer, kept for the curators. */
export interface Gap {
  readonly text: string;
  readonly locale: Locale;
  /** Entries that came nearest and were not what was meant. */
  readonly nearest: readonly string[];
}

export interface Gaps {
  keep(gap: Gap): Promise<void>;
}
