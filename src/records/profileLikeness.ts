import type { Kysely } from 'kysely';
import { endedProfileStatuses, type Likeness, type NewProfile } from '../model/profiles.ts';
import { emailKey, foldedWords, nameKeyOf, nameLikeness } from './nameLikeness.ts';
import type { ProfilesTable, Schema } from './schema.ts';

const comparedColumns = [
  'reference',
  'person_id',
  'name',
  'university',
  'university_id',
  'contact_phone',
  'email_key',
  'created_at',
] as const;

type Compared = Pick<ProfilesTable, (typeof comparedColumns)[number]>;
type Told = Pick<NewProfile, 'personId' | 'name' | 'university' | 'universityId' | 'contact'>;

/** How much each says for one person: an account and an address are hardly ever two people's, names often. */
const weights: Readonly<Record<Likeness, number>> = {
  'same-person': 16,
  'same-email': 8,
  'same-phone': 4,
  'same-name': 2,
  'similar-name': 1,
};

export interface Alike {
  readonly reference: string;
  readonly likeness: readonly Likeness[];
}

/** Those that have not ended and may be of the same person, likeliest first; the last one made of equally likely ones. */
export async function findAlike(db: Kysely<Schema>, profile: Told): Promise<readonly Alike[]> {
  const { phone, email } = profile.contact;
  const rows = await db
    .selectFrom('profiles')
    .select(comparedColumns)
    .where('status', 'not in', endedProfileStatuses)
    .where((row) =>
      row.or([
        row('person_id', '=', profile.personId),
        row('name_key', '=', nameKeyOf(profile.name)),
        ...(phone === undefined ? [] : [row('contact_phone', '=', phone)]),
        ...(email === undefined ? [] : [row('email_key', '=', emailKey(email))]),
      ]),
    )
    .execute();
  return rows
    .flatMap((row) => {
      const likeness = likenessOf(profile, row);
      const weight = likeness.reduce((sum, one) => sum + weights[one], 0);
      return likeness.length === 0 ? [] : [{ row, likeness, weight }];
    })
    .sort(
      (a, b) =>
        b.weight - a.weight || b.row.created_at - a.row.created_at || (a.row.reference < b.row.reference ? -1 : 1),
    )
    .map(({ row, likeness }) => ({ reference: row.reference, likeness }));
}

/** None where it is another's and neither an address nor name and university agree: namesakes are no sign. */
export function likenessOf(profile: Told, row: Compared): readonly Likeness[] {
  const { phone, email } = profile.contact;
  const isOwn = row.person_id === profile.personId;
  const isSameEmail = email !== undefined && row.email_key === emailKey(email);
  const isSamePhone = phone !== undefined && row.contact_phone === phone;
  const name = nameLikeness(profile.name, row.name);
  if (!isOwn && !isSameEmail && !isSamePhone && !(name === 'same' && isSameUniversity(profile, row))) return [];
  return [
    ...(isOwn ? (['same-person'] as const) : []),
    ...(isSameEmail ? (['same-email'] as const) : []),
    ...(isSamePhone ? (['same-phone'] as const) : []),
    ...(name === undefined ? [] : [name === 'same' ? ('same-name' as const) : ('similar-name' as const)]),
  ];
}

/** Of two with ids these tell, since one university is written in many ways. */
export function isSameUniversity(
  profile: Pick<Told, 'university' | 'universityId'>,
  row: Pick<ProfilesTable, 'university' | 'university_id'>,
): boolean {
  if (profile.universityId !== undefined && row.university_id !== null) {
    return profile.universityId === row.university_id;
  }
  return foldedWords(profile.university) === foldedWords(row.university);
}
