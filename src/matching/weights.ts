import type { PlacementKind } from '../model/cirrus.ts';
import type { DisciplineFit, Reason } from '../model/matching.ts';

/** What a score is made of. Each part is a fit from 0 to 1; what a request does not ask for has no part in it. */
export type Part = 'discipline' | 'language' | 'market' | 'dates' | 'place' | 'pay';

/**
 * How much each part counts, out of 100 when a request asks for all of them. Nobody has measured what makes a placement
 * go well here; these are the order in which firms name their wishes, and are to be judged anew once placements have
 * been made.
 */
export const weights: Readonly<Record<Part, number>> = {
  /** What firms name first, and what the school must agree to: the work has to belong to the field of study. */
  discipline: 30,
  /** The very reason for looking among international students. */
  language: 30,
  /** The other reason: knowing how business is done in a market. */
  market: 15,
  /** That the dates are enough is a hard condition already; all of the time, with all of the hours, is better. */
  dates: 10,
  /** Both can be talked about, and often are: they order what is equal otherwise. */
  place: 10,
  pay: 5,
};

/** A language that is a must counts twice as much as one that is welcome. */
export const requiredLanguageWeight = 2;
export const welcomeLanguageWeight = 1;

/**
 * What is left of the whole score where a required language is not spoken at all; in between where it is spoken less
 * well than asked for. Not 0: levels are what students say of themselves, and a firm may yet prefer the field of study.
 */
export const withoutRequiredLanguage = 0.4;

/**
 * Near: 国贸、市场营销等相关专业, what firms here call related fields. Of the same of the fourteen categories: better than
 * nothing for tasks that need no special knowledge.
 */
export const disciplineFits: Readonly<Record<DisciplineFit, number>> = {
  same: 1,
  near: 0.7,
  'same-category': 0.35,
  other: 0,
};

/** One of the markets asked for is enough for most of it, every further one adds its share of the rest. */
export const firstMarketFit = 0.6;

/** What is not known counts as half: it is better than a no, and worse than a yes. */
export const unknownFit = 0.5;

type PlaceFit = Extract<Reason, { about: 'place' }>['fit'];
export const placeFits: Readonly<Record<PlaceFit, number>> = {
  fits: 1,
  /** Wants to work in Haidian and is not in Beijing yet. */
  'would-come': 0.8,
  unknown: unknownFit,
  other: 0,
};

/** Dates overlap enough when the student is there for this share of the time asked for. */
export const enoughOfTheTime = 0.5;

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * The time that a request without an end is taken to ask for, in milliseconds: half a year is a usual internship, and
 * nobody is hired for less than a year full time.
 */
export const assumedLength: Readonly<Record<PlacementKind, number>> = {
  'course-internship': 26 * week,
  'work-study': 26 * week,
  'full-time': 52 * week,
};

/** How many profiles a shortlist holds unless told: as many as a person can look through. */
export const shortlistLength = 20;
