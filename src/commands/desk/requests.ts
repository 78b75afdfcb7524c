import {
  type AnswerRefusal,
  answerLimit,
  type ClaimRefusal,
  type CloseRefusal,
  type Desk,
  staffNameLimit,
} from '../../model/desk.ts';
import type { Result } from '../../model/result.ts';
import type { Text } from '../../model/text.ts';
import type { Ticket, TicketStatus, TranscriptLine } from '../../model/tickets.ts';
import { type Action, type Flags, hasOnly, type Noun, showTime } from './action.ts';

/** Characters of the reason in the list. */
const reasonWidth = 60;

const statuses: Readonly<Record<TicketStatus, Text>> = {
  open: { zh: '待接入', en: 'open' },
  claimed: { zh: '处理中', en: 'claimed' },
  closed: { zh: '已关闭', en: 'closed' },
};

const speakers: Readonly<Record<TranscriptLine['from'], Text>> = {
  person: { zh: '用户', en: 'user' },
  assistant: { zh: '助手', en: 'assistant' },
  staff: { zh: '工作人员', en: 'staff' },
};

const refusals: Readonly<Record<AnswerRefusal | ClaimRefusal | CloseRefusal, Text>> = {
  'not-found': { zh: '没有这个编号的请求。', en: 'There is no request with this reference.' },
  closed: { zh: '这个请求已经关闭。', en: 'This request is closed already.' },
  'claimed-by-other': { zh: '这个请求已由其他同事接入。', en: 'A colleague has claimed this request already.' },
  'name-unusable': {
    zh: `姓名只能含文字、数字、空格和 . · ' -，最长 ${staffNameLimit} 字。`,
    en: `A name holds letters, digits, spaces and . · ' - only, ${staffNameLimit} characters at most.`,
  },
  'text-empty': { zh: '回复不能为空。', en: 'The answer is empty.' },
  'text-too-long': {
    zh: `回复最长 ${answerLimit} 字。`,
    en: `An answer may hold ${answerLimit} characters at most.`,
  },
};

const text = {
  none: { zh: '没有待处理的请求。', en: 'There are no requests.' },
  claimed: ({ reference, claimedBy }: Ticket): Text => ({
    zh: `${reference} 已由 ${claimedBy} 接入，用户已收到通知。`,
    en: `${reference} is claimed by ${claimedBy}; the user has been told.`,
  }),
  answered: ({ reference }: Ticket): Text => ({
    zh: `${reference}：回复已发送到用户的对话。`,
    en: `${reference}: the answer is in the user’s chat.`,
  }),
  closed: ({ reference }: Ticket): Text => ({
    zh: `${reference} 已关闭，对话已交还智能助手。`,
    en: `${reference} is closed; the assistant has the conversation again.`,
  }),
  status: { zh: '状态', en: 'Status' },
  opened: { zh: '提出时间', en: 'Opened' },
  claimedBy: { zh: '接入人', en: 'Claimed by' },
  language: { zh: '语言', en: 'Language' },
  reason: { zh: '事由', en: 'Reason' },
  contact: { zh: '联系方式', en: 'Contact' },
  openDialog: { zh: '正在办理', en: 'In the middle of' },
  transcript: { zh: '对话记录', en: 'Conversation' },
};

/** The requests for a person: list, read, claim, answer and close them. */
export const requests: Noun = {
  usage: ['list [--all]', 'read HD-…', 'claim HD-… --as NAME', 'answer HD-… --as NAME "TEXT"', 'close HD-…'],
  read: readAction,
};

function readAction(words: readonly string[], flags: Flags): Action | undefined {
  const [name, reference, ...rest] = words;
  const { as: staff, all } = flags;
  if (name === 'list') return reference === undefined && hasOnly(flags, 'all') ? list(all ?? false) : undefined;
  if (reference === undefined || !hasOnly(flags, 'as')) return undefined;
  if (name === 'answer') {
    return staff !== undefined && rest.length > 0
      ? told((desk) => desk.answer(reference, staff, rest.join(' ')), text.answered)
      : undefined;
  }
  if (rest.length > 0) return undefined;
  if (name === 'claim') {
    return staff === undefined ? undefined : told((desk) => desk.claim(reference, staff), text.claimed);
  }
  if (staff !== undefined) return undefined;
  if (name === 'read') return read(reference);
  if (name === 'close') return told((desk) => desk.close(reference), text.closed);
  return undefined;
}

function told(
  change: (desk: Desk) => Promise<Result<Ticket, keyof typeof refusals>>,
  done: (ticket: Ticket) => Text,
): Action {
  return async ({ desk }, { phrase, print }) => {
    const result = await change(desk);
    print(phrase(result.ok ? done(result.value) : refusals[result.reason]));
    return result.ok;
  };
}

function list(includeClosed: boolean): Action {
  return async ({ desk }, { phrase, print }) => {
    const tickets = await desk.list({ includeClosed });
    if (tickets.length === 0) print(phrase(text.none));
    for (const { reference, status, openedAt, locale, claimedBy, reason } of tickets) {
      const state = [phrase(statuses[status]), claimedBy].filter(Boolean).join(' ');
      const [...characters] = reason.replaceAll(/\s+/g, ' ');
      const short =
        characters.length > reasonWidth ? `${characters.slice(0, reasonWidth).join('')}…` : characters.join('');
      print([reference, showTime(openedAt), state, locale, short].join('  '));
    }
    return true;
  };
}

function read(reference: string): Action {
  return async ({ desk }, { phrase, print }) => {
    const found = await desk.read(reference);
    if (!found.ok) {
      print(phrase(refusals[found.reason]));
      return false;
    }
    const ticket = found.value;
    const facts: readonly (readonly [Text, string | undefined])[] = [
      [text.status, phrase(statuses[ticket.status])],
      [text.opened, showTime(ticket.openedAt)],
      [text.claimedBy, ticket.claimedBy],
      [text.language, ticket.locale],
      [text.reason, ticket.reason],
      [text.contact, ticket.contact],
      [text.openDialog, ticket.openDialog?.dialog],
    ];
    print(ticket.reference);
    for (const [label, value] of facts) if (value !== undefined) print(`${phrase(label)}: ${value}`);
    for (const [label, value] of Object.entries(ticket.openDialog?.values ?? {})) print(`  ${label}: ${value}`);
    print(`${phrase(text.transcript)}:`);
    for (const line of ticket.transcript) {
      print(`  ${showTime(line.at)}  ${phrase(speakers[line.from])}`);
      for (const row of line.text.split('\n')) print(`    ${row}`);
    }
    return true;
  };
}
