/** Stands in for what must not be read; no pattern and no title holds it. */
const hidden = '\ue000';

const clause = '[^,，。;；!?\\n\\ue000]';
const clauseEnd = '(?=$|[,，。;；!?\\n\\ue000])';
const wants = '(?:我们?)?(?:要|选|换|改|参加|报|就)';

/** What is refused, taken back or was long ago; each match is left out of the reading. */
const refusals: readonly RegExp[] = [
  // 不要第二个，不是第一个而是…; not 第二个不要要第三个, and 不是，第二个 denies something else.
  new RegExp(
    `(?<!要)(?:不(?:想|太想|打算)?(?:要|选|去|参加|考虑|报)|别(?:选|要)|不是|并非)(?!${wants}|[,，。])${clause}{1,40}?(?=$|[,，。;；!\\n\\ue000]|而?是|${wants})`,
    'g',
  ),
  // 第二个不行, 第二个太早了
  new RegExp(
    `${clause}{1,30}?(?:不要|不选|不行|不(?:太)?合适|不方便|不参加|不去|去不了|参加不了|来不及|赶不上|没时间|没空|没兴趣|不感兴趣|不考虑|算了|取消|满了|太早|太晚|太远|太贵|时间不对)[了啊吧的]*(?=$|[,，。;；!\\n\\ue000]|${wants})`,
    'g',
  ),
  // 把第一个换成第三个
  new RegExp(`${clause}{1,30}?(?:改成|改为|换成|换为|改到|换到|改选|调整为|变更为)`, 'g'),
  // 去年第一场我们参加过
  new RegExp(`${clause}{0,60}?(?:去年|前年|参加过|去过|报过|来过)${clause}{0,60}${clauseEnd}`, 'g'),
  /\b(?:not|but\s+not|other\s+than|instead\s+of|rather\s+than|don'?t\s+(?:want|like|need|take|pick|choose)|do\s+not\s+(?:want|like|need|take|pick|choose)|forget|drop)\s+(?:the\s+)?[^,;.!?\n\ue000]{1,60}?(?=$|[,;.!?\n\ue000]|\s+(?:but|instead|rather|i|we)\b|(?<=\w)\s+the\b)/g,
  /[^,;.!?\n\ue000]{1,60}?\b(?:is\s+(?:out|full|taken|not|no\s+good|too\s+\w+)|isn'?t|won'?t|will\s+not|doesn'?t|does\s+not|no\s+longer|can'?t\s+make|cannot\s+make)\b[^,;.!?\n\ue000]{0,40}(?=$|[,;.!?\n\ue000])/g,
  /\b(?:change|switch|move|swap|replace)\b[^,;.!?\n\ue000]{1,60}?\b(?:to|with|for|by)\b/g,
  /[^,;.!?\n\ue000]{0,60}?\b(?:last\s+year|previously|attended|have\s+been\s+to|went\s+to)\b[^,;.!?\n\ue000]{0,60}/g,
];

/** "第一个，不对，第三个": what comes behind is what is meant. */
const takenBack =
  /不对|不不|错了|说错|写错|打错|选错|哦不|噢不|啊不|等等|等一下|应该是|我是说|我的意思是|\b(?:no,?\s+wait|wait,?\s+no|i\s+meant?|scratch\s+that|correction|actually|my\s+mistake|make\s+(?:it|that)|sorry)\b/g;

/**
 * A text with what it refuses or takes back hidden, so that only what is wanted is left to read: "不要第二个，要第三个",
 * "第二个太早了，第三个吧", "not the second, the third", "the first, no wait, the third". The text must be normalised;
 * its length stays.
 */
export function hideRefused(plain: string): string {
  let rest = plain;
  const last = [...plain.matchAll(takenBack)].at(-1);
  if (last && /[\p{L}\p{N}]/u.test(plain.slice(last.index + last[0].length))) {
    rest = hide(rest, 0, last.index + last[0].length);
  }
  for (const refusal of refusals) {
    for (const match of rest.matchAll(refusal)) rest = hide(rest, match.index, match.index + match[0].length);
  }
  return rest;
}

export function hide(text: string, start: number, end: number): string {
  return text.slice(0, start) + hidden.repeat(end - start) + text.slice(end);
}

const exceptions = [
  /(?:除了?|除去)(.{1,30}?)(?:以外|之外|外)?[,，\s]*(?:其他|其它|别的|剩下|另外|哪个|哪一?场)?的?(?:都|均|全)(?:行|可以|好|ok|要|参加|选|成)/,
  /\b(?:any(?:thing|\s+one|\s+of\s+them)?|all|everything|either)\s+(?:but|except|other\s+than|apart\s+from|besides)\s+(?:for\s+)?(.{1,60})$/,
];

/** What is left out in "除了第一个都行", "anything but the first"; the rest is what may be chosen from. */
export function findException(plain: string): string | undefined {
  for (const exception of exceptions) {
    const left = exception.exec(plain)?.[1];
    if (left !== undefined) return left;
  }
  return undefined;
}
