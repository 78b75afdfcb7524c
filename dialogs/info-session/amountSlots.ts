import { findCurrencies } from '../../src/language/money/currencies.ts';
import { readMoney } from '../../src/language/money/money.ts';
import { readChoice } from '../../src/language/replies/choices.ts';
import { readCorrection } from '../../src/language/replies/corrections.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import { type Lexicon, nameOf, readTerms } from '../../src/language/terms/lexicon.ts';
import type { Message } from '../../src/model/message.ts';
import type { SessionTopic } from '../../src/model/programme.ts';
import { locales, type Text } from '../../src/model/text.ts';
import { type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { labelOf, type PlannedAmount, showAmount } from './case.ts';
import { infoSessionText as text } from './infoSessionText.ts';

/** What an amount is, by the words beside it. */
const netAssetsBefore = /(?:净资产|所有者权益|\b(?:net assets?|net worth))[^\d,，。;；]{0,12}$/i;
const netAssetsAfter = /^\s*(?:的)?(?:净资产|所有者权益|(?:of |in )?net assets?|net worth)/i;
const neitherBefore =
  /(?:注册资本|营收|营业额|营业收入|收入|利润|总资产|估值|市值|\b(?:revenues?|turnover|sales|profits?|registered capital|total assets|valuation)(?: (?:of|is|are|was))?)[^\d,，。;；]{0,8}$/i;

type Item = 'amount' | 'netAssets';

/** Offered where a currency was left out. */
const usual = ['CNY', 'USD', 'EUR', 'HKD'];

/** Smaller numbers without a unit are no amounts of such plans: 350 is most likely 350万. */
const smallest = 10_000;

/** What the amount slot of a topic asks. */
const asks: Readonly<Record<SessionTopic, Text>> = {
  external_debt: text.askLoan,
  fx: text.askPayment,
  ma_odi: text.askPrice,
};

export function createAmountSlots(lexicon: Lexicon): { readonly amount: Slot; readonly netAssets: Slot } {
  const { currencies } = lexicon;

  /** The amounts of a text that are this item's. Asked for the net assets, people give the sum alone. */
  function findAmounts(words: string, item: Item, asked: boolean) {
    return readMoney(words, currencies).filter(({ start, end }) => {
      const before = words.slice(Math.max(0, start - 24), start);
      const isNet = netAssetsBefore.test(before) || netAssetsAfter.test(words.slice(end, end + 16));
      if (item === 'netAssets') return isNet || (asked && !neitherBefore.test(before));
      return !isNet && !neitherBefore.test(before);
    });
  }

  /** Asked for one, people also give it in one character: 元, 刀. */
  function readCurrency(words: string, asked: boolean): readonly string[] {
    if (asked) return [...new Set(findCurrencies(words, currencies).flatMap(({ codes }) => codes))];
    return [...new Set(readTerms(words, currencies).flatMap(({ values }) => values.flatMap((id) => id.split('/'))))];
  }

  function read(words: string, item: Item, form: FormTurn, asked: boolean): SlotReading<PlannedAmount> | undefined {
    const before = form.values[item] as PlannedAmount | undefined;
    const own = findAmounts(words, item, asked);
    if (own.length === 0) return readWithoutMoney(words, item, form, asked);
    const plain = own.every(({ values, problem }) => values.length === 1 && isUsable(problem));
    const about = own.some(({ problem }) => problem !== undefined);
    const values = own.flatMap((reading) =>
      reading.values.map(({ min, max, currency = before?.currency, per }): PlannedAmount => {
        return { min, max, ...(currency && { currency }), ...(per && { per }), ...(about && plain && { about: true }) };
      }),
    );
    const [only, ...others] = values.filter(({ min, max }) => (min ?? 0) >= 0 && (max ?? 0) > 0);
    if (!only)
      return { kind: 'bad', problem: (values.length > 0 ? text.notNegative : text.unclearAmount)[form.locale] };
    if (others.length > 0) return { kind: 'several', values: [only, ...others] };
    // A cap is worked out from one sum: 五千多万 lies between two.
    if (item === 'netAssets' && only.min !== only.max) {
      const { min, max, ...rest } = only;
      return { kind: 'several', values: [min, max].map((end) => ({ ...rest, min: end, max: end })) };
    }
    return { kind: 'value', value: only, sure: true };
  }

  /** A currency alone, or in answer to the question figures alone. */
  function readWithoutMoney(
    words: string,
    item: Item,
    form: FormTurn,
    asked: boolean,
  ): SlotReading<PlannedAmount> | undefined {
    const before = form.values[item] as PlannedAmount | undefined;
    const isShort = before?.max !== undefined && before.currency === undefined;
    const choices =
      asked && isShort ? usual.map((id) => ({ id, titles: locales.map((to) => nameOf(currencies, id, to)) })) : [];
    const [choice] = readChoice(words, choices);
    if (choice?.values.length === 1) {
      return { kind: 'value', value: { ...before, currency: choice.values[0] }, sure: true };
    }
    const figures = asked ? /^\s*(\d[\d,]*(?:\.\d+)?)\s*$/.exec(normalise(words))?.[1] : undefined;
    if (figures !== undefined) {
      const sum = Number(figures.replaceAll(',', ''));
      if (sum < smallest) return { kind: 'bad', problem: text.unitToo(figures)[form.locale] };
      return { kind: 'value', value: { ...before, min: sum, max: sum }, sure: true };
    }
    if ((!asked && item !== 'amount') || readMoney(words, currencies).length > 0) return undefined;
    // In passing a currency says something of a payment in it, or of an amount whose currency is open.
    const isOpen = before ? before.currency === undefined : form.values.topic === 'fx';
    const codes = asked || isOpen || isCurrencyAlone(words) ? readCurrency(words, asked) : [];
    const [code, ...others] = codes;
    if (code === undefined) return undefined;
    if (others.length === 0) return { kind: 'value', value: { ...before, currency: code }, sure: true };
    return asked ? { kind: 'several', values: codes.map((currency) => ({ ...before, currency })) } : undefined;
  }

  function isCurrencyAlone(words: string): boolean {
    const [only] = readTerms(words, currencies);
    return only !== undefined && only.end - only.start === words.trim().length;
  }

  /**
   * A corrected sum that may be the amount or the net assets is the one in the same currency, or the one told last;
   * where neither tells, the user is asked.
   */
  function correct(words: string, item: Item, form: FormTurn): SlotReading<PlannedAmount> | undefined {
    const correction = readCorrection(words);
    const told = (['amount', 'netAssets'] as const).filter((one) => form.values[one] !== undefined);
    if (!correction || correction.about !== undefined || told.length < 2 || form.values.topic !== 'external_debt') {
      return undefined;
    }
    const { rest } = correction;
    const money = readMoney(rest, currencies);
    if (money.length === 0 || netAssetsBefore.test(rest.slice(0, money[0]?.start))) return undefined;
    const codes = new Set(money.flatMap(({ values }) => values.map(({ currency }) => currency)));
    const same = told.filter((one) => codes.has((form.values[one] as PlannedAmount).currency));
    const last = told.find((one) => one === form.last);
    const meant = same.length === 1 ? same[0] : last;
    if (meant !== undefined) return meant === item ? read(rest, item, form, true) : undefined;
    return item === 'amount' ? { kind: 'bad', problem: text.amountOrNetAssets(rest)[form.locale] } : undefined;
  }

  function ask(item: Item, question: (form: FormTurn) => Text, form: FormTurn) {
    const { locale } = form;
    const { min, max, currency } = (form.values[item] ?? {}) as PlannedAmount;
    const name = (code: string) => nameOf(currencies, code, locale);
    if (min !== undefined && max !== undefined && !currency) {
      const format = new Intl.NumberFormat('en');
      const figures = min === max ? format.format(max) : `${format.format(min)}–${format.format(max)}`;
      return { text: text.askCurrency(figures)[locale], buttons: usual.map(name) };
    }
    if (currency && max === undefined) return { text: text.askHowMuch(name(currency))[locale] };
    return { text: question(form)[locale] };
  }

  function amountSlot(
    item: Item,
    options: Pick<Slot, 'called' | 'applies' | 'optional'> & { readonly question: (form: FormTurn) => Text },
  ): Slot<PlannedAmount> {
    const { question, ...rest } = options;
    return slot<PlannedAmount>({
      ...rest,
      name: item,
      label: labelOf(item),
      examples: text.amountExamples,
      saidBack: true,
      needed: () => true,
      ask: (form) => ask(item, question, form),
      read: ({ text: words }, form) => read(words, item, form, true),
      spot: ({ text: words }: Message, form) => {
        const reading = read(words, item, form, false);
        return reading?.kind === 'bad' ? undefined : reading;
      },
      correct: ({ text: words }, form) => correct(words, item, form),
      complete: ({ max, currency, open }) => open === true || (max !== undefined && currency !== undefined),
      leave: (value) => ({ ...value, open: true }),
      show: (value, { locale }) => showAmount(value, locale),
    });
  }

  return {
    amount: amountSlot('amount', {
      called: { zh: ['金额', '数额', '多少钱', '币种', '货币'], en: ['amount', 'sum', 'currency', 'how much'] },
      optional: text.notDecided,
      applies: ({ values }) => values.topic !== undefined,
      question: ({ values }) => asks[values.topic as SessionTopic],
    }),
    netAssets: amountSlot('netAssets', {
      called: { zh: ['净资产'], en: ['net assets'] },
      optional: text.ratherNot,
      applies: ({ values }) => values.topic === 'external_debt',
      question: () => text.askNetAssets,
    }),
  };
}

/** What is about right is fine for a plan; what may be two things is not. */
function isUsable(problem: string | undefined): boolean {
  return problem === undefined || problem === 'approximate-amount' || problem === 'open-amount';
}
