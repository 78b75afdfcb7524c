import { zone } from '../../model/clock.ts';
import type { Desk } from '../../model/desk.ts';
import type { Records } from '../../model/records.ts';
import type { Locale, Text } from '../../model/text.ts';
import type { TalentKnowledge } from './talentKnowledge.ts';

export interface Terminal {
  /** In the languages asked for. */
  phrase(message: Text): string;
  print(line: string): void;
  /** The language of what exists once in each, such as a title: the first one asked for. */
  readonly locale: Locale;
}

/** What staff work on. */
export interface Workplace {
  readonly desk: Desk;
  /** Over the pool. */
  readonly records: Records;
  /** Loaded when it is needed. */
  readonly knowledge: () => Promise<TalentKnowledge>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Gives whether it was done. */
export type Action = (workplace: Workplace, terminal: Terminal) => Promise<boolean>;

/** Options of the command line, as far as they were given. */
export interface Flags {
  readonly as?: string;
  readonly all?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly closes?: string;
}

/** What can be done with one kind of thing. */
export interface Noun {
  readonly usage: readonly string[];
  /** The words after `npm run desk --`; undefined where they make no sense. */
  read(words: readonly string[], flags: Flags): Action | undefined;
}

/** Whether no option was given but these. */
export function hasOnly(flags: Flags, ...names: readonly (keyof Flags)[]): boolean {
  return Object.entries(flags).every(([name, value]) => value === undefined || names.some((each) => each === name));
}

/** 2026-11-22 17:05 in Beijing. */
export function showTime(at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}
