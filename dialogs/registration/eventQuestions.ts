import { readChoice } from '../../src/language/replies/choices.ts';
import { showClock, showDay, showTimes } from '../../src/language/show/show.ts';
import { showPlace, showTitle } from '../../src/language/show/showEvent.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { nameOf } from '../../src/language/terms/lexicon.ts';
import type { Message } from '../../src/model/message.ts';
import type { ListedEvent } from '../../src/model/programme.ts';
import type { Locale } from '../../src/model/text.ts';
import { formText } from '../form/formText.ts';
import type { FormTurn } from '../form/slot.ts';
import { registrationText as text } from './registrationText.ts';

type Detail = 'deadline' | 'time' | 'place' | 'limit' | 'seats' | 'language';

/** What somebody may ask about an event that the programme knows. In this order: the more particular first. */
const details: readonly (readonly [Detail, RegExp])[] = [
  ['deadline', /截止|最晚.{0,4}(?:报名|什么时候)|\bdeadline\b|\b(?:until|by) when\b|\bregistration close/],
  [
    'limit',
    /(?:每家|一家|一个?公司|我们)?(?:最多|能|可以|可)(?:派|来|去|报|带)?(?:几|多少)(?:个|位|名)?人?|\bhow many (?:people|delegates|persons|colleagues|of us)\b/,
  ],
  [
    'seats',
    /(?:还有|剩|余)(?:下|多少|几|没有)*.{0,4}(?:名额|位子|位置|席位|余位)|(?:名额|余位|位子).{0,6}(?:多少|几|吗|没|够)|\b(?:seats?|places?|spots?)\b.{0,12}\b(?:left|available|free)\b|\bhow many (?:seats|places|spots)\b/,
  ],
  [
    'time',
    /几点|什么时(?:候|间)|何时|哪(?:天|一天|日)|多长时间|(?:开|持续)多久|几号|\bwhen\b|\bwhat (?:time|day|date)\b|\bhow long\b/,
  ],
  [
    'place',
    /在哪|哪里|哪儿|什么地方|地[点址](?:是|在)|怎么(?:去|走)|线上还是|是线上|\bwhere\b|\bvenue\b|\baddress\b|\bonline or\b/,
  ],
  [
    'language',
    /(?:什么|哪种|用).{0,4}语[言种]?|(?:用|说|讲)(?:中文|英文|英语|汉语).{0,2}吗|\b(?:what|which) languages?\b|\bin (?:english|chinese)\s*\?/,
  ],
];

/** Money, rules and papers are for the knowledge to answer, also where a time is asked with them. */
const notOfTheEvent =
  /(?:费|钱|收费|免费|发票|停车|签证|材料|登记|备案|外债|贷款|审批|\bfees?\b|\bcosts?\b|\bfree\b|\bparking\b|\bvisas?\b|\bpapers?\b|\bdocuments?\b|\bdebt\b|\bfiling\b|\bwaiting list\b|候补)/;

/** What else such a question is made of; anything more makes it a question about something else. */
const aroundIt =
  /第?[一二三四五六七八九十\d]+[场个]|这[场个次]|那[场个次]|最后一[场个]|活动|培训|会议|对接会|宣讲会|会|场|请问|问一?下|那|大概|具体|什么时[候间]|几[点号]|哪天|开始|结束|举行|举办|召开|开|是|在|的|吗|呢|啊|呀|个|人|我们|一家|企业|公司|报名|参加|去|还|有|\b(?:the|this|that|first|second|third|fourth|fifth|last|one|event|session|training|meeting|does|do|did|is|are|will|can|it|and|please|exactly|at|start|starts|begin|begins|end|ends|take|takes|place|held|there|still|any|for|of|we|i|send|bring|come|per|firm|each|company|many|how|what|last|be|number|option|on|in|to|so|ok|hi|hello|register|registration|spoken|used|language|left|available|free|s)\b|\d/g;

/** Longer questions ask for more than a detail. */
const longest = 60;

/**
 * Answers a question about the event that was chosen, or about those that are offered, from the programme; undefined
 * where the programme does not tell or something else is asked.
 */
export async function tellOfEvent(
  { text: words }: Message,
  { turn, values, offered, locale }: FormTurn,
  lexicon: Lexicon,
): Promise<string | undefined> {
  const plain = normalise(words);
  if (plain.length > longest || notOfTheEvent.test(plain)) return undefined;
  const [detail, pattern] = details.find(([, asks]) => asks.test(plain)) ?? [];
  if (!detail || !pattern || /[\p{L}\p{N}]{2}/u.test(plain.replace(pattern, ' ').replace(aroundIt, ' ')))
    return undefined;
  const ids = typeof values.event === 'string' ? [values.event] : offered;
  const events = (await Promise.all(ids.map((id) => turn.records.programme.get(id)))).filter(
    (event) => event !== undefined,
  );
  const [position] = readChoice(
    plain.replace(/[几什哪多].*$|[?？]/, ''),
    events.map(({ id, title }) => ({ id, titles: [title.zh, title.en] })),
  );
  const meant = position?.values.length === 1 ? events.filter(({ id }) => id === position.values[0]) : events;
  if (meant.length === 0) return undefined;
  const lines = meant.map(
    (event) => `${showTitle(event, locale)}${formText.colon[locale]}${show(event, detail, locale, lexicon)}`,
  );
  return lines.length === 1 ? lines[0] : lines.map((line) => `- ${line}`).join('\n');
}

function show(event: ListedEvent, detail: Detail, locale: Locale, lexicon: Lexicon): string {
  switch (detail) {
    case 'deadline':
      return text.closesAt(`${showDay(event.registrationClosesAt, locale)} ${showClock(event.registrationClosesAt)}`)[
        locale
      ];
    case 'time':
      return showTimes(event.startsAt, event.endsAt, locale);
    case 'place':
      return showPlace(event, locale);
    case 'limit':
      return text.perFirm(event.seatsPerFirm)[locale];
    case 'seats':
      return text.seatsFree(event.seatsLeft, event.seatsPerFirm)[locale];
    case 'language':
      return event.languages.map((id) => nameOf(lexicon.languages, id, locale)).join(locale === 'zh' ? '、' : ', ');
  }
}
