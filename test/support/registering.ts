import type { Locale } from '../../src/model/text.ts';
import { type Chat, type Reply, type Stage, wordsOf } from './chat.ts';

/** What a firm says on its way to a registration, step by step. */
export interface Lines {
  readonly trigger: string;
  readonly choose: string;
  readonly firm: string;
  readonly creditCode: string;
  readonly agree: string;
  readonly delegates: string;
}

export const lines: Readonly<Record<Locale, Lines>> = {
  zh: {
    trigger: '我们想派两个人参加下个月的生物医药对接会',
    choose: '1',
    firm: '北京某某科技有限公司',
    creditCode: '91110108MA00A1B2CL',
    agree: '同意',
    delegates: '张伟 市场总监 13800138000，李娜 工程师 lina@example.com',
  },
  en: {
    trigger: 'We want to send two people to the biopharma matchmaking event next month',
    choose: '1',
    firm: 'Beijing Example Technology Co., Ltd.',
    creditCode: '91110108MA00A1B2CL',
    agree: 'I agree',
    delegates: 'Zhang Wei, Marketing Director, 13800138000; Li Na, Engineer, lina@example.com',
  },
};

/** The question of each step, by words that no other step's question has. */
export const asks = {
  theme: /感兴趣|interested in/,
  event: /请选一场|这一场|里选一场|Pick one|the one\?|one of those listed/,
  headcount: /派几位|How many people/,
  firm: /全称是|full name of your firm/,
  creditCode: /请提供统一社会信用代码|What is your unified/,
  consent: /同意提供吗|Do you agree\?/,
  delegates: /请提供 2 位|of the 2 delegates/,
  summary: /请核对|check the details/,
  change: /要改哪一项|What should change/,
  cancelling: /确定不办|Cancel your event registration\?/,
  resuming: /还没有办完|haven’t finished/,
} as const;

const order = ['trigger', 'choose', 'firm', 'creditCode', 'agree', 'delegates'] as const;

export type Step = (typeof order)[number];

/** Says the lines of a registration up to and including a step; gives the last replies. */
export async function walk(
  chat: Chat,
  locale: Locale,
  upTo: Step,
  changed: Partial<Lines> = {},
): Promise<readonly Reply[]> {
  const said = { ...lines[locale], ...changed };
  let replies: readonly Reply[] = [];
  for (const step of order.slice(0, order.indexOf(upTo) + 1)) replies = await chat.say(said[step]);
  return replies;
}

/** Says these lines; gives the words of the last replies. */
export async function tell(chat: Chat, ...said: readonly string[]): Promise<string> {
  let replies: readonly Reply[] = [];
  for (const line of said) replies = await chat.say(line);
  return wordsOf(replies);
}

/** Has other firms take seats until so many are left. */
export async function leaveSeats({ records }: Stage, eventId: string, left: number): Promise<void> {
  for (let firm = 1; ; firm += 1) {
    const event = await records.programme.get(eventId);
    if (!event || event.seatsLeft <= left) return;
    const held = await records.bookings.hold({
      eventId,
      personId: `terminal:other-${firm}`,
      firm: { name: `其他企业${firm}`, creditCode: String(firm).padStart(18, '0') },
      delegates: [{ name: `代表${firm}`, phone: '+8613900139000' }],
    });
    if (!held.ok) throw new Error(`seat refused: ${held.reason}`);
  }
}
