import { readCountries } from '../../src/language/placements/countries.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { nameOf } from '../../src/language/terms/lexicon.ts';
import { isButton } from '../../src/language/words.ts';
import type { Message } from '../../src/model/message.ts';
import type { Locale } from '../../src/model/text.ts';
import { type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { type ToldCountries, toldOf } from './requestValues.ts';
import { talentRequestText as text } from './talentRequestText.ts';

type Lists = Pick<Lexicon, 'countries' | 'languages'>;

/** Of one country in a clause; several in a row share what stands behind the last. */
function purposeOf(plain: string, start: number, end: number): ToldCountries['purpose'] | 'neither' {
  const behind = plain
    .slice(end)
    .replace(
      /^(?:\s*(?:、|和|或|及|与|and|or|\/)\s*[^,，\s]{2,12}?)(?=市场|\s+markets?|籍|留学生|学生|人|\s+students?)/,
      '',
    );
  if (clientBehind.test(behind)) return 'neither';
  const isOrigin = originBehind.test(behind) || originBefore.test(plain.slice(0, start));
  if (isOrigin) return 'origin';
  return ofMarket.test(plain) ? 'market' : 'neither';
}

const clientBehind =
  /^\s*(?:的)?\s*(?:客户|企业|公司|项目|业务|店铺|订单|clients?\b|customers?\b|partners?\b|compan|projects?\b)/;
const originBehind =
  /^\s*(?:的)?(?:籍|国籍)?(?:的)?(?:留学生|学生|同学|实习生|应届生|毕业生|人(?!才|民|数|员|力|工|事))|^\s*(?:students?|interns?|nationals?|citizens?|graduates?|candidates?|people)\b/;
const originBefore =
  /(?:来自|国籍(?:是|为)?|出身)[^,，]{0,12}$|\b(?:students?|interns?|people|candidates?|graduates?|somebody|someone|come|coming) from[^,.]{0,24}$/;
const ofMarket =
  /市场|熟悉|了解|懂(?!.{0,6}[语文])|当地(?:情况|文化|商务)|\b(?:markets?|familiar|knows?|knowing|knowledge|experience with)\b/;
const ofOrigin =
  /学生|留学生|同学|实习生|国籍|籍(?!贯)|来自|出身|人(?!才|民|数|员|力|工|事)|那里的|\b(?:from|nationals?|nationality|citizens?|students?|interns?|graduates?|candidates?|natives?|come from)\b/;
/** What speaks of the purpose alone: "not from there, they should know the market". */
const turnsPurpose = /市场|熟悉|来自|国籍|那里的|\b(?:markets?|come from|from there|nationality)\b/i;
const denied = /(?:不要|不招|不找|除了|非|\b(?:not|no|except|without|other than))\s*$/;

/**
 * Markets that a student should know, or countries that a firm wishes students to come from: which of the two counts,
 * since only the first is matched and shown. Where the words leave it open it is asked.
 */
export function createCountriesSlot(lexicon: Lists): Slot<ToldCountries> {
  const names = ({ ids }: ToldCountries, locale: Locale) =>
    ids.map((id) => nameOf(lexicon.countries, id, locale)).join(locale === 'zh' ? '、' : ', ');

  function find({ text: words }: Message, asked: boolean): ToldCountries | undefined {
    const ids: string[] = [];
    const purposes = new Set<ToldCountries['purpose']>();
    for (const clause of words.split(/[,，。;；\n]|\.\s/)) {
      const plain = normalise(clause);
      const clear = readCountries(clause, lexicon, asked).filter(({ values }) => values.length === 1);
      for (const { start, end, values } of clear) {
        // A firm here knows the market at home.
        if (values[0] === 'CN' || denied.test(plain.slice(Math.max(0, start - 12), start))) continue;
        const purpose = purposeOf(plain, start, end);
        // Clients and projects somewhere say what is done, not whom is looked for.
        if (!asked && purpose === 'neither') continue;
        ids.push(...values);
        purposes.add(purpose === 'neither' ? undefined : purpose);
      }
    }
    if (ids.length === 0) return undefined;
    const [purpose] = purposes.size === 1 ? purposes : [];
    return { ids: [...new Set(ids)], ...(purpose && { purpose }) };
  }

  /** What the countries that are known were named for. */
  function readPurpose(words: string, form: FormTurn): ToldCountries | undefined {
    const known = toldOf(form.values).countries;
    if (!known) return undefined;
    if (isButton(words, text.market)) return { ...known, purpose: 'market' };
    if (isButton(words, text.origin)) return { ...known, purpose: 'origin' };
    const plain = normalise(words).replace(/不(?:是|要|用)[^,，。;；]{1,12}/g, ' ');
    const [market, origin] = [ofMarket.test(plain), ofOrigin.test(plain)];
    if (market === origin) return undefined;
    return { ...known, purpose: market ? 'market' : 'origin' };
  }

  const sure = (value: ToldCountries | undefined): SlotReading<ToldCountries> | undefined =>
    value && { kind: 'value', value, sure: true };

  return slot<ToldCountries>({
    name: 'countries',
    label: text.countriesLabel,
    called: {
      zh: ['国家', '市场', '目标市场', '来源国'],
      en: ['country', 'countries', 'market', 'markets', 'target market'],
    },
    examples: text.countriesExamples,
    saidBack: true,
    needed: () => false,
    ask({ values, locale }) {
      const known = toldOf(values).countries;
      if (!known) return { text: text.askCountries[locale] };
      const shown = names(known, locale);
      return {
        text: text.askPurpose(shown)[locale],
        brief: text.askPurposeBriefly(shown)[locale],
        buttons: [text.market[locale], text.origin[locale]],
      };
    },
    read: (message, form) => sure(find(message, true) ?? readPurpose(message.text, form)),
    spot: (message, form) => sure(find(message, form.asked === 'extras')),
    correct: ({ text: words }, form) =>
      turnsPurpose.test(words) && readCountries(words, lexicon, true).length === 0
        ? sure(readPurpose(words, form))
        : undefined,
    complete: ({ purpose }) => purpose !== undefined,
    show(value, { locale }) {
      const shown = names(value, locale);
      if (value.purpose === undefined) return shown;
      return (value.purpose === 'market' ? text.ofMarket : text.ofOrigin)(shown)[locale];
    },
  });
}
