import { tellsOnlyDegree } from '../../src/language/placements/ownDegree.ts';
import { type Lexicon, readTerms } from '../../src/language/terms/lexicon.ts';
import type { Message } from '../../src/model/message.ts';
import type { SpokenLanguage } from '../../src/model/profiles.ts';
import type { Text } from '../../src/model/text.ts';
import { formText } from '../form/formText.ts';
import type { AnySlot, FormTurn, SlotReading } from '../form/slot.ts';
import { createDegreeSlot } from '../placement/degreeSlot.ts';
import { createDisciplinesSlot } from '../placement/disciplinesSlot.ts';
import { createHoursSlot } from '../placement/hoursSlot.ts';
import { createKindSlot } from '../placement/kindSlot.ts';
import { createLanguagesSlot, showLanguages, spokenLanguages, type ToldLanguage } from '../placement/languagesSlot.ts';
import { createPaySlot } from '../placement/paySlot.ts';
import { createPlacementPeriodSlot } from '../placement/periodSlot.ts';
import { createPersonNameSlot } from '../placement/personNameSlot.ts';
import { createPlaceSlot } from '../placement/placeSlot.ts';
import {
  contactSlot,
  createMarketsSlot,
  createNationalitySlot,
  interestsSlot,
  openingsSlot,
  withoutNationality,
} from './applicantSlots.ts';
import { applicantText } from './applicantText.ts';
import { updatedReference } from './applicationSlot.ts';
import { applyText as text } from './applyText.ts';
import { apartFromConsent } from './consentSlots.ts';
import { likelyNames, readIntroducedName } from './introducedName.ts';
import { createPermitSlot, inBeijingSlot } from './permitSlots.ts';
import { disciplinesOf, joinLanguages, valuesOf } from './profileValues.ts';
import { createProgrammeSlot, createStudiesSlot, createUniversitySlot, sinceSlot, yearSlot } from './studySlots.ts';

/** Asked for together, since people tell them in one sentence. */
const together = ['name', 'nationality', 'university', 'programme', 'studies', 'year'];

/** All that is told of a student, in the order in which it is asked for. */
export function createProfileSlots(lexicon: Lexicon): readonly AnySlot[] {
  const side = 'student';
  const optional = applicantText.leaveOut;
  const slots: readonly AnySlot[] = [
    openingsSlot,
    createOwnNameSlot(lexicon),
    createNationalitySlot(lexicon),
    createUniversitySlot(lexicon),
    createProgrammeSlot(lexicon),
    createStudiesSlot(lexicon),
    createDegreeSlot(lexicon, {
      name: 'degree',
      label: applicantText.degreeLabel,
      called: { zh: ['学历', '学位'], en: ['degree'] },
      ask: applicantText.askDegree,
      optional: applicantText.noDegree,
      // A student of a degree has told it with the studies, most likely.
      needed: () => true,
      side,
    }),
    yearSlot,
    {
      ...createDisciplinesSlot(lexicon, {
        name: 'disciplines',
        label: applicantText.fieldLabel,
        called: { zh: ['学科', '领域'], en: ['field'] },
        ask: applicantText.askField,
        optional,
        needed: ({ values }) => {
          const { programme, studies } = valuesOf(values);
          return programme !== undefined && studies !== 'language' && disciplinesOf(programme, lexicon).length === 0;
        },
        side,
      }),
      // What is studied is the programme; a field named in passing may be that of the work.
      spot: undefined,
    },
    createSpokenSlot(lexicon),
    createKindSlot(lexicon, {
      name: 'kinds',
      label: applicantText.kindsLabel,
      called: { zh: ['实习类型', '工作方式', '类型'], en: ['kind', 'kind of work', 'kind of internship'] },
      ask: applicantText.askKinds,
      side,
    }),
    sinceSlot,
    createPlacementPeriodSlot(lexicon.holidays, {
      name: 'availability',
      label: applicantText.availabilityLabel,
      called: { zh: ['时间', '空闲时间', '可实习时间'], en: ['availability', 'dates', 'time'] },
      ask: applicantText.askAvailability,
      side,
      endAsked: false,
    }),
    createHoursSlot({
      name: 'hoursPerWeek',
      label: applicantText.hoursLabel,
      called: { zh: ['每周时间', '每周小时数'], en: ['hours', 'hours a week'] },
      ask: applicantText.askHours,
      optional,
      needed: () => false,
      side,
    }),
    createPermitSlot(),
    inBeijingSlot,
    createPlaceSlot({
      name: 'places',
      label: applicantText.placesLabel,
      called: { zh: ['地点', '工作地点'], en: ['place', 'place of work'] },
      ask: applicantText.askPlaces,
      side,
    }),
    createPaySlot(lexicon, {
      name: 'expectedPay',
      label: applicantText.payLabel,
      called: { zh: ['报酬', '期望报酬', '薪资', '工资'], en: ['pay', 'expected pay', 'salary'] },
      ask: applicantText.askPay,
      optional,
      needed: () => false,
      side,
    }),
    contactSlot,
    interestsSlot,
    createMarketsSlot(lexicon),
  ];
  return slots.map((one) => inMode(apartFromConsent(askedTogether(one, slots))));
}

function createOwnNameSlot(lexicon: Lexicon): AnySlot {
  const own = createPersonNameSlot({
    name: 'name',
    label: applicantText.nameLabel,
    called: { zh: ['姓名', '名字'], en: ['name'] },
    ask: applicantText.askName,
    examples: applicantText.nameExamples,
    own: true,
  });
  const likely = (name: string): SlotReading<string> => {
    const [only = name, ...others] = likelyNames(name, lexicon);
    return others.length > 0
      ? { kind: 'several', values: [only, ...others] }
      : { kind: 'value', value: only, sure: true };
  };
  const cut = (reading: SlotReading<string> | undefined, words: string): SlotReading<string> | undefined => {
    if (reading?.kind !== 'value') return reading;
    const found = likely(reading.value);
    // "Computer science PhD, 2nd year" begins with no name; Law alone is one.
    const isField = readTerms(reading.value, lexicon.disciplines).some(({ start }) => start === 0);
    if (isField && words.trim() !== reading.value) return undefined;
    return found.kind === 'value' ? { ...reading, value: found.value } : found;
  };
  const introduced = ({ text: words }: Message): SlotReading<string> | undefined => {
    const name = readIntroducedName(words, lexicon);
    return name === undefined ? undefined : likely(name);
  };
  return {
    ...own,
    // Hurried lists have no commas: what was taken for the name is said.
    saidBack: true,
    async read(message, form): Promise<SlotReading<string> | undefined> {
      if (tellsOnlyDegree(message.text, lexicon.degrees)) return undefined;
      return introduced(message) ?? cut(await own.read(message, form), message.text);
    },
    spot: async (message, form) => introduced(message) ?? cut(await own.spot?.(message, form), message.text),
  };
}

/** Languages; in an update those of the profile stay, and are shown with what is new. */
function createSpokenSlot(lexicon: Lexicon): AnySlot {
  const languages = createLanguagesSlot(lexicon, {
    name: 'languages',
    label: applicantText.languagesLabel,
    called: { zh: ['语言', '外语', '语种'], en: ['languages', 'language'] },
    ask: applicantText.askLanguages,
    side: 'student',
  });
  return {
    ...languages,
    spot: (message, form) => languages.spot?.({ ...message, text: withoutNationality(message.text, lexicon) }, form),
    async show(told: readonly ToldLanguage[], form: FormTurn) {
      const reference = updatedReference(form.values);
      const present = reference === undefined ? undefined : await form.turn.records.profiles.find(reference);
      if (!present) return languages.show(told, form);
      const all = joinLanguages(present.languages, spokenLanguages(told)).map(asTold);
      return showLanguages(all, lexicon, form.locale, 'student');
    },
  };
}

function asTold({ language, level }: SpokenLanguage): ToldLanguage {
  return { language, level, required: false };
}

/** The first question names all that is still missing of what belongs together. */
function askedTogether(one: AnySlot, slots: readonly AnySlot[]): AnySlot {
  if (!together.includes(one.name)) return one;
  const missing = ({ values }: FormTurn) =>
    slots.filter(
      ({ name }) => together.includes(name) && values[name] === undefined && (name !== 'year' || isForDegree(values)),
    );
  return {
    ...one,
    async ask(form) {
      const alone = await one.ask(form);
      const open = missing(form);
      if (updatedReference(form.values) !== undefined || open.length < 2 || open[0]?.name !== one.name) return alone;
      const { locale } = form;
      const names = open.map(({ label }) => lowered(label, locale)).join(formText.comma[locale]);
      const asked = open.length > 3 ? text.askTogether(names) : text.askRest(names);
      return { ...alone, text: asked[locale], brief: alone.brief ?? alone.text };
    },
  };
}

function lowered(label: Text, locale: FormTurn['locale']): string {
  return locale === 'zh' ? label.zh : label.en.toLowerCase();
}

function isForDegree({ studies }: FormTurn['values']): boolean {
  return studies === undefined || studies === 'degree';
}

/** In an update nothing is missing but what the student wants to change and has not told yet. */
function inMode(one: AnySlot): AnySlot {
  return {
    ...one,
    needed: (form) => {
      if (updatedReference(form.values) === undefined) return one.needed(form);
      const movedHere = one.name === 'inBeijing' && form.values.permit !== undefined;
      return form.values.what === one.name || movedHere;
    },
  };
}
