import type { Text } from '../../model/text.ts';
import { normaliseReference } from '../../records/reference.ts';
import { type Action, hasOnly, type Noun } from './action.ts';

const text = {
  notFound: (reference: string): Text => ({
    zh: `没有申请 ${reference}。用 students --all 查看全部。`,
    en: `There is no application ${reference}; students --all lists all of them.`,
  }),
  same: {
    zh: '这是同一份申请，没有可以合并的。',
    en: 'That is one and the same application; there is nothing to join.',
  },
  ended: {
    zh: '其中一份已经结束，不能合并。用 students IN-… 查看各自的状态。',
    en: 'One of them has ended, so they cannot be joined. students IN-… shows how each stands.',
  },
  notAlike: {
    zh: '两份申请的邮箱、电话、姓名和学校都对不上，不能合并。请再核对编号。',
    en: 'Neither e-mail, phone nor name and university agree, so they cannot be joined. Please check the references.',
  },
  joined: (keep: string, drop: string): Text => ({
    zh: `${drop} 已并入 ${keep}，现在都在提交 ${keep} 的人名下。请在人工对话里告诉学生。`,
    en: `${drop} was joined with ${keep} and belongs to whoever made ${keep}. Please tell the student in the chat.`,
  }),
} satisfies Record<string, Text | ((...references: string[]) => Text)>;

/** Two applications of one student, once staff have made sure that they are: by a reply from the address of the older one. */
export const join: Noun = {
  usage: ['join IN-… IN-…'],
  read([, keep, drop, ...rest], flags) {
    if (keep === undefined || drop === undefined || rest.length > 0 || !hasOnly(flags)) return undefined;
    return joining(normaliseReference(keep), normaliseReference(drop));
  },
};

function joining(keep: string, drop: string): Action {
  return async ({ records }, { phrase, print }) => {
    const kept = await records.profiles.find(keep);
    if (!kept) {
      print(phrase(text.notFound(keep)));
      return false;
    }
    const joined = await records.profiles.join(keep, drop, kept.personId);
    if (joined.ok) {
      print(phrase(text.joined(keep, drop)));
      return true;
    }
    const refusals = {
      same: text.same,
      ended: text.ended,
      'not-yours': text.notAlike,
      'not-found': text.notFound(drop),
    };
    print(phrase(refusals[joined.reason]));
    return false;
  };
}
