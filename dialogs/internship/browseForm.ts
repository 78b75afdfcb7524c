import { wantsToApply } from '../../src/language/replies/applying.ts';
import { findPositions } from '../../src/language/replies/choicePositions.ts';
import { readReferences } from '../../src/language/replies/references.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import type { Message } from '../../src/model/message.ts';
import type { Finish, Form, FormTurn } from '../form/slot.ts';
import {
  asksToBrowse,
  type BrowseLists,
  createOpeningSlot,
  createSearchSlot,
  lookOf,
  openingNamed,
} from './browseSlots.ts';
import { browseText as text } from './browseText.ts';
import { openingLines } from './openingCards.ts';

export interface BrowseDeps {
  readonly lexicon: BrowseLists;
}

/** Who wants what is shown; with words that point at one of several it is that one. */
const applies = /申请|应聘|投(?:简历|递|这)|报名|感兴趣|\b(?:apply|applying|interested|sign me up)\b/;
/** Of one in a list that is to look at it, of the one whose details are shown to apply. */
const wants = /想要|我要|就(?:这个|它)|\b(?:i(?:'ll| will)? (?:take|want)|go for)\b/;
const pointsAt = /这(?:个|份|一个)|该岗位|此岗位|它|\b(?:this|that|it)\b/;
/** Said of nothing in particular: with words for what it is that is wanted, it may be another thing. */
const bareWish =
  /^(?:我?(?:要|想要?)?(?:申请|应聘|报名|投(?:简历|递)?)|(?:i(?:'d like| want|'ll)? (?:to )?)?apply(?: now| please)?|(?:i'm )?interested)[\s。.!]*$/;
const ofFacts =
  /工资|报酬|薪|钱|补贴|时间|时候|几点|多久|期限|周|小时|语|中文|英文|地点|在哪|哪里|线上|远程|要求|专业|学历|几个人|多少人|做什么|干什么|内容|任务|职责|\b(?:pay|paid|salary|money|when|start|end|long|hours?|where|remote|online|onsite|language|chinese|english|require\w*|degree|major|tasks?|duties|place|location|many)\b/;
const asksForFirm =
  /哪(?:家|个)?(?:公司|企业|单位)|(?:公司|企业|单位)(?:是谁|叫什么|名字|名称)|\b(?:which|what|who(?:'s| is)) (?:the )?(?:firm|company|employer)\b|\b(?:firm|company|employer)(?:'s)? name\b|\bname of the (?:firm|company|employer)\b/;
const ofRules =
  /签证|居留|加注|许可|规定|手续|合法|违法|税|保险|怎么|如何|申请|\b(?:visa|permit|annotation|legal|allowed|tax|insurance|how (?:do|to|can)|apply)\b/;

/** Looking at what firms offer: nothing personal is asked for, and nothing is kept. */
export function createBrowseForm({ lexicon }: BrowseDeps): Form {
  /** The opening that words point at, by its place in the list or because it is the one that is shown. */
  function pointedAt(plain: string, form: FormTurn): string | undefined {
    const { offered } = form;
    const [place, ...others] = findPositions(plain, offered.length);
    if (place)
      return others.length === 0 && place.positions.length === 1 ? offered[(place.positions[0] ?? 0) - 1] : undefined;
    const shown = lookOf(form)?.viewed ?? (offered.length === 1 ? offered[0] : undefined);
    return pointsAt.test(plain) || bareWish.test(plain) ? shown : undefined;
  }

  async function finish({ turn, locale }: FormTurn): Promise<Finish> {
    const isEmpty = (await turn.records.talentRequests.findOpenings({})).length === 0;
    return {
      kind: 'done',
      text: (isEmpty ? text.noneAtAll : text.noneChosen)[locale],
      buttons: [text.applyAnyway, ...(isEmpty ? [text.check] : []), text.person].map((button) => button[locale]),
    };
  }

  return {
    id: 'internship',
    title: text.title,
    called: { zh: ['岗位', '浏览'], en: ['search', 'browsing', 'openings'] },
    stopped: text.stopped,
    summaryTitle: text.title,
    confirms: false,
    lookingAround: true,
    slots: [createSearchSlot(lexicon), createOpeningSlot(lexicon)],
    entries: { fee: 'svc-match-terms', time: 'svc-match-terms' },
    opens: ({ text: words }: Message) => asksToBrowse(words),
    async means({ text: words, locale }, form) {
      const plain = normalise(words).trim();
      const isWish = applies.test(plain) || (lookOf(form)?.viewed !== undefined && wants.test(plain));
      if (readReferences(words).length > 0 || !isWish) return undefined;
      const reference = pointedAt(plain, form);
      if (reference !== undefined) return text.apply(reference)[locale];
      // Which one it is to be need not be settled before.
      return bareWish.test(plain) ? text.applyAnyway[locale] : undefined;
    },
    async tells({ text: words }, form) {
      const plain = normalise(words);
      if (asksForFirm.test(plain)) return text.firmHidden[form.locale];
      if (wantsToApply(words) || ofRules.test(plain)) return undefined;
      const named = findPositions(plain, form.offered.length).length > 0;
      if (!named && !ofFacts.test(plain)) return undefined;
      const { offered } = form;
      const reference =
        pointedAt(plain, form) ?? lookOf(form)?.viewed ?? (offered.length === 1 ? offered[0] : undefined);
      const opening = reference === undefined ? undefined : await openingNamed(form, reference);
      return opening && text.facts(opening.reference, openingLines(opening, form.locale, lexicon))[form.locale];
    },
    finish,
  };
}
