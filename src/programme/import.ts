import type { Programme, ProgrammeEvent } from '../model/programme.ts';
import { columns } from './importColumns.ts';
import { type ImportNames, type ImportProblem, readRows } from './importRows.ts';
import { importText, sheetText } from './importText.ts';
import { readSheet } from './sheet.ts';

export type ImportOutcome =
  | { readonly ok: true; readonly added: number; readonly updated: number; readonly unchanged: number }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/**
 * Puts the events of a .xlsx or CSV file on record: all of them, or none and every problem there is.
 * Events are known by their id; those already on record are updated, and those not in the file are left alone.
 * The caller gives `programme` within one transaction.
 */
export async function importProgramme(
  bytes: Uint8Array,
  { programme, ...names }: ImportNames & { readonly programme: Programme },
): Promise<ImportOutcome> {
  const sheet = await readSheet(bytes);
  if (!sheet.ok) return { ok: false, problems: [{ message: sheetText[sheet.reason] }] };
  const { events, problems } = readRows(sheet.value, names);

  const changed: ProgrammeEvent[] = [];
  let added = 0;
  for (const { row, event: stated, status } of events) {
    const stored = await programme.get(stated.id);
    const event = status === undefined && stored?.cancelled ? { ...stated, cancelled: true } : stated;
    if (!stored) added += 1;
    else {
      const { seatsLeft, ...before } = stored;
      const taken = stored.seats - seatsLeft;
      if (event.seats < taken) {
        problems.push({ row, column: columns.seats.title, message: importText.seatsTaken(event.seats, taken) });
      }
      if (isSame(before, event)) continue;
    }
    changed.push(event);
  }
  if (problems.length > 0) {
    return { ok: false, problems: problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
  }
  if (changed.length > 0) await programme.load(changed);
  return { ok: true, added, updated: changed.length - added, unchanged: events.length - changed.length };
}

function isSame(before: ProgrammeEvent, after: ProgrammeEvent): boolean {
  return canonical(before) === canonical(after);
}

/** The order of members says nothing; an absent one and one that is undefined are alike. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
