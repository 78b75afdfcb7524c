/** @typedef {'zh' | 'en'} Locale */

const choiceKey = 'bridgehead.locale';

/** What a locale is called in HTML and in activities. */
export const localeTag = { zh: 'zh-CN', en: 'en' };

/**
 * The reader's own choice, else the language that the server drew the page in, which goes by the browser's settings.
 * @returns {Locale}
 */
export function initialLocale() {
  const chosen = recall(choiceKey);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
}

/** @param {Locale} locale */
export function rememberLocale(locale) {
  remember(choiceKey, locale);
}

/**
 * Puts the page's own words into a language.
 * @param {Locale} locale
 * @param {Record<string, string>} words
 */
export function applyLocale(locale, words) {
  document.documentElement.lang = localeTag[locale];
  document.title = words.title;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = words[element.dataset.text];
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', words[element.dataset.label]);
  }
  for (const button of document.querySelectorAll('[data-locale]')) {
    button.setAttribute('aria-pressed', String(button.dataset.locale === locale));
  }
}

/**
 * Undefined also where the browser keeps nothing for this page.
 * @param {string} key
 */
export function recall(key) {
  try {
    return localStorage.getItem(key) || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Without storage the page works, and forgets when it is closed.
 * @param {string} key
 * @param {string} value
 */
export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
