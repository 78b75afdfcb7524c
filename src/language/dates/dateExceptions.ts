import { monthPattern, weekdayPattern } from './englishDateWords.ts';

const exceptBefore =
  /\b(?:anything|any\s?time|everything|all)\s+but\s+(?:on\s+)?$|\b(?:any|every)\s?\w*day(?:\s+\w+){0,3}\s+but\s+(?:on\s+)?$|\b(?:drop|skip|swap|replace|exchange|give\s+up|no\s+more)\s+(?:(?:the|my|our)\s+)?$|\b(?:can(?:'?t|not|\s+not)\s+(?:do|make|come|attend|join)(?:\s+it)?|not\s+(?:free|available)|unavailable|busy|away)\s+(?:on\s+)?(?:the\s+)?$|(?:除了?|(?<!是)不是|(?<!要)不要|(?<!在)不在|别在|避开|不包括|不含|取消了?|(?<!去)不去|(?<!来)不来|(?<!参加)不参加|(?<!选)不选|不想[去来选])\s*$|\b(?<!\b(?:why|whether\s+or|if)\s+)(?:not|except(?:\s+for)?|but\s+not|other\s+than|avoid|excluding|apart\s+from|never|instead\s+of|rather\s+than|cancel(?:led|ed)?)\s+(?:on\s+|in\s+|for\s+|by\s+|at\s+|during\s+)?(?:the\s+)?$/;
const exceptAfter =
  /^\s*(?:(?:那天|的话|都|就|我们?|可能|也|肯定|恐怕|的|那场|活动|预约)\s*){0,3}(?:取消(?!的|了?[吗么没])|不去|不参加|不行|不可以|不方便|没空|没时间|不能|不合适|来不了|去不了|有事|没法|休息|出差|不太行|不太方便|不在|来不及|没办法|有会|以外|之外|除外)|^\s*(?:no\s+longer|doesn't|does\s+not|won't|will\s+not|is(?:n't|\s+not)\s+(?:good|possible|ok|convenient|great|ideal|an?\s+option)|is\s+(?:bad|off|cancelled|canceled)|is\s+(?:no\s+good|impossible|out)|not\s+possible)/;
/** "Not on the eighth?" asks whether it is. */
const asksWhether = /^\s*(?:吗|么|嘛|吧)/;

/** 从周三改到周四, "8 December has been moved to", "8 December is now": Wednesday and the eighth are given up. */
const movedAfter =
  /^\s*(?:那天|那场)?的?(?:会议?|活动|场次?|那场|安排|时间|预约|报名)?\s*(?:被|已经?|现在?|要|想|需要?|临时){0,3}(?:(?:改|挪|换|调整?|推迟?|推后|延期?|延迟|延后|顺延|提前|变更)(?:期)?(?:[到至成为]|在(?!线)|\s*(?=\d|周|星期|礼拜|[今明后下]|大后))|改期|改天|(?:推迟|延期)了)|^\s*(?:meeting\s+|event\s+|session\s+|booking\s+|appointment\s+)?(?:(?:has|have|had)(?:\s+been)?|is\s+being|is|was|got|gets)?\s*(?:now\s+)?(?:moved|postponed|rescheduled|changed|pushed|shifted|brought\s+forward|switched|put\s+off|delayed)(?:\s+back)?\s+(?:to|until|by)\b|^\s*(?:is|was|has\s+been)\s+(?:replaced|superseded)\b|^\s*(?:->|=>|→)/;

/** What says before a day that it was the day once, and behind it that it is another now. */
const onceBefore =
  /(?:(?:原定|原本|原来|本来|原先|原计划|原|先前|此前|之前|起初|最初|早先|一开始)(?:的|是|定|约|说|报|安排|计划|时间|日期|活动|会议?|名|好|了|:){0,4}(?:于|在|为|是)?\s*|\b(?:originally|initially|previously|formerly|first|used\s+to\s+be|(?:it\s+|which\s+)?was|were|had\s+been)(?:\s+(?:scheduled|planned|set|booked|due|fixed|going|supposed|announced|to\s+be|be|held|it|was|is))*(?:\s+(?:for|on|at|in))?(?:\s+the)?\s+)$/;
const nowBehind =
  /改|挪|换|调整|推迟|延[期迟]|顺延|变更|提前[到至]|现在?(?:是|定|为|在)|\b(?:now|later|moved|rescheduled|changed|postponed|pushed|shifted|brought\s+forward|switched|instead|delayed)\b/;

/** The old date, "moved to the tenth from" the eighth: the words before say all. */
const oldBefore =
  /(?:旧|原)(?:的)?(?:日期|时间)\s*(?:是|为|:)?\s*$|\b(?:old|original|previous|former)\s+(?:date|one|day|time|slot|booking)\s*(?:is|was|of|on|:)?\s*$|\b(?:moved?|reschedul\w*|changed?|postponed?|switch(?:ed)?|shift(?:ed)?|pushed|brought\s+forward)\b[^.;!?]{0,40}\bfrom\s+(?:the\s+)?$/;

/** "Push the 8 December visit to the fifteenth." */
const moving =
  /\b(?:push|move|change|reschedule|shift|postpone|bring|switch|delay)\s+(?:(?:the|my|our)\s+)?(?:(?:visit|meeting|event|session|booking|appointment|registration)\s+(?:on|of|for)\s+(?:the\s+)?)?$/;
const towards = /^[^.;!?]{0,30}\b(?:to|until)\s/;

/** Whether the words around a date rule it out: 周三不行, "not on Wednesday"; `before` and `behind` are normalised. */
export function isRuledOut(before: string, behind: string): boolean {
  if (exceptAfter.test(behind)) return true;
  return exceptBefore.test(before) && !(/不[是在要]\s*$/.test(before) && asksWhether.test(behind));
}

/** 周三，不对，周四; "Wednesday, no, Thursday": who writes so takes the first back. */
const correctedBehind = new RegExp(
  `^\\s*[,、-]*\\s*(?:哦|啊|噢)?\\s*(?:不对(?!吗|吧|劲)|[说写打]错了?|错了)|^\\s*[,;:.(-]*\\s*(?:(?:oh|ah|no|nope|sorry|oops|wait|actually|correction|scratch\\s+that|i\\s+meant?|make\\s+(?:that|it))\\b[\\s,.-]*){1,4}(?:(?:on|for|next|this|the)\\s+){0,2}(?:${weekdayPattern}|${monthPattern}|\\d{1,2}(?:st|nd|rd|th|\\s+${monthPattern})|today|tomorrow|tmrw?)(?![a-z])`,
);

/** Whether the words around a date say that another has taken its place. */
export function isGivenUp(before: string, behind: string): boolean {
  return (
    movedAfter.test(behind) ||
    correctedBehind.test(behind) ||
    oldBefore.test(before) ||
    (onceBefore.test(before) && nowBehind.test(before + behind)) ||
    (moving.test(before) && towards.test(behind))
  );
}

/** "Since Monday works for you" gives a reason. */
const sinceBefore = /\bsince\s+(?:the\s+)?$/;
const saysMore =
  /^\s*(?:is|was|are|isn't|works?|would|will|won't|does|doesn't|suits?|looks|seems|can|can't|may|might|has|'s)\b/;
const sinceBehind = /^\s*以来/;
/** What is told of in the past: left in December, 12月来过. */
const toldBefore =
  /\b(?:left|returned|went|visited|came(?:\s+(?:back|over|here))?|arrived|attended|participated|took\s+part|founded|established|incorporated|launched|graduated|happened|took\s+place|was\s+held|were\s+held|we\s+met|was\s+born)\b(?:\s+[a-z]+){0,2}\s+(?:in|on|during|at)\s+(?:the\s+)?$/;
const toldBehind =
  /^\s*(?:开始|起)?[,，]?\s*(?:我们?)?就?一直[在没]|^[^,.，。;；!?！？\n]{0,6}(?:去|来|见|办|参?加|聊|谈|访问?|开|做|签)过(?!来|去|程|后|期|户)|^\s*(?:份|初|底)?\s*(?:注册)?(?:成立|创立|创办|毕业|入职|上市)(?:了|的)/;

/** Whether the words around a date say that it is over; one with a year says so itself. */
export function isOver(before: string, behind: string, hasYear: boolean): boolean {
  if (sinceBehind.test(behind)) return true;
  if (sinceBefore.test(before)) return !saysMore.test(behind);
  return !hasYear && (toldBefore.test(before) || toldBehind.test(behind));
}

const work =
  '(?:cob|eod|close\\s+of\\s+(?:business|play)|(?:after|before)\\s+work|(?:office|business|working)\\s+hours)';
const workBefore = new RegExp(`\\b${work}\\s*,?\\s*(?:of|on)?\\s*(?:the\\s+)?$`);
const workBehind = new RegExp(
  `^\\s*,?\\s*(?:(?:at|by|before|during|in|within|until|the)\\s+){0,2}${work}\\b|^\\s*的?(?:上班|下班|工作时间|办公时间|营业时间|收盘|开盘|放学|打烊|饭点)`,
);

/** The end of Friday, first thing Monday, 20日开幕前: some of the day, and how much is not said. */
const edgeBefore =
  /\b(?:(?:the\s+)?end\s+of(?:\s+(?:the\s+)?(?:day|business|play))?|late|early|(?:first|last)\s+thing)\s*,?\s*(?:on\s+)?(?:the\s+)?$/;
const edgeBehind =
  /^\s*,?\s*(?:first|last)\s+thing\b|^\s*,?\s*(?:(?:early|late)(?=\s*(?:$|[,.;!?]))|(?:pre|post)[\s-]\s*[a-z])|^\s*的?(?:[早晚](?:些(?:时候)?|一?点(?![半钟\d])|一些)|(?:闭幕|开幕|开会|开始|活动|会议|出发|开场|散场|散会|展览)[之以]?[前后](?!往|来|台))/;

/** Whether an hour of the working day is said of a date: the whole day would be too much. */
export function isBesideWork(before: string, behind: string): boolean {
  if (edgeBefore.test(before) || edgeBehind.test(behind)) return true;
  return workBefore.test(before) || (workBehind.test(behind) && !/^\s*的?[上下]班(?:吗|么|的人|族)/.test(behind));
}
