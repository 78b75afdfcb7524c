import type { Text } from '../../src/model/text.ts';

export const followingText = {
  followed: (names: string): Text => ({
    zh: `已关注：${names}。有相符的新活动时我会在这里告诉您，每天最多一次；不想再收到，回复“退订”即可。`,
    en: `You now follow ${names}. I’ll tell you here of new events that match, once a day at most; reply “unsubscribe” to stop.`,
  }),
  followedAlready: (names: string): Text => ({
    zh: `您已经关注了${names}，有新活动时我会告诉您。`,
    en: `You already follow ${names}; I’ll tell you of new events.`,
  }),
  what: {
    zh: '想关注什么？可以是主题、国家或对接机构，例如“关注生物医药”“关注德国”“关注使馆商务处”。',
    en: 'What would you like to follow? A theme, a country or a counterpart, for example “follow bio-pharmaceuticals”, “follow Germany” or “follow embassies”.',
  },
  list: (names: string): Text => ({
    zh: `您关注的有：${names}。回复“退订”可以全部取消，或说“取消关注”加上名称。`,
    en: `You follow ${names}. Reply “unsubscribe” to stop them all, or “unfollow” and a name.`,
  }),
  nothing: {
    zh: '您目前没有关注任何内容。说“关注”加上主题、国家或对接机构，有新活动时我会告诉您。',
    en: 'You follow nothing at present. Say “follow” and a theme, a country or a counterpart, and I’ll tell you of new events.',
  },
  stopped: {
    zh: '已退订，不再向您推送新活动。已报名活动的提醒照常发送。',
    en: 'Done: I won’t tell you of new events any more. Reminders of what you registered for still come.',
  },
  stoppedOne: (names: string): Text => ({ zh: `已取消关注：${names}。`, en: `You no longer follow ${names}.` }),
  notFollowed: (names: string): Text => ({
    zh: `您没有关注${names}。`,
    en: `You were not following ${names}.`,
  }),
};
