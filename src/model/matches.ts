import type {
  Contact,
  Degree,
  LanguageLevel,
  Pay,
  PlacementKind,
  Stretch,
  TalentRequest,
  WorkPlace,
} from './cirrus.ts';
import type { PersonId } from './people.ts';
import {
  type MatchingProfile,
  matchingProfileOf,
  type SpokenLanguage,
  type StudentProfile,
  type StudyKind,
} from './profiles.ts';
import type { Result } from './result.ts';

export const matchStatuses = [
  /** Staff put it forward to both; each sees the other without a name. */
  'proposed',
  'firm-agreed',
  'student-agreed',
  /** Both agreed; contacts are about to be passed on. */
  'agreed',
  /** Contacts were passed on and both were told which. Nothing can be taken back from here. */
  'exchanged',
  'declined-by-firm',
  'declined-by-student',
  /** Taken back before the exchange, by either side or staff, or because the request or the profile ended. */
  'withdrawn',
  /** Nobody answered in time, or what was agreed to has changed. */
  'lapsed',
] as const;
export type MatchStatus = (typeof matchStatuses)[number];

export type Side = 'firm' | 'student';

/** Milliseconds for which an answer is awaited: two weeks, so that a holiday or a trip loses nobody an offer. */
export const answerWithin = 14 * 24 * 60 * 60_000;

/** Statuses of a match that is neither over nor exchanged. */
export const underWay = [
  'proposed',
  'firm-agreed',
  'student-agreed',
  'agreed',
] as const satisfies readonly MatchStatus[];

/** Whether a match is neither over nor exchanged. */
export function isUnderWay({ status }: { readonly status: MatchStatus }): boolean {
  return underWay.some((one) => one === status);
}

/** A request and a profile that staff brought together. */
export interface Match {
  readonly id: string;
  readonly requestReference: string;
  readonly profileReference: string;
  readonly status: MatchStatus;
  /** Epoch milliseconds. */
  readonly proposedAt: number;
  /** The name under which staff signed in. */
  readonly proposedBy: string;
  readonly firmAgreedAt?: number;
  readonly studentAgreedAt?: number;
  readonly exchangedAt?: number;
  /** Of a declined, withdrawn or lapsed one. */
  readonly endedAt?: number;
  readonly endedBy?: Side | 'staff';
  /** Epoch milliseconds; as long as an answer is awaited. */
  readonly answerBy?: number;
}

/**
 * What a firm sees of a student before both agreed: what the work asks for, and no more. No name, nationality, gender,
 * age or contact. No university, programme or year either: with a language and a degree they single out one person on
 * many a campus, and the year of study tells the age. Of languages only those that the firm asked for, Chinese and
 * English, and native no higher than fluent unless native was asked for: a mother tongue tells the nationality. Of
 * markets only those asked about. No CV, and no reference under which one student could be recognised on two requests.
 */
export interface AnonymousCard {
  /** The match's. */
  readonly id: string;
  readonly degree?: Degree;
  readonly studies: StudyKind;
  readonly disciplines: readonly string[];
  readonly languages: readonly SpokenLanguage[];
  readonly marketsKnown: readonly string[];
  readonly kind: PlacementKind;
  readonly availability: Stretch;
  readonly hoursPerWeek?: number;
  readonly inBeijing: boolean;
  readonly places: readonly WorkPlace[];
  readonly expectedPay?: Pay | 'none';
}

export function anonymousCardOf(
  id: string,
  profile: StudentProfile,
  { kind, languages, countries, marketKnowledge }: TalentRequest,
): AnonymousCard {
  const asked = new Map<string, LanguageLevel | undefined>([
    ['zh', undefined],
    ['en', undefined],
    ...languages.map(({ language, level }) => [language, level] as const),
  ]);
  return {
    id,
    degree: profile.degree,
    studies: profile.studies,
    disciplines: profile.disciplines,
    languages: profile.languages
      .filter(({ language }) => asked.has(language))
      .map(({ language, level }) => ({
        language,
        level: level === 'native' && asked.get(language) !== 'native' ? 'fluent' : level,
      })),
    marketsKnown: marketKnowledge ? profile.marketsKnown.filter((country) => countries.includes(country)) : [],
    kind,
    availability: profile.availability,
    hoursPerWeek: profile.hoursPerWeek,
    inBeijing: profile.inBeijing,
    places: profile.places,
    expectedPay: profile.expectedPay,
  };
}

/**
 * The profile as the firm may know it: reasons for and against that are told to the firm are found from this. What
 * depends on the university or on the time of study is then not known, and a mother tongue no better than fluent.
 */
export function blindProfileOf(profile: StudentProfile, request: TalentRequest): MatchingProfile {
  const { languages, marketsKnown } = anonymousCardOf(profile.reference, profile, request);
  return {
    ...matchingProfileOf(profile),
    languages,
    marketsKnown,
    universityId: undefined,
    year: undefined,
    studyingSince: undefined,
  };
}

/** What each side was given of the other, to be said to both. */
export interface Exchange {
  readonly match: Match;
  readonly toFirm: Contact & { readonly university: string; readonly programme: string };
  readonly toStudent: { readonly firmName: string; readonly contact: Contact };
}

export type ProposalRefusal =
  | 'request-not-found'
  | 'profile-not-found'
  | 'request-ended'
  | 'profile-ended'
  /** There is or was one of the two: whoever declined is not asked again. */
  | 'already-proposed'
  /** The request and the profile are the same person's. */
  | 'same-person'
  /** The student has not agreed to be matched. */
  | 'no-consent';
/** `ended`: declined, withdrawn or lapsed; `exchanged`: contacts were passed on already. */
export type AnswerRefusal = 'not-found' | 'not-yours' | 'already-agreed' | 'ended' | 'exchanged';

/**
 * Blind until both agree: the firm sees `anonymousCardOf`, the student `openingOf`, and neither may be given more by
 * anybody. Who agrees consents to passing on his or her own contact for this match alone. Every change of a match first
 * updates its row, so that an agreement and a withdrawal at once have one outcome. When it is over, a request or a
 * profile of which nothing else is under way is `being-matched` again, unless it is beyond `put-forward`.
 */
export interface Matches {
  /** Tells both. Request and profile become `put-forward`. */
  propose(requestReference: string, profileReference: string, staff: string): Promise<Result<Match, ProposalRefusal>>;
  find(id: string): Promise<Match | undefined>;
  /** Newest first. */
  listOfRequest(requestReference: string): Promise<readonly Match[]>;
  listOfProfile(profileReference: string): Promise<readonly Match[]>;
  /** All of a person's requests and profiles, newest first, with the side on which the person stands. */
  listOf(personId: PersonId): Promise<readonly (Match & { readonly side: Side })[]>;
  /** Those that await this person's answer, oldest first. */
  listAwaiting(personId: PersonId): Promise<readonly (Match & { readonly side: Side })[]>;
  /** Not ended and not exchanged, oldest first; for staff. */
  listUnderWay(): Promise<readonly Match[]>;
  /** With the other side's agreement it becomes `agreed`. */
  agree(id: string, side: Side, personId: PersonId): Promise<Result<Match, AnswerRefusal>>;
  /** Of a match that one has not agreed to. Only staff learn who declined; the other side hears that it did not come about. */
  decline(id: string, side: Side, personId: PersonId): Promise<Result<Match, AnswerRefusal>>;
  /** Takes one's agreement back, until the exchange; whoever has not agreed takes part in it no more. */
  withdraw(
    id: string,
    side: Side,
    personId: PersonId,
  ): Promise<Result<Match, Exclude<AnswerRefusal, 'already-agreed'>>>;
  withdrawByStaff(id: string): Promise<Result<Match, 'not-found' | 'ended' | 'exchanged'>>;
  /**
   * Gives what is to be passed on, in the transaction that tells both, once: of an agreed match only. Request and profile
   * become `interview`.
   */
  exchange(id: string): Promise<Result<Exchange, 'not-found' | 'not-agreed' | 'ended' | 'exchanged'>>;
  /** Ends those whose `answerBy` is over, which nobody can answer since then, and tells both. Gives how many. */
  lapse(): Promise<number>;
}
