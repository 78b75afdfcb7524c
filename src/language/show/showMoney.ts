import type { Locale } from '../../model/text.ts';
import type { Money } from '../money/money.ts';
import type { PayPeriod } from '../money/moneyPhrases.ts';

const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const chineseNames = new Intl.DisplayNames('zh-CN', { type: 'currency' });

const periods: Readonly<Record<PayPeriod, Readonly<Record<Locale, string>>>> = {
  hour: { zh: '小时', en: 'an hour' },
  day: { zh: '天', en: 'a day' },
  week: { zh: '周', en: 'a week' },
  month: { zh: '月', en: 'a month' },
  year: { zh: '年', en: 'a year' },
};

/**
 * 3,500,000 美元 / USD 3,500,000; a range 2,000,000–3,000,000 美元; what starts at nothing 不超过 5,000,000 美元 / up to
 * USD 5,000,000; 8,000 元/月 / CNY 8,000 a month; a currency that is not known is said to be so.
 */
export function showMoney({ min, max, currency, per }: Money, locale: Locale): string {
  const isLimit = min === 0 && max > 0;
  const amount = isLimit || min === max ? figures.format(max) : `${figures.format(min)}–${figures.format(max)}`;
  if (locale === 'zh') {
    const unit = currency && ` ${currency === 'CNY' ? '元' : chineseNames.of(currency)}`;
    const said = `${isLimit ? '不超过 ' : ''}${amount}${unit ?? ''}${per ? `/${periods[per].zh}` : ''}`;
    return currency ? said : `${said}（币种未注明）`;
  }
  const said = `${isLimit ? 'up to ' : ''}${currency ? `${currency} ` : ''}${amount}${per ? ` ${periods[per].en}` : ''}`;
  return currency ? said : `${said} (currency not said)`;
}
