import type { Firm } from './bookings.ts';
import type { PersonId } from './people.ts';
import type { Result } from './result.ts';

/**
 * How a student works for a firm; the ids are those of `knowledge/lexicon/employment.yaml`. Course internship and paid
 * work-study are two routes with different rules, full time is for after graduation.
 */
export const placementKinds = ['course-internship', 'work-study', 'full-time'] as const;
export type PlacementKind = (typeof placementKinds)[number];

/** Lowest first; the ids are those of `knowledge/lexicon/degrees.yaml`. */
export const degrees = ['associate', 'bachelor', 'master', 'doctorate'] as const;
export type Degree = (typeof degrees)[number];

/** Lowest first. */
export const languageLevels = ['basic', 'working', 'fluent', 'native'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

export const workPlaces = ['haidian', 'online'] as const;
export type WorkPlace = (typeof workPlaces)[number];

/** [from, to) in epoch milliseconds; without `to` it has no end that is known. */
export interface Stretch {
  readonly from: number;
  readonly to?: number;
}

/** What is paid for each period; one amount has equal ends. */
export interface Pay {
  readonly min: number;
  readonly max: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly per: 'hour' | 'day' | 'week' | 'month' | 'year';
}

/** How to reach somebody; at least one of the two is there. */
export interface Reachable {
  /** E.164. */
  readonly phone?: string;
  readonly email?: string;
}

export interface Contact extends Reachable {
  readonly name: string;
}

export interface AskedLanguage {
  /** ISO 639-1. */
  readonly language: string;
  readonly level: LanguageLevel;
  /** A must; else it is welcome. */
  readonly required: boolean;
}

export const requestStatuses = [
  'received',
  'being-matched',
  'put-forward',
  'interview',
  /** All places are taken. */
  'filled',
  /** Ended by staff, or by the firm with thanks. */
  'closed',
  /** Taken back by the firm. */
  'withdrawn',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** A request of which nothing more comes. */
/** A firm of which nothing was heard for so many days is asked whether its request still stands, once. */
export const silentDays = 60;

export const endedRequestStatuses = ['filled', 'closed', 'withdrawn'] as const satisfies readonly RequestStatus[];

export function isRequestEnded(status: RequestStatus): boolean {
  return endedRequestStatuses.some((one) => one === status);
}

/** What a firm asks for, in so far as it says whom and what it needs. */
export interface RequestTerms {
  /** As the firm wrote it, in one language. */
  readonly role: string;
  /** Absent: not said. */
  readonly tasks?: string;
  /** Ids of `knowledge/lexicon/disciplines.yaml`; one of them is enough. None: any. */
  readonly disciplines: readonly string[];
  /** At least this one, held or being studied for. */
  readonly degree?: Degree;
  readonly number: number;
  readonly kind: PlacementKind;
  readonly languages: readonly AskedLanguage[];
  /** ISO 3166-1 alpha-2; one of them is enough. */
  readonly countries: readonly string[];
  /**
   * Whether the countries are markets of which knowledge is wanted. Else they are countries that the firm wishes
   * students to come from: kept for staff, shown to no student, and never part of a score.
   */
  readonly marketKnowledge: boolean;
  /** Without an end: from then on. */
  readonly period: Stretch;
  readonly hoursPerWeek?: number;
  readonly place: WorkPlace | 'either';
  /** Absent: not said yet. */
  readonly pay?: Pay | 'unpaid';
  /** Who looks after the student at the firm. */
  readonly mentor?: string;
}

export interface TalentRequest extends RequestTerms {
  /** TR-… */
  readonly reference: string;
  readonly personId: PersonId;
  readonly status: RequestStatus;
  readonly firm: Firm;
  readonly contact: Contact;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly changedAt: number;
  /** When the firm last wrote about it or said that it still stands. */
  readonly lastSignAt: number;
}

/** What students see of a request: neither the firm nor its people, nor where it wishes students to come from. */
export interface Opening extends Omit<RequestTerms, 'marketKnowledge' | 'mentor'> {
  /** The request's. */
  readonly reference: string;
  readonly hasMentor: boolean;
  readonly createdAt: number;
}

const hidden = '＊＊＊';

/**
 * The opening of a request. Where the firm's own words hold its name, its code or its contact's or mentor's name, phone
 * or address, these are blotted out; a short name of the firm is not known to be one, so staff read the words before
 * they put anybody forward.
 */
export function openingOf(request: TalentRequest): Opening {
  const { firm, contact, mentor } = request;
  const secrets = [firm.name, firm.creditCode, contact.name, contact.phone, contact.email, mentor].flatMap((told) =>
    told !== undefined && told.length > 1 ? [told.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')] : [],
  );
  const secret = new RegExp(secrets.join('|'), 'giu');
  return {
    reference: request.reference,
    role: request.role.replace(secret, hidden),
    tasks: request.tasks?.replace(secret, hidden),
    disciplines: request.disciplines,
    degree: request.degree,
    number: request.number,
    kind: request.kind,
    languages: request.languages,
    countries: request.marketKnowledge ? request.countries : [],
    period: request.period,
    hoursPerWeek: request.hoursPerWeek,
    place: request.place,
    pay: request.pay,
    hasMentor: mentor !== undefined,
    createdAt: request.createdAt,
  };
}

/** What a student is looking for; absent members and empty lists do not narrow. */
export interface OpeningFilter {
  /**
   * An opening fits that asks for one of these, or for none. Wider and narrower disciplines count where they are handed
   * in as well: which those are is known to whoever has the lexicon.
   */
  readonly disciplines?: readonly string[];
  /** Openings that ask for this language, ISO 639-1. */
  readonly language?: string;
  /** Openings whose period overlaps it. */
  readonly period?: Stretch;
  readonly kinds?: readonly PlacementKind[];
  readonly place?: WorkPlace;
}

export type NewTalentRequest = RequestTerms & Pick<TalentRequest, 'personId' | 'firm' | 'contact'>;
export type RequestChanges = Partial<RequestTerms & Pick<TalentRequest, 'firm' | 'contact'>>;
/** `ended`: filled, closed or withdrawn. */
export type RequestRefusal = 'not-found' | 'not-yours' | 'ended';

/** The requests of firms. */
export interface TalentRequests {
  /** Received, with a new reference. */
  open(request: NewTalentRequest): Promise<TalentRequest>;
  find(reference: string): Promise<TalentRequest | undefined>;
  /** Newest first, ended ones included. */
  listOf(personId: PersonId): Promise<readonly TalentRequest[]>;
  /** Oldest first; without the ended ones unless asked for. For staff. */
  list(options?: { includeEnded?: boolean }): Promise<readonly TalentRequest[]>;
  /**
   * Newest first, those that are not over and have a place left: received, being matched, put forward, or at interview with
   * fewer students than the firm asked for.
   */
  findOpenings(filter: OpeningFilter): Promise<readonly Opening[]>;
  /**
   * A sign of life too. Members that are absent stay; `undefined` takes a member away. Where the opening says something
   * else from now on, matches under way that a student agreed to lapse, since it was to something else; the others stay.
   */
  change(
    reference: string,
    personId: PersonId,
    changes: RequestChanges,
  ): Promise<Result<TalentRequest, RequestRefusal>>;
  /** The firm says that it still stands. */
  confirm(reference: string, personId: PersonId): Promise<Result<TalentRequest, RequestRefusal>>;
  /** Withdraws its matches under way, and tells their students. */
  withdraw(reference: string, personId: PersonId): Promise<Result<TalentRequest, RequestRefusal>>;
  /** As `withdraw`, for a firm that has found somebody or needs nobody any more. */
  close(reference: string, personId: PersonId): Promise<Result<TalentRequest, RequestRefusal>>;
  /** By staff; the firm is told. What ends it withdraws its matches under way. What the firm took back stays `withdrawn`. */
  setStatus(reference: string, status: RequestStatus): Promise<Result<TalentRequest, 'not-found' | 'withdrawn'>>;
  /** Not ended, and without a sign since then, epoch milliseconds; longest silent first. */
  findSilent(since: number): Promise<readonly TalentRequest[]>;
}
