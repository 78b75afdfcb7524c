import type { Kysely } from 'kysely';
import type { Pay } from '../model/cirrus.ts';
import type { CvFile, NewProfile, StudentProfile } from '../model/profiles.ts';
import { emailKey, nameKeyOf } from './nameLikeness.ts';
import type { CvsTable, ProfilesTable, Schema } from './schema.ts';
import { profileShape } from './talentShapes.ts';

/** What a student said in a profile, as columns; the CV is set on its own. */
export type ProfileColumns = Omit<ProfilesTable, 'reference' | 'status' | 'cv_id' | 'created_at' | 'changed_at'>;

/** Throws where a member may not be kept as it is. */
export function profileColumns(profile: Omit<NewProfile, 'cv'>): ProfileColumns {
  const sound = profileShape.parse(profile);
  const { contact, availability } = sound;
  return {
    person_id: sound.personId,
    name: sound.name,
    name_key: nameKeyOf(sound.name),
    nationality: sound.nationality,
    university: sound.university,
    university_id: sound.universityId ?? null,
    programme: sound.programme,
    contact_phone: contact.phone ?? null,
    contact_email: contact.email ?? null,
    email_key: contact.email === undefined ? null : emailKey(contact.email),
    degree: sound.degree ?? null,
    studies: sound.studies,
    year: sound.year ?? null,
    studying_since_at: sound.studyingSince ?? null,
    languages: JSON.stringify(sound.languages),
    available_from_at: availability.from,
    available_to_at: availability.to ?? null,
    hours_per_week: sound.hoursPerWeek ?? null,
    disciplines: JSON.stringify(sound.disciplines),
    markets_known: JSON.stringify(sound.marketsKnown),
    kinds: JSON.stringify(sound.kinds),
    permit: sound.permit,
    in_beijing: sound.inBeijing ? 1 : 0,
    expected_pay: sound.expectedPay === undefined ? null : JSON.stringify(sound.expectedPay),
    places: JSON.stringify(sound.places),
    interests: sound.interests ?? null,
    openings: JSON.stringify(sound.openings),
  };
}

/** What a firm sees of a profile on a card. */
const onCards = [
  'degree',
  'studies',
  'disciplines',
  'languages',
  'markets_known',
  'kinds',
  'available_from_at',
  'available_to_at',
  'hours_per_week',
  'in_beijing',
  'places',
  'expected_pay',
] as const satisfies readonly (keyof ProfilesTable)[];

type CardColumns = Pick<ProfilesTable, (typeof onCards)[number]>;

/** Whether a firm that saw the one would see the same of the other. */
export function isSameCard(one: CardColumns, other: CardColumns): boolean {
  return onCards.every((column) => one[column] === other[column]);
}

type CvColumns = { [Column in 'name' | 'bytes' | 'type' as `cv_${Column}`]: CvsTable[Column] | null };
type ProfileRow = ProfilesTable & CvColumns;

/** For who has no use for the CV. */
export const noCv = { cv_name: null, cv_bytes: null, cv_type: null } as const satisfies CvColumns;

/** Rows of profiles with what is known of their CVs, for `toProfile`. */
export function selectProfiles(db: Kysely<Schema>) {
  return db
    .selectFrom('profiles')
    .leftJoin('cvs', 'cvs.id', 'profiles.cv_id')
    .selectAll('profiles')
    .select(['cvs.name as cv_name', 'cvs.bytes as cv_bytes', 'cvs.type as cv_type']);
}

export function toProfile(row: ProfileRow): StudentProfile {
  const cv = toCv(row);
  return {
    reference: row.reference,
    personId: row.person_id,
    status: row.status,
    name: row.name,
    nationality: row.nationality,
    university: row.university,
    universityId: row.university_id ?? undefined,
    programme: row.programme,
    contact: {
      ...(row.contact_phone !== null && { phone: row.contact_phone }),
      ...(row.contact_email !== null && { email: row.contact_email }),
    },
    degree: row.degree ?? undefined,
    studies: row.studies,
    year: row.year ?? undefined,
    studyingSince: row.studying_since_at ?? undefined,
    languages: JSON.parse(row.languages),
    availability: {
      from: row.available_from_at,
      ...(row.available_to_at !== null && { to: row.available_to_at }),
    },
    hoursPerWeek: row.hours_per_week ?? undefined,
    disciplines: JSON.parse(row.disciplines),
    marketsKnown: JSON.parse(row.markets_known),
    kinds: JSON.parse(row.kinds),
    permit: row.permit,
    inBeijing: row.in_beijing === 1,
    expectedPay: row.expected_pay === null ? undefined : (JSON.parse(row.expected_pay) as Pay | 'none'),
    places: JSON.parse(row.places),
    interests: row.interests ?? undefined,
    openings: JSON.parse(row.openings),
    cv,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}

function toCv({ cv_id: id, cv_name: name, cv_bytes: bytes, cv_type: type }: ProfileRow): CvFile | undefined {
  if (id === null || name === null || bytes === null || type === null) return undefined;
  return { id, name, bytes, type };
}

export async function findProfile(db: Kysely<Schema>, reference: string): Promise<StudentProfile | undefined> {
  const row = await selectProfiles(db).where('profiles.reference', '=', reference).executeTakeFirst();
  return row && toProfile(row);
}

/** The profile that was written in this transaction. */
export async function writtenProfile(db: Kysely<Schema>, reference: string): Promise<StudentProfile> {
  const profile = await findProfile(db, reference);
  if (!profile) throw new Error('a profile is gone that was written a moment ago');
  return profile;
}
