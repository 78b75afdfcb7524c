import type { Degree, LanguageLevel, Pay, PlacementKind, Reachable, Stretch, WorkPlace } from './cirrus.ts';
import type { PersonId } from './people.ts';
import type { Result } from './result.ts';

/** In plain words: received, being matched, put forward to a firm with the student's consent, and so on. */
export const profileStatuses = [
  'received',
  'being-matched',
  'put-forward',
  'interview',
  'placed',
  'closed',
  'withdrawn',
] as const;
export type ProfileStatus = (typeof profileStatuses)[number];

/** A permit for study of more than 180 days, a short visa, none because the student is abroad, or any other. */
export const permitKinds = ['study-residence', 'short-term', 'abroad', 'other'] as const;
export type PermitKind = (typeof permitKinds)[number];

/** As what somebody is enrolled here or elsewhere: a language student studies for no degree. */
export const studyKinds = ['degree', 'exchange', 'language'] as const;
export type StudyKind = (typeof studyKinds)[number];

export interface SpokenLanguage {
  /** ISO 639-1. */
  readonly language: string;
  readonly level: LanguageLevel;
}

/**
 * All of a profile that matching may look at. Nationality, gender, age and religion have no place here, and neither has
 * anything from which one could be told with certainty: a whole profile is not accepted in its stead, as `never` says.
 */
export interface MatchingProfile {
  /** IN-… */
  readonly reference: string;
  /** The highest that is held or being studied for; absent: none. */
  readonly degree?: Degree;
  readonly studies: StudyKind;
  /** An id of `knowledge/lexicon/universities.yaml`, because universities have rules of their own; absent: another. */
  readonly universityId?: string;
  /** Year of the programme, from 1. */
  readonly year?: number;
  /** Epoch milliseconds: since when without a break at this university. Rules count from there. */
  readonly studyingSince?: number;
  readonly languages: readonly SpokenLanguage[];
  readonly availability: Stretch;
  readonly hoursPerWeek?: number;
  /** Ids of `knowledge/lexicon/disciplines.yaml`; none where the field is not in it. */
  readonly disciplines: readonly string[];
  /** Markets that the student says to know, ISO 3166-1 alpha-2. Never filled in from the nationality. */
  readonly marketsKnown: readonly string[];
  readonly kinds: readonly PlacementKind[];
  readonly permit: PermitKind;
  readonly inBeijing: boolean;
  /** `none`: would also work unpaid. Absent: not said. */
  readonly expectedPay?: Pay | 'none';
  /** None: not said. */
  readonly places: readonly WorkPlace[];
  readonly name?: never;
  readonly nationality?: never;
  readonly gender?: never;
  readonly age?: never;
  readonly birthDate?: never;
  readonly religion?: never;
  readonly contact?: never;
}

/** The member names of `MatchingProfile` that may hold something. */
export const matchingMembers = [
  'reference',
  'degree',
  'studies',
  'universityId',
  'year',
  'studyingSince',
  'languages',
  'availability',
  'hoursPerWeek',
  'disciplines',
  'marketsKnown',
  'kinds',
  'permit',
  'inBeijing',
  'expectedPay',
  'places',
] as const satisfies readonly (keyof MatchingProfile)[];
type MatchingMember = (typeof matchingMembers)[number];

/** A file that a student gave; it is kept outside what the web serves, and only staff may fetch it. */
export interface CvFile {
  /** Unguessable; the name of the file where it is kept. */
  readonly id: string;
  /** As the student called it; only ever shown. */
  readonly name: string;
  readonly bytes: number;
  /** By its content, not by its name. */
  readonly type: 'pdf' | 'doc' | 'docx';
}

export interface StudentProfile extends Pick<MatchingProfile, MatchingMember> {
  readonly personId: PersonId;
  readonly status: ProfileStatus;
  readonly name: string;
  /** ISO 3166-1 alpha-2. For the papers that a placement needs; no part of matching. */
  readonly nationality: string;
  /** As the student wrote it. */
  readonly university: string;
  readonly programme: string;
  readonly contact: Reachable;
  readonly cv?: CvFile;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly changedAt: number;
}

/** Picks what may be looked at, so that the rest cannot come along by way of an object that holds more. */
export function matchingProfileOf(profile: StudentProfile): MatchingProfile {
  const {
    reference,
    degree,
    studies,
    universityId,
    year,
    studyingSince,
    languages,
    availability,
    hoursPerWeek,
    disciplines,
    marketsKnown,
    kinds,
    permit,
    inBeijing,
    expectedPay,
    places,
  } = profile;
  return {
    reference,
    degree,
    studies,
    universityId,
    year,
    studyingSince,
    languages,
    availability,
    hoursPerWeek,
    disciplines,
    marketsKnown,
    kinds,
    permit,
    inBeijing,
    expectedPay,
    places,
  };
}

export type NewProfile = Omit<StudentProfile, 'reference' | 'status' | 'createdAt' | 'changedAt'>;
export type ProfileChanges = Partial<Omit<NewProfile, 'personId' | 'cv'>>;
export type ProfileRefusal = 'not-found' | 'not-yours' | 'ended';

/** Why two profiles may be of one person; the more of it, the likelier. */
export type Likeness = 'same-person' | 'same-email' | 'same-phone' | 'same-name' | 'similar-name';

/** The profiles of students. */
export interface Profiles {
  open(profile: NewProfile): Promise<StudentProfile>;
  find(reference: string): Promise<StudentProfile | undefined>;
  /** Newest first, ended ones included. */
  listOf(personId: PersonId): Promise<readonly StudentProfile[]>;
  /** Oldest first; without the ended ones (placed, closed, withdrawn) unless asked for. For staff. */
  list(options?: { includeEnded?: boolean }): Promise<readonly StudentProfile[]>;
  /** Received, being matched or put forward: whom openings may still be offered to. No order. */
  listMatchable(): Promise<readonly MatchingProfile[]>;
  /**
   * Profiles that may be of the same person, likeliest first. What another person's profile says must not be shown:
   * only that there is one, and only who proves to be its owner (the reference, or the e-mail address) may join them.
   */
  findAlike(
    profile: NewProfile,
  ): Promise<readonly { readonly reference: string; readonly likeness: readonly Likeness[] }[]>;
  /**
   * After the person confirmed: what the newer one says counts, what only the older one has is taken over, matches move,
   * and the older one is deleted. `not-yours` unless both are the person's or it proved to own the other.
   */
  join(keep: string, drop: string, personId: PersonId): Promise<Result<StudentProfile, ProfileRefusal | 'same'>>;
  /** Members that are absent stay; `undefined` takes a member away. */
  change(
    reference: string,
    personId: PersonId,
    changes: ProfileChanges,
  ): Promise<Result<StudentProfile, ProfileRefusal>>;
  /** Gives the file that is not needed any more; its content is deleted after the commit. Absent: without a file. */
  setCv(
    reference: string,
    personId: PersonId,
    cv: CvFile | undefined,
  ): Promise<Result<{ readonly profile: StudentProfile; readonly unneeded?: CvFile }, ProfileRefusal>>;
  /** By staff. What ends it withdraws its matches under way. */
  setStatus(reference: string, status: ProfileStatus): Promise<Result<StudentProfile, 'not-found'>>;
  /** No matching any more; matches under way are withdrawn, and their firms told. It can still be deleted. */
  withdraw(reference: string, personId: PersonId): Promise<Result<StudentProfile, ProfileRefusal>>;
  /**
   * Deletes the profile, its matches with all their texts, and what is due to be told of it; an ended one too. What is
   * left is that a profile was deleted, and when: no reference, no person. Whoever keeps CVs deletes `cv` once this is
   * committed. Firms of matches under way are told that the student is no longer available; what was passed on in an
   * exchange is with the firm and out of reach.
   */
  delete(
    reference: string,
    personId: PersonId,
  ): Promise<Result<{ readonly deletedAt: number; readonly cv?: CvFile }, 'not-found' | 'not-yours'>>;
  /** Epoch milliseconds, newest first: all that is left of deleted profiles. */
  listDeletions(): Promise<readonly number[]>;
}
