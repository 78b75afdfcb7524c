import type { Term } from '../language/terms/lexicon.ts';
import type { EventKind, SessionLevel, Theme } from '../model/programme.ts';
import type { Text } from '../model/text.ts';
import { findInstant } from './beijingTime.ts';
import { normaliseName } from './importColumns.ts';
import { importText } from './importText.ts';
import type { Cell } from './sheet.ts';

/** A cell with something in it. Each reader gives what it holds, or what is wrong with it. */
export type FilledCell = Exclude<Cell, null>;

const yesWords = new Set(['是', '有', 'yes', 'y', 'true', '1', '线上', 'online']);
const noWords = new Set(['否', '无', 'no', 'n', 'false', '0', '线下']);
const kindWords: Readonly<Record<string, EventKind>> = {
  活动: 'event',
  对接会: 'event',
  event: 'event',
  培训: 'training',
  年度培训: 'training',
  training: 'training',
  宣讲: 'information-session',
  宣讲会: 'information-session',
  政策宣讲: 'information-session',
  政策宣讲会: 'information-session',
  informationsession: 'information-session',
  infosession: 'information-session',
};
const levelWords: Readonly<Record<string, SessionLevel>> = {
  入门: 'introductory',
  初级: 'introductory',
  基础: 'introductory',
  introductory: 'introductory',
  introduction: 'introductory',
  进阶: 'advanced',
  高级: 'advanced',
  深入: 'advanced',
  advanced: 'advanced',
};
const statusWords: Readonly<Record<string, EventStatus>> = {
  计划: 'planned',
  计划中: 'planned',
  正常: 'planned',
  planned: 'planned',
  取消: 'cancelled',
  已取消: 'cancelled',
  cancelled: 'cancelled',
  canceled: 'cancelled',
};
const mostSeats = 10_000;

export type EventStatus = 'planned' | 'cancelled';

export function isProblem(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

export function readText(cell: FilledCell, limit = 200): string | Text {
  if (typeof cell !== 'string') return cell instanceof Date ? importText.notText : String(cell);
  if (cell.length > limit) return importText.tooLong(limit);
  return /\p{Cc}/u.test(cell.replace(/[\r\n\t]/g, '')) ? importText.notText : cell;
}

export function readId(cell: FilledCell): string | Text {
  const id = String(cell);
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id)) return importText.badId(id);
  return /^demo-/i.test(id) ? importText.demoId : id;
}

/** A theme by its id or title, or the topic of an information session by any of its names. */
export function readTheme(
  cell: FilledCell,
  { themes, topics }: { readonly themes: readonly Theme[]; readonly topics: readonly Term[] },
): string | Text {
  const key = normaliseName(String(cell));
  const isNamed = (names: readonly string[]) => names.some((name) => normaliseName(name) === key);
  const theme = themes.find(({ id, title }) => isNamed([id, title.zh, title.en]));
  if (theme) return theme.id;
  const [topic, ...others] = topics.filter((candidate) => isNamed(namesOf(candidate)));
  if (topic && others.length === 0) return topic.id;
  return importText.unknownTheme(cell, [...themes.map(({ title }) => title), ...topics.map(({ name }) => name)]);
}

export function readKind(cell: FilledCell): EventKind | Text {
  return wordIn(kindWords, cell) ?? importText.badKind(String(cell));
}

export function readLevel(cell: FilledCell): SessionLevel | Text {
  return wordIn(levelWords, cell) ?? importText.badLevel(String(cell));
}

export function readStatus(cell: FilledCell): EventStatus | Text {
  return wordIn(statusWords, cell) ?? importText.badStatus(String(cell));
}

function wordIn<Value>(words: Readonly<Record<string, Value>>, cell: FilledCell): Value | undefined {
  const key = normaliseName(String(cell));
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

/**
 * The ids of the terms that a list names, each by its id or by a whole name, in either language; in the order of the
 * list. Names may be separated by commas, semicolons, 、 or |.
 */
export function readTermList(cell: FilledCell, terms: readonly Term[]): string[] | Text {
  const found = new Set<string>();
  const unknown: string[] = [];
  for (const name of String(cell).split(/[,，、;；|\n]+/)) {
    const key = normaliseName(name);
    if (key === '') continue;
    const matches = terms.filter((term) => namesOf(term).some((known) => normaliseName(known) === key));
    if (matches.length === 1) for (const { id } of matches) found.add(id);
    else unknown.push(name.trim());
  }
  if (unknown.length > 0) return importText.unknownNames(unknown);
  return found.size > 0 ? [...found] : importText.empty;
}

function namesOf({ id, name, synonyms }: Term): string[] {
  return [id, name.zh, name.en, ...synonyms.zh, ...synonyms.en];
}

/** Beijing time. A date without a time is refused: midnight would be a guess. */
export function readTime(cell: FilledCell): number | Text {
  if (cell instanceof Date) {
    // Excel counts days in floating point, so its minutes may be off by a few milliseconds.
    const at = new Date(Math.round(cell.getTime() / 60_000) * 60_000);
    const [hour, minute] = [at.getUTCHours(), at.getUTCMinutes()];
    if (hour === 0 && minute === 0) return importText.timeMissing(at.toISOString().slice(0, 10));
    const wall = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), hour, minute };
    return findInstant(wall) ?? importText.badTime(at.toISOString());
  }
  const written = String(cell).normalize('NFKC').trim();
  const match =
    /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?(?:[ T]*(?<hour>\d{1,2}):(?<minute>\d{2})(?::00)?)?$/.exec(
      written,
    );
  if (!match?.groups) return importText.badTime(written);
  const { year, month, day, hour, minute } = match.groups;
  if (hour === undefined) return importText.timeMissing(written);
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
  };
  return findInstant(wall) ?? importText.noSuchTime(written);
}

export function readYesNo(cell: FilledCell): boolean | Text {
  const word = normaliseName(String(cell));
  if (yesWords.has(word)) return true;
  return noWords.has(word) ? false : importText.badYesNo(String(cell));
}

export function readLink(cell: FilledCell): string | Text {
  const link = String(cell);
  return URL.canParse(link) && new URL(link).protocol === 'https:' ? link : importText.badLink(link);
}

export function readCount(cell: FilledCell): number | Text {
  const written = String(cell).normalize('NFKC').replace(/,/g, '');
  const count = /^\d+(\.0+)?$/.test(written) ? Number(written) : 0;
  return count >= 1 && count <= mostSeats ? count : importText.badCount(String(cell), mostSeats);
}
