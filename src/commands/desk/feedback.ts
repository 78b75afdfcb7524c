import type { Feedback } from '../../model/feedback.ts';
import type { Text } from '../../model/text.ts';
import { type Action, hasOnly, type Noun } from './action.ts';

const useful: Readonly<Record<Feedback['useful'], Text>> = {
  yes: { zh: '有帮助', en: 'useful' },
  partly: { zh: '有一些帮助', en: 'partly useful' },
  no: { zh: '没有帮助', en: 'not useful' },
};

const text = {
  none: { zh: '还没有评价。', en: 'There is no feedback yet.' },
  summary: (count: number, mean: string): Text => ({
    zh: `${count} 份评价，平均 ${mean} 分（5 分最高）。`,
    en: `${count} answer${count === 1 ? '' : 's'}, ${mean} of 5 on average.`,
  }),
  followUp: { zh: '希望跟进', en: 'wants a follow-up' },
  partners: { zh: '认识的伙伴', en: 'partners met' },
};

/** What firms said after an event. */
export const feedback: Noun = {
  usage: ['feedback ID'],
  read([, id, ...rest], flags) {
    return id !== undefined && rest.length === 0 && hasOnly(flags) ? list(id) : undefined;
  },
};

function list(id: string): Action {
  return async ({ records }, { phrase, print }) => {
    const said = await records.feedback.listOf(id);
    if (said.length === 0) {
      print(phrase(text.none));
      return true;
    }
    const mean = said.reduce((sum, { rating }) => sum + rating, 0) / said.length;
    print(phrase(text.summary(said.length, mean.toFixed(1))));
    for (const { bookingReference, rating, useful: use, followUp, partners } of said) {
      const firm = (await records.bookings.find(bookingReference))?.firm.name ?? '';
      const wants = followUp ? [phrase(text.followUp)] : [];
      print([bookingReference, `${rating}/5`, phrase(useful[use]), ...wants, firm].join('  '));
      if (partners !== undefined) print(`    ${phrase(text.partners)}: ${partners}`);
    }
    return true;
  };
}
