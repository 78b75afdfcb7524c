import type { ProfileStatus } from '../../model/profiles.ts';
import type { Text } from '../../model/text.ts';

/** How an application stands, in plain words; to be said in a list or behind a colon. */
export const applicationStatusText: Readonly<Record<ProfileStatus, Text>> = {
  received: { zh: '已收到', en: 'received' },
  'being-matched': { zh: '正在匹配岗位', en: 'being matched with openings' },
  'put-forward': {
    zh: '已按您的同意推荐给企业（不含姓名）',
    en: 'put forward to a firm with your consent, without your name',
  },
  interview: {
    zh: '双方都已同意，与企业面谈阶段',
    en: 'both sides have agreed; you are in touch with the firm for an interview',
  },
  placed: { zh: '已落实', en: 'placed' },
  closed: { zh: '已结束', en: 'closed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};
