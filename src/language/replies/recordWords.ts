import type { Text } from '../../model/text.ts';
import { normalise } from '../spelling/normalise.ts';
import { readReferences } from './references.ts';

/** What somebody wants done with a record of theirs. */
export type RecordWish = 'accept-seat' | 'decline-seat' | 'change' | 'change-date' | 'rate';

/** The words of the buttons that stand beside a record; typed, they do the same. */
export const recordWords = {
  'accept-seat': (reference: string): Text => ({ zh: `接受名额 ${reference}`, en: `Accept seat ${reference}` }),
  'decline-seat': (reference: string): Text => ({ zh: `放弃名额 ${reference}`, en: `Decline seat ${reference}` }),
  change: (reference: string): Text => ({ zh: `修改报名 ${reference}`, en: `Change registration ${reference}` }),
  'change-date': (reference: string): Text => ({ zh: `改期 ${reference}`, en: `Change date ${reference}` }),
  rate: (reference: string): Text => ({ zh: `评价 ${reference}`, en: `Rate ${reference}` }),
} satisfies Readonly<Record<RecordWish, (reference: string) => Text>>;

/** In this order: the more particular first. */
const patterns: readonly (readonly [RecordWish, RegExp])[] = [
  [
    'decline-seat',
    /(?:放弃|不要|不接受|退回|让出)(?:了|这个|这些|该|掉)?(?:候补)?(?:名额|席位)|\b(?:decline|refuse|give up|release|pass on)\b.{0,12}\bseats?\b/,
  ],
  [
    'accept-seat',
    /(?:接受|确认|保留|要)了?(?:这个|这些|该)?(?:候补)?(?:名额|席位)|\b(?:accept|take|confirm|keep)\b.{0,12}\bseats?\b/,
  ],
  [
    'change-date',
    /改期|^(?:我们?)?(?:想|要)?换一?场[吧了]?$|(?:换|改)(?:到|成)?(?:一?[个场]|另外?一?[个场]|别的)?(?:日期|时间|场次|场)(?![^,，。]{0,4}(?:活动|主题))|改(?:到|去)(?:另外?一?|别的|下一?)[个场]?|\b(?:change|switch|move|shift)\b.{0,24}\b(?:date|dates|day|another (?:date|session|event|one))\b|\breschedul/,
  ],
  [
    'change',
    /(?:修改|更改|变更|调整|改一?下?)(?:一下)?(?:我们?的?|已有的?)?(?:报名|参会人员?|参会名单|代表名单|名单)|换(?:一?个|一?位)?(?:人(?:参加|去)?|参会人员?|代表)(?:$|[\s,，。!！])|(?:增加|减少|追加|替换)(?:一?[个名位])?(?:参会人员?|代表|参会人数)|\b(?:change|edit|update|modify|amend)\b.{0,16}\b(?:registration|booking|delegates?|attendees?)\b|\b(?:replace|swap|substitute|add|remove)\b.{0,10}\b(?:delegates?|attendees?)\b/,
  ],
  [
    'rate',
    /^(?:评价|打分|评分|反馈)(?:活动|一下)?|^(?:我们?)?(?:想要?|要|来)(?:给|对)?(?:评价|打分|评分|反馈(?=$|活动|培训))|(?:给|对).{0,10}(?:活动|培训|宣讲会)(?:打分|评价|评分)|^(?:(?:i|we)(?:'d| would)? (?:want|wanna|like|need)(?: to)? )?(?:rate|review|(?:(?:give|leave|send) )?(?:some |you |our |my )?feedback)\b/,
  ],
];

/** Whoever asks how or whether it can be done wants an answer first. */
const asks = /怎么|怎样|如何|咋|什么时候|多久|\b(?:how|what|when|why|until)\b/;

/** The wish in a message, with the reference of the record that it names; undefined where there is none. */
export function readRecordWish(text: string): { readonly wish: RecordWish; readonly reference?: string } | undefined {
  const plain = normalise(text).trim();
  if (plain.length > 120 || asks.test(plain)) return undefined;
  const [reference] = readReferences(text);
  for (const [wish, pattern] of patterns) if (pattern.test(plain)) return { wish, reference };
  return undefined;
}
