/** The two languages that the assistant speaks. They are equals: no text exists in one alone. */
export type Locale = 'zh' | 'en';

export const locales: readonly Locale[] = ['zh', 'en'];

/** One message in both languages. */
export type Text = Readonly<Record<Locale, string>>;

/** The BCP 47 tag under which a locale is known on the wire. */
export const localeTag: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' };

/** The locale of a BCP 47 tag such as `zh-Hans-CN` or `en-GB`; undefined for any other language. */
export function findLocale(tag: string | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return locales.find((locale) => locale === language);
}
