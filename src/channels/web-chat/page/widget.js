/**
 * Puts the chat on a page of another site, as a button in the corner and a panel:
 * <script src="https://…/widget.js" async data-lang="zh-CN"></script>
 * `data-lang` (zh-CN or en) is optional; without it the page's own language counts.
 */
(() => {
  /** @type {any} The server writes them here. */
  const settings = '__SETTINGS__';
  const script = document.currentScript;
  const home = new URL(script.src).origin;
  if (!settings.origins.includes(location.origin)) {
    // biome-ignore lint/suspicious/noConsole: whoever set the site up looks for the reason here.
    console.warn(`Bridgehead: ${location.origin} is not on the widget's allow-list.`);
    return;
  }

  const asked = script.dataset.lang || document.documentElement.lang || navigator.language;
  let locale = asked.toLowerCase().startsWith('en') ? 'en' : 'zh';
  const tags = { zh: 'zh-CN', en: 'en' };

  const styles = `
    :host { all: initial; }
    * { box-sizing: border-box; font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    .launcher { position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; display: flex; align-items: center; gap: 10px;
      height: 56px; padding: 0 22px 0 12px; border: 0; border-radius: 28px; background: #123a5e; color: #fff;
      font-size: 16px; font-weight: 600; cursor: pointer; box-shadow: 0 6px 20px rgba(12, 42, 69, .35); }
    .launcher:hover { background: #0c2a45; }
    .launcher img { width: 34px; height: 34px; border-radius: 50%; }
    :focus-visible { outline: 3px solid #ffd98a; outline-offset: 2px; box-shadow: 0 0 0 5px #123a5e; }
    .panel { position: fixed; right: 20px; bottom: 20px; z-index: 2147483001; display: flex; flex-direction: column;
      width: min(420px, calc(100vw - 40px)); height: min(680px, calc(100vh - 40px)); overflow: hidden;
      border-radius: 14px; background: #fff; box-shadow: 0 12px 44px rgba(12, 42, 69, .4); }
    .bar { flex: none; display: flex; align-items: center; justify-content: space-between; height: 48px; padding: 0 6px 0 14px;
      background: #123a5e; color: #fff; font-size: 16px; font-weight: 600; }
    .close { width: 40px; height: 40px; border: 0; border-radius: 8px; background: none; color: inherit; cursor: pointer; }
    .close:hover { background: rgba(255, 255, 255, .14); }
    .close:focus-visible { box-shadow: none; outline-offset: -3px; }
    iframe { flex: 1; width: 100%; border: 0; }
    [hidden] { display: none !important; }
    @media (max-width: 599px) {
      .panel { inset: 0; width: auto; height: auto; border-radius: 0; }
      .launcher { right: 14px; bottom: 14px; }
    }`;

  const host = document.createElement('div');
  host.setAttribute('data-bridgehead', '');
  const root = host.attachShadow({ mode: 'open' });
  // Styles made this way are not held back by the site's content policy, as a style element might be.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }
  const caption = make('span', {});
  const launcher = make(
    'button',
    { type: 'button', className: 'launcher' },
    make('img', { src: home + settings.icon, alt: '' }),
    caption,
  );
  launcher.setAttribute('aria-haspopup', 'dialog');
  launcher.setAttribute('aria-expanded', 'false');
  const heading = make('span', { id: 'heading' });
  const close = make('button', { type: 'button', className: 'close' });
  const cross = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  cross.setAttribute('viewBox', '0 0 20 20');
  cross.setAttribute('width', '20');
  cross.setAttribute('aria-hidden', 'true');
  const stroke = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  stroke.setAttribute('d', 'M5 5l10 10M15 5L5 15');
  stroke.setAttribute('stroke', 'currentColor');
  stroke.setAttribute('stroke-width', '2');
  cross.append(stroke);
  close.append(cross);
  const panel = make('div', { className: 'panel', hidden: true }, make('div', { className: 'bar' }, heading, close));
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', 'heading');
  root.append(launcher, panel);
  let frame;

  function say() {
    const words = settings.texts[locale];
    host.lang = tags[locale];
    caption.textContent = words.button;
    launcher.setAttribute('aria-label', words.open);
    heading.textContent = words.panel;
    close.setAttribute('aria-label', words.close);
    if (frame) frame.title = words.panel;
  }

  function open() {
    if (!frame) {
      // Not before it is wanted: most visitors of the site never open it.
      frame = make('iframe', { src: `${home}/embed?lang=${tags[locale]}` });
      panel.append(frame);
      say();
    }
    panel.hidden = false;
    launcher.hidden = true;
    launcher.setAttribute('aria-expanded', 'true');
    frame.focus();
  }

  function shut() {
    if (panel.hidden) return;
    panel.hidden = true;
    launcher.hidden = false;
    launcher.setAttribute('aria-expanded', 'false');
    launcher.focus();
  }

  launcher.addEventListener('click', open);
  close.addEventListener('click', shut);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
  });
  window.addEventListener('message', (event) => {
    if (event.origin !== home || event.source !== frame?.contentWindow) return;
    if (event.data?.bridgehead === 'close') shut();
    if (event.data?.bridgehead === 'language' && event.data.locale in tags) {
      locale = event.data.locale;
      say();
    }
  });

  say();
  if (document.body) document.body.append(host);
  else document.addEventListener('DOMContentLoaded', () => document.body.append(host));
})();
