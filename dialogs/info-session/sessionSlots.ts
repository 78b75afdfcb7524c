import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { isButton } from '../../src/language/words.ts';
import type { Message } from '../../src/model/message.ts';
import { type EventFilter, type SessionLevel, type SessionTopic, sessionLevels } from '../../src/model/programme.ts';
import type { Period } from '../../src/model/reading.ts';
import { type AnySlot, type FormTurn, type Slot, slot, type Values } from '../form/slot.ts';
import { eventCard } from '../registration/eventCards.ts';
import { createEventSlot, findNearest, type Relaxation } from '../registration/eventSlot.ts';
import { createPeriodSlot } from '../registration/periodSlot.ts';
import { registrationText } from '../registration/registrationText.ts';
import { createTermSlot, meansAny } from '../registration/termSlot.ts';
import { infoSessionText as text } from './infoSessionText.ts';
import { namesSession } from './topics.ts';

/** In the order in which they are given up; the topic never is. */
const relaxations: readonly Relaxation[] = [
  { parts: ['language'], label: registrationText.languageLabel },
  { parts: ['from', 'to'], label: registrationText.periodLabel },
  { parts: ['level'], label: text.levelLabel },
];

export function sessionFilter(values: Values): EventFilter {
  const period = values.period as Period | undefined;
  return {
    kinds: ['information-session'],
    theme: values.topic as SessionTopic,
    level: values.level as SessionLevel | undefined,
    language: values.language as string | undefined,
    from: period?.from,
    to: period?.to,
  };
}

/** The slots that find a session of the topic: all can be told, the session itself is asked for. */
export function createSessionSlots(lexicon: Lexicon): readonly AnySlot[] {
  const find = ({ turn, values }: FormTurn) => findNearest(turn.records.programme, sessionFilter(values), relaxations);

  const language = createTermSlot({
    name: 'language',
    label: registrationText.languageLabel,
    called: { zh: ['语言', '语种'], en: ['language'] },
    ask: registrationText.askLanguage,
    terms: lexicon.languages,
    holidays: lexicon.holidays,
  });

  const narrows = (message: Message, form: FormTurn): boolean =>
    message.text.length <= longestNarrowing &&
    !/\d|第|[一二三四五]场|\b(?:first|second|third|last|one)\b/i.test(message.text) &&
    (readLevel(message.text) !== undefined || language.spot?.(message, form) !== undefined);

  const chosen = createEventSlot({
    label: text.sessionLabel,
    called: { zh: ['场次', '宣讲会', '一场', '另一场'], en: ['session', 'event'] },
    needed: () => true,
    find,
    all: ({ turn, values }) =>
      turn.records.programme.find({ kinds: ['information-session'], theme: values.topic as SessionTopic }),
    card: (event, { locale }, place) =>
      eventCard(event, { ...place, locale, lexicon, facts: levelFacts(event.level, locale) }),
    none: text.askWish,
    found: text.askSession,
    more: text.moreSessions,
    relaxed: text.relaxed,
    buttons: ({ locale }) => [text.noneFits[locale]],
  });

  return [
    levelSlot,
    ofTheSession(language),
    ofTheSession(createPeriodSlot(lexicon.holidays)),
    createWishSlot(find),
    {
      ...chosen,
      applies: ({ values }: FormTurn) => values.wish === undefined,
      // 要英文的 narrows them, though English stands in the title of one.
      read: (message: Message, form: FormTurn) =>
        !message.press && narrows(message, form) ? undefined : chosen.read(message, form),
    },
  ];
}

/** Longer texts are titles, most likely. */
const longestNarrowing = 30;

function levelFacts(level: SessionLevel | undefined, locale: FormTurn['locale']) {
  return level ? [{ title: text.levelLabel[locale], value: text.levels[level][locale] }] : [];
}

/** A time or a language counts here only where sessions are spoken of: in the case they mean the money and the target. */
function speaksOfSession(message: Message, { asked, values }: FormTurn): boolean {
  return asked === 'event' || values.event !== undefined || namesSession(message.text);
}

function ofTheSession(one: AnySlot): AnySlot {
  return {
    ...one,
    spot: (message: Message, form: FormTurn) =>
      speaksOfSession(message, form) ? one.spot?.(message, form) : undefined,
  };
}

const levelWords: Readonly<Record<SessionLevel, RegExp>> = {
  introductory: /入门|初级|基础|新手|\b(?:introductory|beginners?|basics?|basic level|intro)\b/i,
  advanced: /进阶|高级|深入|\b(?:advanced|in depth|in-depth|expert level)\b/i,
};

function readLevel(words: string): SessionLevel | undefined {
  const found = sessionLevels.filter((level) => levelWords[level].test(words));
  return found.length === 1 ? found[0] : undefined;
}

const levelSlot = ofTheSession(
  slot<SessionLevel>({
    name: 'level',
    label: text.levelLabel,
    called: { zh: ['程度', '级别', '难度'], en: ['level'] },
    narrows: 'event',
    examples: text.levelExamples,
    optional: text.either,
    needed: () => false,
    ask: ({ locale }) => ({
      text: text.askLevel[locale],
      buttons: sessionLevels.map((level) => text.levels[level][locale]),
    }),
    read({ text: words }) {
      if (meansAny(words)) return { kind: 'none' };
      const level = readLevel(words);
      return level && { kind: 'value', value: level, sure: true };
    },
    spot({ text: words }) {
      const level = readLevel(words);
      return level && { kind: 'value', value: level, sure: true };
    },
    show: (level, { locale }) => text.levels[level][locale],
  }),
);

const wishes =
  /都不(?:合适|行|方便)|没有?(?:一场)?合适的?|时间都不|记下需求|有新(?:的)?场次|\b(?:none (?:of (?:them|these) )?(?:fits?|suits?|works?)|keep my wish|when (?:a|one) (?:new )?(?:session )?is announced|no session (?:fits|suits))\b/i;

/** What becomes of it when no session fits: kept as a wish, or not. Asked where the programme has none of the topic. */
function createWishSlot(find: (form: FormTurn) => ReturnType<typeof findNearest>): Slot<boolean> {
  return slot<boolean>({
    name: 'wish',
    label: text.wishLabel,
    called: { zh: ['需求', '场次需求'], en: ['wish'] },
    examples: text.wishExamples,
    applies: ({ values }) => values.event === undefined,
    needed: async (form) => form.values.event === undefined && (await find(form)).events.length === 0,
    ask: ({ locale }) => ({
      text: text.askWish[locale],
      buttons: [text.keepWish[locale], text.onlySheet[locale]],
    }),
    read({ text: words }) {
      if (isButton(words, text.keepWish)) return { kind: 'value', value: true, sure: true };
      if (isButton(words, text.onlySheet)) return { kind: 'value', value: false, sure: true };
      const answer = readPlainYesNo(words);
      return answer && { kind: 'value', value: answer === 'yes', sure: true };
    },
    spot: ({ text: words }, { asked }) =>
      asked === 'event' && (isButton(words, text.noneFits) || wishes.test(words))
        ? { kind: 'value', value: true, sure: true }
        : undefined,
    show: (wish, { locale }) => (wish ? text.wished : text.notWished)[locale],
  });
}
