import type { Degree, LanguageLevel, Pay, PlacementKind, Reachable, Stretch, WorkPlace } from './cirrus.ts';
import type { ConversationId } from './conversations.ts';
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

/** A profile of which nothing more comes. */
export const endedProfileStatuses = ['placed', 'closed', 'withdrawn'] as const satisfies readonly ProfileStatus[];

export function isProfileEnded(status: ProfileStatus): boolean {
  return endedProfileStatuses.some((one) => one === status);
}

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

/** A CV that a student gave; it is kept outside what the web serves, and only staff may fetch it. */
export interface CvFile {
  /** Unguessable. */
  readonly id: string;
  /** As the student called it; only ever shown. */
  readonly name: string;
  readonly bytes: number;
  /** By its content, not by its name. */
  readonly type: 'pdf' | 'doc' | 'docx';
}

/** Bytes of the largest CV that is taken. */
export const largestCv = 5 * 1024 * 1024;

/**
 * `protected`: it cannot be opened without a password. `damaged`: a PDF or Word file of which a part is missing.
 * `with-macros`: a Word file that holds a program.
 */
export type CvRefusal = 'too-large' | 'empty' | 'neither-pdf-nor-word' | 'damaged' | 'protected' | 'with-macros';

/** The files of CVs: in the database, beside the profiles, so that both are kept and deleted in one transaction. */
export interface Cvs {
  /** Kept for whoever gave it, for a day unless a profile comes to hold it. */
  keep(
    personId: PersonId,
    file: { readonly name: string; readonly bytes: Uint8Array },
  ): Promise<Result<CvFile, CvRefusal>>;
  /** For staff alone. */
  read(id: string): Promise<{ readonly file: CvFile; readonly bytes: Uint8Array } | undefined>;
  /** Those that no profile came to hold within a day. Gives how many. */
  removeForgotten(): Promise<number>;
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
  /** What the student would like to do, in his or her own words; for staff alone. */
  readonly interests?: string;
  /** The openings applied for, TR-…; for staff, no part of the score. */
  readonly openings: readonly string[];
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
  /** Received, with a new reference; without the CV where `Cvs` does not keep it any more. */
  open(profile: NewProfile): Promise<StudentProfile>;
  find(reference: string): Promise<StudentProfile | undefined>;
  /** Newest first, ended ones included. */
  listOf(personId: PersonId): Promise<readonly StudentProfile[]>;
  /** Oldest first; without the ended ones (placed, closed, withdrawn) unless asked for. For staff. */
  list(options?: { includeEnded?: boolean }): Promise<readonly StudentProfile[]>;
  /**
   * Received, being matched or put forward, of students who agreed to be matched under `matchingNotice`: whom openings
   * may still be offered to. No order.
   */
  listMatchable(): Promise<readonly MatchingProfile[]>;
  /**
   * Profiles that have not ended and may be of the same person, likeliest first; the profile itself is among them once
   * it is kept. Another person's is only where the e-mail address or the phone number agrees, or name and university
   * do. What it says must not be shown: only that there is one, and only who proves to be its owner by its reference, or
   * to staff, may have them joined. Others may know an address.
   */
  findAlike(
    profile: NewProfile,
  ): Promise<readonly { readonly reference: string; readonly likeness: readonly Likeness[] }[]>;
  /**
   * After the person confirmed: what the newer of the two says counts, what only the older one has is taken over, all of
   * it under the reference `keep`; the matches of `drop` move to it, its CV too unless the newer one has its own, and
   * `drop` is gone. `not-yours` unless `keep` is the person's, and `drop` is or `findAlike` would give it for `keep`:
   * whoever calls has seen to it that the person proved to own it.
   */
  join(keep: string, drop: string, personId: PersonId): Promise<Result<StudentProfile, ProfileRefusal | 'same'>>;
  /**
   * Members that are absent stay; `undefined` takes a member away. Where the card says something else from now on,
   * matches under way that a firm agreed to lapse, since it was to something else; the others stay.
   */
  change(
    reference: string,
    personId: PersonId,
    changes: ProfileChanges,
  ): Promise<Result<StudentProfile, ProfileRefusal>>;
  /**
   * A file that the person gave, as `Cvs` kept it (`cv-gone`: not any more); absent: without one. One that it replaces
   * is deleted.
   */
  setCv(
    reference: string,
    personId: PersonId,
    cv: CvFile | undefined,
  ): Promise<Result<StudentProfile, ProfileRefusal | 'cv-gone'>>;
  /**
   * By staff; the student is told. What ends it withdraws its matches under way. What the student took back stays
   * `withdrawn`.
   */
  setStatus(reference: string, status: ProfileStatus): Promise<Result<StudentProfile, 'not-found' | 'withdrawn'>>;
  /** No matching any more; matches under way are withdrawn, and their firms told. It can still be deleted. */
  withdraw(reference: string, personId: PersonId): Promise<Result<StudentProfile, ProfileRefusal>>;
  /**
   * Deletes the profile, its CV, its matches with all their texts, what is due to be told of it, and what the person
   * wrote in conversations and to staff up to now, in which it was told; an ended one too. In conversations of firms that
   * saw it on a card, all lines go that tell of the match. What is left is that a profile was deleted, and when: no
   * reference, no person. Firms of matches under way are told that the student is no longer available; what was passed on
   * in an exchange is with the firm and out of reach. `askedIn`: the conversation whose newest message asks for it; that
   * one stays, in so far as it does not tell who asks.
   */
  delete(
    reference: string,
    personId: PersonId,
    askedIn?: ConversationId,
  ): Promise<Result<{ readonly deletedAt: number }, 'not-found' | 'not-yours'>>;
  /** Epoch milliseconds, newest first: all that is left of deleted profiles. */
  listDeletions(): Promise<readonly number[]>;
}
