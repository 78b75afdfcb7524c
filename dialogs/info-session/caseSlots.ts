import { createQuoting, type FindEntry, sourceLine } from '../../src/language/show/quoting.ts';
import { type Lexicon, nameOf, readTerms } from '../../src/language/terms/lexicon.ts';
import { isButton } from '../../src/language/words.ts';
import type { Message } from '../../src/model/message.ts';
import type { SessionTopic } from '../../src/model/programme.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import { type AnySlot, type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { createPeriodSlot } from '../registration/periodSlot.ts';
import { fromValues } from '../registration/termSlot.ts';
import { createAmountSlots } from './amountSlots.ts';
import { type CaseItem, caseItems, labelOf, showItem } from './case.ts';
import { caseOptions, caseText } from './caseText.ts';
import { createTextSlot } from './freeText.ts';
import { infoSessionText as text } from './infoSessionText.ts';
import { createLoanTermSlot } from './loanTermSlot.ts';
import { createOptionSlot } from './optionSlot.ts';
import { namesSession, placesAbroad, readTopics } from './topics.ts';

export interface CaseDeps {
  readonly lexicon: Lexicon;
  readonly entry: FindEntry;
}

/** What a firm is asked of its plan: the topic, then only what that topic needs. */
export function createCaseSlots(deps: CaseDeps): readonly AnySlot[] {
  const { lexicon } = deps;
  const { amount, netAssets } = createAmountSlots(lexicon);
  const slots: Readonly<Record<CaseItem, AnySlot>> = {
    amount,
    netAssets,
    term: createLoanTermSlot(deps.entry),
    purpose: createTextSlot('purpose', lexicon),
    sector: createTextSlot('sector', lexicon),
    country: createCountrySlot(lexicon),
    timing: createTimingSlot(lexicon),
    ...createOptionSlots(deps),
  };
  const topics = Object.keys(caseItems) as SessionTopic[];
  // In the order of each topic; what two topics share stands where the first has it.
  const order = [...new Set(topics.flatMap((topic) => caseItems[topic]))];
  return [createTopicSlot(lexicon), ...order.map((item) => inItsTopic(item, slots[item]))];
}

const undecided =
  /^(?:这个|目前|现在|我们?|还|暂时|暂)*(?:不确定|没定(?:下来)?|没有?想好|不知道|不清楚|待定|没决定|说不好|再说|不好说|不方便(?:说|透露|提供)?|不(?:想|愿意?)(?:说|透露|提供|告诉你们?|回答)|无可奉告|保密|(?:股权|比例|行业|用途|国家|金额|币种|时间|资金)(?:还没|尚未|没)(?:有?定|想好|决定)(?:下来)?)[呢吧啊了。.!！]*$|^(?:i am |i'm |we are |we're |it's |it is )?(?:not (?:sure|decided|known|fixed)(?: yet)?|undecided|unsure|unknown|tbd|tbc|open|no idea|(?:i )?dunno|idk|(?:i |we )?don'?t know(?: yet)?|still open|(?:i'd |we'd )?(?:rather not(?: say)?|prefer not to say)|(?:i |we )?(?:don'?t|do not|won'?t) (?:want to |wanna )?(?:say|tell(?: you)?|share(?: that| this)?|disclose(?: that| this)?)|none of your business|confidential)[.!]*$/i;

/** The items of another topic are neither asked for nor shown; who has not decided leaves an item out. */
function inItsTopic(item: CaseItem, one: AnySlot): AnySlot {
  return {
    ...one,
    applies: ({ values }: FormTurn) => caseItems[values.topic as SessionTopic]?.includes(item) ?? false,
    read: (message: Message, form: FormTurn) =>
      undecided.test(message.text.trim().replaceAll('’', "'")) ? { kind: 'none' } : one.read(message, form),
  };
}

function createTopicSlot(lexicon: Lexicon): Slot<string> {
  const names = (locale: Locale) => lexicon.sessionTopics.map(({ name }) => name[locale]);
  return slot<string>({
    name: 'topic',
    label: caseText.topicLabel,
    called: { zh: ['主题', '话题', '方面'], en: ['topic', 'subject', 'theme'] },
    examples: text.topicExamples,
    saidBack: true,
    needed: () => true,
    ask: ({ locale }) => ({ text: text.askTopic[locale], brief: text.askTopicBriefly[locale], buttons: names(locale) }),
    read: ({ text: words }) => fromValues(readTopics(words, lexicon)),
    // Once it is known, only its plain name changes it: what a loan is for may be of another topic.
    spot({ text: words }, { values }) {
      if (values.topic === undefined) return fromValues(readTopics(words, lexicon));
      const named = lexicon.sessionTopics.filter(({ name }) => isButton(words, name));
      return fromValues(named.map(({ id }) => id));
    },
    show: (id, { locale }) => nameOf(lexicon.sessionTopics, id, locale),
  });
}

function createCountrySlot(lexicon: Lexicon): Slot<string> {
  const places = placesAbroad(lexicon);
  /** US dollars and 日元 are no place. */
  const read = ({ text: words }: Message): SlotReading<string> | undefined => {
    const money = readTerms(words, lexicon.currencies);
    const named = readTerms(words, places).filter(
      ({ start, end }) => !money.some((other) => other.start < end && start < other.end),
    );
    return fromValues([...new Set(named.flatMap(({ values }) => values))]);
  };
  return slot<string>({
    name: 'country',
    label: labelOf('country'),
    called: { zh: ['国家', '地区', '目标国家'], en: ['country', 'region'] },
    examples: text.countryExamples,
    optional: text.notDecided,
    saidBack: true,
    needed: () => true,
    ask: ({ locale }) => ({ text: text.askCountry[locale] }),
    read,
    spot: read,
    show: (id, { locale }) => showItem('country', id, locale, lexicon),
  });
}

/** When the money moves; a time named with a session is the session's. */
function createTimingSlot(lexicon: Lexicon): AnySlot {
  const period = createPeriodSlot(lexicon.holidays);
  return slot({
    ...period,
    name: 'timing',
    label: labelOf('timing'),
    called: { zh: ['收付时间', '付款时间', '时间'], en: ['timing', 'payment date', 'date'] },
    narrows: undefined,
    examples: text.timingExamples,
    optional: text.notDecided,
    needed: () => true,
    ask: ({ locale }) => ({ text: text.askTiming[locale] }),
    spot: (message, form) =>
      namesSession(message.text) || form.asked === 'event' ? undefined : period.spot?.(message, form),
  });
}

function createOptionSlots({ entry }: CaseDeps) {
  const option = (
    name: keyof typeof caseOptions,
    called: Slot['called'],
    ask: Text,
    rest: { readonly optional?: Text; readonly answers?: { readonly yes: string; readonly no: string } } = {},
  ) =>
    createOptionSlot({
      name,
      label: labelOf(name),
      called,
      options: caseOptions[name],
      ask: ({ locale }) => ({ text: ask[locale] }),
      optional: text.notDecided,
      ...rest,
    });
  return {
    lender: option('lender', { zh: ['出借方', '贷款人', '向谁借'], en: ['lender'] }, text.askLender),
    registered: option(
      'registered',
      { zh: ['外债登记', '登记'], en: ['registered', 'registration of debt'] },
      text.askRegistered,
      { optional: text.notSure, answers: { yes: 'before', no: 'first' } },
    ),
    direction: option('direction', { zh: ['方向', '资金方向'], en: ['direction'] }, text.askDirection),
    account: option(
      'account',
      { zh: ['款项性质', '性质', '类别'], en: ['nature', 'kind of payment'] },
      text.askAccount,
      {
        optional: text.notSure,
      },
    ),
    hedging: option('hedging', { zh: ['避险', '套保'], en: ['hedging', 'hedge'] }, text.askHedging, {
      answers: { yes: 'yes', no: 'no' },
    }),
    stage: option('stage', { zh: ['进展', '阶段'], en: ['stage'] }, text.askStage),
    funding: option('funding', { zh: ['资金来源'], en: ['funding', 'source of funds'] }, text.askFunding),
    sensitive: createOptionSlot({
      name: 'sensitive',
      label: labelOf('sensitive'),
      called: { zh: ['敏感', '敏感行业', '敏感国家'], en: ['sensitive', 'sensitivity'] },
      options: caseOptions.sensitive,
      ask: (form) => askSensitive(form, entry),
      optional: text.notSure,
      answers: { yes: 'yes', no: 'no' },
    }),
  } satisfies Partial<Record<CaseItem, AnySlot>>;
}

/** What is sensitive is told in the words of the entries, with their source. */
function askSensitive({ locale, turn }: FormTurn, entry: FindEntry) {
  const q = createQuoting({ entry, locale, now: turn.now });
  const lists = [...q.quote('odi-sensitive', { inFull: true }), ...q.quote('odi-sensitive-ndrc')];
  const told = lists.map((list) => `${list.text}\n\n${sourceLine(list, locale)}`);
  return { text: [text.askSensitive[locale], ...told].join('\n\n'), brief: text.askSensitiveBriefly[locale] };
}
