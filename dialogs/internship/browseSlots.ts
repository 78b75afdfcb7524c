import { readPlacementWish, wantsToApply } from '../../src/language/replies/applying.ts';
import { findPositions } from '../../src/language/replies/choicePositions.ts';
import { readChoice } from '../../src/language/replies/choices.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isQuestion } from '../../src/language/replies/questions.ts';
import { readRecordWish } from '../../src/language/replies/recordWords.ts';
import { readReferences } from '../../src/language/replies/references.ts';
import { readRequest } from '../../src/language/replies/requests.ts';
import type { MatchNames } from '../../src/language/show/showMatch.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import { isButton } from '../../src/language/words.ts';
import type { Opening } from '../../src/model/cirrus.ts';
import { type Ask, type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { asksToApply } from './asksToApply.ts';
import { readSearchWish, type SearchLists } from './browseReading.ts';
import {
  findOpenings,
  partsOf,
  type Search,
  showPart,
  showSearch,
  withoutPart,
  withoutRefused,
} from './browseSearch.ts';
import { dropNames, browseText as text } from './browseText.ts';
import { openingCard, openingDetails } from './openingCards.ts';

export type BrowseLists = SearchLists & MatchNames;

/** As many as fit a carousel that can still be taken in. */
const shownAtOnce = 5;

/** What is looked at: a part of the list or an opening, and the search for which that was shown. */
export interface Look {
  readonly key: string;
  /** Counted from 0. */
  readonly from?: number;
  readonly viewed?: string;
}

export function searchOf({ values }: Pick<FormTurn, 'values'>): Search {
  return (values.search as Search | undefined) ?? {};
}

/** Undefined where the search has changed since. */
export function lookOf(form: Pick<FormTurn, 'values'>): Look | undefined {
  const look = form.values.opening as Look | undefined;
  return look?.key === keyOf(form) ? look : undefined;
}

function keyOf(form: Pick<FormTurn, 'values'>): string {
  return JSON.stringify(searchOf(form));
}

/** Who looks for an internship is shown what there is, and applies from there. */
export function asksToBrowse(words: string): boolean {
  const wish = readPlacementWish(words);
  const request = readRequest(words);
  const isAsked = request !== undefined && 'dialog' in request && request.dialog === 'internship';
  return wish === 'find' || (isAsked && wish !== 'apply') || appliesByPlace.test(normalise(words).trim());
}

/** Said while no list is open, it shows the list that it is about. */
const appliesByPlace =
  /^(?:我)?(?:想|要|就)?(?:申请|应聘|投)第[一二三四五六七八九十\d]+个(?:岗位|吧|了)*[\s。.!]*$|^(?:i(?:'d like| want|'ll)? (?:to )?)?apply (?:for|to) (?:the )?(?:first|second|third|fourth|fifth|last|\d(?:st|nd|rd|th)?)(?: one| opening)?[\s.!]*$/;

/** Whether somebody asks for something else than openings, though in words that would narrow them: 我可以打工吗. */
function asksForOther(words: string): boolean {
  if (readRecordWish(words)) return true;
  const request = readRequest(words);
  return request !== undefined && !('dialog' in request && request.dialog === 'internship');
}

/** Of rules and papers: what the knowledge is asked about. */
const ofRules =
  /签证|居留|加注|许可|规定|材料|手续|协议|合同|保险|税|罚|违法|合法|怎么|如何|为什么|要不要|是否|\b(?:visa|permit|annotation|endorsement|rules?|documents?|papers|agreement|contract|insurance|tax|allowed|legal|how|why|do i need|need to|must)\b/i;
/** Of a list, and not of the one opening that is shown. */
const ofOthers = /有没有|还有|别的|其他|[^没]有.{0,12}的(?:吗|么)?|\b(?:any|others?|else|ones|which|what about)\b/i;

/** What is looked for. It is never asked for: whatever there is is shown at once. */
export function createSearchSlot(lists: BrowseLists): Slot<Search> {
  function read({ text: words }: { readonly text: string }, form: FormTurn): SlotReading<Search> | undefined {
    const { turn, locale, asked } = form;
    if (asksToApply(words, lists) || asksForOther(words)) return undefined;
    const question = isQuestion(words);
    const isAnew = asksToBrowse(words);
    const count = form.offered.length;
    const isOfOne =
      asked === 'opening' &&
      !isAnew &&
      ((question && lookOf(form)?.viewed !== undefined && !ofOthers.test(words)) ||
        findPositions(normalise(words), Math.max(count, 1)).length > 0);
    if (isOfOne) return undefined;
    const present = isAnew ? {} : searchOf(form);
    const wish = readSearchWish(words, { now: turn.now, locale, lists });
    if (!wish) return isAnew && asked !== undefined ? { kind: 'value', value: {}, sure: true } : undefined;
    const kept = withoutRefused(wish.drops.reduce<Search>(withoutPart, present), wish.refused);
    const value = { ...kept, ...wish.parts };
    const isOnlyRefused = [wish.parts, wish.drops, wish.notes].every((some) => Object.keys(some).length === 0);
    // What nobody looked for cannot be taken out.
    if (isOnlyRefused && !isAnew && JSON.stringify(value) === JSON.stringify(present)) return undefined;
    const note = wish.notes.join(locale === 'zh' ? '' : ' ');
    const sure = isAnew || !(question && ofRules.test(words));
    return { kind: 'value', value, sure, ...(note && { note }) };
  }

  return slot<Search>({
    name: 'search',
    label: text.searchLabel,
    called: { zh: ['条件', '筛选'], en: ['search', 'filter', 'condition'] },
    examples: text.searchExamples,
    saidBack: true,
    takesQuestions: true,
    needed: () => false,
    ask: ({ locale }) => ({ text: text.askSearch[locale] }),
    read,
    spot: read,
    show: (search, { locale }) => showSearch(search, lists, locale),
  });
}

/** "Cool, 1". */
const approval =
  /^(?:(?:cool|great|nice|ok(?:ay)?|hmm+|good|well|so|then|好的?|行|嗯+|那)(?:[,，.。!！\s]+|(?=第)))+(?=\S)/i;
/** "Numbers 2 and 3": the figures alone are what is chosen. */
const numberWord = /^(?:(?:see|show)(?: me)? )?(?:numbers?|nos?\.?) +(?=\d)/i;
/** Of the one that is shown, and no wish to be spoken to in that language. */
const asksForLanguage = /^(?:要|需要|要求|用)(?:会|懂|说|用)?(?:中文|汉语|英文|英语)吗$/;
const wantsMore =
  /^(?:还有)?(?:更多|别的|其他的?|其它的?)?(?:岗位|实习)?(?:还有)?(?:吗|呢)?$|^(?:下一页|再来(?:几个|一些)?|换一批|后面的?)$|^(?:(?:show|see|give)(?: me)? )?(?:some )?(?:more|others?|the (?:next|rest)|next(?: page)?)(?: openings| internships| please| ones)*$|^(?:any(?:thing)?|what) (?:more|others?|else)(?: (?:do (?:you|u) have|is there|have you got))?$|^换(?:个|一个|些|一些|一批|几个)?(?:别的|其他的?|其它的?|岗位)?$/;
const wantsList =
  /^(?:返回|回到|看|再看|回)(?:一?下)?(?:岗位)?列表$|^(?:go )?back(?: to)?(?: the)? (?:list|openings|results)$|^(?:the )?list$/;
const wantsNone =
  /^(?:算了|没事)?[,，\s]*(?:都|一个都)?(?:不合适|不喜欢|不感兴趣|没有?(?:合适|喜欢|想要|感兴趣)的?)(?:吧|了)*$|^(?:(?:no,? )?(?:thanks?|thank you),? )?(?:none(?: of (?:them|these|those))?(?: (?:fits?|suits?)(?: me)?)?|nothing(?: for me| suits| fits)?|not interested|that'?s all(?: for now)?)(?:,? (?:thanks|thank you))?$/;

/** Which opening is looked at. There is nothing to be settled, so that it stays open until something else is begun. */
export function createOpeningSlot(lists: BrowseLists): Slot<Look> {
  const find = (form: FormTurn) => findOpenings(form.turn.records.talentRequests, searchOf(form), lists);

  async function read(said: string, form: FormTurn): Promise<SlotReading<Look> | undefined> {
    const words = said.replace(approval, '').replace(numberWord, '');
    const key = keyOf(form);
    const view = (viewed: string): SlotReading<Look> => ({ kind: 'value', value: { key, viewed }, sure: true });
    const list = (from: number): SlotReading<Look> => ({ kind: 'value', value: { key, from }, sure: true });
    const { offered, locale } = form;
    const plain = normalise(words)
      .trim()
      .replace(/[\s。.!！?？~]+$/, '');
    if (isButton(words, text.more) || (plain !== '' && wantsMore.test(plain))) return list(offered.length);
    if (isButton(words, text.back) || wantsList.test(plain)) return list(0);
    if (wantsNone.test(plain.replaceAll('’', "'"))) return { kind: 'none' };
    const reference = readReferences(words).find((one) => one.startsWith('TR-'));
    if (reference !== undefined) {
      if (wantsToApply(words)) return undefined;
      const isOpen = (await openingNamed(form, reference)) !== undefined;
      return isOpen ? view(reference) : { kind: 'bad', problem: text.gone(reference)[locale] };
    }
    const wish = readSearchWish(words, { now: form.turn.now, locale, lists });
    if (wish && wish.drops.length > 0) return undefined;
    const openings = await offeredOpenings(form);
    const [first, ...others] = openings;
    if (!first) return undefined;
    const shown = lookOf(form)?.viewed ?? (others.length === 0 ? first.reference : undefined);
    if (shown !== undefined && asksForLanguage.test(plain)) return view(shown);
    if (others.length === 0 && readPlainYesNo(words) === 'yes') return view(first.reference);
    const [choice] = readChoice(
      words,
      openings.map(({ reference: id, role }) => ({ id, titles: [role] })),
    );
    const isWhole = choice !== undefined && words.slice(choice.start, choice.end).trim() === words.trim();
    if (!choice || (!isWhole && wish)) return undefined;
    const [only, ...more] = choice.values;
    if (only === undefined) return { kind: 'bad', problem: text.noSuchNumber(1, openings.length)[locale] };
    if (more.length === 0) return view(only);
    // Words that most of what is shown has in common choose nothing.
    return more.length + 1 < openings.length || isWhole
      ? { kind: 'several', values: choice.values.map((viewed) => ({ key, viewed })) }
      : undefined;
  }

  return slot<Look>({
    name: 'opening',
    label: text.openingLabel,
    called: { zh: ['岗位', '职位'], en: ['opening', 'position'] },
    examples: text.openingExamples,
    optional: text.enough,
    // Whether there is one of a kind is a way to look for it.
    takesQuestions: true,
    needed: async ({ turn }) => (await turn.records.talentRequests.findOpenings({})).length > 0,
    complete: () => false,
    async ask(form) {
      const viewed = lookOf(form)?.viewed;
      const opening = viewed === undefined ? undefined : await openingNamed(form, viewed);
      if (opening) return askAbout(opening, form);
      const lead = viewed === undefined ? '' : `${text.gone(viewed)[form.locale]}\n\n`;
      const openings = await find(form);
      const ask = openings.length === 0 ? await askWider(form) : askWhich(openings, form);
      return { ...ask, text: lead + ask.text };
    },
    async read(message, form) {
      if (message.press) return { kind: 'value', value: { key: keyOf(form), viewed: message.press.value }, sure: true };
      // Asked for anew it is another search, which `spot` begins.
      if (asksToBrowse(message.text) && readReferences(message.text).length === 0) return undefined;
      return read(message.text, form);
    },
    // An opening that the very first message names, or the list for a search that begins anew.
    async spot({ text: words }, form) {
      const reference = readReferences(words).find((one) => one.startsWith('TR-'));
      if (wantsToApply(words)) return undefined;
      if (reference === undefined) {
        const list = (from: number) => ({ kind: 'value', value: { key: keyOf(form), from }, sure: true }) as const;
        if (form.asked !== undefined && asksToBrowse(words)) return list(0);
        return form.asked !== undefined && wantsMore.test(normalise(words).trim())
          ? list(form.offered.length)
          : undefined;
      }
      const isOpen = (await openingNamed(form, reference)) !== undefined;
      if (!isOpen) return { kind: 'bad', problem: text.gone(reference)[form.locale] };
      return { kind: 'value', value: { key: keyOf(form), viewed: reference }, sure: true };
    },
    async show({ viewed }, form) {
      if (viewed === undefined) return text.more[form.locale];
      const opening = await openingNamed(form, viewed);
      return opening ? text.named(opening.role, viewed)[form.locale] : viewed;
    },
  });

  function askWhich(openings: readonly Opening[], form: FormTurn): Ask {
    const { locale } = form;
    const wanted = lookOf(form)?.from ?? 0;
    const from = wanted < openings.length ? wanted : 0;
    const shown = openings.slice(from, from + shownAtOnce);
    const last = from + shown.length;
    const said = shown.length === openings.length ? text.found(last) : text.foundSome(from + 1, last, openings.length);
    const lead = wanted > 0 && from === 0 ? `${text.noMore[locale]}\n\n` : '';
    return {
      text: lead + said[locale],
      brief: text.pick[locale],
      offers: openings.slice(0, last).map(({ reference }) => reference),
      buttons: [...(last < openings.length ? [text.more[locale]] : []), text.check[locale]],
      cards: (ask) =>
        shown.map((opening, index) => openingCard(opening, { number: from + index + 1, ask, locale, names: lists })),
    };
  }

  function askAbout(opening: Opening, { locale, offered }: FormTurn): Ask {
    const { reference } = opening;
    return {
      text: text.details(reference)[locale],
      brief: text.detailsAgain(reference)[locale],
      offers: offered.length > 0 ? offered : [reference],
      // To apply has its button on the card.
      buttons: [text.back[locale], text.check[locale]],
      cards: () => [openingDetails(opening, locale, lists)],
    };
  }

  /** Nothing fits: what there would be with one condition less. */
  async function askWider(form: FormTurn): Promise<Ask> {
    const { turn, locale } = form;
    const search = searchOf(form);
    const wider: { readonly line: string; readonly button: string }[] = [];
    for (const part of partsOf(search)) {
      const { length } = await findOpenings(turn.records.talentRequests, withoutPart(search, part), lists);
      if (length === 0) continue;
      const name = dropNames[part].name[locale];
      const told = showPart(search, part, lists, locale);
      wider.push({ line: text.wider(name, told, length)[locale], button: dropNames[part].button[locale] });
    }
    const options =
      wider.length > 0
        ? [text.widerTitle[locale], ...wider.map(({ line }) => line)].join('\n')
        : text.noneWider[locale];
    return {
      text: [text.noneFound(showSearch(search, lists, locale))[locale], options, text.orElse[locale]].join('\n\n'),
      brief: text.askSearch[locale],
      buttons: [
        ...(wider.length > 0 ? wider.map(({ button }) => button) : [text.showAll[locale]]),
        text.applyAnyway[locale],
        text.person[locale],
      ],
    };
  }
}

/** As students see it; a request that is closed or not yet known has none. */
export async function openingNamed({ turn }: FormTurn, reference: string): Promise<Opening | undefined> {
  const openings = await turn.records.talentRequests.findOpenings({});
  return openings.find((opening) => opening.reference === reference);
}

/** Those that were listed, in the order shown; one that closed meanwhile keeps its number. */
async function offeredOpenings({ turn, offered }: FormTurn): Promise<readonly Pick<Opening, 'reference' | 'role'>[]> {
  const openings = await turn.records.talentRequests.findOpenings({});
  return offered.map(
    (reference) => openings.find((opening) => opening.reference === reference) ?? { reference, role: reference },
  );
}
