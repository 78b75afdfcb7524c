import type { Lexicon, Term } from '../language/terms/lexicon.ts';
import { type Counterpart, counterparts, type EventKind, type ProgrammeEvent, type Theme } from '../model/programme.ts';
import type { Text } from '../model/text.ts';
import { kindOfTheme } from './eventKinds.ts';
import {
  type EventStatus,
  type FilledCell,
  isProblem,
  readCount,
  readId,
  readKind,
  readLevel,
  readLink,
  readStatus,
  readTermList,
  readText,
  readTheme,
  readTime,
  readYesNo,
} from './importCells.ts';
import { type Column, type ColumnKey, columnKeys, columns, findColumn } from './importColumns.ts';
import { importText } from './importText.ts';
import type { Cell, Sheet } from './sheet.ts';

/** What is wrong at one place of the file. */
export interface ImportProblem {
  /** As a spreadsheet program numbers it: the headers are row 1. Absent when it is about the file. */
  readonly row?: number;
  readonly column?: Text;
  readonly message: Text;
}

/** The words by which a file may name things. */
export interface ImportNames {
  readonly themes: readonly Theme[];
  readonly lexicon: Lexicon;
}

export interface EventRow {
  readonly row: number;
  readonly event: ProgrammeEvent;
  /** Absent where the file says nothing: then an event that was called off stays so. */
  readonly status?: EventStatus;
}

const longest: Partial<Record<ColumnKey, number>> = {
  titleZh: 120,
  titleEn: 200,
  summaryZh: 1000,
  summaryEn: 2000,
  placeZh: 200,
  placeEn: 300,
};

/** Every event of the sheet, and every problem; a row with a problem gives no event. Blank rows are passed over. */
export function readRows(sheet: Sheet, names: ImportNames): { events: EventRow[]; problems: ImportProblem[] } {
  const { positions, problems } = readHeader(sheet[0] ?? []);
  if (problems.length > 0) return { events: [], problems };
  const events: EventRow[] = [];
  const firstRowOf = new Map<string, number>();
  for (const [index, cells] of sheet.entries()) {
    const row = index + 1;
    if (row === 1 || cells.every((cell) => cell === null)) continue;
    const before = problems.length;
    const read = readRow(cells, row, positions, names, firstRowOf, problems);
    if (read && problems.length === before) events.push({ row, ...read });
  }
  if (events.length === 0 && problems.length === 0) problems.push({ message: importText.noRows });
  return { events, problems };
}

function readHeader(cells: readonly Cell[]): { positions: Map<ColumnKey, number>; problems: ImportProblem[] } {
  const positions = new Map<ColumnKey, number>();
  const problems: ImportProblem[] = [];
  for (const [index, cell] of cells.entries()) {
    if (cell === null) continue;
    const header = String(cell);
    const key = findColumn(header);
    if (!key) problems.push({ row: 1, message: importText.unknownColumn(header) });
    else if (positions.has(key)) problems.push({ row: 1, column: columns[key].title, message: importText.columnTwice });
    else positions.set(key, index);
  }
  for (const key of columnKeys) {
    if (columns[key].required && !positions.has(key)) {
      problems.push({ row: 1, column: columns[key].title, message: importText.columnMissing });
    }
  }
  return { positions, problems };
}

function readRow(
  cells: readonly Cell[],
  row: number,
  positions: ReadonlyMap<ColumnKey, number>,
  names: ImportNames,
  firstRowOf: Map<string, number>,
  problems: ImportProblem[],
): Omit<EventRow, 'row'> | undefined {
  const refuse = (key: ColumnKey, message: Text): undefined => {
    problems.push({ row, column: columns[key].title, message });
  };
  const cellOf = (key: ColumnKey): Cell => {
    const position = positions.get(key);
    return position === undefined ? null : (cells[position] ?? null);
  };

  /** What the reader makes of the cell; undefined, and told where it is a problem, when there is nothing to read. */
  function read<Value>(key: ColumnKey, reader: (cell: FilledCell) => Value | Text): Value | undefined {
    const cell = cellOf(key);
    if (cell === null) {
      const column: Column = columns[key];
      return column.required ? refuse(key, importText.empty) : undefined;
    }
    const value = reader(cell);
    return isProblem(value) ? refuse(key, value) : value;
  }

  const text = (key: ColumnKey) => read(key, (cell) => readText(cell, longest[key]));
  const list = (key: ColumnKey, terms: readonly Term[]) => read(key, (cell) => readTermList(cell, terms)) ?? [];

  const knownColumns = new Set(positions.values());
  if (cells.some((cell, index) => cell !== null && !knownColumns.has(index))) {
    problems.push({ row, message: importText.cellWithoutColumn });
  }

  const id = read('id', readId);
  const first = id === undefined ? undefined : firstRowOf.get(id);
  if (id !== undefined && first !== undefined) refuse('id', importText.repeated(id, first));
  else if (id !== undefined) firstRowOf.set(id, row);
  const theme = read('theme', (cell) => readTheme(cell, { themes: names.themes, topics: names.lexicon.sessionTopics }));
  const [kind, level] = [read('kind', readKind), read('level', readLevel)];
  const [series, status] = [read('series', readId), read('status', readStatus)];
  const [titleZh, titleEn] = [text('titleZh'), text('titleEn')];
  const [summaryZh, summaryEn] = [text('summaryZh'), text('summaryEn')];
  const [startsAt, endsAt, closesAt] = [
    read('startsAt', readTime),
    read('endsAt', readTime),
    read('closesAt', readTime),
  ];
  const [placeZh, placeEn] = [text('placeZh'), text('placeEn')];
  const online = read('online', readYesNo);
  const joinUrl = read('joinUrl', readLink);
  const countries = list('countries', names.lexicon.countries);
  const withCounterparts = list('counterparts', names.lexicon.counterparts).filter(isCounterpart);
  const languages = list('languages', names.lexicon.languages);
  const [seats, seatsPerFirm] = [read('seats', readCount), read('seatsPerFirm', readCount)];

  const kindByTheme = theme === undefined ? undefined : kindOfTheme(theme);
  if (kind !== undefined && kindByTheme !== undefined && isSession(kind) !== isSession(kindByTheme)) {
    refuse('kind', importText.kindOfTopic);
  } else if (level !== undefined && kindByTheme !== undefined && !isSession(kind ?? kindByTheme)) {
    refuse('level', importText.levelOfSession);
  }
  if (startsAt !== undefined && endsAt !== undefined && endsAt <= startsAt)
    refuse('endsAt', importText.endsBeforeStart);
  if (startsAt !== undefined && closesAt !== undefined && closesAt > startsAt) {
    refuse('closesAt', importText.closesAfterStart);
  }
  if (cellOf('placeZh') === null && cellOf('placeEn') !== null) refuse('placeZh', importText.otherLanguage);
  if (cellOf('placeEn') === null && cellOf('placeZh') !== null) refuse('placeEn', importText.otherLanguage);
  const onlineUnreadable = online === undefined && cellOf('online') !== null;
  if (cellOf('placeZh') === null && cellOf('placeEn') === null && !online && !onlineUnreadable) {
    refuse('placeZh', importText.nowhere);
  }
  if (joinUrl !== undefined && !online && !onlineUnreadable) refuse('joinUrl', importText.linkNotOnline);
  if (seats !== undefined && seatsPerFirm !== undefined && seatsPerFirm > seats) {
    refuse('seatsPerFirm', importText.moreThanSeats);
  }

  if (id === undefined || theme === undefined || titleZh === undefined || titleEn === undefined) return undefined;
  if (summaryZh === undefined || summaryEn === undefined || startsAt === undefined) return undefined;
  if (endsAt === undefined || closesAt === undefined || seats === undefined || seatsPerFirm === undefined)
    return undefined;
  const event: ProgrammeEvent = {
    id,
    kind: kind ?? kindOfTheme(theme),
    theme,
    ...(level !== undefined && { level }),
    ...(series !== undefined && { series }),
    ...(status === 'cancelled' && { cancelled: true }),
    title: { zh: titleZh, en: titleEn },
    summary: { zh: summaryZh, en: summaryEn },
    startsAt,
    endsAt,
    registrationClosesAt: closesAt,
    ...(placeZh !== undefined && placeEn !== undefined && { place: { zh: placeZh, en: placeEn } }),
    online: online === true,
    ...(joinUrl !== undefined && { joinUrl }),
    countries,
    counterparts: withCounterparts,
    languages,
    seats,
    seatsPerFirm,
    demo: false,
  };
  return { event, ...(status !== undefined && { status }) };
}

function isSession(kind: EventKind): boolean {
  return kind === 'information-session';
}

function isCounterpart(id: string): id is Counterpart {
  return (counterparts as readonly string[]).includes(id);
}
