import type { Mail, MailStatus } from '../../model/notices.ts';
import type { Text } from '../../model/text.ts';
import { type Action, hasOnly, type Noun, showTime } from './action.ts';

const statuses: Readonly<Record<MailStatus, Text>> = {
  unsent: { zh: '待发送', en: 'unsent' },
  sent: { zh: '已发送', en: 'sent' },
  failed: { zh: '发送失败', en: 'failed' },
};

const text = {
  none: { zh: '没有未发出的邮件。', en: 'No e-mail is waiting to be sent.' },
  attempts: (attempts: number): Text => ({
    zh: `已试 ${attempts} 次`,
    en: `${attempts} attempt${attempts === 1 ? '' : 's'}`,
  }),
  retried: (count: number): Text => ({
    zh: `${count} 封邮件将重新发送。`,
    en: `${count} e-mail${count === 1 ? '' : 's'} will be sent again.`,
  }),
  nothingToRetry: { zh: '没有可以重新发送的邮件。', en: 'There is no e-mail to send again.' },
};

/** The outbox of e-mail: what was not sent and why, and trying it again. */
export const mail: Noun = {
  usage: ['mail [--all]', 'mail retry EV-…', 'mail retry --all'],
  read([, verb, reference, ...rest], flags) {
    if (rest.length > 0 || !hasOnly(flags, 'all')) return undefined;
    if (verb === undefined) return list(flags.all ?? false);
    if (verb !== 'retry' || (reference === undefined) !== (flags.all ?? false)) return undefined;
    return retry(reference);
  },
};

function list(includeSent: boolean): Action {
  return async ({ records }, { phrase, print }) => {
    const mails = includeSent ? await records.mails.list() : await waiting(records.mails.list);
    if (mails.length === 0) print(phrase(text.none));
    for (const { about, to, subject, status, createdAt, attempts, failure } of mails) {
      const state = [phrase(statuses[status]), ...(attempts > 0 ? [phrase(text.attempts(attempts))] : [])].join(' ');
      print([about, showTime(createdAt), state, to, subject].join('  '));
      if (failure !== undefined) print(`    ${failure}`);
    }
    return true;
  };
}

/** Of one booking, or everything that is not sent. */
function retry(reference: string | undefined): Action {
  return async ({ records }, { phrase, print }) => {
    const wanted = reference?.normalize('NFKC').toUpperCase();
    const found = (await waiting(records.mails.list)).filter(({ about }) => wanted === undefined || about === wanted);
    let retried = 0;
    for (const { key } of found) if (await records.mails.retry(key)) retried += 1;
    print(phrase(retried > 0 ? text.retried(retried) : text.nothingToRetry));
    return retried > 0;
  };
}

async function waiting(list: (status: MailStatus) => Promise<readonly Mail[]>): Promise<readonly Mail[]> {
  return [...(await list('failed')), ...(await list('unsent'))];
}
