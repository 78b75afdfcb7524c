import type { Match, Side } from '../../model/matches.ts';
import type { Locale, Text } from '../../model/text.ts';
import { showMoment } from './show.ts';

const text = {
  awaiting: { zh: '等您答复', en: 'waiting for your answer' },
  awaitingUntil: (until: Text): Text => ({
    zh: `等您答复，请在${until.zh}前`,
    en: `waiting for your answer until ${until.en}`,
  }),
  waiting: { zh: '您已同意，等对方答复', en: 'you have agreed; the other side has not answered yet' },
  agreed: {
    zh: '双方都已同意，等工作人员转交联系方式',
    en: 'both sides have agreed; our staff are about to pass on the contacts',
  },
  exchanged: { zh: '联系方式已转交', en: 'the contacts have been passed on' },
  declined: { zh: '您已谢绝', en: 'you declined' },
  withdrawn: { zh: '您已撤回', en: 'you took it back' },
  over: { zh: '没有成', en: 'did not come about' },
  lapsed: { zh: '已过期', en: 'lapsed' },
} satisfies Record<string, Text | ((until: Text) => Text)>;

/** How a match stands for one of its sides. Of one that is over the other side's part in it is not told. */
export function showMatchStatus(match: Match, side: Side, locale: Locale): string {
  const { status, answerBy, endedBy } = match;
  switch (status) {
    case 'agreed':
      return text.agreed[locale];
    case 'exchanged':
      return text.exchanged[locale];
    case 'lapsed':
      return text.lapsed[locale];
    case 'declined-by-firm':
    case 'declined-by-student':
      return (endedBy === side ? text.declined : text.over)[locale];
    case 'withdrawn':
      return (endedBy === side ? text.withdrawn : text.over)[locale];
    default: {
      if (hasAgreed(match, side)) return text.waiting[locale];
      if (answerBy === undefined) return text.awaiting[locale];
      return text.awaitingUntil({ zh: showMoment(answerBy, 'zh'), en: showMoment(answerBy, 'en') })[locale];
    }
  }
}

/** Whether this side has agreed and has not taken it back. */
export function hasAgreed({ status }: Match, side: Side): boolean {
  return status === 'agreed' || status === (side === 'firm' ? 'firm-agreed' : 'student-agreed');
}
