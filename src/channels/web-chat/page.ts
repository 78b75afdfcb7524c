import { type Locale, locales, localeTag } from '../../model/text.ts';
import { type Assets, bundleName } from './assets.ts';
import { inLocale, type PageTextKey, pageText } from './pageText.ts';

export interface PageParts {
  readonly assets: Assets;
  /** Allowed to run by the page's content policy; new with every request. */
  readonly nonce: string;
  /** The language in which the page is drawn first; its script then goes by the reader's own choice, if there is one. */
  readonly locale: Locale;
  /** In a frame on another site: no name and no title of its own, since the frame has them. */
  readonly embedded: boolean;
  /** Whether the events are made up, which the page then says. */
  readonly demonstration: boolean;
}

/** The page that shows the chat, as HTML. */
export function renderPage({ assets, nonce, locale, embedded, demonstration }: PageParts): string {
  const words = inLocale(pageText, locale);
  const text = (key: PageTextKey) => `data-text="${key}">${inHtml(words[key])}`;
  const label = (key: PageTextKey) => `data-label="${key}" aria-label="${inHtml(words[key])}"`;
  const settings = {
    embedded,
    icon: assets.url('icon.svg'),
    bundle: assets.url(bundleName),
    texts: Object.fromEntries(locales.map((each) => [each, inLocale(pageText, each)])),
  };
  const script = (attributes: string) => `<script nonce="${nonce}" ${attributes}></script>`;
  const demo = (html: string) => (demonstration ? html : '');

  return `<!doctype html>
<html lang="${localeTag[locale]}"${embedded ? ' class="embedded"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="theme-color" content="#123a5e">
<meta name="description" content="${inHtml(words.subtitle)}">
<title>${inHtml(words.title)}</title>
<link rel="icon" href="${assets.url('icon.svg')}" type="image/svg+xml">
${['chat.css', 'banner.css', 'dialogs.css', 'webChat.css'].map((name) => `<link rel="stylesheet" href="${assets.url(name)}">`).join('\n')}
<script id="settings" type="application/json">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>
<link rel="preload" href="${assets.url(bundleName)}" as="script" nonce="${nonce}">
${script(`src="${assets.url('chat.js')}" type="module"`)}
${script(`src="${assets.url('oldBrowser.js')}" nomodule defer`)}
</head>
<body>
<a class="skip" href="#chat" id="skip" ${text('skipToChat')}</a>
<header class="masthead">
  ${
    embedded
      ? ''
      : `<div class="identity">
    <img class="mark" src="${assets.url('icon.svg')}" alt="" width="44" height="44">
    <div>
      <h1><span lang="zh-CN">桥头堡</span> <span lang="en">Bridgehead</span></h1>
      <p class="subtitle" ${text('subtitle')}</p>
    </div>
  </div>`
  }
  <div class="tools">
    <div class="languages" role="group" ${label('languageLabel')}>
      ${locales.map((each) => languageButton(each, each === locale)).join('')}
    </div>
    <button type="button" class="tool" id="new" aria-haspopup="dialog">${plus}<span ${text('newConversation')}</span></button>
  </div>
</header>
<section class="notice" ${label('noticeLabel')}>
  <p>${demo(`<strong class="badge" ${text('demonstration')}</strong> `)}<span ${text('notice')}</span>
  <button type="button" class="link" id="about" aria-haspopup="dialog" ${text('about')}</button></p>
</section>
<div class="banner" id="banner" role="status" hidden>
  <span ${text('lost')}</span>
  <button type="button" id="reconnect" ${text('retryNow')}</button>
</div>
<div class="banner" id="refused" role="alert" hidden>
  <span ${text('refused')}</span>
  <button type="button" id="understood" ${text('understood')}</button>
</div>
<main id="chat" tabindex="-1" ${label('chatLabel')}>
  <div class="state" id="connecting"><p role="status" ${text('connecting')}</p></div>
  <div class="state" id="failed" role="alert" hidden>
    <h2 ${text('failedHeading')}</h2>
    <p id="failedBody" ${text('failedBody')}</p>
    <button type="button" class="primary" id="retry" ${text('retry')}</button>
  </div>
  <noscript><style>#connecting { display: none }</style>${locales.map(noScript).join('')}</noscript>
  <div id="webchat"></div>
</main>
<dialog id="confirmDialog" aria-labelledby="confirmHeading" aria-describedby="confirmBody">
  <form method="dialog">
    <h2 id="confirmHeading" ${text('confirmHeading')}</h2>
    <p id="confirmBody" ${text('confirmBody')}</p>
    <div class="choices">
      <button value="no" ${text('confirmNo')}</button>
      <button value="yes" class="primary" ${text('confirmYes')}</button>
    </div>
  </form>
</dialog>
<dialog id="aboutDialog" aria-labelledby="aboutHeading">
  <form method="dialog">
    <h2 id="aboutHeading" tabindex="-1" ${text('aboutHeading')}</h2>
    <h3 ${text('whatItDoesHeading')}</h3>
    <p ${text('whatItDoes')}</p>
    <h3 ${text('whatItIsHeading')}</h3>
    <p ${text('whatItIs')}</p>
    ${demo(`<h3 ${text('demonstrationHeading')}</h3>
    <p ${text('demonstrationNote')}</p>`)}
    <h3 ${text('whatYouWriteHeading')}</h3>
    <p ${text('whatYouWrite')}</p>
    <p ${text('whatIsStored')}</p>
    <h3 ${text('askAPersonHeading')}</h3>
    <p ${text('askAPerson')}</p>
    <div class="choices"><button class="primary" ${text('close')}</button></div>
  </form>
</dialog>
</body>
</html>
`;
}

const languageNames: Readonly<Record<Locale, { long: string; short: string }>> = {
  zh: { long: '中文', short: '中文' },
  en: { long: 'English', short: 'EN' },
};

/** A language is named in itself, so that whoever needs it can read it; shortly where there is little room. */
function languageButton(locale: Locale, pressed: boolean): string {
  const { long, short } = languageNames[locale];
  return `<button type="button" lang="${localeTag[locale]}" data-locale="${locale}" aria-label="${long}" aria-pressed="${pressed}"><span class="long">${long}</span><span class="short">${short}</span></button>`;
}

const plus =
  '<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="M4 4.5h12v8.6H9.6L6.2 16v-2.9H4zM10 6.6v4.4M7.8 8.8h4.4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** Without a script the page does not know the reader's language for certain: both. */
function noScript(locale: Locale): string {
  const { noScriptHeading, noScriptBody } = inLocale(pageText, locale);
  return `<div class="state" lang="${localeTag[locale]}"><h2>${inHtml(noScriptHeading)}</h2><p>${inHtml(noScriptBody)}</p></div>`;
}

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
