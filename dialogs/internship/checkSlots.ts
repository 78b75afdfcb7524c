import { readPlacementKinds } from '../../src/language/placements/kinds.ts';
import { readAgreementAlone } from '../../src/language/replies/agreement.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { isButton } from '../../src/language/words.ts';
import { type Degree, type PlacementKind, placementKinds } from '../../src/model/cirrus.ts';
import type { Matching, RouteFact, RouteFacts } from '../../src/model/matching.ts';
import type { PermitKind, StudyKind } from '../../src/model/profiles.ts';
import { type AnySlot, type FormTurn, type Slot, type SlotReading, slot, type Values } from '../form/slot.ts';
import { createDegreeSlot } from '../placement/degreeSlot.ts';
import { createHoursSlot, hoursPerWeekOf, type Workload } from '../placement/hoursSlot.ts';
import { createKindSlot } from '../placement/kindSlot.ts';
import { createPlaceSlot } from '../placement/placeSlot.ts';
import { meansAny } from '../registration/termSlot.ts';
import { readPaid } from './browseReading.ts';
import { checkText as text } from './checkText.ts';
import { createPermitSlot, inBeijingSlot } from './permitSlots.ts';
import type { University } from './readStudies.ts';
import { createStudiesSlot, createUniversitySlot, type Since, sinceSlot, yearSlot } from './studySlots.ts';

interface CheckValues {
  readonly kinds?: readonly PlacementKind[];
  readonly permit?: PermitKind;
  readonly inBeijing?: boolean;
  readonly studies?: StudyKind;
  readonly degree?: Degree | 'none';
  readonly university?: University;
  readonly year?: number;
  readonly studyingSince?: Since;
  readonly place?: RouteFacts['place'];
  readonly paid?: boolean;
  readonly hoursPerWeek?: Workload;
}

/** The kinds that are looked at, and of each what is known for the rules. */
export function casesOf(values: Values, now: number): readonly RouteFacts[] {
  const { kinds, university, studyingSince, hoursPerWeek, ...told } = values as CheckValues;
  const hours = hoursPerWeek && hoursPerWeekOf(hoursPerWeek);
  const known = {
    ...told,
    period: { from: now },
    ...(university && { university: university.id ?? 'other' }),
    ...(studyingSince && { studyingSince: studyingSince.at }),
    ...(hours !== undefined && { hoursPerWeek: hours }),
  };
  return (kinds ?? []).map((kind) => ({ ...known, kind }));
}

type Rules = Pick<Matching, 'consider'>;

/** Whether a rule rests on a fact that was not told, for a kind that is not out of the question already. */
function createIsAsked({ consider }: Rules) {
  return (fact: RouteFact) =>
    ({ values, turn }: FormTurn): boolean =>
      casesOf(values, turn.now).some((each) => {
        const { impossible, open } = consider(each);
        return impossible.length === 0 && open.some(({ rests }) => rests.includes(fact));
      });
}

/** In the order in which they are asked; each only where a rule rests on it, given what was told before. */
export function createCheckSlots(lexicon: Lexicon, rules: Rules): readonly AnySlot[] {
  const isAsked = createIsAsked(rules);
  const asked = (one: AnySlot, fact: RouteFact): AnySlot => ({ ...one, needed: isAsked(fact) });
  const side = 'student';
  const optional = text.skip;

  const slots: readonly AnySlot[] = [
    createKindsSlot(lexicon),
    asked(createPermitSlot({ ask: text.askPermit }), 'permit'),
    asked(inBeijingSlot, 'inBeijing'),
    asked(
      createPlaceSlot({
        name: 'place',
        label: text.placeLabel,
        called: { zh: ['地点'], en: ['place'] },
        ask: text.askPlace,
        optional,
        side,
      }),
      'place',
    ),
    asked(createStudiesSlot(lexicon), 'studies'),
    asked(createCheckedDegreeSlot(lexicon), 'degree'),
    asked({ ...createUniversitySlot(lexicon), optional }, 'university'),
    // The year tells it only for some; it is read where it is said.
    { ...yearSlot, needed: () => false },
    asked(sinceSlot, 'studyTime'),
    asked(paidSlot, 'paid'),
    asked(
      createHoursSlot({
        name: 'hoursPerWeek',
        label: text.hoursLabel,
        called: { zh: ['每周时间', '小时'], en: ['hours', 'hours a week'] },
        ask: text.askHours,
        optional,
        side,
      }),
      'hoursPerWeek',
    ),
  ];
  return slots.map(mayBeUnknown).map(withIntro);
}

const notKnown =
  /^(?:我)?(?:也)?(?:还|暂时)?(?:不(?:太)?(?:知道|清楚|确定|记得)|没(?:想好|定)|未定|忘了)[^,，;；]{0,6}$|^(?:i(?:'m| am)? )?(?:don'?t (?:know|remember)|not sure|no idea|unknown|depends)(?: yet)?[\s.!]*$/;

/** Who does not know leaves it out; what rests on it is told as open. */
function mayBeUnknown(one: AnySlot): AnySlot {
  if (!one.optional) return one;
  return {
    ...one,
    read: (message, form) =>
      notKnown.test(normalise(message.text).trim().replaceAll('’', "'")) ? { kind: 'none' } : one.read(message, form),
  };
}

/** What it is for and that nothing is kept is said with the first question. */
function withIntro(one: AnySlot): AnySlot {
  return {
    ...one,
    async ask(form) {
      const ask = await one.ask(form);
      if (form.last !== undefined) return ask;
      return { ...ask, text: `${text.intro[form.locale]}\n\n${ask.text}`, brief: ask.brief ?? ask.text };
    },
  };
}

/** A plain internship is looked at as both kinds that it may be. */
function createKindsSlot(lexicon: Pick<Lexicon, 'employment'>): Slot<readonly PlacementKind[]> {
  type Kinds = readonly PlacementKind[];
  const kinds = createKindSlot(lexicon, {
    name: 'kinds',
    label: text.kindsLabel,
    called: { zh: ['方式', '类型'], en: ['kind', 'kind of work'] },
    ask: text.askKinds,
    side: 'student',
  });

  function read(words: string, locale: FormTurn['locale']): SlotReading<Kinds> | undefined {
    const readings = readPlacementKinds(words, lexicon);
    const named = new Set(readings.flatMap(({ values }) => values));
    const value = placementKinds.filter((kind) => named.has(kind));
    if (value.length === 0) return undefined;
    const clear = readings.some(({ problem }) => problem === undefined);
    const isPlain = !clear && readings.some(({ problem }) => problem === 'plain-internship');
    return { kind: 'value', value, sure: true, ...(isPlain && { note: text.bothKinds[locale] }) };
  }

  return {
    ...kinds,
    async ask(form) {
      const ask = await kinds.ask(form);
      return { ...ask, buttons: [...(ask.buttons ?? []), text.allKinds[form.locale]] };
    },
    read(message, form) {
      const { text: words } = message;
      const isAny =
        isButton(words, text.allKinds) ||
        meansAny(words) ||
        /^(?:我?(?:也)?(?:不(?:确定|清楚|知道)|没想好)|都(?:查|看)(?:一下)?|(?:i(?:'m| am) )?(?:not sure|don'?t know|no idea|all(?: three)?))[了吧。.!\s]*$/i.test(
          words.trim().replaceAll('’', "'"),
        );
      return isAny
        ? { kind: 'value', value: placementKinds, sure: true }
        : (read(words, form.locale) ?? kinds.read(message, form));
    },
    spot: ({ text: words }, { locale }) => read(words, locale),
  };
}

const noDegree =
  /没有?(?:任何)?学[位历]|高中|中学|预科|\bno degree\b|\bhigh school\b|\bsecondary school\b|\bfoundation\b/;

/** Also that somebody has none: that is not the same as not having said. */
function createCheckedDegreeSlot(lexicon: Pick<Lexicon, 'degrees'>): Slot<Degree | 'none'> {
  const degree = createDegreeSlot(lexicon, {
    name: 'degree',
    label: text.degreeLabel,
    called: { zh: ['学历', '学位'], en: ['degree'] },
    ask: text.askDegree,
    optional: text.skip,
    side: 'student',
  });
  return slot<Degree | 'none'>({
    ...degree,
    async ask(form) {
      const ask = await degree.ask(form);
      return { ...ask, buttons: [...(ask.buttons ?? []), text.noDegree[form.locale]] };
    },
    read: (message, form) =>
      noDegree.test(normalise(message.text))
        ? { kind: 'value', value: 'none', sure: true }
        : degree.read(message, form),
    spot: degree.spot,
    check: undefined,
    show: (value, form) => (value === 'none' ? text.noDegree[form.locale] : degree.show(value, form)),
  });
}

/** Whether it is to be paid. */
const paidSlot = slot<boolean>({
  name: 'paid',
  label: text.paidLabel,
  called: { zh: ['报酬', '工资'], en: ['pay'] },
  examples: text.paidExamples,
  optional: text.notKnown,
  needed: () => true,
  ask: ({ locale }) => ({ text: text.askPaid[locale], buttons: [text.paid[locale], text.unpaid[locale]] }),
  read({ text: words }) {
    const plain = normalise(words).trim().replaceAll('’', "'");
    const told = /^没有?(?:报酬|工资|钱|薪)?[。.!]*$/.test(plain) ? false : readPaid(plain);
    if (told !== undefined) return { kind: 'value', value: told, sure: true };
    if (/^有[。.!]*$/.test(plain)) return { kind: 'value', value: true, sure: true };
    const answer = readAgreementAlone(words) ? undefined : readPlainYesNo(words);
    return answer && { kind: 'value', value: answer === 'yes', sure: true };
  },
  spot({ text: words }) {
    const told = readPaid(normalise(words).replaceAll('’', "'"));
    return told === undefined ? undefined : { kind: 'value', value: told, sure: true };
  },
  show: (value, { locale }) => (value ? text.paid : text.unpaid)[locale],
});
