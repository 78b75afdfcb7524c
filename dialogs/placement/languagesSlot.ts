import { findGrades } from '../../src/language/placements/languageMentions.ts';
import {
  type LanguageSkill,
  readLanguageSkills,
  readLevels,
  saysNoLanguage,
} from '../../src/language/placements/languageSkills.ts';
import { readCorrection } from '../../src/language/replies/corrections.ts';
import { levelNames, showLevel, showLanguages as showSkills } from '../../src/language/show/showPlacement.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { nameOf } from '../../src/language/terms/lexicon.ts';
import { isButton } from '../../src/language/words.ts';
import { type AskedLanguage, type LanguageLevel, languageLevels } from '../../src/model/cirrus.ts';
import type { SpokenLanguage } from '../../src/model/profiles.ts';
import type { Locale } from '../../src/model/text.ts';
import { type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { meansAny } from '../registration/termSlot.ts';
import { placementText as text } from './placementText.ts';
import { frameOf, type SidedOptions } from './slotOptions.ts';

/** A language as far as it was told: without a level until that is asked. */
export type ToldLanguage = LanguageSkill;
type Told = readonly ToldLanguage[];
type Lists = Pick<Lexicon, 'languages' | 'languageTests'>;

/** What a firm asks for; a language of which the level was not told is left out. */
export function askedLanguages(told: Told): readonly AskedLanguage[] {
  return told.flatMap(({ language, level, required }) => (level ? [{ language, level, required }] : []));
}

/** What a student speaks; a language of which the level was not told is left out. */
export function spokenLanguages(told: Told): readonly SpokenLanguage[] {
  return told.flatMap(({ language, level }) => (level ? [{ language, level }] : []));
}

export function showLanguages(
  told: Told,
  lexicon: Pick<Lexicon, 'languages'>,
  locale: Locale,
  side: 'firm' | 'student',
): string {
  return showSkills(side === 'firm' ? told : told.map((one) => ({ ...one, required: true })), lexicon, locale);
}

/** 也会英语 tells one more, "drop English" one less. */
const adds =
  /^(?:再|还|另外|也|加上?|增加|补充|以及|和)|(?:也要|也会)|^(?:and|also|plus|add|as well)\b|\b(?:too|as well)[\s.!]*$/;
const addsLanguage =
  /(?:再|还)?(?:加上?|增加|补充)(?:一?[个门种])?\p{Script=Han}{1,6}[语文](?!的)[^,，。;；]*|\badd (?:an?other |some |basic |fluent |good |native )?[a-z]+\b[^,.;]*/u;
const drops =
  /(?:去掉|删掉|删除|不要|不用|取消|去除)|(?:不要|去掉|算)了[\s。.!]*$|\b(?:drop|remove|delete|without|forget|no need for)\b/;
/** Of all languages that were named: 都流利, "both fluent". */
const ofAll = /都|全部|两[门个种]|\b(?:both|all|each)\b/;

/**
 * The languages that a firm asks for (none of them: any student) or a student speaks. The level of each is asked for
 * where it was not told, one language at a time.
 */
export function createLanguagesSlot(lexicon: Lists, options: SidedOptions): Slot<Told> {
  const { name, ask, askBriefly, side } = options;
  const before = ({ values }: FormTurn): Told => (values[name] as Told | undefined) ?? [];
  const open = (told: Told) => told.find(({ level }) => level === undefined);

  /** Of a test that says nothing on this scale, or several things, why the level is asked for; `told` is what was read. */
  function unclearGrade(words: string, told: Told, { locale, asked }: FormTurn): string | undefined {
    const plain = normalise(words);
    const levelless = told.filter(({ level }) => level === undefined);
    const grade = findGrades(plain, lexicon.languageTests).find(
      (found) =>
        found.levels.length !== 1 &&
        levelless.some(({ language }) => found.language === undefined || found.language === language),
    );
    if (!grade) return undefined;
    const said = plain.slice(grade.start, grade.end).trim().toUpperCase();
    const levels = grade.levels.map((level) => `“${showLevel(level, locale)}”`);
    const why = levels.length > 0 ? text.gradeOfSeveral(said, levels.join(text.or[locale])) : text.gradeOfNone(said);
    return `${why[locale]}${(asked === name ? text.whichLevel : text.whichLevelLater)[locale]}`;
  }

  function read(words: string, form: FormTurn, asked: boolean): SlotReading<Told> | undefined {
    const known = before(form);
    const plain = normalise(words).trim();
    const readings = readLanguageSkills(words, lexicon, asked);
    if (readings.length === 0) return undefined;
    if (
      drops.test(plain) &&
      readings.every(({ values }) => values.some(({ language }) => known.some((one) => one.language === language)))
    ) {
      return sure(
        known.filter(
          ({ language }) => !readings.some(({ values }) => values.some((value) => value.language === language)),
        ),
      );
    }
    const either = side === 'firm' ? readings.filter(({ problem }) => problem === 'either-language') : [];
    const clear = readings
      .filter((reading) => !either.includes(reading))
      .flatMap(({ values }) => (values.length === 1 ? values : []));
    const unclear = readings.find(({ values }) => values.length > 1);
    // While a level is open, what is told of one language leaves the others as they are.
    const keeps =
      adds.test(plain) ||
      open(known) !== undefined ||
      clear.every(({ language }) => known.some((one) => one.language === language));
    const told = keeps ? joined(known, clear) : clear;
    if (either.length > 1) {
      // 俄语或哈萨克语: whether one of them is a must, or each is welcome.
      const choices = either.flatMap(({ values }) => values.slice(0, 1));
      const welcome = choices.map((one) => ({ ...one, required: false }));
      return { kind: 'several', values: [[...told, ...welcome], ...choices.map((one) => [...told, one])] };
    }
    if (unclear) return { kind: 'several', values: unclear.values.map((value) => [...told, value]) };
    const note = unclearGrade(words, told, form);
    return { kind: 'value', value: told, sure: true, ...(note !== undefined && { note }) };
  }

  /** A level said alone is of the language that was asked about, or of all that are open. */
  function readLevelAlone(words: string, form: FormTurn): SlotReading<Told> | undefined {
    const known = before(form);
    const asked = open(known);
    if (!asked) return undefined;
    const pressed = languageLevels.find((level) => isButton(words, levelNames[level]));
    const plain = normalise(words);
    const isLeast =
      side === 'firm' &&
      (meansAny(words) ||
        /^(?:会(?:说|讲)?就(?:行|可以|好)|能(?:交流|沟通|说)就(?:行|可以|好)|不限|any level)[\s。.!]*$/.test(
          plain.trim(),
        ));
    const levels: readonly LanguageLevel[] = pressed
      ? [pressed]
      : isLeast
        ? ['basic']
        : readLevels(words, lexicon.languageTests);
    const fill = (level: LanguageLevel): Told =>
      known.map((one) => (one === asked || (ofAll.test(plain) && one.level === undefined) ? { ...one, level } : one));
    const [only, ...others] = levels;
    if (only !== undefined && others.length === 0) return sure(fill(only));
    const problem = unclearGrade(words, known, form);
    if (problem !== undefined) return { kind: 'bad', problem };
    return only && { kind: 'several', values: levels.map(fill) };
  }

  /** 不是俄语，是法语; "fluent, not basic": what is told anew of what is known. */
  function correct(words: string, form: FormTurn): SlotReading<Told> | undefined {
    const known = before(form);
    const correction = readCorrection(words);
    if (!correction) return undefined;
    const said = (part: string) =>
      readLanguageSkills(part, lexicon, true).flatMap(({ values }) => (values.length === 1 ? values : []));
    const whole = said(words);
    // 英语不是必须的 takes nothing back but that it is a must.
    const isKnown = (one: ToldLanguage) => known.some(({ language }) => language === one.language);
    if (whole.length > 0 && whole.every(isKnown) && whole.some(({ required }) => !required)) {
      return sure(joined(known, whole));
    }
    const told = said(correction.rest);
    // Without "not": the words of what is replaced.
    const denied = said(
      words.replace(correction.rest, ' ').replace(/不是|不要|而是|不对|\bnot\b|\binstead of\b/gi, ' '),
    );
    const replaced = denied.filter(
      ({ language }) =>
        known.some((one) => one.language === language) && !told.some((one) => one.language === language),
    );
    if (told.length > 0 && replaced.length > 0) {
      const level =
        replaced.length === 1 ? known.find(({ language }) => language === replaced[0]?.language)?.level : undefined;
      const anew = told.map((one) => (one.level === undefined && level && told.length === 1 ? { ...one, level } : one));
      return sure(
        joined(
          known.filter(({ language }) => !replaced.some((one) => one.language === language)),
          anew,
        ),
      );
    }
    if (told.length > 0 && told.every(({ language }) => known.some((one) => one.language === language)))
      return sure(joined(known, told));
    // 英语改成流利: the language stands before what it becomes; "not fluent, native": the level that is taken back tells.
    const [level, ...levels] = readLevels(correction.rest, lexicon.languageTests);
    if (told.length > 0 || level === undefined || levels.length > 0) return undefined;
    const rest = words.replace(correction.rest, ' ');
    const taken = readLevels(rest.replace(/不是|不要|\bnot\b/gi, ' '), lexicon.languageTests);
    const meant = replaced.length > 0 ? replaced : known.filter((one) => one.level && taken.includes(one.level));
    const [about, ...more] = meant.length > 0 ? meant : form.last === name ? known : [];
    if (about && more.length === 0) return sure(joined(known, [{ ...about, level }], true));
    return undefined;
  }

  return slot<Told>({
    ...frameOf(options),
    examples: side === 'firm' ? text.languageExamplesFirm : text.languageExamplesStudent,
    saidBack: true,
    ask(form) {
      const { locale } = form;
      const asked = open(before(form));
      if (asked) {
        const language = nameOf(lexicon.languages, asked.language, locale);
        const question = side === 'firm' ? text.askLevelFirm(language) : text.askLevelStudent(language);
        return { text: question[locale], buttons: languageLevels.map((level) => showLevel(level, locale)) };
      }
      return {
        text: ask[locale],
        ...(askBriefly && { brief: askBriefly[locale] }),
        ...(side === 'firm' && { buttons: [text.noLanguages[locale]] }),
      };
    },
    read({ text: words }, form) {
      const level = readLevelAlone(words, form);
      const found = read(words, form, true);
      const asked = open(before(form));
      // HSK 5 says Chinese too, and may be either of two levels.
      const isStillOpen = asked && found?.kind === 'value' && open(found.value)?.language === asked.language;
      if (level && (!found || isStillOpen)) return level;
      if (found) return found;
      const isAny = isButton(words, text.noLanguages) || meansAny(words) || saysNoLanguage(words, true);
      return side === 'firm' && isAny ? sure([]) : undefined;
    },
    spot({ text: words }, form) {
      // 加一个俄语 need not say that it is to be spoken.
      const added = addsLanguage.exec(normalise(words))?.[0];
      const one = added === undefined || before(form).length === 0 ? undefined : read(added, form, true);
      return (
        one ?? read(words, form, false) ?? (side === 'firm' && saysNoLanguage(words, false) ? sure([]) : undefined)
      );
    },
    correct: ({ text: words }, form) => correct(words, form),
    complete: (told) => open(told) === undefined,
    show: (told, { locale }) => showLanguages(told, lexicon, locale, side),
  });
}

function sure(value: Told): SlotReading<Told> {
  return { kind: 'value', value, sure: true };
}

/** What is told anew counts; a level that was known stays where none is told, and so does the wish unless `told` has its own. */
function joined(known: Told, told: Told, keepsWish = false): Told {
  const anew = told.map((one) => {
    const was = known.find(({ language }) => language === one.language);
    const level = one.level ?? was?.level;
    return {
      language: one.language,
      ...(level && { level }),
      required: keepsWish && was ? was.required : one.required,
    };
  });
  const changed = known.map((one) => anew.find(({ language }) => language === one.language) ?? one);
  return [...changed, ...anew.filter(({ language }) => !known.some((one) => one.language === language))];
}
