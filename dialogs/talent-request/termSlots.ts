import { spellPeople } from '../../src/language/replies/talentWishes.ts';
import type { FindEntry } from '../../src/language/show/quoting.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { type LanguageLevel, type PlacementKind, placementKinds, type WorkPlace } from '../../src/model/cirrus.ts';
import type { Message } from '../../src/model/message.ts';
import type { Text } from '../../src/model/text.ts';
import { buttons } from '../form/formText.ts';
import { type AnySlot, type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { createDegreeSlot } from '../placement/degreeSlot.ts';
import { createDisciplinesSlot } from '../placement/disciplinesSlot.ts';
import { createHoursSlot } from '../placement/hoursSlot.ts';
import { createKindSlot } from '../placement/kindSlot.ts';
import { createLanguagesSlot, type ToldLanguage } from '../placement/languagesSlot.ts';
import { createNumberSlot } from '../placement/numberSlot.ts';
import { createPaySlot } from '../placement/paySlot.ts';
import { createPlacementPeriodSlot, type PlacementPeriod } from '../placement/periodSlot.ts';
import { createPlaceSlot } from '../placement/placeSlot.ts';
import { createCountriesSlot } from './countriesSlot.ts';
import { createExtrasSlot } from './extrasSlot.ts';
import { askedTogether, type Group } from './groups.ts';
import { createJobSlots } from './jobSlots.ts';
import { partySlots } from './partySlots.ts';
import { createPointSlots } from './points.ts';
import { kindOf, toldOf } from './requestValues.ts';
import { talentRequestText as text } from './talentRequestText.ts';

export interface TermSlotsDeps {
  readonly lexicon: Lexicon;
  /** The entry of an id, as it reads at the moment. */
  readonly entry: FindEntry;
}

const side = 'firm';
const isFullTime = ({ values }: FormTurn) => kindOf(values) === 'full-time';

/** All that says whom a firm looks for and what for, in the order in which it is asked for. */
export function createTermSlots({ lexicon, entry }: TermSlotsDeps): readonly AnySlot[] {
  const kind = createKindSlot(lexicon, {
    name: 'kind',
    label: text.kindLabel,
    called: { zh: ['方式', '类型', '实习类型', '用工方式'], en: ['kind', 'type', 'kind of placement'] },
    ask: text.askKind,
    askBriefly: text.askKindBriefly,
    side,
  });
  const number = createNumberSlot({
    name: 'number',
    label: text.numberLabel,
    called: { zh: ['人数', '名额', '几个人'], en: ['number', 'headcount', 'number of students'] },
    ask: text.askNumber,
  });
  const disciplines = createDisciplinesSlot(lexicon, {
    name: 'disciplines',
    label: text.disciplinesLabel,
    called: { zh: ['专业', '专业要求'], en: ['field', 'major', 'field of study', 'discipline'] },
    ask: text.askDisciplines,
    side,
  });
  const degree = createDegreeSlot(lexicon, {
    name: 'degree',
    label: text.degreeLabel,
    called: { zh: ['学历', '学位'], en: ['degree'] },
    ask: text.askDegree,
    optional: text.noDegree,
    needed: () => false,
    side,
  });
  const languages = createLanguagesSlot(lexicon, {
    name: 'languages',
    label: text.languagesLabel,
    called: { zh: ['语言', '外语', '语种'], en: ['language', 'languages'] },
    ask: text.askLanguages,
    side,
  });
  const somewhere = createPlaceSlot({
    name: 'place',
    label: text.placeLabel,
    called: { zh: ['地点', '工作地点'], en: ['place', 'location', 'place of work'] },
    ask: text.askPlace,
    side,
  });
  const place: AnySlot = {
    ...somewhere,
    spot: (message, form) => somewhere.spot?.(message, form) ?? placeAlone(message),
  };
  const pay = createPaySlot(lexicon, {
    name: 'pay',
    label: text.payLabel,
    called: { zh: ['报酬', '工资', '薪资', '补贴', '待遇'], en: ['pay', 'allowance', 'salary', 'stipend'] },
    ask: text.askPay,
    optional: text.payOpen,
    side,
  });
  const countries = createCountriesSlot(lexicon);
  const period = createWhenSlot(lexicon);
  const hours = createWeekSlot();
  const spoken = createSpokenSlot(languages);
  const others: readonly AnySlot[] = [kind, number, period, hours, disciplines, degree, spoken, place, pay, countries];
  const apart = () => [...others, ...partySlots];
  const slots: readonly AnySlot[] = [
    { ...kind, read: async (message, form) => (await kind.read(message, form)) ?? readDescribed(message) },
    ...createPointSlots(entry),
    ...createJobSlots(apart, lexicon.languageTests),
    number,
    period,
    hours,
    disciplines,
    { ...degree, show: async (value, form) => text.atLeast(await degree.show(value, form))[form.locale] },
    spoken,
    place,
    pay,
    countries,
    enrolledSlot,
    createExtrasSlot(apart),
  ];
  return askedTogether(slots.map(spelt), groups);
}

/** Words for people typed in haste say what they were meant to: "a gradute from Nigeria", 招俩留学生. */
function spelt(one: AnySlot): AnySlot {
  const asMeant = (message: Message): Message => ({ ...message, text: spellPeople(message.text) });
  return {
    ...one,
    read: (message, form) => one.read(asMeant(message), form),
    ...(one.spot && { spot: (message: Message, form: FormTurn) => one.spot?.(asMeant(message), form) }),
  };
}

/** The kinds in the words of the question for them. */
const described: Readonly<Record<PlacementKind, RegExp>> = {
  'course-internship':
    /教学计划|学校(?:安排|要求)|学分|\b(?:study plan|curriculum|for credit|part of (?:their|the|a) (?:course|degree|stud))/i,
  'work-study': /课余|课外|业余|\bbesides? (?:the|their) stud/i,
  'full-time': /毕业(?:后|以后|之后)|正式(?:录用|员工|工作)|\bafter (?:they )?graduat/i,
};

function readDescribed({ text: words }: Message): SlotReading<readonly PlacementKind[]> | undefined {
  const [only, ...others] = placementKinds.filter((kind) => described[kind].test(words));
  return only !== undefined && others.length === 0 ? { kind: 'value', value: [only], sure: true } : undefined;
}

/** What is only welcome need not be spoken well; a level said alone is of the language that still lacks one. */
function createSpokenSlot(languages: Slot<readonly ToldLanguage[]>): AnySlot {
  const settle = (reading: SlotReading<readonly ToldLanguage[]> | undefined) => {
    if (reading?.kind !== 'value') return reading;
    const value = reading.value.map((one) =>
      one.required || one.level ? one : { ...one, level: 'basic' satisfies LanguageLevel },
    );
    return { ...reading, value };
  };
  const lacksLevel = ({ values }: FormTurn) => toldOf(values).languages?.some(({ level }) => !level) === true;
  return {
    ...languages,
    read: async (message, form) => settle(await languages.read(message, form)),
    async spot(message, form) {
      const found = await languages.spot?.(message, form);
      const isShort = message.text.trim().length <= longestLevel && lacksLevel(form);
      return settle(found ?? (isShort ? await languages.read(message, form) : undefined));
    },
  };
}

/** Characters of a message that is a level and nothing else. */
const longestLevel = 14;

const haidianAlone =
  /^(?:(?:工作|办公|实习)?(?:地点|地址)?[在是:：]?(?:北京)?(?:市)?(?:海淀|中关村|上地|五道口)(?:区)?(?:现场|上班|办公|工作|坐班)?|(?:(?:it is|it's|based|located|on site) )?(?:in |at )?(?:beijing )?(?:haidian|zhongguancun)(?: district)?(?:,? beijing)?)$/i;

/** 招两个实习生，在海淀: a clause that is nothing but the place. */
function placeAlone({ text: words }: Message): SlotReading<WorkPlace | 'either'> | undefined {
  const clauses = words.split(/[,，。;；.\n]/).map((clause) => clause.trim());
  return clauses.some((clause) => haidianAlone.test(clause))
    ? { kind: 'value', value: 'haidian', sure: true }
    : undefined;
}

/** A job after graduation needs a beginning, but no end. */
function createWhenSlot(lexicon: Pick<Lexicon, 'holidays'>): AnySlot {
  const period = createPlacementPeriodSlot(lexicon.holidays, {
    name: 'period',
    label: text.periodLabel,
    called: { zh: ['时间', '起止时间', '日期', '到岗时间'], en: ['period', 'dates', 'start', 'time'] },
    ask: text.askPeriod,
    endAsked: true,
    side,
  });
  return {
    ...period,
    complete: (value: PlacementPeriod, form: FormTurn) =>
      (isFullTime(form) && value.from !== undefined) || (period.complete?.(value, form) ?? true),
    ask: (form) =>
      isFullTime(form) && form.values.period === undefined ? { text: text.askStart[form.locale] } : period.ask(form),
  };
}

/** Hours are told of a full-time job, but not asked for. */
function createWeekSlot(): AnySlot {
  const hours = createHoursSlot({
    name: 'hoursPerWeek',
    label: text.hoursLabel,
    called: { zh: ['小时数', '每周小时数', '工时', '时长'], en: ['hours', 'hours a week'] },
    ask: text.askHours,
    optional: buttons.skip,
    needed: (form) => !isFullTime(form),
    side,
  });
  return {
    ...hours,
    // Once they are at odds with a rule, figures alone are other hours.
    spot: (message, form) => (form.asked === 'hoursPoint' ? hours.read(message, form) : hours.spot?.(message, form)),
  };
}

/** Of students who are still at a university; no placement of itself, but full-time work is none for them. */
const stillStudies =
  /在读|在校|还没毕业|未毕业|大[一二三四](?:的|学生|在|$)|研[一二三](?:的|学生|在|$)|\b(?:current(?:ly)? (?:enrolled )?students?|still (?:studying|at university|enrolled)|enrolled students?|while (?:they )?(?:study|studying)|undergraduates?)\b/;

const enrolledSlot: Slot<true> = slot<true>({
  name: 'enrolled',
  label: text.enrolledLabel,
  called: { zh: [], en: [] },
  examples: text.roleExamples,
  applies: isFullTime,
  needed: () => false,
  ask: ({ locale }) => ({ text: text.enrolledLabel[locale] }),
  read: () => undefined,
  spot: ({ text: words }: Message) =>
    stillStudies.test(normalise(words)) ? { kind: 'value', value: true, sure: true } : undefined,
  show: (_value, { locale }) => text.enrolled[locale],
});

const whenPart: Readonly<Record<string, Text>> = text.whenParts;

const groups: readonly Group[] = [
  {
    names: ['number', 'period', 'hoursPerWeek'],
    ask(open, form) {
      const named = open.filter((name) => name !== 'hoursPerWeek' || !isFullTime(form));
      const parts = named.flatMap((name) => whenPart[name] ?? []);
      if (parts.length < 2) return undefined;
      const asked = { zh: parts.map(({ zh }) => zh).join('，'), en: listed(parts.map(({ en }) => en)) };
      return text.askWhen(asked, named.includes('number'));
    },
  },
  {
    names: ['disciplines', 'degree', 'languages'],
    ask: (open) => (open.includes('disciplines') && open.includes('languages') ? text.askWhom : undefined),
    nothing:
      /^(?:都)?(?:没有?|无)(?:什么|特别|其他|别)?的?(?:要求)?了?[。.!！]*$|^(?:no(?:ne|pe|thing)?|nothing (?:else|special)|none of (?:them|these)|no requirements?)[.!]*$/i,
    withoutButtons: true,
  },
  { names: ['place', 'pay'], ask: () => text.askWhere },
];

function listed(parts: readonly string[]): string {
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
