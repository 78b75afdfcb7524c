import type {
  Contact,
  Degree,
  Pay,
  PlacementKind,
  RequestTerms,
  TalentRequest,
  WorkPlace,
} from '../../src/model/cirrus.ts';
import type { FormTurn, Values } from '../form/slot.ts';
import { hoursPerWeekOf, type Workload } from '../placement/hoursSlot.ts';
import { askedLanguages, type ToldLanguage } from '../placement/languagesSlot.ts';
import { payOf, type ToldPay } from '../placement/paySlot.ts';
import { type PlacementPeriod, stretchOf } from '../placement/periodSlot.ts';

/** Countries that a firm named; without `purpose` it has not said what for. */
export interface ToldCountries {
  /** ISO 3166-1 alpha-2. */
  readonly ids: readonly string[];
  /** Whether the market is to be known, or somebody to come from there. */
  readonly purpose?: 'market' | 'origin';
}

/** A contact as far as it was told. */
export type ToldContact = Partial<Contact>;

/** The values of the forms by slot, as far as they were told. */
export interface ToldRequest {
  readonly kind?: readonly PlacementKind[];
  readonly role?: string;
  readonly tasks?: string;
  readonly number?: number;
  readonly period?: PlacementPeriod;
  readonly hoursPerWeek?: Workload;
  readonly disciplines?: readonly string[];
  readonly degree?: Degree;
  readonly languages?: readonly ToldLanguage[];
  readonly place?: WorkPlace | 'either';
  readonly pay?: ToldPay;
  readonly countries?: ToldCountries;
  readonly enrolled?: true;
  readonly extras?: string;
  readonly firm?: string;
  readonly creditCode?: string;
  readonly contact?: ToldContact;
  readonly mentor?: string;
}

export function toldOf(values: Values): ToldRequest {
  return values as ToldRequest;
}

export function kindOf(values: Values): PlacementKind | undefined {
  return toldOf(values).kind?.[0];
}

/** What is kept of a form that is filled; throws where something that was to be asked for is not there. */
export function requestOf({ values, locale }: Pick<FormTurn, 'values' | 'locale'>) {
  const told = toldOf(values);
  const { role, extras, number, period, place, countries, firm, creditCode, contact, pay } = told;
  const kind = kindOf(values);
  const stretch = period && stretchOf(period);
  if (!kind || !role || !number || !stretch || !place || !firm || !creditCode || !contact?.name) {
    throw new Error('a talent request was confirmed before all of it was told');
  }
  const terms: RequestTerms = {
    role,
    tasks: [told.tasks, extras].filter(Boolean).join(locale === 'zh' ? '；' : '; ') || undefined,
    disciplines: told.disciplines ?? [],
    degree: told.degree,
    number,
    kind,
    languages: askedLanguages(told.languages ?? []),
    countries: countries?.ids ?? [],
    marketKnowledge: countries?.purpose === 'market',
    period: stretch,
    hoursPerWeek: told.hoursPerWeek && hoursPerWeekOf(told.hoursPerWeek),
    place,
    pay: pay && payOf(pay),
    mentor: told.mentor,
  };
  const { name, phone, email } = contact;
  return {
    ...terms,
    firm: { name: firm, creditCode },
    contact: { name, ...(phone !== undefined && { phone }), ...(email !== undefined && { email }) },
  };
}

/** A request as the values of a form; what it does not say is absent. */
export function valuesOf(request: TalentRequest): ToldRequest {
  const { kind, period, hoursPerWeek, countries, marketKnowledge, firm, pay, ...others } = request;
  return {
    kind: [kind],
    role: others.role,
    ...(others.tasks !== undefined && { tasks: others.tasks }),
    number: others.number,
    period: period.to === undefined ? { from: period.from, open: true } : { from: period.from, to: period.to },
    ...(hoursPerWeek !== undefined && { hoursPerWeek: { hours: hoursPerWeek } }),
    disciplines: others.disciplines,
    ...(others.degree && { degree: others.degree }),
    languages: others.languages,
    place: others.place,
    ...(pay !== undefined && { pay: pay satisfies Pay | 'unpaid' }),
    ...(countries.length > 0 && { countries: { ids: countries, purpose: marketKnowledge ? 'market' : 'origin' } }),
    firm: firm.name,
    creditCode: firm.creditCode,
    contact: others.contact,
    ...(others.mentor !== undefined && { mentor: others.mentor }),
  };
}
