import { z } from 'zod';
import { degrees, languageLevels, placementKinds, requestStatuses, workPlaces } from '../model/cirrus.ts';
import { permitKinds, profileStatuses, studyKinds } from '../model/profiles.ts';

/**
 * What may be written to the tables of requests and profiles. Whatever breaks it is a defect of the caller, since people
 * are told what is wrong long before: `parse` throws, and says where, not what.
 */
const words = z.string().regex(/\S/, 'text');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of a lexicon');
const language = z.string().regex(/^[a-z]{2}$/, 'ISO 639-1');
const country = z.string().regex(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2');
const time = z.int();

const stretch = z
  .object({ from: time, to: time.optional() })
  .refine(({ from, to }) => to === undefined || to > from, 'ends after it begins');

const pay = z
  .object({
    min: z.number().min(0),
    max: z.number().positive(),
    currency: z.string().regex(/^[A-Z]{3}$/, 'ISO 4217'),
    per: z.enum(['hour', 'day', 'week', 'month', 'year']),
  })
  .refine(({ min, max }) => min <= max, 'min is at most max');

const hoursPerWeek = z
  .number()
  .positive()
  .max(7 * 24);

const reachable = {
  phone: z
    .string()
    .regex(/^\+[1-9]\d{5,14}$/, 'E.164')
    .optional(),
  email: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+$/, 'an e-mail address')
    .optional(),
};
const isReachable = ({ phone, email }: { phone?: string | undefined; email?: string | undefined }) =>
  phone !== undefined || email !== undefined;

const terms = {
  role: words,
  tasks: words.optional(),
  disciplines: z.array(id),
  degree: z.enum(degrees).optional(),
  number: z.int().min(1),
  kind: z.enum(placementKinds),
  languages: z.array(z.object({ language, level: z.enum(languageLevels), required: z.boolean() })),
  countries: z.array(country),
  marketKnowledge: z.boolean(),
  period: stretch,
  hoursPerWeek: hoursPerWeek.optional(),
  place: z.enum([...workPlaces, 'either']),
  pay: z.union([pay, z.literal('unpaid')]).optional(),
  mentor: words.optional(),
};

export const requestShape = z.object({
  personId: words,
  firm: z.object({ name: words, creditCode: words }),
  contact: z.object({ name: words, ...reachable }).refine(isReachable, 'a phone number or an e-mail address'),
  ...terms,
});

export const requestStatusShape = z.enum(requestStatuses);

export const profileShape = z.object({
  personId: words,
  name: words,
  nationality: country,
  university: words,
  universityId: id.optional(),
  programme: words,
  contact: z.object(reachable).refine(isReachable, 'a phone number or an e-mail address'),
  degree: z.enum(degrees).optional(),
  studies: z.enum(studyKinds),
  year: z.int().min(1).optional(),
  studyingSince: time.optional(),
  languages: z.array(z.object({ language, level: z.enum(languageLevels) })),
  availability: stretch,
  hoursPerWeek: hoursPerWeek.optional(),
  disciplines: z.array(id),
  marketsKnown: z.array(country),
  kinds: z.array(z.enum(placementKinds)).min(1),
  permit: z.enum(permitKinds),
  inBeijing: z.boolean(),
  expectedPay: z.union([pay, z.literal('none')]).optional(),
  places: z.array(z.enum(workPlaces)),
  interests: words.optional(),
  openings: z.array(z.string().regex(/^TR-[0-9A-HJKMNP-TV-Z]{6}$/, 'TR-…')),
});

export const profileStatusShape = z.enum(profileStatuses);
