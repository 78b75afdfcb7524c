import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openStage, type Stage } from '../support/chat.ts';
import { tell } from '../support/registering.ts';

const words = {
  zh: {
    follow: '关注生物医药和德国',
    followed: /已关注：生物医药、德国/,
    again: '关注德国',
    already: /已经关注了德国/,
    what: '关注',
    asks: /想关注什么/,
    list: '我关注了什么',
    unfollow: '取消关注德国',
    unfollowed: /已取消关注：德国/,
    stop: ['退订', '取消关注', '不要再推送了', 'TD'],
    stopped: /已退订/,
    nothing: /没有关注任何内容/,
    unknown: ['取消关注瓦坎达', '退订那个医疗的'],
    asksWhich: /您关注的有：.*取消关注/,
    other: ['以后有新的环保活动请通知我', '我们想关注使馆商务处'],
  },
  en: {
    follow: 'follow bio-pharmaceuticals and Germany',
    followed: /You now follow Bio-pharmaceuticals, Germany/,
    again: 'follow Germany',
    already: /already follow Germany/,
    what: 'follow',
    asks: /What would you like to follow/,
    list: 'what do I follow?',
    unfollow: 'unfollow Germany',
    unfollowed: /no longer follow Germany/,
    stop: ['unsubscribe', 'stop following', 'Unfollow all.', 'stop the news'],
    stopped: /won’t tell you of new events/,
    nothing: /You follow nothing/,
    unknown: ['unfollow Wakanda', 'stop following that health thing'],
    asksWhich: /You follow .* “unfollow” and a name/,
    other: ['tell us when there are new events on environmental protection', "we'd like to follow embassies"],
  },
} as const;

let stage: Stage;
let chat: Chat;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(['zh', 'en'] as const)('following what is new, in %s', (locale) => {
  const w = words[locale];
  const followed = async () => (await stage.records.interests.listOf(chat.personId)).map(({ value }) => value).sort();
  beforeEach(() => {
    chat = stage.newcomer(locale);
  });

  test('keeps themes and countries of one sentence, each once', async () => {
    expect(await tell(chat, w.follow)).toMatch(w.followed);
    expect(await followed()).toEqual(['DE', 'bio-pharmaceuticals']);
    expect(await tell(chat, w.again)).toMatch(w.already);
    expect(await followed()).toEqual(['DE', 'bio-pharmaceuticals']);
  });

  test('asks what, where nothing is named', async () => {
    expect(await tell(chat, w.what)).toMatch(w.asks);
  });

  test('lists what is followed, and ends one of it', async () => {
    await tell(chat, w.follow);
    expect(await tell(chat, w.unfollow)).toMatch(w.unfollowed);
    const listed = await tell(chat, w.list);
    expect(listed).toContain(locale === 'zh' ? '生物医药' : 'Bio-pharmaceuticals');
    expect(listed).not.toContain(locale === 'zh' ? '德国' : 'Germany');
  });

  test.each(w.stop)('ends with “%s”', async (stop) => {
    await tell(chat, w.follow);
    expect(await tell(chat, stop)).toMatch(w.stopped);
    expect(await followed()).toEqual([]);
    expect(await tell(chat, stop)).toMatch(w.nothing);
  });

  test.each(w.unknown)('ends nothing on “%s”, which names nothing that it knows', async (unfollow) => {
    await tell(chat, w.follow);
    expect(await tell(chat, unfollow)).toMatch(w.asksWhich);
    expect(await followed()).toEqual(['DE', 'bio-pharmaceuticals']);
  });

  test.each(w.other)('understands “%s”', async (wish) => {
    await tell(chat, wish);
    expect(await followed()).toHaveLength(1);
  });
});
