import { type Lexicon, readTerms } from '../../src/language/terms/lexicon.ts';
import type { Degree, PlacementKind, Reachable, WorkPlace } from '../../src/model/cirrus.ts';
import type {
  CvFile,
  NewProfile,
  PermitKind,
  ProfileChanges,
  SpokenLanguage,
  StudentProfile,
  StudyKind,
} from '../../src/model/profiles.ts';
import type { FormTurn, Values } from '../form/slot.ts';
import { hoursPerWeekOf, type Workload } from '../placement/hoursSlot.ts';
import { spokenLanguages, type ToldLanguage } from '../placement/languagesSlot.ts';
import { payOf, type ToldPay } from '../placement/paySlot.ts';
import { type PlacementPeriod, stretchOf } from '../placement/periodSlot.ts';
import { placesOf } from '../placement/placeSlot.ts';
import type { CvChange } from './cvSlot.ts';
import type { University } from './readStudies.ts';
import type { Since } from './studySlots.ts';

/** The values of the slots, by name; those that were not told are absent. */
export interface ApplicationValues {
  readonly name?: string;
  readonly nationality?: string;
  readonly university?: University;
  readonly programme?: string;
  readonly studies?: StudyKind;
  readonly degree?: Degree;
  readonly year?: number;
  readonly studyingSince?: Since;
  readonly disciplines?: readonly string[];
  readonly languages?: readonly ToldLanguage[];
  readonly kinds?: readonly PlacementKind[];
  readonly availability?: PlacementPeriod;
  readonly hoursPerWeek?: Workload;
  readonly permit?: PermitKind;
  readonly inBeijing?: boolean;
  readonly places?: WorkPlace | 'either';
  readonly expectedPay?: ToldPay;
  readonly marketsKnown?: readonly string[];
  readonly interests?: string;
  readonly contact?: Reachable;
  readonly openings?: readonly string[];
  readonly cv?: CvChange;
}

export function valuesOf(values: Values): ApplicationValues {
  return values as ApplicationValues;
}

/** What a programme is in the list of disciplines; none where it is in none. */
export function disciplinesOf(programme: string, { disciplines }: Pick<Lexicon, 'disciplines'>): readonly string[] {
  return [...new Set(readTerms(programme, disciplines).flatMap(({ values }) => values))];
}

function expected(pay: ToldPay | undefined): StudentProfile['expectedPay'] {
  const told = pay === undefined ? undefined : payOf(pay);
  return told === 'unpaid' ? 'none' : told;
}

/** The members that were told, each as a profile keeps it. */
function told(values: ApplicationValues, lexicon: Pick<Lexicon, 'disciplines'>): ProfileChanges {
  const { university, programme, languages, availability, hoursPerWeek, permit, places } = values;
  const derived = programme === undefined ? undefined : disciplinesOf(programme, lexicon);
  return {
    ...definedOf({
      name: values.name,
      nationality: values.nationality,
      programme,
      studies: values.studies,
      degree: values.degree,
      year: values.year,
      studyingSince: values.studyingSince?.at,
      disciplines: values.disciplines ?? derived,
      languages: languages && spokenLanguages(languages),
      kinds: values.kinds,
      availability: availability && stretchOf(availability),
      hoursPerWeek: hoursPerWeek && hoursPerWeekOf(hoursPerWeek),
      permit,
      inBeijing: permit === 'abroad' ? false : values.inBeijing,
      places: places && placesOf(places),
      expectedPay: expected(values.expectedPay),
      marketsKnown: values.marketsKnown,
      interests: values.interests,
      contact: values.contact,
      openings: values.openings,
    }),
    // Without an id where the university is none of the list, also when the one before was.
    ...(university && { university: university.name, universityId: university.id }),
  };
}

function definedOf<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members;
}

/** The new profile of a form that is filled. Throws where something is missing that is always asked for. */
export function profileOf(
  { turn, values }: Pick<FormTurn, 'turn' | 'values'>,
  lexicon: Pick<Lexicon, 'disciplines'>,
): NewProfile {
  const given = valuesOf(values);
  const members = told(given, lexicon);
  const { name, nationality, university, programme, studies, languages, kinds, availability, permit, contact } =
    members;
  if (
    name === undefined ||
    nationality === undefined ||
    university === undefined ||
    programme === undefined ||
    studies === undefined ||
    availability === undefined ||
    permit === undefined ||
    contact === undefined
  ) {
    throw new Error('an application is to be opened that is not filled');
  }
  const cv = given.cv === 'removed' ? undefined : given.cv;
  return {
    ...members,
    personId: turn.personId,
    name,
    nationality,
    university,
    programme,
    studies,
    languages: languages ?? [],
    kinds: kinds ?? [],
    availability,
    permit,
    inBeijing: members.inBeijing ?? false,
    disciplines: members.disciplines ?? [],
    marketsKnown: members.marketsKnown ?? [],
    places: members.places ?? [],
    openings: members.openings ?? [],
    contact,
    ...(cv && { cv }),
  };
}

/** What a changed form changes in a profile: languages, openings and contacts add to those that there are. */
export function changesOf(values: Values, present: StudentProfile, lexicon: Pick<Lexicon, 'disciplines'>) {
  const changes = told(valuesOf(values), lexicon);
  const { languages, openings, contact, university, studyingSince } = changes;
  return {
    ...changes,
    ...(languages && { languages: joinLanguages(present.languages, languages) }),
    ...(openings && { openings: [...new Set([...present.openings, ...openings])] }),
    ...(contact && { contact: { ...present.contact, ...contact } }),
    // Since when without a break is of the university.
    ...(university !== undefined && university !== present.university && { studyingSince }),
  } satisfies ProfileChanges;
}

/** A language that is told anew is spoken as told last. */
export function joinLanguages(
  before: readonly SpokenLanguage[],
  told: readonly SpokenLanguage[],
): readonly SpokenLanguage[] {
  const stay = before.filter(({ language }) => !told.some((one) => one.language === language));
  return [...stay, ...told];
}

/** The CV that a form holds, where it holds a file. */
export function cvOf(values: Values): CvFile | undefined {
  const { cv } = valuesOf(values);
  return cv === 'removed' ? undefined : cv;
}
