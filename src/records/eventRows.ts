import type { ListedEvent, ProgrammeEvent } from '../model/programme.ts';
import type { EventsTable } from './schema.ts';

/** What staff say of an event; the rest of its row is what happened to it. */
export type StatedRow = Omit<EventsTable, 'seats_taken' | 'last_queue_number' | 'loaded_at'>;

export function toRow(event: ProgrammeEvent): StatedRow {
  return {
    id: event.id,
    kind: event.kind,
    theme: event.theme,
    level: event.level ?? null,
    series: event.series ?? null,
    cancelled: Number(event.cancelled ?? false),
    title: JSON.stringify(event.title),
    summary: JSON.stringify(event.summary),
    starts_at: event.startsAt,
    ends_at: event.endsAt,
    registration_closes_at: event.registrationClosesAt,
    place: event.place === undefined ? null : JSON.stringify(event.place),
    online: Number(event.online),
    join_url: event.joinUrl ?? null,
    countries: JSON.stringify(event.countries),
    counterparts: JSON.stringify(event.counterparts),
    languages: JSON.stringify(event.languages),
    seats: event.seats,
    seats_per_firm: event.seatsPerFirm,
    demo: Number(event.demo),
  };
}

export function fromRow(row: EventsTable): ListedEvent {
  return {
    id: row.id,
    kind: row.kind,
    theme: row.theme,
    ...(row.level !== null && { level: row.level }),
    ...(row.series !== null && { series: row.series }),
    ...(row.cancelled === 1 && { cancelled: true }),
    title: JSON.parse(row.title),
    summary: JSON.parse(row.summary),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    registrationClosesAt: row.registration_closes_at,
    place: row.place === null ? undefined : JSON.parse(row.place),
    online: row.online === 1,
    joinUrl: row.join_url ?? undefined,
    countries: JSON.parse(row.countries),
    counterparts: JSON.parse(row.counterparts),
    languages: JSON.parse(row.languages),
    seats: row.seats,
    seatsPerFirm: row.seats_per_firm,
    demo: row.demo === 1,
    seatsLeft: row.seats - row.seats_taken,
  };
}
