import type { RequestStatus } from '../../model/cirrus.ts';
import type { Text } from '../../model/text.ts';

/** How a firm's talent request stands, in plain words; to be said in a list or behind a colon. */
export const requestStatusText: Readonly<Record<RequestStatus, Text>> = {
  received: { zh: '已收到', en: 'received' },
  'being-matched': { zh: '正在匹配学生', en: 'being matched with students' },
  'put-forward': { zh: '已推荐学生，等待答复', en: 'a student has been put forward and answers are awaited' },
  interview: { zh: '双方已取得联系，面谈阶段', en: 'you are in touch with a student for an interview' },
  filled: { zh: '名额已满', en: 'filled' },
  closed: { zh: '已结束', en: 'closed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};
