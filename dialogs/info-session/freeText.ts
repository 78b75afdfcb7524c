import { readCommand } from '../../src/language/replies/commands.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { type Lexicon, readTerms } from '../../src/language/terms/lexicon.ts';
import type { Text } from '../../src/model/text.ts';
import { type Slot, slot } from '../form/slot.ts';
import { labelOf } from './case.ts';
import { infoSessionText as text } from './infoSessionText.ts';
import { placesAbroad } from './topics.ts';

type Item = 'purpose' | 'sector';

/** Longer answers are cut: the expert reads a note, not a letter. */
const longest = 200;

const leads: Readonly<Record<Item, RegExp>> = {
  purpose:
    /^(?:主要|打算|准备)?(?:用于|用来|用在|拿来|是)\s*|^(?:(?:it is|it's|the money is|mainly|used) )?(?:for|to)\s+/i,
  sector: /^(?:是|属于|做)\s*|^(?:it is|it's|in)\s+/i,
};
const tails = /[\s。.!！]+$|(?:行业|领域)[的]?$|\s+(?:sector|industry|business)$/i;

/** What a text says of it in passing. */
const mentions: Readonly<Record<Item, readonly RegExp[]>> = {
  purpose: [
    /(?:用于|用来|用在|拿来|用途是)([^,，。;；]{2,40})/,
    /((?:补充)?流动资金|偿还旧?贷款|还旧贷)/,
    /\b(?:to (?:fund|finance|pay for|buy|purchase|repay|build))\s+([^,.;]{3,60})/i,
    /\bfor (working capital|equipment|[\w -]{0,20}(?:expansion|refinancing|equipment|r&d))\b/i,
  ],
  sector: [
    /(?:收购|并购|买下|入股|投资)[^,，。]{0,12}?((?:[\u4e00-\u9fff]{2,10}))(?:企业|公司|工厂|厂商|厂|项目)/,
    /\b(?:acquir\w+|buy(?:ing)?|take over|invest(?:ing)? in)\s+(?:a|an|the|one)\s+([a-z][a-z &-]{2,40}?)\s+(?:company|firm|business|maker|manufacturer|start-?up|plant|factory)\b/i,
  ],
};
/** What is left of a name when country and size are taken out. */
const fillers =
  /^(?:一家|一个|家|个|做|的|当地|本地|小型|中型|大型|某)+|(?:的|类)$|^(?:small|mid-?sized|large|local|leading|listed)\s+/gi;

export function createTextSlot(item: Item, lexicon: Lexicon): Slot<string> {
  const ask: Text = item === 'purpose' ? text.askPurpose : text.askSector;
  const places = placesAbroad(lexicon);

  /** Without the country that stands before it: 德国一家自动化企业, "a German automation company". */
  function withoutPlaces(words: string): string {
    let left = words;
    for (const { start, end } of readTerms(words, places).toReversed()) left = left.slice(0, start) + left.slice(end);
    return left.trim();
  }

  return slot<string>({
    name: item,
    label: labelOf(item),
    called:
      item === 'purpose'
        ? { zh: ['用途', '资金用途'], en: ['purpose', 'use of the money'] }
        : { zh: ['行业', '领域'], en: ['sector', 'industry'] },
    examples: item === 'purpose' ? text.purposeExamples : text.sectorExamples,
    optional: text.notDecided,
    needed: () => true,
    ask: ({ locale }) => ({ text: ask[locale] }),
    read({ text: words }) {
      if (readPlainYesNo(words) || readCommand(words)) return undefined;
      const value = words.trim().replace(leads[item], '').replace(tails, '').slice(0, longest).trim();
      return /\p{L}{2}/u.test(value) ? { kind: 'value', value, sure: false } : undefined;
    },
    spot({ text: words }) {
      const found = mentions[item].map((pattern) => pattern.exec(words)?.[1]).find((part) => part !== undefined);
      if (found === undefined) return undefined;
      const cleaned = item === 'sector' ? withoutPlaces(found) : found;
      const value = cleaned.replace(fillers, '').trim();
      return /\p{L}{2}/u.test(value) ? { kind: 'value', value, sure: true } : undefined;
    },
    show: (value) => value,
  });
}
