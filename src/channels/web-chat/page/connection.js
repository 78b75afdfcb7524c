import { localeTag, recall, remember } from './language.js';

const ticketKey = 'bridgehead.visit';

/** The states of botframework-directlinejs that matter here. */
const online = 2;
const expired = 3;
const failed = 4;
const ended = 5;

/** Milliseconds that a connection may be gone before the reader is told: a change of network takes less. */
const patience = 1500;
/** Milliseconds before connecting anew, by how often that has failed. */
const pauses = [0, 3_000, 6_000, 12_000, 30_000];
/** After so many WebSockets that never opened, something on the way does not let them through: poll instead. */
const socketAttempts = 2;

/**
 * Keeps the page connected to its conversation.
 *
 * The client library says nothing when its stream breaks, and gives up for good in several cases: an expired token
 * after the machine slept, a conversation that is gone, a failed poll. So the stream is watched from here, and when
 * in doubt everything is opened anew: the server replays the conversation.
 *
 * @param {object} parts
 * @param {boolean} parts.embedded
 * @param {string} parts.bundle the URL of Web Chat
 * @param {() => import('./language.js').Locale} parts.locale
 * @param {(state: 'connecting' | 'online' | 'lost' | 'failed' | 'limited') => void} parts.onState
 * @param {(chat: { directLine: object, store: object, key: string }, begins: boolean) => void} parts.onOpen
 *   `begins` unless it is the same conversation connected anew
 * @param {() => void} parts.onRefused the server took no more for the moment, and what was sent is lost to it
 * @param {() => void} parts.onSent something that was sent has arrived
 */
export function createConnection({ embedded, bundle, locale, onState, onOpen, onRefused, onSent }) {
  let current;
  let generation = 0;
  let failures = 0;
  let polling = false;
  let state = 'connecting';
  let reopening;
  let telling;

  function tell(next) {
    clearTimeout(telling);
    telling = undefined;
    state = next;
    onState(next);
  }

  function tellLost() {
    if (state !== 'online') return;
    clearTimeout(telling);
    telling = setTimeout(() => tell('lost'), patience);
  }

  async function open({ afresh = false } = {}) {
    clearTimeout(reopening);
    generation += 1;
    const mine = generation;
    if (!current) tell('connecting');
    let opened;
    try {
      const ask = { embedded, afresh, locale: localeTag[locale()] };
      [opened] = await Promise.all([requestToken(ask), loadWebChat(bundle)]);
    } catch (error) {
      if (mine !== generation) return;
      if (current) reopenLater();
      else tell(error.status === 429 ? 'limited' : 'failed');
      return;
    }
    if (mine !== generation) return;
    const { WebChat } = window;
    const unsent = current && !afresh ? current.store.getState().sendBoxValue : '';
    current?.directLine.end();
    const store = WebChat.createStore({}, withoutFileLinks, filesAgain, tellOfSending);
    const directLine = WebChat.createDirectLine({
      domain: `${location.origin}/v3/directline`,
      token: opened.token,
      conversationStartProperties: { locale: localeTag[locale()] },
      webSocket: !polling,
    });
    directLine.services.ajax = refusedAtOnce(directLine.services.ajax);
    if (!polling) directLine.services.WebSocket = watchedSocket(mine);
    watch(mine, directLine);
    onOpen({ directLine, store, key: String(mine) }, current === undefined || afresh);
    current = { directLine, store };
    if (unsent) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: unsent } });
    // After Web Chat has subscribed, whose subscription starts the connection.
    directLine.activity$.subscribe({ error: () => brokenOff(mine), complete: () => brokenOff(mine) });
  }

  /** Web Chat shows that something was not sent, and never why. */
  const tellOfSending = () => (next) => (action) => {
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED' && action.payload?.status === 429) onRefused();
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_FULFILLED') onSent();
    return next(action);
  };

  function watch(mine, directLine) {
    directLine.connectionStatus$.subscribe((status) => {
      if (mine !== generation) return;
      if (status === online && polling) connected();
      if (status === expired || status === failed || status === ended) brokenOff(mine);
    });
  }

  /** A WebSocket that tells this page what becomes of it. */
  function watchedSocket(mine) {
    let unopened = 0;
    return class extends WebSocket {
      constructor(url) {
        super(url);
        let wasOpen = false;
        this.addEventListener('open', () => {
          wasOpen = true;
          unopened = 0;
          if (mine === generation) connected();
        });
        this.addEventListener('close', () => {
          if (mine !== generation) return;
          if (wasOpen) return tellLost();
          unopened += 1;
          if (unopened < socketAttempts) return;
          // Each try came after a request that was answered, so it is the WebSocket alone that does not get through.
          polling = true;
          brokenOff(mine);
        });
      }
    };
  }

  function connected() {
    failures = 0;
    tell('online');
  }

  function brokenOff(mine) {
    if (mine !== generation) return;
    // Whatever else this connection still reports is of no interest.
    generation += 1;
    reopenLater();
  }

  function reopenLater() {
    if (state === 'online') tellLost();
    if (state === 'connecting' && failures > 1) tell('failed');
    const pause = pauses[Math.min(failures, pauses.length - 1)];
    failures += 1;
    clearTimeout(reopening);
    reopening = setTimeout(open, pause);
  }

  function openIfLost() {
    if ((state !== 'online' || telling) && document.visibilityState === 'visible') open();
  }

  window.addEventListener('online', openIfLost);
  window.addEventListener('offline', tellLost);
  document.addEventListener('visibilitychange', openIfLost);

  return {
    open,
    /** Tells the bot that the reader chose this language. */
    tellLanguage(language) {
      // Web Chat would take note of the language only after this turn of the event loop, and send the old one along.
      current?.store.dispatch({ type: 'WEB_CHAT/SET_LANGUAGE', payload: { language } });
      const payload = { name: 'language', value: { locale: language } };
      current?.store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload });
    },
  };
}

/**
 * When the server takes no more for the moment, the client library would wait for the seconds of Retry-After with a
 * timer that it lacks, and so lose the answer: the reader would see "sending" for minutes. Where the header holds no
 * number, it hands the refusal on.
 */
function refusedAtOnce(ajax) {
  function createXHR() {
    const xhr = new XMLHttpRequest();
    xhr.getResponseHeader = (name) =>
      name === 'Retry-After' ? 'later' : XMLHttpRequest.prototype.getResponseHeader.call(xhr, name);
    return xhr;
  }
  return (request) => ajax(request.method === 'POST' ? { ...request, createXHR } : request);
}

/** Web Chat forgets what a file was, and would send nothing in its place when the reader lets it try again. */
function filesAgain() {
  const attached = new Map();
  return (next) => (action) => {
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING') {
      const { attachments } = action.payload.activity;
      if (attachments?.length) attached.set(action.meta.clientActivityID, attachments);
    }
    if (action.type !== 'DIRECT_LINE/POST_ACTIVITY') return next(action);
    const { activity } = action.payload;
    const attachments = attached.get(activity.channelData?.clientActivityID);
    return next(
      attachments ? { ...action, payload: { ...action.payload, activity: { ...activity, attachments } } } : action,
    );
  };
}

/**
 * What the reader sent is shown by its name alone: a link would lack the token that its file is fetched with, and the
 * file is there for a day at most.
 */
function withoutFileLinks() {
  return (next) => (action) => {
    const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' ? action.payload.activity : undefined;
    if (activity?.from?.role !== 'user' || !activity.attachments?.length) return next(action);
    const attachments = activity.attachments.map(({ contentUrl: _, thumbnailUrl: __, ...rest }) => rest);
    return next({ ...action, payload: { ...action.payload, activity: { ...activity, attachments } } });
  };
}

/** Web Chat itself is 3.9 MB: it must not keep the rest of the page waiting, and can be asked for again. */
async function loadWebChat(bundle) {
  if (window.WebChat) return;
  const script = document.createElement('script');
  script.src = bundle;
  // For browsers that do not know 'strict-dynamic' in a content policy.
  script.nonce = document.querySelector('script[nonce]').nonce;
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error('Web Chat was not loaded')));
  });
  document.head.append(script);
  await loaded;
}

async function requestToken({ embedded, afresh, locale }) {
  const response = await fetch('/web-chat/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ new: afresh, locale, ...(embedded ? { resume: recall(ticketKey) || null } : {}) }),
  });
  if (!response.ok) throw Object.assign(new Error('no token'), { status: response.status });
  const opened = await response.json();
  if (opened.resume) remember(ticketKey, opened.resume);
  return opened;
}
