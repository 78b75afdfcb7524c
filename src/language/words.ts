import { locales, type Text } from '../model/text.ts';

/** Whether a text is the words of a button, in either language. */
export function isButton(words: string, button: Text): boolean {
  const plain = words
    .trim()
    .replace(/[。.!！]$/, '')
    .toLowerCase();
  return locales.some((locale) => button[locale].toLowerCase() === plain);
}
