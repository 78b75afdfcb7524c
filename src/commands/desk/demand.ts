import { showDay } from '../../language/show/show.ts';
import type { SessionLevel, SessionTopic } from '../../model/programme.ts';
import type { Locale, Text } from '../../model/text.ts';
import { type Action, hasOnly, type Noun } from './action.ts';

const topics: Readonly<Record<SessionTopic, Text>> = {
  external_debt: { zh: '外债', en: 'external debt' },
  fx: { zh: '外汇', en: 'foreign currencies' },
  ma_odi: { zh: '境外并购', en: 'overseas acquisitions' },
};

const levels: Readonly<Record<SessionLevel, Text>> = {
  introductory: { zh: '入门', en: 'introductory' },
  advanced: { zh: '进阶', en: 'advanced' },
};

const text = {
  none: { zh: '目前没有人等候宣讲会。', en: 'Nobody is waiting for an information session.' },
  people: (people: number): Text => ({ zh: `${people} 人`, en: people === 1 ? '1 person' : `${people} people` }),
};

/** The information sessions that people wish for, counted. */
export const demand: Noun = {
  usage: ['demand'],
  read([, ...rest], flags) {
    return rest.length === 0 && hasOnly(flags) ? list : undefined;
  },
};

const list: Action = async ({ records }, { phrase, print, locale }) => {
  const wishes = await records.sessionWishes.demand();
  if (wishes.length === 0) print(phrase(text.none));
  for (const { topic, level, language, from, to, people } of wishes) {
    const parts = [
      phrase(text.people(people)),
      phrase(topics[topic]),
      ...(level ? [phrase(levels[level])] : []),
      ...(language ? [language] : []),
      ...(from !== undefined || to !== undefined ? [span(from, to, locale)] : []),
    ];
    print(parts.join('  '));
  }
  return true;
};

function span(from: number | undefined, to: number | undefined, locale: Locale): string {
  const [first, last] = [from, to && to - 1].map((at) => (at === undefined ? '' : showDay(at, locale)));
  return `${first} – ${last}`;
}
