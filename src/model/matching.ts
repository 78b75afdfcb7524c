import type { ConfidenceLevel } from './answers.ts';
import type { Degree, LanguageLevel, Pay, PlacementKind, RequestTerms, Stretch, WorkPlace } from './cirrus.ts';
import type { MatchingProfile, PermitKind, StudyKind } from './profiles.ts';
import type { Locale, Text } from './text.ts';

/** All of a request that matching looks at. */
export type MatchingRequest = Omit<RequestTerms, 'role' | 'tasks' | 'number' | 'mentor'> & {
  /** TR-… */
  readonly reference: string;
};

/** How near a field of study is to the one asked for: itself or a part of it, next to it, of the same category, other. */
export type DisciplineFit = 'same' | 'near' | 'same-category' | 'other';

/** What an entry of the knowledge says of a way to work, in this case. */
export interface RouteFinding {
  /** The id of the rule in `knowledge/permit-routes.yaml`. */
  readonly rule: string;
  /** The id of the entry that it comes from. */
  readonly entry: string;
  readonly confidence: ConfidenceLevel;
  readonly says: Text;
  /** Absent where no entry says, and `entry` is only the nearest. */
  readonly source?: { readonly name: Text; readonly url?: string };
  /** An ISO date, or year or year and month: the state of the rules that it tells. */
  readonly asOf?: string;
}

/** Why a profile cannot be matched with a request at all. */
export type Violation =
  | { readonly about: 'kind'; readonly asked: PlacementKind; readonly wanted: readonly PlacementKind[] }
  /** `share` of the time asked for, 0 to 1. */
  | { readonly about: 'dates'; readonly asked: Stretch; readonly available: Stretch; readonly share: number }
  | { readonly about: 'degree'; readonly asked: Degree; readonly has?: Degree }
  | ({ readonly about: 'route' } & RouteFinding);

/** What speaks for or against, and how. */
export type Reason =
  | {
      readonly about: 'discipline';
      readonly fit: DisciplineFit;
      /** The pair that is nearest; `has` absent: the profile names none. */
      readonly asked: string;
      readonly has?: string;
    }
  | {
      readonly about: 'language';
      readonly language: string;
      readonly asked: LanguageLevel;
      readonly has?: LanguageLevel;
      readonly required: boolean;
      /** Spoken as well as asked for, or better. */
      readonly fits: boolean;
    }
  | { readonly about: 'market'; readonly known: boolean; readonly countries: readonly string[] }
  | {
      readonly about: 'place';
      readonly asked: WorkPlace;
      readonly fit: 'fits' | 'would-come' | 'unknown' | 'other';
    }
  | {
      readonly about: 'pay';
      readonly fit: 'enough' | 'too-little' | 'unpaid' | 'not-comparable' | 'unknown';
      readonly offered: Pay | 'unpaid';
      readonly expected?: Pay | 'none';
    }
  /** Hours a week; where one of the two is not known there is no such reason. */
  | { readonly about: 'hours'; readonly asked: number; readonly has: number }
  | { readonly about: 'dates'; readonly share: number; readonly overlap: Required<Stretch> };

export interface Assessment {
  /** With one of these the score is 0 and the profile is in no ranking. */
  readonly hard: readonly Violation[];
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: { readonly for: readonly Reason[]; readonly against: readonly Reason[] };
  /** What must be got first, and from whom. */
  readonly first: readonly RouteFinding[];
  /** What nobody but staff can decide: what is uncertain, not known or depends on the case. */
  readonly forStaff: readonly RouteFinding[];
}

/** An assessment in words, one line each, for lists. */
export interface Explanation {
  readonly hard: readonly string[];
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly first: readonly string[];
  readonly forStaff: readonly string[];
}

export interface Ranked {
  /** The profile's. */
  readonly reference: string;
  readonly score: number;
}

/** What the rules say of a way to work for one student, whatever the opening. */
export interface Routes {
  /** Not open to the student as things stand. */
  readonly impossible: readonly RouteFinding[];
  /** What must be got first, and from whom. */
  readonly first: readonly RouteFinding[];
  /** What nobody but staff can decide. */
  readonly forStaff: readonly RouteFinding[];
}

/** What of a student the rules look at. */
export type RouteCase = Pick<
  MatchingProfile,
  | 'degree'
  | 'studies'
  | 'universityId'
  | 'year'
  | 'studyingSince'
  | 'permit'
  | 'inBeijing'
  | 'availability'
  | 'hoursPerWeek'
  | 'places'
  | 'expectedPay'
>;

/** What is known so far of somebody who wants to work; what is absent was not told. */
export interface RouteFacts {
  readonly kind: PlacementKind;
  readonly period: Stretch;
  readonly permit?: PermitKind;
  /** Who is abroad is not, told or not. */
  readonly inBeijing?: boolean;
  readonly studies?: StudyKind;
  readonly degree?: Degree | 'none';
  /** An id of `knowledge/lexicon/universities.yaml`; `other`: none of them. */
  readonly university?: string;
  /** Year of the programme, from 1. */
  readonly year?: number;
  /** Epoch milliseconds: since when without a break at this university. */
  readonly studyingSince?: number;
  readonly place?: WorkPlace | 'either';
  readonly paid?: boolean;
  readonly hoursPerWeek?: number;
}

/** What a rule may still depend on; `studyTime` is told by the year or the beginning of the studies. */
export type RouteFact = Exclude<keyof RouteFacts, 'kind' | 'period' | 'year' | 'studyingSince'> | 'studyTime';

/** What the rules say of a case of which not all is known. */
export interface Considered extends Routes {
  /** Not open before a day of the student's own, epoch milliseconds. */
  readonly later: readonly { readonly finding: RouteFinding; readonly from: number }[];
  /** What holds or does not by something that was not told. */
  readonly open: readonly { readonly finding: RouteFinding; readonly rests: readonly RouteFact[] }[];
}

/** Deterministic: nothing but the arguments counts, and of equal scores the lower reference comes first. */
export interface Matching {
  score(request: MatchingRequest, profile: MatchingProfile): Assessment;
  /** Names nobody: what it says may be shown to both sides. */
  explain(assessment: Assessment, locale: Locale): Explanation;
  /** For the time that the student is available, at a place, for hours and for pay as he or she wishes. */
  routes(student: RouteCase, kind: PlacementKind): Routes;
  /** The same rules for a case of which some may not be known yet; with all facts it says what `score` says of the route. */
  consider(facts: RouteFacts): Considered;
  /** With the source and its date, and that it was not checked where it was not. */
  showFinding(finding: RouteFinding, locale: Locale): string;
  /** Best first, at most `limit` (20 unless told), none with a violation. */
  shortlist(request: MatchingRequest, profiles: readonly MatchingProfile[], limit?: number): readonly Ranked[];
  /** A shortlist for each request, by its reference; the profiles are prepared once. */
  rank(
    requests: readonly MatchingRequest[],
    profiles: readonly MatchingProfile[],
    limit?: number,
  ): ReadonlyMap<string, readonly Ranked[]>;
}
