import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog.js';
import { normalise } from '../../src/language/spelling/normalise.ts';
import { type Lexicon, readTerms, type Term, themeTerms } from '../../src/language/terms/lexicon.ts';
import type { Interest } from '../../src/model/interests.ts';
import { type Message, messageOf } from '../../src/model/message.ts';
import type { Theme } from '../../src/model/programme.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import { type Turn, turnOf } from '../../src/model/turn.ts';
import { inPassing } from '../form/inPassing.ts';
import type { Opens } from '../form/opens.ts';
import { sendReply } from '../form/reply.ts';
import { followingText as text } from './followingText.ts';

export interface FollowingDeps {
  readonly themes: readonly Theme[];
  readonly lexicon: Lexicon;
}

type Wish = 'follow' | 'unfollow' | 'stop' | 'list';

const patterns: readonly (readonly [Wish, RegExp])[] = [
  [
    'stop',
    /^(?:退订|全部退订|取消(?:全部|所有)?(?:关注|订阅|推送)|不(?:再|要|用)*(?:给我(?:们)?)?(?:推送|订阅)了?|别(?:再)?(?:推送|发)了|td|unsubscribe|unfollow all|stop (?:the )?(?:news|updates|notifications|alerts))[。.!！]*$/,
  ],
  [
    'list',
    /(?:我|我们)?(?:都)?关注了(?:什么|哪些|啥)|^我的(?:关注|订阅)|\bwhat (?:do|am) i follow(?:ing)?\b|^(?:my )?(?:interests|subscriptions)$/,
  ],
  ['unfollow', /^(?:不(?:再|想)?关注|取消关注|取消订阅|退订|unfollow|unsubscribe from|stop following)/],
  [
    'follow',
    /^(?:我们?)?(?:想|要|请|帮我|帮我们)?(?:关注|订阅)(?!了)|(?:有新(?:的)?|以后有).{0,12}(?:活动|对接会|培训).{0,6}(?:通知|告诉|提醒)(?:我|一声)|^(?:please )?(?:(?:i|we)(?:'d| would)? (?:like|want) to )?(?:follow|subscribe(?: to)?)\b(?!\s*-?up)|\b(?:notify|tell|alert) (?:me|us) (?:of|about|when).{0,20}\b(?:new|more)\b.{0,20}\bevents?\b/,
  ],
];

/** What leads up to the things that are followed. */
const followed =
  /^.*?(?:取消关注|取消订阅|关注|订阅|退订|unfollow|unsubscribe from|stop following|follow|subscribe to)\s*/i;

/** Behind "unfollow": everything, or nothing more said. */
const everything =
  /^(?:了|吧|全部|所有|一切|(?:全部|所有)?(?:的)?(?:内容|活动|消息|推送)|it|all|all of (?:it|them)|everything|them|these|this|events|news|updates|please)*[\s。.!！]*$/;

function readWish({ text: words }: Message): Wish | undefined {
  const plain = normalise(words).trim();
  if (plain.length > 100 || /怎么|如何|\bhow\b/.test(plain)) return undefined;
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Follows themes, countries and counterparts, so that new events that match are told. */
export class FollowingDialog extends Dialog implements Opens {
  private readonly terms: readonly (readonly [Interest['kind'], readonly Term[]])[];

  constructor({ themes, lexicon }: FollowingDeps) {
    super('following');
    this.terms = [
      ['theme', themeTerms(themes)],
      ['country', lexicon.countries.filter(({ id }) => id !== 'CN')],
      ['counterpart', lexicon.counterparts],
    ];
  }

  opens(message: Message): boolean {
    return readWish(message) !== undefined;
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const message = messageOf(dc.context);
    const said = await this.settle(turnOf(dc.context), message);
    await sendReply(dc.context, message, { text: said[message.locale] });
    return dc.endDialog(inPassing);
  }

  private async settle({ records, personId }: Turn, message: Message): Promise<Text> {
    const { interests } = records;
    const wish = readWish(message);
    const named = this.readInterests(message);
    const show = (some: readonly Interest[]): Text => ({ zh: this.show(some, 'zh'), en: this.show(some, 'en') });
    const withNames = (some: readonly Interest[], told: (names: string) => Text): Text => {
      const names = show(some);
      return { zh: told(names.zh).zh, en: told(names.en).en };
    };
    const list = async () => {
      const own = await interests.listOf(personId);
      return own.length > 0 ? withNames(own, text.list) : text.nothing;
    };
    if (wish === 'stop') return (await interests.unfollow(personId)) > 0 ? text.stopped : text.nothing;
    if (wish === 'unfollow') {
      if (named.length === 0 && everything.test(normalise(message.text).trim().replace(followed, ''))) {
        return (await interests.unfollow(personId)) > 0 ? text.stopped : text.nothing;
      }
      // A name that is not known ends nothing.
      if (named.length === 0) return list();
      let ended = 0;
      for (const interest of named) ended += await interests.unfollow(personId, interest);
      return withNames(named, ended > 0 ? text.stoppedOne : text.notFollowed);
    }
    if (wish === 'follow') {
      if (named.length === 0) return text.what;
      const fresh: Interest[] = [];
      for (const interest of named) if (await interests.follow(personId, interest)) fresh.push(interest);
      return fresh.length > 0 ? withNames(fresh, text.followed) : withNames(named, text.followedAlready);
    }
    return list();
  }

  private readInterests({ text: words }: Message): readonly Interest[] {
    // Everyday words such as "embassies" are names only where nothing else is said.
    const named = words.replace(followed, '');
    return this.terms.flatMap(([kind, terms]) => {
      const ids = readTerms(named, terms).flatMap(({ values }) => values);
      return [...new Set(ids)].map((value) => ({ kind, value }));
    });
  }

  private show(some: readonly Interest[], locale: Locale): string {
    const names = some.map(({ kind, value }) => {
      const terms = this.terms.find(([each]) => each === kind)?.[1] ?? [];
      return terms.find(({ id }) => id === value)?.name[locale] ?? value;
    });
    return names.join(locale === 'zh' ? '、' : ', ');
  }
}
