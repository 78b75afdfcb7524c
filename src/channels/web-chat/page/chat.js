import { createConnection } from './connection.js';
import { applyLocale, initialLocale, localeTag, rememberLocale } from './language.js';
import { cardStyle, localizedStrings, styleOptions } from './webChatStyle.js';

/** @type {(id: string) => any} */
const find = (id) => document.getElementById(id);
const settings = JSON.parse(find('settings').textContent);

let locale = initialLocale();
let chat;

const connection = createConnection({
  embedded: settings.embedded,
  bundle: settings.bundle,
  locale: () => locale,
  onState: showState,
  onOpen(opened, begins) {
    chat = opened;
    render();
    // Not when it was only connected anew: the reader may be elsewhere by then.
    if (begins) focusOnKeyboards();
  },
  onRefused: () => showRefusal(true),
  onSent: () => showRefusal(false),
});

function render() {
  if (!chat) return;
  window.WebChat.renderWebChat(
    {
      ...chat,
      locale: localeTag[locale],
      styleOptions: styleOptions({ icon: settings.icon, narrow: narrow.matches, locale }),
      adaptiveCardsHostConfig: cardStyle(),
      overrideLocalizedStrings: localizedStrings(settings.texts[locale]),
    },
    find('webchat'),
  );
}

/** @param {'connecting' | 'online' | 'lost' | 'failed' | 'limited'} state */
function showState(state) {
  find('connecting').hidden = state !== 'connecting';
  find('failed').hidden = state !== 'failed' && state !== 'limited';
  find('banner').hidden = state !== 'lost';
  const failedBody = find('failedBody');
  failedBody.dataset.text = state === 'limited' ? 'limitedBody' : 'failedBody';
  failedBody.textContent = settings.texts[locale][failedBody.dataset.text];
}

/** @param {boolean} shown */
function showRefusal(shown) {
  find('refused').hidden = !shown;
}

/** @param {import('./language.js').Locale} chosen */
function switchLocale(chosen) {
  if (chosen === locale) return;
  locale = chosen;
  rememberLocale(chosen);
  applyLocale(locale, settings.texts[locale]);
  render();
  connection.tellLanguage(localeTag[locale]);
  tellFrame('language');
}

function sendBox() {
  return document.querySelector('[data-id="webchat-sendbox-input"]');
}

/** Not on touch screens, where the keyboard would cover what there is to read. */
function focusOnKeyboards() {
  if (matchMedia('(hover: hover) and (pointer: fine)').matches) requestAnimationFrame(() => sendBox()?.focus());
}

/** The widget around us on another site; nothing that is said to it is private. */
function tellFrame(name) {
  if (settings.embedded) parent.postMessage({ bridgehead: name, locale }, '*');
}

const narrow = matchMedia('(max-width: 599px)');
narrow.addEventListener('change', render);

for (const button of document.querySelectorAll('[data-locale]')) {
  button.addEventListener('click', () => switchLocale(button.dataset.locale));
}
find('about').addEventListener('click', () => {
  find('aboutDialog').showModal();
  // Its one button stands at the end, and focus there would scroll past all that there is to read.
  find('aboutHeading').focus();
});
find('new').addEventListener('click', () => find('confirmDialog').showModal());
find('confirmDialog').addEventListener('close', ({ target }) => {
  const { returnValue } = target;
  target.returnValue = '';
  if (returnValue === 'yes') connection.open({ afresh: true });
});
find('understood').addEventListener('click', () => {
  showRefusal(false);
  focusOnKeyboards();
});
find('reconnect').addEventListener('click', () => connection.open());
find('retry').addEventListener('click', () => connection.open());
find('skip').addEventListener('click', (event) => {
  event.preventDefault();
  (sendBox() || find('chat')).focus();
});
document.addEventListener('keydown', (event) => {
  const inHistory = event.target instanceof Element && event.target.closest('[role="feed"], [role="log"]');
  const inDialog = document.querySelector('dialog[open]');
  if (event.key === 'Escape' && !event.defaultPrevented && !inHistory && !inDialog) tellFrame('close');
});

applyLocale(locale, settings.texts[locale]);
tellFrame('language');
connection.open();
