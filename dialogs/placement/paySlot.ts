import type { Money } from '../../src/language/money/money.ts';
import { readPay } from '../../src/language/placements/pay.ts';
import { readCorrection } from '../../src/language/replies/corrections.ts';
import { showMoney } from '../../src/language/show/showMoney.ts';
import { showPay } from '../../src/language/show/showPlacement.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { isButton } from '../../src/language/words.ts';
import type { Pay } from '../../src/model/cirrus.ts';
import { type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { meansAny } from '../registration/termSlot.ts';
import { perNames, placementText as text } from './placementText.ts';
import { frameOf, type SidedOptions } from './slotOptions.ts';

/** What is paid or expected, as far as it was said. */
export type ToldPay = 'unpaid' | Money;

/** Undefined as long as it is not said for what period. */
export function payOf(told: ToldPay): Pay | 'unpaid' | undefined {
  if (told === 'unpaid') return 'unpaid';
  const { min, max, currency, per } = told;
  return currency !== undefined && per !== undefined ? { min, max, currency, per } : undefined;
}

const periods = Object.keys(perNames) as (keyof typeof perNames)[];
const perAlone: Readonly<Record<NonNullable<Money['per']>, RegExp>> = {
  hour: /^(?:每|一|按|个|per|an?|each|\s)*(?:小时|钟头|时|hour(?:ly)?|h|hr)(?:算|计|结|薪)?[\s。.!]*$/,
  day: /^(?:每|一|按|per|an?|each|\s)*(?:天|日|day|daily)(?:算|计|结|薪)?[\s。.!]*$/,
  week: /^(?:每|一|按|个|per|an?|each|\s)*(?:周|星期|礼拜|week(?:ly)?)(?:算|计|结|薪)?[\s。.!]*$/,
  month: /^(?:每|一|按|个|per|an?|each|\s)*(?:月|month(?:ly)?)(?:算|计|结|薪)?[\s。.!]*$/,
  year: /^(?:每|一|按|per|an?|each|\s)*(?:年|year(?:ly)?|annually)(?:算|计|结|薪)?[\s。.!]*$/,
};
/** What else is so much a year or a month. */
const otherMoney =
  /(?:营收|营业额|收入|利润|销售额|注册资本|房租|租金|学费|投资|\b(?:revenues?|turnover|profits?|sales|capital|rent|tuition|budget))[^,，。;；]{0,8}$/;
const ofPay = /薪|工资|待遇|报酬|补贴|津贴|实习费|\b(?:pay|paid|salary|stipend|allowance|wages?|compensation)\b/;

/** Pay for each hour, day, week or month; none, or left open. Paid in China, an amount without a currency is in yuan, and that is said. */
export function createPaySlot(lexicon: Pick<Lexicon, 'currencies'>, options: SidedOptions): Slot<ToldPay> {
  const { name, ask, askBriefly, side } = options;
  const before = ({ values }: FormTurn): Money | undefined => {
    const told = values[name] as ToldPay | undefined;
    return told === 'unpaid' ? undefined : told;
  };
  const lacksPeriod = (form: FormTurn) => before(form) !== undefined && before(form)?.per === undefined;

  function inFull(money: Money, form: FormTurn): { readonly value: Money; readonly inYuan: boolean } {
    const known = before(form);
    const currency = money.currency ?? known?.currency;
    const per = money.per ?? known?.per;
    const value = { min: money.min, max: money.max, currency: currency ?? 'CNY', ...(per && { per }) };
    return { value, inYuan: currency === undefined };
  }

  function read(words: string, form: FormTurn, asked: boolean): SlotReading<ToldPay> | undefined {
    const { locale } = form;
    const plain = normalise(words);
    const readings = readPay(words, lexicon.currencies, asked).filter(
      ({ start, values }) =>
        asked ||
        (!otherMoney.test(plain.slice(Math.max(0, start - 24), start)) &&
          (ofPay.test(plain) || values.every((value) => typeof value === 'string' || value.per !== undefined))),
    );
    const [first] = readings;
    if (!first) return asked ? readShort(plain, form) : undefined;
    const wishes = readings.flatMap(({ values }) => values);
    const open = wishes.includes('open');
    const told = wishes.filter((wish) => wish !== 'open');
    if (told.length === 0)
      return open ? { kind: 'none' } : asked ? { kind: 'bad', problem: text.badPay[locale] } : undefined;
    const values = told.map((wish) => (wish === 'unpaid' ? { value: wish, inYuan: false } : inFull(wish, form)));
    const [only, ...others] = [...new Map(values.map((each) => [JSON.stringify(each.value), each])).values()];
    if (!only) return undefined;
    if (others.length > 0) return { kind: 'several', values: [only, ...others].map(({ value }) => value) };
    const { value } = only;
    if (value !== 'unpaid' && value.max <= 0) return { kind: 'bad', problem: text.badPay[locale] };
    const isAbout = first.problem === 'approximate-amount' || first.problem === 'open-amount';
    const notes = [
      ...(only.inYuan ? [text.inYuan[locale]] : []),
      ...(isAbout && value !== 'unpaid' ? [text.aboutPay(showMoney(value, locale))[locale]] : []),
    ];
    const note = notes.join(locale === 'zh' ? '' : ' ');
    return { kind: 'value', value, sure: true, ...(note && { note }) };
  }

  /** In answer to the question for what period: that alone. */
  function readShort(plain: string, form: FormTurn): SlotReading<ToldPay> | undefined {
    const known = before(form);
    const per = (Object.keys(perAlone) as (keyof typeof perAlone)[]).find((one) => perAlone[one].test(plain.trim()));
    return known && per ? { kind: 'value', value: { ...known, per }, sure: true } : undefined;
  }

  /** 不是200，是250: figures alone are the amount where the old one was named, or where it was told last. */
  function correct(words: string, form: FormTurn): SlotReading<ToldPay> | undefined {
    const known = before(form);
    const correction = readCorrection(words);
    if (!known || !correction || correction.about !== undefined) return undefined;
    const old = readPay(
      words.replace(correction.rest, ' ').replace(/不是|不要|不对|\bnot\b/gi, ' '),
      lexicon.currencies,
      true,
    );
    const isOld = old.some(({ values }) => values.some((wish) => typeof wish !== 'string' && wish.max === known.max));
    return isOld || form.last === name ? read(correction.rest, form, true) : undefined;
  }

  return slot<ToldPay>({
    ...frameOf(options),
    examples: side === 'firm' ? text.payExamplesFirm : text.payExamplesStudent,
    saidBack: true,
    ask(form) {
      const { locale } = form;
      const known = before(form);
      if (known && lacksPeriod(form)) {
        return {
          text: text.askPer(showMoney(known, locale))[locale],
          buttons: periods.map((period) => perNames[period][locale]),
        };
      }
      const unpaid = side === 'firm' ? showPay('unpaid', locale) : text.unpaidFine[locale];
      return { text: ask[locale], ...(askBriefly && { brief: askBriefly[locale] }), buttons: [unpaid] };
    },
    read({ text: words }, form) {
      if (isButton(words, text.unpaidFine)) return { kind: 'value', value: 'unpaid', sure: true };
      const pressed = periods.find((period) => isButton(words, perNames[period]));
      const known = before(form);
      if (known && pressed) return { kind: 'value', value: { ...known, per: pressed }, sure: true };
      if (meansAny(words)) return { kind: 'none' };
      return read(words, form, true);
    },
    spot({ text: words }, form) {
      const found = read(words, form, false);
      return found?.kind === 'bad' || (found?.kind === 'none' && !options.optional) ? undefined : found;
    },
    correct: ({ text: words }, form) => correct(words, form),
    complete: (told) => payOf(told) !== undefined,
    show(told, { locale }) {
      const pay = payOf(told);
      if (side === 'student' && pay === 'unpaid') return text.unpaidFine[locale];
      if (pay !== undefined) return showPay(pay, locale);
      return told === 'unpaid' ? showPay('unpaid', locale) : showMoney(told, locale);
    },
  });
}
